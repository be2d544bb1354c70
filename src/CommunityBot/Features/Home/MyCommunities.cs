using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Home;

/// <summary>The communities one belongs to, and a word of welcome to who belongs to none.</summary>
public sealed class MyCommunities
{
    /// <summary>More are named together: nobody reads forty purposes before what waits for them.</summary>
    internal const int Shown = 8;

    public async Task<IReadOnlyList<Block>> Draw(Tx tx, Reader reader)
    {
        var mine = new List<MyCommunity>();
        foreach (var (community, standing) in reader.Communities.Take(Shown))
        {
            var member = await tx.FindMember(community.Id, reader.User);
            mine.Add(new(community, standing, member is { LeftAt: null } ? community.DayAt(member.JoinedAt) : null));
        }
        return mine.Count == 0 && await tx.WasMember(reader.User)
            ? HomeViews.NoLonger(reader.Language) : HomeViews.Communities(reader.Language, mine, reader.Communities.Count - mine.Count);
    }
}

/// <summary>A community and what one is in it.</summary>
/// <param name="Since">The day one became a member, there; null for one who only holds a role.</param>
public sealed record MyCommunity(CommunitySettings Community, Standing Standing, LocalDate? Since);
