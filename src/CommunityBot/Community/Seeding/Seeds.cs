using CommunityBot.Slack;
using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Community;

/// <summary>What the configuration says wrongly. Its message is for whoever starts the program: a line a mistake, all of them at once.</summary>
public sealed class WrongSettingsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>One sentence a mistake, naming the key, the value and what is allowed.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}

/// <summary>A community that the configuration describes wrongly.</summary>
/// <param name="Problems">One sentence a mistake.</param>
public sealed record RefusedSeed(string Key, IReadOnlyList<string> Problems);

/// <summary>The communities and administrators the configuration names.</summary>
public sealed record Seeds(IReadOnlyList<CommunitySeed> Communities, IReadOnlyList<UserId> Administrators)
{
    private const string ChannelShape = "a channel's id, such as C0123456789";
    private const string UserShape = "a user's id, such as U0123456789";

    /// <summary>
    /// Described wrongly, perhaps by what an earlier version allowed. Where the database has such a community it wins, and the mistake is nothing to stop for:
    /// <see cref="Check"/> says which are.
    /// </summary>
    public IReadOnlyList<RefusedSeed> Refused { get; init; } = [];

    /// <summary>Throws <see cref="WrongSettingsException"/> with all that is wrong in the description of communities that are not planted yet.</summary>
    /// <param name="planted">Keys.</param>
    public void Check(IEnumerable<string> planted)
    {
        var known = planted.ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> problems = [.. Refused.Where(seed => !known.Contains(seed.Key)).SelectMany(seed => seed.Problems)];
        if (problems.Count > 0) throw new WrongSettingsException(problems);
    }

    /// <summary>
    /// Reads sections <c>Communities</c> and <c>Administrators</c>. Throws <see cref="WrongSettingsException"/> with everything that is wrong, unless all of it is of communities whose
    /// keys are known: these are <see cref="Refused"/>.
    /// </summary>
    public static Seeds Read(IConfiguration configuration)
    {
        var problems = new List<string>();
        var root = new SettingsReader(configuration, problems);
        var described = root.Each("Communities", "a community with its Key, Name and Channel", at => (at.Path, Seed: Community(at))) ?? [];
        var administrators = root.List("Administrators", UserShape, Shapes.IsUser) ?? [];
        var refused = described.Where(one => Shapes.IsKey(one.Seed.Key)).Select(one => new RefusedSeed(one.Seed.Key, ProblemsOf(one.Path, problems))).Where(seed => seed.Problems.Count > 0).ToList();
        if (problems.Count == 0) RefuseDoubles(described, problems);
        if (problems.Count > refused.Sum(seed => seed.Problems.Count)) throw new WrongSettingsException(problems);
        return new([.. described.Select(one => one.Seed).Where(seed => !refused.Exists(one => one.Key == seed.Key))], [.. administrators.Select(id => new UserId(id))]) { Refused = refused };
    }

    private static List<string> ProblemsOf(string path, List<string> problems) => [.. problems.Where(problem => problem.StartsWith(path + ":", StringComparison.Ordinal))];

    private static CommunitySeed Community(SettingsReader at)
    {
        var before = at.Mistakes;
        var zones = DateTimeZoneProviders.Tzdb.Ids;
        var zone = at.Choice("TimeZone", "the name of a time zone of the IANA database, such as Europe/Paris", zones) ?? "Europe/Paris";
        var seed = new CommunitySeed
        {
            Key = at.Required("Key", "1 to 40 small letters, digits and hyphens, such as infra-services", Shapes.IsKey),
            Name = at.Required("Name", "a name of at most 80 characters", Allowed.IsName),
            Channel = at.Required("Channel", ChannelShape, Shapes.IsChannel),
            FacilitatorsChannel = at.Text("FacilitatorsChannel", ChannelShape, Shapes.IsChannel),
            Language = at.Choice("Language", "fr or en", ["fr", "en"]) ?? "fr",
            TimeZone = zone,
            Country = at.Text("Country", "a country, such as FR, or a country and its province, such as CA-QC", Shapes.IsCountry) ?? CountryOf(zone),
            Purpose = at.Text("Purpose", "at most 600 characters", Allowed.IsPurpose) ?? "",
            Objectives = at.List("Objectives", "at most 200 characters", Allowed.IsLine) ?? [],
            NotFor = at.List("NotFor", "at most 200 characters", Allowed.IsLine) ?? [],
            Roadmap = at.Text("Roadmap", "an address that begins with https://", Allowed.IsRoadmap),
            Facilitators = at.List("Facilitators", UserShape, Shapes.IsUser) ?? [],
            Pilots = at.List("Pilots", UserShape, Shapes.IsUser) ?? [],
            Animators = at.List("Animators", UserShape, Shapes.IsUser) ?? [],
            Sponsors = at.List("Sponsors", UserShape, Shapes.IsUser) ?? [],
            Weekly = at.Object("Weekly", Weekly) ?? new(),
            Pacing = at.Object("Pacing", Pacing) ?? new(),
            OpenAnnouncements = at.YesNo("OpenAnnouncements") ?? false,
            Meetings = at.Object("Meetings", Meetings),
            Breaks = at.Each("Breaks", "a stretch of days with From, To and Why", BreakOf) ?? [],
            DaysOff = at.List("DaysOff", "a day, such as 2026-12-24", Allowed.IsDay) ?? [],
        };
        if (at.Mistakes > before) return seed;
        foreach (var (key, lines) in new[] { ("Objectives", seed.Objectives), ("NotFor", seed.NotFor) })
            if (!Allowed.ArePage(lines)) at.Wrong(key, $"has {lines.Sum(line => line.Length + 1)} characters in all: expected at most {Allowed.PageAtMost}, what a form in Slack can show.");
        if (seed.Facilitators.Count == 0 && seed.Pilots.Count == 0)
            at.Wrong("Facilitators", $"and {at.PathOf("Pilots")} are both empty: expected one facilitator or one pilot at least ({UserShape}), who decides on requests to join.");
        if (!Allowed.PublishesInHours(seed.Weekly, seed.Pacing))
            at.Wrong("Weekly:PublishAt", $"is \"{seed.Weekly.PublishAt}\", and {at.PathOf("Pacing")} goes from \"{seed.Pacing.From}\" to \"{seed.Pacing.To}\": expected a time within it, when the bot posts in the channel.");
        if (seed.FacilitatorsChannel == seed.Channel)
            at.Wrong("FacilitatorsChannel", $"is \"{seed.FacilitatorsChannel}\", the community's own channel: expected a private channel of its own, or none.");
        return seed;
    }

    private static WeeklySeed Weekly(SettingsReader at)
    {
        const string allowed = "a day and a time from 08:00 to 18:59, when people may be written to, such as \"Mon 09:00\" (Mon, Tue, Wed, Thu, Fri, Sat or Sun)";
        var before = at.Mistakes;
        var weekly = new WeeklySeed();
        weekly = weekly with
        {
            NudgeAt = Step("NudgeAt") ?? weekly.NudgeAt,
            CheckAt = Step("CheckAt") ?? weekly.CheckAt,
            PublishAt = Step("PublishAt") ?? weekly.PublishAt,
            AutoPublish = at.YesNo("AutoPublish") ?? weekly.AutoPublish,
        };
        if (at.Mistakes == before && !Allowed.IsInOrder(weekly))
            at.Wrong("PublishAt", $"is \"{weekly.PublishAt}\", CheckAt is \"{weekly.CheckAt}\" and NudgeAt is \"{weekly.NudgeAt}\": expected NudgeAt first in the week, then CheckAt, then PublishAt.");
        return weekly;

        // Kept as the forms have it, however the day is written.
        string? Step(string key) => at.Text(key, allowed, Allowed.IsStep) is { } text ? WeekMoment.Parse(text).ToString() : null;
    }

    private static PacingSeed Pacing(SettingsReader at)
    {
        var before = at.Mistakes;
        var pacing = new PacingSeed();
        pacing = pacing with
        {
            PerDay = at.Whole("PerDay", Allowed.PerDay) ?? pacing.PerDay,
            MinutesApart = at.Whole("MinutesApart", Allowed.MinutesApart) ?? pacing.MinutesApart,
            From = at.Time("From") ?? pacing.From,
            To = at.Time("To") ?? pacing.To,
        };
        if (at.Mistakes == before && !Allowed.IsInOrder(pacing))
            at.Wrong("To", $"is \"{pacing.To}\" and From is \"{pacing.From}\": expected To later than From.");
        else if (at.Mistakes == before && Allowed.RoomFor(pacing) is var room && room < pacing.PerDay)
            at.Wrong("PerDay", $"is \"{pacing.PerDay}\" with MinutesApart \"{pacing.MinutesApart}\": expected at most {room}, all that fit from \"{pacing.From}\" to \"{pacing.To}\".");
        return pacing;
    }

    private static MeetingsSeed Meetings(SettingsReader at)
    {
        var meetings = new MeetingsSeed
        {
            Rule = at.Required("Rule", "which day of the month: first, second, third, fourth or last, then a day, such as \"first Thursday\" or \"premier jeudi\"", Allowed.IsMonthlyRule),
        };
        return meetings with
        {
            At = at.Time("At") ?? meetings.At,
            Minutes = at.Whole("Minutes", Allowed.MeetingMinutes) ?? meetings.Minutes,
            PromptDaysBefore = at.Whole("PromptDaysBefore", Allowed.PromptDaysBefore) ?? meetings.PromptDaysBefore,
            MonthsWithout = at.Numbers("MonthsWithout", Allowed.Months) ?? meetings.MonthsWithout,
        };
    }

    private static BreakSeed BreakOf(SettingsReader at)
    {
        var before = at.Mistakes;
        var stretch = new BreakSeed
        {
            From = at.Required("From", "a day, such as 2026-12-21", Allowed.IsDay),
            To = at.Required("To", "a day, such as 2027-01-03", Allowed.IsDay),
            Why = at.Text("Why", "at most 200 characters", Allowed.IsLine) ?? "",
        };
        if (at.Mistakes == before && !Allowed.IsInOrder(stretch))
            at.Wrong("To", $"is \"{stretch.To}\" and From is \"{stretch.From}\": expected To no earlier than From.");
        else if (at.Mistakes == before && !Allowed.IsShortEnough(stretch))
            at.Wrong("To", $"is \"{stretch.To}\" and From is \"{stretch.From}\": expected a year at most.");
        return stretch;
    }

    private static void RefuseDoubles(IReadOnlyList<(string Path, CommunitySeed Seed)> communities, List<string> problems)
    {
        foreach (var (index, (path, seed)) in communities.Index())
        {
            foreach (var (before, earlier) in communities.Take(index))
            {
                if (seed.Key == earlier.Key) problems.Add($"{path}:Key is \"{seed.Key}\", as {before}:Key: expected a key of its own.");
                if (seed.Channel == earlier.Channel) problems.Add($"{path}:Channel is \"{seed.Channel}\", as {before}:Channel: expected a channel of its own.");
            }
        }
    }

    /// <summary>The country the time zone is in, when it is in one only.</summary>
    internal static string? CountryOf(string zone) =>
        TzdbDateTimeZoneSource.Default.ZoneLocations?.Where(location => location.ZoneId == zone).Select(location => location.CountryCode).Distinct().Take(2).ToArray() is [var only] ? only : null;
}
