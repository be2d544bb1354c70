using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

internal static partial class CheckInsTexts
{
    private sealed class Fr : ICheckInsTexts
    {
        private const Language French = Language.French;

        public Mrkdwn HowAreFirstSteps(string community) => $":seedling: Voici quelques jours que vous avez rejoint *{community}*. Comment se passent vos premiers pas ?";
        public Mrkdwn FoundYourPlace(string community) => $":seedling: Vous avez rejoint *{community}* il y a quelques semaines. Y avez-vous trouvé votre place ?";
        public Mrkdwn WhereAreYouNow(string community, CheckInAnswer said, UserId? takenBy) => (said, takenBy) switch
        {
            (CheckInAnswer.Lost, { } by) => $":seedling: Il y a quelques semaines, vous n’aviez pas encore trouvé votre place dans *{community}*, et {by} devait vous écrire. Où en êtes-vous aujourd’hui ?",
            (CheckInAnswer.Lost, null) => $":seedling: Il y a quelques semaines, vous n’aviez pas encore trouvé votre place dans *{community}*. Vos mots n’ont pas eu de réponse : toutes mes excuses. Où en êtes-vous aujourd’hui ?",
            (_, { } by) => $":seedling: Vous avez rejoint *{community}* il y a quelques semaines, et {by} devait répondre à votre question. Avez-vous trouvé votre place ?",
            _ => $":seedling: Vous avez rejoint *{community}* il y a quelques semaines. Votre question n’a pas eu de réponse : toutes mes excuses. Avez-vous tout de même trouvé votre place ?",
        };
        public Mrkdwn Discreet => $"Votre réponse reste entre nous : rien n’est transmis sans votre accord.";
        public string Well => "Tout va bien";
        public string Question => "Une question…";
        public string Lost => "Je n’ai pas trouvé ma place…";
        public Mrkdwn GladToHear => $":seedling: Tout va bien, et cela fait plaisir à lire. Au plaisir de vous retrouver dans les échanges !";
        public Mrkdwn PassedOn(IReadOnlyList<UserId> readers) => readers.Count == 0 ? $"Vos mots sont transmis." : (Mrkdwn)$"Vos mots sont transmis à {French.People(readers)}. Je vous dirai qui s’en occupe.";
        public Mrkdwn WentOn(string community, Mrkdwn? next) => next is { } people
            ? (Mrkdwn)$"Vos mots, dans *{community}*, n’ont pas encore eu de réponse. Je les ai transmis plus loin, comme prévu. {people}"
            : $"Vos mots, dans *{community}*, n’ont pas encore eu de réponse. Je les ai transmis plus loin, comme prévu.";
        public Mrkdwn NotAnsweredBy(UserId buddy, string community) => $"{buddy} n’a pas encore répondu à vos mots, dans *{community}*. Ils ne sont pas allés plus loin. Vous pouvez les confier à quelqu’un d’autre.";
        public Mrkdwn NobodyAnswered(string community, IReadOnlyList<UserId> readers) => readers.Count == 0
            ? $"Vos mots, dans *{community}*, n’ont pas eu de réponse, et il n’y a plus personne à qui les transmettre. Toutes mes excuses : parlez-en à une personne de l’association."
            : (Mrkdwn)$"Vos mots, dans *{community}*, n’ont pas eu de réponse : toutes mes excuses. N’hésitez pas à écrire directement à {French.OneOf(readers)}.";
        public Mrkdwn NotAnsweredYet(string community, IReadOnlyList<UserId> readers, SlackDate since) => readers.Count == 0
            ? $"Vos mots, dans *{community}*, attendent une réponse depuis le {since}."
            : (Mrkdwn)$"Vos mots, dans *{community}*, sont transmis à {French.People(readers)} et attendent une réponse depuis le {since}.";
        public Mrkdwn TakenUp(UserId by, SlackDate at) => $"{by} s’en occupe, depuis le {at}.";
        public Mrkdwn WillWrite(UserId by, string community) => $"{by}, de la communauté *{community}*, a lu vos mots et va vous écrire.";
        public Mrkdwn AskSomebodyElse(string community) => $"La personne à qui vous aviez confié vos mots, dans la communauté *{community}*, n’est plus disponible pour vous répondre. Ils n’ont pas été transmis plus loin : à qui souhaitez-vous les confier ?";
        public string ChooseSomebodyElse => "Choisir quelqu’un d’autre…";
        public Mrkdwn AnsweredAlready => $"Vous avez déjà répondu : merci !";
        public Mrkdwn NoLongerMember(string community) => $"Vous ne faites plus partie de la communauté *{community}* : il n’y a plus rien à répondre.";
        public Mrkdwn NobodyReads => $"Il n’y a personne d’autre à qui transmettre vos mots dans cette communauté. Parlez-en à une personne de l’association.";
        public Mrkdwn Gone => $"Je ne retrouve plus ce message : il est trop ancien.";

        public string QuestionTitle => "Votre question";
        public string LostTitle => "Trouver votre place";
        public Mrkdwn AskAway => $"Il n’y a pas de petite question. Posez-la avec vos mots.";
        public Mrkdwn ThankYouForSaying => $"Merci de le dire. Ce que vous attendiez, ce qui vous manque : quelques mots suffisent pour que quelqu’un puisse vous aider.";
        public Mrkdwn TheyAre(Role role, Mrkdwn people) => role switch
        {
            Role.Animator => $"Animation : {people}.",
            Role.Pilot => $"Pilotage : {people}.",
            _ => $"Facilitation, pour l’association : {people}.",
        };
        public Mrkdwn ReaderIsGone => $":information_source: La personne choisie n’est plus disponible. Vos mots sont toujours là : rien n’a été transmis.";
        public string WordsLabel => "Vos mots";
        public string WhomLabel => "À qui les transmettre";
        public string ToBuddy(string name) => name.Length == 0 ? "À la personne qui vous accompagne" : $"À {name}";
        public string ToBuddyHint => "Qui vous accompagne dans vos premiers pas, et personne d’autre.";
        public string To(Role role) => role switch
        {
            Role.Animator => "À l’équipe d’animation",
            Role.Pilot => "Au pilotage de la communauté",
            _ => "À la facilitation, pour l’association",
        };
        public string ToSeveralHint => "L’une de ces personnes vous écrira.";
        public string ConsentLabel => "Votre accord";
        public string Consent => "Je suis d’accord pour que ces mots soient transmis";
        public Mrkdwn GoesOn(int workingDays) => $"Sans réponse au bout de {French.Count(workingDays, "jour ouvré", "jours ouvrés")}, ce que vous confiez à l’équipe d’animation passe au pilotage, puis à la facilitation, et je vous le dis ; jamais dans l’autre sens. Ce que vous confiez à une seule personne ne va pas plus loin sans vous.";
        public Mrkdwn WhatIsKept => $"Vos mots sont gardés jusqu’à trente jours après que quelqu’un s’en est occupé.";
        public string Send => "Transmettre";
        public string Cancel => "Annuler";
        public string Close => "Fermer";
        public string SayIt(int most) => $"Quelques mots, s’il vous plaît : {French.Count(most, "caractère", "caractères")} au plus.";
        public string AgreeFirst => "Sans votre accord, rien n’est transmis.";
        public Mrkdwn YourWords => $"Vos mots :";
        public Mrkdwn Sent(Mrkdwn people, bool alone) => alone
            ? $"C’est transmis à {people}, et à personne d’autre. Je vous dirai quand une réponse arrive. Merci de votre confiance !"
            : (Mrkdwn)$"C’est transmis à {people}. Je vous dirai qui va vous écrire. Merci de votre confiance !";

        public Mrkdwn Asks(UserId person, string community) => $":seedling: *{person}*, qui a rejoint depuis peu la communauté *{community}*, pose une question :";
        public Mrkdwn IsLost(UserId person, string community) => $":seedling: *{person}*, qui a rejoint depuis peu la communauté *{community}*, n’y a pas encore trouvé sa place :";
        public Mrkdwn Forgotten => $"_(Ces mots ne sont plus gardés.)_";
        public Mrkdwn AgreedToYou(UserId person) => $"{person} a choisi de vous confier ces mots, à vous et à personne d’autre.";
        public Mrkdwn AgreedToThose(UserId person, Role readers, bool wentOn)
        {
            var whom = readers switch { Role.Animator => "à l’équipe d’animation", Role.Pilot => "au pilotage", _ => "à la facilitation" };
            return wentOn
                ? (Mrkdwn)$"{person} a choisi de confier ces mots {whom}. Faute de réponse, ils vont plus loin, comme {person} le sait : qu’ils restent entre vous."
                : $"{person} a choisi de confier ces mots {whom} : qu’ils restent entre vous.";
        }
        public string TakeUp => "Je m’en occupe";
        public Mrkdwn PersonIsGone(UserId person, string community) => $"{person} ne fait plus partie de la communauté *{community}*.";
        public Mrkdwn NotYours(string community) => $"Cette question, dans la communauté *{community}*, ne vous est plus adressée.";
        public Mrkdwn StillWaits(UserId person, string? card) => card is null
            ? $":seedling: {person} attend toujours une réponse : le message est plus haut dans notre conversation."
            : (Mrkdwn)$":seedling: {person} attend toujours une réponse : {new Link(card, "voir ses mots")}.";
        public Mrkdwn WaitsAtHome(UserId person, string community) => $"{person} attend une réponse, dans la communauté *{community}*.";
        public string SeeCard => "Voir";
    }
}
