using System.Text.RegularExpressions;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Joining;
using CommunityBot.Features.Roles;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.House;
using CommunityBot.Tests.Kit;
using Samples = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Roles;

/// <summary>What was decided, read back by those who answer for it; and what each may do, on the Home tab.</summary>
public sealed partial class JournalStory
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task Those_who_answer_for_a_community_read_its_journal_and_dues_show_to_facilitators_alone(Way way) => Story.Live(way, RolesVerbs.WithOthers, async story =>
    {
        await story.Asks(story.Bruno);
        var settling = (await story.Zoe.Press(story.Zoe.Card(), "Cotisation réglée…"))!;
        await story.Zoe.Submit(settling, new Dictionary<string, object> { ["joining.because"] = "Virement reçu" });
        await story.LetsItBeSent();
        await story.PressesCard(story.Zoe, "Accepter");
        await story.Names(story.Nadia, "animator", [story.Leo, story.Ana]);

        await story.Max.Type(Sample.Channel, "/communaute journal");
        story.Max.Whispers[^1].Sees("@Nadia a confié le rôle Équipe d’animation à @Ana", "@Zoé a accepté la demande de @Bruno", "@Zoé a noté que la cotisation est réglée, pour la demande de @Bruno", "Virement reçu");

        await story.Nadia.Type(Sample.Channel, "/communaute journal");
        story.Nadia.Whispers[^1].Sees("@Nadia a confié le rôle Équipe d’animation à @Ana", "@Zoé a accepté la demande de @Bruno");
        story.Nadia.Whispers[^1].DoesNotSee("otisation", "Virement");

        var karim = story.Slack.As("U0KARIM");
        await karim.Type(Sample.Channel, "/community log");
        karim.Whispers[^1].Sees("a accepté la demande");
        karim.Whispers[^1].DoesNotSee("otisation", "Virement");

        foreach (var person in new[] { story.Ana, story.Leo })
        {
            await person.Type(Sample.General, "/communaute journal");
            person.IsTold("Le journal est ouvert au pilotage, au parrainage, à la facilitation et à l’administration");
        }
    });

    [Theory, EveryWay]
    public Task The_journal_is_read_page_by_page_in_its_place(Way way) => Story.Live(way, async story =>
    {
        await story.Database.Write(async tx =>
        {
            var community = (await tx.FindCommunity(Sample.Community))!;
            for (var version = 1; version <= 23; version++) await tx.Audit(community, new UserId("U0NADIA"), "role_given", $"U0M{version}", "to-tools", story.Clock.GetUtcNow());
        }, Stop);
        await story.Nadia.Type(Sample.Channel, "/communaute journal");
        Assert.Equal(["Plus ancien"], story.Nadia.Whispers[^1].ButtonTexts);
        await story.Nadia.Press(story.Nadia.Whispers[^1], "Plus ancien");
        await story.Quiet();
        Assert.Equal(["Plus récent", "Plus ancien"], story.Nadia.Whispers[^1].ButtonTexts);
        await story.Nadia.Press(story.Nadia.Whispers[^1], "Plus ancien");
        await story.Quiet();
        Assert.Equal(["Plus récent"], story.Nadia.Whispers[^1].ButtonTexts);
        Assert.Equal(3, story.Nadia.Whispers[^1].PlainRendering.Split('\n').Count(line => line.Contains("a confié le rôle Outils", StringComparison.Ordinal)));
    });

    [Theory, EveryWay]
    public Task The_Home_tab_shows_ones_roles_with_their_end_and_warns_who_would_be_alone(Way way) => Story.Live(way, RolesVerbs.WithOthers, async story =>
    {
        await story.BecomeMembers(story.Ana);
        await story.Names(story.Nadia, "to-tools", [story.Ana], until: new(2026, 12, 31));
        await story.Ana.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("Votre rôle\u00A0: Outils, jusqu’au 31 décembre 2026", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("Attribuer les rôles…", story.Ana.Home!.ButtonTexts);

        await story.Nadia.OpenHome();
        await story.LetsItBeSent();
        Assert.DoesNotContain("Une seule personne", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.CloseAll(story.Nadia.OpenView!);
        await story.Nadia.Press(story.Nadia.Home!, "Lire le journal");
        await story.Quiet();
        Assert.Contains("a confié le rôle Outils à @Ana", story.Nadia.OpenView!.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.CloseAll(story.Nadia.OpenView!);
        Assert.NotNull(await story.Nadia.Press(story.Nadia.Home!, "Attribuer les rôles…"));

        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id in ('U0ZOE', 'U0MAX')"), Stop);
        await story.Nadia.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("Une seule personne peut attribuer les rôles", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);
        await story.Ana.OpenHome();
        await story.LetsItBeSent();
        Assert.DoesNotContain("Une seule personne", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);

        var karim = story.Slack.As("U0KARIM");
        await karim.Type(Sample.Channel, "/communaute aide");
        karim.IsTold("/communaute roles");
        await karim.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("Attribuer les rôles…", karim.Home!.ButtonTexts);
        await story.Nadia.OpenHome();
        await story.LetsItBeSent();
        Assert.DoesNotContain("Une seule personne", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void A_page_looks_as_kept(Language reader)
    {
        var entries = new[]
        {
            Entry("role_given", "U", "to-tools"), Entry("roles_taken", "U", "pilot, animator"), Entry("member_excluded", "U", "Publicité répétée & sourde oreille."), Entry("join_expired", "x", null) with { By = null, Person = null },
            Entry("something_newer", "x", null), Entry("rules_edited", "2.3", null) with { Person = null },
        };
        Snapshot.Matches(JournalViews.Page(reader, Samples.Community(), new("infra-services", 1), [.. entries, .. Enumerable.Repeat(entries[0], 5)]).ToJson(), $"journal.{reader.Code()}");
        Snapshot.Matches(JournalViews.Page(reader, Samples.Community(), new("infra-services", 0), []).ToJson(), $"journal.empty.{reader.Code()}");

        static JournalEntry Entry(string code, string about, string? reason) => new(Samples.Zoe, code, about, reason, Samples.Friday) { Person = Samples.Ana };
    }

    /// <summary>An act that is audited is read in the journal: its word is to be added to <see cref="JournalAction"/>, with a sentence in both languages.</summary>
    [Fact]
    public void Everything_that_is_audited_has_its_sentence()
    {
        var audited = Repository.Files(".cs")
            .Where(file => file.Path.StartsWith("src/CommunityBot/Features/", StringComparison.Ordinal))
            .SelectMany(file => Audits().Matches(file.Text).SelectMany(call => Words().Matches(call.Value))
                .Concat(file.Text.Contains("insert into audit", StringComparison.Ordinal) ? Constants().Matches(file.Text) : []).Select(word => word.Groups["word"].Value))
            .Where(word => word != "not_verified")
            .Concat(Enum.GetValues<HistoryStep>().Select(step => $"join_{step.ToString().ToLowerInvariant()}"))
            .Distinct(StringComparer.Ordinal).ToList();
        Assert.True(audited.Count > 20);
        Assert.DoesNotContain(audited, word => new JournalEntry(null, word, "", null, default).Action is null);
    }

    [GeneratedRegex(@"\.Audit\([^;]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Audits();

    /// <summary>Where many are audited in one statement, the word is a constant.</summary>
    [GeneratedRegex("const string \\w+ = \"(?<word>[a-z]+(_[a-z]+)+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Constants();

    [GeneratedRegex("\"(?<word>[a-z]+(_[a-z]+)+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
