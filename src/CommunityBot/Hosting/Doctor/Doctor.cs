using System.Data.Common;
using System.Runtime.CompilerServices;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>
/// Looks at everything the bot stands on and says what is wrong and what to do: settings, machine, database, Slack, communities, then what each feature
/// lends. It writes and migrates nothing, waits for no more than it must, and one part that cannot be looked at keeps no other from being so.
/// </summary>
public sealed class Doctor(IConfiguration configuration, BotMap map, TimeProvider clock, Language language)
{
    /// <summary>Of real time, for each question asked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IDoctorTexts _texts = DoctorTexts.All.In(language);

    /// <summary>The findings, as they come.</summary>
    public async IAsyncEnumerable<Finding> Examine([EnumeratorCancellation] CancellationToken stop)
    {
        var read = SettingsFound.Read(configuration, _texts);
        foreach (var finding in read.Findings) yield return finding;
        foreach (var finding in MachineChecks.Look(_texts)) yield return finding;

        await using var services = Services(read);
        var (state, unreadable) = read.Database is null ? (null, null) : await Asked(s => services.GetRequiredService<Database>().Examine(s), stop);
        if (unreadable is not null) yield return Finding.Fail(_texts.DatabaseAway(unreadable.Message));
        if (state is not null)
            foreach (var finding in DatabaseChecks.Look(state, _texts)) yield return finding;

        var database = state is { IsUpToDate: true } ? services.GetRequiredService<Database>() : null;
        var installation = services.GetService<Installation>();
        if (database is not null && await Failure(s => installation!.Load(s), stop) is { } unloaded)
        {
            yield return Finding.Fail(_texts.DatabaseAway(unloaded.Message));
            database = null;
        }

        AuthTest? test = null;
        if (read.Bot is { } bot)
        {
            var (answer, silence) = await Asked(s => services.GetRequiredService<SlackApi>().TestAuth(s), stop);
            test = answer;
            var contact = new SlackChecks(bot, map, clock, _texts);
            foreach (var finding in answer is null ? [contact.Refused(silence!)] : contact.Look(answer, installation is { IsKnown: true } ? installation.Team : null)) yield return finding;
            if (answer is not null)
            {
                var (us, _) = answer.BotId is { } id ? await Asked(s => services.GetRequiredService<SlackApi>().BotInfo(id, s), stop) : (null, null);
                await foreach (var finding in contact.Ways(services.GetRequiredService<HttpClient>(), us?.AppId, stop)) yield return finding;
            }
        }

        // In another workspace, nothing of these communities can be found.
        var slack = test is null || (installation is { IsKnown: true } && installation.Team != test.TeamId) ? null : services.GetRequiredService<SlackApi>();
        var (kept, unread) = database is null ? (null, null) : await Asked(s => database.Read(tx => tx.CommunitiesAsSeeds(), s), stop);
        if (unread is not null) yield return Finding.Fail(_texts.DatabaseAway(unread.Message));
        var described = kept ?? read.Seeds?.Communities ?? [];
        var communities = new CommunityChecks(slack, test?.UserName ?? "CommunityBot", _texts);
        if (kept is not null && read.Seeds is { } seeds)
            foreach (var finding in communities.Compare(seeds.Communities, kept)) yield return finding;
        foreach (var finding in communities.Refused(read.Seeds?.Refused ?? [], kept ?? [])) yield return finding;
        // Described wrongly is not the same as not described, and was said above.
        if (described.Count == 0 && (kept is not null || read.Seeds is { Refused: [] })) yield return Finding.Warn(_texts.NoCommunity);
        else if (slack is null || described.Count == 0) yield return Finding.Warn(_texts.NotLookedAt);
        foreach (var community in described)
            await foreach (var finding in communities.Look(community, stop)) yield return finding;

        if (database is null) yield break;
        var checkUp = new CheckUp(language, clock.GetUtcNow(), installation is { IsKnown: true } known ? known.Team : null, database, slack);
        foreach (var route in map.CheckRoutes)
        {
            var (findings, failure) = await Asked(s => route.Look(services, checkUp, s), stop);
            foreach (var finding in findings ?? [Finding.Warn(_texts.NotChecked(failure!.Message))]) yield return finding;
        }
        var (buried, unlooked) = await Asked(s => DeadLettersOf(database, s), stop);
        yield return buried ?? Finding.Warn(_texts.NotChecked(unlooked!.Message));
    }

    /// <summary>The answer, or why there is none. Slack and the database being away are answers too.</summary>
    internal static async Task<(T? Answer, Exception? Failure)> Asked<T>(Func<CancellationToken, Task<T>> question, CancellationToken stop) where T : class
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return (await question(patience.Token), null);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, new TimeoutException());
        }
        catch (Exception failure) when (failure is SlackException or DbException or IOException or UnauthorizedAccessException or SettingsException)
        {
            return (null, failure);
        }
    }

    /// <summary>Why it could not be done; null where it was.</summary>
    private static async Task<Exception?> Failure(Func<CancellationToken, Task> what, CancellationToken stop) => (await Asked<object>(
        async s =>
        {
            await what(s);
            return what;
        },
        stop)).Failure;

    private ServiceProvider Services(SettingsFound read)
    {
        var services = new ServiceCollection().AddLogging();
        if (read.Database is { } database) services.AddFeatures(map, database, read.Seeds ?? new Seeds([], []), clock);
        if (read.Bot is { } bot) services.AddSlack(bot, new DispatcherOptions(Patience), new SocketModeOptions());
        return services.BuildServiceProvider();
    }

    private async Task<Finding> DeadLettersOf(Database database, CancellationToken stop)
    {
        var buried = new Durability.DeadLetters(database, clock);
        return await buried.Count(stop) is > 0 and var count && await buried.List(1, stop) is [var last]
            ? Finding.Warn(_texts.DeadLetters(count, last.Reason))
            : Finding.Ok(_texts.NoDeadLetter);
    }
}
