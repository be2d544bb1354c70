using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What those read who set a community.</summary>
internal interface ISettingsTexts
{
    string Title { get; }
    Mrkdwn Intro(string community);

    /// <summary>The name of a group, at the beginning of a line.</summary>
    string Name(Topic topic);
    string Change { get; }
    string Add { get; }
    string Close { get; }

    Mrkdwn NoPurpose { get; }
    Mrkdwn Lists(int objectives, int notFor, bool hasRoadmap);
    Mrkdwn FacilitatedIn(ChannelId channel);
    Mrkdwn FacilitatedPrivately { get; }
    Mrkdwn Place(string language, string zone, string holidays);

    /// <param name="nudge">A day of the week and a time; so are the others.</param>
    Mrkdwn Week(string nudge, string check, string publish, bool autoPublish);
    Mrkdwn Pace(int perDay, int minutesApart, string from, string to);
    Mrkdwn Announcements(bool open);
    Mrkdwn NoMeetings { get; }

    /// <param name="months">Without a meeting; null where there is one in each.</param>
    Mrkdwn Meetings(string series, int minutes, int promptDays, string? months);
    Mrkdwn NoRest { get; }
    Mrkdwn Stretch(string from, string to, string? why);
    Mrkdwn OneDay(string day, string? why);
    Mrkdwn Others(int more);
    string Remove { get; }
    string RemoveTitle { get; }
    Mrkdwn RemoveText { get; }
    string RemoveYes { get; }
    string RemoveNo { get; }
    Mrkdwn RolesLine { get; }
    string Roles { get; }

    string FormTitle(Topic topic);
    Mrkdwn FormIntro(Topic topic, string community);
    string NameLabel { get; }
    string PurposeLabel { get; }
    string PurposeHint { get; }
    string ObjectivesLabel { get; }
    string NotForLabel { get; }
    string LinesHint { get; }
    string RoadmapLabel { get; }
    string RoadmapHint { get; }
    string NudgeDayLabel { get; }
    string CheckDayLabel { get; }
    string PublishDayLabel { get; }
    string TimeLabel { get; }
    string StepHint { get; }
    string AutoPublishLabel { get; }
    string AutoPublish { get; }
    string PerDayLabel { get; }
    string MinutesApartLabel { get; }
    string FromLabel { get; }
    string ToLabel { get; }
    string OpenLabel { get; }
    string Open { get; }
    string RuleLabel { get; }
    string RuleHint { get; }
    string AtLabel { get; }
    string MinutesLabel { get; }
    string PromptDaysLabel { get; }
    string MonthsLabel { get; }
    string MonthsPlaceholder { get; }
    string FirstDayLabel { get; }
    string LastDayLabel { get; }
    string LastDayHint { get; }
    string WhyLabel { get; }
    string Save { get; }
    string SeeDates { get; }
    string Cancel { get; }

    string NothingChanged { get; }
    string NoAddress { get; }
    string LineTooLong(int line, int most);
    string OutsideDaytime { get; }
    string OutOfOrder { get; }
    string OutsidePace(string from, string to);
    string EndsFirst(string from);

    /// <param name="publish">The moment of the digest, which would fall outside the hours.</param>
    string LeavesOutPublishing(string publish);
    string TimeMissing { get; }
    string Whole(int from, int to);
    string NoMonthLeft { get; }
    string DayMissing { get; }
    string DayIsPast { get; }
    string EndsBeforeItBegins { get; }
    string RestsAlready { get; }

    /// <param name="word">The word that is the trouble; so is <paramref name="near"/> what was perhaps meant.</param>
    string NotRead(SeriesProblem problem, string? word, string? near);
    Mrkdwn NoLongerRight(string why);

    string PreviewTitle { get; }
    Mrkdwn WeeksTitle { get; }

    /// <summary>A week in which nothing is asked.</summary>
    Mrkdwn Rests(string monday);

    /// <param name="moved">It is not on its day: that was a day off.</param>
    string Step(string moment, bool moved);
    Mrkdwn WeeksExplained(bool autoPublish, string zone);
    Mrkdwn MeetingsTitle { get; }
    Mrkdwn Meeting(string moment, string? insteadOf);
    Mrkdwn NoMeetingAtAll { get; }
    string Back { get; }
    string SaveMine { get; }
    Mrkdwn Meanwhile(UserId by, SlackDate at);
    Mrkdwn Yours { get; }
    Mrkdwn Saved(Topic topic);
    Mrkdwn YourWords { get; }

    Mrkdwn WhichOne { get; }
    Mrkdwn Gone { get; }

    /// <param name="who">Null where nobody does yet.</param>
    Mrkdwn OnlyThese(Mrkdwn? who);
}

internal static partial class SettingsTexts
{
    public static readonly Texts<ISettingsTexts> All = new(French: new Fr(), English: new En());
}
