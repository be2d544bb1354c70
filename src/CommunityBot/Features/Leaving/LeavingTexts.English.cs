using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

internal static partial class LeavingTexts
{
    private sealed class En : ILeavingTexts
    {
        private const Language English = Language.English;

        public Mrkdwn NoMember => $"You are not a member of any community: there is nothing to leave.";
        public Mrkdwn RoleOnly(IReadOnlyList<string> communities, Mrkdwn? toAsk) =>
            $"You hold a role in {English.Together([.. communities.Select(name => (Mrkdwn)$"*{name}*")])} without being a member: there is no membership to end. To give up the role, {(toAsk is null ? (Mrkdwn)$"hand it to somebody else with `/community roles`" : $"tell {toAsk}")}.";
        public Mrkdwn NoLongerMember => $"You are no longer a member of this community.";
        public Mrkdwn Which => $"Which community would you like to leave?";
        public string FormTitle => "Leave the community";
        public Mrkdwn Intro(string community, ChannelId channel) => $"You are about to leave *{community}*. You would no longer be in {channel}, and its pilot, its animators and its facilitators would be told. You may ask to come back whenever you like.";
        public Mrkdwn RolesEnd(IReadOnlyList<Role> roles) => $"What you take care of here ({Names(roles)}) will need somebody else.";
        public Mrkdwn RolesGoOn(IReadOnlyList<Role> roles) => $"The association has entrusted you with something here ({Names(roles)}): that goes on, and you stay in the channel for it.";
        public string ChoiceLabel => "What would you like?";
        public string GoAway => "Leave the community";
        public string Follow => "Stay, and only follow";
        public string FollowHint => "Still a member, and nobody expects anything of you.";
        public string ReasonLabel => "Would you like to say why?";
        public string ReasonHint => "Read by the pilot, the animators and the facilitators; kept for thirty days.";
        public string TooLong(int atMost) => $"At most {English.Number(atMost)} characters, please.";
        public string Send => "Confirm";
        public string Cancel => "Cancel";
        public string Close => "Close";
        public Mrkdwn Left(string community) => $"You are no longer a member of *{community}*. Thank you for the time you gave it.";
        public Mrkdwn Follows(string community) => $"You stay in *{community}*, as one who follows what goes on. Nothing else changes.";
        public Mrkdwn FollowsFromOutside(string community, ChannelId channel) => $"You stay in *{community}*, as one who follows what goes on. To read {channel} again, press “Come back” in my message.";
        public Mrkdwn Farewell(string firstName, string community) => $"{(firstName.Length == 0 ? (Mrkdwn)$"Thank you" : $"Thank you, {firstName},")} for the time you gave *{community}*. The door stays open: type `/rejoindre` (or `/community join`) to ask to come back, whenever you like.";
        public Mrkdwn TypeLeave(ChannelId channel) => $"Slack does not let me take you out of {channel}. To leave it, open it and type `/leave`.";

        public Mrkdwn DidYouMean(string community, ChannelId channel) => $"You have left {channel}. Did you mean to leave the community *{community}* too? For now you are still a member of it.";
        public string ComeBack => "Come back to the channel";
        public string OpenForm => "Leave the community…";
        public Mrkdwn Stays(ChannelId channel) => $"You are in {channel} again. Nothing has changed.";
        public Mrkdwn NotLetIn(string code, Mrkdwn toAsk) => $"Slack does not let me invite you (“{code}”): ask {toAsk} to.";

        public Mrkdwn HasLeft(UserId person, string community, SlackDate at) => $"{person} left the community *{community}* on {at}.";
        public Mrkdwn AccountClosed(UserId person, string? name, string community, SlackDate at) => $"The Slack account of {person}{(name is null ? (Mrkdwn)$"" : $" ({name})")} is closed: they are no longer in the community *{community}* since {at}.";
        public Mrkdwn WasExcluded(UserId person, UserId by, string community, SlackDate at) => $"{person} is no longer in the community *{community}*: an exclusion decided by {by} on {at}.";
        public Mrkdwn NowVacant(IReadOnlyList<Role> roles, IReadOnlyList<string> functions) => $"Now vacant: {English.All([.. roles.Select(Name), .. functions])}.";
        public Mrkdwn KeepsRoles(IReadOnlyList<Role> roles) => $"Still in charge of: {Names(roles)}.";
        public Mrkdwn NobodyLeads => $"Nobody leads this community any more.";
        public Mrkdwn TheirWords => $"In their words:";
        public Mrkdwn StillInside(ChannelId channel, string code) => $"Slack did not let the bot take this person out of {channel} (“{code}”): do it by hand.";

        public string ExclusionTitle => "Exclude a member";
        public Mrkdwn ExcludeWhere => $"From which community?";
        public Mrkdwn ExclusionIntro(string community, ChannelId channel) => $"The person will no longer be in the community *{community}*: taken out of {channel}, with a private message in your words below. The decision stays in the log, with your name.";
        public Mrkdwn TheirRolesEnd(IReadOnlyList<Role> roles, ChannelId? facilitators) => facilitators is { } channel
            ? $"This person holds a role ({Names(roles)}): it will be vacant, and they will be taken out of {channel} too."
            : (Mrkdwn)$"This person holds a role ({Names(roles)}): it will be vacant.";
        public string WhoLabel => "Whom";
        public string RuleLabel => "The house rule in question";
        public string NoRule => "None of these rules";
        public string OtherRule => "Another reason";
        public string WhyLabel => "What happened, for the log";
        public string WhyHint => "The person does not read it.";
        public string NoteLabel => "Message to the person";
        public string NoteHint => "Read these words again and adapt them: they go as they are.";
        public string ConfirmLabel => "To confirm";
        public string Confirm => "Yes, this person is to be excluded";
        public string ExcludeSend => "Exclude";
        public string SayWho => "Choose somebody.";
        public string NotYourself => "This is about you: somebody else must decide it. To leave, type /quitter.";
        public string IsNoMember(string community) => $"This person is not a member of {community}.";
        public string SayWhy(int atLeast, int atMost) => $"Say why, in {English.Number(atLeast)} to {English.Number(atMost)} characters.";
        public string SayIt(int atMost) => $"A few words are needed here, at most {English.Number(atMost)} characters.";
        public string ConfirmFirst => "Tick the box to confirm.";
        public Mrkdwn OnlyFacilitators(Mrkdwn who) => who.Length == 0 ? $"Only the community’s facilitators may exclude somebody, and it has none." : (Mrkdwn)$"Only the community’s facilitators may exclude somebody: {who}.";
        public Mrkdwn ExclusionDone(UserId person, string community) => $"{person} is no longer in the community *{community}*. Your message is on its way.";
        public string ExclusionNote(string firstName, string community) => $"""
            {(firstName.Length == 0 ? "Hello," : $"Hello {firstName},")}

            You accepted the house rules of the community {community} when you joined it. What happened lately does not go with them, and we have to part here.

            Thank you for what you brought. If you think we are mistaken, write to us: we will read you.
            """;
        public Mrkdwn Excluded(string community) => $"You are no longer in the community *{community}*. Its facilitators write to you:";

        public Mrkdwn ToWrite(Mrkdwn who) => $"To answer, write to {who}.";

        private static string Names(IReadOnlyList<Role> roles) => English.All([.. roles.Select(Name)]);

        private static string Name(Role role) => role switch
        {
            Role.Pilot => "leading it",
            Role.Animator => "animation",
            Role.Sponsor => "sponsorship",
            _ => "facilitation",
        };
    }
}
