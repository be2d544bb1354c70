using CommunityBot.Data;

namespace CommunityBot.Features.Importing;

/// <summary>What is kept of a file sent, some of its bad lines included, goes after thirty days.</summary>
public sealed class ForgetFiles
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public Task Run(Tx tx, DateTimeOffset due) => tx.ForgetFiles(due - Kept);
}
