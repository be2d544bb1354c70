using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Meetings;

/// <summary>What is to be posted of a meeting.</summary>
internal enum QueuedOfMeeting
{
    Announcement,
    Reminder,
    Change,
    Minutes,
}

/// <summary>What is posted of a meeting, as the list of what waits for the channel calls it.</summary>
internal static class NameQueued
{
    public static async Task<string?> Of(Tx tx, QueuedOfMeeting what, Guid id, Language reader)
    {
        if (await tx.FindMeeting(id) is not { } it) return null;
        var t = QueuedTexts.All.In(reader);
        return what switch
        {
            QueuedOfMeeting.Announcement => t.Announcement(it.Details.Topic),
            QueuedOfMeeting.Reminder => t.Reminder(it.Details.Topic),
            QueuedOfMeeting.Minutes => t.Minutes(it.Details.Topic),
            _ when it.Status == MeetingStatus.Cancelled => t.Cancellation(it.Details.Topic),
            _ => t.Change(it.Details.Topic),
        };
    }
}
