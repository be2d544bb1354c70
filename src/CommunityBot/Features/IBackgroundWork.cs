namespace CommunityBot.Features;

/// <summary>
/// Work fed by rows and done beside everything else, a piece at a time. A piece may wait on the network, may be begun again after a crash, and takes its row so
/// that two instances do not both do it. What fails is put off by the work itself.
/// </summary>
public interface IBackgroundWork
{
    /// <summary>Does the next piece that is due. False where none is.</summary>
    Task<bool> RunNext(CancellationToken stop);

    /// <summary>Business time of the next piece that is put off; null where none is.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken stop);
}
