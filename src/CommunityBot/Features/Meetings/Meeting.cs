using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Meetings;

public enum MeetingStatus
{
    /// <summary>It takes place, or has taken place, at its time.</summary>
    Scheduled,

    /// <summary>Everyone knows that it does not take place then; its new date is looked for.</summary>
    Postponed,
    Cancelled,
}

/// <summary>Whether somebody comes.</summary>
public enum Coming
{
    Yes,
    Maybe,
    No,
}

/// <summary>What people are told of a meeting.</summary>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Place">Where one meets; null for one that is only remote.</param>
/// <param name="Link">Where one joins from afar; null for one that is only on site.</param>
public sealed record MeetingDetails(DateTimeOffset Start, int Minutes, string? Place, string? Link, string Topic, string? Agenda)
{
    /// <summary>Characters, as Slack's form counts them.</summary>
    public const int TopicAtMost = 150, PlaceAtMost = 200, LinkAtMost = 500, AgendaAtMost = 2000;

    public DateTimeOffset End => Start.AddMinutes(Minutes);
}

/// <summary>A meeting of a community.</summary>
public sealed record Meeting
{
    public required Guid Id { get; init; }
    public required string Community { get; init; }

    /// <summary>The month of the series it is the meeting of, whatever its day; null for a special one.</summary>
    public YearMonth? Month { get; init; }
    public required MeetingStatus Status { get; init; }
    public required MeetingDetails Details { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Sequence { get; init; }

    /// <summary>The latest time its date or hour became another; null for one that is where it was first, and for one that does not take place.</summary>
    public MeetingMove? LastMove { get; init; }

    /// <summary>When its community's channel read of it; null while it has not.</summary>
    public DateTimeOffset? AnnouncedAt { get; init; }
    public required UserId ScheduledBy { get; init; }
    public required DateTimeOffset ScheduledAt { get; init; }

    /// <summary>Since when it is known to begin at that moment.</summary>
    public DateTimeOffset MomentKnownAt => LastMove is { } move && move.At > ScheduledAt ? move.At : ScheduledAt;

    /// <summary>Who changed it last; null for one that was not, and for one given up because no new date was found.</summary>
    public UserId? ChangedBy { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Why it was cancelled or postponed; of one postponed to a date, why until it is moved again.</summary>
    public string? Reason { get; init; }

    /// <summary>It was postponed, and no new date was found: nobody cancelled it.</summary>
    public bool WasGivenUp => Status == MeetingStatus.Cancelled && ChangedBy is null;

    /// <summary>It takes place, and is not over yet.</summary>
    public bool IsToCome(DateTimeOffset now) => Status == MeetingStatus.Scheduled && Details.End > now;

    public bool HasBegun(DateTimeOffset now) => Details.Start <= now;
}

/// <summary>A meeting was moved.</summary>
/// <param name="From">When it was to begin before.</param>
/// <param name="By">Who moved it.</param>
/// <param name="In">The sequence of that change.</param>
/// <param name="At">When they did.</param>
public sealed record MeetingMove(DateTimeOffset From, UserId By, int In, DateTimeOffset At);

/// <summary>Who comes to a meeting.</summary>
public sealed record Answers(IReadOnlyList<UserId> Yes, IReadOnlyList<UserId> Maybe, IReadOnlyList<UserId> No)
{
    public static Answers None { get; } = new([], [], []);

    /// <summary>What was answered before the meeting was moved, by those who have not answered since: it is not known whether they come at its new time.</summary>
    public Answers? Before { get; init; }

    public IReadOnlyList<UserId> Everyone => [.. Yes, .. Maybe, .. No, .. Before?.Everyone ?? []];

    /// <summary>Those who come, or may, also those who have not said so again since it was moved.</summary>
    public IReadOnlyList<UserId> MayCome => [.. Yes, .. Maybe, .. Before?.MayCome ?? []];

    public Coming? Of(UserId user) => Yes.Contains(user) ? Coming.Yes : Maybe.Contains(user) ? Coming.Maybe : No.Contains(user) ? Coming.No : null;
}

/// <summary>What somebody would like to talk about.</summary>
public sealed record TopicProposed(UserId By, string Words);

/// <summary>Which meeting is to be scheduled: a community's for a month of its series, or a special one. As text, <c>infra-services/2026-12</c> or <c>infra-services/</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MeetingSlot(string Community, YearMonth? Month) : IParsable<MeetingSlot>
{
    internal static readonly YearMonthPattern Pattern = YearMonthPattern.Iso;

    public static MeetingSlot Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var slot) ? slot : throw new FormatException("Not a meeting to schedule.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeetingSlot result)
    {
        result = default;
        if (s?.LastIndexOf('/') is not (> 0 and var slash)) return false;
        var month = s[(slash + 1)..];
        if (month.Length == 0)
        {
            result = new(s[..slash], null);
            return true;
        }
        if (!Pattern.Parse(month).TryGetValue(default, out var read)) return false;
        result = new(s[..slash], read);
        return true;
    }

    public override string ToString() => $"{Community}/{(Month is { } month ? Pattern.Format(month) : "")}";
}
