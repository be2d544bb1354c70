using System.Text.Json;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>What became of something queued in the outbox.</summary>
/// <param name="Key">The key it was queued under.</param>
/// <param name="About">What the feature asked to be handed back; empty where it asked nothing.</param>
/// <param name="Succeeded">Slack did it, or it was so already.</param>
/// <param name="Code">Why not: Slack's own final error, or <c>expired</c>.</param>
/// <param name="Channel">Where a message went.</param>
/// <param name="Ts">Which message it is there.</param>
public sealed record Outcome(string Key, string About, bool Succeeded, string? Code, ChannelId? Channel, Ts? Ts)
{
    /// <summary>What Slack added to the code, for whoever has to put it right: missing scopes, the block it did not like.</summary>
    public string? Explanation { get; init; }

    /// <summary>The code with its explanation.</summary>
    internal string? Reason => Said(Code, Explanation);

    /// <summary>A code, and its explanation where there is one.</summary>
    internal static string? Said(string? code, string? explanation) => explanation is null ? code : $"{code}: {explanation}";

    internal string ToStored() => JsonSerializer.Serialize(this);

    internal static Outcome FromStored(string json) => JsonSerializer.Deserialize<Outcome>(json) ?? throw new JsonException("No outcome.");
}
