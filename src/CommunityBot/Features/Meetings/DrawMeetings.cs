using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Draws what is posted of a meeting, from how things are when it is sent. What is not true any more is not sent.</summary>
public sealed class DrawMeetings(MeetingsFeature meetings)
{
    public async Task<Message?> Announcement(Tx tx, string id) =>
        await Load(tx, Guid.Parse(id)) is var (it, community) ? MeetingsViews.Announcement(community.Language, it, await tx.AnswersTo(it.Id)) : null;

    public async Task<Message?> Reminder(Tx tx, MeetingTime time) =>
        await Load(tx, time.Meeting) is var (it, community) && time.Holds(it)
            ? MeetingsViews.Reminder(community.Language, it, await tx.AnswersTo(it.Id), community.DayAt(meetings.Now), community.DayAt(it.Details.Start))
            : null;

    public async Task<Message?> Soon(Tx tx, MeetingTime time, Place place) =>
        await Load(tx, time.Meeting) is var (it, community) && time.Holds(it) && place.Person is { } reader && await Takes(tx, community, reader) && (await tx.AnswersTo(it.Id)).Of(reader) is Coming.Yes or Coming.Maybe
            ? MeetingsViews.Soon(await tx.LanguageOf(reader, community), it, community)
            : null;

    /// <summary>Of a change that was itself changed, only the latest is told.</summary>
    public async Task<Message?> Changed(Tx tx, MeetingEdition edition, Place place)
    {
        if (await Load(tx, edition.Meeting) is not var (it, community) || it.Sequence != edition.Sequence) return null;
        if (place.Person is { } gone && !await Takes(tx, community, gone)) return null;
        return place.Person is { } reader
            ? MeetingsViews.Changed(await tx.LanguageOf(reader, community), it, community, isPrivate: true)
            : MeetingsViews.Changed(community.Language, it, community, isPrivate: false);
    }

    /// <summary>Somebody who has left the community since is not told any more.</summary>
    private static async Task<bool> Takes(Tx tx, CommunitySettings community, UserId reader) => Permissions.Allows(Act.AnswerMeeting, await tx.StandingOf(community.Id, reader));

    private static async Task<(Meeting It, CommunitySettings Community)?> Load(Tx tx, Guid id) =>
        await tx.FindMeeting(id) is { } it && await tx.FindCommunity(it.Community) is { } community ? (it, community) : null;
}
