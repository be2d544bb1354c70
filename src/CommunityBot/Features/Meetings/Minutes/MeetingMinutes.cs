using System.Text.RegularExpressions;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>What was noted of a meeting: a few lines on the template, an address where it is all told, or both.</summary>
/// <param name="Said">What was talked about.</param>
/// <param name="Decided">What was decided.</param>
/// <param name="ToDo">Who does what.</param>
/// <param name="Link">Where more is to be read.</param>
/// <param name="By">Who wrote it first.</param>
public sealed partial record MeetingMinutes(string? Said, string? Decided, string? ToDo, string? Link, UserId By, DateTimeOffset At)
{
    /// <summary>Characters, as Slack's form counts them: escaped fivefold, all of it still fits in one message.</summary>
    public const int SaidAtMost = 1500, DecidedAtMost = 800, ToDoAtMost = 800;

    /// <summary>Who wrote what stands there now, where that is somebody else.</summary>
    public UserId? ChangedBy { get; init; }

    /// <summary>How often it was written, corrected or taken back: 1 at first.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>What stands under each heading, and the address; null where nothing does.</summary>
    public IReadOnlyList<string?> Headings => [Said, Decided, ToDo, Link];

    /// <summary>Who wrote each of <see cref="Headings"/>; null where that was not kept: then whoever wrote first and whoever did last.</summary>
    public IReadOnlyList<IReadOnlyList<UserId>>? Signed { get; init; }

    /// <summary>Those whose words it holds, the first first.</summary>
    public IReadOnlyList<UserId> Writers => [.. Headings.SelectMany((_, place) => WritersOf(place)).Distinct().OrderBy(who => who != By)];

    /// <summary>The same in the place of what was written before: what was taken over is signed by who wrote it.</summary>
    public MeetingMinutes Over(MeetingMinutes? before) => this with
    {
        Signed = [.. Headings.Select(IReadOnlyList<UserId> (words, place) =>
            words is null ? [] : before?.Headings[place] is not { } former ? [By] : words == former ? before.WritersOf(place) : Holds(words, former) ? [.. before.WritersOf(place).Union([By])] : [By])],
    };

    private IReadOnlyList<UserId> WritersOf(int place) => Headings[place] is null ? [] : Signed?[place] ?? (ChangedBy is { } other && other != By ? [By, other] : [By]);

    /// <summary>Half of its words, the short ones left out, are still there: it was corrected, and not replaced.</summary>
    private static bool Holds(string words, string former)
    {
        var (now, then) = (Words(words), Words(former));
        return then.Count(now.Contains) * 2 >= then.Count;

        static HashSet<string> Words(string text) => [.. Word.Matches(text).Select(match => match.Value.ToUpperInvariant())];
    }

    [GeneratedRegex(@"[\p{L}\p{N}]{4,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    /// <summary>Who touched it last.</summary>
    public UserId LastBy => WithdrawnBy ?? ChangedBy ?? By;

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
