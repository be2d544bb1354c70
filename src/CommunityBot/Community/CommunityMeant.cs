using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Which community a command means: the one it names, else the channel's, else the person's only one.</summary>
/// <param name="Community">The one meant; null where there is a choice to make, or none to be had.</param>
/// <param name="Choices">Those to choose among, the nearest to a name nobody knows first.</param>
/// <param name="Here">The community in whose channel it was typed, whatever the person may do in it.</param>
public sealed record CommunityMeant(CommunitySettings? Community, IReadOnlyList<CommunitySettings> Choices, CommunitySettings? Here)
{
    /// <summary>For a command that only shows something: where nobody named another, the only one in which the person may, whatever channel it was typed in. There is nothing to ask.</summary>
    public CommunitySettings? ToShow { get; private init; } = Community;

    /// <summary>Works it out.</summary>
    /// <param name="tx">Reads only.</param>
    /// <param name="user">Who typed.</param>
    /// <param name="typed">What followed the command, not escaped; a name nobody knows leaves the choice open.</param>
    /// <param name="channel">Where; null outside any channel, as on the Home tab.</param>
    /// <param name="act">Only communities in which the person may do that; without it, their own, or all of them for who has none.</param>
    public static async Task<CommunityMeant> By(Tx tx, UserId user, string typed, ChannelId? channel, Act? act = null)
    {
        var all = await tx.Communities();
        var here = all.FirstOrDefault(c => channel is not null && (c.Channel == channel || c.Room == channel));
        var choices = act is { } what ? await Allowing(tx, user, all, what) : await tx.CommunitiesOf(user) is { Count: > 0 } mine ? mine : all;
        var open = act is null ? all : choices;
        if (typed.Trim() is { Length: > 0 } name)
            return new(Named.Among(open, name), Named.Nearest(open, name) is { } near ? [near, .. choices.Where(c => c.Id != near.Id)] : choices, here);
        CommunitySettings? alone = choices is [var only] ? only : null, meant = here is not null ? open.FirstOrDefault(c => c.Id == here.Id) : alone;
        return new(meant, choices, here) { ToShow = meant ?? alone };
    }

    /// <summary>What to answer in: the person's own language, else that of the community in question.</summary>
    /// <param name="tx">Reads only.</param>
    /// <param name="user">Who typed.</param>
    /// <param name="reads">What the person reads, where Slack tells it.</param>
    public async Task<Language> LanguageFor(Tx tx, UserId user, Language? reads) => reads ?? (Community ?? Here)?.Language ?? await tx.LanguageOf(user);

    private static async Task<IReadOnlyList<CommunitySettings>> Allowing(Tx tx, UserId user, IReadOnlyList<CommunitySettings> all, Act act)
    {
        var allowing = new List<CommunitySettings>();
        foreach (var community in all)
            if (Permissions.Allows(act, await tx.StandingOf(community.Id, user))) allowing.Add(community);
        return allowing;
    }
}
