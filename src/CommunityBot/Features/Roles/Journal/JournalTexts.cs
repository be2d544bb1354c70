using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>The audit log in words.</summary>
internal interface IJournalTexts
{
    Mrkdwn Heading(string community);
    Mrkdwn Empty { get; }
    Mrkdwn NoMore { get; }
    Mrkdwn Line(SlackDate at, Mrkdwn said);
    Mrkdwn Because(Mrkdwn line, string reason);
    Mrkdwn TheBot { get; }
    Mrkdwn Somebody { get; }

    /// <param name="action">What was done.</param>
    /// <param name="by">Who did it, at the beginning of the sentence.</param>
    /// <param name="about">Whom it is about.</param>
    /// <param name="what">The roles, the text, the version or the meeting it is about.</param>
    Mrkdwn Did(JournalAction action, Mrkdwn by, Mrkdwn about, Mrkdwn what);
    Mrkdwn DidSomethingElse(Mrkdwn by, string code);
    string Older { get; }
    string Newer { get; }
    Mrkdwn OnlyThose(Mrkdwn who);
}

internal static class JournalTexts
{
    public static readonly Texts<IJournalTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IJournalTexts
    {
        public Mrkdwn Heading(string community) => $"*{community}* : le journal, du plus récent au plus ancien";
        public Mrkdwn Empty => $"Rien n’a encore été décidé ici.";
        public Mrkdwn NoMore => $"Il n’y a rien de plus ancien.";
        public Mrkdwn Line(SlackDate at, Mrkdwn said) => $"• {at} : {said}";
        public Mrkdwn Because(Mrkdwn line, string reason) => $"{line} Raison : « {reason} »";
        public Mrkdwn TheBot => $"le bot";
        public Mrkdwn Somebody => $"une personne";
        public Mrkdwn Did(JournalAction action, Mrkdwn by, Mrkdwn about, Mrkdwn what) => action switch
        {
            JournalAction.JoinApproved => $"{by} a accepté la demande de {about}.",
            JournalAction.JoinRefused => $"{by} a refusé la demande de {about}.",
            JournalAction.JoinWithdrawn => $"{by} a retiré sa demande.",
            JournalAction.JoinUndone => $"{by} a annulé l’acceptation de {about}.",
            JournalAction.JoinReopened => $"{by} a rouvert la demande de {about}.",
            JournalAction.JoinLinked => $"{by} a dit à quel adhérent correspond {about}.",
            JournalAction.JoinSettled => $"{by} a noté que la cotisation est réglée, pour la demande de {about}.",
            JournalAction.JoinExpired => $"la demande de {about} est restée sans réponse, et s’est close.",
            JournalAction.JoinFiled => $"{by} a déposé une demande pour {about}.",
            JournalAction.JoinInvitationNoted => $"{by} a noté la demande d’une personne qui n’est pas encore dans Slack.",
            JournalAction.JoinInvitationArrived => $"la personne attendue est arrivée dans Slack, et sa demande suit son cours.",
            JournalAction.JoinInvitationCancelled => $"{by} a renoncé à une demande notée pour plus tard.",
            JournalAction.WalkInAdmitted => $"{by} a fait de {about} un membre, à son entrée dans le canal.",
            JournalAction.WalkInAsked => $"{by} a proposé à {about} de déposer une demande.",
            JournalAction.WalkInRemoved => $"{by} a retiré {about} du canal.",
            JournalAction.HereAdmitted => $"{by} a fait de {about} un membre, déjà dans le canal avant le bot.",
            JournalAction.MemberLeft => $"{about} a quitté la communauté.",
            JournalAction.MemberExcluded => $"{by} a exclu {about} de la communauté.",
            JournalAction.AccountClosed => $"le compte de {about} a été fermé : la communauté compte un membre de moins.",
            JournalAction.BecameObserver => $"{about} reste dans la communauté, de plus loin.",
            JournalAction.MembershipReminded => $"{by} a demandé à {about} de vérifier son adhésion.",
            JournalAction.MembershipLeft => $"{by} a choisi d’attendre au sujet de l’adhésion de {about}.",
            JournalAction.RolesTaken => $"{about} ne tient plus de rôle ({what}).",
            JournalAction.RoleGiven when by.Equals(about) => $"{by} se charge désormais du rôle *{what}*.",
            JournalAction.RoleGiven => $"{by} a confié le rôle *{what}* à {about}.",
            JournalAction.RoleTaken => $"{by} a noté que {about} ne tient plus le rôle *{what}*.",
            JournalAction.RoleDated => $"{by} a changé la fin du rôle *{what}* de {about}.",
            JournalAction.RoleOffered => $"{about} a proposé son aide pour le rôle *{what}*.",
            JournalAction.RoleDeclined when by.Equals(about) => $"{about} a répondu ne pas pouvoir prendre le rôle *{what}*.",
            JournalAction.RoleDeclined => $"{by} a décliné la proposition de {about} pour le rôle *{what}*.",
            JournalAction.RoleProposed => $"{by} a proposé à {about} de prendre le relais pour le rôle *{what}*.",
            JournalAction.RoleHandedOver => $"{by} a pris le relais de {about} pour le rôle *{what}*.",
            JournalAction.RoleOver => $"le rôle *{what}* de {about} est arrivé à son terme.",
            JournalAction.RulesEdited => $"{by} a changé les règles de vie.",
            JournalAction.RuleReminded => $"{by} a rappelé une règle de vie à {about}.",
            JournalAction.RemindersTalked => $"{by} a parlé avec {about} des rappels reçus.",
            JournalAction.RemindersClosed => $"{by} n’a pas donné suite aux rappels faits à {about}.",
            JournalAction.ReportHandled => $"{by} a examiné un signalement.",
            JournalAction.TextReworded => $"{by} a changé un texte du bot : {what}.",
            JournalAction.TextRestored => $"{by} a rétabli un texte fourni avec le bot : {what}.",
            JournalAction.AnnouncementApproved => $"{by} a validé une annonce de {about}.",
            JournalAction.AnnouncementRefused => $"{by} n’a pas retenu une annonce de {about}.",
            JournalAction.AnnouncementEdited => $"{by} a modifié une annonce de {about}.",
            JournalAction.AnnouncementWithdrawn => $"{by} a retiré une annonce de {about}.",
            JournalAction.AnnouncementHastened => $"{by} a fait paraître une annonce de {about} sans attendre.",
            JournalAction.PostHastened => $"{by} a fait paraître sans attendre un message que je préparais.",
            JournalAction.CommunityCreated => $"{by} a créé la communauté.",
            JournalAction.SettingsChanged => $"{by} a changé les réglages : {what}.",
            JournalAction.MeetingScheduled => $"{by} a programmé la rencontre « {what} ».",
            JournalAction.MeetingMoved => $"{by} a changé la date de la rencontre « {what} ».",
            JournalAction.MeetingChanged => $"{by} a modifié la rencontre « {what} ».",
            JournalAction.MeetingPostponed => $"{by} a reporté la rencontre « {what} ».",
            JournalAction.MeetingCancelled => $"{by} a annulé la rencontre « {what} ».",
            JournalAction.MeetingGivenUp => $"la rencontre « {what} », reportée, n’a pas trouvé de nouvelle date.",
            JournalAction.MinutesWritten => $"{by} a écrit le compte rendu de la rencontre « {what} ».",
            JournalAction.MinutesWithdrawn => $"{by} a retiré le compte rendu de la rencontre « {what} ».",
            JournalAction.MonthSkipped => $"{by} a noté qu’il n’y a pas de rencontre ce mois-là ({what}).",
            _ => $"{by} a revu les mots des règles de vie.",
        };
        public Mrkdwn DidSomethingElse(Mrkdwn by, string code) => $"{by} a fait autre chose (« {code} »).";
        public string Older => "Plus ancien";
        public string Newer => "Plus récent";
        public Mrkdwn OnlyThose(Mrkdwn who) => $"Le journal est ouvert au pilotage, au parrainage, à la facilitation et à l’administration : {who}.";
    }

    private sealed class En : IJournalTexts
    {
        public Mrkdwn Heading(string community) => $"*{community}*: the log, the newest first";
        public Mrkdwn Empty => $"Nothing has been decided here yet.";
        public Mrkdwn NoMore => $"There is nothing older.";
        public Mrkdwn Line(SlackDate at, Mrkdwn said) => $"• {at}: {said}";
        public Mrkdwn Because(Mrkdwn line, string reason) => $"{line} Reason: “{reason}”";
        public Mrkdwn TheBot => $"the bot";
        public Mrkdwn Somebody => $"somebody";
        public Mrkdwn Did(JournalAction action, Mrkdwn by, Mrkdwn about, Mrkdwn what) => action switch
        {
            JournalAction.JoinApproved => $"{by} approved {about}’s request.",
            JournalAction.JoinRefused => $"{by} refused {about}’s request.",
            JournalAction.JoinWithdrawn => $"{by} withdrew their request.",
            JournalAction.JoinUndone => $"{by} undid the approval of {about}.",
            JournalAction.JoinReopened => $"{by} reopened {about}’s request.",
            JournalAction.JoinLinked => $"{by} said which adherent {about} is.",
            JournalAction.JoinSettled => $"{by} noted that the dues are settled, for {about}’s request.",
            JournalAction.JoinExpired => $"{about}’s request got no answer, and was closed.",
            JournalAction.JoinFiled => $"{by} filed a request for {about}.",
            JournalAction.JoinInvitationNoted => $"{by} noted the request of somebody who is not in Slack yet.",
            JournalAction.JoinInvitationArrived => $"the person expected has come to Slack, and their request goes on.",
            JournalAction.JoinInvitationCancelled => $"{by} gave up a request noted for later.",
            JournalAction.WalkInAdmitted => $"{by} made {about} a member, as they came into the channel.",
            JournalAction.WalkInAsked => $"{by} invited {about} to file a request.",
            JournalAction.WalkInRemoved => $"{by} removed {about} from the channel.",
            JournalAction.HereAdmitted => $"{by} made {about} a member, who was in the channel before the bot.",
            JournalAction.MemberLeft => $"{about} left the community.",
            JournalAction.MemberExcluded => $"{by} excluded {about} from the community.",
            JournalAction.AccountClosed => $"{about}’s account was closed: the community has one member fewer.",
            JournalAction.BecameObserver => $"{about} stays in the community, from further away.",
            JournalAction.MembershipReminded => $"{by} asked {about} to check their membership of the association.",
            JournalAction.MembershipLeft => $"{by} chose to wait about {about}’s membership of the association.",
            JournalAction.RolesTaken => $"{about} no longer holds a role ({what}).",
            JournalAction.RoleGiven when by.Equals(about) => $"{by} took the role *{what}*.",
            JournalAction.RoleGiven => $"{by} entrusted {about} with the role *{what}*.",
            JournalAction.RoleTaken => $"{by} noted that {about} no longer holds the role *{what}*.",
            JournalAction.RoleDated => $"{by} changed the end of {about}’s role *{what}*.",
            JournalAction.RoleOffered => $"{about} volunteered for the role *{what}*.",
            JournalAction.RoleDeclined when by.Equals(about) => $"{about} answered that the role *{what}* is not possible for them.",
            JournalAction.RoleDeclined => $"{by} declined {about}’s offer for the role *{what}*.",
            JournalAction.RoleProposed => $"{by} asked {about} to take over the role *{what}*.",
            JournalAction.RoleHandedOver => $"{by} took over from {about} for the role *{what}*.",
            JournalAction.RoleOver => $"{about}’s role *{what}* came to its end.",
            JournalAction.RulesEdited => $"{by} changed the house rules.",
            JournalAction.RuleReminded => $"{by} reminded {about} of a house rule.",
            JournalAction.RemindersTalked => $"{by} talked over the reminders with {about}.",
            JournalAction.RemindersClosed => $"{by} took no action on the reminders to {about}.",
            JournalAction.ReportHandled => $"{by} looked into a report.",
            JournalAction.TextReworded => $"{by} changed one of the bot’s texts: {what}.",
            JournalAction.TextRestored => $"{by} brought back one of the bot’s own texts: {what}.",
            JournalAction.AnnouncementApproved => $"{by} approved an announcement by {about}.",
            JournalAction.AnnouncementRefused => $"{by} did not publish an announcement by {about}.",
            JournalAction.AnnouncementEdited => $"{by} edited an announcement by {about}.",
            JournalAction.AnnouncementWithdrawn => $"{by} withdrew an announcement by {about}.",
            JournalAction.AnnouncementHastened => $"{by} had an announcement by {about} go out without waiting.",
            JournalAction.PostHastened => $"{by} had a message I prepared go out without waiting.",
            JournalAction.CommunityCreated => $"{by} created the community.",
            JournalAction.SettingsChanged => $"{by} changed the settings: {what}.",
            JournalAction.MeetingScheduled => $"{by} scheduled the meeting “{what}”.",
            JournalAction.MeetingMoved => $"{by} moved the meeting “{what}”.",
            JournalAction.MeetingChanged => $"{by} changed the meeting “{what}”.",
            JournalAction.MeetingPostponed => $"{by} postponed the meeting “{what}”.",
            JournalAction.MeetingCancelled => $"{by} cancelled the meeting “{what}”.",
            JournalAction.MeetingGivenUp => $"the meeting “{what}”, postponed, found no new date.",
            JournalAction.MinutesWritten => $"{by} wrote the minutes of the meeting “{what}”.",
            JournalAction.MinutesWithdrawn => $"{by} took back the minutes of the meeting “{what}”.",
            JournalAction.MonthSkipped => $"{by} noted that there is no meeting that month ({what}).",
            _ => $"{by} went through the words of the house rules.",
        };
        public Mrkdwn DidSomethingElse(Mrkdwn by, string code) => $"{by} did something else (“{code}”).";
        public string Older => "Older";
        public string Newer => "Newer";
        public Mrkdwn OnlyThose(Mrkdwn who) => $"The log is open to pilots, sponsors, facilitators and administrators: {who}.";
    }
}
