using System.Security.Cryptography;
using System.Text;
using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features;

namespace CommunityBot.Hosting;

/// <summary>
/// <c>communitybot playground</c>: a local Slack workspace and the real bot in it. The bot reaches it only as it reaches Slack, over Socket Mode and by
/// Web API calls. All of it is deleted at the end, or kept in a file.
/// </summary>
internal static class PlaygroundCommand
{
    /// <param name="port">Where the page is, on this machine.</param>
    /// <param name="keep">The file in which everything is kept and found again; null for a workspace that is new each time.</param>
    /// <param name="stop">Ends it.</param>
    public static Task<int> Run(int port, FileInfo? keep, CancellationToken stop) => Refusals.Said(async () =>
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-playground-");
        try
        {
            var database = Path.Combine(folder.FullName, "communitybot.db");
            await using var file = keep is null ? null : await PlaygroundFile.Open(keep, database, stop);
            if (await Live(port, database, file, stop) is not { } refusal) return 0;
            await Console.Error.WriteLineAsync(refusal);
            return Refusals.Refused;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });

    // Returns why the bot refused to go on, or null after an ordinary stop.
    private static async Task<string?> Live(int port, string database, PlaygroundFile? file, CancellationToken stop)
    {
        var kept = file?.Workspace;
        using var clock = MovableClock.Running(kept is null ? TimeProvider.System.GetUtcNow() : Workspace.MomentOf(kept));
        var map = new BotMap();
        AllFeatures.Map(map);
        BusinessTime? time = null;
        var options = new EmulatorOptions
        {
            Port = port,
            Clock = clock,
            // Whoever knows them may call the Web API: no page of the web does.
            BotToken = "xoxb-" + Secret(),
            AppToken = "xapp-1-A0EMULATOR-" + Secret(),
            Manifest = AppManifest.Parse(Manifest.Build(map, url: null, Language.French).ToJsonString()),
            Advance = (to, gone) => (time ?? throw new InvalidOperationException("The bot is not ready yet. Wait a moment, and try again.")).Advance(to, gone),
        };
        await using var slack = await Open(options, stop);
        if (kept is null) Sample.FillWhole(slack.Workspace);
        else slack.Workspace.Restore(kept);

        var settings = Sample.Settings(options, slack.ApiUrl);
        settings["Communities:0:Sponsors:0"] = Sample.Sofia.Id;
        settings["Communities:0:Meetings:Rule"] = "premier jeudi";
        settings["Administrators:0"] = Sample.Karim.Id;
        settings["Database:ConnectionString"] = $"Data Source={database}";
        settings["Logging:LogLevel:Default"] = "Warning";
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task? keeping = null;
        try
        {
            await using var bot = await Bot.Start(new() { Configuration = from => from.AddInMemoryCollection(settings), Clock = clock }, stop);
            time = new BusinessTime(clock, [new("Slack's deliveries", () => (slack.Workspace.NextDue, slack.Workspace.IsQuiet)), .. bot.Workers]);
            await bot.Services.GetRequiredService<SlackContact>().First.WaitAsync(stop);
            await bot.Services.GetRequiredService<SocketMode>().First.WaitAsync(stop);
            if (kept is null)
            {
                using var directory = new MemoryStream(Encoding.UTF8.GetBytes(Sample.WholeDirectory));
                await ImportCommand.Import(bot.Services, directory, skipBad: false, yes: true, TextWriter.Null, stop);
            }

            keeping = file?.KeepUp(slack.Workspace, left.Token);
            Console.WriteLine(Greeting(slack.Address, file));
            return await bot.Ended(stop);
        }
        finally
        {
            await left.CancelAsync();
            if (keeping is not null)
            {
                await keeping;
                // However it ended, and with what the bot still had in hand.
                await file!.Save(slack.Workspace);
            }
        }
    }

    private static string Secret() => RandomNumberGenerator.GetHexString(24, lowercase: true);

    private static string Greeting(Uri address, PlaygroundFile? file) => $"""

            Le bac à sable est ouvert. Ouvrez cette adresse dans un navigateur :
            The playground is open. Open this address in a browser:

                {address}

              1. Soyez Ana : dans #general, tapez /rejoindre et envoyez le formulaire.   Be Ana: type /rejoindre, send the form.
              2. Soyez Zoé : dans #infra-facilitation, acceptez la demande.              Be Zoé: accept the request.
              3. Avancez l’horloge pour voir la suite.                                   Put the clock forward.

            {(file is null
                ? "Ctrl+C ferme tout ; rien n’est gardé. Ctrl+C closes everything; nothing is kept."
                : $"Ctrl+C ferme tout ; {file.Path} le garde. Ctrl+C closes everything; {file.Path} keeps it.")}

            """;

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
