using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>A person's Slack profile, without keeping anyone waiting for it: a form must open within three seconds.</summary>
public sealed class Profiles(Database db, People people)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>What is known of this person; null when Slack has never said, or does not say soon enough.</summary>
    public Task<Person?> Soon(UserId user, CancellationToken stop) => Within(user, token => people.Known(user, token), stop);

    /// <summary>The profile read again now; what was known before when Slack does not say soon enough.</summary>
    public Task<Person?> Again(UserId user, CancellationToken stop) => Within(user, token => people.Fresh(user, token), stop);

    /// <summary>The person of the workspace who has that address, null where nobody has; or that Slack does not say soon enough.</summary>
    public async Task<(Person? Person, bool Unreachable)> ByAddress(string email, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return (await people.ByAddress(email, patience.Token), false);
        }
        catch (Exception e) when (e is SlackException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return (null, true);
        }
    }

    private async Task<Person?> Within(UserId user, Func<CancellationToken, Task<Person>> read, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return await read(patience.Token);
        }
        catch (Exception e) when (e is SlackException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return await db.Read(tx => tx.FindPerson(user), stop);
        }
    }
}
