using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

internal static partial class CheckInsTexts
{
    private sealed class En : ICheckInsTexts
    {
        private const Language English = Language.English;

        public Mrkdwn HowAreFirstSteps(string community) => $":seedling: You joined *{community}* some days ago. How are your first steps going?";
        public Mrkdwn FoundYourPlace(string community) => $":seedling: You joined *{community}* some weeks ago. Have you found your place in it?";
        public Mrkdwn WhereAreYouNow(string community, CheckInAnswer said, UserId? takenBy) => (said, takenBy) switch
        {
            (CheckInAnswer.Lost, { } by) => $":seedling: Some weeks ago you had not found your place in *{community}* yet, and {by} was to write to you. How is it now?",
            (CheckInAnswer.Lost, null) => $":seedling: Some weeks ago you had not found your place in *{community}* yet. Your words had no answer: I am sorry. How is it now?",
            (_, { } by) => $":seedling: You joined *{community}* some weeks ago, and {by} was to answer your question. Have you found your place?",
            _ => $":seedling: You joined *{community}* some weeks ago. Your question had no answer: I am sorry. Have you found your place all the same?",
        };
        public Mrkdwn Discreet => $"Your answer stays between us: nothing is passed on unless you agree.";
        public string Well => "All is well";
        public string Question => "A question…";
        public string Lost => "I have not found my place…";
        public Mrkdwn GladToHear => $":seedling: All is well, and that is good to read. We look forward to meeting you in the conversations!";
        public Mrkdwn PassedOn(IReadOnlyList<UserId> readers) => readers.Count == 0 ? $"Your words were passed on." : (Mrkdwn)$"Your words were passed on to {English.People(readers)}. I will tell you who takes care of them.";
        public Mrkdwn WentOn(string community, Mrkdwn? next) => next is { } people
            ? (Mrkdwn)$"Your words, in *{community}*, have had no answer yet. I have passed them on further, as the form said. {people}"
            : $"Your words, in *{community}*, have had no answer yet. I have passed them on further, as the form said.";
        public Mrkdwn NotAnsweredBy(UserId buddy, string community) => $"{buddy} has not answered your words yet, in *{community}*. They went no further. You may entrust them to somebody else.";
        public Mrkdwn NobodyAnswered(string community, IReadOnlyList<UserId> readers) => readers.Count == 0
            ? $"Your words, in *{community}*, had no answer, and there is nobody left to pass them on to. I am sorry: please speak to someone of the association."
            : (Mrkdwn)$"Your words, in *{community}*, had no answer: I am sorry. Please feel free to write to {English.OneOf(readers)} directly.";
        public Mrkdwn NotAnsweredYet(string community, IReadOnlyList<UserId> readers, SlackDate since) => readers.Count == 0
            ? $"Your words, in *{community}*, have been waiting for an answer since {since}."
            : (Mrkdwn)$"Your words, in *{community}*, are with {English.People(readers)}, and have been waiting for an answer since {since}.";
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
        public Mrkdwn TheyAre(Role role, Mrkdwn people) => role switch
        {
            Role.Animator => $"Animation: {people}.",
            Role.Pilot => $"Lead: {people}.",
            _ => $"Facilitation, for the association: {people}.",
        };
        public Mrkdwn ReaderIsGone => $":information_source: The person you chose is no longer available. Your words are still here: nothing was passed on.";
        public string WordsLabel => "Your words";
        public string WhomLabel => "Whom to pass them on to";
        public string ToBuddy(string name) => name.Length == 0 ? "To the person who welcomes you" : $"To {name}";
        public string ToBuddyHint => "Who is there for your first steps, and nobody else.";
        public string To(Role role) => role switch
        {
            Role.Animator => "To the animation team",
            Role.Pilot => "To those who lead the community",
            _ => "To the facilitators, for the association",
        };
        public string ToSeveralHint => "One of them will write to you.";
        public string ConsentLabel => "Your agreement";
        public string Consent => "I agree that these words are passed on";
        public Mrkdwn GoesOn(int workingDays) => $"Without an answer within {English.Count(workingDays, "working day", "working days")}, what you entrust to the animation team goes on to those who lead, then to the facilitators, and I tell you; never the other way. What you entrust to one person goes no further without you.";
        public Mrkdwn WhatIsKept => $"Your words are kept until thirty days after somebody took care of them.";
        public string Send => "Pass on";
        public string Cancel => "Cancel";
        public string Close => "Close";
        public string SayIt(int most) => $"A few words, please: {English.Count(most, "character", "characters")} at most.";
        public string AgreeFirst => "Nothing is passed on unless you agree.";
        public Mrkdwn YourWords => $"Your words:";
        public Mrkdwn Sent(Mrkdwn people, bool alone) => alone
            ? $"Passed on to {people}, and to nobody else. I will tell you as soon as your words are read. Thank you for your trust!"
            : (Mrkdwn)$"Passed on to {people}. I will tell you who is going to write. Thank you for your trust!";

        public Mrkdwn Asks(UserId person, string community) => $":seedling: *{person}*, who joined the *{community}* community lately, asks a question:";
        public Mrkdwn IsLost(UserId person, string community) => $":seedling: *{person}*, who joined the *{community}* community lately, has not found their place in it yet:";
        public Mrkdwn Forgotten => $"_(These words are kept no longer.)_";
        public Mrkdwn AgreedToYou(UserId person) => $"{person} chose to entrust these words to you, and to nobody else.";
        public Mrkdwn AgreedToThose(UserId person, Role readers, bool wentOn)
        {
            var whom = readers switch { Role.Animator => "to the animation team", Role.Pilot => "to those who lead", _ => "to the facilitators" };
            return wentOn
                ? (Mrkdwn)$"{person} chose to entrust these words {whom}. As nobody answered they go further, as {person} knows: please keep them among you."
                : $"{person} chose to entrust these words {whom}: please keep them among you.";
        }
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
