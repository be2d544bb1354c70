using System.Text.Json;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Importing;

/// <summary>Where a file that was sent stands.</summary>
public enum FileStatus
{
    /// <summary>To be read, or being read.</summary>
    Waiting,

    /// <summary>Some lines are wrong: its sender may have the others taken.</summary>
    AskingBad,

    /// <summary>Much would go: its sender says yes or no first.</summary>
    AskingLoss,

    /// <summary>In force.</summary>
    Done,

    /// <summary>Its sender kept the present directory.</summary>
    Kept,

    /// <summary>It could not be taken.</summary>
    Refused,

    /// <summary>A newer file took its place before it was answered.</summary>
    Superseded,
}

/// <summary>A file someone sent, to become the directory.</summary>
internal sealed record SentFile(Guid Id, TeamId Workspace, UserId User, FileId File)
{
    public FileStatus Status { get; init; }

    /// <summary>Leave the bad lines out.</summary>
    public bool SkipBad { get; init; }

    /// <summary>How many adherents may go or lose the right to be admitted, as the sender agreed; null where nothing was asked yet.</summary>
    public int? AgreedLosses { get; init; }

    /// <summary>The version of the directory that was compared with when they agreed.</summary>
    public long? AgreedOver { get; init; }

    public Figures? Figures { get; init; }

    /// <summary>Why it was refused, in its sender's language.</summary>
    public string? Words { get; init; }

    public UserId? SupersededBy { get; init; }

    /// <summary>How many times it was taken in hand.</summary>
    public int Attempts { get; init; }

    /// <summary>How many times in a row Slack, or our own code, failed on it.</summary>
    public int Failures { get; init; }
}

/// <summary>What is kept of a reading: counts, and the first bad lines.</summary>
internal sealed record Figures
{
    public const int BadLinesShown = 20;
    private const int LongestValue = 80;

    public required ImportReport Report { get; init; }

    /// <summary>Bad lines in all; the report holds the first.</summary>
    public int BadLines { get; init; }

    /// <summary>The directory changed between the question and its answer, so it is asked again.</summary>
    public bool IsAskedAgain { get; init; }

    public static Figures Of(ImportReport report, bool isAskedAgain = false) => new()
    {
        Report = report with { BadLines = [.. report.BadLines.Take(BadLinesShown).Select(Short)] },
        BadLines = report.BadLines.Count,
        IsAskedAgain = isAskedAgain,
    };

    /// <summary>A cell may hold anything: what is shown of it stays short.</summary>
    public static BadLine Short(BadLine line) => line with { Value = PlainText.Cut(line.Value, LongestValue) };

    public string ToStored() => JsonSerializer.Serialize(this);

    public static Figures FromStored(string json) => JsonSerializer.Deserialize<Figures>(json) ?? throw new JsonException("No figures.");
}
