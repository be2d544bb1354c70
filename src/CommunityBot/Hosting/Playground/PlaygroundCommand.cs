using System.Text;
using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features;

namespace CommunityBot.Hosting;

/// <summary>
/// <c>communitybot playground</c>: a local Slack workspace and the real bot in it. The bot reaches it only as it reaches Slack, with signed requests in and
/// Web API calls out; what it stores is deleted at the end.
/// </summary>
internal static class PlaygroundCommand
{
    public static Task<int> Run(int port, CancellationToken stop) => Refusals.Said(async () =>
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-playground-");
        try
        {
            await Live(port, Path.Combine(folder.FullName, "communitybot.db"), stop);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });

    private static async Task Live(int port, string database, CancellationToken stop)
    {
        using var clock = MovableClock.Running(TimeProvider.System.GetUtcNow());
        var map = new BotMap();
        AllFeatures.Map(map);
        BusinessTime? time = null;
        var options = new EmulatorOptions
        {
            Port = port,
            Clock = clock,
            Manifest = AppManifest.Parse(Manifest.Build(map, Manifest.ExampleUrl, Language.French).ToJsonString()),
            Advance = (to, gone) => time is null ? Task.CompletedTask : time.Advance(to, gone),
        };
        await using var slack = await Open(options, stop);
        Sample.Fill(slack.Workspace);

        var settings = Sample.Settings(options, slack.ApiUrl);
        settings["Database:ConnectionString"] = $"Data Source={database}";
        settings["Logging:LogLevel:Default"] = "Warning";
        await using var bot = await Bot.Start(new() { Configuration = from => from.AddInMemoryCollection(settings), Clock = clock }, stop);
        slack.Deliver.To(new Uri(bot.Address, Manifest.Path));
        time = new BusinessTime(clock, [new("Slack's deliveries", () => (slack.Workspace.NextDue, slack.Workspace.IsQuiet)), .. bot.Workers]);

        await bot.Services.GetRequiredService<SlackContact>().First.WaitAsync(stop);
        using var directory = new MemoryStream(Encoding.UTF8.GetBytes(Sample.Directory));
        await ImportCommand.Import(bot.Services, directory, skipBad: false, yes: true, TextWriter.Null, stop);

        Console.WriteLine($"""

            The playground is open: {slack.Address}
            Le bac à sable est ouvert ; cette adresse dit comment y agir. That address says how to act in it.
              1. Be Ana, in #general: type /rejoindre and send the form.
              2. Be Zoé, in #infra-facilitation: approve the request.
              3. Be Ana again: read what the bot wrote, and see #infra-services.
              4. Put the clock forward to see what happens with time. Ctrl+C closes everything; nothing is kept.

            """);
        await bot.Ended(stop);
    }

    private static async Task<EmulatorHost> Open(EmulatorOptions options, CancellationToken stop)
    {
        try
        {
            return await EmulatorHost.Start(options, stop);
        }
        catch (InvalidOperationException taken)
        {
            throw new SettingsException(taken.Message);
        }
    }
}
