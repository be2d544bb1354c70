using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>The words for how far a member means to go. Source of the four: the handbook for running communities of practice.</summary>
public interface IEngagementTexts
{
    /// <summary>"Moteur"; "Driver".</summary>
    string Name(Engagement engagement);

    /// <summary>What it means, in a line.</summary>
    string Line(Engagement engagement);
}

public static class EngagementTexts
{
    public static readonly Texts<IEngagementTexts> All = new(French: new Fr(), English: new En());

    private static readonly Engagement[] Choices = [Engagement.Driver, Engagement.Contributor, Engagement.Resource, Engagement.Observer];

    /// <summary>The four to choose from, each explained.</summary>
    public static IReadOnlyList<Option> Options(Language language) => [.. Choices.Select(choice => OptionOf(language, choice))];

    /// <summary>One of them, as it stands among the others.</summary>
    public static Option OptionOf(Language language, Engagement choice) =>
        new(All.In(language).Name(choice), choice.ToString().ToLowerInvariant()) { Description = All.In(language).Line(choice) };

    private sealed class Fr : IEngagementTexts
    {
        public string Name(Engagement engagement) => engagement switch
        {
            Engagement.Driver => "Moteur",
            Engagement.Contributor => "Porteur",
            Engagement.Resource => "Ressource",
            Engagement.Observer => "Curieux",
            _ => "Non précisé",
        };

        public string Line(Engagement engagement) => engagement switch
        {
            Engagement.Driver => "Faire naître et grandir la communauté, prendre en charge un axe ou un rôle",
            Engagement.Contributor => "Participer régulièrement à un ou plusieurs groupes de travail",
            Engagement.Resource => "Donner un coup de main de temps en temps",
            _ => "Suivre ce qui se passe, sans y prendre part pour l’instant",
        };
    }

    private sealed class En : IEngagementTexts
    {
        public string Name(Engagement engagement) => engagement switch
        {
            Engagement.Driver => "Driver",
            Engagement.Contributor => "Contributor",
            Engagement.Resource => "Resource",
            Engagement.Observer => "Observer",
            _ => "Not said",
        };

        public string Line(Engagement engagement) => engagement switch
        {
            Engagement.Driver => "Help the community start and grow, take charge of a theme or a role",
            Engagement.Contributor => "Take a regular part in one or more working groups",
            Engagement.Resource => "Lend a hand from time to time",
            _ => "Follow what happens, without taking part for now",
        };
    }
}
