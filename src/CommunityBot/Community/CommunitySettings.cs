using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community;

/// <summary>What a community is: its channels, words and calendar. Read from the database, which wins over the configuration once seeded.</summary>
public sealed record CommunitySettings
{
    /// <summary>The community's key ("infra-services"): its id in every table.</summary>
    public required string Id { get; init; }

    /// <summary>The Slack workspace it lives in.</summary>
    public required TeamId Workspace { get; init; }

    /// <summary>Its name, as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>Where its members talk.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>The private channel of those who decide; without it, each facilitator and pilot is written to privately. Null as long as everybody can read it: see <see cref="PublicRoom"/>.</summary>
    public ChannelId? FacilitatorsChannel { get; init; }

    /// <summary>The channel chosen for facilitators, where it was found open to everybody: nothing is posted there until it is private.</summary>
    public ChannelId? PublicRoom { get; init; }

    /// <summary>The channel chosen for facilitators, whoever can read it: theirs alone, and where they are seated.</summary>
    public ChannelId? Room => FacilitatorsChannel ?? PublicRoom;

    /// <summary>The language of what everyone sees, and of readers whose own is neither French nor English.</summary>
    public Language Language { get; init; }

    /// <summary>The IANA name of its time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>ISO 3166 country ("FR"), or country and province ("CA-QC"): whose public holidays are days off.</summary>
    public string? Country { get; init; }

    /// <summary>What the community is for, in a sentence or two; may be empty.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>What it wants to achieve.</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>What it is not for.</summary>
    public IReadOnlyList<string> NotFor { get; init; } = [];

    /// <summary>The address of its roadmap.</summary>
    public string? Roadmap { get; init; }

    /// <summary>Stretches of time when nothing is asked of anyone.</summary>
    public IReadOnlyList<Break> Breaks { get; init; } = [];

    /// <summary>Days off besides week-ends and public holidays.</summary>
    public IReadOnlyList<LocalDate> DaysOff { get; init; } = [];

    /// <summary>How often, and when, the bot may post in its channel.</summary>
    public PacingSettings Pacing { get; init; } = new();

    /// <summary>The animators' week.</summary>
    public WeeklySettings Weekly { get; init; } = new();

    /// <summary>What members announce is published without being read by an animator first.</summary>
    public bool OpenAnnouncements { get; init; }

    /// <summary>Its monthly meetings; null where it has none.</summary>
    public MeetingSeries? Meetings { get; init; }

    /// <summary>Its time zone, with the rules of daylight saving. One that a newer version has written and this one does not know is UTC: nothing stops for it.</summary>
    public DateTimeZone Zone => ZoneOf(TimeZone);

    /// <summary>The zone of that name; UTC in place of one that is not known.</summary>
    internal static DateTimeZone ZoneOf(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? DateTimeZone.Utc;

    /// <summary>False where <see cref="Zone"/> stands in for another.</summary>
    public bool KnowsZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(TimeZone) is not null;

    /// <summary>The day it is there at that moment.</summary>
    public LocalDate DayAt(DateTimeOffset now) => Instant.FromDateTimeOffset(now).InZone(Zone).Date;
}

/// <summary>The pace of the bot's own posts in a community's channel.</summary>
public sealed record PacingSettings
{
    /// <summary>At most so many a local day; what is urgent counts, and is not held.</summary>
    public int PerDay { get; init; } = 3;

    /// <summary>At least so long between two.</summary>
    public TimeSpan Apart { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The local time from which the bot posts, on a working day.</summary>
    public LocalTime From { get; init; } = new(8, 0);

    /// <summary>The local time from which it does not any more.</summary>
    public LocalTime To { get; init; } = new(19, 0);
}

/// <summary>The three moments of the animators' week, in the community's zone, and what becomes of a week in which nothing was said.</summary>
public sealed record WeeklySettings
{
    /// <summary>When animators hear what is missing.</summary>
    public WeekMoment NudgeAt { get; init; } = new(IsoDayOfWeek.Monday, new(9, 0));

    /// <summary>When they hear again, if nothing has been said in the channel.</summary>
    public WeekMoment CheckAt { get; init; } = new(IsoDayOfWeek.Thursday, new(14, 0));

    /// <summary>When the bot publishes the digest, or calls somebody, if still nothing has.</summary>
    public WeekMoment PublishAt { get; init; } = new(IsoDayOfWeek.Friday, new(10, 0));

    /// <summary>Whether the digest is published without being asked.</summary>
    public bool AutoPublish { get; init; } = true;
}

/// <summary>A day of the week and a local time.</summary>
public sealed record WeekMoment(IsoDayOfWeek Day, LocalTime Time)
{
    /// <summary>The days as the configuration names them, from Monday.</summary>
    internal static readonly IReadOnlyList<string> Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>As the configuration writes it: "Mon 09:00".</summary>
    /// <exception cref="FormatException">It is written otherwise.</exception>
    public static WeekMoment Parse(string text) => text.Split(' ') is [var day, var time] && Days.ToList().FindIndex(name => name.Equals(day, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index
        ? new((IsoDayOfWeek)(index + 1), LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value)
        : throw new FormatException($"\"{text}\" is not a day and a time.");

    public override string ToString() => $"{Days[(int)Day - 1]} {LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(Time)}";
}

/// <summary>A stretch of local days, both included, when the community rests.</summary>
public sealed record Break(LocalDate From, LocalDate To, string Why)
{
    /// <summary>Whether that day is inside.</summary>
    public bool Covers(LocalDate day) => From <= day && day <= To;
}
