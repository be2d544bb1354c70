using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>What became of a week on the day of its digest.</summary>
public enum WeekOutcome
{
    /// <summary>Something had been said: there was nothing to do.</summary>
    Said,

    /// <summary>The digest is in the channel, or on its way there.</summary>
    Digest,

    /// <summary>Nothing was said and nothing could be published: pilots and facilitators are told.</summary>
    Alerted,
}

/// <summary>A community's week, as far as anybody has acted on it.</summary>
internal sealed record WeekState
{
    /// <summary>In the place of Slack's code: the digest found no moment before the end of its week.</summary>
    public const string NoMoment = "expired";

    /// <summary>In the place of Slack's code: the week was over when it was looked at.</summary>
    public const string Missed = "missed";

    /// <summary>In the place of Slack's code: the calendar changed in the course of the week, and left no hour at which people could have seen the digest coming.</summary>
    public const string Changed = "changed";

    public required Week Week { get; init; }

    /// <summary>Who takes it.</summary>
    public UserId? Holder { get; init; }

    /// <summary>Who asked the holder to; null where they took it themselves.</summary>
    public UserId? HandedBy { get; init; }

    /// <summary>Those to whom it was handed, and who gave it back; whoever had handed it to them is told.</summary>
    public IReadOnlyList<UserId> GivenBackBy { get; init; } = [];
    public DateTimeOffset? NudgedAt { get; init; }
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>When it became clear what becomes of it; null while something may still be said, or taken back.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>When it is looked at once more, and its digest not before: something is awaited, or its plan has changed. Null where its steps come by themselves.</summary>
    public DateTimeOffset? LooksAt { get; init; }

    /// <summary>Who says that the week's message is there.</summary>
    public UserId? DoneBy { get; init; }
    public WeekOutcome? Outcome { get; init; }

    /// <summary>How often the digest was queued.</summary>
    public int Tries { get; init; }

    /// <summary>Who had it queued; null where it came by itself.</summary>
    public UserId? AskedBy { get; init; }

    /// <summary>When the digest was posted.</summary>
    public DateTimeOffset? PostedAt { get; init; }
    public Ts? PostedTs { get; init; }

    /// <summary>Why no digest was published: Slack's code, <see cref="NoMoment"/>, <see cref="Missed"/> or <see cref="Changed"/>; null where the community wants none unasked.</summary>
    public string? Refused { get; init; }

    /// <summary>The number of the conversation starter kept for it.</summary>
    public int? Starter { get; init; }

    /// <summary>When its digest comes, with a plan: at that hour, or at a later one that was kept when the plan changed. Null where none comes by itself.</summary>
    public DateTimeOffset? DigestAt(WeekPlan plan) => Refused == Changed ? null : LooksAt > plan.Publish ? LooksAt : plan.Publish;

    /// <summary>It was over when somebody looked: the bot was away, or what was to come did not.</summary>
    public bool WasMissed(CommunitySettings community) => SettledAt >= Week.Ends(community.Zone);
}
