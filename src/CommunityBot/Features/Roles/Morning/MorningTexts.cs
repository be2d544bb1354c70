using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>What is said of the roles of one community in the letter of the day.</summary>
internal interface IMorningTexts
{
    Mrkdwn Hello { get; }
    Mrkdwn YoursEnds(string role, string day);
    Mrkdwn Ends(string role, UserId holder, string day);
    Mrkdwn IsAsked(UserId user);
    Mrkdwn TakenOver(string role, UserId by);
    Mrkdwn NoLongerHeld(string role, UserId holder);

    /// <param name="until">Null where it has no end any more.</param>
    Mrkdwn GoesOn(string role, UserId holder, string? until);
    Mrkdwn Over(string role);

    /// <param name="hasTeam">Others hold functional roles: together they carry it.</param>
    Mrkdwn IsVacant(string role, UserId last, bool hasTeam);
    Mrkdwn HeldAgain(string role, Mrkdwn holders);
    Mrkdwn TooFew(int people);
    Mrkdwn TooMany(int people);
    Mrkdwn RightAgain(int people);
    Mrkdwn More(int lines);
    string HandOver { get; }
    string Keep { get; }
    string Entrust { get; }
    string SeeWho { get; }
    string Assign { get; }
}

internal static class MorningTexts
{
    public static readonly Texts<IMorningTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IMorningTexts
    {
        public Mrkdwn Hello => $"Voici ce qui change pour les rôles de la communauté.";
        public Mrkdwn YoursEnds(string role, string day) => $"Votre rôle *{role}* prend fin le {day}. Vous pouvez passer le relais, ou continuer.";
        public Mrkdwn Ends(string role, UserId holder, string day) => $"Le rôle *{role}*, tenu par {holder}, prend fin le {day}.";
        public Mrkdwn IsAsked(UserId user) => $"La question est posée à {user}, dont la réponse est attendue.";
        public Mrkdwn TakenOver(string role, UserId by) => $":white_check_mark: {by} a pris le relais pour le rôle *{role}*.";
        public Mrkdwn NoLongerHeld(string role, UserId holder) => $"{holder} ne tient plus le rôle *{role}*.";
        public Mrkdwn GoesOn(string role, UserId holder, string? until) => until is null
            ? $":white_check_mark: {holder} garde le rôle *{role}*, sans fin prévue."
            : (Mrkdwn)$":white_check_mark: {holder} garde le rôle *{role}* jusqu’au {until}.";
        public Mrkdwn Over(string role) => $":sparkles: Votre rôle *{role}* est arrivé à son terme. Merci pour tout ce que vous y avez apporté !";
        public Mrkdwn IsVacant(string role, UserId last, bool hasTeam) =>
            $"Plus personne ne tient le rôle *{role}*, que {last} assurait.{(hasTeam ? " En attendant, le noyau dur (les titulaires des autres rôles fonctionnels) s’en charge." : "")}";
        public Mrkdwn HeldAgain(string role, Mrkdwn holders) => $":white_check_mark: Le rôle *{role}* est de nouveau tenu, par {holders}.";
        public Mrkdwn TooFew(int people) => people == 0
            ? $"Plus personne ne tient de rôle fonctionnel. Une communauté avance plus sereinement quand deux à six personnes se les partagent. Et si vous en parliez aux membres les plus présents ?"
            : (Mrkdwn)$"Une seule personne porte tous les rôles fonctionnels. Elle mérite un coup de main : à deux, on souffle déjà. Et si vous en parliez aux membres les plus présents ?";
        public Mrkdwn TooMany(int people) => $"Le noyau dur compte maintenant {people} personnes, et c’est une belle énergie ! Au-delà de six, il devient plus long de s’accorder : peut-être certains rôles peuvent-ils se regrouper.";
        public Mrkdwn RightAgain(int people) => $":white_check_mark: Le noyau dur compte maintenant {people} personnes.";
        public Mrkdwn More(int lines) => $"Et {Language.French.Count(lines, "autre point", "autres points")} : `/communaute roles` montre tout.";
        public string HandOver => "Passer le relais…";
        public string Keep => "Garder jusqu’au…";
        public string Entrust => "Confier…";
        public string SeeWho => "Voir qui fait quoi";
        public string Assign => "Attribuer les rôles…";
    }

    private sealed class En : IMorningTexts
    {
        public Mrkdwn Hello => $"Here is what changes for the community’s roles.";
        public Mrkdwn YoursEnds(string role, string day) => $"Your role *{role}* ends on {day}. You can hand it over, or go on.";
        public Mrkdwn Ends(string role, UserId holder, string day) => $"The role *{role}*, held by {holder}, ends on {day}.";
        public Mrkdwn IsAsked(UserId user) => $"{user} has been asked, and has not answered yet.";
        public Mrkdwn TakenOver(string role, UserId by) => $":white_check_mark: {by} has taken over the role *{role}*.";
        public Mrkdwn NoLongerHeld(string role, UserId holder) => $"{holder} no longer holds the role *{role}*.";
        public Mrkdwn GoesOn(string role, UserId holder, string? until) => until is null
            ? $":white_check_mark: {holder} keeps the role *{role}*, with no planned end."
            : (Mrkdwn)$":white_check_mark: {holder} keeps the role *{role}* until {until}.";
        public Mrkdwn Over(string role) => $":sparkles: Your role *{role}* has come to its end. Thank you for all you brought to it!";
        public Mrkdwn IsVacant(string role, UserId last, bool hasTeam) =>
            $"Nobody holds the role *{role}* any more, which was {last}’s.{(hasTeam ? " Meanwhile the core team (those who hold the other functional roles) carries it." : "")}";
        public Mrkdwn HeldAgain(string role, Mrkdwn holders) => $":white_check_mark: The role *{role}* is held again, by {holders}.";
        public Mrkdwn TooFew(int people) => people == 0
            ? $"Nobody holds a functional role any more. A community moves on more easily when two to six people share them. Would you talk about it with the members who are most present?"
            : (Mrkdwn)$"One person carries all the functional roles. They deserve a hand: with two at least, everyone can breathe. Would you talk about it with the members who are most present?";
        public Mrkdwn TooMany(int people) => $"The core team is now of {people} people, and that is a lot of energy! Beyond six it takes longer to agree: perhaps some roles can be joined.";
        public Mrkdwn RightAgain(int people) => $":white_check_mark: The core team is now of {people} people.";
        public Mrkdwn More(int lines) => $"And {Language.English.Count(lines, "other point", "other points")}: `/community roles` shows everything.";
        public string HandOver => "Hand over…";
        public string Keep => "Keep it until…";
        public string Entrust => "Entrust…";
        public string SeeWho => "See who does what";
        public string Assign => "Give the roles…";
    }
}
