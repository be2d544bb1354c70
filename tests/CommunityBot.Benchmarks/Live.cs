using CommunityBot.Emulator;
using CommunityBot.Features;
using CommunityBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Benchmarks;

/// <summary>The bot in the sample workspace, with more people in it, on a database of its own.</summary>
internal sealed class Live : IAsyncDisposable
{
    /// <summary>The workspace's id.</summary>
    public const string Team = "T0EXEMPLE";

    private readonly EmulatorHost _host;
    private readonly Bot _bot;

    private Live(EmulatorHost host, Bot bot, IReadOnlyList<Person> newcomers) => (_host, _bot, Newcomers) = (host, bot, newcomers);

    public Workspace Slack => _host.Workspace;

    public IServiceProvider Services => _bot.Services;

    public IReadOnlyList<Worker> Workers => _bot.Workers;

    public IReadOnlyList<Person> Newcomers { get; }

    /// <param name="clock">Business time.</param>
    /// <param name="room">The database.</param>
    /// <param name="newcomers">People beside those of the sample; their addresses are those of <see cref="Address"/>.</param>
    /// <param name="fill">Adds to the workspace before the bot starts.</param>
    public static async Task<Live> Start(TimeProvider clock, Room room, int newcomers, Action<EmulatorHost>? fill = null)
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        // Slack's limits would measure Slack's limits.
        var options = new EmulatorOptions { TeamId = Team, Clock = clock, RateLimits = false, Manifest = AppManifest.Parse(Manifest.Build(map, url: null, Community.Language.French).ToJsonString()) };
        var host = await EmulatorHost.Start(options, CancellationToken.None);
        Sample.Fill(host.Workspace);
        var people = Enumerable.Range(0, newcomers).Select(n => host.Workspace.AddPerson(new PersonSeed($"newcomer{n}") { RealName = $"Newcomer {n}", FirstName = "Camille", Email = Address(n) })).ToList();

        fill?.Invoke(host);
        var settings = Sample.Settings(options, host.ApiUrl);
        settings["Database:Provider"] = room.Provider.ToString();
        settings["Database:ConnectionString"] = room.ConnectionString;
        // The pace is Slack's too, and set to the most it takes.
        settings["Slack:PerMinute"] = "10000";
        var bot = await Bot.Start(new() { Configuration = from => from.AddInMemoryCollection(settings), Clock = clock, Logging = logging => logging.AddFilter((_, level) => level >= LogLevel.Error) }, CancellationToken.None);
        await bot.Services.GetRequiredService<SlackContact>().First;
        await bot.Services.GetRequiredService<SocketMode>().First;
        return new(host, bot, people);
    }

    public static string Address(int n) => $"newcomer{n}@example.org";

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _host.DisposeAsync();
    }
}
