using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Draws what is posted of a meeting, from how things are when it is sent. What is not true any more is not sent.</summary>
public sealed class DrawMeetings(TimeProvider clock)
{
    /// <summary>Sent later than this, a reminder does not speak of an hour any more.</summary>
    private static readonly TimeSpan NearlyAnHour = TimeSpan.FromMinutes(50);

    public async Task<Message?> Announcement(Tx tx, string id) =>
        await Load(tx, Guid.Parse(id)) is var (it, community) ? await Announced(tx, it, community.Language) : null;

    /// <summary>Of a time that holds no more, what was posted shows what became of the meeting.</summary>
    public async Task<Message?> Reminder(Tx tx, MeetingTime time, Place place)
    {
        if (await Load(tx, time.Meeting) is not var (it, community)) return null;
        if (time.Holds(it)) return MeetingsViews.Reminder(community.Language, it, await tx.AnswersTo(it.Id), community.DayAt(clock.GetUtcNow()), community.DayAt(it.Details.Start));
        return await tx.CopyOf(community.Workspace, MeetingsFeature.ReminderAt(time), place) is null ? null : await Announced(tx, it, community.Language);
    }

    public async Task<Message?> Soon(Tx tx, MeetingTime time, Place place) =>
        await Load(tx, time.Meeting) is var (it, community) && time.Holds(it) && place.Person is { } reader && await Takes(tx, community, reader) && (await tx.AnswersTo(it.Id)).MayCome.Contains(reader)
            ? MeetingsViews.Soon(await tx.LanguageOf(reader, community), it, community, isInAnHour: it.Details.Start - clock.GetUtcNow() >= NearlyAnHour)
            : null;

    /// <summary>
    /// Of a change that was itself changed only the latest is told; that it was moved stays true through later corrections. One that was told already shows what
    /// became of the meeting since.
    /// </summary>
    public async Task<Message?> Changed(Tx tx, MeetingEdition edition, Place place)
    {
        if (await Load(tx, edition.Meeting) is not var (it, community)) return null;
        var isMove = it.LastMove?.In == edition.Sequence;
        if (!isMove && it.Sequence != edition.Sequence)
        {
            if (await tx.CopyOf(community.Workspace, MeetingsFeature.ChangeIn(edition), place) is null) return null;
            return await Announced(tx, it, place.Person is { } told ? await tx.LanguageOf(told, community) : community.Language);
        }
        if (place.Person is not { } reader) return MeetingsViews.Changed(community.Language, it, isMove, community: null);
        return await Takes(tx, community, reader) ? MeetingsViews.Changed(await tx.LanguageOf(reader, community), it, isMove, community) : null;
    }

    /// <summary>In the letter of the day of who prepares a meeting that falls in a break.</summary>
    public async Task<LetterPart?> InBreak(Tx tx, Guid id, UserId reader)
    {
        if (await Load(tx, id) is not var (it, community) || it.Status != MeetingStatus.Scheduled || it.HasBegun(clock.GetUtcNow())) return null;
        if (community.BreakOn(community.DayAt(it.Details.Start)) is not { } rest || !Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, reader))) return null;
        return MeetingsViews.InBreak(await tx.LanguageOf(reader, community), community, it, rest, clock.GetUtcNow(), mayBeCancelled: await Months.WithoutBeside(tx, community, it.Month, clock.GetUtcNow()) is null);
    }

    /// <summary>The same by itself, where the next letter would come when the break is over.</summary>
    public async Task<Message?> NearBreak(Tx tx, Guid id, Place place) => place.Person is { } reader && await InBreak(tx, id, reader) is { } part
        ? new(Mrkdwn.Join("\n", [$"*{part.Community.Name}*", part.Text]), [new Context((Mrkdwn)$"*{part.Community.Name}*"), .. part.Blocks])
        : null;

    /// <summary>In the letter of the day of who had answered, and of who was to find its date.</summary>
    public async Task<LetterPart?> GivenUp(Tx tx, Guid id, UserId reader) =>
        await Load(tx, id) is var (it, community) && it.WasGivenUp && await Takes(tx, community, reader) && !await HearsOfTheMonth(tx, it, reader)
            ? LetterPart.Of(community, MeetingsViews.Changed(await tx.LanguageOf(reader, community), it, isMove: false, community))
            : null;

    private static async Task<Message> Announced(Tx tx, Meeting it, Language reader) => MeetingsViews.Announcement(reader, it, await tx.AnswersTo(it.Id));

    /// <summary>Who leads reads it with the month that was missed.</summary>
    private static async Task<bool> HearsOfTheMonth(Tx tx, Meeting it, UserId reader) => it.Month is not null && (await tx.RolesOf(it.Community, reader)).Any(role => role is Role.Pilot or Role.Facilitator);

    /// <summary>Somebody who has left the community since is not told any more.</summary>
    private static async Task<bool> Takes(Tx tx, CommunitySettings community, UserId reader) => Permissions.Allows(Act.AnswerMeeting, await tx.StandingOf(community.Id, reader));

    private static async Task<(Meeting It, CommunitySettings Community)?> Load(Tx tx, Guid id) =>
        await tx.FindMeeting(id) is { } it && await tx.FindCommunity(it.Community) is { } community ? (it, community) : null;
}
