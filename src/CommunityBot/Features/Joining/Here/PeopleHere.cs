using CommunityBot.Community;

namespace CommunityBot.Features.Joining;

/// <summary>What was decided before about someone of the channel: they are not brought back unless they are named.</summary>
public enum Past
{
    None,

    /// <summary>Was a member, and is not any more: excluded, gone, or an approval undone.</summary>
    WasMember,

    /// <summary>Their last request was refused.</summary>
    WasRefused,
}

/// <summary>Someone in the channel who is not a member, and what the directory says of them.</summary>
public sealed record PersonHere(Person Person, EligibilityFinding Finding, Past Past = Past.None)
{
    /// <summary>Never one whom the directory says may not join.</summary>
    public bool MayBeChosen => Finding.Eligibility is Eligibility.Eligible or Eligibility.NotVerifiable;

    /// <summary>One of those made members all together, without being named.</summary>
    public bool IsPlain => Finding.Eligibility == Eligibility.Eligible && Past == Past.None;
}

/// <summary>Who was in a community's channel without being a member, when Slack was last asked. Apps, role holders, and those with a card of their own are not counted.</summary>
/// <param name="All">By name.</param>
/// <param name="Guests">Guests and people of other workspaces: they cannot be members.</param>
public sealed record PeopleHere(IReadOnlyList<PersonHere> All, int Guests)
{
    /// <summary>Those about whom nothing was decided yet, in three kinds.</summary>
    public int People => All.Count - Before;
    public int Eligible => All.Count(p => p.IsPlain);
    public int Unverifiable => All.Count(p => p.Past == Past.None && p.Finding.Eligibility == Eligibility.NotVerifiable);
    public int NotEligible => People - Eligible - Unverifiable;

    /// <summary>Those who were members, or whose last request was refused.</summary>
    public int Before => All.Count(p => p.Past != Past.None);
}
