namespace CommunityBot.Community;

/// <summary>How long Slack may take to tell something while it waits for the answer to somebody; waiting for a machine, so on the real clock.</summary>
/// <param name="AtMost">Of the three seconds Slack gives to answer a person.</param>
public sealed record WaitForSlack(TimeSpan AtMost)
{
    /// <summary>Cancelled when it has taken too long, or at the stop.</summary>
    public CancellationTokenSource Begin(CancellationToken stop)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(AtMost);
        return limit;
    }
}
