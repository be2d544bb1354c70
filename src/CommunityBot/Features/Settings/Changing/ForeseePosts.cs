using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Pacing;

namespace CommunityBot.Features.Settings;

/// <summary>A post that waits for a community's channel.</summary>
/// <param name="Name">What its feature calls it, within a sentence.</param>
/// <param name="Now">When it goes out as things stand; null where there is no moment for it.</param>
/// <param name="Then">When it would.</param>
internal sealed record ForeseenPost(string Name, DateTimeOffset? Now, DateTimeOffset? Then);

/// <summary>When what waits for a community's channel would go out, if its pace were another.</summary>
public sealed class ForeseePosts(BotMap map, PacingFeature pacing)
{
    /// <param name="next">The community as it would be.</param>
    internal async Task<IReadOnlyList<ForeseenPost>> Under(Tx tx, CommunitySettings next, Language reader)
    {
        var foreseen = new List<ForeseenPost>();
        foreach (var (post, then) in await pacing.Foresee(tx, next))
        {
            var name = map.FindName(post.Subject.Kind) is { } named ? await named(tx, post.Subject.Id, reader) : null;
            foreseen.Add(new(name ?? SettingsTexts.All.In(reader).AMessage, post.PlannedAt, then));
        }
        return foreseen;
    }
}
