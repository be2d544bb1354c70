using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Slack;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CommunityBot.Hosting;

/// <summary>The bot, running: started in order, and stopped when disposed.</summary>
public sealed class Bot : IAsyncDisposable
{
    private static int _instances;
    private readonly WebApplication _app;

    private Bot(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Settings are read and checked, the tables brought up to date, the communities seeded; then it listens. Slack may be away meanwhile.</summary>
    /// <exception cref="SettingsException">A setting is missing or wrong.</exception>
    /// <exception cref="WrongSettingsException">A community of the configuration is wrong.</exception>
    public static async Task<Bot> Start(BotOptions options, CancellationToken stop)
    {
        // The content root is never the current directory: looking for files there slows a start from "/" down to seconds.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Bot).Assembly.GetName().Name });
        builder.Configuration.Sources.Clear();
        options.Configuration(builder.Configuration);
        builder.Logging.ClearProviders().AddConfiguration(builder.Configuration.GetSection("Logging")).AddSimpleConsole(o =>
        {
            o.SingleLine = true;
            o.TimestampFormat = "HH:mm:ss ";
        });
        options.Logging?.Invoke(builder.Logging);

        var settings = BotSettings.Read(builder.Configuration);
        var seeds = Seeds.Read(builder.Configuration);
        var map = new BotMap();
        options.Map(map);
        builder.Services.AddFeatures(map, settings.Database, seeds, options.Clock).AddSlack(settings, new(options.AnswerWithin), options.Sockets).AddWorkers($"communitybot-{Interlocked.Increment(ref _instances)}");

        var app = builder.Build();
        try
        {
            await Prepare(app.Services, stop);
            if (app.Services.GetService<HttpReceiver>() is { } requests) app.MapPost(Manifest.Path, requests.Handle);
            app.Services.GetRequiredService<Endpoints>().Map(app);
            await app.StartAsync(stop);
            return new Bot(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Until it is asked to stop. Returns why it refused to go on, or null after an ordinary stop.</summary>
    public async Task<string?> Ended(CancellationToken stop)
    {
        await _app.WaitForShutdownAsync(stop);
        return Services.GetRequiredService<Ending>().Refusal;
    }

    /// <summary>Those the clock must not jump over.</summary>
    public IReadOnlyList<Worker> Workers
    {
        get
        {
            var (sender, inbox) = (Services.GetRequiredService<Sender>(), Services.GetRequiredService<InboxWorker>());
            var background = Services.GetRequiredService<Background>();
            var (inHand, schedule, settings) = (Services.GetRequiredService<InHand>(), Services.GetRequiredService<Schedule>(), Services.GetRequiredService<SettingsWatch>());
            return
            [
                new("requests in hand", () => (null, inHand.Count == 0)),
                new("inbox", () => (inbox.NextDue, inbox.IsQuiet)),
                new("background work", () => (background.NextDue, background.IsQuiet)),
                new("outbox", () => (sender.NextDue, sender.IsQuiet)),
                new("daily steps", async stop =>
                {
                    await settings.Look(stop);
                    return schedule.Look();
                }),
            ];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static async Task Prepare(IServiceProvider services, CancellationToken stop)
    {
        var database = services.GetRequiredService<Database>();
        await database.Migrate(stop);
        await Check(services.GetRequiredService<Seeds>(), database, services.GetRequiredService<ILogger<Bot>>(), stop);
        var installation = services.GetRequiredService<Installation>();
        await installation.Load(stop);
        if (installation.IsKnown) await services.GetRequiredService<Opening>().Open(stop);
    }

    /// <summary>What is described wrongly stops the start, but for a community that is in the database: nothing of its description counts any more.</summary>
    private static async Task Check(Seeds seeds, Database database, ILogger log, CancellationToken stop)
    {
        if (seeds.Refused.Count == 0) return;
        seeds.Check((await database.Read(tx => tx.Communities(), stop)).Select(community => community.Id));
        foreach (var problem in seeds.Refused.SelectMany(seed => seed.Problems)) log.LogWarning("The community is in the database, which counts; its description in the settings is wrong: {Problem}", problem);
    }
}

/// <summary>What a bot is started with.</summary>
public sealed record BotOptions
{
    /// <summary>Where settings come from, the later winning.</summary>
    public required Action<IConfigurationBuilder> Configuration { get; init; }

    /// <summary>Business time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What it can do.</summary>
    public Action<BotMap> Map { get; init; } = AllFeatures.Map;

    /// <summary>How long, in real time, an act may take before its answer comes later.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(2.5);

    /// <summary>How Socket Mode is kept up, where there is an app-level token.</summary>
    public SocketModeOptions Sockets { get; init; } = new();

    /// <summary>Changes where the logs go.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }
}
