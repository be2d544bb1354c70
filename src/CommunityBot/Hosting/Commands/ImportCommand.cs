using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features;
using CommunityBot.Features.Importing;

namespace CommunityBot.Hosting;

/// <summary><c>communitybot adherents import FILE</c>. It works on the database alone: the running bot sees the new directory by itself.</summary>
public static class ImportCommand
{
    internal static Task<int> Run(FileInfo file, bool skipBad, bool yes, CancellationToken stop) => Refusals.Said(async () =>
    {
        var configuration = Sources.Read();
        var map = new BotMap();
        AllFeatures.Map(map);
        await using var services = new ServiceCollection().AddLogging().AddFeatures(map, DatabaseSettings.Read(configuration), Seeds.Read(configuration), TimeProvider.System).BuildServiceProvider();
        await services.GetRequiredService<Database>().Migrate(stop);
        var installation = services.GetRequiredService<Installation>();
        await installation.Load(stop);
        if (!installation.IsKnown)
            throw new SettingsException("This database does not know its Slack workspace yet. Start the bot once with its Slack settings (README, \"Connect your workspace\"), wait until it says that Slack is reached, then import the directory.");

        await using var stream = file.OpenRead();
        return await Import(services, stream, skipBad, yes, Console.Out, stop);
    });

    /// <summary>Reads, reports, asks where it must, and puts the new directory in force.</summary>
    public static async Task<int> Import(IServiceProvider services, Stream file, bool skipBad, bool yes, TextWriter say, CancellationToken stop)
    {
        var import = services.GetRequiredService<DirectoryImport>();
        var report = await import.Read(services.GetRequiredService<Installation>().Team, file, skipBad, null, stop);
        foreach (var bad in report.BadLines) await say.WriteLineAsync(Texts.Bad(bad));
        if (report.IsRefused)
        {
            await say.WriteLineAsync(Texts.Refused(report.LeftOut));
            return Refusals.Refused;
        }

        await say.WriteLineAsync(Texts.Changes(report));
        if (report.AsksFirst && !yes && !await Agreed(report, say))
        {
            await import.Abandon(report);
            return Refusals.Refused;
        }

        var (outbox, clock) = (services.GetRequiredService<Outbox>(), services.GetRequiredService<TimeProvider>());
        await import.Apply(report, tx => ImportingFeature.DirectoryChanged(tx, outbox, clock.GetUtcNow()), stop);
        await say.WriteLineAsync(Texts.InForce(report.Lines));
        return 0;
    }

    private static IDirectoryTexts Texts => DirectoryTexts.All.English;

    private static async Task<bool> Agreed(ImportReport report, TextWriter say)
    {
        await say.WriteLineAsync(Texts.AskFirst(report));
        if (Console.IsInputRedirected)
        {
            await say.WriteLineAsync("Nothing was changed. Run the command again with --yes to go on.");
            return false;
        }

        await say.WriteAsync("[y/N] ");
        return Console.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }
}
