using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>
/// A workspace as it is left, to be found again: people, conversations, files and Homes. What lives for minutes in Slack (an open modal, a trigger, an
/// address to answer to) is not kept, nor is the traffic.
/// </summary>
internal sealed record KeptWorkspace(
    DateTimeOffset Moment, long Counter, long LastMicroseconds, IReadOnlyList<KeptPerson> People, IReadOnlyList<KeptChannel> Channels, IReadOnlyList<KeptFile> Files)
{
    /// <summary>Raised when a field's meaning changes. A field that is only added is read as absent from what was kept before.</summary>
    private const int Current = 1;

    /// <summary>The form it was written in.</summary>
    public int Version { get; init; } = Current;

    private static readonly JsonSerializerOptions Format = new() { MaxDepth = Json.Deepest };

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Format);

    /// <summary>Whether the app had been taken out, so that its token is dead.</summary>
    public bool IsUninstalled { get; init; }

    /// <summary>What the app asked to be posted later.</summary>
    public IReadOnlyList<ScheduledMessage> Scheduled { get; init; } = [];

    public IReadOnlyList<UserGroup> Groups { get; init; } = [];

    internal static KeptWorkspace Read(byte[] kept)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptWorkspace>(kept, Format) is { People: not null, Channels: not null, Files: not null } whole
                ? whole.Version <= Current ? whole : throw new InvalidDataException("The workspace was kept by a newer version of the program: run that one.")
                : throw new JsonException();
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("What was kept of the workspace cannot be read.", broken);
        }
    }
}

/// <summary>Someone, what they alone were told, and what they have read.</summary>
internal sealed record KeptPerson(
    PersonSeed Seed, bool IsDeactivated, DateTimeOffset Created, IReadOnlyList<string> Notices, IReadOnlyDictionary<string, string> Reads, IReadOnlyList<KeptWhisper> Whispers, KeptHome? Home);

internal sealed record KeptWhisper(string Channel, KeptMessage Message);

internal sealed record KeptHome(string Id, JsonObject Definition, string Hash);

internal sealed record KeptChannel(
    string Id, string Name, bool IsPrivate, bool IsGeneral, bool IsShared, bool IsArchived, string? Peer, DateTimeOffset Created, IReadOnlyList<string> Members, IReadOnlyList<KeptMessage> Messages)
{
    // What playgrounds kept of it before there was more to keep has none of these.
    public string Creator { get; init; } = "";
    public ChannelText Topic { get; init; } = ChannelText.None;
    public ChannelText Purpose { get; init; } = ChannelText.None;
    public IReadOnlyList<string> PreviousNames { get; init; } = [];
    public IReadOnlyList<Pin> Pins { get; init; } = [];
}

internal sealed record KeptMessage(string Ts, JsonObject Json, bool Edited);

internal sealed record KeptFile(string Id, string Owner, string Name, string Title, byte[] Content, DateTimeOffset Created, bool IsDeleted, IReadOnlyList<KeptShare> Shares);

internal sealed record KeptShare(string Channel, string Ts);
