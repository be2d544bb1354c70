using CommunityBot.Community;
using CommunityBot.Features.Joining;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Tests.Features.Joining;

/// <summary>Invented people, a community and a request, for the tests that need no Slack.</summary>
internal static class Samples
{
    public static readonly UserId Ana = new("UANA"), Bruno = new("UBRUNO"), Zoe = new("UZOE"), Max = new("UMAX"), Nadia = new("UNADIA");

    /// <summary>Friday 20 November 2026, 15:00 in Paris.</summary>
    public static readonly DateTimeOffset Friday = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    private static readonly Guid Id = Guid.Parse("0193a9f0-0000-7000-8000-000000000001");

    public static readonly EligibilityFinding Eligible = new(Eligibility.Eligible, "Cargo & Fils", ValidUntil: new LocalDate(2027, 6, 30), AdherentName: "Ana Le Goff");
    public static readonly EligibilityFinding InDefault = new(Eligibility.DuesInDefault, "Cargo & Fils", Since: new LocalDate(2026, 3, 1), AdherentName: "Ana Le Goff");
    public static readonly EligibilityFinding Unknown = new(Eligibility.NotAnAdherent);
    public static readonly EligibilityFinding Ended = new(Eligibility.NotAnAdherent, "Cargo & Fils", ValidUntil: new LocalDate(2026, 6, 30), AdherentName: "Ana Le Goff");
    public static readonly EligibilityFinding Unverifiable = new(Eligibility.NotVerifiable);

    public static CommunitySettings Community() => new()
    {
        Id = "infra-services",
        Workspace = new("TLESPASS"),
        Name = "Infra & Services",
        Channel = new("CINFRA"),
        FacilitatorsChannel = new("CFACIL"),
        Language = Language.French,
        TimeZone = "Europe/Paris",
        Country = "FR",
        Purpose = "Parler d’infrastructure entre gens du métier.",
        Objectives = ["Expliquer ce qu’est l’infrastructure", "Accompagner les métiers qui changent"],
    };

    public static Person Person() => new()
    {
        Id = Ana, Team = new("TLESPASS"), Name = "Ana Le Goff", FirstName = "Ana", Email = "ana@exemple.org", Title = "Administratrice système", ReadAt = Friday,
    };

    public static JoinRequest Request() => new(Id, "infra-services", Ana, new JoinAnswers(
        "Partager nos retours d’expérience sur les sauvegardes.\nEt apprendre des autres.", "Un atelier sur la restauration", "Administratrice système", "Cargo & Fils",
        Engagement.Contributor, "Ana Le Goff, administratrice système", 1), Friday);

    public static JoinCard Card(EligibilityFinding? finding = null, CardReader reader = CardReader.Facilitator, UserId? readBy = null) =>
        new(Community(), Request(), Person(), finding ?? Eligible, [], [], reader, readBy);

    public static JoinRequest Decided(JoinStatus status) => Request() with { Status = status, DecidedBy = status == JoinStatus.Withdrawn ? Ana : Zoe, DecidedAt = Friday.AddHours(2) };

    public static Question Question() => new(Guid.Parse("0193a9f0-0000-7000-8000-000000000002"), Id, Nadia, Friday.AddHours(1), "Quels outils de sauvegarde utilisez-vous ?");

    public static IReadOnlyList<HistoryEntry> Refused(RefusalReason reason = RefusalReason.DuesInDefault) =>
        [new(Guid.Parse("0193a9f0-0000-7000-8000-000000000003"), 0, HistoryStep.Refused, Max, Friday.AddDays(-30), reason.ToString())];
}
