using System.Text;
using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features;

namespace CommunityBot.Hosting;

/// <summary>
/// <c>communitybot playground</c>: a local Slack workspace and the real bot in it. The bot reaches it only as it reaches Slack, over Socket Mode and by
/// Web API calls; what it stores is deleted at the end.
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
            Manifest = AppManifest.Parse(Manifest.Build(map, url: null, Language.French).ToJsonString()),
            Advance = (to, gone) => time is null ? Task.CompletedTask : time.Advance(to, gone),
        };
        await using var slack = await Open(options, stop);
        Sample.FillWhole(slack.Workspace);

        var settings = Sample.Settings(options, slack.ApiUrl);
        settings["Database:ConnectionString"] = $"Data Source={database}";
        settings["Communities:0:Sponsors:0"] = Sample.Sofia.Id;
        settings["Administrators:0"] = Sample.Karim.Id;
        settings["Logging:LogLevel:Default"] = "Warning";
        await using var bot = await Bot.Start(new() { Configuration = from => from.AddInMemoryCollection(settings), Clock = clock }, stop);
        time = new BusinessTime(clock, [new("Slack's deliveries", () => (slack.Workspace.NextDue, slack.Workspace.IsQuiet)), .. bot.Workers]);

        await bot.Services.GetRequiredService<SlackContact>().First.WaitAsync(stop);
        await bot.Services.GetRequiredService<SocketMode>().First.WaitAsync(stop);
        using var directory = new MemoryStream(Encoding.UTF8.GetBytes(Sample.WholeDirectory));
        await ImportCommand.Import(bot.Services, directory, skipBad: false, yes: true, TextWriter.Null, stop);

        Console.WriteLine($"""

            Le bac à sable est ouvert. Ouvrez cette adresse dans un navigateur :
            The playground is open. Open this address in a browser:

                {slack.Address}

              1. Soyez Ana : dans #general, tapez /rejoindre et envoyez le formulaire.   Be Ana: type /rejoindre, send the form.
              2. Soyez Zoé : dans #infra-facilitation, acceptez la demande.              Be Zoé: accept the request.
              3. Avancez l’horloge pour voir la suite.                                   Put the clock forward.

            Ctrl+C ferme tout ; rien n’est gardé. Ctrl+C closes everything; nothing is kept.

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
