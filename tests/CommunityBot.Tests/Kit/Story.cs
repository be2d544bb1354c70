using System.Text;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Kit;

/// <summary>
/// The real bot in an emulated workspace, over real HTTP or real WebSockets on free ports, with the sample association in it. It is nine o'clock in Paris on a Monday, and
/// stays so until the story moves the clock. At its end nothing may be left to complain about: Slack's rules kept, no dead letter, no error in the logs.
/// </summary>
/// <example><code>await Story.Live(way, async story =&gt; { var typed = await story.Ana.Type(Sample.General, "/rejoindre"); … });</code></example>
public sealed class Story : IAsyncDisposable
{
    /// <summary>The moment every story begins: Monday 2 March 2026, 09:00 in Paris.</summary>
    public static readonly DateTimeOffset Beginning = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly Uri Request = new("https://communitybot.exemple.org/slack/events");

    private readonly FreshDatabase _data;
    private readonly EmulatorHost _host;
    private readonly EmulatorOptions _options;
    private readonly StoryOptions _wishes;
    private readonly Logbook _logs = new();
    private Bot? _bot;
    private BusinessTime? _time;
    private bool _imported;

    private Story(FreshDatabase data, MovableClock clock, EmulatorHost host, EmulatorOptions options, StoryOptions wishes)
    {
        (_data, Clock, _host, _options, _wishes) = (data, clock, host, options, wishes);
    }

    public MovableClock Clock { get; }

    public Workspace Slack => _host.Workspace;

    /// <summary>Where the workspace answers people's own calls.</summary>
    public Uri PlaygroundAddress => _host.Address;

    public Bot Bot => _bot ?? throw new InvalidOperationException("The bot is stopped.");

    public Database Database => Of<Database>();

    /// <summary>An adherent whose dues are paid.</summary>
    public Person Ana => Slack.As(Sample.Ana.Id!);

    /// <summary>An adherent whose company is in default.</summary>
    public Person Bruno => Slack.As(Sample.Bruno.Id!);

    /// <summary>Unknown to the directory under the address of her Slack profile.</summary>
    public Person Chloe => Slack.As(Sample.Chloe.Id!);

    /// <summary>An adherent who reads English.</summary>
    public Person Dan => Slack.As(Sample.Dan.Id!);

    /// <summary>A facilitator.</summary>
    public Person Zoe => Slack.As(Sample.Zoe.Id!);

    /// <summary>The other facilitator.</summary>
    public Person Max => Slack.As(Sample.Max.Id!);

    /// <summary>The pilot.</summary>
    public Person Nadia => Slack.As(Sample.Nadia.Id!);

    /// <summary>The animator.</summary>
    public Person Leo => Slack.As(Sample.Leo.Id!);

    /// <summary>What the bot warned of and failed at, in order.</summary>
    public IReadOnlyList<string> Logs => _logs.Lines;

    /// <summary>Set by a story in which some call is finally refused: dead letters are then its subject.</summary>
    public bool ExpectsDeadLetters { get; set; }

    /// <summary>Set by a story in which something breaks: an error in the logs is then right.</summary>
    public bool ExpectsErrors { get; set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Lives a story from beginning to end.</summary>
    public static Task Live(Way way, Func<Story, Task> story) => Live(way, new StoryOptions(), story);

    /// <inheritdoc cref="Live(Way, Func{Story, Task})"/>
    public static async Task Live(Way way, StoryOptions wishes, Func<Story, Task> story)
    {
        await using var lived = await Prepare(way, wishes);
        try
        {
            await lived.Start(wishes.SlackIsReached);
            await story(lived);
            if (lived._bot is not null) await lived.CheckTheEnd();
        }
        catch
        {
            foreach (var line in lived.Told()) TestContext.Current.TestOutputHelper?.WriteLine(line);
            throw;
        }
    }

    /// <summary>A part of the running bot, by its class.</summary>
    public T Of<T>() where T : notnull => Bot.Services.GetRequiredService<T>();

    /// <summary>Until everything due now is done: sent, handled, told.</summary>
    public Task Quiet() => _time!.Quiet(Stop);

    /// <summary>Lets that much time go by, stopping wherever something falls due.</summary>
    public Task Advance(TimeSpan by) => AdvanceTo(Clock.GetUtcNow() + by);

    /// <inheritdoc cref="Advance"/>
    public Task AdvanceTo(DateTimeOffset moment) => _time!.Advance(moment, Stop);

    /// <summary>Time passes while the bot is stopped: a season costs a moment. What fell due meanwhile is done once, when it is back.</summary>
    public async Task SleepUntil(DateTimeOffset moment)
    {
        await Quiet();
        await StopBot();
        Clock.MoveTo(moment);
        await Start();
        await Quiet();
    }

    /// <inheritdoc cref="SleepUntil"/>
    public Task Sleep(TimeSpan by) => SleepUntil(Clock.GetUtcNow() + by);

    /// <summary>Has the app's request URL be the bot's. Without effect while the app is in Socket Mode.</summary>
    public void RequestsGoToTheBot() => _host.Deliver.To(new Uri(Bot.Address, Manifest.Path));

    /// <summary>Puts a directory of adherents in force, as <c>adherents import --yes</c> does.</summary>
    public async Task Import(string csv)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        Assert.Equal(0, await ImportCommand.Import(Bot.Services, file, skipBad: false, yes: true, TextWriter.Null, Stop));
        await Quiet();
    }

    /// <summary>The settings the bot is started with, for another command to be given.</summary>
    public IDictionary<string, string?> Settings()
    {
        var settings = Sample.Settings(_options, _host.ApiUrl);
        settings["Database:Provider"] = _data.Provider.ToString();
        settings["Database:ConnectionString"] = _data.ConnectionString;
        _wishes.Settings?.Invoke(settings);
        return settings;
    }

    /// <summary>Stops the bot, as at a new version: what it had not done yet is still to be done.</summary>
    public async Task StopBot()
    {
        if (_bot is { } running) await running.DisposeAsync();
        _bot = null;
    }

    /// <summary>Starts the bot again on the same data.</summary>
    /// <param name="slackIsReached">Whether to wait until it has reached Slack.</param>
    public async Task Start(bool slackIsReached = true)
    {
        var settings = Settings();
        _bot = await Bot.Start(
            new()
            {
                Configuration = from => from.AddInMemoryCollection(settings),
                Clock = Clock,
                Map = _wishes.Map,
                AnswerWithin = _wishes.AnswerWithin,
                Sockets = _wishes.Sockets,
                Logging = logging => logging.ClearProviders().AddProvider(_logs),
            },
            Stop);
        RequestsGoToTheBot();
        _time = new BusinessTime(Clock, [new("Slack's deliveries", () => (Slack.NextDue, Slack.IsQuiet)), .. Bot.Workers]) { Patience = TimeSpan.FromSeconds(60) };
        if (_wishes.SocketsOpen) await ConnectedOrRefused().WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Stop);
        if (!slackIsReached) return;
        await Of<SlackContact>().First.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Stop);
        if (_wishes.Directory is { } csv && !_imported) await Import(csv);
        _imported = true;
        await Quiet();
    }

    public async ValueTask DisposeAsync()
    {
        await StopBot();
        await _host.DisposeAsync();
        await _data.DisposeAsync();
        Clock.Dispose();
        _logs.Dispose();
    }

    private static async Task<Story> Prepare(Way way, StoryOptions wishes)
    {
        var data = await FreshDatabase.Make(way.Provider);
        var clock = MovableClock.Frozen(wishes.At ?? Beginning);
        var map = new BotMap();
        wishes.Map(map);
        Story? lived = null;
        var options = new EmulatorOptions { Advance = (to, stop) => lived!._time!.Advance(to, stop), Clock = clock, AnswerWithin = TimeSpan.FromMinutes(1), Manifest = AppManifest.Parse(Manifest.Build(map, way.Transport == Transport.Http ? Request : null, Language.French).ToJsonString()) };
        var host = await EmulatorHost.Start(options, Stop);
        Sample.Fill(host.Workspace);
        wishes.Workspace?.Invoke(host.Workspace);
        // What that made Slack send finds nobody, rather than a bot that is about to start.
        await Eventually.So("what was sent before the bot is there has failed", () => host.Workspace.IsQuiet);
        return lived = new(data, clock, host, options, wishes);
    }

    /// <summary>A bot that refuses to go on connects no more.</summary>
    private async Task ConnectedOrRefused()
    {
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (Of<IHostApplicationLifetime>().ApplicationStopping.Register(refused.SetResult))
            await Task.WhenAny(Of<SocketMode>().First, refused.Task);
    }

    private async Task CheckTheEnd()
    {
        await Quiet();
        Assert.Empty(Slack.Complaints);
        if (!ExpectsDeadLetters) Assert.Empty(await new DeadLetters(Database, Clock).List(10, Stop));
        if (!ExpectsErrors) Assert.DoesNotContain(Logs, line => line.StartsWith(nameof(LogLevel.Error), StringComparison.Ordinal));
    }

    private IEnumerable<string> Told() => [.. Slack.Complaints.Select(c => $"Slack complains: {c.Where}: {c.What}"), .. Logs];
}

/// <summary>What a story wants otherwise than the others.</summary>
public sealed record StoryOptions
{
    /// <summary>A workspace whose community speaks English, and where Slack tells nobody's language.</summary>
    public static StoryOptions InEnglish => new()
    {
        Settings = settings => settings["Communities:0:Language"] = "en",
        Workspace = slack =>
        {
            foreach (var person in slack.People) person.Change(seed => seed with { Locale = null });
        },
    };

    /// <summary>When it begins.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The directory of adherents in force from the beginning, or null for none.</summary>
    public string? Directory { get; init; } = Sample.Directory;

    /// <summary>What the bot can do.</summary>
    public Action<BotMap> Map { get; init; } = AllFeatures.Map;

    /// <summary>How long, in real time, an act may take before its answer comes later. Far more than in Slack: a loaded machine is not what a story is about.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Changes the workspace before the bot starts.</summary>
    public Action<Workspace>? Workspace { get; init; }

    /// <summary>Changes the bot's settings.</summary>
    public Action<IDictionary<string, string?>>? Settings { get; init; }

    /// <summary>How Socket Mode is kept up. Signs of life are waited for far longer than from Slack, as the answers are.</summary>
    public SocketModeOptions Sockets { get; init; } = new() { KeepAliveInterval = TimeSpan.FromMinutes(1), KeepAliveTimeout = TimeSpan.FromMinutes(1) };

    /// <summary>False for a story in which no connection of Socket Mode opens at the start.</summary>
    public bool SocketsOpen { get; init; } = true;

    /// <summary>False for a story in which Slack is away at the start.</summary>
    public bool SlackIsReached { get; init; } = true;
}
