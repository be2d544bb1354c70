using CommunityBot.Data;

namespace CommunityBot.Durability;

/// <summary>The way from the inbox to the features.</summary>
public interface IInboxRoutes
{
    /// <summary>Runs what features do on this event, in the transaction that marks it done. An event that no feature handles is done at once.</summary>
    Task Run(Tx tx, InboxEvent e, CancellationToken stop);
}
