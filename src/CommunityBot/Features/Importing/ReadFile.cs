using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Features.Importing;

/// <summary>
/// Fetches a file that was sent, reads it and puts it in force, or says what stands in the way. Nothing is held while its sender is asked: the file is fetched
/// and compared again with what they agreed to, so an answer is good however late it comes, and after a crash the work begins anew.
/// </summary>
public sealed class ReadFile(Database db, SlackApi slack, People people, DirectoryImport import, Outbox outbox, TimeProvider clock, ILogger<ReadFile> log) : IBackgroundWork
{
    /// <summary>In bytes: 50 MB hold some five hundred thousand adherents.</summary>
    public const long MostBytes = 50_000_000;

    /// <summary>How long one reading may take, of real time, and how long a crash keeps its row from others.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan WhileScanned = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WhileAnother = TimeSpan.FromSeconds(30);

    /// <summary>Slack's scan of a file takes seconds; five minutes are a fault.</summary>
    private const int MostScans = 30;

    public async Task<bool> RunNext(CancellationToken stop)
    {
        var machine = TimeProvider.System.GetUtcNow();
        if (await db.Write(tx => tx.TakeFile(clock.GetUtcNow(), machine, machine + Lease), stop) is not { } file) return false;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Lease - TimeSpan.FromMinutes(1));
        try
        {
            // More takes than that without a word of any: it brings the program down.
            if (file.Failures > Backoff.MostFaults) await Refuse(file, (t, _) => t.Broken);
            else await Read(file, limit.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // At once due again: the next start reads it from the beginning.
            await PutBack(Blameless(file), TimeSpan.Zero);
            throw;
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "File {File} could not be read, {Failures} times in a row", file.File, file.Failures);
            if (file.Failures < Backoff.MostFaults) await PutBack(file, Backoff.After(file.Failures));
            else await Refuse(file, (t, _) => t.Broken);
        }
        return true;
    }

    public Task<DateTimeOffset?> NextDue(Tx tx) => tx.NextFileDue(TimeProvider.System.GetUtcNow());

    /// <summary>Imports it, says why it is refused, or puts it off for what is no fault of ours. Anything else is thrown.</summary>
    private async Task Read(SentFile file, CancellationToken stop)
    {
        try
        {
            await Import(file, stop);
        }
        catch (StillScannedException) when (file.Scans < MostScans)
        {
            await PutBack(Blameless(file) with { Scans = file.Scans + 1 }, WhileScanned);
        }
        catch (StillScannedException)
        {
            await Refuse(file, (t, _) => t.StillScanned);
        }
        catch (SupersededException)
        {
            log.LogInformation("File {File} gave way to a newer one", file.File);
        }
        catch (NotAllowedException)
        {
            await Refuse(file, (t, _) => t.NotYoursAnyMore);
        }
        catch (ImportRefusedException later) when (later.IsForNow)
        {
            await WaitForAnother(file);
        }
        catch (ImportRefusedException refused)
        {
            await Refuse(file, (_, language) => refused.In(language));
        }
        catch (SlackException refused) when (refused.Kind == FailureKind.Final)
        {
            log.LogWarning("File {File} cannot be fetched: {Code}", file.File, refused.Code);
            await Refuse(file, (t, _) => Reason(t, refused.Code));
        }
        catch (SlackException away)
        {
            // However long Slack is away: the file waits there.
            log.LogWarning("File {File} is fetched later: {Code}", file.File, away.Code);
            var wait = Backoff.After(file.Attempts);
            await PutBack(Blameless(file), away.RetryAfter > wait ? away.RetryAfter.Value : wait);
        }
    }

    private async Task Import(SentFile file, CancellationToken stop)
    {
        await people.Fresh(file.User, stop);
        if (!await db.Read(tx => tx.MayImport(file.User), stop)) throw new NotAllowedException(file.User);
        if (await db.Read(tx => tx.IsImporting(file.Workspace, import.MachineClock.GetUtcNow()), stop))
        {
            await WaitForAnother(file);
            return;
        }

        await using var content = TemporaryFile.Open();
        if (await Fetch(file, content, stop) is { } refusal)
        {
            await Refuse(file, (t, _) => refusal(t));
            return;
        }

        var report = await import.Read(file.Workspace, content, file.SkipBad, null, stop);
        // The place of the one import is held: this is what the file was compared with.
        var over = await db.Read(tx => tx.DirectoryInForce(file.Workspace), stop);
        if (report.IsRefused)
        {
            var isAsked = report.Lines > 0 && !file.SkipBad && report.BadLines.All(line => line.Fault is not LineFault.UnclosedQuote);
            await Conclude(file, isAsked ? FileStatus.AskingBad : FileStatus.Refused, report, over);
            return;
        }

        var losses = report.Removed + report.NewlyIneligible;
        if (report.AsksFirst && !(file.AgreedLosses >= losses && file.AgreedOver == over))
        {
            await import.Abandon(report);
            await Conclude(file, FileStatus.AskingLoss, report, over, isAskedAgain: file.AgreedLosses is not null);
            return;
        }

        try
        {
            await import.Apply(report, async tx =>
            {
                if (!await tx.MayImport(file.User)) throw new NotAllowedException(file.User);
                if (!await tx.Conclude(file, FileStatus.Done, Figures.Of(report), null, over, clock.GetUtcNow())) throw new SupersededException(file.File);
                await ImportingFeature.DirectoryChanged(tx, outbox, clock.GetUtcNow());
                await TakePlace(tx, file);
                await Show(tx, file);
            }, stop);
        }
        catch
        {
            await import.Abandon(report);
            throw;
        }
    }

    /// <summary>Fetches it, or says why it is not to be fetched.</summary>
    private async Task<Func<IImportingTexts, string>?> Fetch(SentFile file, FileStream to, CancellationToken stop)
    {
        var info = await slack.FileInfo(file.File, stop);
        if (info.Mode == "tombstone") return t => t.Deleted;
        if (info.IsExternal == true) return t => t.Elsewhere;
        if (info.Size > MostBytes) return t => t.TooLarge;
        if (info.DownloadUrl is null || info.Mimetype is null) throw new StillScannedException(file.File);
        if (!Uri.TryCreate(info.DownloadUrl, UriKind.Absolute, out var from)) return t => t.Broken;
        if (Looks.Spreadsheet(info)) return t => t.Spreadsheet;
        if (!Looks.Text(info)) return t => t.NotACsv;

        await slack.Download(from, to, MostBytes, stop);
        if (to.Length < info.Size) throw new IOException($"{file.File} came cut short: {to.Length} bytes of {info.Size}.");
        to.Position = 0;
        var start = new byte[4];
        var length = await to.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        to.Position = 0;
        if (length == 0) return t => t.Empty;
        return Looks.Spreadsheet(start) ? t => t.Spreadsheet : null;
    }

    private static string Reason(IImportingTexts t, string code) => code switch
    {
        "file_not_found" or "file_deleted" or "not_visible" => t.Deleted,
        "foreign_host" => t.Elsewhere,
        "too_large" => t.TooLarge,
        "missing_scope" or "not_signed_in" => t.MissingScope,
        _ => t.Unfetched(code),
    };

    private Task Refuse(SentFile file, Func<IImportingTexts, Language, string> words) => db.Write(async tx =>
    {
        var language = await tx.LanguageOf(file.User);
        if (await tx.Conclude(file, FileStatus.Refused, null, words(ImportingTexts.All.In(language), language), null, clock.GetUtcNow())) await Show(tx, file);
    }, CancellationToken.None);

    private Task Conclude(SentFile file, FileStatus status, ImportReport report, long? over, bool isAskedAgain = false) => db.Write(async tx =>
    {
        if (!await tx.Conclude(file, status, Figures.Of(report, isAskedAgain), null, over, clock.GetUtcNow())) return;
        if (status != FileStatus.Refused) await TakePlace(tx, file);
        await Show(tx, file);
        var language = await tx.LanguageOf(file.User);
        var more = ImportingViews.MoreBadLines(language, report);
        for (var i = 0; i < more.Count; i++)
            await outbox.Post(tx, $"importing:{ImportingSql.Key(file.Id)}:bad:{file.Attempts}:{i}", Place.Private(file.User), more[i], Priority.Rest);
    }, CancellationToken.None);

    /// <summary>What is no directory takes nobody's place: somebody else's question still waits for its answer.</summary>
    private async Task TakePlace(Tx tx, SentFile file)
    {
        foreach (var older in await tx.Supersede(file, clock.GetUtcNow())) await Show(tx, older);
    }

    /// <summary>One card a file: shown the first time, drawn again afterwards.</summary>
    private async Task Show(Tx tx, SentFile file)
    {
        await outbox.Show(tx, $"importing:{ImportingSql.Key(file.Id)}:card", Place.Private(file.User), ImportingFeature.Card(file.Id), Priority.Waiting);
        await outbox.Refresh(tx, ImportingFeature.Card(file.Id));
    }

    /// <summary>Looked at again until the other one ends; its sender is told once.</summary>
    private Task WaitForAnother(SentFile file) => db.Write(async tx =>
    {
        if (!await tx.PutFileBack(Blameless(file), clock.GetUtcNow() + WhileAnother)) return;
        var t = ImportingTexts.All.In(await tx.LanguageOf(file.User));
        await outbox.Post(tx, $"importing:{ImportingSql.Key(file.Id)}:another", Place.Private(file.User), Message.Saying(t.AfterAnother), Priority.Waiting);
    }, CancellationToken.None);

    private Task<bool> PutBack(SentFile file, TimeSpan wait) => db.Write(tx => tx.PutFileBack(file, clock.GetUtcNow() + wait), CancellationToken.None);

    /// <summary>This time in hand is no failure of ours.</summary>
    private static SentFile Blameless(SentFile file) => file with { Failures = file.Failures - 1 };

    private sealed class SupersededException(FileId file) : Exception($"A newer file took the place of {file}.");

    private sealed class StillScannedException(FileId file) : Exception($"Slack is still looking into {file}.");

    private sealed class NotAllowedException(UserId user) : Exception($"{user} may not replace the directory any more.");
}

/// <summary>What a file is, by what Slack says of it and by its first bytes.</summary>
internal static class Looks
{
    private static readonly string[] Spreadsheets = ["xlsx", "xls", "xlsm", "ods", "gsheet", "numbers"];

    public static bool Spreadsheet(SlackFile file) => Spreadsheets.Contains(file.Filetype, StringComparer.OrdinalIgnoreCase)
        || Spreadsheets.Any(end => file.Name?.EndsWith("." + end, StringComparison.OrdinalIgnoreCase) == true);

    public static bool Text(SlackFile file) => (file.Mimetype?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true && file.Filetype != "html")
        || file.Name?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true || file.Filetype is "csv" or "text";

    /// <summary>A spreadsheet under another name: a zip or, from before 2007, a compound file.</summary>
    public static bool Spreadsheet(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
