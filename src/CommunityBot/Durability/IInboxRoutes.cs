using CommunityBot.Data;

namespace CommunityBot.Durability;

/// <summary>The way from the inbox to the features.</summary>
public interface IInboxRoutes
{
    /// <summary>What features want to know from Slack before they act on this event: outside any transaction, because that waits on the network. It may come more than once.</summary>
    Task Prepare(InboxEvent e, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Runs what features do on this event, in the transaction that marks it done. An event that no feature handles is done at once.</summary>
    Task Run(Tx tx, InboxEvent e, CancellationToken stop);
}
