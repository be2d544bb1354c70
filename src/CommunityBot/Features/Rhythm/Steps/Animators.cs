using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>Whom a community's week is for. Nobody whose account is closed, who rests, or who skips the week is asked anything.</summary>
internal static class Animators
{
    /// <summary>The holder of the week, while they may run it; where nobody holds it, every animator who is there; where there is none, the pilots, else the facilitators.</summary>
    public static async Task<IReadOnlyList<UserId>> ToNudge(this Tx tx, CommunitySettings community, WeekState state, LocalDate today) =>
        await tx.HolderOf(community, state) is { } holder ? [holder] : await tx.Awake(community, state.Week, today, [Role.Animator], [Role.Pilot], [Role.Facilitator]);

    /// <summary>All animators who are there, and the pilots; where there are none, the facilitators.</summary>
    public static Task<IReadOnlyList<UserId>> ToCheck(this Tx tx, CommunitySettings community, Week week, LocalDate today) =>
        tx.Awake(community, week, today, [Role.Animator, Role.Pilot], [Role.Facilitator]);

    /// <summary>Pilots and facilitators, whether they rest or not: it is for them to know. Where there are none, animators.</summary>
    public static Task<IReadOnlyList<UserId>> ToAlert(this Tx tx, CommunitySettings community) => tx.FirstThere(community.Id, [Role.Pilot, Role.Facilitator], [Role.Animator]);

    /// <summary>Who takes the week; null where nobody does, or who did may not any more.</summary>
    public static async Task<UserId?> HolderOf(this Tx tx, CommunitySettings community, WeekState state) =>
        state.Holder is { } holder && await tx.MayHold(community, holder) ? holder : null;

    /// <summary>Whether this person may take a week: they run the community's, and their account is open.</summary>
    public static async Task<bool> MayHold(this Tx tx, CommunitySettings community, UserId user) =>
        Permissions.Allows(Act.RunWeek, await tx.StandingOf(community.Id, user)) && await tx.FindPerson(user) is not { IsDeactivated: true };

    /// <summary>Of the first of these groups in which anybody is left, those who neither rest nor skip that week.</summary>
    internal static async Task<IReadOnlyList<UserId>> Awake(this Tx tx, CommunitySettings community, Week week, LocalDate today, params Role[][] groups) =>
        await tx.FirstThere(community.Id, await tx.Away(community.Id, week, today), groups);
}
