using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
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

    /// <summary>How many times in a row it was taken in hand and our own code failed on it, or died; the present time counts until something else is said of it.</summary>
    public int Failures { get; init; }

    /// <summary>How many times Slack was still looking into it.</summary>
    public int Scans { get; init; }

    /// <summary>What its card asks, if it does.</summary>
    public FileQuestion Question => new(Id, Attempts);
}

/// <summary>What a card asked about a file, and after which reading: an answer to an older question is none to a newer one. As text, both with a point between.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FileQuestion(Guid File, int Reading) : IParsable<FileQuestion>
{
    private const int IdLength = 32;

    public static FileQuestion Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var question) ? question : throw new FormatException("Not a question about a file.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FileQuestion result)
    {
        result = default;
        if (s is not { Length: > IdLength + 1 } || !Guid.TryParseExact(s[..IdLength], "n", out var file) || !int.TryParse(s[(IdLength + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var reading)) return false;
        result = new(file, reading);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{File:n}.{Reading}");
}

/// <summary>What is kept of a reading: counts, and the first bad lines.</summary>
internal sealed record Figures
{
    public const int BadLinesShown = 20;
    private const int LongestValue = 80;

    public required ImportReport Report { get; init; }

    /// <summary>The directory changed between the question and its answer, so it is asked again.</summary>
    public bool IsAskedAgain { get; init; }

    public static Figures Of(ImportReport report, bool isAskedAgain = false) => new()
    {
        Report = report with { BadLines = [.. report.BadLines.Take(BadLinesShown).Select(Short)] },
        IsAskedAgain = isAskedAgain,
    };

    /// <summary>A cell may hold anything: what is shown of it stays short.</summary>
    public static BadLine Short(BadLine line) => line with { Value = PlainText.Cut(line.Value, LongestValue) };

    public string ToStored() => JsonSerializer.Serialize(this);

    public static Figures FromStored(string json) => JsonSerializer.Deserialize<Figures>(json) ?? throw new JsonException("No figures.");
}
