using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The words around the rule of the season, which everyone reads.</summary>
internal interface ISeasonTexts
{
    Mrkdwn Heading { get; }
    Mrkdwn Whole { get; }

    /// <summary>Within a sentence, in the list of what waits for the channel.</summary>
    string InQueue { get; }
}

/// <summary><see cref="ISeasonTexts"/> in French and English.</summary>
internal static class SeasonTexts
{
    public static readonly Texts<ISeasonTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : ISeasonTexts
    {
        public Mrkdwn Heading => $":bulb: *La règle de la saison*";
        public Mrkdwn Whole => $"Toutes les règles de vie se lisent avec `/regles`.";
        public string InQueue => "la règle de la saison";
    }

    private sealed class En : ISeasonTexts
    {
        public Mrkdwn Heading => $":bulb: *The rule of the season*";
        public Mrkdwn Whole => $"All the house rules can be read with `/regles`.";
        public string InQueue => "the rule of the season";
    }
}
