using CommunityBot.Data;
using Xunit.Sdk;

namespace CommunityBot.Tests.Kit;

/// <summary>How what Slack sends reaches the bot.</summary>
public enum Transport
{
    Http,
    SocketMode,
}

/// <summary>On which database, and over which transport, a story is lived. The list of tests shows it in words.</summary>
public sealed record Way : IXunitSerializable
{
    /// <summary>For xunit, which reads it back from its list.</summary>
    public Way()
    {
    }

    private Way(Provider provider, Transport transport) => (Provider, Transport) = (provider, transport);

    public static Way OverHttp { get; } = new(Provider.Sqlite, Transport.Http);

    public static Way OverSocketMode { get; } = new(Provider.Sqlite, Transport.SocketMode);

    public static Way OnPostgres { get; } = new(Provider.Postgres, Transport.Http);

    public static Way OnPostgresOverSocketMode { get; } = new(Provider.Postgres, Transport.SocketMode);

    public Provider Provider { get; private set; }

    public Transport Transport { get; private set; }

    public override string ToString() => $"{(Provider == Provider.Sqlite ? "SQLite" : "PostgreSQL")} × {(Transport == Transport.Http ? "HTTP" : "Socket Mode")}";

    void IXunitSerializable.Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Provider), Provider);
        info.AddValue(nameof(Transport), Transport);
    }

    void IXunitSerializable.Deserialize(IXunitSerializationInfo info)
    {
        Provider = info.GetValue<Provider>(nameof(Provider));
        Transport = info.GetValue<Transport>(nameof(Transport));
    }
}
