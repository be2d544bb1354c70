using CommunityBot.Features.Pacing;

namespace CommunityBot.Features.Meetings;

/// <summary>Who of those who answered a change concerns.</summary>
public enum Concerned
{
    Nobody,

    /// <summary>Who comes, or may come.</summary>
    WhoComes,

    /// <summary>Whoever answered, whatever it was.</summary>
    Everyone,
}

/// <summary>What follows from a change of a meeting. Pure.</summary>
/// <param name="IsOtherTime">What was promised for its old time is void.</param>
/// <param name="IsAnnounced">The channel reads of it for the first time.</param>
/// <param name="InChannel">The channel is told what became of it, and how urgently; null: it is not.</param>
/// <param name="Privately">Who is told.</param>
/// <param name="IsRecalled">It is recalled at its new time.</param>
internal sealed record MeetingNews(bool IsOtherTime, bool IsAnnounced, PostClass? InChannel, Concerned Privately, bool IsRecalled)
{
    /// <summary>A meeting moved or cancelled so near is said at once, whatever the hour.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromHours(48);

    /// <param name="isKnown">The channel has read of it, or is about to: what nobody has read needs no correction.</param>
    /// <param name="isUnread">That it was put off waits for its turn still.</param>
    /// <param name="next">When a post that waits for its turn would go out; null where there is no moment for it.</param>
    public static MeetingNews Of(Meeting before, Meeting it, bool isKnown, bool isUnread, DateTimeOffset now, DateTimeOffset? next)
    {
        var (isOff, wasPostponed) = (it.Status != MeetingStatus.Scheduled, before.Status == MeetingStatus.Postponed);
        var isMoved = !isOff && (it.Details.Start != before.Details.Start || wasPostponed);
        if (!isOff && !isMoved)
        {
            var isElsewhere = it.Details.Place != before.Details.Place || it.Details.Link != before.Details.Link;
            return new(IsOtherTime: false, IsAnnounced: false, InChannel: null, isElsewhere ? Concerned.WhoComes : Concerned.Nobody, IsRecalled: false);
        }

        return new(IsOtherTime: true, IsAnnounced: isMoved && !isKnown, isKnown ? Class() : null, Concerned.Everyone, IsRecalled: isMoved);

        PostClass Class()
        {
            if (it.WasGivenUp) return PostClass.Rest;
            // With the date found of one that was put off, the old one matters no more, once the channel has read that it is not then.
            DateTimeOffset?[] awaited = wasPostponed && !isUnread ? [it.Details.Start] : [it.Details.Start, before.Details.Start, before.LastMove?.From];
            var first = awaited.Where(start => start > now).Min() ?? now;
            return first - now < Near || !(next < first) ? PostClass.Urgent : PostClass.Rest;
        }
    }
}
