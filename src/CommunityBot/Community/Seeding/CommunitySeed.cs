using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community;

/// <summary>
/// A community as the configuration describes it, checked. It becomes the community's row once; all of it is kept there as JSON,
/// in these words. Ids, times and days are the text that was checked.
/// </summary>
public sealed record CommunitySeed
{
    /// <summary>The community's id for ever.</summary>
    public required string Key { get; init; }

    /// <summary>Its name, as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>The id of its channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The id of the private channel of those who decide.</summary>
    public string? FacilitatorsChannel { get; init; }

    /// <summary>"fr" or "en".</summary>
    public string Language { get; init; } = "fr";

    /// <summary>IANA name.</summary>
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>ISO 3166; when unsaid, the country of the time zone.</summary>
    public string? Country { get; init; }

    /// <summary>What it is for.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What it wants to achieve.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>What it is not for.</summary>
    public IReadOnlyList<string> NotFor { get; init; } = [];

    /// <summary>The address of its roadmap.</summary>
    public string? Roadmap { get; init; }

    /// <summary>User ids of its facilitators.</summary>
    public IReadOnlyList<string> Facilitators { get; init; } = [];

    /// <summary>User ids of its pilots.</summary>
    public IReadOnlyList<string> Pilots { get; init; } = [];

    /// <summary>User ids of its animators.</summary>
    public IReadOnlyList<string> Animators { get; init; } = [];

    /// <summary>User ids of its sponsors.</summary>
    public IReadOnlyList<string> Sponsors { get; init; } = [];

    /// <summary>The animators' week.</summary>
    public WeeklySeed Weekly { get; init; } = new();

    /// <summary>How much the bot may post.</summary>
    public PacingSeed Pacing { get; init; } = new();

    /// <summary>Whether what members announce is published without being read first.</summary>
    public bool OpenAnnouncements { get; init; }

    /// <summary>The monthly meeting; null where the community has none.</summary>
    public MeetingsSeed? Meetings { get; init; }

    /// <summary>When nothing is asked of anyone.</summary>
    public IReadOnlyList<BreakSeed> Breaks { get; init; } = [];

    /// <summary>ISO days off besides week-ends and public holidays.</summary>
    public IReadOnlyList<string> DaysOff { get; init; } = [];

    /// <summary>The keys under which two descriptions of a community differ, in their order. The order of people does not count.</summary>
    public IReadOnlyList<string> Differences(CommunitySeed other)
    {
        var (mine, theirs) = (InOrder(this), InOrder(other));
        return [.. mine.Select(property => property.Key).Where(key => !JsonNode.DeepEquals(mine[key], theirs[key]))];

        static JsonObject InOrder(CommunitySeed seed) => JsonSerializer.SerializeToNode(
            seed with { Facilitators = Ordered(seed.Facilitators), Pilots = Ordered(seed.Pilots), Animators = Ordered(seed.Animators), Sponsors = Ordered(seed.Sponsors) }, Json)!.AsObject();

        static IReadOnlyList<string> Ordered(IReadOnlyList<string> people) => [.. people.Order(StringComparer.Ordinal)];
    }

    /// <summary>As the bot works with it. Who holds its roles is asked apart.</summary>
    /// <param name="workspace">The Slack workspace it lives in.</param>
    internal CommunitySettings AsSettings(TeamId workspace) => new()
    {
        Id = Key,
        Workspace = workspace,
        Name = Name,
        Channel = new ChannelId(Channel),
        FacilitatorsChannel = FacilitatorsChannel is null ? null : new ChannelId(FacilitatorsChannel),
        Language = Languages.OfLocale(Language) ?? default,
        TimeZone = TimeZone,
        Country = Country,
        Purpose = Purpose,
        Objectives = Objectives,
        NotFor = NotFor,
        Roadmap = Roadmap,
        OpenAnnouncements = OpenAnnouncements,
        Pacing = new() { PerDay = Pacing.PerDay, Apart = TimeSpan.FromMinutes(Pacing.MinutesApart), From = Time.Parse(Pacing.From).Value, To = Time.Parse(Pacing.To).Value },
        Meetings = Meetings?.ToSeries(),
        Weekly = new() { NudgeAt = WeekMoment.Parse(Weekly.NudgeAt), CheckAt = WeekMoment.Parse(Weekly.CheckAt), PublishAt = WeekMoment.Parse(Weekly.PublishAt), AutoPublish = Weekly.AutoPublish },
        Breaks = [.. Breaks.Select(stretch => new Break(LocalDatePattern.Iso.Parse(stretch.From).Value, LocalDatePattern.Iso.Parse(stretch.To).Value, stretch.Why))],
        DaysOff = [.. DaysOff.Select(day => LocalDatePattern.Iso.Parse(day).Value)],
    };

    private static LocalTimePattern Time { get; } = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>How a seed is kept in the database: readable there, accents as they are.</summary>
    internal static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>The three moments of the animators' week, as a day and a local time ("Mon 09:00").</summary>
public sealed record WeeklySeed
{
    /// <summary>When animators hear what is missing.</summary>
    public string NudgeAt { get; init; } = "Mon 09:00";

    /// <summary>When they hear again.</summary>
    public string CheckAt { get; init; } = "Thu 14:00";

    /// <summary>When the digest is published in their place.</summary>
    public string PublishAt { get; init; } = "Fri 10:00";

    /// <summary>Whether it is published without being asked.</summary>
    public bool AutoPublish { get; init; } = true;
}

/// <summary>The bot's own posts in the channel.</summary>
public sealed record PacingSeed
{
    /// <summary>At most so many a local day.</summary>
    public int PerDay { get; init; } = 3;

    /// <summary>At least so many minutes apart.</summary>
    public int MinutesApart { get; init; } = 60;

    /// <summary>Local time before which nothing is posted.</summary>
    public string From { get; init; } = "08:00";

    /// <summary>Local time after which nothing is posted.</summary>
    public string To { get; init; } = "19:00";
}

/// <summary>The series of meetings.</summary>
public sealed record MeetingsSeed
{
    /// <summary>"first Thursday", "premier jeudi".</summary>
    public required string Rule { get; init; }

    /// <summary>Local time it starts.</summary>
    public string At { get; init; } = "12:30";

    /// <summary>How long it lasts.</summary>
    public int Minutes { get; init; } = 60;

    /// <summary>How many days before animators are asked to confirm it.</summary>
    public int PromptDaysBefore { get; init; } = 21;

    /// <summary>Months (1 to 12) without a meeting.</summary>
    public IReadOnlyList<int> MonthsWithout { get; init; } = [8];

    /// <summary>As the bot works with it; null where the rule is not one, of a file edited by hand.</summary>
    internal MeetingSeries? ToSeries() => SeriesWords.Read(Rule).Rule is not { } rule ? null : new()
    {
        Rule = rule,
        At = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(At).Value,
        Minutes = Minutes,
        PromptDaysBefore = PromptDaysBefore,
        MonthsWithout = MonthsWithout,
    };

    /// <summary>As it is kept; the rule in the community's language.</summary>
    internal static MeetingsSeed Of(MeetingSeries series, Language language) => new()
    {
        Rule = language.Words(series.Rule),
        At = series.At.ToString("HH:mm", CultureInfo.InvariantCulture),
        Minutes = series.Minutes,
        PromptDaysBefore = series.PromptDaysBefore,
        MonthsWithout = series.MonthsWithout,
    };
}

/// <summary>A stretch of ISO days, both included.</summary>
public sealed record BreakSeed
{
    /// <summary>First day.</summary>
    public required string From { get; init; }

    /// <summary>Last day.</summary>
    public required string To { get; init; }

    /// <summary>Said to people who ask; may be empty.</summary>
    public string Why { get; init; } = "";
}
