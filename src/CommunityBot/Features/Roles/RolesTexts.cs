using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>How the roles are called, and what they are for.</summary>
public interface IRolesTexts
{
    string Name(Role role);
    string Name(FunctionalRole role);

    /// <summary>A sentence.</summary>
    string What(Role role);

    /// <inheritdoc cref="What(Role)"/>
    string What(FunctionalRole role);

    /// <summary>The time it takes, said before anybody offers theirs.</summary>
    string Time(FunctionalRole role);

    /// <summary>Who may say who holds what.</summary>
    Mrkdwn OnlyLeaders(Mrkdwn who);

    /// <summary>The same of facilitators.</summary>
    Mrkdwn OnlyFacilitators(Mrkdwn who);
    Mrkdwn NobodyYet { get; }

    /// <summary>From a day on, and until another where there is one.</summary>
    string Between(string from, string? until);
    string Until(string day);
    string Close { get; }
    string Cancel { get; }
    Mrkdwn Gone { get; }
    Mrkdwn WhichOne { get; }
    Mrkdwn NoCommunity { get; }
}

public static class RolesTexts
{
    public static readonly Texts<IRolesTexts> All = new(French: new Fr(), English: new En());

    internal static string Name(this IRolesTexts t, Office office) => office.Functional is { } functional ? t.Name(functional) : t.Name(office.Role!.Value);

    internal static string What(this IRolesTexts t, Office office) => office.Functional is { } functional ? t.What(functional) : t.What(office.Role!.Value);

    private sealed class Fr : IRolesTexts
    {
        public string Name(Role role) => role switch
        {
            Role.Pilot => "Pilotage",
            Role.Animator => "Équipe d’animation",
            Role.Sponsor => "Parrainage (sponsor)",
            _ => "Facilitation",
        };
        public string Name(FunctionalRole role) => role switch
        {
            FunctionalRole.Animation => "Vie des échanges",
            FunctionalRole.Content => "Gestion du contenu",
            FunctionalRole.Topic => "Ressource thématique",
            FunctionalRole.Communication => "Communication",
            FunctionalRole.Tools => "Outils",
            _ => "Logistique",
        };
        public string What(Role role) => role switch
        {
            Role.Pilot => "Fait avancer la communauté et ses projets, et tient l’association au courant.",
            Role.Animator => "Fait vivre la communauté aux côtés du pilotage, environ une heure par semaine.",
            Role.Sponsor => "Fait le lien avec le conseil d’administration et porte le sujet dans l’association.",
            _ => "Répond aux demandes d’entrée, apporte l’appui et les moyens de l’association.",
        };
        public string What(FunctionalRole role) => role switch
        {
            FunctionalRole.Animation => "Encourage les échanges, relance les conversations, aide chacun à contribuer.",
            FunctionalRole.Content => "Écrit, range et met à jour ce que la communauté sait.",
            FunctionalRole.Topic => "Aide les membres qui rencontrent un problème dans un domaine précis.",
            FunctionalRole.Communication => "Fait connaître la communauté, auprès des membres et au-delà.",
            FunctionalRole.Tools => "Met à disposition les outils pour travailler ensemble, et aide à s’en servir.",
            _ => "Prépare les rencontres : le lieu, le matériel, l’accueil.",
        };
        public string Time(FunctionalRole role) => role switch
        {
            FunctionalRole.Animation => "Comptez environ une heure par semaine.",
            FunctionalRole.Content => "Comptez environ deux heures par mois.",
            FunctionalRole.Topic => "Comptez environ une heure par mois, au fil des questions.",
            FunctionalRole.Communication => "Comptez environ deux heures par mois.",
            FunctionalRole.Tools => "Comptez environ une heure par mois, un peu plus quand un outil change.",
            _ => "Comptez environ une demi-journée par rencontre.",
        };
        public Mrkdwn OnlyLeaders(Mrkdwn who) => $"Les rôles sont attribués par le pilotage, la facilitation ou l’administration : {who}.";
        public Mrkdwn OnlyFacilitators(Mrkdwn who) => $"La facilitation est nommée par l’association : {who} ou l’administration de l’espace Slack.";
        public Mrkdwn NobodyYet => $"personne pour l’instant";
        public string Between(string from, string? until) => until is null ? $"à partir du {from}" : $"du {from} au {until}";
        public string Until(string day) => $"jusqu’au {day}";
        public string Close => "Fermer";
        public string Cancel => "Annuler";
        public Mrkdwn Gone => $"Je ne retrouve plus de quoi il s’agit : c’est trop ancien.";
        public Mrkdwn NoCommunity => $"Il n’y a pas encore de communauté ici.";
        public Mrkdwn WhichOne => $"De quelle communauté s’agit-il ?";
    }

    private sealed class En : IRolesTexts
    {
        public string Name(Role role) => role switch
        {
            Role.Pilot => "Pilot",
            Role.Animator => "Animators",
            Role.Sponsor => "Sponsor",
            _ => "Facilitator",
        };
        public string Name(FunctionalRole role) => role switch
        {
            FunctionalRole.Animation => "Conversations",
            FunctionalRole.Content => "Content",
            FunctionalRole.Topic => "Thematic resource",
            FunctionalRole.Communication => "Communication",
            FunctionalRole.Tools => "Tools",
            _ => "Logistics",
        };
        public string What(Role role) => role switch
        {
            Role.Pilot => "Moves the community and its projects forward, and keeps the association informed.",
            Role.Animator => "Keeps the community alive beside the pilot, about one hour a week.",
            Role.Sponsor => "Links the community with the board, and speaks for its subject in the association.",
            _ => "Answers requests to join, and brings the association’s support and means.",
        };
        public string What(FunctionalRole role) => role switch
        {
            FunctionalRole.Animation => "Encourages exchanges, keeps conversations going, helps everyone to contribute.",
            FunctionalRole.Content => "Writes, orders and keeps up to date what the community knows.",
            FunctionalRole.Topic => "Helps members who meet a problem in a given field.",
            FunctionalRole.Communication => "Makes the community known, among its members and beyond.",
            FunctionalRole.Tools => "Provides the tools to work together, and helps to use them.",
            _ => "Prepares the meetings: the place, the equipment, the welcome.",
        };
        public string Time(FunctionalRole role) => role switch
        {
            FunctionalRole.Animation => "Allow about one hour a week.",
            FunctionalRole.Content => "Allow about two hours a month.",
            FunctionalRole.Topic => "Allow about one hour a month, as questions come.",
            FunctionalRole.Communication => "Allow about two hours a month.",
            FunctionalRole.Tools => "Allow about one hour a month, a little more when a tool changes.",
            _ => "Allow about half a day for each meeting.",
        };
        public Mrkdwn OnlyLeaders(Mrkdwn who) => $"Roles are given by the pilots, the facilitators or the administrators: {who}.";
        public Mrkdwn OnlyFacilitators(Mrkdwn who) => $"Facilitators are appointed by the association: {who} or the administrators of the Slack workspace.";
        public Mrkdwn NobodyYet => $"nobody yet";
        public string Between(string from, string? until) => until is null ? $"from {from}" : $"from {from} to {until}";
        public string Until(string day) => $"until {day}";
        public string Close => "Close";
        public string Cancel => "Cancel";
        public Mrkdwn Gone => $"I no longer find what this is about: it is too old.";
        public Mrkdwn NoCommunity => $"There is no community here yet.";
        public Mrkdwn WhichOne => $"Which community is it about?";
    }
}
