using System.Globalization;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Years;

/// <summary>How the people of a community are with the bot.</summary>
internal enum Temper
{
    /// <summary>Nobody ever does anything.</summary>
    Away,

    /// <summary>They take weeks, schedule when they are asked and come.</summary>
    Keen,

    /// <summary>They come by now and then.</summary>
    Lazy,

    /// <summary>They schedule every meeting, and cancel whatever can be cancelled.</summary>
    Cancelling,

    /// <summary>They put every meeting off, and often find no new date.</summary>
    Postponing,

    /// <summary>They write and announce several times a day.</summary>
    Chatty,

    /// <summary>They skip weeks, hand them over and say that all is done.</summary>
    Skipping,
}

/// <summary>A community of the simulated years, where it lives.</summary>
/// <param name="Country">Whose holidays are days off; null for none.</param>
/// <param name="Rule">Of its monthly meetings.</param>
internal sealed record Town(string Key, string Zone, string? Country, Temper Temper, string Rule)
{
    /// <summary>Whether the bot publishes the digest by itself.</summary>
    public bool AutoPublish { get; init; } = true;

    /// <summary>Days on which nothing is asked, from and to, as months and days of every year.</summary>
    public IReadOnlyList<(AnnualDate From, AnnualDate To)> Breaks { get; init; } = [];

    public string Channel => Id('C', "");

    public IReadOnlyList<string> Animators => [Id('U', "A"), Id('U', "B")];

    public string Pilot => Id('U', "P");

    public string Facilitator => Id('U', "F");

    public IReadOnlyList<string> People => [.. Animators, Pilot, Facilitator];

    public DateTimeZone Clock => DateTimeZoneProviders.Tzdb[Zone];

    private string Id(char kind, string who) => $"{kind}0{Key.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}{who}";
}

/// <summary>
/// Thirteen communities in as many zones: with and without daylight saving, on either side of the equator and of the date line, at halves and quarters of hours. They
/// are those of seven workspaces, each with a bot of its own, which live at the same time; that of the sample, in Paris, is in the one with Brussels.
/// </summary>
internal static class Towns
{
    public static readonly IReadOnlyList<IReadOnlyList<Town>> Workspaces =
    [
        [new("bruxelles", "Europe/Brussels", "BE", Temper.Keen, "premier jeudi")],
        [
            new("chatham", "Pacific/Chatham", null, Temper.Cancelling, "first Tuesday"),
            new("luxembourg", "Europe/Luxembourg", "LU", Temper.Away, "dernier mercredi") { Breaks = [(new(12, 21), new(12, 31)), (new(1, 1), new(1, 3)), (new(7, 27), new(8, 23))] },
        ],
        [new("quebec", "America/Toronto", "CA-QC", Temper.Chatty, "third Wednesday")],
        [
            new("casablanca", "Africa/Casablanca", null, Temper.Cancelling, "third Monday"),
            new("lord-howe", "Australia/Lord_Howe", null, Temper.Away, "second Friday"),
        ],
        [
            new("santiago", "America/Santiago", null, Temper.Keen, "last Tuesday"),
            new("terre-neuve", "America/St_Johns", null, Temper.Away, "first Monday") { AutoPublish = false },
        ],
        [
            new("apia", "Pacific/Apia", null, Temper.Postponing, "third Thursday"),
            new("zurich", "Europe/Zurich", "CH", Temper.Lazy, "deuxième mardi"),
        ],
        [
            new("auckland", "Pacific/Auckland", null, Temper.Lazy, "fourth Thursday"),
            new("calcutta", "Asia/Kolkata", null, Temper.Skipping, "second Wednesday") { Breaks = [(new(5, 4), new(5, 24)), (new(10, 12), new(10, 25))] },
        ],
    ];

    /// <summary>That of the sample, in Paris: nobody does anything in it. One of those who lead it lives in Montréal, and another leads Brussels too.</summary>
    public const string Shared = "U0ZOE";

    /// <summary>In the workspace of which that of the sample is, too.</summary>
    private const string Neighbour = "bruxelles";

    public static StoryOptions In(IReadOnlyList<Town> towns, int years) => new()
    {
        Workspace = slack =>
        {
            slack.As(Sample.Nadia.Id!).Change(seed => seed with { TimeZone = "America/Toronto" });
            foreach (var town in towns) Fill(slack, town);
        },
        Settings = settings =>
        {
            var isInParis = towns.Any(town => town.Key == Neighbour);
            foreach (var key in settings.Keys.Where(key => key.StartsWith("Communities:0:", StringComparison.Ordinal) && (!isInParis || key.EndsWith(":FacilitatorsChannel", StringComparison.Ordinal))).ToList()) settings.Remove(key);
            if (isInParis) settings["Communities:0:Meetings:Rule"] = "premier jeudi";
            foreach (var (index, town) in towns.Index()) Set(settings, index + (isInParis ? 1 : 0), town, years);
        },
    };

    private static void Fill(Workspace slack, Town town)
    {
        string[] names = ["Camille", "Dominique", "Claude", "Andrea"];
        foreach (var (index, id) in town.People.Index())
            slack.AddPerson(new PersonSeed(id.ToLowerInvariant()) { Id = id, RealName = $"{names[index]} ({town.Key})", Email = $"{id.ToLowerInvariant()}@exemple.org", TimeZone = town.Zone });
        slack.AddChannel(new ChannelSeed(town.Key) { Id = town.Channel, Members = [.. town.People, Shared] });
    }

    private static void Set(IDictionary<string, string?> settings, int number, Town town, int years)
    {
        void Put(string key, string? value) => settings[$"Communities:{number}:{key}"] = value;
        Put("Key", town.Key);
        Put("Name", town.Key);
        Put("Channel", town.Channel);
        Put("Language", "fr");
        Put("TimeZone", town.Zone);
        Put("Country", town.Country);
        Put("Pilots:0", town.Pilot);
        Put("Facilitators:0", town.Facilitator);
        if (town.Key == Neighbour) Put("Facilitators:1", Shared);
        foreach (var (index, animator) in town.Animators.Index()) Put($"Animators:{index}", animator);
        Put("Meetings:Rule", town.Rule);
        Put("Weekly:AutoPublish", town.AutoPublish ? "true" : "false");
        var breaks = Enumerable.Range(Story.Beginning.Year, years + 1).SelectMany(year => town.Breaks.Select(rest => (From: rest.From.InYear(year), To: rest.To.InYear(year))));
        foreach (var (index, (from, to)) in breaks.Index())
        {
            Put($"Breaks:{index}:From", from.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            Put($"Breaks:{index}:To", to.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
