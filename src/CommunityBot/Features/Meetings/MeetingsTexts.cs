using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What is said of meetings: in the form, to those who prepare them, to those who come, and in the channel.</summary>
public interface IMeetingsTexts
{
    // The form.
    string NoticeTitle { get; }
    string FormTitle { get; }   // 24 characters at most
    string ChangeTitle { get; }
    string RemoteTitle { get; }
    string Send { get; }
    string Save { get; }
    string Close { get; }
    string Shut { get; }
    Mrkdwn IntroOfMonth(string month, string community, string rule, ChannelId channel);
    Mrkdwn IntroSpecial(string community, ChannelId channel);
    Mrkdwn DayOff(string day, string suggested);
    Mrkdwn ChangeIntro { get; }
    Mrkdwn RemoteIntro { get; }
    string WhenLabel { get; }
    string WhenHint(string zone);
    string MinutesLabel { get; }
    string Minutes(int minutes);
    string PlaceLabel { get; }
    string PlaceHint { get; }
    string LinkLabel { get; }
    string LinkHint { get; }
    string TopicLabel { get; }
    string TopicHint { get; }
    string AgendaLabel { get; }
    string AgendaHint { get; }
    string Missing { get; }
    string TooLong(int most);
    string NoLink { get; }
    string NeitherPlaceNorLink { get; }
    string Past { get; }
    string TooFar { get; }
    string NotOfMonth(string month, string? latest);
    Mrkdwn Scheduled(SlackDate at);
    Mrkdwn MoveNoted(SlackDate at);
    Mrkdwn ChangeNoted { get; }
    Mrkdwn NothingChanged { get; }
    Mrkdwn Unusual(IReadOnlyList<string> what);
    string OnWeekend(string day);
    string OnDayOff { get; }
    string InBreak(string why);
    string AtOddHour(string time);
    string VerySoon(int minutes);
    Mrkdwn CancelNoted(SlackDate at, string topic);

    /// <param name="count">Of those who answered.</param>
    Mrkdwn AnswersTold(int count);

    /// <param name="at">Null where there is no moment for it: the channel is closed to the bot.</param>
    /// <param name="isAtOnce">It is on its way.</param>
    Mrkdwn AnnouncedIn(ChannelId channel, SlackDate? at, bool isAtOnce);

    /// <summary>When the channel reads what became of a meeting.</summary>
    /// <inheritdoc cref="AnnouncedIn"/>
    Mrkdwn ReadIn(ChannelId channel, SlackDate? at, bool isAtOnce);
    Mrkdwn AlreadyScheduled(UserId by, SlackDate at, string topic);
    Mrkdwn ChangedMeanwhile(UserId by);
    Mrkdwn NotAnnounced(SlackDate at, ChannelId channel, string code);

    // Cancelling.
    string CancelTitle { get; }
    Mrkdwn WhoWillBeTold(SlackDate at, string topic, int answered, ChannelId? channel);
    string WhyLabel { get; }
    string WhyHint { get; }
    string CancelSend { get; }

    // What the command answers.
    Mrkdwn Which { get; }
    Mrkdwn NowhereToMeet { get; }
    Mrkdwn MembersOnly(string community);
    Mrkdwn NotYours(IReadOnlyList<UserId> who);
    Mrkdwn Gone { get; }
    Mrkdwn YourWords { get; }
    Mrkdwn Title(string community);
    Mrkdwn NoneYet(string? expected);
    Mrkdwn CancelledMonth(string month);
    Mrkdwn MoreMeetings(int more);
    Mrkdwn InTheList(string topic, SlackDate at);
    string See { get; }
    string ScheduleMonth(string month);
    string ScheduleSpecial { get; }
    string Change { get; }
    string MakeRemote { get; }
    string Cancel { get; }
    Mrkdwn TopicsProposed { get; }
    Mrkdwn TopicBy(UserId by, string words);
    Mrkdwn MoreTopics(int more);

    // A meeting.
    Mrkdwn When(SlackDate at, int minutes);
    Mrkdwn AtPlace(string place);
    Mrkdwn Online(Link link);
    Mrkdwn Counts(int yes, int maybe, int no);

    /// <summary>Of a date before the present one: moved twice, nobody need know which.</summary>
    Mrkdwn CountsBefore(int yes);
    Mrkdwn WhoComes(IReadOnlyList<UserId> who, int more);
    Mrkdwn WhoMayCome(IReadOnlyList<UserId> who, int more);
    Mrkdwn NobodyYet { get; }
    Mrkdwn WhoSaidYesBefore(IReadOnlyList<UserId> who, int more);
    Mrkdwn YouAnswered(Coming coming);
    Mrkdwn YouAnsweredBefore { get; }
    string Yes { get; }
    string Maybe { get; }
    string No { get; }
    string Propose { get; }
    string CalendarFile { get; }
    string OutOfCalendar { get; }

    // In the channel.
    /// <summary>Without a word such as "next": it stands there when others have come and gone.</summary>
    Mrkdwn Announced(string topic);

    /// <summary>In the welcome of somebody who comes in.</summary>
    Mrkdwn NextForNewcomer(string topic);
    Mrkdwn Cancelled(SlackDate at, string topic);
    Mrkdwn CancelledHere(SlackDate at, string topic, UserId by);
    Mrkdwn Recalled(string topic, int days);
    Mrkdwn MovedHere(string topic, SlackDate before);

    // In private.
    Mrkdwn Noted(Coming coming, SlackDate at, bool isRecalled);
    Mrkdwn Over(SlackDate at);
    Mrkdwn WasCancelled(UserId by, string why);
    Mrkdwn Soon(string topic, string community, bool isInAnHour);
    Mrkdwn CancelledForYou(SlackDate at, string topic, string community, UserId by);
    Mrkdwn MovedForYou(string topic, string community, SlackDate before);
    Mrkdwn ChangedForYou(string topic, string community);
    Mrkdwn ComesStill { get; }
    string ProposeTitle { get; }
    Mrkdwn ProposeIntro(SlackDate at, string topic);
    string ProposeLabel { get; }
    string ProposeSend { get; }
    Mrkdwn ProposeDone { get; }
    Mrkdwn EnoughTopics(int most);
    Mrkdwn CalendarSent(SlackDate at, Link google, Link outlook);
    Mrkdwn CalendarCancelled(SlackDate at, bool isPostponed);
    Mrkdwn CalendarOnItsWay { get; }
    Mrkdwn CalendarRefused(Link google, Link outlook);
    string CalendarName(string community, string topic);
    string CalendarFileName(string day);

    // Digest.
    Mrkdwn DigestTitle { get; }
    Mrkdwn DigestLine(string topic, string? link, SlackDate at);

    // Home.
    string HomeTitle { get; }
    Mrkdwn HomeLine(string community, string topic, SlackDate at);
    string Details { get; }
    Mrkdwn HomeMore(int more);

    // In the letter of who prepares one that falls in a break.
    Mrkdwn FallsInBreak(SlackDate at, string topic, string from, string to, string why, IReadOnlyList<Mrkdwn> recalled);
    string Move { get; }
}

public static partial class MeetingsTexts
{
    public static readonly Texts<IMeetingsTexts> All = new(French: new Fr(), English: new En());
}
