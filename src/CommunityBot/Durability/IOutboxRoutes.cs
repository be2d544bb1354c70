using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>The way from the outbox back to the features.</summary>
public interface IOutboxRoutes
{
    /// <summary>What the subject looks like now, for this place; null where there is nothing to say of it any more. Reads only.</summary>
    Task<Message?> Draw(Tx tx, Subject subject, Place place, CancellationToken stop);

    /// <summary>What stands in that place instead of all that is drawn for it, where others read it than those it is for: nothing new is sent there. Null where all is well, and for what goes to one person. Asked in the reading in which it is drawn. Reads only.</summary>
    Task<Message?> Instead(Tx tx, Place place);

    /// <summary>What this person's Home tab looks like now. Reads only.</summary>
    Task<HomeView> DrawHome(Tx tx, UserId reader, CancellationToken stop);

    /// <summary>Tells a feature what became of what it queued, in the transaction that marks it so.</summary>
    Task Tell(Tx tx, string route, Outcome outcome, CancellationToken stop);
}
