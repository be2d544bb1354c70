using CommunityBot.Community;

namespace CommunityBot.Features.Joining;

/// <summary>Someone in the channel who is not a member, and what the directory says of them.</summary>
public sealed record PersonHere(Person Person, EligibilityFinding Finding)
{
    /// <summary>Never one whom the directory says may not join.</summary>
    public bool MayBeChosen => Finding.Eligibility is Eligibility.Eligible or Eligibility.NotVerifiable;
}

/// <summary>Who was in a community's channel without being a member, when Slack was last asked. Apps, role holders, and those with a card of their own are not counted.</summary>
/// <param name="People">By name.</param>
/// <param name="Guests">Guests and people of other workspaces: they cannot be members.</param>
public sealed record PeopleHere(IReadOnlyList<PersonHere> People, int Guests)
{
    public int Eligible => People.Count(p => p.Finding.Eligibility == Eligibility.Eligible);
    public int Unverifiable => People.Count(p => p.Finding.Eligibility == Eligibility.NotVerifiable);
    public int NotEligible => People.Count - Eligible - Unverifiable;
}
