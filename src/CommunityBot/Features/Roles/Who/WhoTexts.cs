using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>The words of who does what.</summary>
public interface IWhoTexts
{
    Mrkdwn Heading(string community);

    /// <param name="role">Its name.</param>
    /// <param name="holders">Null where there is nobody.</param>
    Mrkdwn Line(string role, Mrkdwn? holders);

    /// <param name="roles">How many.</param>
    /// <param name="carried">There is a core team, which carries them meanwhile.</param>
    Mrkdwn Vacant(int roles, bool carried);
    Mrkdwn VacantLine(string role, string what);
    Mrkdwn YouOffered(string role);
    string Volunteer { get; }
    Mrkdwn MembersVolunteer { get; }

    /// <param name="people">How many.</param>
    /// <param name="named">Null where there is nobody.</param>
    Mrkdwn CoreTeam(int people, Mrkdwn? named);
    string Assign { get; }
}

internal static class WhoTexts
{
    public static readonly Texts<IWhoTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IWhoTexts
    {
        public Mrkdwn Heading(string community) => $"*{community}* : qui fait quoi";
        public Mrkdwn Line(string role, Mrkdwn? holders) => holders is null ? $"*{role}* : personne pour l’instant" : (Mrkdwn)$"*{role}* : {holders}";
        public Mrkdwn Vacant(int roles, bool carried)
        {
            Mrkdwn waiting = roles == 1 ? (Mrkdwn)$"*Un rôle attend quelqu’un.*" : $"*{roles} rôles attendent quelqu’un.*";
            return carried ? (Mrkdwn)$"{waiting} En attendant, le noyau dur s’en charge :" : $"{waiting} Et si c’était vous ?";
        }
        public Mrkdwn VacantLine(string role, string what) => $"*{role}*\n{what}";
        public Mrkdwn YouOffered(string role) => $"*{role}*\nVous avez proposé de vous en charger : la réponse viendra en message privé.";
        public string Volunteer => "Je me propose…";
        public Mrkdwn MembersVolunteer => $"Ces rôles sont ouverts aux membres : `/rejoindre` permet de devenir membre.";
        public Mrkdwn CoreTeam(int people, Mrkdwn? named) => named is null
            ? $"Personne ne tient encore de rôle fonctionnel."
            : (Mrkdwn)$"Le noyau dur réunit les titulaires des rôles fonctionnels, {Language.French.Count(people, "personne", "personnes")} : {named}.";
        public string Assign => "Attribuer les rôles…";
    }

    private sealed class En : IWhoTexts
    {
        public Mrkdwn Heading(string community) => $"*{community}*: who does what";
        public Mrkdwn Line(string role, Mrkdwn? holders) => holders is null ? $"*{role}*: nobody yet" : (Mrkdwn)$"*{role}*: {holders}";
        public Mrkdwn Vacant(int roles, bool carried)
        {
            Mrkdwn waiting = roles == 1 ? (Mrkdwn)$"*One role is waiting for somebody.*" : $"*{roles} roles are waiting for somebody.*";
            return carried ? (Mrkdwn)$"{waiting} Meanwhile the core team carries {(roles == 1 ? "it" : "them")}:" : $"{waiting} Could it be you?";
        }
        public Mrkdwn VacantLine(string role, string what) => $"*{role}*\n{what}";
        public Mrkdwn YouOffered(string role) => $"*{role}*\nYou have offered to take it: the answer will come in a private message.";
        public string Volunteer => "I volunteer…";
        public Mrkdwn MembersVolunteer => $"These roles are open to members: `/rejoindre` (or `/community join`) is the way to become a member.";
        public Mrkdwn CoreTeam(int people, Mrkdwn? named) => named is null
            ? $"Nobody holds a functional role yet."
            : (Mrkdwn)$"The core team is those who hold the functional roles, {Language.English.Count(people, "person", "people")}: {named}.";
        public string Assign => "Give the roles…";
    }
}
