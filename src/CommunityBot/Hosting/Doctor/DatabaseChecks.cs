using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Hosting;

/// <summary>The database as it is: where, how far it was brought, and whether it has room.</summary>
internal static class DatabaseChecks
{
    /// <summary>Below this, a year of a large association would not fit beside its backup.</summary>
    private const long LittleRoom = 1L << 30;

    public static IEnumerable<Finding> Look(DatabaseState state, IDoctorTexts texts)
    {
        if (!state.Exists) yield return Finding.Warn(texts.NoDatabaseYet(state.File!));
        else if (state.Unknown is [.., var newer]) yield return Finding.Fail(texts.NewerDatabase(state.Engine, newer));
        else if (state.Pending.Count > 0) yield return Finding.Warn(texts.PendingMigrations(state.Engine, state.Pending));
        else yield return Finding.Ok(texts.DatabaseReached(state.Engine, state.File, state.Applied[^1]));

        if (state.FreeBytes is not { } free) yield break;
        yield return free < LittleRoom ? Finding.Warn(texts.LittleRoom(free)) : Finding.Ok(texts.Room(free));
    }
}
