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
public sealed class ReadFile(Database db, SlackApi slack, DirectoryImport import, Outbox outbox, TimeProvider clock, ILogger<ReadFile> log) : IBackgroundWork
{
    /// <summary>In bytes: 50 MB hold some five hundred thousand adherents.</summary>
    public const long MostBytes = 50_000_000;

    /// <summary>How long one reading may take, of real time, and how long a crash keeps its row from others.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan WhileScanned = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WhileAnother = TimeSpan.FromSeconds(30);

    /// <summary>Slack's scan of a file takes seconds; five minutes are a fault.</summary>
    private const int MostScans = 30;

    /// <summary>Slack being away: the tries spread over half an hour.</summary>
    private const int MostFailures = 12;

    public async Task<bool> RunNext(CancellationToken stop)
    {
        var machine = TimeProvider.System.GetUtcNow();
        if (!await db.Read(tx => tx.HasFileDue(clock.GetUtcNow(), machine), stop)) return false;
        if (await db.Write(tx => tx.TakeFile(clock.GetUtcNow(), machine, machine + Lease), stop) is not { } file) return false;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Lease - TimeSpan.FromMinutes(1));
        try
        {
            await Import(file, limit.Token);
        }
        catch (NotYetException wait)
        {
            await PutBack(file, wait.For, file.Failures + 1);
        }
        catch (SupersededException)
        {
            log.LogInformation("File {File} gave way to a newer one", file.File);
        }
        catch (ImportRefusedException later) when (later.IsForNow)
        {
            await PutBack(file, WhileAnother, file.Failures);
        }
        catch (ImportRefusedException refused)
        {
            await Refuse(file, (_, language) => refused.In(language));
        }
        catch (SlackException refused) when (refused.Kind == FailureKind.Final || file.Failures >= MostFailures)
        {
            log.LogWarning("File {File} cannot be fetched: {Code}", file.File, refused.Code);
            await Refuse(file, (t, _) => Reason(t, refused.Code));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // At once due again: the next start reads it from the beginning.
            await PutBack(file, TimeSpan.Zero, file.Failures);
            throw;
        }
        catch (Exception failure) when (failure is SlackException or OperationCanceledException or IOException or NothingRecordedException or CommitUncertainException)
        {
            log.LogWarning(failure, "File {File} is read again later", file.File);
            if (file.Failures < MostFailures) await PutBack(file, Backoff.After(file.Failures + 1), file.Failures + 1);
            else await Refuse(file, (t, _) => t.Broken);
        }
        return true;
    }

    public Task<DateTimeOffset?> NextDue(CancellationToken stop) => db.Read(tx => tx.NextFileDue(clock.GetUtcNow()), stop);

    private async Task Import(SentFile file, CancellationToken stop)
    {
        await using var content = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (await Fetch(file, content, stop) is { } refusal)
        {
            await Refuse(file, (t, _) => refusal(t));
            return;
        }

        var over = await db.Read(tx => tx.DirectoryInForce(file.Workspace), stop);
        var report = await import.Read(file.Workspace, content, file.SkipBad, null, stop);
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
                if (!await tx.Conclude(file, FileStatus.Done, Figures.Of(report), null, over, clock.GetUtcNow())) throw new SupersededException(file.File);
                await ImportingFeature.DirectoryChanged(tx, outbox, clock.GetUtcNow());
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
        if (info.DownloadUrl is null || info.Mimetype is null)
            return file.Failures < MostScans ? throw new NotYetException(WhileScanned) : t => t.StillScanned;
        if (!Uri.TryCreate(info.DownloadUrl, UriKind.Absolute, out var from)) return t => t.Broken;
        if (Looks.Spreadsheet(info)) return t => t.Spreadsheet;
        if (!Looks.Text(info)) return t => t.NotACsv;

        await slack.Download(from, to, MostBytes, stop);
        to.Position = 0;
        var start = new byte[4];
        var length = await to.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        to.Position = 0;
        if (length == 0) return t => t.Empty;
        return Looks.Zip(start) ? t => t.Spreadsheet : null;
    }

    private static string Reason(IImportingTexts t, string code) => code switch
    {
        "file_not_found" or "file_deleted" or "not_visible" => t.Deleted,
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
        await Show(tx, file);
        var language = await tx.LanguageOf(file.User);
        var more = ImportingViews.MoreBadLines(language, report.BadLines);
        for (var i = 0; i < more.Count; i++)
            await outbox.Post(tx, $"importing:{ImportingSql.Key(file.Id)}:bad:{file.Attempts}:{i}", Place.Private(file.User), more[i], Priority.Rest);
    }, CancellationToken.None);

    /// <summary>One card a file: shown the first time, drawn again afterwards.</summary>
    private async Task Show(Tx tx, SentFile file)
    {
        await outbox.Show(tx, $"importing:{ImportingSql.Key(file.Id)}:card", Place.Private(file.User), ImportingFeature.Card(file.Id), Priority.Waiting);
        await outbox.Refresh(tx, ImportingFeature.Card(file.Id));
    }

    private Task PutBack(SentFile file, TimeSpan wait, int failures) => db.Write(tx => tx.PutFileBack(file, clock.GetUtcNow() + wait, failures), CancellationToken.None);

    private sealed class SupersededException(FileId file) : Exception($"A newer file took the place of {file}.");

    private sealed class NotYetException(TimeSpan wait) : Exception
    {
        public TimeSpan For { get; } = wait;
    }
}

/// <summary>What a file is, by what Slack says of it and by its first bytes.</summary>
internal static class Looks
{
    private static readonly string[] Spreadsheets = ["xlsx", "xls", "xlsm", "ods", "gsheet", "numbers"];

    public static bool Spreadsheet(SlackFile file) => Spreadsheets.Contains(file.Filetype, StringComparer.OrdinalIgnoreCase)
        || Spreadsheets.Any(end => file.Name?.EndsWith("." + end, StringComparison.OrdinalIgnoreCase) == true);

    public static bool Text(SlackFile file) => file.Mimetype?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true
        || file.Name?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) == true || file.Filetype is "csv" or "text";

    /// <summary>A spreadsheet under another name: it is a zip.</summary>
    public static bool Zip(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);
}
