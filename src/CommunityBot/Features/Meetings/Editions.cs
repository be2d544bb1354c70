using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityBot.Features.Meetings;

/// <summary>A meeting after so many changes: a form opened on it knows whether somebody changed it meanwhile. As text, <c>019b…:2</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MeetingEdition(Guid Meeting, int Sequence) : IParsable<MeetingEdition>
{
    public static MeetingEdition Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var edition) ? edition : throw new FormatException("Not an edition of a meeting.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeetingEdition result)
    {
        result = default;
        if (s?.Split(':') is not [var id, var number] || !Guid.TryParse(id, out var meeting) || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)) return false;
        result = new(meeting, sequence);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Meeting:n}:{Sequence}");
}

/// <summary>A meeting at a time: what was promised for it is void once it is moved. As text, <c>019b…:1796297400</c>, in seconds.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MeetingTime(Guid Meeting, DateTimeOffset Start) : IParsable<MeetingTime>
{
    public static MeetingTime Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var time) ? time : throw new FormatException("Not a meeting at a time.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeetingTime result)
    {
        result = default;
        if (s?.Split(':') is not [var id, var number] || !Guid.TryParse(id, out var meeting) || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        result = new(meeting, DateTimeOffset.FromUnixTimeSeconds(seconds));
        return true;
    }

    /// <summary>Whether it still begins then.</summary>
    public bool Holds(Meeting it) => it.Status == MeetingStatus.Scheduled && it.Details.Start.ToUnixTimeSeconds() == Start.ToUnixTimeSeconds();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Meeting:n}:{Start.ToUnixTimeSeconds()}");
}
