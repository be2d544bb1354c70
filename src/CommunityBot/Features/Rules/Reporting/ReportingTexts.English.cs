using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

internal static partial class ReportingTexts
{
    private sealed class En : IReportingTexts
    {
        private const Language English = Language.English;

        public string Title => "Report a message";
        public Mrkdwn Intro(Mrkdwn readers, UserId person) => $"Your report will be read by {readers}, privately. {person} will not know that it comes from you.";
        public Mrkdwn TheMessage(UserId person) => $"The message by {person}:";
        public string WordsLabel => "What bothers you, if you wish to say";
        public Mrkdwn WhatIsKept => $"The message as you see it and your words are kept until thirty days after the answer.";
        public string Send => "Report";
        public string Cancel => "Cancel";
        public string TooLong(int most) => $"{English.Count(most, "character", "characters")} at most, please.";
        public Mrkdwn Sent(Mrkdwn readers, UserId person) => $"Passed on to {readers}, privately. {person} will not know that it comes from you. Thank you for taking the time.";
        public Mrkdwn SentAlready => $"It is passed on already: there is nothing else to do.";
        public Mrkdwn Thanks(string community, bool isActedOn) => isActedOn
            ? $"Your report in the *{community}* community was read, and something was done about it, privately. Thank you!"
            : (Mrkdwn)$"Your report in the *{community}* community was read and looked into; it was decided to take no action. Thank you for taking the time!";

        public Mrkdwn Outside(IReadOnlyList<ChannelId> channels) => channels.Count == 0
            ? $"This shortcut serves in a community’s channel, and there is none yet."
            : (Mrkdwn)$"This is not a community’s channel: this shortcut serves in {English.Together([.. channels.Select(channel => (Mrkdwn)$"{channel}")])}.";
        public Mrkdwn OfAnApp => $"This message comes from an app: there is nobody to remind of a rule.";
        public Mrkdwn YourOwn => $"This is your own message: you may edit or delete it.";
        public Mrkdwn MembersOnly(string community, Mrkdwn? readers) => readers is null
            ? $"Reports are for members of the *{community}* community."
            : (Mrkdwn)$"Reports are for members of the *{community}* community: please write to {readers} instead.";
        public Mrkdwn NobodyReads(string community) => $"In the *{community}* community nobody else can read this report yet. Please speak to someone of the association.";
        public Mrkdwn Gone => $"I cannot find this report any more.";

        public Mrkdwn Card(UserId by, UserId person, ChannelId channel, SlackDate at) => $"*{by} reports a message by {person}*, in {channel}, {at}:";
        public Mrkdwn TheySay(UserId by) => $"What {by} says of it:";
        public Mrkdwn NoWords => $"_(A file or a picture, without words.)_";
        public Mrkdwn Forgotten => $"_(The text is kept no longer.)_";
        public Mrkdwn See(Link message) => $"See {message}, if it is still there.";
        public string TheMessageItself => "the message";
        public Mrkdwn Unnamed(UserId person) => $"{person} does not know who reported this message.";
        public string Remind => "Remind of a rule…";
        public string NoAction => "No action";
        public Mrkdwn RemindedBy(UserId by, SlackDate at) => $"{by} reminded this person of a rule, {at}.";
        public Mrkdwn ClosedBy(UserId by, SlackDate at) => $"{by} chose to take no action, {at}.";
        public Mrkdwn StillWaiting => $"This is still waiting for somebody to see to it:";
        public Mrkdwn AtHome(UserId by, UserId person, string community) => $"*{community}*: {by} reports a message by {person}.";
        public string SeeCard => "See the report";
        public Mrkdwn MoreAtHome(int count) => $"… and {English.Count(count, "other report", "other reports")}.";

        public Mrkdwn NoLongerYours(string community) => $"This report in the *{community}* community is not shown to you any more: your role has changed.";
    }
}
