using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>
/// At the end of a week in which nothing has come: the digest is published, at the channel's pace; or, where the community does not want that or Slack does not take
/// it, pilots and facilitators are told once. One digest a week, whoever asks for it.
/// </summary>
public sealed class PublishWeek(ReadTheWeek read, PacingFeature pacing, LettersFeature letters, RhythmFeature rhythm, Acted acted, TimeProvider clock)
{
    public Task Before(CommunitySettings community, CancellationToken stop) => read.Before(community, plan => plan.Publish(community), stop);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        if (await WeekStep.Due(tx, community, now, plan => plan.Publish(community)) is not { } due) return;
        await tx.Hold(community.Id);
        var state = await tx.StateOf(community, due.Moments.Week);
        if (state.SettledAt is not null || state.Outcome is not null) return;
        state = state with { SettledAt = now };
        if (!await RhythmFeature.IsSilent(tx, community, state.Week) || await AnnouncementsFeature.IsAwaited(tx, community, state.Week.Ends(community.Zone)))
            await tx.SaveWeek(community, state with { Outcome = WeekOutcome.Said });
        else if (community.Weekly.AutoPublish) await Publish(tx, community, state, now);
        else await Alert(tx, community, state, now);
    }

    /// <summary>Somebody has the digest published, before its hour or where the bot does not by itself.</summary>
    public Task<Answer> Press(Press<WeekOf> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried, press.User, clock.GetUtcNow(), async desk =>
    {
        if (desk.State.Outcome == WeekOutcome.Digest) return Answer.Saying(desk.Texts.DigestThere(desk.Community.Channel));
        if (!await RhythmFeature.IsSilent(tx, desk.Community, desk.Of.Week)) return Answer.Saying(desk.Texts.HasCome(desk.Community.Channel));
        var at = await Publish(tx, desk.Community, desk.State, clock.GetUtcNow());
        return Answer.Saying(desk.Texts.DigestPlanned(desk.Community.Channel, at is { } moment ? desk.Language.When(moment) : null));
    }, Answer.Saying), stop);

    /// <summary>The digest is out, was refused, had become pointless, or found no moment in its week.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Key.Split(':') is not ["rhythm", var key, "digest", var number] || !WeekOf.TryParse(key, null, out var of) || await tx.FindCommunity(of.Community) is not { } community) return;
        await tx.Hold(community.Id);
        var state = await tx.StateOf(community, of.Week);
        if (state.Tries != int.Parse(number, CultureInfo.InvariantCulture)) return;
        var now = clock.GetUtcNow();
        if (outcome is { Succeeded: true, Ts: { } ts })
        {
            await tx.SaveWeek(community, state with { PostedAt = ts.Moment ?? now, PostedTs = ts, Refused = null });
            await rhythm.Redraw(tx, of);
        }
        else if (outcome.Succeeded) await tx.SaveWeek(community, state with { Outcome = WeekOutcome.Said });
        else await Alert(tx, community, state with { Refused = outcome.Code ?? "unknown" }, now);
    }

    private async Task<DateTimeOffset?> Publish(Tx tx, CommunitySettings community, WeekState state, DateTimeOffset now)
    {
        var of = new WeekOf(state.Week, community.Id);
        var queued = state with { Outcome = WeekOutcome.Digest, Tries = state.Tries + 1, SettledAt = state.SettledAt ?? now, Starter = state.Starter ?? await Starters.Next(tx, community), Refused = null };
        await tx.SaveWeek(community, queued);
        await tx.Thank(community, state.Week, await ListContributions.Choose(tx, community, state.Week, await DrawDigest.Since(tx, community, now), now));
        var at = await pacing.Post(tx, community, string.Create(CultureInfo.InvariantCulture, $"rhythm:{of}:digest:{queued.Tries}"), RhythmFeature.Digest(of), PostClass.Promised,
            usefulUntil: state.Week.Ends(community.Zone), tell: RhythmFeature.Sent);
        await rhythm.Redraw(tx, of);
        return at;
    }

    private async Task Alert(Tx tx, CommunitySettings community, WeekState state, DateTimeOffset now)
    {
        var of = new WeekOf(state.Week, community.Id);
        await tx.SaveWeek(community, state with { Outcome = WeekOutcome.Alerted, SettledAt = state.SettledAt ?? now });
        foreach (var reader in await tx.ToAlert(community)) await letters.Add(tx, $"rhythm:{of}:alert", reader, community, RhythmFeature.Alert(of));
        await rhythm.Redraw(tx, of);
    }
}
