using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Draws the digest from what the features lend to it; where they have no news, a conversation starter.</summary>
public sealed class DrawDigest(BotMap map, IServiceProvider services, TimeProvider clock)
{
    /// <summary>A digest tells what came since the last one, and nothing older than this.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(14);

    /// <summary>Null where something has been said before it went out.</summary>
    public async Task<Message?> Message(Tx tx, WeekOf of, CancellationToken stop)
    {
        if (await tx.FindCommunity(of.Community) is not { } community || !await RhythmFeature.IsSilent(tx, community, of.Week)) return null;
        return await Draft(tx, community, await tx.StateOf(community, of.Week), clock.GetUtcNow(), stop);
    }

    internal async Task<Message> Draft(Tx tx, CommunitySettings community, WeekState state, DateTimeOffset now, CancellationToken stop)
    {
        var of = new DigestOf(community, state.Week, await Since(tx, community, now), now);
        var sections = new List<DigestSection>();
        foreach (var route in map.DigestSections)
            if (await route.Draw(services, tx, of, stop) is { Lines.Count: > 0 } section) sections.Add(section);
        return sections.Exists(section => section.IsNews)
            ? RhythmViews.Digest(community, sections)
            : RhythmViews.Starter(community, Starters.In(community.Language, state.Starter ?? await Starters.Next(tx, community)), sections);
    }

    internal static async Task<DateTimeOffset> Since(Tx tx, CommunitySettings community, DateTimeOffset now) =>
        await tx.LastDigest(community.Id) is { } last && last > now - Oldest ? last : now - Oldest;
}
