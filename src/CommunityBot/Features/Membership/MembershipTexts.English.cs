using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

internal static partial class MembershipTexts
{
    private sealed class En : IMembershipTexts
    {
        private const Language English = Language.English;

        public Mrkdwn Headline(int people, string community) =>
            $"According to the new directory, the membership of {English.Count(people, "member", "members")} of *{community}* is no longer in order. What would you like to do?";
        public Mrkdwn Settled(int people, string community) =>
            $"According to the directory imported then, the membership of {English.Count(people, "member", "members")} of *{community}* was no longer in order. Nothing in this message waits for an answer any more.";
        public Mrkdwn Following(int page, int pages, string community) => $"*{community}*: members whose membership is no longer in order, continued ({page} of {pages}).";
        public Mrkdwn Because => $": ";
        public Mrkdwn Why(EligibilityFinding finding) => finding switch
        {
            { Eligibility: Eligibility.DuesInDefault, Since: { } since } => $"dues in default, {finding.Company ?? "organisation not given"}, since {English.Day(since)}.",
            { Eligibility: Eligibility.DuesInDefault } => $"dues in default, {finding.Company ?? "organisation not given"}.",
            { ValidUntil: { } day } => $"membership ended on {English.Day(day)}.",
            _ => $"address not in the directory.",
        };
        public string Remind => "Remind";
        public string Leave => "Leave for now";
        public string Exclude => "Exclude…";
        public string Others(int people) => $"See the others ({English.Number(people)})";

        public Mrkdwn RemindedBy(UserId by, SlackDate at) => $"Reminder asked for by {by} on {at}, and sent.";
        public Mrkdwn ReminderWaits(UserId by, SlackDate at) => $"Reminder asked for by {by} on {at}: it goes out in the daytime of a working day.";
        public Mrkdwn LeftBy(UserId by, SlackDate at) => $"Left for now by {by} on {at}, until the next import.";
        public Mrkdwn ExcludedBy(UserId by, SlackDate at) => $"Excluded by {by} on {at}.";
        public Mrkdwn StillInside(ChannelId channel, string code) => $"Slack did not let the bot remove this person from {channel} (“{code}”): remove them by hand.";
        public Mrkdwn EligibleAgain => $"The membership is in order again: nothing is left to do.";
        public Mrkdwn NoLongerMember => $"This person is no longer in the community.";
        public Mrkdwn AccountClosed => $"This person’s Slack account is deactivated.";
        public Mrkdwn NotVerifiable => $"The membership can no longer be verified: the Slack profile shows no address.";
        public Mrkdwn Relisted => $"Listed again in a newer message.";
        public Mrkdwn NoLongerYours(string community) => $"You are no longer a facilitator of *{community}*: this list is not shown to you any more.";

        public Mrkdwn Standing(Lapse lapse, SlackDate at) => lapse switch
        {
            { Status: LapseStatus.Reminded, RemindedBy: { } by } => $"Already done: {by} sent a reminder on {at}.",
            { Status: LapseStatus.Left, ActedBy: { } by } => $"{by} chose on {at} to leave this for now.",
            { Status: LapseStatus.Excluded, ActedBy: { } by } => $"Already decided: {by} excluded this person on {at}.",
            { Status: LapseStatus.Eligible } => EligibleAgain,
            { Status: LapseStatus.Relisted } => Relisted,
            _ => NoLongerMember,
        };

        public Mrkdwn OnlyFacilitators(Mrkdwn who) => $"Only the community’s facilitators may do this: {who}.";
        public Mrkdwn NotYourself => $"This is about you: somebody else has to decide.";
        public Mrkdwn Gone => $"I no longer find this list: it is too old.";

        public Mrkdwn Reminder(string community, Mrkdwn facilitators) => $"Hello! You are a member of *{community}*, which brings together people whose organisation belongs to the association. According to our directory, your organisation’s membership is to be checked. Could you find out where it stands? For any question, or if this is a mistake, write to {facilitators}. Thank you!";

        public string ExclusionTitle => "Exclude from community";
        public Mrkdwn ExclusionIntro(UserId person, ChannelId channel, string community) => $"{person} will no longer be part of *{community}*: they are removed from {channel} and get a private message with your words below. The decision stays in the log, with your name.";
        public Mrkdwn RolesBecomeVacant(ChannelId? facilitators) => facilitators is { } channel
            ? $"This person holds a role in the community: it will become vacant, and they are removed from {channel} too."
            : (Mrkdwn)$"This person holds a role in the community: it will become vacant.";
        public string ReasonLabel => "Reason, for the log";
        public string ReasonHint => "The person does not read it.";
        public string NoteLabel => "Message sent to the person";
        public string NoteHint => "Read and adapt these words: they are sent as they are. No amount nor date of dues, please.";
        public string ConfirmLabel => "Please confirm";
        public string Confirm => "Yes, this person is to be excluded from the community";
        public string ExclusionSend => "Exclude";
        public string Cancel => "Cancel";
        public string Close => "Close";

        public string ExclusionNote(string firstName, string community) => $"""
            {(firstName.Length == 0 ? "Hello" : $"Hello {firstName}")},

            The community {community} brings together people whose organisation belongs to the association. As your organisation’s membership could not be confirmed, you are no longer part of it for now. As soon as it is, you can ask to come back with /rejoindre (or /community join), and you will be warmly welcome.

            Thank you for what you brought to the community.
            """;
        public Mrkdwn Excluded(string community) => $"You are no longer part of the community *{community}*. This is what its facilitators write to you:";
    }
}
