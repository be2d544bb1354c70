using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

internal static partial class RhythmTexts
{
    private sealed class En : IRhythmTexts
    {
        public Mrkdwn Gone => $"I cannot find this community any more.";
        public Mrkdwn NotYours(IReadOnlyList<UserId> who) => who.Count == 0
            ? (Mrkdwn)$"The rhythm of the week is for the animators, pilots and facilitators of the community."
            : $"The rhythm of the week is for the animators, pilots and facilitators of the community: {Language.English.People(who)}.";
        public Mrkdwn Over => $"This week is over. `/community rhythm` shows the next ones.";

        public Mrkdwn NoWords(ChannelId channel) => $"Nothing has been said in {channel} yet this week. One message is enough for the community to feel alive: a piece of news, a question, a link.";
        public Mrkdwn Idea(string starter) => $":bulb: An idea, if you are looking for one: _{starter}_";
        public Mrkdwn YoursNow => $"This week is yours to look after. Thank you!";
        public Mrkdwn HandedToYou(UserId by) => $"{by} hands this week over to you. Thank you for taking it!";
        public string Write => "Write it…";
        public string UseSuggestion => "Use the suggestion…";
        public string ITake => "I take this week";
        public string MenuTomorrow => "Tomorrow";
        public string MenuHandOver => "Hand over to…";
        public string MenuDone => "Already done";
        public string MenuSkip => "Skip…";
        public string MenuWhy => "Why this?";
        public Mrkdwn Why(string community) => $"A community where something happens every week stays alive, and it often takes ten minutes. So I look each week whether *{community}* has had its message, and I write to you only when it is missing. `/community rhythm` shows who takes which week, and “Skip…” lets you pause.";

        public Mrkdwn NotAnyMore => $"This does not concern you any more.";
        public Mrkdwn Skipped => $"Noted: I ask you nothing more this week.";
        public Mrkdwn AllInOrder => $":white_check_mark: All is there for this week. Thank you!";
        public Mrkdwn DoneByYou => $":white_check_mark: Noted: the week’s message is there. Thank you!";
        public Mrkdwn DoneBy(UserId by) => $":white_check_mark: {by} has done what was needed this week.";
        public Mrkdwn TakenBy(UserId by) => $":white_check_mark: {by} takes this week.";
        public Mrkdwn AlreadyTaken(UserId by) => $"{by} already takes this week.";
        public Mrkdwn Tomorrow => $"Noted: I will mention it again tomorrow.";
        public Mrkdwn NoTomorrow => $"The week is ending: no other day is left to remind you. You can write a message, or skip this week.";

        public string HandOverTitle => "Hand the week over";
        public Mrkdwn HandOverIntro => $"The person you choose will read it in their news of the day, and I will turn to them for this week.";
        public string ToLabel => "To whom";
        public string HandOverSend => "Hand over";
        public string SayWho => "Choose somebody.";
        public string Oneself => "That is you! Choose somebody else.";
        public string MayNotRun => "Choose an animator, a pilot or a facilitator of this community.";
        public string SkipTitle => "Not this week";
        public Mrkdwn SkipIntro => $"I will ask you nothing more this week. If nothing is said, the week’s letter is published all the same.";
        public string UntilLabel => "Pause me until";
        public string UntilHint => "Optional: until then I ask you nothing about this community.";
        public string SkipSend => "Fine";
        public string NoSuchPause => "Choose a day to come, within a year.";
        public string Cancel => "Cancel";
        public string Close => "Close";

        public Mrkdwn StillNothing(ChannelId channel) => $"Nothing has been said in {channel} yet this week.";
        public Mrkdwn WhatFollows(SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"A word of yours is worth more than mine; otherwise I will publish this on {moment}:"
            : $"A word of yours is worth more than mine. Here is what I can publish if you ask me to:";
        public string PublishNow => "Publish this letter";
        public Mrkdwn DigestOnItsWay(ChannelId channel) => $":white_check_mark: The week’s letter goes out in {channel}.";
        public Mrkdwn DigestThere(ChannelId channel) => $"This week’s letter is already in {channel}, or about to be.";
        public Mrkdwn HasCome(ChannelId channel) => $"Meanwhile somebody has spoken in {channel}: the letter is not needed any more.";
        public Mrkdwn DigestPlanned(ChannelId channel, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"Fine: the week’s letter goes out in {channel} on {moment}."
            : $"No moment is left this week to publish in {channel}.";
        public Mrkdwn SilentWeeks(ChannelId channel, IReadOnlyList<string> mondays) => mondays is [var only]
            ? (Mrkdwn)$"Nothing was said in {channel} in the week of {only}."
            : $"Nothing was said in {channel} for {Language.English.Count(mondays.Count, "week", "weeks")}: those of {Mrkdwn.Join(", ", mondays.SkipLast(1).Select(Mrkdwn.Escaped))} and {mondays[^1]}.";
        public Mrkdwn NotByItself => $"The community has chosen that I publish nothing unless I am asked to.";
        public Mrkdwn RefusedAs(ChannelId channel, string code) => $"I tried to publish the week’s letter, and Slack did not let it into {channel} (“{code}”).";
        public Mrkdwn OnceOpen(Mrkdwn why) => $"{why} The week’s letter goes out by itself if I can write there before the week ends.";
        public Mrkdwn NotWhileClosed(Mrkdwn why) => $"{why} Until then I cannot publish the week’s letter there. Here it is:";
        public Mrkdwn FoundNoMoment => $"I found no moment to publish the letter before the end of the week.";
        public Mrkdwn Missed => $"The letter could not go out in time: I was offline, the calendar changed, or what was planned was taken back.";
        public Mrkdwn NoLongerSilent(ChannelId channel) => $":white_check_mark: Since then people have spoken in {channel} again.";

        public Mrkdwn DigestTitle(string community) => $":sunny: *The week of {community}*";
        public Mrkdwn Questions => $":raised_hand: *Questions that wait for an answer*";
        public Mrkdwn QuestionLine(UserId author, string? link) => link is null ? $"A question from {author}" : (Mrkdwn)$"{new Link(link, "A question")} from {author}";
        public Mrkdwn Contributions => $":star2: *You talked about it*";
        public Mrkdwn ContributionLine(UserId author, string? link) => link is null ? $"A message from {author}, thank you!" : (Mrkdwn)$"{new Link(link, "A message")} from {author}, thank you!";
        public Mrkdwn DigestEnd => $"Some news, a question, a link to share? The channel is yours.";
        public string StarterTitle => "Shall we talk about it?";
        public Mrkdwn StarterLead => $":speech_balloon: *Shall we talk about it?*";
        public Mrkdwn StarterEnd => $"Answer in the thread, in a sentence or in ten: every experience is worth sharing.";

        public Mrkdwn NowhereToRun => $"The rhythm of a community is for its animators, pilots and facilitators.";
        public Mrkdwn Which => $"Which community’s rhythm would you like to see?";
        public Mrkdwn UnknownName(string typed) => $"I know no community called “{typed}”. Which one’s rhythm would you like to see?";
        public Mrkdwn PastTitle(string community) => $":musical_note: *{community}*: the last weeks";
        public Mrkdwn PastLine(string monday, Mrkdwn what) => $"• Week of {monday}: {what}";
        public Mrkdwn Nothing => $"nothing";
        public Mrkdwn Messages(int count, Mrkdwn by) => $"{Language.English.Count(count, "message", "messages")} by {by}";
        public Mrkdwn Announcements(int count, Mrkdwn by) => $"{Language.English.Count(count, "announcement", "announcements")} by {by}";
        public Mrkdwn ByTheBot => $"the week’s letter, which I published";
        public Mrkdwn NoPast => $"I have looked after this channel only since this week.";
        public Mrkdwn NextTitle => $":calendar: *This week and the next ones*";
        public Mrkdwn NextLine(string monday, UserId? holder) => holder is { } who ? (Mrkdwn)$"*Week of {monday}*: {who} takes it." : $"*Week of {monday}*: nobody yet.";
        public Mrkdwn Rests => $"The community rests: I ask nothing.";
        public Mrkdwn IAsk(SlackDate at) => $"I ask on {at}";
        public Mrkdwn IAskAgain(SlackDate at) => $"I ask again on {at}";
        public Mrkdwn IPublish(SlackDate at) => $"I publish the letter on {at}";
        public Mrkdwn ICall(SlackDate at) => $"I call the pilots on {at}";
        public Mrkdwn OnlyWhereMissing => $"I write only when something is missing.";
        public string Take => "I take it";
        public string Give => "Give it back";
        public string TakeAloud(string monday) => $"I take the week of {monday}";
        public string GiveAloud(string monday) => $"I give back the week of {monday}";
        public Mrkdwn PausedUntil(string day) => $"You are paused until {day}: I ask you nothing until then.";
        public string Resume => "Resume";
    }
}
