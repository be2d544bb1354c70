using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Who is asked for the minutes of a meeting, and who may write them.</summary>
internal static class NoteTakers
{
    /// <summary>Whoever was asked to, while they belong to the community; otherwise who scheduled it, or those who prepare meetings now.</summary>
    public static async Task<IReadOnlyList<UserId>> Of(Tx tx, CommunitySettings community, Meeting it) =>
        await tx.NoteTakerOf(it.Id) is { } taker && Permissions.Allows(Act.AnswerMeeting, await tx.StandingOf(community.Id, taker.User)) ? [taker.User] : await MeetingsFeature.PreparersOf(tx, community, it);

    /// <summary>Those who prepare meetings, and whoever takes the notes of this one.</summary>
    public static async Task<bool> MayWrite(Tx tx, CommunitySettings community, Guid meeting, UserId user)
    {
        var standing = await tx.StandingOf(community.Id, user);
        return Permissions.Allows(Act.ScheduleMeeting, standing) || (Permissions.Allows(Act.AnswerMeeting, standing) && (await tx.NoteTakerOf(meeting))?.User == user);
    }

    /// <summary>Runs the step for who may write the minutes of a meeting that has begun; otherwise says why not.</summary>
    public static async Task<Answer> Allow(Tx tx, MeetingDesk desk, DateTimeOffset now, Func<Task<Answer>> step, Func<Language, Mrkdwn, Answer> refuse)
    {
        if (!await MayWrite(tx, desk.Community, desk.It.Id, desk.User)) return refuse(desk.Language, MinutesTexts.All.In(desk.Language).NotYours(await tx.WhoMay(Act.ScheduleMeeting, desk.Community.Id)));
        if (desk.It.Status != MeetingStatus.Scheduled) return refuse(desk.Language, desk.TooLate(now)!);
        return desk.It.HasBegun(now) ? await step() : refuse(desk.Language, AttendanceTexts.All.In(desk.Language).NotYet);
    }
}
