using CommunityBot.Emulator;
using CommunityBot.Features;
using CommunityBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Benchmarks;

/// <summary>The bot in the sample workspace, with more people in it, on a SQLite file.</summary>
internal sealed class Live : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly EmulatorHost _host;
    private readonly Bot _bot;

    private Live(DirectoryInfo folder, EmulatorHost host, Bot bot, IReadOnlyList<Person> newcomers) => (_folder, _host, _bot, Newcomers) = (folder, host, bot, newcomers);

    public Workspace Slack => _host.Workspace;

    public IServiceProvider Services => _bot.Services;

    public IReadOnlyList<Worker> Workers => _bot.Workers;

    public IReadOnlyList<Person> Newcomers { get; }

    /// <summary>What another process is told to find the same database.</summary>
    public string ConnectionString { get; private init; } = "";

    /// <param name="clock">Business time.</param>
    /// <param name="newcomers">People beside those of the sample; their addresses are those of <see cref="Address"/>.</param>
    public static async Task<Live> Start(TimeProvider clock, int newcomers)
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        // Slack's limits would measure Slack's limits.
        var options = new EmulatorOptions { Clock = clock, RateLimits = false, Manifest = AppManifest.Parse(Manifest.Build(map, url: null, Community.Language.French).ToJsonString()) };
        var host = await EmulatorHost.Start(options, CancellationToken.None);
        Sample.Fill(host.Workspace);
        var people = Enumerable.Range(0, newcomers).Select(n => host.Workspace.AddPerson(new PersonSeed($"newcomer{n}") { RealName = $"Newcomer {n}", FirstName = "Camille", Email = Address(n) })).ToList();

        var folder = Directory.CreateTempSubdirectory("communitybot-benchmark-");
        var connection = $"Data Source={Path.Combine(folder.FullName, "communitybot.db")}";
        var settings = Sample.Settings(options, host.ApiUrl);
        settings["Database:ConnectionString"] = connection;
        // The pace is Slack's too, and set to the most it takes.
        settings["Slack:PerMinute"] = "10000";
        var bot = await Bot.Start(new() { Configuration = from => from.AddInMemoryCollection(settings), Clock = clock, Logging = logging => logging.ClearProviders() }, CancellationToken.None);
        await bot.Services.GetRequiredService<SlackContact>().First;
        await bot.Services.GetRequiredService<SocketMode>().First;
        return new(folder, host, bot, people) { ConnectionString = connection };
    }

    public static string Address(int n) => $"newcomer{n}@example.org";

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _host.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
