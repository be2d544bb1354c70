using System.Globalization;
using System.Text;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>A meeting as calendars take it: a file of RFC 5545, and the addresses of web calendars. Times are in UTC, so that no calendar need know a zone's rules.</summary>
/// <param name="Name">What the calendar shows.</param>
/// <param name="Who">The community's name.</param>
internal sealed record CalendarEvent(Meeting It, string Name, string Who)
{
    private const int LongestLine = 75, LongestAddress = 1500;

    private MeetingDetails Details => It.Details;

    private string Where => string.Join(" · ", new[] { Details.Place, Details.Link }.OfType<string>());

    private string About => string.Join("\n\n", new[] { Details.Agenda, Details.Link }.OfType<string>());

    /// <summary>
    /// The file, in lines of at most 75 octets that end in CRLF. It bears the same UID at every version, so that a later one moves or cancels the event where it was
    /// taken before. The organiser's address is of a domain that exists nowhere (RFC 2606): nobody is to be written to.
    /// </summary>
    public string File()
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//CommunityBot//CommunityBot//FR");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line("BEGIN:VEVENT");
        Line($"UID:{It.Id:D}@communitybot.invalid");
        Line($"DTSTAMP:{Utc(It.ChangedAt)}");
        Line($"DTSTART:{Utc(Details.Start)}");
        Line($"DTEND:{Utc(Details.End)}");
        Line($"SEQUENCE:{It.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Line($"STATUS:{(It.Status == MeetingStatus.Scheduled ? "CONFIRMED" : "CANCELLED")}");
        Line($"SUMMARY:{Text(Name)}");
        Line($"ORGANIZER;CN=\"{Quoted(Who)}\":mailto:no-reply@communitybot.invalid");
        if (Where.Length > 0) Line($"LOCATION:{Text(Where)}");
        if (About.Length > 0) Line($"DESCRIPTION:{Text(About)}");
        if (Details.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address)) Line($"URL:{address.AbsoluteUri}");
        Line("END:VEVENT");
        Line("END:VCALENDAR");
        return text.ToString();

        void Line(string line) => text.Append(Folded(line)).Append("\r\n");
    }

    /// <summary>Opens Google's calendar on an event to be saved.</summary>
    public string Google => Within($"https://calendar.google.com/calendar/render?action=TEMPLATE&text={Escaped(Name)}&dates={Utc(Details.Start)}/{Utc(Details.End)}&location={Escaped(Where)}", "&details=");

    /// <summary>The same in Outlook on the web.</summary>
    public string Outlook => Within($"https://outlook.office.com/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent&subject={Escaped(Name)}&startdt={Escaped(Iso(Details.Start))}&enddt={Escaped(Iso(Details.End))}&location={Escaped(Where)}", "&body=");

    /// <summary>With the agenda's beginning where there is room: two of them stand in one message.</summary>
    private string Within(string address, string field)
    {
        var whole = $"{address}{field}{Escaped(PlainText.Cut(About, 300))}";
        return whole.Length <= LongestAddress ? whole : address;
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>RFC 5545, 3.3.11: four characters are escaped; other control characters have no place in a text.</summary>
    private static string Text(string text)
    {
        var escaped = text.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return string.Concat(escaped.Where(letter => !char.IsControl(letter)));
    }

    /// <summary>RFC 5545, 3.2: a parameter in quotes holds no quote.</summary>
    private static string Quoted(string text) => string.Concat(text.Replace('"', '\'').Where(letter => !char.IsControl(letter)));

    /// <summary>RFC 5545, 3.1: a line too long goes on after a line break and a space; never within a character.</summary>
    private static string Folded(string line)
    {
        var folded = new StringBuilder(line.Length);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
