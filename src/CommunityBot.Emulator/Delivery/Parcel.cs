using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>One thing on its way to the bot, written for either way it may go: a signed request, or an envelope on a WebSocket.</summary>
/// <param name="Kind">What the journal calls it: <c>command /rejoindre</c>, <c>block_actions</c>, <c>event message.im</c>…</param>
/// <param name="EnvelopeType"><c>slash_commands</c>, <c>interactive</c> or <c>events_api</c>.</param>
/// <param name="Json">The payload.</param>
/// <param name="TakesAnswer">Whether an acknowledgement on a WebSocket may carry a payload.</param>
/// <param name="ContentType">Of the request.</param>
/// <param name="Body">Of the request.</param>
internal sealed record Parcel(string Kind, string EnvelopeType, string Json, bool TakesAnswer, string ContentType, string Body)
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The same for every copy.</summary>
    internal string EnvelopeId { get; } = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();

    /// <summary>0 for the first try of an event.</summary>
    internal int Attempt { get; init; }

    /// <summary>Why the attempt before failed.</summary>
    internal string? Reason { get; init; }

    /// <summary>What was broken on purpose on its way.</summary>
    internal FaultKind? Fault { get; init; }

    /// <summary>Where the journal tells of it.</summary>
    internal Entry? Entry { get; init; }

    /// <summary>Whether Slack sends it again after a failure.</summary>
    internal bool IsEvent => EnvelopeType == "events_api";

    internal static Parcel Event(string kind, JsonObject payload)
    {
        var json = payload.ToJsonString();
        return new(kind, "events_api", json, TakesAnswer: false, "application/json", json);
    }

    internal static Parcel Interaction(string kind, JsonObject payload)
    {
        var json = payload.ToJsonString();
        return new(kind, "interactive", json, TakesAnswer: kind is "view_submission" or "block_suggestion", Form, "payload=" + WebUtility.UrlEncode(json));
    }

    internal static Parcel Command(string kind, IReadOnlyList<(string Name, string Value)> fields) => new(
        kind, "slash_commands", new JsonObject(fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Value))).ToJsonString(), TakesAnswer: true,
        Form, string.Join('&', fields.Select(f => $"{f.Name}={WebUtility.UrlEncode(f.Value)}")));

    /// <summary>As it goes on a WebSocket (docs.slack.dev/apis/events-api/using-socket-mode).</summary>
    internal string ToEnvelope()
    {
        var envelope = new JsonObject { ["envelope_id"] = EnvelopeId, ["payload"] = Emulator.Json.Parse(Json), ["type"] = EnvelopeType, ["accepts_response_payload"] = TakesAnswer };
        if (IsEvent)
        {
            envelope["retry_attempt"] = Attempt;
            // The only reason that has been seen on a WebSocket.
            envelope["retry_reason"] = Attempt == 0 ? "" : "timeout";
        }

        return envelope.ToJsonString();
    }
}

/// <summary>What the bot answered. <c>Failure</c> is Slack's word for why it did not.</summary>
/// <param name="Status">Null without a response, and on a WebSocket.</param>
internal sealed record Answered(int? Status, string ContentType, string Body)
{
    internal string? Failure { get; init; }
    internal bool NoRetry { get; init; }

    /// <summary>Where the journal tells of it.</summary>
    internal Entry? Entry { get; init; }

    /// <summary>The bot was reached, and took too long.</summary>
    internal bool IsLate => Failure is "http_timeout" or "timeout";

    internal static Answered Failed(string reason) => new(null, "", "") { Failure = reason };
}
