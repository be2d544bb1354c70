using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Which community a command is about: the one it names, else the channel's, else the person's only one.</summary>
/// <param name="One">Null where it is not clear.</param>
/// <param name="Among">Those to choose from: the person's, or all where they have none.</param>
/// <param name="Nearest">Where a name was typed that nobody knows: the nearest, if one is near.</param>
internal sealed record MeantCommunity(CommunitySettings? One, IReadOnlyList<CommunitySettings> Among, CommunitySettings? Nearest = null)
{
    public static async Task<MeantCommunity> By(Tx tx, UserId user, string typed, ChannelId? channel)
    {
        var all = await tx.Communities();
        var theirs = await tx.CommunitiesOf(user);
        var among = theirs.Count > 0 ? theirs : all;
        if (typed.Length > 0) return new(Named.Among(all, typed), among, Named.Nearest(all, typed));
        var here = channel is { } place ? all.FirstOrDefault(c => c.Channel == place || c.FacilitatorsChannel == place) : null;
        return new(here ?? (among is [var only] ? only : null), among);
    }
}
