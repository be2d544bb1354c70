using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;

namespace CommunityBot.Features.Rhythm;

/// <summary>What became of a week's digest in the channel's queue. One that does not come out of a silent week becomes an alert.</summary>
public sealed class HearOfDigest(PublishWeek publish, RhythmFeature rhythm, TimeProvider clock)
{
    /// <summary>The digest is out, was refused, had become pointless, or found no moment in its week.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (await Find(tx, outcome.Key) is not var (community, state)) return;
        var now = clock.GetUtcNow();
        if (outcome is { Succeeded: true, Ts: { } ts })
        {
            // As it was drawn a moment ago: nobody it names is passed over for one that never appeared.
            await tx.Thank(community, state.Week, await ListContributions.Choose(tx, community, state.Week, await DrawDigest.Since(tx, community, now), now));
            foreach (var (asked, _) in await ListQuestions.Choose(tx, community, state.Week, now))
            {
                await tx.NoteListed(community, asked, state.Week, now);
                await rhythm.RedrawQuestion(tx, community, asked);
            }
            await tx.SaveWeek(community, state with { Outcome = WeekOutcome.Digest, PostedAt = ts.Moment ?? now, PostedTs = ts, Refused = null });
            await rhythm.Redraw(tx, new(state.Week, community.Id));
        }
        else if (outcome.Succeeded || WeekPlan.Of(community, state.Week).Publish is null || !await RhythmFeature.IsSilent(tx, community, state.Week))
        {
            // Somebody spoke, or the week has become a break: it was not needed. What they said may still be taken back before the week is over.
            await tx.SaveWeek(community, state with { Outcome = null, SettledAt = null });
            await rhythm.Redraw(tx, new(state.Week, community.Id));
        }
        else await publish.Alert(tx, community, [state with { Refused = outcome.Code == WeekState.NoMoment ? state.Refused ?? WeekState.NoMoment : outcome.Code ?? "unknown" }], now);
    }

    /// <summary>The moment of the digest is another. Where that is because the channel is closed to the bot, those who can open it are told; once it is open the digest goes out.</summary>
    public async Task Moved(Tx tx, Outcome outcome)
    {
        if (await Find(tx, outcome.Key) is not var (community, state) || state.PostedAt is not null) return;
        var closed = await PacingFeature.ClosedAs(tx, community);
        if (closed is not null && state.Outcome == WeekOutcome.Digest) await publish.Alert(tx, community, [state with { Refused = closed }], clock.GetUtcNow());
        else if (closed is null && state.Outcome == WeekOutcome.Alerted)
        {
            await tx.SaveWeek(community, state with { Outcome = WeekOutcome.Digest, Refused = null });
            await rhythm.Redraw(tx, new(state.Week, community.Id));
        }
    }

    /// <summary>The week whose digest was queued under this key, unless it was queued anew since. The community is held.</summary>
    private static async Task<(CommunitySettings Community, WeekState State)?> Find(Tx tx, string posted)
    {
        if (posted.Split(':') is not ["rhythm", var key, "digest", var number] || !WeekOf.TryParse(key, null, out var of) || await tx.FindCommunity(of.Community) is not { } community) return null;
        await tx.Hold(community.Id);
        var state = await tx.StateOf(community, of.Week);
        return state.Tries == int.Parse(number, CultureInfo.InvariantCulture) ? (community, state) : null;
    }
}
