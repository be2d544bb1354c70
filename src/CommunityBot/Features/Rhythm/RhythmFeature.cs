using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>A community's week: what is said in its channel is counted.</summary>
public static class RhythmFeature
{
    public static void Map(BotMap on) => on
        .Needs("channels:history", "groups:history", "reactions:read")
        .Event<CountMessages>("message.channels", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<CountMessages>("message.groups", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<CountMessages>("reaction_added", (h, tx, heard, _) => h.Reacted(tx, heard))
        .Event<CountMessages>("reaction_removed", (h, tx, heard, _) => h.Reacted(tx, heard))
        .Daily<ForgetCounted>("rhythm.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .Uses<ReadTheWeek>();
}
