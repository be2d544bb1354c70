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

        public Mrkdwn NoWords(ChannelId channel, int answers) => answers == 0
            ? (Mrkdwn)$"Nothing has been said in {channel} yet this week. One message is enough for the community to feel alive: a piece of news, a question, a link."
            : $"Nothing new in {channel} this week, {BesideThreads(answers)}. One message is enough to start something else: a piece of news, a question, a link.";
        public Mrkdwn Idea(string starter) => $":bulb: An idea, if you are looking for one: _{starter}_";
        public Mrkdwn YoursNow => $"This week is yours to look after. Thank you!";
        public Mrkdwn HandedToYou(UserId by) => $"{by} hands this week over to you. Thank you for taking it! If you cannot, give it back with `/community rhythm`.";
        public Mrkdwn GivenBack(UserId by) => $"{by} cannot take this week after all, which you had handed over to them.";
        public string Write => "Write an announcement…";
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
        public Mrkdwn ISpoke(ChannelId channel, SlackDate at, string? link, int answers)
        {
            Mrkdwn letter = link is null ? (Mrkdwn)$"the week’s letter" : $"{new Link(link, "the week’s letter")}";
            return answers == 0
                ? (Mrkdwn)$"Nobody had said anything in {channel}: I published {letter} on {at}."
                : $"There was nothing new in {channel}, {BesideThreads(answers)}: I published {letter} on {at}.";
        }

        public Mrkdwn PublishedFor(ChannelId channel, SlackDate at, string? link, UserId? by)
        {
            Mrkdwn letter = link is null ? (Mrkdwn)$"The week’s letter" : $"{new Link(link, "The week’s letter")}";
            return by is { } other ? (Mrkdwn)$"{letter} was published in {channel} on {at}, as {other} asked." : $"{letter} was published in {channel} on {at}, as you asked.";
        }

        public Mrkdwn HadWords(string monday) => $":white_check_mark: The week of {monday} has had its message.";
        public Mrkdwn IsOver(string monday) => $"The week of {monday} is over.";
        public Mrkdwn DoneByYou => $":white_check_mark: Noted: the week’s message is there. Thank you!";
        public Mrkdwn DoneBy(UserId by) => $":white_check_mark: {by} has done what was needed this week.";
        public Mrkdwn TakenBy(UserId by) => $":white_check_mark: {by} takes this week.";
        public Mrkdwn AlreadyTaken(UserId by) => $"{by} already takes this week.";
        public Mrkdwn Tomorrow => $"Noted: I will mention it again tomorrow.";
        public Mrkdwn NoTomorrow => $"The week is ending: no other day is left to remind you. You can write a message, or skip this week.";

        public string HandOverTitle => "Hand the week over";
        public Mrkdwn HandOverIntro(Mrkdwn? who)
        {
            Mrkdwn told = $"The person you choose will read it in their news of the day, or tomorrow morning where these have gone already, and I will turn to them for this week.";
            return who is null ? told : $"{told}\n*Those who can take it:* {who}.";
        }
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

        public Mrkdwn StillNothing(ChannelId channel, int answers) => answers == 0
            ? (Mrkdwn)$"Nothing has been said in {channel} yet this week."
            : $"Nothing new in {channel} this week, {BesideThreads(answers)}.";
        public Mrkdwn WhatFollows(SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"A word of yours is worth more than mine; otherwise I will publish the week’s letter ({moment}). Here it is, as I would write it today:"
            : $"A word of yours is worth more than mine. Here is what I can publish if you ask me to:";
        public string PublishNow => "Publish this letter";
        public Mrkdwn DigestOnItsWay(ChannelId channel) => $":white_check_mark: The week’s letter goes out in {channel}.";
        public Mrkdwn DigestThere(ChannelId channel) => $"This week’s letter is already in {channel}, or about to be.";
        public Mrkdwn HasCome(ChannelId channel) => $"Meanwhile somebody has spoken in {channel}: the letter is not needed any more.";
        public Mrkdwn DigestPlanned(ChannelId channel, SlackDate? at) => at is { } moment
            ? (Mrkdwn)$"Fine: the week’s letter goes out in {channel} on {moment}."
            : $"No moment is left this week to publish in {channel}.";
        public Mrkdwn SilentWeeks(ChannelId channel, IReadOnlyList<string> mondays, int answers)
        {
            Mrkdwn nothing = answers == 0 ? (Mrkdwn)$"Nothing was said in {channel}" : $"There was nothing new in {channel}, {BesideThreads(answers)},";
            return mondays is [var only]
                ? (Mrkdwn)$"{nothing} in the week of {only}."
                : $"{nothing} for {Language.English.Count(mondays.Count, "week", "weeks")}: those of {Mrkdwn.Join(", ", mondays.SkipLast(1).Select(Mrkdwn.Escaped))} and {mondays[^1]}.";
        }

        public Mrkdwn NotByItself => $"The community has chosen that I publish nothing unless I am asked to.";
        public Mrkdwn RefusedAs(ChannelId channel, string code) => $"I tried to publish the week’s letter, and Slack did not let it into {channel} (“{code}”).";
        public Mrkdwn OnceOpen(Mrkdwn why) => $"{why} The week’s letter goes out by itself if I can write there before the week ends.";
        public Mrkdwn NotWhileClosed(Mrkdwn why) => $"{why} Until then I cannot publish the week’s letter there. Here it is:";
        public Mrkdwn FoundNoMoment => $"I found no moment to publish the letter before the end of the week.";
        public Mrkdwn Missed => $"The letter could not go out in time: I was offline, the calendar changed, or what was planned was taken back.";
        public Mrkdwn Changed => $"The settings changed in the course of the week: the letter’s hour would have been past, or too near for you to see it coming. So I do not publish it by myself.";
        public Mrkdwn AsPlanned => $":white_check_mark: The settings have changed again: if nothing is said until then, the letter comes out at its hour.";
        public Mrkdwn NoLongerSilent(ChannelId channel) => $":white_check_mark: Since then people have spoken in {channel} again.";

        public Mrkdwn DigestTitle(string community) => $":sunny: *The week of {community}*";
        public Mrkdwn Questions => $":raised_hand: *Questions that wait for an answer*";
        public Mrkdwn QuestionLine(UserId author, string? link) => link is null ? $"A question from {author}" : (Mrkdwn)$"{new Link(link, "A question")} from {author}";
        public Mrkdwn Contributions => $":star2: *You talked about it*";
        public Mrkdwn ContributionLine(UserId author, string? link) => link is null ? $"A message from {author}, thank you!" : (Mrkdwn)$"{new Link(link, "A message")} from {author}, thank you!";
        public Mrkdwn DigestEnd => $"Some news, a question, a link to share? The channel is yours.";
        public string InQueue => "the week’s letter";
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
        public Mrkdwn Answers(int count) => $"{Language.English.Count(count, "answer", "answers")} in threads";
        public Mrkdwn DoneAs(UserId by) => $"done, says {by}";
        public Mrkdwn Met(IReadOnlyList<string> topics) => $"{(topics.Count == 1 ? "meeting" : "meetings")} {Language.English.All([.. topics.Select(topic => $"“{topic}”")])}";
        public Mrkdwn ByTheBot => $"the week’s letter, which I published";
        public Mrkdwn ByTheBotFor(UserId by) => $"the week’s letter, as {by} asked";
        public Mrkdwn NoPast => $"I have looked after this channel only since this week.";
        public Mrkdwn NextTitle => $":calendar: *This week and the next ones*";
        public Mrkdwn HowItGoes(ChannelId channel, string ask, string remind, string publish, bool publishes) => publishes
            ? $"When there is no new message in {channel}, I tell the animators on {ask}, I remind them on {remind}, and I publish the week’s letter on {publish}. Taking a week means being the one I tell."
            : (Mrkdwn)$"When there is no new message in {channel}, I tell the animators on {ask}, I remind them on {remind}, and I alert the pilots on {publish}. Taking a week means being the one I tell.";
        public Mrkdwn BeforeMe => $"I came in the course of it";
        public Mrkdwn NextLine(string monday, Mrkdwn what) => $"*Week of {monday}*: {what}";
        public Mrkdwn NothingYet(int answers) => answers == 0 ? (Mrkdwn)$"nothing has been said yet" : $"nothing new, {BesideThreads(answers)}";
        public Mrkdwn TakenIn(UserId who) => $"{who} takes it";
        public Mrkdwn Free => $"nobody for now";
        public Mrkdwn Rests => $"The community rests: I ask nothing.";
        public Mrkdwn IsResting => $"the community rests";
        public Mrkdwn WasResting => $"the community rested";
        public Mrkdwn OtherMoments(string? ask, string? remind, string publish, bool publishes) =>
            $"_This time: {(ask is null ? "nobody is asked" : $"asked on {ask}")}, {(remind is null ? "no reminder" : $"reminded on {remind}")}, {(publishes ? "letter" : "pilots alerted")} on {publish}._";
        public Mrkdwn NoLetter => $"_No letter: the settings changed in the course of the week and left no hour for it._";
        public string Take => "I take it";
        public string Give => "Give it back";
        public string TakeAloud(string monday) => $"I take the week of {monday}";
        public string GiveAloud(string monday) => $"I give back the week of {monday}";
        public Mrkdwn PausedUntil(string day) => $"You are paused until {day}: I ask you nothing until then.";
        public string Resume => "Resume";

        private static string BesideThreads(int answers) => $"outside threads ({Language.English.Count(answers, "answer", "answers")})";
    }
}
