using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Extensions;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Hosting;

/// <summary>
/// Lives some weeks ahead with the real bot on a private copy of what it knows, in a workspace of its own in which nobody does anything, and tells every message it
/// posts. Nothing reaches Slack, and nothing is written but in the copy.
/// </summary>
public sealed partial class Foresight
{
    /// <summary>Slack’s own journal holds the last two thousand calls: with many communities it is read more often.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1), Short = TimeSpan.FromMinutes(5);

    private const int Many = 300, LongestLine = 300;

    private readonly PrivateCopy _copy;
    private readonly Workspace _slack;
    private readonly IReadOnlyList<CommunitySeed> _communities;
    private readonly ISimulationTexts _texts;
    private Call? _last;

    private Foresight(PrivateCopy copy, Workspace slack, IReadOnlyList<CommunitySeed> communities, ISimulationTexts texts) => (_copy, _slack, _communities, _texts) = (copy, slack, communities, texts);

    /// <param name="settings">The bot's own: where its database is, and its communities.</param>
    /// <param name="from">The moment it begins.</param>
    /// <param name="weeks">How far it looks.</param>
    /// <param name="language">Of what is said around the messages.</param>
    /// <param name="say">Takes the lines, in the order of time.</param>
    /// <param name="aside">Takes what is not a line.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="SettingsException">There is no community, or a setting is wrong.</exception>
    public static async Task Tell(IConfiguration settings, DateTimeOffset from, int weeks, Language language, TextWriter say, TextWriter aside, CancellationToken stop)
    {
        var texts = SimulationTexts.All.In(language);
        var seeds = Seeds.Read(settings);
        await using var copy = await PrivateCopy.Take(DatabaseSettings.Read(settings), stop);
        await Surroundings.CutOff(copy.Database, stop);
        var installed = await Surroundings.WorkspaceOf(copy.Database, stop);
        var kept = await copy.Database.Read(tx => tx.CommunitiesAsSeeds(), stop);
        IReadOnlyList<CommunitySeed> communities = [.. kept, .. seeds.Communities.Where(seed => kept.All(one => one.Key != seed.Key))];
        if (communities.Count == 0) throw new SettingsException(texts.NoCommunity);

        if (installed is null) await aside.WriteLineAsync(texts.NoDatabaseYet);
        await aside.WriteLineAsync(texts.Begins(communities.Count, weeks));
        using var clock = MovableClock.Frozen(from);
        var map = new BotMap();
        AllFeatures.Map(map);
        var usual = new EmulatorOptions();
        var options = usual with
        {
            Clock = clock,
            BotToken = "xoxb-" + Secret(),
            AppToken = "xapp-1-A0EMULATOR-" + Secret(),
            TeamId = installed?.Workspace ?? usual.TeamId,
            AppId = installed?.AppId ?? usual.AppId,
            BotUserId = installed?.BotUserId ?? usual.BotUserId,
            Manifest = AppManifest.Parse(Manifest.Build(map, url: null, language).ToJsonString()),
        };
        await using var host = await EmulatorHost.Start(options, stop);
        await Surroundings.Fill(host.Workspace, copy.Database, communities, stop);
        await using var bot = await Bot.Start(
            new() { Configuration = to => to.AddInMemoryCollection(Inside(settings, options, host.ApiUrl, copy)), Clock = clock, Logging = logging => logging.ClearProviders() }, stop);
        await bot.Services.GetRequiredService<SlackContact>().First.WaitAsync(stop);
        await bot.Services.GetRequiredService<SocketMode>().First.WaitAsync(stop);
        var time = new BusinessTime(clock, [new("Slack's deliveries", () => (host.Workspace.NextDue, host.Workspace.IsQuiet)), .. bot.Workers]) { Patience = TimeSpan.FromMinutes(2) };
        var messages = await new Foresight(copy, host.Workspace, communities, texts).Live(time, from, from.AddDays(7 * weeks), say, stop);
        await aside.WriteLineAsync(texts.Sum(messages));
    }

    private async Task<int> Live(BusinessTime time, DateTimeOffset from, DateTimeOffset until, TextWriter say, CancellationToken stop)
    {
        var messages = 0;
        var step = _communities.Count < Many ? Usual : Short;
        for (var now = from; ; now += step)
        {
            await time.Advance(now < until ? now : until, stop);
            foreach (var line in await New(stop))
            {
                messages++;
                await say.WriteLineAsync(line.AsMemory(), stop);
            }
            if (now >= until) return messages;
        }
    }

    /// <summary>What was posted since the last look, a line each; those of one minute in alphabetical order, the same each time.</summary>
    private async Task<IEnumerable<string>> New(CancellationToken stop)
    {
        var calls = _slack.Calls;
        var before = calls.Count - 1;
        while (before >= 0 && !ReferenceEquals(calls[before], _last)) before--;
        var lines = new List<(long Minute, string Text)>();
        foreach (var call in calls.Skip(before + 1))
        {
            _last = call;
            if (call is { Method: "chat.postMessage", Ok: true } && call.Arguments["channel"]?.GetValue<string>() is { } channel && call.Answer?["ts"]?.GetValue<string>() is { } ts)
                lines.Add((call.At.ToUnixTimeSeconds() / 60, await Line(call.At, channel, ts, call.Arguments["metadata"]?["event_payload"]?["key"]?.GetValue<string>() ?? "", stop)));
        }
        return lines.OrderBy(line => line.Minute).ThenBy(line => line.Text, StringComparer.Ordinal).Select(line => line.Text);
    }

    private async Task<string> Line(DateTimeOffset at, string channel, string ts, string key, CancellationToken stop)
    {
        var community = _communities.FirstOrDefault(one => one.Channel == channel || one.FacilitatorsChannel == channel);
        var reader = community is null ? _slack.People.First(person => person.PrivateMessages is [var first, ..] && first.Channel.Id == channel) : ReaderIn(community, channel);
        var seen = (community is null ? reader.PrivateMessages : reader.Messages(channel)).First(message => message.Ts == ts);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull((community is null ? reader.TimeZone : community.TimeZone) ?? _communities[0].TimeZone) ?? DateTimeZone.Utc;
        var where = community is null ? _texts.InPrivate(reader.Name) : channel == community.Channel ? _texts.InChannel(community.Name) : _texts.AmongFacilitators(community.Name);
        var whys = (await Shown(key, stop)).Select(subject => _texts.Why(subject.Kind)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var there = at.ToInstant().InZone(zone).ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
        return $"{there}  {where}  {PlainText.Cut(Emoji().Replace(seen.Notification, "").ReplaceLineEndings(" "), LongestLine)}{(whys.Count == 0 ? "" : "  " + _texts.Because(whys))}";
    }

    /// <summary>By whose words a channel is read: somebody's of its own zone, where there is one.</summary>
    private Person ReaderIn(CommunitySeed community, string channel)
    {
        var members = _slack.Channel(channel).Members;
        List<Person> here = [.. _slack.People.Where(person => !person.IsBot && members.Contains(person.Id))];
        return here.Find(person => person.TimeZone == community.TimeZone) ?? here.FirstOrDefault() ?? _slack.Bot;
    }

    /// <summary>What a message shows, by the key it was posted under: the parts of a letter, a post of a channel, or whatever else was queued.</summary>
    private Task<IReadOnlyList<Subject>> Shown(string key, CancellationToken stop) => _copy.Database.Read(async tx =>
    {
        var subjects = key.Split(':', 2) switch
        {
            ["letters", var letter] => await tx.List<string>("select subject from letter_parts where letter = @letter order by number", new { letter }),
            ["paced", var number] => await tx.List<string>("select subject from paced_posts where number = @number", new { number = long.Parse(number.Split(':')[0], CultureInfo.InvariantCulture) }),
            _ => await tx.List<string>("select subject from outbox where key = @key and subject is not null", new { key }),
        };
        return (IReadOnlyList<Subject>)[.. subjects.Select(Subject.Of)];
    }, stop);

    /// <summary>The bot's settings, but for everything by which it would reach others than this workspace, or be reached.</summary>
    private static Dictionary<string, string?> Inside(IConfiguration settings, EmulatorOptions slack, Uri api, PrivateCopy copy) => new(
        new[] { "Communities", "Administrators" }.SelectMany(section => settings.GetSection(section).AsEnumerable()).Where(one => one.Value is not null), StringComparer.OrdinalIgnoreCase)
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["Slack:BotToken"] = slack.BotToken,
        ["Slack:AppToken"] = slack.AppToken,
        ["Slack:ApiUrl"] = api.AbsoluteUri,
        ["Database:ConnectionString"] = copy.ConnectionString,
    };

    [GeneratedRegex(":[a-z0-9_+-]+: ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Emoji();

    private static string Secret() => RandomNumberGenerator.GetHexString(24, lowercase: true);
}
