using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Minutes as a form was opened on them: it knows what was written meanwhile, and which headings its reader has touched. As text, <c>019b…:2:9f86d081,,60303ae2,</c>.</summary>
/// <param name="Edition">How often they had been written by then: 0 for nothing.</param>
/// <param name="Opened">A mark of each heading's words, parted by commas; empty where nothing stood.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MinutesEdition(Guid Meeting, int Edition, string Opened) : IParsable<MinutesEdition>
{
    /// <param name="standing">Null where nothing was written.</param>
    public static MinutesEdition Of(Guid meeting, MeetingMinutes? standing) => new(meeting, standing?.Edition ?? 0, string.Join(',', (standing?.Headings ?? []).Select(Mark)));

    /// <summary>Whether these words are other than those with which the heading in that place was opened.</summary>
    public bool IsTouched(int place, string? words) => Mark(words) != (Opened.Split(',').ElementAtOrDefault(place) ?? "");

    public static MinutesEdition Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var edition) ? edition : throw new FormatException("Not an edition of minutes.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MinutesEdition result)
    {
        result = default;
        if (s?.Split(':') is not [var id, var number, .. var marks] || !Guid.TryParse(id, out var meeting) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var edition)) return false;
        result = new(meeting, edition, marks is [var opened] ? opened : "");
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Meeting:n}:{Edition}:{Opened}");

    /// <summary>Of the words alone: Slack may hand other spaces and line breaks back than it was given.</summary>
    private static string Mark(string? words) => words?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } said
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', said))).AsSpan(0, 4)) : "";
}
