using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Community;

/// <summary>Whether the directory lets a person join, and what a facilitator may add to it.</summary>
public sealed class EligibilityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Without_an_address_or_a_directory_nothing_can_be_verified(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        Assert.Equal(new(Eligibility.NotVerifiable), await directory.EligibilityOf("ana@exemple.org"));

        await directory.Adopt("ana@exemple.org;Ana;Bénard;Énergie;ok;;;");
        Assert.Equal(new(Eligibility.NotVerifiable), await directory.EligibilityOf(null));
        Assert.Equal(new(Eligibility.NotVerifiable), await directory.EligibilityOf("  "));
    }

    [Theory, EveryDatabase]
    public async Task An_adherent_is_found_by_address_or_alias_without_case(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt("Élo@exemple.org;Éloïse;Bénard;Énergie;ok;;2026-11-21;a.b@exemple.org|c.d@exemple.org");

        var expected = new EligibilityFinding(Eligibility.Eligible, "Énergie", ValidUntil: new LocalDate(2026, 11, 21), AdherentName: "Éloïse Bénard");
        Assert.Equal(expected, await directory.EligibilityOf(" ÉLO@EXEMPLE.ORG "));
        Assert.Equal(expected, await directory.EligibilityOf("A.B@exemple.org"));
        Assert.Equal(expected, await directory.EligibilityOf("c.d@exemple.org"));
        Assert.Equal(new(Eligibility.NotAnAdherent), await directory.EligibilityOf("dan@exemple.org"));
    }

    [Theory, EveryDatabase]
    public async Task An_adherent_is_none_any_more_past_the_last_day(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt("ana@exemple.org;Ana;Bénard;Énergie;default;2026-01-01;20/11/2026;");

        Assert.Equal(
            new(Eligibility.NotAnAdherent, "Énergie", ValidUntil: new LocalDate(2026, 11, 20), AdherentName: "Ana Bénard"),
            await directory.EligibilityOf("ana@exemple.org"));
    }

    [Theory, EveryDatabase]
    public async Task A_company_is_in_default_when_any_of_its_lines_says_so(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt(
            "ana@exemple.org;Ana;Bénard;Société Élan;ok;;;",
            "max@exemple.org;Max;Roux;SOCIETE  ELAN;default;2026-03-01;;",
            "leo@exemple.org;Léo;Blanc;Société Elan;default;2026-02-01;;",
            "zoe@exemple.org;Zoé;Petit;Société;ok;;;",
            "dan@exemple.org;Dan;Reed;;default;;;",
            "eva@exemple.org;Éva;Morel;;ok;;;");

        Assert.Equal(
            new(Eligibility.DuesInDefault, "Société Élan", Since: new LocalDate(2026, 2, 1), AdherentName: "Ana Bénard"),
            await directory.EligibilityOf("ana@exemple.org"));
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("zoe@exemple.org"));
        Assert.Equal(Eligibility.DuesInDefault, await directory.Verdict("dan@exemple.org"));
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("eva@exemple.org"));
    }

    [Theory, EveryDatabase]
    public async Task Dues_said_settled_hold_for_the_company_until_the_next_import(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        string[] lines = ["ana@exemple.org;Ana;Bénard;Société Élan;ok;;;a@exemple.org", "max@exemple.org;Max;Roux;societe elan;default;2026-03-01;;", "leo@exemple.org;Léo;Blanc;Watts;default;;;"];
        await directory.Adopt(lines);

        Assert.True(await Settle(directory, "a@exemple.org"));
        Assert.True(await Settle(directory, "max@exemple.org"));
        Assert.False(await Settle(directory, "nobody@exemple.org"));
        Assert.Equal(
            [Eligibility.Eligible, Eligibility.Eligible, Eligibility.DuesInDefault],
            [await directory.Verdict("ana@exemple.org"), await directory.Verdict("max@exemple.org"), await directory.Verdict("leo@exemple.org")]);

        var next = await directory.Adopt(lines);
        Assert.Equal(2, next.NewlyIneligible);
        Assert.Equal(Eligibility.DuesInDefault, await directory.Verdict("ana@exemple.org"));
        Assert.Equal(0, await directory.Rows("dues_settled"));
    }

    [Theory, EveryDatabase]
    public async Task A_person_linked_to_an_adherent_stays_so_through_imports(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt("ana@exemple.org;Ana;Bénard;Énergie;ok;;;", "old@exemple.org;Ana;Bénard;Watts;ok;;2020-01-01;");

        Assert.True(await Link(directory, "Perso@exemple.org", "ANA@exemple.org"));
        Assert.True(await Link(directory, "old@exemple.org", "ana@exemple.org"));
        Assert.False(await Link(directory, "perso@exemple.org", "nobody@exemple.org"));
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("perso@exemple.org"));
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("old@exemple.org"));

        await directory.Adopt("ana@exemple.org;Ana;Bénard;Énergie;default;;;");
        Assert.Equal(Eligibility.DuesInDefault, await directory.Verdict("perso@exemple.org"));

        await directory.Adopt("perso@exemple.org;Ana;Bénard;Énergie;ok;;;");
        Assert.Equal(Eligibility.Eligible, await directory.Verdict("perso@exemple.org"));
        Assert.Equal(Eligibility.NotAnAdherent, await directory.Verdict("old@exemple.org"));
    }

    [Theory, EveryDatabase]
    public async Task Adherents_are_found_by_every_word_typed_without_case_or_accents(Provider provider)
    {
        await using var directory = await DirectoryFixture.Make(provider);
        await directory.Adopt(
            "eloise@exemple.org;Éloïse;Bénard;Société Élan;ok;;;",
            "eli@exemple.org;Éli;Bénard;Watts 100%;ok;;;",
            "max@exemple.org;Max;Roux_Petit;Watts;ok;;;");

        Assert.Equal(["eli@exemple.org", "eloise@exemple.org"], await Found(directory, "BENARD"));
        Assert.Equal(["eloise@exemple.org"], await Found(directory, "elan benard"));
        Assert.Equal(["eli@exemple.org"], await Found(directory, "100%"));
        Assert.Equal(["max@exemple.org"], await Found(directory, "x_p"));
        Assert.Equal(["eli@exemple.org"], await Found(directory, "bénard", atMost: 1));
        Assert.Empty(await Found(directory, "b%d"));
        Assert.Empty(await Found(directory, "   "));
    }

    private static Task<bool> Settle(DirectoryFixture directory, string address) =>
        directory.Database.Write(tx => tx.SettleDues(DirectoryFixture.Workspace, address, DirectoryFixture.Zoe, "Paid by transfer this morning", directory.Clock.Now), Stop);

    private static Task<bool> Link(DirectoryFixture directory, string address, string adherent) =>
        directory.Database.Write(tx => tx.LinkAdherent(DirectoryFixture.Workspace, address, adherent, DirectoryFixture.Zoe, "Her own address", directory.Clock.Now), Stop);

    private static async Task<IReadOnlyList<string>> Found(DirectoryFixture directory, string typed, int atMost = 10) =>
        [.. (await directory.Database.Read(tx => tx.SearchAdherents(DirectoryFixture.Workspace, typed, atMost), Stop)).Select(adherent => adherent.Email)];
}
