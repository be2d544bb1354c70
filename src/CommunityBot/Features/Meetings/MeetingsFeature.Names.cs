using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>The names on the wire: buttons, forms and their fields, and what is posted.</summary>
public static partial class MeetingsFeature
{
    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Show = new("meetings.show");

    /// <summary>One meeting whole, out of the list.</summary>
    public static readonly ButtonId<Guid> ShowOne = new("meetings.show_one");
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

    /// <summary>Carries the edition of the minutes it was opened on: 0 where there were none.</summary>
    public static readonly ModalId<MinutesEdition> Writing = new("meetings.writing");

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
    private const string AnnouncementKind = "meetings.announcement", ReminderKind = "meetings.reminder", SoonKind = "meetings.soon", ChangeKind = "meetings.changed", GivenUpKind = "meetings.given_up", InBreakKind = "meetings.in_break", NearBreakKind = "meetings.near_break";
    private const string PromptKind = "meetings.prompt", MissedKind = "meetings.missed", TopicsKind = "meetings.topics", DateKind = "meetings.date_wanted", AttendanceKind = "meetings.attendance";
    private const string MinutesKind = "meetings.minutes", MinutesWantedKind = "meetings.minutes_wanted", MinutesRewrittenKind = "meetings.minutes_rewritten";

    internal static Subject AnnouncementOf(Guid id) => new(AnnouncementKind, MeetingsSql.Key(id));

    internal static Subject ReminderAt(MeetingTime time) => new(ReminderKind, time.ToString());

    internal static Subject SoonAt(MeetingTime time) => new(SoonKind, time.ToString());

    internal static Subject ChangeIn(MeetingEdition edition) => new(ChangeKind, edition.ToString());

    internal static Subject GivenUp(Guid id) => new(GivenUpKind, MeetingsSql.Key(id));

    internal static Subject InBreak(Guid id) => new(InBreakKind, MeetingsSql.Key(id));

    internal static Subject NearBreak(Guid id) => new(NearBreakKind, MeetingsSql.Key(id));

    internal static Subject PromptFor(MeetingSlot slot) => new(PromptKind, slot.ToString());

    internal static Subject MissedIn(MeetingSlot slot) => new(MissedKind, slot.ToString());

    internal static Subject TopicsFor(Guid id) => new(TopicsKind, MeetingsSql.Key(id));

    internal static Subject DateOf(Guid id) => new(DateKind, MeetingsSql.Key(id));

    internal static Subject MinutesFor(Guid id) => new(MinutesKind, MeetingsSql.Key(id));

    internal static Subject MinutesWanted(Guid id) => new(MinutesWantedKind, MeetingsSql.Key(id));

    internal static Subject MinutesRewritten(Guid id) => new(MinutesRewrittenKind, MeetingsSql.Key(id));

    internal static Subject AttendanceOf(Guid id) => new(AttendanceKind, MeetingsSql.Key(id));
}
