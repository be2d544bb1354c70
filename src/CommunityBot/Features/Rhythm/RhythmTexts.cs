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
    /// <param name="answers">Given in threads meanwhile.</param>
    Mrkdwn NoWords(ChannelId channel, int answers);
    Mrkdwn Idea(string starter);
    Mrkdwn YoursNow { get; }
    Mrkdwn HandedToYou(UserId by);

    /// <summary>To whoever had handed the week to them.</summary>
    Mrkdwn GivenBack(UserId by);

    /// <summary>Leads to an announcement: a message in the channel needs no form.</summary>
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

    /// <summary>Nobody had said anything, and the bot spoke in their place.</summary>
    /// <inheritdoc cref="NoWords"/>
    Mrkdwn ISpoke(ChannelId channel, SlackDate at, string? link, int answers);

    /// <summary>Somebody had it speak.</summary>
    /// <param name="by">Who; null: the reader.</param>
    Mrkdwn PublishedFor(ChannelId channel, SlackDate at, string? link, UserId? by);

    /// <summary>Of a week that is over.</summary>
    Mrkdwn HadWords(string monday);
    Mrkdwn IsOver(string monday);
    Mrkdwn DoneByYou { get; }
    Mrkdwn DoneBy(UserId by);
    Mrkdwn TakenBy(UserId by);
    Mrkdwn AlreadyTaken(UserId by);
    Mrkdwn Tomorrow { get; }
    Mrkdwn NoTomorrow { get; }

    // The forms.
    string HandOverTitle { get; }
    /// <param name="who">Those who may be chosen; null where there is nobody.</param>
    Mrkdwn HandOverIntro(Mrkdwn? who);
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
    /// <inheritdoc cref="NoWords"/>
    Mrkdwn StillNothing(ChannelId channel, int answers);

    /// <param name="at">Null where the bot does not publish by itself.</param>
    Mrkdwn WhatFollows(SlackDate? at);
    string PublishNow { get; }
    Mrkdwn DigestOnItsWay(ChannelId channel);
    Mrkdwn DigestThere(ChannelId channel);
    Mrkdwn HasCome(ChannelId channel);
    Mrkdwn DigestPlanned(ChannelId channel, SlackDate? at);

    /// <param name="mondays">When they began, the oldest first; one at least.</param>
    /// <inheritdoc cref="NoWords"/>
    Mrkdwn SilentWeeks(ChannelId channel, IReadOnlyList<string> mondays, int answers);
    Mrkdwn NotByItself { get; }
    Mrkdwn RefusedAs(ChannelId channel, string code);

    /// <param name="why">What keeps the channel closed to the bot, and how to put it right.</param>
    Mrkdwn OnceOpen(Mrkdwn why);

    /// <inheritdoc cref="OnceOpen"/>
    Mrkdwn NotWhileClosed(Mrkdwn why);
    Mrkdwn FoundNoMoment { get; }
    Mrkdwn Missed { get; }

    /// <summary>The settings left no hour for the digest.</summary>
    Mrkdwn Changed { get; }

    /// <summary>They have changed again since, and there is one.</summary>
    Mrkdwn AsPlanned { get; }
    Mrkdwn NoLongerSilent(ChannelId channel);

    // The digest, which everyone reads.
    Mrkdwn DigestTitle(string community);
    Mrkdwn Questions { get; }
    Mrkdwn QuestionLine(UserId author, string? link);
    Mrkdwn Contributions { get; }
    Mrkdwn ContributionLine(UserId author, string? link);
    Mrkdwn DigestEnd { get; }
    /// <summary>Within a sentence, in the list of what waits for the channel.</summary>
    string InQueue { get; }
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
    Mrkdwn Answers(int count);
    Mrkdwn DoneAs(UserId by);
    Mrkdwn Met(IReadOnlyList<string> topics);
    Mrkdwn ByTheBot { get; }
    Mrkdwn ByTheBotFor(UserId by);
    Mrkdwn NoPast { get; }
    Mrkdwn NextTitle { get; }
    /// <summary>What asking, reminding and publishing are, and when; each as "Monday at 09:00".</summary>
    /// <param name="publishes">The bot publishes by itself; otherwise it calls those who lead.</param>
    Mrkdwn HowItGoes(ChannelId channel, string ask, string remind, string publish, bool publishes);

    /// <summary>Of the week in the course of which the bot came.</summary>
    Mrkdwn BeforeMe { get; }

    /// <param name="what">How it stands, and who takes it.</param>
    Mrkdwn NextLine(string monday, Mrkdwn what);
    /// <inheritdoc cref="NoWords"/>
    Mrkdwn NothingYet(int answers);
    Mrkdwn TakenIn(UserId who);
    Mrkdwn Free { get; }
    Mrkdwn Rests { get; }
    Mrkdwn IsResting { get; }
    Mrkdwn WasResting { get; }

    /// <summary>A week in which days off, or a change of the settings, leave other moments than usual; each as "Tuesday 24 March at 09:00", null where that step falls away.</summary>
    /// <inheritdoc cref="HowItGoes"/>
    Mrkdwn OtherMoments(string? ask, string? remind, string publish, bool publishes);

    /// <inheritdoc cref="Changed"/>
    Mrkdwn NoLetter { get; }
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
