using System.Collections.Concurrent;
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
using Role = CommunityBot.Community.Role;

namespace CommunityBot.Hosting;

/// <summary>
/// Lives some weeks ahead with the real bot on a private copy of what it knows, in a workspace of its own in which nobody does anything, and tells every message it
/// posts. Nothing reaches Slack, and nothing is written but in the copy.
/// </summary>
public sealed partial class Foresight
{
    /// <summary>How far the clock goes before what was posted is told.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    private readonly PrivateCopy _copy;
    private readonly Workspace _slack;
    private readonly IReadOnlyList<CommunitySeed> _communities;
    private readonly IReadOnlySet<string> _strangers;
    private readonly ISimulationTexts _texts;
    private readonly ConcurrentQueue<Call> _posted = new();

    /// <param name="strangers">Whose names are not known: Slack has not told of them yet.</param>
    private Foresight(PrivateCopy copy, Workspace slack, IReadOnlyList<CommunitySeed> communities, IReadOnlySet<string> strangers, ISimulationTexts texts)
    {
        (_copy, _slack, _communities, _strangers, _texts) = (copy, slack, communities, strangers, texts);
        // Slack's own list of calls holds the last of them, and a Monday of many communities has more: each is heard of as it ends.
        _slack.CallEnded += (_, ended) =>
        {
            if (ended.Call is { Method: "chat.postMessage", Ok: true }) _posted.Enqueue(ended.Call);
        };
    }

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
        await using var copy = await PrivateCopy.Take(DatabaseSettings.Read(settings), texts, stop);
        await Surroundings.CutOff(copy.Database, stop);
        var installed = await Surroundings.WorkspaceOf(copy.Database, stop);
        var kept = await copy.Database.Read(tx => tx.CommunitiesAsSeeds(), stop);
        seeds.Check(kept.Select(seed => seed.Key));
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
        var strangers = await Surroundings.Fill(host.Workspace, copy.Database, communities, stop);
        if (strangers.Count > 0) await aside.WriteLineAsync(texts.Strangers(strangers.Count));
        var foresight = new Foresight(copy, host.Workspace, communities, strangers, texts);
        await using var bot = await Bot.Start(
            new() { Configuration = to => to.AddInMemoryCollection(Inside(settings, options, host.ApiUrl, copy)), Clock = clock, Logging = logging => logging.ClearProviders() }, stop);
        await bot.Services.GetRequiredService<SlackContact>().First.WaitAsync(stop);
        await bot.Services.GetRequiredService<SocketMode>().First.WaitAsync(stop);
        var time = new BusinessTime(clock, [new("Slack's deliveries", () => (host.Workspace.NextDue, host.Workspace.IsQuiet)), .. bot.Workers]) { Patience = TimeSpan.FromMinutes(2) };
        var messages = await foresight.Live(time, from, from.AddDays(7 * weeks), say, stop);
        await aside.WriteLineAsync(texts.Sum(messages));
    }

    private async Task<int> Live(BusinessTime time, DateTimeOffset from, DateTimeOffset until, TextWriter say, CancellationToken stop)
    {
        var messages = 0;
        for (var now = from; ; now += Step)
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
        var lines = new List<(long Minute, string Text)>();
        while (_posted.TryDequeue(out var call))
        {
            if (call.Arguments["channel"]?.GetValue<string>() is { } channel && call.Answer?["ts"]?.GetValue<string>() is { } ts)
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
        var where = community is null ? _texts.InPrivate(NameOf(reader)) : channel == community.Channel ? _texts.InChannel(community.Name) : _texts.AmongFacilitators(community.Name);
        var whys = (await Shown(key, stop)).Select(subject => _texts.Why(subject.Kind)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var there = at.ToInstant().InZone(zone).ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
        return $"{there}  {where}  {Emoji().Replace(seen.Notification, "").ReplaceLineEndings(" ")}{(whys.Count == 0 ? "" : "  " + _texts.Because(whys))}";
    }

    /// <summary>Whose name is not known is told by what they do.</summary>
    private string NameOf(Person reader)
    {
        if (!_strangers.Contains(reader.Id)) return reader.Name;
        foreach (var one in _communities)
            foreach (var (role, holders) in new[] { (Role.Pilot, one.Pilots), (Role.Animator, one.Animators), (Role.Facilitator, one.Facilitators), (Role.Sponsor, one.Sponsors) })
                if (holders.Contains(reader.Id, StringComparer.Ordinal)) return _texts.Stranger(reader.Id, role, one.Name);
        return reader.Id;
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
