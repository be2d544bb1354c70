using System.Diagnostics.Metrics;

namespace CommunityBot.Slack;

/// <summary>What the transports count, whichever a payload came by.</summary>
internal sealed class Figures
{
    /// <param name="meters">Gives all transports of one bot the same meter.</param>
    public Figures(IMeterFactory meters)
    {
        var meter = meters.Create("CommunityBot.Slack");
        Refusals = meter.CreateCounter<long>("slack_requests_refused", description: "Requests that are not Slack's, and requests and envelopes that cannot be read, by reason.");
        Failures = meter.CreateCounter<long>("slack_deliveries_failed", description: "Payloads whose handling threw, by type.");
        Envelopes = meter.CreateCounter<long>("slack_socket_envelopes", description: "Envelopes that came over Socket Mode, by type.");
        Connections = meter.CreateUpDownCounter<long>("slack_socket_connections", description: "Connections of Socket Mode that are open.");
        Reconnections = meter.CreateCounter<long>("slack_socket_reconnections", description: "Connections of Socket Mode that ended or could not be opened, by reason.");
    }

    public Counter<long> Refusals { get; }
    public Counter<long> Failures { get; }
    public Counter<long> Envelopes { get; }
    public UpDownCounter<long> Connections { get; }
    public Counter<long> Reconnections { get; }

    public static KeyValuePair<string, object?> Reason(string reason) => new("reason", reason);

    public static KeyValuePair<string, object?> Type(string type) => new("type", type);

    public static KeyValuePair<string, object?> Type(SlackPayload payload) => Type(payload.GetType().Name);
}
