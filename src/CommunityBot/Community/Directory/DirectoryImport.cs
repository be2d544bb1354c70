using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Community;

/// <summary>
/// Replaces the directory of adherents, all or nothing and in nobody's way: the file is read and staged in short pieces, compared while others go on
/// writing, and put in force by one short transaction. One import at a time; one that died leaves its place when its lease runs out.
/// </summary>
public sealed class DirectoryImport(Database db, TimeProvider clock)
{
    /// <summary>Rows of one write transaction: some ten milliseconds.</summary>
    private const int Piece = 2_000;

    /// <summary>Beyond these they are only counted: a file that is wrong everywhere must not fill the memory.</summary>
    private const int MostBadLines = 2_000;

    /// <summary>How long a reading may stay without a sign of life.</summary>
    private static readonly TimeSpan WhileReading = TimeSpan.FromMinutes(2);

    /// <summary>How long a staged file waits for the answer to a question.</summary>
    private static readonly TimeSpan WhileAsking = TimeSpan.FromMinutes(30);

    /// <summary>The machine's clock: a lease measures whether a process is alive, whatever day it is in the communities.</summary>
    public TimeProvider MachineClock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Reads and stages a file, and says what it would change. With bad lines and without <paramref name="skipBad"/> nothing stays staged.
    /// Throws <see cref="ImportRefusedException"/> for a file that is no directory, and while another import is under way.
    /// </summary>
    /// <param name="workspace">Whose directory.</param>
    /// <param name="file">CSV; left open.</param>
    /// <param name="skipBad">Leave the bad lines out instead of refusing the file for them.</param>
    /// <param name="progress">Told the number of lines read, now and then.</param>
    /// <param name="stop">Gives the import up.</param>
    public async Task<ImportReport> Read(TeamId workspace, Stream file, bool skipBad, IProgress<int>? progress, CancellationToken stop)
    {
        var version = await db.Write(tx => tx.BeginImport(workspace, clock.GetUtcNow(), MachineClock.GetUtcNow(), MachineClock.GetUtcNow() + WhileReading), stop);
        ImportReport? report = null;
        try
        {
            await CleanUp(workspace, stop);
            var (lines, leftOut, bad) = await Stage(workspace, version, file, skipBad, progress, stop);
            if ((leftOut > 0 && !skipBad) || bad.Any(line => line.Fault is LineFault.UnclosedQuote)) return new() { Workspace = workspace, Lines = lines, LeftOut = leftOut, BadLines = bad, IsRefused = true };
            if (lines == 0) throw new ImportRefusedException(texts => texts.NoAdherent);

            var compared = await db.Read(tx => tx.CompareDirectories(workspace, version, Today), stop);
            await db.Write(tx => tx.RenewImport(workspace, version, MachineClock.GetUtcNow() + WhileAsking), stop);
            return report = compared with { Lines = lines, LeftOut = leftOut, BadLines = bad };
        }
        finally
        {
            if (report is null) await GiveUp(workspace, version);
        }
    }

    /// <summary>
    /// Puts a staged file in force. <paramref name="afterSwitch"/> runs in the same transaction, for what must be worked out again. The old directory
    /// is deleted afterwards, in pieces. Throws <see cref="ImportRefusedException"/> when the staging is no longer there.
    /// </summary>
    public async Task Apply(ImportReport report, Func<Tx, Task> afterSwitch, CancellationToken stop)
    {
        if (report.IsRefused) throw new InvalidOperationException("A refused file has nothing to apply.");
        await db.Write(async tx =>
        {
            await tx.SwitchDirectory(report.Workspace, report.Version, clock.GetUtcNow());
            await afterSwitch(tx);
        }, stop);

        try
        {
            await CleanUp(report.Workspace, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The directory is in force; the next import deletes what is left of the old one.
        }
    }

    /// <summary>Lets a staged file go: someone said no.</summary>
    public Task Abandon(ImportReport report) => report.IsRefused ? Task.CompletedTask : GiveUp(report.Workspace, report.Version);

    /// <summary>UTC is near enough: the day decides what is counted in a report, not who is admitted.</summary>
    private LocalDate Today => clock.GetUtcNow().ToInstant().InUtc().Date;

    private async Task<(int Lines, int LeftOut, IReadOnlyList<BadLine> Bad)> Stage(TeamId workspace, long version, Stream stream, bool skipBad, IProgress<int>? progress, CancellationToken stop)
    {
        await using var file = await DirectoryFile.Open(stream, stop);
        var bad = new List<BadLine>();
        var piece = new List<AdherentLine>(Piece);
        var (lines, leftOut) = (0, 0);
        await foreach (var (good, fault) in file.Lines(stop))
        {
            if (fault is not null && (++leftOut <= MostBadLines || fault.Fault is LineFault.UnclosedQuote)) bad.Add(fault);
            if (good is not null)
            {
                lines++;
                if (leftOut == 0 || skipBad) piece.Add(good);   // a refused file is read to its end, to name every bad line
            }

            if (piece.Count == Piece) await Save();
        }

        if (piece.Count > 0) await Save();
        return (lines, leftOut, bad);

        async Task Save()
        {
            await db.Write(async tx =>
            {
                await tx.RenewImport(workspace, version, MachineClock.GetUtcNow() + WhileReading);
                await tx.StageAdherents(version, piece);
            }, stop);
            piece.Clear();
            progress?.Report(lines);
        }
    }

    /// <summary>Not cancelled: it is what a cancellation leads to. What a crash leaves is cleaned by the next import.</summary>
    private async Task GiveUp(TeamId workspace, long version)
    {
        await db.Write(tx => tx.EndImport(workspace, version), CancellationToken.None);
        await CleanUp(workspace, CancellationToken.None);
    }

    /// <summary>Deletes, in pieces, the versions that are neither in force nor being staged.</summary>
    private async Task CleanUp(TeamId workspace, CancellationToken stop)
    {
        foreach (var version in await db.Read(tx => tx.LeftOverVersions(workspace), stop))
        {
            foreach (var table in Enum.GetValues<DirectoryTable>())
            {
                for (var last = ""; last is not null;)
                {
                    var after = last;
                    last = await db.Write(tx => tx.DeletePiece(table, version, after, Piece), stop);
                }
            }

            await db.Write(tx => tx.ForgetVersion(version), stop);
        }
    }
}
