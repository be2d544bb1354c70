using CommunityBot.Features.Meetings;
using CommunityBot.Tests.Features.Arrivals;

namespace CommunityBot.Tests.Features.Meetings;

/// <summary>A meeting for the tests that need no Slack: the first Thursday of December, half past twelve in Paris.</summary>
internal static class Invented
{
    public static Meeting Meeting { get; } = new()
    {
        Id = Guid.Parse("019b0000-0000-7000-8000-000000000001"), Community = "infra-services", Month = new(2026, 12), Status = MeetingStatus.Scheduled,
        Details = new(new(2026, 12, 3, 11, 30, 0, TimeSpan.Zero), 60, "12 rue du Pont, salle B", "https://visio.exemple.org/infra", "Sauvegardes, restaurations; et sueurs froides", "1. Un tour de table\n2. Une panne"),
        ScheduledBy = Samples.Leo, ScheduledAt = new(2026, 11, 12, 9, 0, 0, TimeSpan.Zero), ChangedAt = new(2026, 11, 12, 9, 0, 0, TimeSpan.Zero),
    };
}
