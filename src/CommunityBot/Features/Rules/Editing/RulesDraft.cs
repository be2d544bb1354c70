namespace CommunityBot.Features.Rules;

/// <summary>What an editor typed in the form, to the letter.</summary>
internal sealed record RulesDraft
{
    /// <summary>In the community's language, one rule a line; so are the others.</summary>
    public string Expected { get; init; } = "";
    public string NotAllowed { get; init; } = "";
    public string Exclusion { get; init; } = "";

    /// <summary>In the other language; empty where it is not given.</summary>
    public string OtherExpected { get; init; } = "";
    public string OtherNotAllowed { get; init; } = "";
    public string OtherExclusion { get; init; } = "";

    /// <summary>What the fields of the other language hold is left out: everyone reads the same text.</summary>
    public bool IsAlone { get; init; }

    /// <summary>Words are put right, and no rule changes.</summary>
    public bool IsWording { get; init; }
}
