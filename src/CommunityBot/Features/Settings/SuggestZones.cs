using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CommunityBot.Features.Settings;

/// <summary>Proposes time zones as somebody types the name of a city.</summary>
public sealed class SuggestZones(TimeProvider clock)
{
    private const int AtMost = 50;

    /// <summary>Offered before anything is typed: where French is spoken.</summary>
    private static readonly string[] Usual =
    [
        "Europe/Paris", "Europe/Brussels", "Europe/Zurich", "Europe/Luxembourg", "America/Montreal", "America/Martinique", "America/Guadeloupe", "America/Cayenne",
        "America/Miquelon", "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti", "Europe/London",
    ];

    /// <summary>Cities under another name than the database's, and some it does not have.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["bruxelles"] = "Europe/Brussels", ["geneve"] = "Europe/Zurich", ["lausanne"] = "Europe/Zurich", ["londres"] = "Europe/London", ["quebec"] = "America/Montreal", ["ottawa"] = "America/Toronto",
        ["lyon"] = "Europe/Paris", ["marseille"] = "Europe/Paris", ["lille"] = "Europe/Paris", ["nantes"] = "Europe/Paris", ["toulouse"] = "Europe/Paris", ["france"] = "Europe/Paris",
        ["belgique"] = "Europe/Brussels", ["suisse"] = "Europe/Zurich", ["alger"] = "Africa/Algiers", ["lisbonne"] = "Europe/Lisbon", ["barcelone"] = "Europe/Madrid", ["saint denis"] = "Indian/Reunion",
        ["la reunion"] = "Indian/Reunion", ["papeete"] = "Pacific/Tahiti", ["fort de france"] = "America/Martinique", ["pointe a pitre"] = "America/Guadeloupe",
    };

    private static readonly IReadOnlyList<string> All =
        [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId).Concat(Usual).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public Task<Answer> Suggest(Suggestion typed) => Task.FromResult(Answer.Options([.. Matching(typed.Value).Select(zone => OptionOf(zone, clock.GetUtcNow()))]));

    /// <summary>As it is shown: <c>Europe/Paris (UTC+01)</c>.</summary>
    internal static Option OptionOf(string zone, DateTimeOffset now)
    {
        // The one in force may be of a newer version.
        var offset = (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc).GetUtcOffset(Instant.FromDateTimeOffset(now));
        return new($"{zone.Replace('_', ' ')} (UTC{OffsetPattern.GeneralInvariant.Format(offset)})", zone);
    }

    /// <summary>The zones whose city begins so first, then those that have it anywhere; the nearest where there is none.</summary>
    internal static IReadOnlyList<string> Matching(string typed)
    {
        var folded = Spelling.Folded(typed).Replace('-', ' ');
        if (folded.Length == 0) return Usual;
        var otherwise = Others.Where(other => other.Key.StartsWith(folded, StringComparison.Ordinal)).Select(other => other.Value);
        var found = All.Select(zone => (Zone: zone, Words: Words(zone))).Where(one => one.Words.Contains(folded, StringComparison.Ordinal))
            .OrderBy(one => CityOf(one.Words).StartsWith(folded, StringComparison.Ordinal) ? 0 : 1).Select(one => one.Zone);
        IReadOnlyList<string> matching = [.. otherwise.Concat(found).Distinct(StringComparer.Ordinal).Take(AtMost)];
        if (matching.Count > 0) return matching;
        return Spelling.Nearest(folded, All.Select(zone => CityOf(Words(zone))).Concat(Others.Keys)) is not { } near ? []
            : Others.TryGetValue(near, out var other) ? [other] : [.. All.Where(zone => CityOf(Words(zone)) == near)];
    }

    private static string Words(string zone) => zone.Replace('_', ' ').Replace('-', ' ').ToLowerInvariant();

    private static string CityOf(string words) => words[(words.LastIndexOf('/') + 1)..];
}
