using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>Whom a community's week is for.</summary>
internal static class Animators
{
    /// <summary>The holder of the week, while they may run it; where nobody holds it, every animator who is there and does not rest; where there is none, those who lead.</summary>
    public static async Task<IReadOnlyList<UserId>> ToNudge(this Tx tx, CommunitySettings community, WeekState state, LocalDate today) =>
        await tx.HolderOf(community, state) is { } holder ? [holder]
            : await tx.Awake(community, today, Role.Animator) is { Count: > 0 } animators ? animators
            : await tx.Leads(community);

    /// <summary>All animators who do not rest, and the pilots; where there are none, those who lead.</summary>
    public static async Task<IReadOnlyList<UserId>> ToCheck(this Tx tx, CommunitySettings community, LocalDate today) =>
        await tx.Awake(community, today, Role.Animator, Role.Pilot) is { Count: > 0 } there ? there : await tx.Leads(community);

    /// <summary>Pilots and facilitators.</summary>
    public static Task<IReadOnlyList<UserId>> ToAlert(this Tx tx, CommunitySettings community) => tx.There(community, Role.Pilot, Role.Facilitator);

    /// <summary>Who takes the week; null where nobody does, or who did may not any more.</summary>
    public static async Task<UserId?> HolderOf(this Tx tx, CommunitySettings community, WeekState state) =>
        state.Holder is { } holder && Permissions.Allows(Act.RunWeek, await tx.StandingOf(community.Id, holder)) && await tx.FindPerson(holder) is not { IsDeactivated: true } ? holder : null;

    /// <summary>The pilots, or the facilitators of a community without one.</summary>
    private static async Task<IReadOnlyList<UserId>> Leads(this Tx tx, CommunitySettings community) =>
        await tx.There(community, Role.Pilot) is { Count: > 0 } pilots ? pilots : await tx.There(community, Role.Facilitator);

    private static async Task<IReadOnlyList<UserId>> Awake(this Tx tx, CommunitySettings community, LocalDate today, params Role[] roles)
    {
        var awake = new List<UserId>();
        foreach (var user in await tx.There(community, roles))
            if (await tx.PausedUntil(community.Id, user, today) is null) awake.Add(user);
        return awake;
    }

    /// <summary>Those whose account is not closed.</summary>
    private static async Task<IReadOnlyList<UserId>> There(this Tx tx, CommunitySettings community, params Role[] roles)
    {
        var there = new List<UserId>();
        foreach (var user in await tx.Holders(community.Id, roles))
            if (await tx.FindPerson(user) is not { IsDeactivated: true }) there.Add(user);
        return there;
    }
}
