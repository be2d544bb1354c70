using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>The next meeting in somebody's welcome.</summary>
/// <param name="Text">What the blocks say, for the plain text.</param>
public sealed record MeetingToJoin(Mrkdwn Text, IReadOnlyList<Block> Blocks);

/// <summary>A meeting that took place.</summary>
/// <param name="Came">How many, on site and remotely; null where nobody has said.</param>
public sealed record MeetingHeld(DateTimeOffset Start, string Topic, int? Came);

/// <summary>A meeting that is scheduled.</summary>
/// <param name="Month">The month of the series it is the meeting of, whatever its day; null for a special one.</param>
/// <param name="Day">The community's own.</param>
public sealed record MeetingToCome(YearMonth? Month, LocalDate Day, DateTimeOffset Start, string Topic);

/// <summary>
/// A community meets, about once a month: animators schedule, it is announced with the answers counted as they come, recalled a week, a day and an hour before, moved
/// or cancelled with everyone who answered told, and put in anybody's calendar.
/// </summary>
public static partial class MeetingsFeature
{
    public static readonly CommandName Command = new("/reunion", new("La prochaine rencontre : quand, où, et qui vient", "The next meeting: when, where, and who comes"), new("[communauté]", "[community]")) { Needs = Act.AnswerMeeting };
    public static readonly SubCommandName SubCommand = new("reunion", "meeting", new("la prochaine rencontre : quand, où, et qui vient", "the next meeting: when, where, and who comes")) { Needs = Act.AnswerMeeting };

    /// <summary>Before the letters of the day go out.</summary>
    private static readonly LocalTime Mornings = new(7, 40);

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "files:write")
        .Command<ShowMeetings>(Command, (h, command, stop) => h.Run(command, stop))
        .SubCommand<ShowMeetings>(SubCommand, (h, command, stop) => h.Run(command, stop))
        .Button<ShowMeetings, string>(Show, (h, press, stop) => h.Press(press, stop))
        .Button<ShowMeetings, Guid>(ShowOne, (h, press, stop) => h.One(press, stop))
        .Button<ScheduleMeeting, MeetingSlot>(Schedule, (h, press, stop) => h.Open(press, stop))
        .Submission<ScheduleMeeting, MeetingSlot>(Form, (h, form, stop) => h.Submit(form, stop))
        .Menu<AnswerPrompt, ChosenOfPrompt>(PromptMenu, (h, press, stop) => h.Choose(press, stop))
        .Submission<AnswerPrompt, MeetingSlot>(GivingMonth, (h, form, stop) => h.HandOver(form, stop))
        .Submission<AnswerPrompt, MeetingSlot>(SkippingMonth, (h, form, stop) => h.Skip(form, stop))
        .Button<ChangeMeeting, Guid>(Change, (h, press, stop) => h.Open(press, remote: false, stop))
        .Button<ChangeMeeting, Guid>(Remote, (h, press, stop) => h.Open(press, remote: true, stop))
        .Submission<ChangeMeeting, MeetingEdition>(Changing, (h, form, stop) => h.Submit(form, stop))
        .Button<CancelMeeting, Guid>(Cancel, (h, press, stop) => h.Open(press, stop))
        .Submission<CancelMeeting, Guid>(Cancelling, (h, form, stop) => h.Submit(form, stop))
        .Button<PostponeMeeting, Guid>(Postpone, (h, press, stop) => h.Open(press, stop))
        .Submission<PostponeMeeting, Guid>(Postponing, (h, form, stop) => h.Submit(form, stop))
        .Button<NoteAttendance, Guid>(Attendance, (h, press, stop) => h.Open(press, stop))
        .Submission<NoteAttendance, Guid>(Attending, (h, form, stop) => h.Submit(form, stop))
        .DrawsPart<NoteAttendance>(AttendanceKind, (h, tx, id, reader, _) => h.Part(tx, Guid.Parse(id), reader))
        .Daily<AskAttendance>("meetings.attendance", Mornings, (h, tx, community, _, _) => h.Run(tx, community))
        .Button<ReadMinutes, string>(Past, (h, press, stop) => h.List(press, stop))
        .Button<ReadMinutes, Guid>(Read, (h, press, stop) => h.Read(press, stop))
        .Button<WriteMinutes, Guid>(Write, (h, press, stop) => h.Open(press, stop))
        .Submission<WriteMinutes, MinutesEdition>(Writing, (h, form, stop) => h.Submit(form, stop))
        .Button<WriteMinutes, Guid>(TakeBack, (h, press, stop) => h.Withdraw(press, stop))
        .Button<HandOverNotes, Guid>(HandOver, (h, press, stop) => h.Open(press, stop))
        .Submission<HandOverNotes, Guid>(HandingOver, (h, form, stop) => h.Submit(form, stop))
        .DrawsWhatIsLeft<WriteMinutes>(MinutesKind, (h, tx, id, _, _) => h.Draw(tx, Guid.Parse(id)))
        .DrawsPart<WriteMinutes>(MinutesRewrittenKind, (h, tx, id, reader, _) => h.Part(tx, Guid.Parse(id), reader))
        .DrawsPart<AskForMinutes>(MinutesWantedKind, (h, tx, id, reader, _) => h.Part(tx, Guid.Parse(id), reader))
        .Daily<AskForMinutes>("meetings.minutes", Mornings, (h, tx, community, _, _) => h.Run(tx, community))
        .Button<AnswerMeeting, Guid>(Yes, (h, press, stop) => h.Press(press, Coming.Yes, stop))
        .Button<AnswerMeeting, Guid>(Maybe, (h, press, stop) => h.Press(press, Coming.Maybe, stop))
        .Button<AnswerMeeting, Guid>(No, (h, press, stop) => h.Press(press, Coming.No, stop))
        .Button<ProposeTopic, Guid>(Propose, (h, press, stop) => h.Open(press, stop))
        .Submission<ProposeTopic, Guid>(Proposing, (h, form, stop) => h.Submit(form, stop))
        .Button<SendCalendarFile, Guid>(CalendarFile, (h, press, stop) => h.Press(press, stop))
        .NamesPost(AnnouncementKind, (tx, id, reader) => NameQueued.Of(tx, QueuedOfMeeting.Announcement, Guid.Parse(id), reader))
        .NamesPost(ReminderKind, (tx, id, reader) => NameQueued.Of(tx, QueuedOfMeeting.Reminder, MeetingTime.Parse(id, null).Meeting, reader))
        .NamesPost(ChangeKind, (tx, id, reader) => NameQueued.Of(tx, QueuedOfMeeting.Change, MeetingEdition.Parse(id, null).Meeting, reader))
        .NamesPost(MinutesKind, (tx, id, reader) => NameQueued.Of(tx, QueuedOfMeeting.Minutes, Guid.Parse(id), reader))
        .DrawsWhatIsLeft<DrawMeetings>(AnnouncementKind, (h, tx, id, _, _) => h.Announcement(tx, id))
        .DrawsWhatIsLeft<DrawMeetings>(ReminderKind, (h, tx, id, place, _) => h.Reminder(tx, MeetingTime.Parse(id, null), place))
        .DrawsWhatIsLeft<DrawMeetings>(SoonKind, (h, tx, id, place, _) => h.Soon(tx, MeetingTime.Parse(id, null), place))
        .DrawsWhatIsLeft<DrawMeetings>(ChangeKind, (h, tx, id, place, _) => h.Changed(tx, MeetingEdition.Parse(id, null), place))
        .DrawsWhatIsLeft<DrawMeetings>(NearBreakKind, (h, tx, id, place, _) => h.NearBreak(tx, Guid.Parse(id), place))
        .DrawsPart<DrawMeetings>(InBreakKind, (h, tx, id, reader, _) => h.InBreak(tx, Guid.Parse(id), reader))
        .DrawsPart<DrawMeetings>(GivenUpKind, (h, tx, id, reader, _) => h.GivenUp(tx, Guid.Parse(id), reader))
        .DrawsPart<DrawPrompts>(PromptKind, (h, tx, id, reader, _) => h.Prompt(tx, MeetingSlot.Parse(id, null), reader))
        .DrawsPart<DrawPrompts>(MissedKind, (h, tx, id, reader, _) => h.Missed(tx, MeetingSlot.Parse(id, null), reader))
        .DrawsPart<DrawPrompts>(TopicsKind, (h, tx, id, reader, _) => h.Topics(tx, Guid.Parse(id), reader))
        .DrawsPart<DrawPrompts>(DateKind, (h, tx, id, reader, _) => h.DateWanted(tx, Guid.Parse(id), reader))
        .Daily<LookForDates>("meetings.dates", Mornings, (h, tx, community, _, _) => h.Run(tx, community))
        .Daily<PromptAnimators>("meetings.prompt", Mornings, (h, tx, community, _, _) => h.Run(tx, community))
        .Told<HearOfAnnouncement>(Announced, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Told<SendCalendarFile>(FileSent, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Home<MeetingsAtHome>(15, (h, tx, reader, _) => h.Draw(tx, reader))
        .Lacks<LackOfMeeting>((h, tx, community, week, reader, _) => h.Look(tx, community, week, reader))
        .InDigest<NextInDigest>((h, tx, of, _) => h.Draw(tx, of))
        .InDigest<ReadMinutes>((h, tx, of, _) => h.InDigest(tx, of))
        .Uses<TellOfMeeting>().Uses<TellWhoPrepares>();

    /// <summary>The meeting that members of a community go to next; null where none is scheduled.</summary>
    public static async Task<Meeting?> Next(Tx tx, CommunitySettings community, DateTimeOffset now) =>
        await NotBegun(tx, community, now) is [var first, ..] ? first : null;

    /// <summary>The meetings scheduled that have not begun, in order.</summary>
    internal static async Task<IReadOnlyList<Meeting>> NotBegun(Tx tx, CommunitySettings community, DateTimeOffset now) =>
        [.. (await tx.MeetingsToCome(community.Id, now)).Where(meeting => meeting.Status == MeetingStatus.Scheduled && !meeting.HasBegun(now))];

    /// <summary>The next meeting as a newcomer reads of it, with the buttons that answer; null where none is scheduled.</summary>
    public static async Task<MeetingToJoin?> ForNewcomer(Tx tx, CommunitySettings community, DateTimeOffset now, Language reader) =>
        await Next(tx, community, now) is { } it ? MeetingsViews.ForNewcomer(reader, it) : null;

    /// <summary>The meetings scheduled, in order, those that wait for a new date left out: whatever changes the series or adds a break leaves them as they are.</summary>
    public static async Task<IReadOnlyList<MeetingToCome>> ToCome(Tx tx, CommunitySettings community, DateTimeOffset now) =>
    [
        .. (await tx.MeetingsToCome(community.Id, now)).Where(meeting => meeting.Status == MeetingStatus.Scheduled)
            .Select(meeting => new MeetingToCome(meeting.Month, community.DayAt(meeting.Details.Start), meeting.Details.Start, meeting.Details.Topic)),
    ];

    /// <summary>
    /// The settings changed: the meetings scheduled stay, their reminders find days on which they may be posted, and whoever prepares one that falls in a break reads so
    /// in their letter of the day. Where the break begins by tomorrow there is no letter before its end: then it is a message of its own.
    /// </summary>
    public static async Task FollowSettings(Tx tx, Outbox outbox, PacingFeature pacing, LettersFeature letters, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var it in await NotBegun(tx, community, now))
        {
            await TellOfMeeting.KeepReminders(tx, pacing, community, it, now);
            if (community.BreakOn(community.DayAt(it.Details.Start)) is not { } rest) continue;
            foreach (var who in await PreparersOf(tx, community, it))
            {
                var key = $"meeting:{new MeetingTime(it.Id, it.Details.Start)}:break:{rest.From:uuuu-MM-dd}:{rest.To:uuuu-MM-dd}:{who}";
                if (rest.From > community.DayAt(now).PlusDays(1)) await letters.Add(tx, key, who, community, InBreak(it.Id), usefulUntil: it.Details.Start);
                else await outbox.Show(tx, key, Durability.Place.Private(who), NearBreak(it.Id), Priority.Rest, usefulUntil: it.Details.Start);
            }
        }
    }

    /// <summary>The meetings that began between two moments, in order.</summary>
    public static async Task<IReadOnlyList<MeetingHeld>> Held(Tx tx, CommunitySettings community, DateTimeOffset from, DateTimeOffset until)
    {
        var held = new List<MeetingHeld>();
        foreach (var it in await tx.MeetingsBegun(community.Id, from, until)) held.Add(new(it.Details.Start, it.Details.Topic, (await tx.AttendanceAt(it.Id))?.Total));
        return held;
    }

    /// <summary>Who prepares a community's meetings, of those whose account is open: its animators; where there are none its pilots, then its facilitators.</summary>
    internal static Task<IReadOnlyList<UserId>> Preparers(Tx tx, CommunitySettings community) => tx.FirstThere(community.Id, [Role.Animator], [Role.Pilot], [Role.Facilitator]);

    /// <summary>Whoever was asked to prepare that month's, while they still may; otherwise those who prepare them now.</summary>
    internal static async Task<IReadOnlyList<UserId>> PreparersOf(Tx tx, CommunitySettings community, YearMonth month) =>
        await tx.GivenMonth(community.Id, month) is var (to, _) && Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, to)) ? [to] : await Preparers(tx, community);

    /// <summary>Who scheduled a meeting, while they still may; otherwise those who prepare them now.</summary>
    internal static async Task<IReadOnlyList<UserId>> PreparersOf(Tx tx, CommunitySettings community, Meeting it) =>
        Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, it.ScheduledBy)) ? [it.ScheduledBy] : await Preparers(tx, community);
}
