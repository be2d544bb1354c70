using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Why a text of the rules was published.</summary>
public enum RulesChange
{
    /// <summary>The text the bot comes with, in force until somebody edits it.</summary>
    Original,

    /// <summary>A rule changed: a new version, which members are asked to accept.</summary>
    Edited,

    /// <summary>Words were put right, and no rule changed: the version stays, and nobody is asked again.</summary>
    Wording,
}

/// <summary>One text of a community's rules, in the languages it was given in.</summary>
public sealed record RulesRevision
{
    /// <summary>The texts of a community are counted from 1; 0 is the one the bot comes with.</summary>
    public required int Number { get; init; }

    /// <summary>What members accept.</summary>
    public required int Version { get; init; }

    /// <inheritdoc cref="RulesChange"/>
    public required RulesChange Change { get; init; }

    /// <summary>Null where it was not given in French.</summary>
    public HouseRules? French { get; init; }

    /// <summary>Null where it was not given in English.</summary>
    public HouseRules? English { get; init; }

    /// <summary>Who published it; null for the text the bot comes with.</summary>
    public UserId? By { get; init; }

    /// <summary>When this text was published.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Since when its version is in force: a correction of words is later.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>For a reader of that language: the other one where it was not given in theirs.</summary>
    public HouseRules In(Language language) => Given(language) ?? French ?? English ?? throw new InvalidOperationException("The rules are in no language.");

    /// <summary>In that very language; null where it was not given.</summary>
    public HouseRules? Given(Language language) => language == Language.French ? French : English;

    /// <summary>The text the bot comes with, in a community known since that moment.</summary>
    public static RulesRevision Original(DateTimeOffset known) => new()
    {
        Number = 0, Version = 1, Change = RulesChange.Original, French = HouseRules.Shipped.French, English = HouseRules.Shipped.English, At = known, Since = known,
    };
}
