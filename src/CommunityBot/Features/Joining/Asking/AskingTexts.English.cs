using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class AskingTexts
{
    private sealed class En : IAskingTexts
    {
        public string FormTitle => "Join the community";
        public string Send => "Send my request";
        public string Close => "Close";
        public Mrkdwn Intro(string community, string purpose) => $"*{community}*\n{purpose}";
        public Mrkdwn ObjectivesHeading => $"*Its objectives*";
        public Mrkdwn NotForHeading => $"*What it is not for*";
        public string WhyLabel => "Why would you like to join?";
        public string WhyHint => "A few sentences are enough, from 20 to 1,000 characters.";
        public string BringsLabel => "What you can bring";
        public string JobLabel => "Your job title";
        public string CompanyLabel => "Your company or organisation";
        public string EngagementLabel => "Your engagement";

        public string IntroductionLabel => "How may we introduce you?";
        public string IntroductionHint => "These words will announce your arrival in the channel. Left empty, only your first name will be given.";

        public string Introduction(string name, string? job, string? company) => (job, company) switch
        {
            (null, null) => name,
            (null, _) => $"{name} ({company})",
            (_, null) => $"{name}, {Language.English.InSentence(job)}",
            _ => $"{name}, {Language.English.InSentence(job)} ({company})",
        };

        public Mrkdwn RulesHeading => $"*The house rules*";
        public Mrkdwn RulesExpected => $"What is expected of each member:";
        public Mrkdwn RulesNotAllowed => $"What has no place here:";
        public string RulesLabel => "House rules";
        public string RulesAccept => "I have read these rules and I accept them";
        public Mrkdwn WhatIsKept => $"What we keep: your answers, erased one year after the decision, and the decision itself. The community’s facilitators and pilots read them; your introduction will be read in the channel. The address of your Slack profile serves to check your organisation’s membership.";

        public string AtLeast(int characters) => $"A little more, please: at least {characters} characters.";
        public string AtMost(int characters) => $"That is a little long: {characters} characters at most, please.";
        public string EngagementMissing => "Choose the engagement that is most like you; it can change later.";
        public string RulesMissing => "The house rules must be accepted to join the community.";

        public string ChoiceTitle => "Which community?";
        public string ChoiceLabel => "The community you would like to join";
        public string ChoicePlaceholder => "Choose a community";
        public string Continue => "Continue";

        public Mrkdwn GuestsCannot => $"Slack guest accounts cannot join a community. The association can turn yours into a member account: ask them, then come back here.";
        public Mrkdwn OnlyPeople => $"Only people with an active account in this Slack workspace can join a community.";
        public Mrkdwn NoCommunity => $"No community is open here yet. Come back soon!";
        public Mrkdwn Unknown(string typed, string? meant, IReadOnlyList<string> names) => meant is null
            ? (Mrkdwn)$"I cannot find a community called “{typed}”. You can join: {Language.English.All(names)}."
            : $"I cannot find a community called “{typed}”. Did you mean *{meant}*?";
        public string Meant(string name) => $"Yes, {name}";
        public string ChooseInList => "Choose from the list";
        public Mrkdwn AlreadyMember(string community, ChannelId channel) => $"You already belong to the community *{community}*: it is waiting for you in {channel}.";
        public Mrkdwn AlreadyPending(string community, SlackDate askedAt, bool isAsked) => isAsked
            ? (Mrkdwn)$"Your request to join *{community}*, sent on {askedAt}, is waiting for an answer. Meanwhile you were asked a question:"
            : $"Your request to join *{community}*, sent on {askedAt}, is waiting for an answer. There is nothing more for you to do.";
        public Mrkdwn NotYetIn(string community) => $"Your request to join *{community}* is accepted; the channel is still to be opened to you, and the facilitators are seeing to it.";
        public Mrkdwn NobodyDecides(string community, bool isOneself) => !isOneself
            ? (Mrkdwn)$"For now, nobody can answer requests for *{community}*. Ask the administrators of this Slack workspace to name a facilitator or a pilot."
            : $"Nobody but you can decide on requests for *{community}*, and no one decides on their own. Ask the administrators of this Slack workspace to name a facilitator or a pilot.";
        public Mrkdwn NobodyDecidesAnywhere => $"For now, no community here has anybody who can answer your request. Ask the administrators of this Slack workspace to name a facilitator or a pilot.";

        public Mrkdwn Received(string community) => $"Thank you! Your request to join *{community}* has arrived.";
        public Mrkdwn FiledForYou(UserId by, string community) => $"{by} has filed a request to join *{community}* for you, with what you had written to them.";
        public Mrkdwn WhoDecides(Mrkdwn deciders) => $"It will be read by {deciders}. The answer will come here, in a private message.";
        public Mrkdwn UsualWait(TimeSpan wait) => $"Answers here usually take {Wait(wait)}.";
        public Mrkdwn MembershipToCheck => $"Your organisation’s membership of the association is to be checked; we are seeing to it.";
        public Mrkdwn Approved(string community) => $"Good news: your request to join *{community}* is accepted. The channel will open to you shortly.";
        public Mrkdwn Inside(string community, ChannelId channel) => $"Your request to join *{community}* is accepted. Welcome to {channel}!";
        public Mrkdwn HasLeft(string community) => $"Your request to join *{community}* was accepted. You are no longer in this community.";
        public Mrkdwn Answered(string community) => $"Your request to join *{community}* has been answered, in a message of its own. You can send another with `/rejoindre` (or `/community join`).";
        public Mrkdwn Withdrawn(string community) => $"You withdrew your request to join *{community}*. If you feel like it again, type `/rejoindre` (or `/community join`).";
        public Mrkdwn Undone(string community) => $"Your entry into *{community}* was undone; a message of its own tells you why.";
        public Mrkdwn Expired(string community) => $"Your request to join *{community}* closed without an answer, after thirty days. You can send another with `/rejoindre` (or `/community join`).";
        public string Withdraw => "Withdraw my request";
        public string WithdrawTitle => "Withdraw your request?";
        public Mrkdwn WithdrawAsk => $"It will no longer be considered. You can send another whenever you like.";
        public string WithdrawYes => "Yes, withdraw it";
        public string WithdrawNo => "No, keep it";
        public Mrkdwn WithdrawDone => $"Done: your request is withdrawn.";
        public Mrkdwn WithdrawTooLate => $"This request is no longer waiting: there is nothing to withdraw.";

        public Mrkdwn NowEligible(string community) => $"Good news: your organisation’s membership is now confirmed. If you would still like to join *{community}*, you can ask again.";
        public string AskAgain => "Ask again";

        private static string Wait(TimeSpan wait) => wait switch
        {
            { TotalHours: <= 1 } => "less than an hour",
            { TotalHours: < 24 } => $"{(int)Math.Ceiling(wait.TotalHours)} hours",
            { TotalDays: < 1.5 } => "a day",
            _ => $"{(int)Math.Round(wait.TotalDays)} days",
        };
    }
}
