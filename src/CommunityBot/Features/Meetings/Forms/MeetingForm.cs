using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>What came with the form, checked again: the limits Slack's client keeps are not ours.</summary>
internal static class MeetingForm
{
    /// <summary>In minutes: what a form offers.</summary>
    public static readonly IReadOnlyList<int> Durations = [30, 45, 60, 75, 90, 120, 180, 240];

    private const int LongestMinutes = 600;
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>The meeting that was described, or what is wrong with it, field by field. The picker gives an instant, so that no hour is missing nor double in the nights the clocks change.</summary>
    /// <param name="notThen">Why it may not be held at that moment; null where it may.</param>
    public static (MeetingDetails? Details, IReadOnlyList<(string Field, string Text)> Errors) Read<T>(Submission<T> form, IMeetingsTexts t, DateTimeOffset now, Func<DateTimeOffset, string?> notThen) where T : IParsable<T>
    {
        var topic = PlainText.OneLine(form[MeetingsFeature.Topic] ?? "");
        var place = PlainText.OneLine(form[MeetingsFeature.Place] ?? "");
        var link = form[MeetingsFeature.Link]?.Trim() ?? "";
        var agenda = form[MeetingsFeature.Agenda]?.Trim() ?? "";
        var at = form[MeetingsFeature.At];

        List<(string, string)> errors = [];
        if (at is null) errors.Add((MeetingsFeature.At.Name, t.Missing));
        else if (at <= now) errors.Add((MeetingsFeature.At.Name, t.Past));
        else if (at > now + Furthest) errors.Add((MeetingsFeature.At.Name, t.TooFar));
        else if (notThen(at.Value) is { } why) errors.Add((MeetingsFeature.At.Name, why));
        if (!int.TryParse(form[MeetingsFeature.Minutes], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes is < 1 or > LongestMinutes) errors.Add((MeetingsFeature.Minutes.Name, t.Missing));
        if (topic.Length == 0) errors.Add((MeetingsFeature.Topic.Name, t.Missing));
        if (topic.Length > MeetingDetails.TopicAtMost) errors.Add((MeetingsFeature.Topic.Name, t.TooLong(MeetingDetails.TopicAtMost)));
        if (place.Length > MeetingDetails.PlaceAtMost) errors.Add((MeetingsFeature.Place.Name, t.TooLong(MeetingDetails.PlaceAtMost)));
        if (agenda.Length > MeetingDetails.AgendaAtMost) errors.Add((MeetingsFeature.Agenda.Name, t.TooLong(MeetingDetails.AgendaAtMost)));
        if (link.Length > 0 && !Shapes.IsWebAddress(link)) errors.Add((MeetingsFeature.Link.Name, t.NoLink));
        // A form without the field for a place asks for a link.
        if (place.Length == 0 && link.Length == 0) errors.Add(form.Has(MeetingsFeature.Place) ? (MeetingsFeature.Place.Name, t.NeitherPlaceNorLink) : (MeetingsFeature.Link.Name, t.Missing));
        return errors.Count > 0 ? (null, errors) : (new(at!.Value, minutes, Said(place), Said(link), topic, Said(agenda)), []);
    }

    /// <summary>Why the meeting of a month may not be held then; null where it may, and for a special one, which has no month.</summary>
    public static string? OutsideOf(Language reader, CommunitySettings community, YearMonth? month, DateTimeOffset at, DateTimeOffset now)
    {
        if (month is not { } of || NewDates.MayBeOf(community, of, community.DayAt(at)) || NewDates.LatestIn(community, of) is not { } latest) return null;
        return MeetingsTexts.All.In(reader).NotOfMonth(MeetingsViews.Month(reader, of), latest > of.ToDateInterval().End ? reader.LongDay(latest, community.DayAt(now)) : null);
    }

    /// <summary>All that was typed, to be given back.</summary>
    public static IEnumerable<string?> Typed<T>(Submission<T> form) where T : IParsable<T> =>
        [form[MeetingsFeature.Topic], form[MeetingsFeature.Agenda], form[MeetingsFeature.Place], form[MeetingsFeature.Link]];

    private static string? Said(string text) => text.Length == 0 ? null : text;
}
