using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace CommunityBot.Community;

/// <summary>One good line of a directory file.</summary>
internal sealed record AdherentLine
{
    /// <summary>Where it begins in the file; the header is line 1.</summary>
    public required int Line { get; init; }

    public required string Email { get; init; }
    public string FirstName { get; init; } = "";
    public string LastName { get; init; } = "";
    public string Company { get; init; } = "";
    public bool InDefault { get; init; }
    public LocalDate? DuesSince { get; init; }
    public LocalDate? ValidUntil { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The address in the place of a company's name keeps apart people who name none.</summary>
    public string CompanyKey => Spelling.Folded(Company) is { Length: > 0 } key ? key : Email;

    /// <summary>What a search looks into.</summary>
    public string Search => Spelling.Folded($"{FirstName} {LastName} {Company} {Email}");

    /// <summary>Equal for two lines that say the same, whatever their place in the file.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [Email, FirstName, LastName, Company, InDefault ? "default" : "ok", Iso(DuesSince), Iso(ValidUntil), .. Aliases.Order(StringComparer.Ordinal)])))[..16]);

    public static string? Iso(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : null;
}

/// <summary>Why a line of the file cannot be taken.</summary>
public enum LineFault
{
    /// <summary>No e-mail address.</summary>
    NoAddress,

    /// <summary>An e-mail address or alias that is not one.</summary>
    MalformedAddress,

    /// <summary>An address that another line of the file has, as its own or as an alias.</summary>
    DuplicateAddress,

    /// <summary>A dues status that is neither up to date nor in default.</summary>
    UnknownDues,

    /// <summary>A date that is neither 2026-12-31 nor 31/12/2026.</summary>
    UnreadableDate,

    /// <summary>Fewer cells, or more, than there are columns.</summary>
    WrongCells,

    /// <summary>Text after a closing quotation mark.</summary>
    BrokenQuotes,

    /// <summary>A quotation mark that nobody closed: what follows in the file cannot be told apart, so that even a lenient import refuses it.</summary>
    UnclosedQuote,
}

/// <summary>A line that cannot be taken. <paramref name="Value"/> is what is wrong in it; <paramref name="FirstLine"/> the line that has the same address.</summary>
public sealed record BadLine(int Line, LineFault Fault, string Value, int? FirstLine = null);

/// <summary>A refusal to read or apply an import. The message is English; <see cref="In"/> says it in the reader's language.</summary>
public sealed class ImportRefusedException(Func<IDirectoryTexts, string> words) : Exception(words(DirectoryTexts.All.English))
{
    /// <summary>Nothing is wrong with the file: another import is under way, and this one may be tried again.</summary>
    public bool IsForNow { get; init; }

    /// <summary>The same in that language.</summary>
    public string In(Language language) => words(DirectoryTexts.All.In(language));
}
