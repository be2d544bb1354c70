using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Letters;

/// <summary>Forgets what old letters were made of: from then on they stay as they are.</summary>
public sealed class ForgetLetters
{
    private const int Kept = 40;

    public Task Run(Tx tx, CommunitySettings community, DateTimeOffset due) => tx.ForgetParts(community.Id, community.DayAt(due).PlusDays(-Kept));
}
