using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Pacing;

/// <summary>
/// Slack does not let the bot post in a community's channel: what waits stands still instead of failing one after the other, and whoever facilitates is told once, in
/// their letter of the day.
/// </summary>
public sealed class CloseChannel(LettersFeature letters, TimeProvider clock)
{
    /// <summary>How long until a closed channel is looked at again, and how soon after opening one that closes again is still the same trouble.</summary>
    internal static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Whether the code is about the channel, and not about the message.</summary>
    public static bool Closes(string? code) => code is "is_archived" or "not_in_channel" or "channel_not_found" || code?.StartsWith("restricted_action", StringComparison.Ordinal) is true;

    /// <summary>The community is held. What waits is to be planned anew.</summary>
    internal async Task Close(Tx tx, CommunitySettings community, string code)
    {
        var now = clock.GetUtcNow();
        var before = await tx.FindClosed(community.Id);
        if (before is { IsClosed: true }) return;
        // It looks open and is not: it is not tried all the time.
        var isSame = before?.OpenedAt > (now - Every).ToUnixTimeMilliseconds();
        await tx.Close(community, code, now, isSame ? now + Every : now);
        if (isSame) await letters.Refresh(tx, PacingFeature.Closed(community.Id));
        else await Tell(tx, community);
    }

    /// <summary>What stands in the way is another thing now.</summary>
    internal async Task Tell(Tx tx, CommunitySettings community)
    {
        IReadOnlyList<UserId> readers = await tx.Holders(community.Id, Role.Facilitator) is { Count: > 0 } facilitators ? facilitators : await tx.Holders(community.Id, Role.Pilot);
        foreach (var reader in readers) await letters.Add(tx, $"pacing:{community.Id}:closed:{Guid.CreateVersion7(clock.GetUtcNow()):n}", reader, community, PacingFeature.Closed(community.Id));
    }

    /// <summary>In the letter: what is wrong and what puts it right; nothing once it is open.</summary>
    public async Task<LetterPart?> Draw(Tx tx, string id, UserId reader)
    {
        if (await tx.FindClosed(id) is not { IsClosed: true } closed || await tx.FindCommunity(id) is not { } community) return null;
        var waiting = (await tx.PostsToCome(community)).Count;
        var t = PacingTexts.All.In(await tx.LanguageOf(reader, community));
        return LetterPart.Of(community, Mrkdwn.Join(" ", [t.Closed(community.Channel, closed.Reason), t.Waiting(waiting)]));
    }
}
