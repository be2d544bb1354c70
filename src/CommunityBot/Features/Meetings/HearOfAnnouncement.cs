using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Meetings;

/// <summary>Slack did not take the announcement of a meeting: whoever scheduled it is told, so that it is not believed to be known.</summary>
public sealed class HearOfAnnouncement(Outbox outbox)
{
    public async Task Told(Tx tx, Outcome outcome)
    {
        // Too late is not refused: the meeting has begun.
        if (outcome.Succeeded || outcome.Code == "expired" || !Guid.TryParse(outcome.Key.Split(':')[1], out var id) || await tx.FindMeeting(id) is not { } it || await tx.FindCommunity(it.Community) is not { } community) return;
        await tx.Hold(community.Id);
        await tx.SaveMeeting(it with { RefusedAs = outcome.Code ?? "unknown" }, it);
        var reader = await tx.LanguageOf(it.ScheduledBy, community);
        await outbox.Post(tx, $"meeting:{MeetingsSql.Key(it.Id)}:refused", Place.Private(it.ScheduledBy), MeetingsViews.NotAnnounced(reader, community, it, outcome.Code ?? "unknown"), Priority.Waiting);
    }
}
