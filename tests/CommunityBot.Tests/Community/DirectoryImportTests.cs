using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Community;

/// <summary>Putting a file in force: all or nothing, one at a time, in nobody's way.</summary>
public sealed class DirectoryImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Nothing_changes_until_the_file_is_applied(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        var report = await directory.Read("ana@exemple.org;Ana;Bénard;Énergie;ok;;;");

        Assert.Equal((1, 0, 0, 0), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal(Eligibility.NotVerifiable, await directory.Verdict("ana@exemple.org"));

        await directory.Apply(report);
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("ana@exemple.org"));
    }

    [Theory, EveryDatabase]
    public async Task The_report_counts_what_is_added_changed_removed_unchanged_and_no_longer_eligible(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt(
            "ana@exemple.org;Ana;Bénard;Énergie;ok;;;a@exemple.org",
            "max@exemple.org;Max;Roux;Volts;ok;;2027-01-01;",
            "zoe@exemple.org;Zoé;Petit;Watts;ok;;;",
            "leo@exemple.org;Léo;Blanc;Watts;default;2026-01-01;;",
            "nadia@exemple.org;Nadia;Faure;Joules;ok;;;");

        var report = await directory.Read(
            "zoe@exemple.org;Zoé;Petit;Watts;ok;;;",                              // unchanged
            "ana@exemple.org;Ana;Bénard;Énergie;ok;;;b@exemple.org,a@exemple.org", // another alias
            "max@exemple.org;Max;Roux;Volts;ok;;2026-11-20;",                     // past since yesterday
            "leo@exemple.org;Léo;Blanc;Watts;default;2026-01-01;;",               // in default before and after
            "dan@exemple.org;Dan;Reed;Volts;ok;;;");                              // new; Nadia goes

        Assert.Equal((1, 2, 1, 2), (report.Added, report.Changed, report.Removed, report.Unchanged));
        Assert.Equal((5, 5, 1), (report.Before, report.Lines, report.NewlyIneligible));
        Assert.Equal(
            "1 adhérent ajouté, 2 modifiés, 1 retiré, 2 inchangés, 1 qui ne peut plus être admis.",
            DirectoryTexts.All.French.Changes(report));
    }

    [Theory, EveryDatabase]
    public async Task A_company_newly_in_default_makes_all_its_people_ineligible(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt("ana@exemple.org;Ana;Bénard;Énergie;ok;;;", "max@exemple.org;Max;Roux;ÉNERGIE;ok;;;", "zoe@exemple.org;Zoé;Petit;Watts;ok;;;");

        var report = await directory.Read("ana@exemple.org;Ana;Bénard;Énergie;ok;;;", "max@exemple.org;Max;Roux;energie;default;;;", "zoe@exemple.org;Zoé;Petit;Watts;ok;;;");

        Assert.Equal(2, report.NewlyIneligible);
        Assert.True(report.AsksFirst);
    }

    [Theory, EveryDatabase]
    public async Task It_asks_first_when_more_than_a_tenth_goes(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        var everyone = Enumerable.Range(0, 20).Select(i => $"p{i}@exemple.org;P{i};;Company {i};ok;;;").ToArray();
        await directory.Adopt(everyone);

        var aTenth = await directory.Read(everyone[2..]);
        Assert.False(aTenth.AsksFirst);
        await directory.Import.Abandon(aTenth);

        var more = await directory.Read(everyone[3..]);
        Assert.True(more.AsksFirst);
        Assert.Equal("Of 20 adherents, 3 would be removed or no longer eligible. Is that what you want?", DirectoryTexts.All.English.AskFirst(more));
        await directory.Import.Abandon(more);

        Assert.Equal(20, await directory.Rows("adherents"));
        Assert.Equal(1, await directory.Rows("directory_versions"));
    }

    [Theory, EveryDatabase]
    public async Task One_bad_line_refuses_the_file_and_changes_nothing(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt("ana@exemple.org;Ana;Bénard;Énergie;ok;;;");

        var report = await directory.Read("max@exemple.org;Max;Roux;Énergie;ok;;;", "nobody;;;;ok;;;");

        Assert.True(report.IsRefused);
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("ana@exemple.org"));
        Assert.Equal(1, await directory.Rows("adherents"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => directory.Apply(report));
    }

    [Theory, EveryDatabase]
    public async Task Bad_lines_may_be_left_out(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);

        var report = await directory.Read(DirectoryFixture.File(DirectoryFixture.Header, "nobody;;;;ok;;;", "max@exemple.org;Max;Roux;Énergie;ok;;;"), skipBad: true);
        await directory.Apply(report);

        Assert.Equal([new(2, LineFault.MalformedAddress, "nobody")], report.BadLines);
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("max@exemple.org"));
    }

    [Theory, EveryDatabase]
    public async Task A_second_import_at_once_is_refused_with_a_sentence(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        var first = await directory.Read("ana@exemple.org;Ana;Bénard;Énergie;ok;;;");

        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => directory.Another().Read(DirectoryFixture.Workspace, DirectoryFixture.File(DirectoryFixture.Header, "max@exemple.org;;;;ok;;;"), skipBad: false, progress: null, Stop));

        Assert.Equal("Another import is under way. Wait for it to end, then try again.", refusal.Message);
        await directory.Apply(first);
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("ana@exemple.org"));
        await directory.Adopt("max@exemple.org;;;;ok;;;");
    }

    [Theory, EveryDatabase]
    public async Task Of_many_begun_at_the_same_moment_one_goes_on(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        var imports = Enumerable.Range(0, 4).Select(_ => directory.Another()).ToArray();

        var outcomes = await Task.WhenAll(imports.Select(async import =>
        {
            try
            {
                return await import.Read(DirectoryFixture.Workspace, DirectoryFixture.File(DirectoryFixture.Header, "ana@exemple.org;;;;ok;;;"), skipBad: false, progress: null, Stop);
            }
            catch (ImportRefusedException)
            {
                return null;
            }
        }));

        Assert.Single(outcomes, report => report is not null);
    }

    [Theory, EveryDatabase]
    public async Task An_abandoned_staging_gives_way_when_its_lease_runs_out_and_is_cleaned(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        var abandoned = await directory.Read("ana@exemple.org;Ana;Bénard;Énergie;ok;;;a@exemple.org");
        directory.MachineClock.Now += TimeSpan.FromMinutes(31);

        await directory.Adopt("max@exemple.org;Max;Roux;Énergie;ok;;;");

        Assert.Equal(1, await directory.Rows("adherents"));
        Assert.Equal(0, await directory.Rows("adherent_aliases"));
        Assert.Equal(1, await directory.Rows("directory_versions"));
        var refusal = await Assert.ThrowsAsync<ImportRefusedException>(() => directory.Apply(abandoned));
        Assert.StartsWith("This import was given up", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("max@exemple.org"));
    }

    [Theory, EveryDatabase]
    public async Task What_must_follow_the_switch_is_in_its_transaction(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        var seen = Eligibility.NotVerifiable;
        var report = await directory.Read("ana@exemple.org;Ana;Bénard;Énergie;ok;;;");

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => directory.Import.Apply(report, _ => throw new InvalidTimeZoneException(), Stop));
        Assert.Equal(Eligibility.NotVerifiable, await directory.Verdict("ana@exemple.org"));

        await directory.Import.Apply(report, async tx => seen = (await tx.EligibilityOf(DirectoryFixture.Workspace, "ana@exemple.org", DirectoryFixture.Today)).Eligibility, Stop);
        Assert.Equal(Eligibility.Eligible, seen);
    }

    [Theory, EveryDatabase]
    public async Task An_import_given_up_leaves_nothing(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        using var giveUp = new CancellationTokenSource();
        var lines = Enumerable.Range(0, 5_000).Select(i => $"p{i}@exemple.org;P;{i};Company;ok;;;q{i}@exemple.org");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => directory.Import.Read(
            DirectoryFixture.Workspace, DirectoryFixture.File([DirectoryFixture.Header, .. lines]), skipBad: false, new Told(_ => giveUp.Cancel()), giveUp.Token));

        Assert.Equal((0, 0, 0, 0), (await directory.Rows("adherents"), await directory.Rows("adherent_aliases"), await directory.Rows("directory_imports"), await directory.Rows("directory_versions")));
    }

    [Theory, EveryDatabase]
    public async Task While_a_large_file_is_imported_others_write(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt("ana@exemple.org;Ana;Bénard;Énergie;ok;;;");
        var lines = Enumerable.Range(0, 10_000).Select(i => $"p{i}@exemple.org;Prénom {i};Nom {i};Société {i % 5_000};ok;;2026-12-31;alias{i}@exemple.org");
        var between = 0;

        // Told of its progress, the import has just let go of the database: someone else's write finds its place there, each time.
        var report = await directory.Import.Read(
            DirectoryFixture.Workspace, DirectoryFixture.File([DirectoryFixture.Header, .. lines]), skipBad: false,
            new Told(_ =>
            {
                directory.Database.Write(tx => tx.Execute("delete from dues_settled where version = -1"), Stop).GetAwaiter().GetResult();
                between++;
            }), Stop);
        await directory.Apply(report);

        Assert.NotEqual(0, between);
        Assert.Equal((10_000, 1), (report.Added, report.Removed));
        Assert.Equal(10_000, await directory.Rows("adherents"));
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("alias9999@exemple.org"));
    }

    private sealed class Told(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
