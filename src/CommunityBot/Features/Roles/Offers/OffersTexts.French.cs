using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static partial class OffersTexts
{
    private sealed class Fr : IOffersTexts
    {
        public string VolunteerTitle => "Je me propose";
        public Mrkdwn VolunteerIntro(string role, string what, string community) => $"*{role}*, dans la communauté *{community}*\n{what}";
        public Mrkdwn ItTakes(string time) => $":hourglass_flowing_sand: {time}";
        public string VolunteerWordsLabel => "Un mot pour accompagner votre proposition ?";
        public string VolunteerWordsHint => "Ce qui vous attire, ce que vous savez faire, vos disponibilités… Le pilotage et l’équipe d’animation le lisent.";
        public string VolunteerSend => "Je me propose";
        public Mrkdwn OnlyMembers(string community) => $"Ce rôle est ouvert aux membres de la communauté *{community}* : `/rejoindre` permet de devenir membre.";
        public Mrkdwn TakenSince(string role, Mrkdwn holders) => $"Le rôle *{role}* n’est plus vacant : {holders} s’en charge. Merci d’y avoir pensé !";
        public Mrkdwn AlreadyOffered(string role) => $"Votre proposition pour le rôle *{role}* est déjà arrivée : la réponse viendra en message privé.";
        public Mrkdwn YoursNow(string role) => $":sparkles: Comme vous pouvez attribuer les rôles, *{role}* est à vous dès maintenant. Merci !";
        public Mrkdwn Offered(string role, Mrkdwn readers) => $":raised_hands: Merci ! Votre proposition pour le rôle *{role}* est entre les mains de {readers}. La réponse viendra en message privé.";
        public string TooLong(int most) => $"{most} caractères au plus.";

        public Mrkdwn VolunteerOffers(UserId user, string role, string community) => $":raised_hand: {user} se propose pour le rôle *{role}* dans la communauté *{community}*.";
        public Mrkdwn TheyDecide(Mrkdwn who) => $"La réponse revient à {who}.";
        public string Entrust => "Confier le rôle";
        public string DeclineButton => "Remercier et décliner…";
        public Mrkdwn Standing(OfferStatus status, UserId by, UserId user, string role, SlackDate at) => status switch
        {
            OfferStatus.Taken when by == user => $":white_check_mark: {user} a accepté le rôle *{role}* le {at}.",
            OfferStatus.Taken => $":white_check_mark: {by} a confié le rôle *{role}* à {user} le {at}.",
            OfferStatus.Declined when by == user => $"{user} a répondu le {at} ne pas pouvoir prendre le rôle *{role}*.",
            OfferStatus.Declined => $"{by} a remercié {user} et décliné la proposition le {at}.",
            OfferStatus.Over => $"Cette proposition n’a plus d’objet depuis le {at}.",
            _ => $"La proposition de {user} pour le rôle *{role}* attend toujours une réponse.",
        };
        public Mrkdwn NotYours(UserId user) => $"Cette question s’adresse à {user}.";
        public Mrkdwn NoLongerMember(UserId user) => $"{user} ne fait plus partie de la communauté : un rôle fonctionnel revient à un membre.";

        public string DeclineTitle => "Remercier et décliner";
        public Mrkdwn DeclineIntro(UserId user, string role) => $"{user} recevra vos mots en message privé. Le rôle *{role}* reste à pourvoir.";
        public string DeclineLabel => "Votre message";
        public string DeclineHint => "Relisez et adaptez ces mots : ils partent tels quels.";
        public string DeclineSend => "Envoyer";
        public string DeclineNote(string firstName, string role) => $"""
            {(firstName.Length == 0 ? "Bonjour" : $"Bonjour {firstName}")},

            Merci beaucoup d’avoir pensé au rôle « {role} ». Nous avons choisi une autre organisation pour le moment, et votre énergie est précieuse : parlons de ce qui vous plairait dans la communauté.
            """;
        public string SayIt(int most) => $"Quelques mots sont nécessaires ici, {most} caractères au plus.";
        public Mrkdwn Declined(UserId by, string role, string community) => $"Vous aviez proposé votre aide pour le rôle *{role}* dans la communauté *{community}*. Voici ce que {by} vous écrit :";

        public string HandOverTitle => "Passer le relais";
        public Mrkdwn HandOverIntro(string role, string community) => $"*{role}*, dans la communauté *{community}*. La personne choisie reçoit la question en message privé ; le rôle change de mains quand elle accepte.";
        public string SuccessorLabel => "À qui proposer ce rôle ?";
        public string SuccessorPlaceholder => "Choisir une personne";
        public string SuccessorHint => "Un membre de la communauté.";
        public string HandOverWordsLabel => "Un mot pour cette personne ?";
        public string HandOverSend => "Proposer";
        public string SayWho => "Choisissez la personne à qui le proposer.";
        public string HoldsItAlready(string name) => $"{name} tient déjà ce rôle.";
        public string AskedAlready(string name) => $"La question est déjà posée à {name} : attendons sa réponse.";
        public Mrkdwn Asked(UserId user, string role) => $":white_check_mark: La question est posée à {user} pour le rôle *{role}*. Vous saurez sa réponse en message privé.";
        public Mrkdwn HandOverAsked(UserId by, string role, string community, string? until) => until is null
            ? $":wave: {by} vous propose de prendre le relais pour le rôle *{role}* dans la communauté *{community}*."
            : (Mrkdwn)$":wave: {by} vous propose de prendre le relais pour le rôle *{role}* dans la communauté *{community}*, jusqu’au {until}.";
        public string Accept => "J’accepte";
        public string Pass => "Non, merci";
        public Mrkdwn HandedOver(UserId to, string role, string community) => $":sparkles: {to} prend le relais pour le rôle *{role}* dans la communauté *{community}*. Merci pour tout ce que vous y avez apporté !";
        public Mrkdwn Passed(UserId user, string role, string community) => $"{user} ne peut pas prendre le rôle *{role}* dans la communauté *{community}*. Vous pouvez le proposer à quelqu’un d’autre.";

        public string KeepTitle => "Garder ce rôle";
        public Mrkdwn KeepIntro(string role, string community, UserId holder) => $"*{role}*, dans la communauté *{community}*, tenu par {holder}.";
        public string KeepHint => "Sans date, le rôle n’a plus de fin prévue.";
        public string KeepSend => "Enregistrer";
        public Mrkdwn Kept(string role, string? until) => until is null ? $":white_check_mark: C’est noté : le rôle *{role}* n’a plus de fin prévue." : (Mrkdwn)$":white_check_mark: C’est noté : le rôle *{role}* continue jusqu’au {until}.";
        public Mrkdwn NoLongerHeld(string role) => $"Le rôle *{role}* a changé depuis : il n’y a plus rien à faire ici. `/communaute qui` montre qui fait quoi.";
    }
}
