using System.Diagnostics.Metrics;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Slack;
using Quartz;

namespace CommunityBot.Hosting;

/// <summary>Which objects the bot is made of.</summary>
public static class BotServices
{
    /// <summary>The features and what they stand on, without Slack: enough for a command that works on the database alone.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services, BotMap map, DatabaseSettings database, Seeds seeds, TimeProvider clock)
    {
        services.AddSingleton(map).AddSingleton(seeds).AddSingleton(clock);
        foreach (var handler in map.Handlers) services.AddSingleton(handler);
        services.AddSingleton(_ => database.Open());
        services.AddSingleton<Installation>();
        services.AddSingleton<Acted>();
        services.AddSingleton(s => new Outbox(s.GetRequiredService<TimeProvider>(), () => s.GetRequiredService<Installation>().Team, CommunitySql.IsCommunityChannel));
        services.AddSingleton<DirectoryImport>();
        services.AddSingleton<FeatureRoutes>();
        services.AddSingleton<IOutboxRoutes>(s => s.GetRequiredService<FeatureRoutes>()).AddSingleton<IInboxRoutes>(s => s.GetRequiredService<FeatureRoutes>());
        return services;
    }

    /// <summary>What talks with Slack.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, BotSettings settings, DispatcherOptions dispatching, SocketModeOptions sockets)
    {
        services.AddSingleton(settings).AddSingleton(dispatching).AddSingleton(dispatching.ForSlack);
        // Someone waits for some of these calls: a Slack that does not answer is given up early. It never redirects; a proxy that does is a fault to be seen.
        services.AddSingleton(new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(10), MaxConnectionsPerServer = 64, ConnectTimeout = TimeSpan.FromSeconds(5), AllowAutoRedirect = false,
        })
        { Timeout = TimeSpan.FromSeconds(10) });
        services.AddSingleton(new SlackConnection(settings.Slack.BotToken, settings.Slack.ApiUrl));
        services.AddSingleton<SlackApi>().AddSingleton<PacedCalls>().AddSingleton<People>();
        // Over HTTP nobody can tell whether what Slack sends arrives: the channels are read.
        services.AddSingleton(s => new Hearing(
            s.GetRequiredService<Database>(), s.GetRequiredService<TimeProvider>(),
            () => settings.Slack.AppToken is not null && s.GetRequiredService<Installation>() is { IsKnown: true } known && s.GetRequiredService<SocketMode>().Trouble is null ? known.Team : null));
        services.AddSingleton(new SenderOptions { PerMinute = settings.Slack.PerMinute });
        services.AddSingleton<Inbox>();
        services.AddSingleton<InHand>().AddSingleton<Readers>().AddSingleton<Lately>().AddSingleton<Apologies>().AddSingleton<Whispers>().AddSingleton<HomesInUse>().AddSingleton<Dispatcher>();
        if (settings.Slack.SigningSecret is { } secret)
            services.AddSingleton(s => new HttpReceiver(new() { SigningSecret = secret }, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<Dispatcher>().Deliver, s.GetRequiredService<IMeterFactory>()));
        services.AddSingleton(sockets).AddSingleton<SocketMode>();
        services.AddSingleton<Ending>().AddSingleton<Opening>().AddSingleton<PrometheusText>().AddSingleton<Endpoints>();
        return services;
    }

    /// <summary>A job for each moment and zone: those that wait for their turn at Slack hold no thread, and must not hold up the others.</summary>
    private const int StepsAtOnce = 200;

    /// <summary>What works by itself, in the order of the start; the stop goes the other way.</summary>
    public static IServiceCollection AddWorkers(this IServiceCollection services, string instance)
    {
        services.AddHostedService<Draining>();
        services.AddSingleton<Sender>().AddHostedService(s => s.GetRequiredService<Sender>());
        services.AddSingleton<InboxWorker>().AddHostedService(s => s.GetRequiredService<InboxWorker>());
        services.AddSingleton<Background>().AddHostedService(s => s.GetRequiredService<Background>());
        services.AddSingleton<Alarms>().AddSingleton<Rounds>().AddSingleton<Schedule>();
        services.AddQuartz(q => q.ConfigureScheduler(o =>
        {
            o.InstanceName = instance;
            o.InstanceId = instance;
            // A step may wait a minute for Slack's pace; what it has not committed is done at the next start.
            o.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
        }).UseDefaultThreadPool(o => o.MaxConcurrency = StepsAtOnce));
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddSingleton<SettingsWatch>().AddHostedService(s => s.GetRequiredService<SettingsWatch>());
        services.AddSingleton<SlackContact>().AddHostedService(s => s.GetRequiredService<SlackContact>());
        services.AddHostedService(s => s.GetRequiredService<SocketMode>());
        services.AddHostedService<Listening>();
        return services;
    }

    /// <summary>The stop waits for the requests in hand: what was begun is finished.</summary>
    private sealed class Draining(InHand inHand) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => inHand.Empty().WaitAsync(cancellationToken);
    }
}
