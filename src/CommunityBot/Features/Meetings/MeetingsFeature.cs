using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>The next meeting in somebody's welcome.</summary>
/// <param name="Text">What the blocks say, for the plain text.</param>
public sealed record MeetingToJoin(Mrkdwn Text, IReadOnlyList<Block> Blocks);

/// <summary>A meeting that took place.</summary>
/// <param name="Came">How many, on site and remotely; null where nobody has said.</param>
public sealed record MeetingHeld(DateTimeOffset Start, string Topic, int? Came);

/// <summary>
/// A community meets, about once a month: animators schedule, it is announced with the answers counted as they come, recalled a week, a day and an hour before, moved
/// or cancelled with everyone who answered told, and put in anybody's calendar.
/// </summary>
public static class MeetingsFeature
{
    public static readonly CommandName Command = new("/reunion", new("La prochaine rencontre : quand, où, et qui vient", "The next meeting: when, where, and who comes"), new("[communauté]", "[community]")) { Needs = Act.AnswerMeeting };
    public static readonly SubCommandName SubCommand = new("reunion", "meeting", new("la prochaine rencontre : quand, où, et qui vient", "the next meeting: when, where, and who comes")) { Needs = Act.AnswerMeeting };

    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Show = new("meetings.show");
    public static readonly ButtonId<MeetingSlot> Schedule = new("meetings.schedule");
    public static readonly ModalId<MeetingSlot> Form = new("meetings.form");

    /// <summary>Beside what those who prepare are asked for.</summary>
    public static readonly MenuId<ChosenOfPrompt> PromptMenu = new("meetings.prompt_menu");
    public static readonly ModalId<MeetingSlot> GivingMonth = new("meetings.giving_month");
    public static readonly ModalId<MeetingSlot> SkippingMonth = new("meetings.skipping_month");
    public static readonly UserField Preparer = new("meetings.preparer");
    public static readonly ButtonId<Guid> Change = new("meetings.change");
    public static readonly ButtonId<Guid> Remote = new("meetings.remote");
    public static readonly ModalId<MeetingEdition> Changing = new("meetings.changing");
    public static readonly ButtonId<Guid> Cancel = new("meetings.cancel");
    public static readonly ModalId<Guid> Cancelling = new("meetings.cancelling");
    public static readonly ButtonId<Guid> Postpone = new("meetings.postpone");
    public static readonly ModalId<Guid> Postponing = new("meetings.postponing");
    public static readonly ChoiceField NewDate = new("meetings.new_date");
    public static readonly ButtonId<Guid> Attendance = new("meetings.attendance");
    public static readonly ModalId<Guid> Attending = new("meetings.attending");
    public static readonly TextField OnSite = new("meetings.on_site");
    public static readonly TextField Remotely = new("meetings.remotely");
    public static readonly UsersField WhoOnSite = new("meetings.who_on_site");
    public static readonly UsersField WhoRemotely = new("meetings.who_remotely");

    // The minutes, and the meetings that took place.
    public static readonly ButtonId<string> Past = new("meetings.past");
    public static readonly ButtonId<Guid> Read = new("meetings.read");
    public static readonly ButtonId<Guid> Write = new("meetings.write");
    public static readonly ModalId<Guid> Writing = new("meetings.writing");
    public static readonly ButtonId<Guid> TakeBack = new("meetings.take_back");
    public static readonly ButtonId<Guid> HandOver = new("meetings.hand_over");
    public static readonly ModalId<Guid> HandingOver = new("meetings.handing_over");
    public static readonly TextField Said = new("meetings.said");
    public static readonly TextField Decided = new("meetings.decided");
    public static readonly TextField ToDo = new("meetings.to_do");
    public static readonly TextField MinutesLink = new("meetings.minutes_link");
    public static readonly UserField Taker = new("meetings.taker");

    // The form of a meeting.
    public static readonly MomentField At = new("meetings.at");
    public static readonly ChoiceField Minutes = new("meetings.minutes");
    public static readonly TextField Place = new("meetings.place");
    public static readonly TextField Link = new("meetings.link");
    public static readonly TextField Topic = new("meetings.topic");
    public static readonly TextField Agenda = new("meetings.agenda");
    public static readonly TextField Why = new("meetings.why");

    // Under the announcement, and wherever a meeting is shown.
    public static readonly ButtonId<Guid> Yes = new("meetings.yes");
    public static readonly ButtonId<Guid> Maybe = new("meetings.maybe");
    public static readonly ButtonId<Guid> No = new("meetings.no");
    public static readonly ButtonId<Guid> Propose = new("meetings.propose");
    public static readonly ModalId<Guid> Proposing = new("meetings.proposing");
    public static readonly TextField Words = new("meetings.words");
    public static readonly ButtonId<Guid> CalendarFile = new("meetings.file");

    internal const string Notice = "meetings.notice", Announced = "meetings.announced", FileSent = "meetings.file_sent";
    private const string AnnouncementKind = "meetings.announcement", ReminderKind = "meetings.reminder", SoonKind = "meetings.soon", ChangeKind = "meetings.changed", GivenUpKind = "meetings.given_up";
    private const string PromptKind = "meetings.prompt", MissedKind = "meetings.missed", TopicsKind = "meetings.topics", DateKind = "meetings.date_wanted", AttendanceKind = "meetings.attendance";
    private const string MinutesKind = "meetings.minutes", MinutesWantedKind = "meetings.minutes_wanted";

    /// <summary>Before the letters of the day go out.</summary>
    private static readonly LocalTime Mornings = new(7, 40);

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "files:write")
        .Command<ShowMeetings>(Command, (h, command, stop) => h.Run(command, stop))
        .SubCommand<ShowMeetings>(SubCommand, (h, command, stop) => h.Run(command, stop))
        .Button<ShowMeetings, string>(Show, (h, press, stop) => h.Press(press, stop))
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
        .Submission<WriteMinutes, Guid>(Writing, (h, form, stop) => h.Submit(form, stop))
        .Button<WriteMinutes, Guid>(TakeBack, (h, press, stop) => h.Withdraw(press, stop))
        .Button<HandOverNotes, Guid>(HandOver, (h, press, stop) => h.Open(press, stop))
        .Submission<HandOverNotes, Guid>(HandingOver, (h, form, stop) => h.Submit(form, stop))
        .DrawsWhatIsLeft<WriteMinutes>(MinutesKind, (h, tx, id, _, _) => h.Draw(tx, Guid.Parse(id)))
        .DrawsPart<AskForMinutes>(MinutesWantedKind, (h, tx, id, reader, _) => h.Part(tx, Guid.Parse(id), reader))
        .Daily<AskForMinutes>("meetings.minutes", Mornings, (h, tx, community, _, _) => h.Run(tx, community))
        .Button<AnswerMeeting, Guid>(Yes, (h, press, stop) => h.Press(press, Coming.Yes, stop))
        .Button<AnswerMeeting, Guid>(Maybe, (h, press, stop) => h.Press(press, Coming.Maybe, stop))
        .Button<AnswerMeeting, Guid>(No, (h, press, stop) => h.Press(press, Coming.No, stop))
        .Button<ProposeTopic, Guid>(Propose, (h, press, stop) => h.Open(press, stop))
        .Submission<ProposeTopic, Guid>(Proposing, (h, form, stop) => h.Submit(form, stop))
        .Button<SendCalendarFile, Guid>(CalendarFile, (h, press, stop) => h.Press(press, stop))
        .DrawsWhatIsLeft<DrawMeetings>(AnnouncementKind, (h, tx, id, _, _) => h.Announcement(tx, id))
        .DrawsWhatIsLeft<DrawMeetings>(ReminderKind, (h, tx, id, _, _) => h.Reminder(tx, MeetingTime.Parse(id, null)))
        .DrawsWhatIsLeft<DrawMeetings>(SoonKind, (h, tx, id, place, _) => h.Soon(tx, MeetingTime.Parse(id, null), place))
        .DrawsWhatIsLeft<DrawMeetings>(ChangeKind, (h, tx, id, place, _) => h.Changed(tx, MeetingEdition.Parse(id, null), place))
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
        (await tx.MeetingsToCome(community.Id, now)).FirstOrDefault(meeting => meeting.Status == MeetingStatus.Scheduled && !meeting.HasBegun(now));

    /// <summary>The next meeting as a newcomer reads of it, with the buttons that answer; null where none is scheduled.</summary>
    public static async Task<MeetingToJoin?> ForNewcomer(Tx tx, CommunitySettings community, DateTimeOffset now, Language reader) =>
        await Next(tx, community, now) is { } it ? MeetingsViews.ForNewcomer(reader, it) : null;

    /// <summary>The next month of the series nobody has scheduled yet; null where there is no series.</summary>
    internal static async Task<ExpectedMeeting?> NotScheduled(Tx tx, CommunitySettings community, DateTimeOffset now)
    {
        foreach (var expected in community.ExpectedFrom(now))
            if (await tx.MeetingOf(community.Id, expected.Month) is null) return expected;
        return null;
    }

    /// <summary>The meetings that began between two moments, in order.</summary>
    public static async Task<IReadOnlyList<MeetingHeld>> Held(Tx tx, CommunitySettings community, DateTimeOffset from, DateTimeOffset until)
    {
        var held = new List<MeetingHeld>();
        foreach (var it in await tx.MeetingsBegun(community.Id, from, until)) held.Add(new(it.Details.Start, it.Details.Topic, (await tx.AttendanceAt(it.Id))?.Total));
        return held;
    }

    /// <summary>Whether it may simply be cancelled: not where the meeting expected before it did not take place either. A special one always may.</summary>
    internal static async Task<bool> MayBeCancelled(Tx tx, CommunitySettings community, Meeting it) =>
        it.Month is not { } month || community.ExpectedBefore(month) is not { } before || !await tx.WasWithoutMeeting(community.Id, before.Month);

    /// <summary>Who prepares a community's meetings: its animators; where there are none its pilots, then its facilitators.</summary>
    internal static async Task<IReadOnlyList<UserId>> Preparers(Tx tx, CommunitySettings community) =>
        await tx.Holders(community.Id, Role.Animator) is { Count: > 0 } animators ? animators : await tx.Announcers(community.Id);

    /// <summary>Whoever was asked to prepare that month's, while they still may; otherwise those who prepare them now.</summary>
    internal static async Task<IReadOnlyList<UserId>> PreparersOf(Tx tx, CommunitySettings community, YearMonth month) =>
        await tx.GivenMonth(community.Id, month) is var (to, _) && Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, to)) ? [to] : await Preparers(tx, community);

    /// <summary>Who scheduled a meeting, while they still may; otherwise those who prepare them now.</summary>
    internal static async Task<IReadOnlyList<UserId>> PreparersOf(Tx tx, CommunitySettings community, Meeting it) =>
        Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, it.ScheduledBy)) ? [it.ScheduledBy] : await Preparers(tx, community);

    internal static Subject AnnouncementOf(Guid id) => new(AnnouncementKind, MeetingsSql.Key(id));

    internal static Subject ReminderAt(MeetingTime time) => new(ReminderKind, time.ToString());

    internal static Subject SoonAt(MeetingTime time) => new(SoonKind, time.ToString());

    internal static Subject ChangeIn(MeetingEdition edition) => new(ChangeKind, edition.ToString());

    internal static Subject GivenUp(Guid id) => new(GivenUpKind, MeetingsSql.Key(id));

    internal static Subject PromptFor(MeetingSlot slot) => new(PromptKind, slot.ToString());

    internal static Subject MissedIn(MeetingSlot slot) => new(MissedKind, slot.ToString());

    internal static Subject TopicsFor(Guid id) => new(TopicsKind, MeetingsSql.Key(id));

    internal static Subject DateOf(Guid id) => new(DateKind, MeetingsSql.Key(id));

    internal static Subject MinutesFor(Guid id) => new(MinutesKind, MeetingsSql.Key(id));

    internal static Subject MinutesWanted(Guid id) => new(MinutesWantedKind, MeetingsSql.Key(id));

    internal static Subject AttendanceOf(Guid id) => new(AttendanceKind, MeetingsSql.Key(id));
}
