using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Who hears of what was done to a meeting, for whoever did it.</summary>
/// <param name="Of">What was told; null: the channel is told nothing.</param>
/// <param name="At">When the channel reads it; null where there is no moment for it as things stand.</param>
/// <param name="Answered">How many of those who answered are told.</param>
internal sealed record MeetingTold(ChannelNews? Of, DateTimeOffset? At, int Answered);

/// <summary>What a channel reads of a meeting.</summary>
public enum ChannelNews
{
    /// <summary>That there is one.</summary>
    Announcement,

    /// <summary>What became of it.</summary>
    Change,
}

/// <summary>Has the channel and those who answered hear of a meeting: that there is one, when it comes near, and what becomes of it.</summary>
public sealed class TellOfMeeting(Outbox outbox, PacingFeature pacing, LettersFeature letters, TimeProvider clock)
{
    /// <summary>That nothing was found matters for so long after.</summary>
    private const int GivenUpFor = 7;

    /// <summary>Announces a new meeting, and keeps the moments of its reminders.</summary>
    internal async Task<MeetingTold> Announce(Tx tx, CommunitySettings community, Meeting it)
    {
        var at = await PostAnnouncement(tx, community, it);
        await PlanReminders(tx, pacing, community, it, clock.GetUtcNow(), clock.GetUtcNow());
        if (it.Month is not null) await letters.Refresh(tx, MeetingsFeature.PromptFor(new(it.Community, it.Month)));
        outbox.RefreshAllHomes(tx);
        return new(ChannelNews.Announcement, at, Answered: 0);
    }

    /// <summary>A meeting was moved, changed, put off, cancelled or given up: what is posted of it follows, and whom it concerns is told.</summary>
    internal async Task<MeetingTold> Follow(Tx tx, CommunitySettings community, Meeting it, Meeting before)
    {
        var (now, announcement) = (clock.GetUtcNow(), await PacingFeature.Find(tx, community, MeetingsFeature.AnnouncementOf(it.Id)));
        var isKnown = it.AnnouncedAt is not null || announcement is { Status: PostStatus.Handed or PostStatus.Sent };
        var isUnread = await PacingFeature.Find(tx, community, ChangeIn(before)) is { Status: PostStatus.Waiting };
        var news = MeetingNews.Of(before, it, isKnown, isUnread, now, await pacing.Foresee(tx, community, PostClass.Rest));
        if (news.IsOtherTime) await Void(tx, community, before, announcement);
        DateTimeOffset? at = null;
        if (news.IsAnnounced) at = await PostAnnouncement(tx, community, it);
        // Long past its old date, it is given up: that is of use all the same.
        var until = it.WasGivenUp ? now.AddDays(GivenUpFor) : it.Details.End;
        if (news.InChannel is { } c) at = await pacing.Post(tx, community, ChangeKey(it.Id, it.Sequence), ChangeIn(it), c, usefulUntil: until);
        if (news.IsRecalled) await PlanReminders(tx, pacing, community, it, now, now);
        var answered = await TellPrivately(tx, community, it, news, until);
        if (before.Status == MeetingStatus.Postponed) await letters.Refresh(tx, MeetingsFeature.DateOf(it.Id));
        await Redraw(tx, it);
        if (news.IsOtherTime) await outbox.Refresh(tx, MeetingsFeature.ReminderAt(new(before.Id, before.Details.Start)), Priority.Rest);
        return new(news.IsAnnounced ? ChannelNews.Announcement : news.InChannel is null ? null : ChannelNews.Change, at, answered);
    }

    /// <summary>Draws again what shows the meeting, what was said of its earlier changes with it.</summary>
    internal async Task Redraw(Tx tx, Meeting it)
    {
        await RedrawCounts(tx, it);
        for (var sequence = 1; sequence < it.Sequence; sequence++) await outbox.Refresh(tx, MeetingsFeature.ChangeIn(new(it.Id, sequence)), Priority.Rest);
        outbox.RefreshAllHomes(tx);
    }

    /// <summary>Draws again what shows how many come.</summary>
    internal Task RedrawCounts(Tx tx, Meeting it) => outbox.Refresh(tx, MeetingsFeature.AnnouncementOf(it.Id), Priority.Rest);

    /// <summary>An hour before, to somebody who comes or may come, if they still do then.</summary>
    /// <returns>False where the hour has begun.</returns>
    internal async Task<bool> RemindSoon(Tx tx, Meeting it, UserId who)
    {
        var at = it.Details.Start - Reminders.Soon;
        if (at <= clock.GetUtcNow()) return false;
        var time = new MeetingTime(it.Id, it.Details.Start);
        await outbox.Show(tx, $"meeting:{time}:soon:{who}", Durability.Place.Private(who), MeetingsFeature.SoonAt(time), Priority.Promised, notBefore: at, usefulUntil: it.Details.Start);
        return true;
    }

    /// <summary>Takes back what was to be said of its old time: a correction that nobody has read is covered by the next.</summary>
    private async Task Void(Tx tx, CommunitySettings community, Meeting before, PacedPost? announcement)
    {
        foreach (var key in Reminders.Keys(before)) await pacing.Withdraw(tx, community, key);
        if (announcement is { Status: PostStatus.Waiting }) await pacing.Withdraw(tx, community, announcement.Key);
        foreach (var change in new[] { before.Sequence, before.LastMove?.In ?? before.Sequence }.Distinct()) await pacing.Withdraw(tx, community, ChangeKey(before.Id, change));
    }

    /// <returns>How many.</returns>
    private async Task<int> TellPrivately(Tx tx, CommunitySettings community, Meeting it, MeetingNews news, DateTimeOffset until)
    {
        if (news.Privately == Concerned.Nobody) return 0;
        var answers = await tx.AnswersTo(it.Id);
        var told = (news.Privately == Concerned.Everyone ? answers.Everyone : answers.MayCome).Where(who => who != it.ChangedBy).ToList();
        foreach (var who in told)
        {
            // Nobody did it: nobody waits for it either.
            if (it.WasGivenUp) await letters.Add(tx, $"{ChangeKey(it.Id, it.Sequence)}:{who}", who, community, MeetingsFeature.GivenUp(it.Id), usefulUntil: until);
            else await outbox.Show(tx, $"{ChangeKey(it.Id, it.Sequence)}:{who}", Durability.Place.Private(who), ChangeIn(it), Priority.Waiting, usefulUntil: until);
        }
        if (news.IsRecalled)
            foreach (var who in answers.MayCome) await RemindSoon(tx, it, who);
        return told.Count;
    }

    /// <summary>
    /// Under a key of this edition: one that was taken back, or that Slack refused, is not in the way. Where the pace leaves no moment before it begins, it is said at
    /// once; in a closed channel, of which nobody knows when it opens, it waits for the pace like all else.
    /// </summary>
    private async Task<DateTimeOffset?> PostAnnouncement(Tx tx, CommunitySettings community, Meeting it)
    {
        var c = await pacing.Foresee(tx, community, PostClass.Rest) >= it.Details.Start ? PostClass.Urgent : PostClass.Rest;
        return await pacing.Post(
            tx, community, $"meeting:{MeetingsSql.Key(it.Id)}:announcement:{it.Sequence}", MeetingsFeature.AnnouncementOf(it.Id), c, usefulUntil: it.Details.Start, tell: MeetingsFeature.Announced);
    }

    /// <summary>Plans them anew: what waits of them by other days off or breaks goes, and what stays as it was keeps its place.</summary>
    internal static Task KeepReminders(Tx tx, PacingFeature pacing, CommunitySettings community, Meeting it, DateTimeOffset now) =>
        PlanReminders(tx, pacing, community, it, it.MomentKnownAt, now);

    private static Task PlanReminders(Tx tx, PacingFeature pacing, CommunitySettings community, Meeting it, DateTimeOffset said, DateTimeOffset now) =>
        pacing.Exchange(tx, community, Reminders.Keys(it), [.. Reminders.Of(community, it, said, now).Select(reminder => new PostWanted(
            reminder.Key, MeetingsFeature.ReminderAt(new(it.Id, it.Details.Start)), reminder.WhileResting ? PostClass.Urgent : PostClass.Promised, reminder.At, reminder.Until))]);

    private static Subject ChangeIn(Meeting it) => MeetingsFeature.ChangeIn(new(it.Id, it.Sequence));

    private static string ChangeKey(Guid id, int sequence) => $"meeting:{MeetingsSql.Key(id)}:changed:{sequence}";
}
