using CommunityBot.Community;
using CommunityBot.Features.Arrivals;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Tests.Features.Arrivals;

/// <summary>Invented people and a community, for the tests that need no Slack.</summary>
internal static class Samples
{
    public static readonly UserId Ana = new("UANA"), Bruno = new("UBRUNO"), Zoe = new("UZOE"), Nadia = new("UNADIA"), Leo = new("ULEO");

    /// <summary>Friday 20 November 2026, 15:00 in Paris.</summary>
    public static readonly DateTimeOffset Friday = new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero);

    public static CommunitySettings Community(Language language = Language.French) => new()
    {
        Id = "infra-services",
        Workspace = new("TLESPASS"),
        Name = "Infra & Services",
        Channel = new("CINFRA"),
        Language = language,
        TimeZone = "Europe/Paris",
        Country = "FR",
        Purpose = "Parler d’infrastructure entre gens du métier.",
        Objectives = ["Expliquer ce qu’est l’infrastructure", "Accompagner les métiers qui changent"],
        Roadmap = "https://exemple.org/feuille-de-route",
    };

    public static Arrival Arrival(string? introduction = "Ana, administratrice système.\nAime les pannes bien racontées.") =>
        CommunityBot.Features.Arrivals.Arrival.Of(new("infra-services", Ana, introduction, "Ana"), Friday) with { Id = "arrival-1" };

    public static Arrival Published(string id, UserId user, string firstName, string? introduction) =>
        CommunityBot.Features.Arrivals.Arrival.Of(new("infra-services", user, introduction, firstName), Friday).Published(Leo, new("infra-services", new LocalDate(2026, 11, 20), 0), Friday) with { Id = id };
}
