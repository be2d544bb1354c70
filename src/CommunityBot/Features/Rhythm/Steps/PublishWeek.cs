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
/// it, pilots and facilitators are told once. So they are of a week that passed while the bot was away. One digest a week, whoever asks for it.
/// </summary>
public sealed class PublishWeek(Database db, ReadTheWeek read, PacingFeature pacing, LettersFeature letters, RhythmFeature rhythm, Acted acted, TimeProvider clock)
{
    /// <summary>How soon a week is looked at again in which something is still to come.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Reads what the channel holds since the first week that would be found silent.</summary>
    public async Task Before(CommunitySettings community, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var silent = await db.Read(async tx => await FirstSilent(tx, community, await tx.ToSettle(community, now)), stop);
        if (silent is { } first) await read.Read(community, first, stop);
    }

    /// <summary>Those, of many, of which a silent week is to be settled that may not be silent. What was missed months ago, in weeks that are settled, asks nothing.</summary>
    public async Task<IReadOnlySet<string>> Asks(IReadOnlyCollection<CommunitySettings> communities, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var perhaps = await read.Asks([.. communities.Select(community => (community, Week.At(now, community).Plus(-WeekStep.WeeksBack)))], stop);
        if (perhaps.Count == 0) return perhaps;
        var open = await db.Read(tx => tx.ToSettle([.. communities.Where(community => perhaps.Contains(community.Id))], now), stop);
        var since = await read.Asks([.. open.Select(one => (one.Community, one.Weeks[0]))], stop);
        if (since.Count == 0) return since;
        var silent = await db.Read(async tx =>
        {
            List<(CommunitySettings, Week)> found = [];
            foreach (var (community, weeks) in open.Where(one => since.Contains(one.Community.Id)))
                if (await FirstSilent(tx, community, weeks) is { } first) found.Add((community, first));
            return found;
        }, stop);
        return await read.Asks(silent, stop);
    }

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        if ((await tx.ToSettle(community, now)).Count == 0) return;
        await tx.Hold(community.Id);
        var missed = new List<WeekState>();
        foreach (var week in await tx.ToSettle(community, now))
        {
            var state = await tx.StateOf(community, week);
            var end = await End(tx, community, state, now);
            if (end is { IsOver: true, Verdict: WeekVerdict.Alert }) missed.Add(state with { Refused = community.Weekly.AutoPublish ? await PacingFeature.ClosedAs(tx, community) ?? state.Refused ?? WeekState.Missed : null });
            else await Settle(tx, community, state, end.Verdict, now);
        }
        if (missed.Count > 0) await Alert(tx, community, missed, now);
    }

    /// <summary>Somebody has the digest published, before its hour or where the bot does not by itself.</summary>
    public Task<Answer> Press(Press<WeekOf> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried, press.User, clock.GetUtcNow(), async desk =>
    {
        var channel = desk.Community.Channel;
        if (desk.State.Outcome == WeekOutcome.Digest) return Answer.Saying(desk.Texts.DigestThere(channel));
        if (!await RhythmFeature.IsSilent(tx, desk.Community, desk.Of.Week)) return Answer.Saying(desk.Texts.HasCome(channel));
        var waits = await PacingFeature.Find(tx, desk.Community, RhythmFeature.Digest(desk.Of)) is { Status: PostStatus.Waiting or PostStatus.Handed };
        var at = waits ? null : await Publish(tx, desk.Community, desk.State, clock.GetUtcNow(), desk.User);
        return Answer.Saying(await PacingFeature.ClosedAs(tx, desk.Community) is { } code
            ? desk.Texts.OnceOpen(PacingFeature.WhyClosed(desk.Language, channel, code))
            : desk.Texts.DigestPlanned(channel, at is { } moment ? desk.Language.LongWhen(moment) : null));
    }), stop);

    private static async Task<Week?> FirstSilent(Tx tx, CommunitySettings community, IReadOnlyList<Week> weeks)
    {
        foreach (var week in weeks)
            if (await RhythmFeature.IsSilent(tx, community, week)) return week;
        return null;
    }

    private static async Task<WeekEnd> End(Tx tx, CommunitySettings community, WeekState state, DateTimeOffset now)
    {
        var ends = state.Week.Ends(community.Zone);
        var publishes = community.Weekly.AutoPublish && state.Refused != WeekState.Changed;
        return new(now >= ends, await RhythmFeature.IsSilent(tx, community, state.Week), await AnnouncementsFeature.IsAwaited(tx, community, ends), publishes);
    }

    private async Task Settle(Tx tx, CommunitySettings community, WeekState state, WeekVerdict verdict, DateTimeOffset now)
    {
        if (verdict == WeekVerdict.Said) await tx.SaveWeek(community, state with { Outcome = WeekOutcome.Said, SettledAt = now });
        else if (verdict == WeekVerdict.LookAgain) await tx.SaveWeek(community, state with { LooksAt = now + Every });
        else if (verdict == WeekVerdict.Publish) await Publish(tx, community, state, now, askedBy: null);
        else if (verdict == WeekVerdict.Alert) await Alert(tx, community, [state], now);
    }

    /// <summary>Queues the digest. Where the channel is closed to the bot it waits there, and those who can open it are told.</summary>
    private async Task<DateTimeOffset?> Publish(Tx tx, CommunitySettings community, WeekState state, DateTimeOffset now, UserId? askedBy)
    {
        var of = new WeekOf(state.Week, community.Id);
        var queued = state with
        {
            Outcome = WeekOutcome.Digest,
            Tries = state.Tries + 1,
            AskedBy = askedBy,
            SettledAt = state.SettledAt ?? now,
            LooksAt = null,
            Starter = state.Starter ?? await Starters.Next(tx, community),
            Refused = null,
        };
        await tx.SaveWeek(community, queued);
        var at = await pacing.Post(tx, community, string.Create(CultureInfo.InvariantCulture, $"rhythm:{of}:digest:{queued.Tries}"), RhythmFeature.Digest(of), PostClass.Promised,
            usefulUntil: state.Week.Ends(community.Zone), tell: RhythmFeature.Sent, moved: RhythmFeature.Moved);
        if (await PacingFeature.ClosedAs(tx, community) is { } code) await Alert(tx, community, [queued with { Refused = code }], now);
        else await rhythm.Redraw(tx, of);
        return at;
    }

    /// <summary>One alert, for all of these weeks. The community is held.</summary>
    internal async Task Alert(Tx tx, CommunitySettings community, IReadOnlyList<WeekState> weeks, DateTimeOffset now)
    {
        foreach (var state in weeks) await tx.SaveWeek(community, state with { Outcome = WeekOutcome.Alerted, SettledAt = state.SettledAt ?? now, LooksAt = null });
        var of = new WeekOf(weeks[^1].Week, community.Id);
        // Told again where another try came to another end: the letter of the first said that all would be well.
        foreach (var reader in await tx.ToAlert(community)) await letters.Add(tx, $"rhythm:{of}:alert:{weeks[^1].Tries}:{weeks[^1].Refused}", reader, community, RhythmFeature.Alert(of));
        await rhythm.Redraw(tx, of);
    }
}
