using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

internal static partial class ReadingTexts
{
    private sealed class En : IReadingTexts
    {
        public string Title => "House rules";
        public string Heading(string community) => $"House rules: {community}";
        public Mrkdwn InForce(int version, SlackDate since) => $"Version {version}, in force since {since}.";
        public string Expected => "What is expected of every member";
        public string NotAllowed => "What has no place here";
        public Mrkdwn Titled(string heading) => $"*{heading}:*";
        public Mrkdwn Among(string heading) => $"Among {Language.English.InSentence(heading)}:";
        public string Noted(string heading, string rule) => $"{heading}: {Language.English.InSentence(rule)}";
        public Mrkdwn OnlyInTheOther => $"For now these rules are written in French only.";
        public Mrkdwn YouAccepted => $"You have accepted these rules.";

        public Mrkdwn Offer(string community) => $"*A minute for the house rules?* You are a member of the *{community}* community, and they are still to be accepted.";
        public Mrkdwn OfferNew(string community) => $"*The house rules of the {community} community have changed.* Please take a minute to read them again, and to accept this new version.";
        public Mrkdwn NewVersion(int version, SlackDate since) => $"*The house rules have changed* (version {version}, in force since {since}). Please take a minute to read them, and to accept this version.";
        public string Accept => "I accept";
        public Mrkdwn Accepted(string community) => $"Thank you! It is noted: you have accepted the house rules of the *{community}* community.";
        public Mrkdwn AlreadyAccepted => $"It is noted already: there is nothing else to do.";
        public Mrkdwn NoLongerMember => $"You are no longer a member of this community: there is nothing to accept.";

        public Mrkdwn Which => $"Which community’s house rules would you like to read?";
        public Mrkdwn Unknown(string typed) => $"I know no community called “{typed}”. Whose house rules would you like to read?";
        public Mrkdwn NoCommunity => $"There is no community here yet.";
        public Mrkdwn NoSuchCommunity => $"I cannot find this community any more.";
        public string Read => "Read";

        public Mrkdwn Acceptance(int accepted, int members) => members == 0
            ? $"The community has no members yet."
            : (Mrkdwn)$"Accepted by {accepted} of {Language.English.Count(members, "member", "members")}.";
        public Mrkdwn InForceIn(string community, int version, SlackDate since) => $"*{community}*: version {version}, in force since {since}.";
        public string Edit => "Edit…";
        public string History => "Earlier versions";

        public Mrkdwn ToAccept(string community) => $"The house rules of the *{community}* community are to be read and accepted.";

        public Mrkdwn NotYourself => $"This is about you: someone else has to see to it.";
        public Mrkdwn OnlyThese(string community, Mrkdwn who) => $"In the *{community}* community, this is for {who} to do.";
        public Mrkdwn NobodyMay(string community) => $"In the *{community}* community nobody can do this yet: it has neither pilot nor facilitator.";
        public Mrkdwn YourWords => $"Here is what you had written, in case you need it:";
        public string Close => "Close";
    }
}
