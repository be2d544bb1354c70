using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What those read who set a community.</summary>
internal interface ISettingsTexts
{
    string Title { get; }
    Mrkdwn Intro(string community, ChannelId channel);

    /// <summary>The name of a group, at the beginning of a line.</summary>
    string Name(Topic topic);
    string Change { get; }
    string Add { get; }
    string Close { get; }

    Mrkdwn NoPurpose { get; }
    Mrkdwn Lists(int objectives, int notFor, bool hasRoadmap);
    Mrkdwn FacilitatedIn(ChannelId channel);
    Mrkdwn FacilitatedPrivately { get; }

    /// <summary>To those who set all but the facilitators' channel.</summary>
    Mrkdwn FacilitatorsChoose(Mrkdwn who);
    Mrkdwn Place(ChannelId channel, string language, string zone, string holidays);

    /// <param name="nudge">A day of the week and a time; so are the others.</param>
    Mrkdwn Week(string nudge, string check, string publish, bool autoPublish);
    Mrkdwn Pace(int perDay, int minutesApart, string from, string to);
    Mrkdwn Announcements(bool open);
    Mrkdwn NoMeetings { get; }

    /// <param name="months">Without a meeting; null where there is one in each.</param>
    Mrkdwn Meetings(string series, int minutes, int promptDays, string? months);
    Mrkdwn NoRest { get; }
    Mrkdwn RestsToCome(int number);
    string Stretch(string from, string to, string? why);
    string OneDay(string day, string? why);
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
    string NudgeTimeLabel { get; }
    string CheckTimeLabel { get; }
    string PublishTimeLabel { get; }
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
    string SeeWhatFollows { get; }
    string Cancel { get; }

    Mrkdwn NothingChanged { get; }

    /// <summary>A list that a field of Slack does not hold.</summary>
    Mrkdwn TooLongHere(string label);
    string FacilitatorsAreThere { get; }
    string NoAddress { get; }
    string LineTooLong(int line, int most);
    string OutsideDaytime { get; }
    string CheckTooSoon { get; }
    string PublishingTooSoon { get; }
    string OutsidePace(string from, string to);
    string EndsFirst(string from);

    /// <param name="room">How many posts a day has room for.</param>
    string NoRoom(int room, int minutesApart, string from, string to);

    /// <param name="publish">The moment of the digest, which would fall outside the hours.</param>
    string LeavesOutPublishing(string publish);
    string TimeMissing { get; }
    string Whole(int from, int to);
    string NoMonthLeft { get; }
    string DayMissing { get; }
    string DayIsPast { get; }
    string EndsBeforeItBegins { get; }
    string RestsAlready { get; }
    string BreakTooLong { get; }

    /// <param name="word">The word that is the trouble; so is <paramref name="near"/> what was perhaps meant.</param>
    string NotRead(SeriesProblem problem, string? word, string? near);
    Mrkdwn NoLongerRight(string why);

    string PreviewTitle { get; }
    Mrkdwn WeeksTitle { get; }

    /// <summary>A week in which nothing is asked.</summary>
    string Rests(string monday);

    /// <param name="step">One of the three.</param>
    /// <param name="publishes">The last of them is a digest; otherwise those who lead are told.</param>
    /// <param name="moved">It is not on its day: that was a day off.</param>
    string Step(WeeklyStep step, bool publishes, string day, bool moved);

    /// <summary>It has been done.</summary>
    string StepDone(WeeklyStep step, bool publishes);

    /// <summary>It finds no day in its week.</summary>
    string NoStep(WeeklyStep step, bool publishes);

    /// <summary>Of a week of which every step is behind.</summary>
    string NothingLeft { get; }
    Mrkdwn WeeksExplained(bool autoPublish, string zone);
    Mrkdwn MeetingsTitle { get; }
    Mrkdwn MeetingExpected(string moment, string? insteadOf);

    /// <param name="inBreak">It falls in a break, and stays.</param>
    Mrkdwn MeetingScheduled(string moment, string topic, bool inBreak);
    Mrkdwn NoMeetingIn(string month);
    Mrkdwn NoMeetingAtAll { get; }

    Mrkdwn WhatFollows { get; }

    /// <summary>A line each.</summary>
    IReadOnlyList<Mrkdwn> ChannelMoves(ChannelId from, ChannelId to, int people);

    /// <inheritdoc cref="ChannelMoves"/>
    IReadOnlyList<Mrkdwn> LanguageChanges(Language to);

    /// <summary>Communities talked there before.</summary>
    Mrkdwn WasOf(ChannelId channel, Mrkdwn communities);

    /// <summary>Of the channel whose pace would be another.</summary>
    Mrkdwn NothingWaits { get; }

    /// <param name="name">What is posted, within a sentence.</param>
    /// <param name="then">Null where there would be no moment for it.</param>
    /// <param name="before">As things stand, where that is another moment.</param>
    Mrkdwn PostForeseen(string name, SlackDate? then, SlackDate? before);
    string AMessage { get; }

    /// <summary>In the channel that the community has left.</summary>
    Mrkdwn MeetsElsewhere(string community, ChannelId to);

    /// <summary>In the channel to which it came.</summary>
    Mrkdwn MeetsHere(string community, ChannelId from);

    // The same two in the list of what waits for the channel, within a sentence.
    string LeavesInQueue { get; }
    string ArrivesInQueue { get; }

    /// <inheritdoc cref="ChannelMoves"/>
    IReadOnlyList<Mrkdwn> FacilitationMoves(ChannelId to, int requests, Mrkdwn? facilitators);

    /// <inheritdoc cref="ChannelMoves"/>
    IReadOnlyList<Mrkdwn> FacilitationEnds(int requests, Mrkdwn? deciders);

    /// <param name="others">How many more.</param>
    Mrkdwn ReadBy(Mrkdwn who, int others);
    Mrkdwn StaysIn(ChannelId channel);

    /// <summary>To a facilitator who did not change it.</summary>
    /// <param name="channel">Null for none any more.</param>
    Mrkdwn FacilitationMoved(UserId by, ChannelId? channel);

    /// <summary>To a facilitator: nothing is posted in it as long as it is public.</summary>
    Mrkdwn RoomIsPublic(ChannelId channel);

    /// <summary>To whoever moved the community.</summary>
    /// <param name="others">How many more.</param>
    Mrkdwn NotLetIn(Mrkdwn who, int others, ChannelId channel);
    string Back { get; }
    string SaveMine { get; }
    Mrkdwn Meanwhile(UserId by, SlackDate at);
    Mrkdwn Yours { get; }
    Mrkdwn Saved(Topic topic);
    Mrkdwn YourWords { get; }
    Mrkdwn Said(string label, Mrkdwn value);
    string Nothing { get; }
    string YesOrNo(bool yes);

    // In the journal: what became of one field, or of a break.
    Mrkdwn Became(string label, Mrkdwn before, Mrkdwn after);
    Mrkdwn Added(Mrkdwn rest);
    Mrkdwn Removed(Mrkdwn rest);

    Mrkdwn WhichOne { get; }
    Mrkdwn Gone { get; }

    /// <param name="who">Null where nobody does yet.</param>
    Mrkdwn OnlyThese(Mrkdwn? who);
}

/// <summary>What the bot does in a week where something is missing.</summary>
internal enum WeeklyStep
{
    Ask,
    Remind,
    Publish,
}

internal static partial class SettingsTexts
{
    public static readonly Texts<ISettingsTexts> All = new(French: new Fr(), English: new En());
}
