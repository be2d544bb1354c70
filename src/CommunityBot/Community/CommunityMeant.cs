using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Which community a command means: the one it names, else the channel's, else the person's only one.</summary>
/// <param name="Community">The one meant; null where there is a choice to make.</param>
/// <param name="Choices">Those to choose among: the person's own, or all of them for who has none.</param>
public sealed record CommunityMeant(CommunitySettings? Community, IReadOnlyList<CommunitySettings> Choices)
{
    /// <summary>Works it out.</summary>
    /// <param name="tx">Reads only.</param>
    /// <param name="user">Who typed.</param>
    /// <param name="typed">What followed the command, not escaped; a name nobody knows leaves the choice open.</param>
    /// <param name="channel">Where; null outside any channel, as on the Home tab.</param>
    public static async Task<CommunityMeant> By(Tx tx, UserId user, string typed, ChannelId? channel)
    {
        var all = await tx.Communities();
        var mine = await tx.CommunitiesOf(user);
        var choices = mine.Count > 0 ? mine : all;
        if (typed.Trim() is { Length: > 0 } name) return new(Named.Among(all, name), Named.Nearest(all, name) is { } near ? [near, .. choices.Where(c => c.Id != near.Id)] : choices);
        var here = all.FirstOrDefault(c => channel is not null && (c.Channel == channel || c.FacilitatorsChannel == channel));
        return new(here ?? (choices is [var only] ? only : null), choices);
    }
}
