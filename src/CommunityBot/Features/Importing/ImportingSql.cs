using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Importing;

/// <summary>The files sent. Every mark made while one is in hand carries its attempts: who lost it to another, or to a newer file, can no longer mark it.</summary>
internal static class ImportingSql
{
    private const string Columns = "select id, workspace, user_id, file_id, status, skip_bad, agreed_losses, agreed_over, figures, words, superseded_by, attempts, failures, scans from directory_files";
    private const string InHand = "id = @id and attempts = @attempts and status = 'waiting'";

    public static Task AddFile(this Tx tx, SentFile file, DateTimeOffset now) => tx.Execute("""
        insert into directory_files (id, workspace, user_id, file_id, status, received_at, due_at) values (@id, @workspace, @user, @file, 'waiting', @now, @now)
        """, new { id = Key(file.Id), workspace = file.Workspace.Value, user = file.User.Value, file = file.File.Value, now = now.ToUnixTimeMilliseconds() });

    public static async Task<SentFile?> FindFile(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.ToFile();

    /// <summary>A directory takes the place of the files sent before it that are not over yet. Returns them.</summary>
    public static async Task<IReadOnlyList<SentFile>> Supersede(this Tx tx, SentFile by, DateTimeOffset now) => [.. (await tx.List<Row>("""
        update directory_files set status = 'superseded', superseded_by = @user, ended_at = @now
        where workspace = @workspace and number < (select number from directory_files where id = @id) and status in ('waiting', 'askingbad', 'askingloss')
        returning *
        """, new { workspace = by.Workspace.Value, id = Key(by.Id), user = by.User.Value, now = now.ToUnixTimeMilliseconds() })).Select(row => row.ToFile())];

    /// <summary>Takes the oldest that is due in hand; null where there is none. One whose last holder died is taken again when its lease has run out.</summary>
    public static async Task<SentFile?> TakeFile(this Tx tx, DateTimeOffset now, DateTimeOffset machineNow, DateTimeOffset leasedUntil) => (await tx.Find<Row>("""
        update directory_files set attempts = attempts + 1, failures = failures + 1, leased_until_at = @leasedUntil
        where id = (select id from directory_files where status = 'waiting' and due_at <= @now and (leased_until_at is null or leased_until_at <= @machineNow) order by number limit 1)
          and status = 'waiting' and (leased_until_at is null or leased_until_at <= @machineNow)
        returning *
        """, new { now = now.ToUnixTimeMilliseconds(), machineNow = machineNow.ToUnixTimeMilliseconds(), leasedUntil = leasedUntil.ToUnixTimeMilliseconds() }))?.ToFile();

    /// <summary>When the first that nobody has in hand falls due; null where there is none.</summary>
    public static async Task<DateTimeOffset?> NextFileDue(this Tx tx, DateTimeOffset machineNow) =>
        await tx.Find<long?>("select min(due_at) from directory_files where status = 'waiting' and (leased_until_at is null or leased_until_at <= @machineNow)",
            new { machineNow = machineNow.ToUnixTimeMilliseconds() }) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>To be read later, with the counts it has now. False when it is no longer in this hand.</summary>
    public static async Task<bool> PutFileBack(this Tx tx, SentFile file, DateTimeOffset due) => await tx.Execute(
        $"update directory_files set leased_until_at = null, due_at = @due, failures = @failures, scans = @scans where {InHand}",
        new { id = Key(file.Id), attempts = file.Attempts, due = due.ToUnixTimeMilliseconds(), failures = file.Failures, scans = file.Scans }) == 1;

    /// <summary>What came of reading it. False when it is no longer in this hand: a newer file took its place.</summary>
    public static async Task<bool> Conclude(this Tx tx, SentFile file, FileStatus status, Figures? figures, string? words, long? over, DateTimeOffset now) => await tx.Execute($"""
        update directory_files set status = @status, figures = @figures, words = @words, agreed_over = @over, failures = 0, leased_until_at = null, ended_at = @now
        where {InHand}
        """, new
    {
        id = Key(file.Id), attempts = file.Attempts, status = Code(status), figures = figures?.ToStored(), words, over, now = now.ToUnixTimeMilliseconds(),
    }) == 1;

    /// <summary>Its sender answered: it is read again, with what they agreed to. False when it does not ask any more.</summary>
    public static async Task<bool> ReadAgain(this Tx tx, SentFile file, DateTimeOffset now) => await tx.Execute("""
        update directory_files set status = 'waiting', skip_bad = @SkipBad, agreed_losses = @AgreedLosses, due_at = @now, ended_at = null, failures = 0, scans = 0
        where id = @id and status = @status
        """, new { id = Key(file.Id), file.SkipBad, file.AgreedLosses, status = Code(file.Status), now = now.ToUnixTimeMilliseconds() }) == 1;

    public static async Task<bool> KeepPresent(this Tx tx, Guid id, DateTimeOffset now) => await tx.Execute(
        "update directory_files set status = 'kept', ended_at = @now where id = @id and status = 'askingloss'", new { id = Key(id), now = now.ToUnixTimeMilliseconds() }) == 1;

    public static Task ForgetFiles(this Tx tx, DateTimeOffset before) => tx.Execute(
        "delete from directory_files where received_at < @before and status <> 'waiting'", new { before = before.ToUnixTimeMilliseconds() });

    /// <summary>Whether this person may replace the directory: by what they are in any community of the workspace.</summary>
    public static async Task<bool> MayImport(this Tx tx, UserId user)
    {
        foreach (var community in await tx.Communities())
            if (Permissions.Allows(Act.ImportDirectory, await tx.StandingOf(community.Id, user))) return true;
        return Permissions.Allows(Act.ImportDirectory, new Standing { User = user, IsAdministrator = await tx.IsAdministrator(user) });
    }

    /// <summary>Those who may, to be named in a refusal: the facilitators of every community.</summary>
    public static async Task<IReadOnlyList<UserId>> WhoMayImport(this Tx tx) => await tx.WhoMay(Act.ImportDirectory, await tx.Communities());

    internal static string Key(Guid id) => id.ToString("n");

    private static string Code(FileStatus status) => status.ToString().ToLowerInvariant();

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Workspace { get; init; } = "";
        public string UserId { get; init; } = "";
        public string FileId { get; init; } = "";
        public string Status { get; init; } = "";
        public bool SkipBad { get; init; }
        public int? AgreedLosses { get; init; }
        public long? AgreedOver { get; init; }
        public string? Figures { get; init; }
        public string? Words { get; init; }
        public string? SupersededBy { get; init; }
        public int Attempts { get; init; }
        public int Failures { get; init; }
        public int Scans { get; init; }

        public SentFile ToFile() => new(Guid.ParseExact(Id, "n"), new(Workspace), new(UserId), new(FileId))
        {
            Status = Enum.Parse<FileStatus>(Status, ignoreCase: true),
            SkipBad = SkipBad,
            AgreedLosses = AgreedLosses,
            AgreedOver = AgreedOver,
            Figures = Figures is null ? null : Importing.Figures.FromStored(Figures),
            Words = Words,
            SupersededBy = SupersededBy is null ? null : new UserId(SupersededBy),
            Attempts = Attempts,
            Failures = Failures,
            Scans = Scans,
        };
    }
}
