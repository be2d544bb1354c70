namespace CommunityBot.Community;

/// <summary>The texts that a community may put in its own words.</summary>
public enum BotText
{
    /// <summary>The private message that a newcomer reads first.</summary>
    Welcome,

    /// <summary>The arrivals of a day, in the community's channel.</summary>
    Arrival,

    /// <summary>The reminder of a house rule, private too.</summary>
    Reminder,
}

/// <summary>A text that a community may put in its own words, passage by passage. What stands between them, lists and buttons, stays the bot's.</summary>
/// <param name="Text">Which.</param>
/// <param name="Shipped">What the bot says in each language until the community has other words: as many as there are passages.</param>
/// <param name="Passages">In the order in which they are read.</param>
public sealed record Rewordable(BotText Text, Func<Language, IReadOnlyList<string>> Shipped, params IReadOnlyList<Passage> Passages)
{
    /// <summary>Everyone reads it in one place, in the community's language; otherwise each person reads it in their own.</summary>
    public bool IsForEveryone { get; init; }

    /// <summary>The languages it is said in there, the community's first.</summary>
    public IReadOnlyList<Language> LanguagesIn(CommunitySettings community) =>
        IsForEveryone ? [community.Language] : [community.Language, .. Enum.GetValues<Language>().Where(other => other != community.Language)];
}

/// <summary>A passage of a text.</summary>
/// <param name="AtMost">Characters one may type.</param>
/// <param name="Variables">Those it may hold.</param>
public sealed record Passage(int AtMost, params IReadOnlyList<Variable> Variables)
{
    /// <summary>Those without which it would not say what it is for.</summary>
    public IReadOnlyList<Variable> Required { get; init; } = [];

    /// <summary>The text does without it.</summary>
    public bool MayBeEmpty { get; init; }
}
