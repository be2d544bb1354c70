using System.Text;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Community;

/// <summary>A directory of adherents on a database of the test's own, and the verbs of its tests.</summary>
internal sealed class DirectoryFixture : IAsyncDisposable
{
    public const string Header = "email;first_name;last_name;company;dues_status;dues_since;valid_until;aliases";

    private readonly FreshDatabase _fresh;

    private DirectoryFixture(FreshDatabase fresh)
    {
        _fresh = fresh;
        Import = Another();
    }

    public static TeamId Workspace { get; } = new("T0123456789");

    public static UserId Zoe { get; } = new("U0FACILITA");

    public static LocalDate Today { get; } = new(2026, 11, 21);

    public Database Database => _fresh.Database;

    public ClockAt Clock { get; } = new(ClockAt.Saturday);

    public ClockAt MachineClock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public DirectoryImport Import { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DirectoryFixture> Make(Provider provider) => new(await FreshDatabase.Make(provider));

    /// <summary>The import as another process would run it.</summary>
    public DirectoryImport Another() => new(_fresh.Another(), Clock) { MachineClock = MachineClock };

    public static Stream File(params string[] lines) => Bytes(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public static Stream Bytes(byte[] content) => new MemoryStream(content);

    public Task<ImportReport> Read(Stream file, bool skipBad = false) => Import.Read(Workspace, file, skipBad, progress: null, Stop);

    public Task<ImportReport> Read(params string[] lines) => Read(File([Header, .. lines]));

    public Task Apply(ImportReport report) => Import.Apply(report, _ => Task.CompletedTask, Stop);

    /// <summary>Reads and applies a file of these lines, under the English header.</summary>
    public async Task<ImportReport> Adopt(params string[] lines)
    {
        var report = await Read(lines);
        Assert.Empty(report.BadLines);
        await Apply(report);
        return report;
    }

    public Task<EligibilityFinding> EligibilityOf(string? email) => Database.Read(tx => tx.EligibilityOf(Workspace, email, Today), Stop);

    public async Task<Eligibility> Verdict(string? email) => (await EligibilityOf(email)).Eligibility;

    public Task<long> Rows(string table) => Database.Read(tx => tx.Find<long>($"select count(*) from {table}"), Stop);

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();
}
