using CommunityBot.Data;

namespace CommunityBot.Features.Profile;

/// <summary>Thirty days after it was told, a change is forgotten: the profile alone says what is.</summary>
public sealed class ForgetChanges
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task Run(Tx tx, DateTimeOffset due) => tx.ForgetChanges(due - Kept);
}
