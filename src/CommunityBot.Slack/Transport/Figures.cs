using System.Diagnostics.Metrics;

namespace CommunityBot.Slack;

/// <summary>What the transports count, whichever a payload came by.</summary>
internal static class Figures
{
    private static readonly Meter Meter = new("CommunityBot.Slack");

    public static Counter<long> Refusals { get; } = Meter.CreateCounter<long>("slack_requests_refused", description: "Requests that are not Slack's, and requests and envelopes that cannot be read, by reason.");
    public static Counter<long> Failures { get; } = Meter.CreateCounter<long>("slack_deliveries_failed", description: "Payloads whose handling threw, by type.");
    public static Counter<long> Envelopes { get; } = Meter.CreateCounter<long>("slack_socket_envelopes", description: "Envelopes that came over Socket Mode, by type.");
    public static UpDownCounter<long> Connections { get; } = Meter.CreateUpDownCounter<long>("slack_socket_connections", description: "Connections of Socket Mode that are open.");
    public static Counter<long> Reconnections { get; } = Meter.CreateCounter<long>("slack_socket_reconnections", description: "Connections of Socket Mode that ended or could not be opened, by reason.");

    public static KeyValuePair<string, object?> Reason(string reason) => new("reason", reason);

    public static KeyValuePair<string, object?> Type(string type) => new("type", type);

    public static KeyValuePair<string, object?> Type(SlackPayload payload) => Type(payload.GetType().Name);
}
