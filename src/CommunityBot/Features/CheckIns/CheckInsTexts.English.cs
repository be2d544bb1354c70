using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

internal static partial class CheckInsTexts
{
    private sealed class En : ICheckInsTexts
    {
        private const Language English = Language.English;

        public Mrkdwn HowAreFirstSteps => $":seedling: You have been with us for some days. How are your first steps going?";
        public Mrkdwn FoundYourPlace => $":seedling: You have been part of the community for some weeks. Have you found your place in it?";
        public Mrkdwn Discreet => $"Your answer stays between us: nothing is passed on unless you agree.";
        public string Well => "All is well";
        public string Question => "A question…";
        public string Lost => "I have not found my place…";
        public Mrkdwn GladToHear => $":seedling: All is well, and that is good to read. We look forward to meeting you in the conversations!";
        public Mrkdwn PassedOn(UserId? buddy) => buddy is { } one ? $"Your words were passed on to {one}: an answer will come." : (Mrkdwn)$"Your words were passed on to those who animate the community: an answer will come.";
        public Mrkdwn TakenUp(UserId by, SlackDate at) => $"{by} takes care of it, since {at}.";
        public Mrkdwn WillWrite(UserId by, string community) => $"{by}, of the *{community}* community, has read your words and will write to you.";
        public Mrkdwn AskSomebodyElse(string community) => $"The person you had entrusted your words to, in the *{community}* community, is no longer available to answer you. They went no further: whom would you like to entrust them to?";
        public string ChooseSomebodyElse => "Choose somebody else…";
        public Mrkdwn AnsweredAlready => $"You have answered already: thank you!";
        public Mrkdwn NoLongerMember(string community) => $"You are no longer part of the *{community}* community: there is nothing left to answer.";
        public Mrkdwn NobodyReads => $"There is nobody else in this community to pass your words on to. Please speak to someone of the association.";
        public Mrkdwn Gone => $"I cannot find this message any more: it is too old.";

        public string QuestionTitle => "Your question";
        public string LostTitle => "Finding your place";
        public Mrkdwn AskAway => $"No question is too small. Ask it in your own words.";
        public Mrkdwn ThankYouForSaying => $"Thank you for saying so. What you expected, what you miss: a few words are enough for somebody to help.";
        public Mrkdwn TheTeam(Mrkdwn people) => $"The animation team: {people}.";
        public Mrkdwn ReaderIsGone => $":information_source: The person you chose is no longer available. Your words are still here: nothing was passed on.";
        public string WordsLabel => "Your words";
        public string WhomLabel => "Whom to pass them on to";
        public string ToBuddy(string name) => name.Length == 0 ? "To the person who welcomes you" : $"To {name}";
        public string ToBuddyHint => "Who is there for your first steps, and nobody else.";
        public string ToTeam => "To the animation team";
        public string ToTeamHint => "One of them will write to you.";
        public string ConsentLabel => "Your agreement";
        public string Consent => "I agree that these words are passed on";
        public Mrkdwn WhatIsKept => $"Your words are kept until thirty days after somebody took care of them.";
        public string Send => "Pass on";
        public string Cancel => "Cancel";
        public string Close => "Close";
        public string SayIt(int most) => $"A few words, please: {English.Count(most, "character", "characters")} at most.";
        public string AgreeFirst => "Nothing is passed on unless you agree.";
        public Mrkdwn YourWords => $"Your words:";
        public Mrkdwn Sent(Mrkdwn people, int readers) => readers == 1
            ? $"Passed on to {people}, and to nobody else. I will tell you as soon as your words are read. Thank you for your trust!"
            : (Mrkdwn)$"Passed on to {people}. I will tell you who is going to write. Thank you for your trust!";

        public Mrkdwn Asks(UserId person, string community) => $":seedling: *{person}*, who joined the *{community}* community lately, asks a question:";
        public Mrkdwn IsLost(UserId person, string community) => $":seedling: *{person}*, who joined the *{community}* community lately, has not found their place in it yet:";
        public Mrkdwn Forgotten => $"_(These words are kept no longer.)_";
        public Mrkdwn Agreed(UserId person, bool alone) => alone ? $"{person} chose to entrust these words to you, and to nobody else." : (Mrkdwn)$"{person} chose to entrust these words to the animation team: please keep them among you.";
        public string TakeUp => "I take care of it";
        public Mrkdwn PersonIsGone(UserId person, string community) => $"{person} is no longer part of the *{community}* community.";
        public Mrkdwn NotYours(string community) => $"This question, in the *{community}* community, is no longer put to you.";
        public Mrkdwn StillWaits(UserId person, string? card) => card is null
            ? $":seedling: {person} still waits for an answer: the message is further up in our conversation."
            : (Mrkdwn)$":seedling: {person} still waits for an answer: {new Link(card, "see their words")}.";
        public Mrkdwn WaitsAtHome(UserId person, string community) => $"{person} waits for an answer, in the *{community}* community.";
        public string SeeCard => "See";
    }
}
