using NodaTime;

namespace CommunityBot.Community;

/// <summary>Whether the directory of adherents lets a person join.</summary>
public enum Eligibility
{
    /// <summary>An adherent whose company owes nothing.</summary>
    Eligible,

    /// <summary>Not in the directory, or no longer: see <see cref="EligibilityFinding.ValidUntil"/>.</summary>
    NotAnAdherent,

    /// <summary>The company's dues are not paid.</summary>
    DuesInDefault,

    /// <summary>Slack shows no address for this person, or no directory was imported yet.</summary>
    NotVerifiable,
}

/// <summary>What the directory says of a person. The company's dues are for facilitators' eyes only.</summary>
/// <param name="Eligibility">The verdict.</param>
/// <param name="Company">The adherent's company; null when no adherent was found or the directory names none.</param>
/// <param name="Since">Since when the dues are in default, where the directory says so.</param>
/// <param name="ValidUntil">The last day of the adherent's membership, where the directory says so; past for one who is no adherent any more.</param>
/// <param name="AdherentName">First and last name in the directory; null when no adherent was found.</param>
public sealed record EligibilityFinding(Eligibility Eligibility, string? Company = null, LocalDate? Since = null, LocalDate? ValidUntil = null, string? AdherentName = null)
{
    /// <summary>The rule itself, over what was found. A company is in default when any of its lines says so, unless its dues were said settled.</summary>
    internal static EligibilityFinding Decide(bool hasAddress, bool hasDirectory, AdherentFacts? adherent, LocalDate today)
    {
        if (!hasAddress || !hasDirectory) return new(Eligibility.NotVerifiable);
        if (adherent is null) return new(Eligibility.NotAnAdherent);

        var found = new EligibilityFinding(Eligibility.Eligible, adherent.Company, ValidUntil: adherent.ValidUntil, AdherentName: adherent.Name);
        if (adherent.ValidUntil < today) return found with { Eligibility = Eligibility.NotAnAdherent };
        if (adherent.CompanyInDefault && !adherent.DuesSettled) return found with { Eligibility = Eligibility.DuesInDefault, Since = adherent.InDefaultSince };
        return found;
    }
}

/// <summary>An adherent and the state of the company, as the directory in force has them.</summary>
internal sealed record AdherentFacts
{
    public string? Name { get; init; }
    public string? Company { get; init; }
    public LocalDate? ValidUntil { get; init; }
    public bool CompanyInDefault { get; init; }
    public LocalDate? InDefaultSince { get; init; }
    public bool DuesSettled { get; init; }
}
