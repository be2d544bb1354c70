namespace CommunityBot.Community;

/// <summary>What stands in braces in a text of a community, and is replaced when the text is sent. Each is understood by its name in either language.</summary>
public enum Variable
{
    FirstName,
    FirstNames,
    Community,
    Channel,
    Purpose,
    Objectives,
    Animators,
    Sender,
    Rule,
}

/// <summary>How variables are written, and how much room they take.</summary>
public static class Variables
{
    /// <summary>The one of that name, as people type it: case, accents, spaces and hyphens do not count; null where there is none.</summary>
    public static Variable? Named(string typed)
    {
        var letters = Letters(typed);
        return Enum.GetValues<Variable>().Cast<Variable?>().FirstOrDefault(one => NamesOf(one!.Value).Any(name => Letters(name) == letters));
    }

    /// <summary>The one among these that was probably meant by a name nobody knows.</summary>
    public static Variable? Nearest(string typed, IReadOnlyList<Variable> among) =>
        Spelling.Nearest(typed, among.SelectMany(NamesOf)) is { } near ? Named(near) : null;

    /// <summary><c>{prénom}</c>, <c>{firstname}</c>.</summary>
    public static string Write(this Language language, Variable variable) => $"{{{VariableTexts.All.In(language).Name(variable)}}}";

    /// <summary>It takes lines of its own: a list, a quotation.</summary>
    public static bool StandsAlone(this Variable variable) => variable is Variable.Objectives or Variable.Rule;

    /// <summary>The most characters it stands for, in Slack's format: a display name holds 80; a rule 500, of which each may be escaped. What the community itself says is as long as it is.</summary>
    public static int Longest(this Variable variable) => variable switch
    {
        Variable.FirstName => 80,
        Variable.FirstNames => 1000,
        Variable.Community => 150,
        Variable.Channel or Variable.Sender => 30,
        Variable.Animators => 300,
        Variable.Rule => 1500,
        _ => 0,
    };

    private static IEnumerable<string> NamesOf(Variable variable) => [VariableTexts.All.French.Name(variable), VariableTexts.All.English.Name(variable)];

    private static string Letters(string text) => string.Concat(Spelling.Folded(text).Where(char.IsLetterOrDigit));
}

/// <summary>The names of variables, and what they stand for.</summary>
public interface IVariableTexts
{
    /// <summary>One word, as it is typed between braces.</summary>
    string Name(Variable variable);

    /// <summary>What the reader finds in its place, in the middle of a sentence.</summary>
    string Meaning(Variable variable);
}

/// <summary><see cref="IVariableTexts"/> in French and English.</summary>
public static class VariableTexts
{
    public static readonly Texts<IVariableTexts> All = new(French: new Fr(), English: new En());

    private sealed class Fr : IVariableTexts
    {
        public string Name(Variable variable) => variable switch
        {
            Variable.FirstName => "prénom",
            Variable.FirstNames => "prénoms",
            Variable.Community => "communauté",
            Variable.Channel => "canal",
            Variable.Purpose => "but",
            Variable.Objectives => "objectifs",
            Variable.Animators => "animateurs",
            Variable.Sender => "auteur",
            _ => "règle",
        };

        public string Meaning(Variable variable) => variable switch
        {
            Variable.FirstName => "le prénom de la personne qui lit",
            Variable.FirstNames => "le prénom de chaque personne qui arrive ce jour-là",
            Variable.Community => "le nom de la communauté",
            Variable.Channel => "son canal",
            Variable.Purpose => "ce à quoi sert la communauté",
            Variable.Objectives => "la liste de ses objectifs, avec son titre",
            Variable.Animators => "les personnes qui l’animent",
            Variable.Sender => "la personne qui rappelle la règle",
            _ => "la règle, en entier",
        };
    }

    private sealed class En : IVariableTexts
    {
        public string Name(Variable variable) => variable switch
        {
            Variable.FirstName => "firstname",
            Variable.FirstNames => "firstnames",
            Variable.Community => "community",
            Variable.Channel => "channel",
            Variable.Purpose => "purpose",
            Variable.Objectives => "objectives",
            Variable.Animators => "animators",
            Variable.Sender => "sender",
            _ => "rule",
        };

        public string Meaning(Variable variable) => variable switch
        {
            Variable.FirstName => "the first name of whoever reads",
            Variable.FirstNames => "the first name of everyone who arrives that day",
            Variable.Community => "the name of the community",
            Variable.Channel => "its channel",
            Variable.Purpose => "what the community is for",
            Variable.Objectives => "the list of its objectives, with its heading",
            Variable.Animators => "those who animate it",
            Variable.Sender => "whoever reminds of the rule",
            _ => "the rule, whole",
        };
    }
}
