using CommunityBot.Data;

namespace CommunityBot.Features;

/// <summary>
/// Work fed by rows and done beside everything else, a piece at a time. A piece may wait on the network, may be begun again after a crash, and takes its row so
/// that two instances do not both do it. What fails is put off by the work itself.
/// </summary>
public interface IBackgroundWork
{
    /// <summary>Business time of the next piece: past where one is due, null where there is none. What another has in hand does not count. It is asked again where a commit has changed a table that it reads.</summary>
    Task<DateTimeOffset?> NextDue(Tx tx);

    /// <summary>Does the next piece that is due. False where none is any more.</summary>
    Task<bool> RunNext(CancellationToken stop);
}
