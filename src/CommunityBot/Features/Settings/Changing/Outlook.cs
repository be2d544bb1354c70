using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Joining;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Pacing;
using CommunityBot.Features.Rhythm;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What is under way in a community whose settings are about to change: what its week has seen, what is scheduled, who waits and who would read what.</summary>
internal sealed record Outlook
{
    /// <summary>Of the week it is now.</summary>
    public WeekSoFar Week { get; init; } = new(Asked: false, Reminded: false, Published: false);

    /// <summary>Those that are scheduled and have not begun, in order.</summary>
    public IReadOnlyList<MeetingToCome> Meetings { get; init; } = [];

    /// <summary>Requests to join that wait.</summary>
    public int Requests { get; init; }

    public IReadOnlyList<UserId> Facilitators { get; init; } = [];

    /// <summary>Who decides on requests to join.</summary>
    public IReadOnlyList<UserId> Deciders { get; init; } = [];

    /// <summary>How many people belong to the community, as members or by a role.</summary>
    public int People { get; init; }

    /// <summary>Who is in the channel that facilitators would have; null where Slack was not asked, or did not say.</summary>
    public IReadOnlyList<UserId>? Inside { get; init; }

    /// <summary>Other communities that talked in the channel this one would have.</summary>
    public IReadOnlyList<string> WasOf { get; init; } = [];

    /// <summary>What waits for the channel, in the order in which it would go out.</summary>
    public IReadOnlyList<ForeseenPost> Posts { get; init; } = [];

    /// <summary>Why nothing goes out in the channel, whatever the pace; null where it is open.</summary>
    public Mrkdwn? Closed { get; init; }

    /// <param name="next">The community as it would be.</param>
    public static async Task<Outlook> Of(Tx tx, SettingsDesk desk, CommunitySeed next, ForeseePosts posts, DateTimeOffset now) => desk.At.Topic switch
    {
        Topic.Facilitation => new()
        {
            Requests = await JoiningFeature.Waiting(tx, desk.Community.Id),
            Facilitators = await tx.HoldersThere(desk.Community.Id, Role.Facilitator),
            Deciders = await tx.HoldersThere(desk.Community.Id, [.. Permissions.RolesAllowed(Act.DecideJoinRequest)]),
        },
        Topic.Pace => new()
        {
            Posts = await posts.Under(tx, next.AsSettings(desk.Community.Workspace), desk.Reader),
            Closed = await PacingFeature.ClosedAs(tx, desk.Community) is { } code ? PacingFeature.WhyClosed(desk.Reader, desk.Community.Channel, code) : null,
        },
        _ => new()
        {
            Week = await RhythmFeature.Foresee(tx, desk.Community, next.AsSettings(desk.Community.Workspace), now),
            Meetings = await MeetingsFeature.ToCome(tx, desk.Community, now),
            People = desk.At.Topic == Topic.Place ? (await tx.Belonging(desk.Community.Id)).Count : 0,
            WasOf = next.Channel == desk.Seed.Channel ? [] : await tx.FormerlyIn(new(next.Channel), desk.Community.Id),
        },
    };
}
