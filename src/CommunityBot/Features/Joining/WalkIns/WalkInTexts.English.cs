using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class WalkInTexts
{
    private sealed class En : IWalkInTexts
    {
        public Mrkdwn Headline(int people, ChannelId channel) => people == 1
            ? (Mrkdwn)$"*Someone came into* {channel} *without a request*"
            : $"*{people} people came into* {channel} *without a request*";

        public string SeeCard => "See the message";
        public Mrkdwn NoLongerYours(string community) => $"You no longer look after who comes into *{community}*.";

        public Mrkdwn Came(UserId person, SlackDate at, UserId? inviter) => inviter is { } by
            ? $"{person}, in the channel since {at}, invited by {by}"
            : (Mrkdwn)$"{person}, in the channel since {at}";

        public Mrkdwn CannotBeMember(AccountKind kind) => kind switch
        {
            AccountKind.Guest => $"*A guest account*: it cannot be part of the community. The workspace’s administrators can turn it into a full account.",
            AccountKind.Closed => $"*A closed account*: it can no longer be part of the community.",
            AccountKind.Elsewhere => $"*An account of another workspace*, here through a shared channel: it cannot be part of the community.",
            _ => $"This is an app: there is nothing to decide.",
        };

        public Mrkdwn ByRequestOnly => $"As long as the membership is not established, the simplest is to ask for a request: on the card of that request you can link the person to the directory, or say that the dues are settled.";
        public Mrkdwn AskedBy(UserId by, SlackDate at) => $"{by} asked them to file a request on {at}.";
        public Mrkdwn Filed(SlackDate at, string? card) => card is null
            ? (Mrkdwn)$"*Request filed* on {at}: it is decided on its own card."
            : $"*Request filed* on {at}: it is decided on {new Link(card, "its own card")}.";
        public Mrkdwn RefusedBefore(SlackDate at) => $"A request of this person was refused on {at}.";
        public Mrkdwn Admitted(UserId by, SlackDate at) => $"*Made a member* by {by} on {at}.";
        public Mrkdwn Removed(UserId by, SlackDate at) => $"*Removed from the channel* by {by} on {at}.";
        public Mrkdwn Left(SlackDate at) => $"Left the channel on {at}: there is nothing left to decide.";
        public Mrkdwn NowMember => $"Now part of the community: there is nothing left to decide.";

        public (Mrkdwn Why, Mrkdwn Remedy) RemovalRefused(string code, ChannelId channel) => code switch
        {
            "cant_kick_from_general" => ($"{channel} is the workspace’s general channel: nobody can be taken out of it.", $"It is safest to give the community another channel."),
            "restricted_action" => ($"The workspace’s settings do not let the bot remove anyone.", $"Remove the person by hand, or ask the workspace’s administrators to let apps do it."),
            "is_archived" => ($"The channel {channel} is archived.", $"Unarchive it, then try again."),
            "channel_not_found" => ($"The bot does not see the community’s channel.", $"If the channel is private, invite the bot to it, then try again."),
            _ => ($"Slack answered “{code}”.", $"Remove the person by hand: the card will bring itself up to date."),
        };

        public Mrkdwn NotRemoved(Mrkdwn why, Mrkdwn remedy) => $"*Still in the channel.* {why} {remedy}";

        public string Admit => "Make a member";
        public string AdmitUnverified => "Make a member, unverified";
        public string UnverifiedTitle => "Make a member without verification?";
        public string UnverifiedYes => "Make a member anyway";
        public string Ask => "Ask to file a request";
        public string Remove => "Remove";
        public string RemoveTitle => "Remove from the channel?";
        public Mrkdwn RemoveAsk(string? name) => $"{name ?? "This person"} will be taken out of the channel and get a courteous message, with a way to file a request later.";
        public string RemoveYes => "Yes, remove";
        public string RemoveNo => "No, leave it";

        public Mrkdwn Gone => $"This card is out of date: I cannot find who it was about.";
        public Mrkdwn AlreadyAdmitted(UserId by, SlackDate at) => $"Already done: {by} made this person a member on {at}.";
        public Mrkdwn AlreadyRemoved(UserId by, SlackDate at) => $"Already done: {by} removed this person from the channel on {at}.";
        public Mrkdwn AlreadyLeft(SlackDate at) => $"This person has not been in the channel since {at}: there is nothing left to do.";
        public Mrkdwn AlreadyAsked(UserId by, SlackDate at) => $"Already done: {by} asked them to file a request on {at}.";
        public Mrkdwn DecideOnTheRequest => $"This person has just filed a request: it is decided on the card of that request.";
        public Mrkdwn NotEligible => $"The membership is not established: this person cannot be made a member for now. The card has just been brought up to date.";

        public Mrkdwn PleaseAsk(string firstName, string community, ChannelId channel, UserId by) => $"""
            {Hello(firstName)} You are now in {channel}, the channel of the *{community}* community, and we are glad of it.
            To be truly part of it, one small step remains: say in a few lines what brings you. It takes two minutes, and {by} looks after the rest.
            """;

        public string FileRequest => "File my request";

        public Mrkdwn YouWereRemoved(string firstName, string community, Mrkdwn who) =>
            $"{Hello(firstName)} The channel of the *{community}* community is for its members, and you are not in it for the moment. Please do not take it as a reproach. A question, or a wish to talk about it? Write to {who}.";

        public Mrkdwn YouMayAsk => $"If the community interests you, file a request: it will be read with pleasure.";

        private static string Hello(string firstName) => firstName.Length == 0 ? "Hello!" : $"Hello {firstName}!";
    }
}
