using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static partial class AssigningTexts
{
    private sealed class En : IAssigningTexts
    {
        public string Title => "Roles";
        public Mrkdwn Intro(string community, bool hasTeam) => hasTeam
            ? $"Who holds which role in the *{community}* community. Those who hold the functional roles are its core team, which shares out the ones that nobody holds."
            : (Mrkdwn)$"Who holds which role in the *{community}* community. Nobody holds a functional role there yet: all of them are open.";
        public Mrkdwn Line(string name, Mrkdwn? holders) => holders is null ? $"*{name}*: nobody yet" : (Mrkdwn)$"*{name}*: {holders}";
        public Mrkdwn VacantLine(string name, bool hasTeam, Mrkdwn? next) => (hasTeam, next) switch
        {
            (true, null) => $"*{name}*: held for now by the core team",
            (true, _) => $"*{name}*: held for now by the core team, then {next}",
            (_, null) => $"*{name}*: open",
            _ => $"*{name}*: open, then {next}",
        };
        public Mrkdwn Others(int people) => people == 1 ? $"one other person" : (Mrkdwn)$"{people} others";
        public string Change => "Change…";
        public Mrkdwn WhoLearns => $"Those concerned get a private message. Pilots and facilitators are told, and everything stays in the log.";

        public string FormTitle => "Change a role";
        public Mrkdwn FormIntro(string name, string what, string community) => $"*{name}*, in the *{community}* community\n{what}";
        public Mrkdwn Now(Mrkdwn holders) => $"Today: {holders}.";
        public string HoldersLabel => "Who holds this role?";
        public string HoldersPlaceholder => "Choose people";
        public string HoldersHint => "One person or several. Those you add or remove get a private message.";
        public string MembersHint => "One member of the community or several. Those you add or remove get a private message.";
        public string FromLabel => "From when, for those you add?";
        public string UntilLabel => "Until when?";
        public string UntilHint => "Without a date, no end is planned. A date you change is for everyone chosen.";
        public string VacantLabel => "If nobody is chosen any more";
        public string Vacant => "Yes, this role stays vacant for now";
        public string Save => "Save";

        public string CannotHold(string name, AccountKind kind) => kind switch
        {
            AccountKind.App => $"{name} is an app: a role is for a person.",
            AccountKind.Closed => $"{name}’s Slack account is deactivated: choose somebody else.",
            AccountKind.Elsewhere => $"{name} comes from another Slack workspace: a role is for somebody of this one.",
            _ => $"{name} has a guest account: the administrators of the workspace can turn it into a full one, and you can then give this role.",
        };
        public string NotAMember(string name) => $"{name} is not a member of the community: all it takes is to ask with /rejoindre (or /community join), and you can then give this role.";
        public string NobodyWouldLead => "Nobody would be left to let people in or give roles: first choose who takes over.";
        public string ConfirmVacant => "Nobody would hold this role any more. Choose who takes over, or tick this box.";
        public string UntilIsPast => "This day has passed: choose one to come, or remove the person from the role.";
        public string UntilBeforeFrom => "The end must come after the beginning.";
        public Mrkdwn Saved(string name) => $":white_check_mark: It is noted for the role *{name}*, and those concerned are told.";
        public Mrkdwn Unchanged => $"Nothing has changed.";

        public Mrkdwn Given(UserId by, string name, string what, string community, ChannelId channel, string? dates) =>
            $":sparkles: {by} entrusts you with the role *{name}* in the *{community}* community ({channel}){(dates is null ? "" : $", {dates}")}. {what}\nThank you for taking it on! For any question, write to {by}. `/community who` shows who does what.";
        public Mrkdwn Taken(UserId by, string name, string community) =>
            $"{by} noted that you no longer hold the role *{name}* in the *{community}* community. Thank you for all you brought to it! If this is a mistake, write to {by}.";
        public Mrkdwn Redated(UserId by, string name, string community, string? until) => until is null
            ? $"{by} noted that your role *{name}*, in the *{community}* community, no longer has a planned end."
            : (Mrkdwn)$"{by} noted that you hold the role *{name}*, in the *{community}* community, until {until}.";
        public Mrkdwn Told(UserId by, string name, string community, Mrkdwn? added, Mrkdwn? removed) => (added, removed) switch
        {
            ({ } come, null) => $"*{community}*: {by} entrusted {come} with the role *{name}*.",
            (null, { } gone) => $"*{community}*: {by} noted that the role *{name}* is no longer held by {gone}.",
            ({ } come, { } gone) => $"*{community}*: {by} entrusted {come} with the role *{name}*, after {gone}.",
            _ => $"*{community}*: {by} went through the role *{name}*.",
        };
        public Mrkdwn Took(UserId by, string name, string community, Mrkdwn? from) => from is null
            ? $"*{community}*: {by} now holds the role *{name}*."
            : (Mrkdwn)$"*{community}*: {by} has taken over the role *{name}* from {from}.";
        public Mrkdwn DoItByHand(UserId user, ChannelId channel, bool invite) => invite
            ? $"Slack did not let me invite {user} to {channel}: invite them by hand."
            : (Mrkdwn)$"Slack did not let me remove {user} from {channel}: remove them by hand.";
    }
}
