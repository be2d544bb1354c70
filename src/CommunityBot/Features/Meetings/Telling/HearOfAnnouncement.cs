using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Meetings;

/// <summary>The channel has read of a meeting. Where Slack did not take the announcement, whoever scheduled it is told, so that it is not believed to be known.</summary>
public sealed class HearOfAnnouncement(Outbox outbox, TimeProvider clock)
{
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (!Guid.TryParse(outcome.Key.Split(':')[1], out var id)) return;
        if (outcome.Succeeded)
        {
            // Without a ts nothing was posted: nothing was left to say.
            if (outcome.Ts is not null) await tx.MarkAnnounced(id, clock.GetUtcNow());
            return;
        }
        // Too late is not refused: the meeting has begun.
        if (outcome.Code == "expired" || await tx.FindMeeting(id) is not { } it || await tx.FindCommunity(it.Community) is not { } community) return;
        var reader = await tx.LanguageOf(it.ScheduledBy, community);
        await outbox.Post(tx, $"{outcome.Key}:refused", Place.Private(it.ScheduledBy), MeetingsViews.NotAnnounced(reader, community, it, outcome.Code ?? "unknown"), Priority.Waiting);
    }
}
