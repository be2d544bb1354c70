using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>The words of a community's week.</summary>
internal interface IRhythmTexts
{
    Mrkdwn Gone { get; }
    Mrkdwn NotYours(IReadOnlyList<UserId> who);
    Mrkdwn Over { get; }

    // What is asked.
    Mrkdwn NoWords(ChannelId channel);
    Mrkdwn Idea(string starter);
    Mrkdwn YoursNow { get; }
    Mrkdwn HandedToYou(UserId by);
    string Write { get; }
    string UseSuggestion { get; }
    string ITake { get; }
    string MenuTomorrow { get; }
    string MenuHandOver { get; }
    string MenuDone { get; }
    string MenuSkip { get; }
    string MenuWhy { get; }
    Mrkdwn Why(string community);

    // What became of it.
    Mrkdwn NotAnyMore { get; }
    Mrkdwn Skipped { get; }
    Mrkdwn AllInOrder { get; }
    Mrkdwn DoneByYou { get; }
    Mrkdwn DoneBy(UserId by);
    Mrkdwn TakenBy(UserId by);
    Mrkdwn AlreadyTaken(UserId by);
    Mrkdwn Tomorrow { get; }
    Mrkdwn NoTomorrow { get; }

    // The forms.
    string HandOverTitle { get; }
    Mrkdwn HandOverIntro { get; }
    string ToLabel { get; }
    string HandOverSend { get; }
    string SayWho { get; }
    string Oneself { get; }
    string MayNotRun { get; }
    string SkipTitle { get; }
    Mrkdwn SkipIntro { get; }
    string UntilLabel { get; }
    string UntilHint { get; }
    string SkipSend { get; }
    string NoSuchPause { get; }
    string Cancel { get; }
    string Close { get; }

    // Near the end of a silent week.
    Mrkdwn StillNothing(ChannelId channel);

    /// <param name="at">Null where the bot does not publish by itself.</param>
    Mrkdwn WhatFollows(SlackDate? at);
    string PublishNow { get; }
    Mrkdwn DigestOnItsWay(ChannelId channel);
    Mrkdwn DigestThere(ChannelId channel);
    Mrkdwn HasCome(ChannelId channel);
    Mrkdwn DigestPlanned(ChannelId channel, SlackDate? at);

    /// <param name="mondays">When they began, the oldest first; one at least.</param>
    Mrkdwn SilentWeeks(ChannelId channel, IReadOnlyList<string> mondays);
    Mrkdwn NotByItself { get; }
    Mrkdwn RefusedAs(ChannelId channel, string code);

    /// <param name="why">What keeps the channel closed to the bot, and how to put it right.</param>
    Mrkdwn OnceOpen(Mrkdwn why);

    /// <inheritdoc cref="OnceOpen"/>
    Mrkdwn NotWhileClosed(Mrkdwn why);
    Mrkdwn FoundNoMoment { get; }
    Mrkdwn Missed { get; }
    Mrkdwn NoLongerSilent(ChannelId channel);

    // The digest, which everyone reads.
    Mrkdwn DigestTitle(string community);
    Mrkdwn Questions { get; }
    Mrkdwn QuestionLine(UserId author, string? link);
    Mrkdwn Contributions { get; }
    Mrkdwn ContributionLine(UserId author, string? link);
    Mrkdwn DigestEnd { get; }
    string StarterTitle { get; }
    Mrkdwn StarterLead { get; }
    Mrkdwn StarterEnd { get; }

    // The list of weeks.
    Mrkdwn NowhereToRun { get; }
    Mrkdwn Which { get; }

    /// <param name="typed">The name nobody knows.</param>
    Mrkdwn UnknownName(string typed);
    Mrkdwn PastTitle(string community);
    Mrkdwn PastLine(string monday, Mrkdwn what);
    Mrkdwn Nothing { get; }
    Mrkdwn Messages(int count, Mrkdwn by);
    Mrkdwn Announcements(int count, Mrkdwn by);
    Mrkdwn ByTheBot { get; }
    Mrkdwn NoPast { get; }
    Mrkdwn NextTitle { get; }
    Mrkdwn NextLine(string monday, UserId? holder);
    Mrkdwn Rests { get; }
    Mrkdwn IAsk(SlackDate at);
    Mrkdwn IAskAgain(SlackDate at);
    Mrkdwn IPublish(SlackDate at);
    Mrkdwn ICall(SlackDate at);
    Mrkdwn OnlyWhereMissing { get; }
    string Take { get; }
    string Give { get; }
    string TakeAloud(string monday);
    string GiveAloud(string monday);
    Mrkdwn PausedUntil(string day);
    string Resume { get; }
}

/// <summary><see cref="IRhythmTexts"/> in French and English.</summary>
internal static partial class RhythmTexts
{
    public static readonly Texts<IRhythmTexts> All = new(French: new Fr(), English: new En());
}
