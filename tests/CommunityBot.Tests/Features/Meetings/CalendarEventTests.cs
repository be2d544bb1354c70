using System.Globalization;
using System.Text;
using CommunityBot.Features.Meetings;
using CommunityBot.Slack;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityBot.Tests.Features.Meetings;

/// <summary>The file for a calendar, read back by a few lines that know RFC 5545 and nothing of how it was written.</summary>
public sealed class CalendarEventTests
{
    private static readonly Meeting It = Invented.Meeting;

    [Fact]
    public void Says_when_where_and_what_in_UTC_under_an_id_that_stays()
    {
        var read = Read(File(It));
        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CommunityBot//CommunityBot//FR", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
                "UID:019b0000-0000-7000-8000-000000000001@communitybot.invalid", "DTSTAMP:20261112T090000Z", "DTSTART:20261203T113000Z", "DTEND:20261203T123000Z", "SEQUENCE:0", "STATUS:CONFIRMED",
                "SUMMARY:Infra & Services : Sauvegardes\\, restaurations\\; et sueurs froides", "ORGANIZER;CN=\"Infra & Services\":mailto:no-reply@communitybot.invalid",
                "LOCATION:12 rue du Pont\\, salle B · https://visio.exemple.org/infra", "DESCRIPTION:1. Un tour de table\\n2. Une panne\\n\\nhttps://visio.exemple.org/infra", "URL:https://visio.exemple.org/infra",
                "END:VEVENT", "END:VCALENDAR",
            ], read);
    }

    [Fact]
    public void A_cancelled_one_takes_the_same_event_out()
    {
        var read = Read(File(It with { Status = MeetingStatus.Cancelled, Sequence = 3 }));
        Assert.Contains("UID:019b0000-0000-7000-8000-000000000001@communitybot.invalid", read);
        Assert.Contains("SEQUENCE:3", read);
        Assert.Contains("STATUS:CANCELLED", read);
    }

    /// <summary>The same local time on both sides of a clock change is another hour in UTC.</summary>
    [Theory]
    [InlineData("2026-03-26T12:30:00+01:00", "20260326T113000Z")]
    [InlineData("2026-04-02T12:30:00+02:00", "20260402T103000Z")]
    [InlineData("2026-10-22T12:30:00+02:00", "20261022T103000Z")]
    [InlineData("2026-10-29T12:30:00+01:00", "20261029T113000Z")]
    [InlineData("2026-12-31T23:30:00-05:00", "20270101T043000Z")]
    public void Is_right_across_daylight_saving_and_midnight(string start, string utc) =>
        Assert.Contains($"DTSTART:{utc}", Read(File(It with { Details = It.Details with { Start = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) } })));

    [Fact]
    public void Web_calendars_are_given_the_same_times()
    {
        var entry = new CalendarEvent(It, "Infra & Services : Sauvegardes", "Infra & Services");
        Assert.StartsWith("https://calendar.google.com/calendar/render?action=TEMPLATE&text=Infra%20%26%20Services%20%3A%20Sauvegardes&dates=20261203T113000Z/20261203T123000Z&", entry.Google, StringComparison.Ordinal);
        Assert.Contains("&startdt=2026-12-03T11%3A30%3A00Z&enddt=2026-12-03T12%3A30%3A00Z&", entry.Outlook, StringComparison.Ordinal);
        Assert.True(Uri.TryCreate(entry.Google, UriKind.Absolute, out _) && Uri.TryCreate(entry.Outlook, UriKind.Absolute, out _));
    }

    /// <summary>Whatever is typed: lines of at most 75 octets, none within a character, and the words come back whole.</summary>
    [Fact]
    public void No_line_is_too_long_and_no_word_is_lost() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Texts()), words =>
    {
        var file = File(It with { Details = It.Details with { Topic = "T", Agenda = words } });
        var lines = file.Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain(lines, line => line.Contains('\n') || line.Contains('\r') || line.Contains('\uFFFD'));
        var described = Read(file).Single(line => line.StartsWith("DESCRIPTION:", StringComparison.Ordinal))["DESCRIPTION:".Length..];
        Assert.Equal(words + "\n\n" + It.Details.Link, Unescaped(described));
    }));

    private static Gen<string> Texts() =>
        from pieces in Gen.NonEmptyListOf(Gen.Elements("a", "é", "漢", "👩🏽‍💻", ",", ";", "\\", "\\n", "\n", ":", "\"", "BEGIN:VEVENT", "   ", "une phrase un peu plus longue "))
        select string.Concat(pieces.Prepend("x"));

    private static string File(Meeting it) => new CalendarEvent(it, $"Infra & Services : {it.Details.Topic}", "Infra & Services").File();

    private static List<string> Read(string file)
    {
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        return [.. file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Unescaped(string text)
    {
        var read = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\') read.Append(text[i]);
            else read.Append(text[++i] is 'n' or 'N' ? '\n' : text[i]);
        }
        return read.ToString();
    }
}
