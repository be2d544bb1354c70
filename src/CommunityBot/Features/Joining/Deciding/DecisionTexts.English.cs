using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class DecisionTexts
{
    private sealed class En : IDecisionTexts
    {
        public Mrkdwn OnlyDeciders(Mrkdwn who) => $"Only the community’s facilitators and pilots can do this: {who}.";
        public Mrkdwn OnlyFacilitators(Mrkdwn who) => $"Only the community’s facilitators can do this: {who}.";
        public Mrkdwn NobodyYet => $"nobody for now";
        public Mrkdwn OnlyWhoApproved(UserId who) => $"Only the person who approved the request can go back on it: {who}.";
        public Mrkdwn OwnRequest => $"This is your own request: someone else has to decide on it.";
        public Mrkdwn Gone => $"I cannot find this request: it no longer exists.";
        public Mrkdwn AlreadyApproved(UserId by, SlackDate at) => $"Already done: {by} approved this request on {at}.";
        public Mrkdwn AlreadyRefused(UserId by, SlackDate at) => $"Already decided: {by} refused this request on {at}.";
        public Mrkdwn AlreadyWithdrawn(SlackDate at) => $"The person withdrew this request on {at}: there is nothing left to decide.";
        public Mrkdwn AlreadyUndone(UserId by, SlackDate at) => $"{by} undid the approval on {at}. The card lets you reopen the request.";
        public Mrkdwn AlreadyExpired(SlackDate at) => $"This request closed without an answer on {at}, after thirty days. The card lets you reopen it.";
        public Mrkdwn PendingAgain => $"This request is waiting for a decision: take it with the buttons of its card, brought up to date since.";
        public Mrkdwn NotEligible => $"The membership is not established: the request cannot be approved for now. The card has just been brought up to date.";
        public Mrkdwn NowUnverifiable => $"The membership can no longer be verified: the card has just been brought up to date and asks for a confirmation.";
        public Mrkdwn CheckedEligible => $"Profile and directory read again: the membership is up to date.";
        public Mrkdwn CheckedNot => $"Profile and directory read again: the membership is not established.";
        public Mrkdwn CheckedNoWay => $"Profile and directory read again: the membership still cannot be verified.";
        public Mrkdwn SlackSilent => $"Slack did not give the person’s profile; the directory was read again. Try again in a moment.";
        public Mrkdwn AlreadyAnnounced => $"The arrival is already announced in the channel: the approval can no longer be undone.";
        public Mrkdwn NoLongerMember => $"This person is no longer in the community.";
        public Mrkdwn NothingToRetry => $"There is nothing left to try again: the invitation has gone off again or the person is in.";
        public Mrkdwn AnotherPending => $"The person already has another request waiting: that is the one to decide on.";
        public Mrkdwn NowMember => $"The person now belongs to the community: there is nothing to reopen.";
        public Mrkdwn Forgotten(UserId person) => $"The answers of this request are erased: there is nothing left to decide on. {person} can send another with `/rejoindre` (or `/community join`).";
        public Mrkdwn NothingToSettle => $"The dues shown are no longer in default, or the person now belongs to another organisation. On the card, “Check again” shows where things stand.";
        public Mrkdwn LinkNext => $"If you know who it is in the directory, say so with “Find in the directory…”; otherwise the request can be refused, with a word of explanation.";
        public Mrkdwn SettleNext => $"If the dues are settled, say so with “Dues are settled…”; otherwise the request can be refused, with a word of explanation.";
        public Mrkdwn FacilitatorsNext(Mrkdwn who) => $"Facilitators can look into it: {who}.";

        public string Send => "Send";
        public string Cancel => "Close";
        public string Save => "Save";
        public string Missing => "A few words are needed here.";
        public string TooLong(int characters) => $"That is a little long: {characters} characters at most, please.";

        public string DeskTitle => "Request to join";
        public Mrkdwn YourWords => $"Your words, so that they are not lost:";
        public string RefuseTitle => "Refuse the request";
        public Mrkdwn RefuseIntro(UserId person, string community) => $"Request of {person} to join *{community}*.";
        public string ReasonLabel => "Reason, read on the card by those who decide";

        public string Reason(RefusalReason reason) => reason switch
        {
            RefusalReason.NotAnAdherent => "The organisation is not an adherent",
            RefusalReason.DuesInDefault => "Dues are in default",
            RefusalReason.Expectations => "Expectations do not match the objectives",
            _ => "Another reason",
        };

        public string MembershipUnconfirmed => "The membership could not be confirmed";
        public string MessageLabel => "Message sent to the person";
        public string MessageHint => "Read these words again and adapt them: they are sent as they are, in a private message. No amount or date of dues, please.";

        public string NeutralHint => "These words give no reason: add one of your own. They are sent as they are, in a private message.";

        public string MembershipMessage(string firstName, string community) =>
            $"{Hello(firstName)}\n\nThank you for your interest in the community {community}. Our communities are open to organisations that hold membership, and your organisation’s membership is still to be checked, so we could not accept your request for now. The simplest is to talk to the association. You can then ask again, and we would be glad of it.\n\nSee you soon, we hope.";

        public string ExpectationsMessage(string firstName, string community) =>
            $"{Hello(firstName)}\n\nThank you for your interest in the community {community} and for the time you gave to your request. We did not accept it: what you are looking for seems far from what the community does today, and we fear you would not find what you need. If we have misunderstood, ask again and tell us a little more: we will gladly read it.\n\nBest wishes.";

        public string NeutralMessage(string firstName, string community) =>
            $"{Hello(firstName)}\n\nThank you for your interest in the community {community} and for the time you gave to your request. We read it with care, and did not accept it.\n\nBest wishes.";

        public Mrkdwn Refused(string community) => $"*About your request to join {community}*: it was not accepted.";
        public Mrkdwn WriteTo(Mrkdwn who) => $"A question, or would you like to talk about it? Write to {who}.";

        public string UndoTitle => "Undo the approval";
        public Mrkdwn UndoIntro(UserId person, ChannelId channel) => $"{person} will no longer belong to the community and will be removed from {channel}. Your words below will be sent to them in a private message.";
        public string UndoNoteLabel => "What you would like to tell them";
        public string UndoSend => "Undo the approval";
        public Mrkdwn Undone(string community) => $"*Your entry into {community} was undone*";
        public Mrkdwn Reopened(string community) => $"Your request to join *{community}* is open again: it will be considered anew, and the answer will come here.";

        public string LinkTitle => "In the directory";
        public Mrkdwn LinkIntro(UserId person, string address) => $"The Slack address of {person} ({address}) will be added to the addresses of the person you choose in the directory.";
        public string LinkLabel => "Person in the directory";
        public string LinkPlaceholder => "Name, organisation or address";
        public string LinkMissing => "Choose a person in the directory.";
        public string LinkTaken => "This person is no longer in the directory, or the Slack address has changed: close and start again.";
        public string SettleTitle => "Dues are settled";
        public Mrkdwn SettleIntro(string company) => $"The dues of *{company}* will be taken as settled until the directory is next imported.";
        public string WhyLabel => "What lets you say so";
        public string WhyHint => $"At least {JoinRules.ReasonAtLeast} characters. Kept in the community’s audit log, with your name.";

        private static string Hello(string firstName) => firstName.Length == 0 ? "Hello," : $"Hello {firstName},";
    }
}
