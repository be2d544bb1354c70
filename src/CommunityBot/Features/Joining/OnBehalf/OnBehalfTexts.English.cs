using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static partial class OnBehalfTexts
{
    private sealed class En : IOnBehalfTexts
    {
        public string Title => "File a request";
        public Mrkdwn Intro(string community) => $"For someone who wrote to you and would like to join *{community}*.";
        public Mrkdwn IntroAny => $"For someone who wrote to you and would like to join a community.";
        public string CommunityLabel => "Which community";
        public string WhoLabel => "The person, if already in Slack";
        public string WhoPlaceholder => "Choose a person";
        public Mrkdwn OtherwiseByAddress => $"*Not in Slack yet?* Give a name and an address: the request will wait for them.";
        public string FirstNameLabel => "First name";
        public string LastNameLabel => "Last name";
        public string EmailLabel => "E-mail address";
        public string WhyLabel => "Their reasons, in their words";
        public string WhyHint => "Copy what the person wrote to you, 20 to 1,000 characters.";
        public string CompanyLabel => "Their company or organisation";
        public string EngagementLabel => "Their engagement, if known";
        public string IntroductionLabel => "How may we introduce them?";
        public Mrkdwn WhatFollows => $"The person will get a message that says so, and may withdraw the request. The house rules will be offered to them once a member: nobody accepts them in their place.";
        public string Send => "File";

        public Mrkdwn OnlyFacilitators(Mrkdwn who) => $"Only the community’s facilitators can file a request for someone: {who}. For yourself, type `/rejoindre` (or `/community join`).";
        public string WhoMissing => "Choose a person in Slack, or give a name and an address below.";
        public string WhoTwice => "A person is already chosen in Slack: clear this address, or that choice.";
        public string EmailMissing => "The address is needed: it is what I will know them by when they come.";
        public string EmailMalformed => "This address does not look complete: for instance first.last@example.org.";
        public string FirstNameMissing => "The first name is needed to write to them.";
        public string SlackSilent => "Slack did not answer about this person: try again in a moment.";
        public string ForOneself => "This is you. For yourself, close this and type /rejoindre (or /community join).";
        public string IsAnApp => "This is an app: choose a person.";
        public string IsClosed => "This account is closed: it cannot join a community.";
        public string IsElsewhere => "This account belongs to another workspace: it cannot join a community.";
        public string IsGuest => "This is a guest account: the workspace’s administrators must first turn it into a full account.";
        public string AlreadyMember => "This person is already part of the community.";
        public string AlreadyPending => "This person already has a request that waits.";
        public string AlreadyWaiting => "A request already waits for this address to come into Slack.";
        public Mrkdwn Filed(UserId person, string community) => $"Done: the request of {person} to join *{community}* is filed. Its card is ready, and the person is told.";
        public Mrkdwn FiledByAddress(UserId person, string community) => $"This address belongs to {person}, who is already in Slack: their request to join *{community}* is filed. Its card is ready, and the person is told.";

        public Mrkdwn CameByThemselves(UserId person, string community) => $"{person} is in Slack, and has already asked to join *{community}*. So I did not file the request that you had noted:";
        public Mrkdwn ToBeInvited(string name, string email, string community) => $"*To be invited into Slack: {name}* ({email}). Their request to join *{community}* is noted; it goes on by itself as soon as this address is in Slack.";
        public Mrkdwn SlackUnsure => $"Slack could not say whether this address is there already: I shall look again tomorrow morning.";
        public Mrkdwn HowToInvite => $"Two things to do: ask the workspace’s administrators to send an invitation to this address, and send them this message:";
        public Mrkdwn AlsoSent => $"You will find this message again in our private conversation.";

        public string Letter(string firstName, string email, string community, string signed) => $"""
            Subject: Joining the {community} community

            Hello {firstName},

            Thank you for your message. Your request to join the {community} community is noted.

            One step remains: we meet in Slack. You will get at this address ({email}) an invitation to our workspace; open it and follow the steps, with this same address. If it does not come within a few days, simply answer this message.

            As soon as you are there your request goes on, and the answer will reach you in Slack.

            See you soon,
            {signed}
            """;

        public string AtHomeTitle => "Expected in Slack";
        public Mrkdwn WaitingHeading(int count) => $"*{Language.English.Count(count, "request waits", "requests wait")} for someone to come into Slack*";
        public Mrkdwn WaitingLine(string name, string email, string? community, UserId by, SlackDate at) => community is null
            ? $"{name} ({email}), noted by {by} on {at}"
            : (Mrkdwn)$"{name} ({email}), for *{community}*, noted by {by} on {at}";
        public Mrkdwn WaitingMore(int count) => $"… and {count} more.";
        public string Cancel => "Cancel";
        public string CancelTitle => "Stop waiting?";
        public Mrkdwn CancelAsk(string name) => $"The request noted for {name} will be erased.";
        public string CancelYes => "Yes, erase it";
        public string CancelNo => "No, keep waiting";
        public Mrkdwn Cancelled(string name) => $"Done: the request noted for {name} is erased.";
        public Mrkdwn NoLongerWaits => $"This request no longer waits: it is already erased.";
        public Mrkdwn HasCome(string name) => $"There is nothing left to erase: {name} is in Slack, and the request goes on.";
    }
}
