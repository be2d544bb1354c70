using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What was noted of a meeting: a few lines on the template, an address where it is all told, or both.</summary>
/// <param name="Said">What was talked about.</param>
/// <param name="Decided">What was decided.</param>
/// <param name="ToDo">Who does what.</param>
/// <param name="Link">Where more is to be read.</param>
/// <param name="By">Who wrote it first.</param>
public sealed record MeetingMinutes(string? Said, string? Decided, string? ToDo, string? Link, UserId By, DateTimeOffset At)
{
    /// <summary>Characters, as Slack's form counts them: escaped fivefold, all of it still fits in one message.</summary>
    public const int SaidAtMost = 1500, DecidedAtMost = 800, ToDoAtMost = 800;

    /// <summary>Who took it back; null while it stands.</summary>
    public UserId? WithdrawnBy { get; init; }

    public bool Stands => WithdrawnBy is null;
}

/// <summary>Who takes the notes of a meeting, and who asked them to.</summary>
public sealed record NoteTaker(UserId User, UserId GivenBy);

/// <summary>When minutes that nobody has written are asked for. Pure.</summary>
internal static class MinutesChase
{
    private static readonly int[] Days = [1, 3, 7, 14];

    /// <summary>In days after the meeting: then nobody is asked any more.</summary>
    public const int NoMore = 21;

    /// <summary>The day after, then three, seven and fourteen days after; an end to it follows.</summary>
    /// <param name="days">Since the day of the meeting.</param>
    /// <returns>How often they were asked for before; null where it is too early or too late.</returns>
    public static int? TimeAt(int days) => days >= NoMore ? null : Array.FindLastIndex(Days, day => day <= days) is >= 0 and var time ? time : null;

    /// <summary>It is the last time: everybody who prepares meetings is asked.</summary>
    public static bool IsLast(int time) => time == Days.Length - 1;
}
