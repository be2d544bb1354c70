using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

internal static partial class CardTexts
{
    private sealed class En : ICardTexts
    {
        public Mrkdwn Headline(UserId person, string community) => $"{person} would like to join *{community}*";
        public Mrkdwn Asked(SlackDate at) => $"Sent on {at}";
        public Mrkdwn StillWaiting => $"*No answer after five working days.* Facilitators and pilots can decide on it.";
        public Mrkdwn FiledBy(UserId by, SlackDate at) => $"Request filed for this person by {by} on {at}, with what they had written. The house rules will be offered to them later.";
        public Mrkdwn Objectives => $"*The community’s objectives*";
        public Mrkdwn Why => $"*Why*";
        public Mrkdwn Brings => $"*What they can bring*";
        public Mrkdwn Work => $"*Job and organisation*";
        public Mrkdwn Engagement => $"*Engagement*";
        public Mrkdwn Introduction => $"*For the announcement of their arrival*";
        public Mrkdwn FirstNameOnly => $"_their first name only_";
        public Mrkdwn NotSaid => $"_not said_";
        public Mrkdwn Forgotten => $"_The answers were erased, one year after the decision._";
        public Mrkdwn NoLongerYours(string community) => $"You no longer decide on requests to join *{community}*.";

        public Mrkdwn Eligible(string? name, string? company, LocalDate? validUntil) => $"*Membership up to date.* {Who(name, company)}{Until(validUntil)}";
        public Mrkdwn NotAnAdherent(LocalDate? validUntil) => validUntil is { } day
            ? (Mrkdwn)$"*Membership ended* on {Day(day)}."
            : $"*Address not in the directory* of adherents.";
        public Mrkdwn DuesInDefault(string? company, LocalDate? since) => since is { } day
            ? (Mrkdwn)$"*Dues in default*: {company ?? "organisation not given"}, since {Day(day)}."
            : $"*Dues in default*: {company ?? "organisation not given"}.";
        public Mrkdwn NotVerifiable(Missing missing) => missing switch
        {
            Missing.Directory => $"*Membership cannot be verified*: no directory has been imported yet.",
            Missing.Address => $"*Membership cannot be verified*: the Slack profile shows no address.",
            _ => $"*Membership cannot be verified*: the Slack profile has not been read yet. Press “{CheckAgain}”.",
        };
        public Mrkdwn Rule => $"The association’s rule is to refuse as long as the membership is not established.";
        public Mrkdwn ToBeChecked => $"*Membership to be checked* with the facilitator.";
        public Mrkdwn Verified => $"*Membership up to date.*";

        public Mrkdwn ApprovedBy(UserId by, SlackDate at) => $"*Approved* by {by} on {at}.";
        public Mrkdwn WithoutVerification => $"The membership was not verified.";
        public Mrkdwn OnTheWay => $"The invitation to the channel is on its way.";
        public Mrkdwn Inside(SlackDate at) => $"In the channel since {at}.";
        public Mrkdwn NotYetIn(Mrkdwn why, Mrkdwn remedy) => $"*Approved, not yet in.* {why}\n{remedy}";
        public Mrkdwn NoLongerMember => $"No longer in the community.";

        public (Mrkdwn Why, Mrkdwn Remedy) InvitationRefused(string code, ChannelId channel) => code switch
        {
            "user_is_restricted" => ($"Slack refuses: this is a guest account.", $"The administrators of the Slack workspace can make it a member account; then try again."),
            "ura_max_channels" => ($"Slack refuses: this guest account may be in one channel only.", $"The administrators of the Slack workspace can make it a member account; then try again."),
            "not_in_channel" => ($"The bot is not in {channel}.", $"Invite it into the channel, then try again."),
            "is_archived" => ($"The channel {channel} is archived.", $"Unarchive it, then try again."),
            "channel_not_found" => ($"The bot cannot see the community’s channel.", $"If the channel is private, invite the bot into it; if it is gone, correct the community’s settings. Then try again."),
            "cant_invite" => ($"Slack does not allow this person to be invited into {channel}.", $"The administrators of the Slack workspace can add them or change that setting; then try again."),
            _ => ($"Slack answered “{code}”.", $"Add the person to {channel} by hand, then try again: the bot will see that they are there."),
        };

        public Mrkdwn RefusedBy(UserId by, SlackDate at, string? reason) => reason is null ? (Mrkdwn)$"*Refused* by {by} on {at}." : $"*Refused* by {by} on {at}: {reason}.";
        public Mrkdwn WordsSent => $"What was written to them:";
        public Mrkdwn WithdrawnAt(SlackDate at) => $"*Withdrawn* by the person on {at}.";
        public Mrkdwn ExpiredAt(SlackDate at) => $"*Closed without an answer* on {at}, after thirty days.";
        public Mrkdwn UndoneBy(UserId by, SlackDate at) => $"*Approval undone* by {by} on {at}.";
        public Mrkdwn StillInside(ChannelId channel, string code) => $"Slack did not let the bot remove the person from {channel} (“{code}”): remove them by hand.";

        public string Reason(RefusalReason reason) => reason switch
        {
            RefusalReason.NotAnAdherent => "the organisation is not an adherent",
            RefusalReason.DuesInDefault => "dues are in default",
            RefusalReason.Expectations => "expectations do not match the objectives",
            _ => "another reason",
        };

        public string MembershipReason => "membership to be checked with the facilitator";

        public Mrkdwn HistoryHeading => $"*What happened before*";
        public Mrkdwn Earlier(int count) => $"… and {count} more, earlier.";

        public Mrkdwn History(HistoryStep step, UserId by, SlackDate at, string? reason) => step switch
        {
            HistoryStep.Approved => $"Approved by {by} on {at}",
            HistoryStep.Refused => $"Refused by {by} on {at}: {reason ?? "no reason noted"}",
            HistoryStep.Withdrawn => $"Withdrawn by {by} on {at}",
            HistoryStep.Undone => $"Approval undone by {by} on {at}",
            HistoryStep.Reopened => $"Reopened by {by} on {at}",
            HistoryStep.Expired => $"Closed without an answer on {at}",
            HistoryStep.Linked => $"Linked to the directory by {by} on {at}: {reason ?? "no reason noted"}",
            _ => $"Dues said to be settled by {by} on {at}: {reason ?? "no reason noted"}",
        };

        public Mrkdwn QuestionBy(UserId by, SlackDate at) => $"*Question from* {by}, {at}";
        public Mrkdwn AnswerAt(SlackDate at) => $"*Answer*, {at}";
        public Mrkdwn NoAnswerYet => $"_No answer yet._";

        public string Approve => "Approve";
        public string ApproveUnverified => "Approve unverified";
        public string UnverifiedTitle => "Approve without verification?";
        public Mrkdwn UnverifiedAsk(Missing missing) => missing switch
        {
            Missing.Directory => $"The membership of their organisation was not verified: no directory has been imported yet. Your name will stay with this decision.",
            Missing.Address => $"The membership of their organisation was not verified: the Slack profile shows no address. Your name will stay with this decision.",
            _ => $"The membership of their organisation was not verified: the Slack profile has not been read yet. Your name will stay with this decision.",
        };
        public string UnverifiedYes => "Approve all the same";
        public string UnverifiedNo => "Go back";
        public string Refuse => "Refuse…";
        public string Ask => "Ask a question…";
        public string CheckAgain => "Check again";
        public string ItIsThisAdherent => "Find in the directory…";
        public string DuesAreSettled => "Dues are settled…";
        public string Undo => "Undo the approval…";
        public string TryAgain => "Try again";
        public string Reopen => "Reopen";

        private static Mrkdwn Who(string? name, string? company) => (name, company) switch
        {
            (null, null) => $"",
            (null, _) => $"{company}",
            (_, null) => $"{name}",
            _ => $"{name}, {company}",
        };

        private static Mrkdwn Until(LocalDate? day) => day is { } known ? $" (until {Day(known)})" : (Mrkdwn)$"";
        private static string Day(LocalDate day) => Language.English.Day(day);
    }
}
