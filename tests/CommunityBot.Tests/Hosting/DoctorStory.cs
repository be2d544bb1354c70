using System.Text;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Hosting;

/// <summary>What someone who runs the bot reads when they ask what is wrong.</summary>
public sealed class DoctorStory
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task All_is_in_order_in_the_sample_association(Way way) => Story.Live(way, async story =>
    {
        var (code, said) = await Examined(story);

        Assert.True(code == 0, said);
        Assert.DoesNotContain("! attention", said, StringComparison.Ordinal);
        Assert.Contains("✓ en ordre    Slack accepte le jeton du bot\u00A0: espace Les Passerelles (T0EMULATOR)", said, StringComparison.Ordinal);
        Assert.Contains("Communauté infra-services\u00A0: le bot est dans #infra-services.", said, StringComparison.Ordinal);
        Assert.Contains("3 personnes y décident", said, StringComparison.Ordinal);
        Assert.EndsWith("Tout est en ordre.\n", said, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Each_thing_out_of_order_is_named_with_its_remedy(Way way) => Story.Live(way, async story =>
    {
        await story.Database.Write(tx => tx.Execute("update communities set country = 'JP'"), Stop);
        story.Slack.Channel(Sample.Channel).IsArchived = true;
        story.Nadia.Deactivate();
        var (code, said) = await Examined(story, settings =>
        {
            settings["Communities:0:Purpose"] = "Autre chose";
            settings["Communities:1:Key"] = "nouvelle";
            settings["Communities:1:Name"] = "Nouvelle";
            settings["Communities:1:Channel"] = "C0NEW";
            settings["Communities:1:Pilots:0"] = "U0ZOE";
        });

        Assert.Equal(1, code);
        Line(said, "! attention", "les réglages et la base ne disent pas la même chose (Country, Purpose)");
        Line(said, "! attention", "Communauté nouvelle", "démarrez le bot");
        Line(said, "! attention", "jours fériés de ce pays (JP)", "DaysOff");
        Line(said, "✗ à corriger", "#infra-services est archivé", "désarchivez-le");
        Line(said, "! attention", "le compte de Nadia", "désactivé");
        Assert.EndsWith("1 point à corriger, et 4 points méritent un coup d’œil.\n", said, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_token_without_its_scopes_is_to_be_installed_again(Way way) => Story.Live(way, async story =>
    {
        var (code, said) = await Examined(story, map: on => on.Needs("pins:read", "stars:write"));
        Assert.Equal(1, code);
        Line(said, "✗ à corriger", "il manque `pins:read`, `stars:write`", "réinstallez-la dans l’espace");
    });

    [Theory, EveryWay]
    public Task Slack_being_away_keeps_nothing_else_from_being_looked_at(Way way) => Story.Live(way, async story =>
    {
        var (code, said) = await Examined(story, settings => settings["Slack:ApiUrl"] = "http://127.0.0.1:9/api/");
        Assert.Equal(1, code);
        Line(said, "✗ à corriger", "Slack ne répond pas (127.0.0.1, unreachable)", "accède à Internet");
        Line(said, "✓ en ordre", "Base de données accessible");
        Line(said, "! attention", "Canaux et personnes", "pas regardés");
        Line(said, "✓ en ordre", "Annuaire", "8 adhérents");
    });

    [Theory, EveryWay]
    public Task A_refused_token_is_told_and_never_shown(Way way) => Story.Live(way, async story =>
    {
        var (code, said) = await Examined(story, settings => settings["Slack:BotToken"] = "xoxb-cest-un-secret");
        Assert.Equal(1, code);
        Line(said, "✗ à corriger", "Slack refuse le jeton du bot (invalid_auth)", "SLACK_BOT_TOKEN");
        Assert.DoesNotContain("cest-un-secret", said, StringComparison.Ordinal);
        Assert.DoesNotContain("emulator-signing-secret", said, StringComparison.Ordinal);
        story.Slack.ForgiveComplaints();
    });

    [Fact]
    public Task Each_way_by_which_Slack_reaches_the_bot_is_looked_at() => Story.Live(Way.OverSocketMode, async story =>
    {
        var (code, said) = await Examined(story, settings => settings["Slack:SigningSecret"] = "un-secret");
        Assert.Equal(0, code);
        Line(said, "✓ en ordre", "Réception par Socket Mode", "accepte le jeton");
        Line(said, "✓ en ordre", "Réception par HTTP");

        await Eventually.So("both connections of the bot are open", () => story.Slack.Sockets.Count == 2);
        story.Slack.Faults.Refuse("apps.connections.open", "invalid_auth");
        (code, said) = await Examined(story);
        Assert.Equal(1, code);
        Line(said, "✗ à corriger", "refuse le jeton de l’application (invalid_auth)", "SLACK_APP_TOKEN");
        Assert.DoesNotContain("Réception par HTTP", said, StringComparison.Ordinal);
    });

    [Fact]
    public Task Tokens_of_two_apps_are_told_apart() => Story.Live(Way.OverSocketMode, async story =>
    {
        story.Slack.Sockets.AppOfToken = "A0OTHER";
        var (code, said) = await Examined(story);
        Assert.Equal(1, code);
        Line(said, "✗ à corriger", "celui de l’application Slack A0OTHER, et le jeton du bot celui de l’application A0EMULATOR", "prenez les deux jetons à la même application");

        // Without its own app, the bot has nothing to compare with.
        story.Slack.Faults.Refuse("bots.info", "bot_not_found");
        (_, said) = await Examined(story);
        Line(said, "✓ en ordre", "Réception par Socket Mode");
    });

    [Theory, EveryWay]
    public Task A_database_of_another_workspace_is_told_once(Way way) => Story.Live(way, async story =>
    {
        await story.Database.Write(tx => tx.Execute("update installation set workspace = 'T0AUTRE'"), Stop);
        var (code, said) = await Examined(story);
        Assert.Equal(1, code);
        Line(said, "✗ à corriger", "T0AUTRE", "changez de base");
        Line(said, "! attention", "Canaux et personnes", "pas regardés");
        Assert.DoesNotContain("Slack ne montre pas", said, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Nobody_is_said_to_be_missing_of_whom_Slack_says_nothing(Way way) => Story.Live(way, async story =>
    {
        story.Slack.Faults.Break("users.info", 503, times: 3);
        var (_, said) = await Examined(story);
        Line(said, "! attention", "Slack n’a rien dit de U0");
        Assert.DoesNotContain("personne ne peut décider", said, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_clock_that_runs_ahead_is_measured(Way way) => Story.Live(way, async story =>
    {
        using var ahead = MovableClock.Frozen(story.Clock.GetUtcNow().AddMinutes(2));
        var (code, said) = await Examined(story, clock: ahead);
        Assert.Equal(1, code);
        Line(said, "✗ à corriger", "Horloge\u00A0: 120 secondes d’écart avec Slack", "timedatectl");
    });

    [Theory, EveryWay]
    public Task The_facilitators_channel_left_open_or_without_the_bot_is_a_fault(Way way) => Story.Live(way, new StoryOptions { Workspace = w => w.AddChannel(new ChannelSeed("ouvert") { Id = "C0OUVERT", WithBot = false }) }, async story =>
    {
        await story.Database.Write(tx => tx.Execute("update communities set facilitators_channel = 'C0OUVERT', channel = 'C0GENERAL'"), Stop);
        var (_, said) = await Examined(story);
        Line(said, "✗ à corriger", "#ouvert, est public", "rendez-le privé");
        Line(said, "✗ à corriger", "le bot n’est pas dans #general", "/invite @");

        await story.Database.Write(tx => tx.Execute("update communities set facilitators_channel = 'C0NULLEPART'"), Stop);
        (_, said) = await Examined(story);
        Line(said, "✗ à corriger", "C0NULLEPART", "vérifiez cet identifiant");
    });

    [Fact]
    public void What_the_settings_say_wrongly_of_a_community_is_a_fault_until_it_is_planted()
    {
        var checks = new CommunityChecks(null, "bot", DoctorTexts.All.French);
        RefusedSeed velo = new("velo", ["Communities:0:Weekly:NudgeAt is \"Mon 07:30\""]);
        Assert.Equal(Verdict.Fail, Assert.Single(checks.Refused([velo], [])).Verdict);
        var said = Assert.Single(checks.Refused([velo], [new() { Key = "velo", Name = "Vélo", Channel = "C0123456789" }]));
        Assert.Equal((Verdict.Warn, true), (said.Verdict, said.What.Contains(velo.Problems[0], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_zone_that_only_a_newer_version_knows_is_a_fault()
    {
        var checks = new CommunityChecks(null, "bot", DoctorTexts.All.French);
        Assert.Contains("Mars/Olympus_Mons", Assert.Single(await Found("Mars/Olympus_Mons")).What, StringComparison.Ordinal);
        Assert.Empty(await Found("Africa/Casablanca"));

        async Task<List<Finding>> Found(string zone)
        {
            var found = new List<Finding>();
            await foreach (var finding in checks.Look(new() { Key = "velo", Name = "Vélo", Channel = "C0123456789", TimeZone = zone, Country = "FR" }, Stop)) found.Add(finding);
            return found;
        }
    }

    [Theory, EveryWay]
    public Task A_workspace_without_a_directory_is_told_how_to_import_one(Way way) => Story.Live(way, new StoryOptions { Directory = null }, async story =>
    {
        var (code, said) = await Examined(story);
        Assert.Equal(0, code);
        Line(said, "! attention", "Annuaire", "adherents import");
    });

    [Theory, EveryWay]
    public Task A_directory_is_counted_and_its_age_is_said(Way way) => Story.Live(way, async story =>
    {
        Line((await Examined(story)).Said, "✓ en ordre", "importé le 2 mars 2026", "8 adhérents, dont 1 en défaut et 0 à l’adhésion échue");

        await story.Sleep(TimeSpan.FromDays(70));
        Line((await Examined(story)).Said, "! attention", "il y a 70 jours", "export récent");
    });

    [Theory, EveryWay]
    public Task What_Slack_refused_for_good_is_counted_with_its_last_reason(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        story.Slack.Faults.Refuse("chat.postMessage", "restricted_action");
        await story.Ana.Write("Bonjour");
        await story.Advance(TimeSpan.FromMinutes(1));
        Line((await Examined(story)).Said, "! attention", "Slack a refusé 1 message", "`restricted_action`");
    });

    [Theory, EveryDatabase]
    public async Task Tables_that_wait_for_a_start_are_said_and_left_as_they_are(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        await fresh.Database.Write(tx => tx.Execute("delete from migrations where name = '0006_hosting.sql'"), Stop);
        var settings = new Dictionary<string, string?> { ["Database:Provider"] = provider.ToString(), ["Database:ConnectionString"] = fresh.ConnectionString };

        var (code, said) = await Examined(settings, TimeProvider.System);

        Assert.Equal(1, code);
        Line(said, "✗ à corriger", "SLACK_BOT_TOKEN");
        Line(said, "! attention", "1 mise à jour attend (0006_hosting.sql)", "démarrez le bot");
        Assert.Equal(0, await fresh.Database.Read(tx => tx.Find<long>("select count(*) from migrations where name = '0006_hosting.sql'"), Stop));
    }

    [Fact]
    public async Task A_file_that_is_not_there_yet_is_not_made()
    {
        var folder = Directory.CreateTempSubdirectory("communitybot-");
        try
        {
            var file = Path.Combine(folder.FullName, "rien.db");
            var (_, said) = await Examined(new Dictionary<string, string?> { ["Database:ConnectionString"] = $"Data Source={file}" }, TimeProvider.System, Language.English);
            Line(said, "! warn", $"no file {file} yet", "first start");
            Assert.Empty(folder.EnumerateFileSystemInfos());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_database_of_a_newer_program_and_one_out_of_reach_are_told_apart()
    {
        await using var fresh = await FreshDatabase.Make(Provider.Sqlite);
        await fresh.Database.Write(tx => tx.Execute("insert into migrations (name, applied_at) values ('9999_later.sql', 0)"), Stop);
        Line((await Examined(new Dictionary<string, string?> { ["Database:ConnectionString"] = fresh.ConnectionString }, TimeProvider.System)).Said, "✗ à corriger", "plus récente du bot (9999_later.sql)");

        var away = new Dictionary<string, string?> { ["Database:Provider"] = "Postgres", ["Database:ConnectionString"] = "Host=127.0.0.1;Port=9;Database=x;Username=y;Password=cest-un-secret" };
        var (_, said) = await Examined(away, TimeProvider.System);
        Line(said, "✗ à corriger", "Base de données hors d’atteinte");
        Assert.DoesNotContain("cest-un-secret", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> Examined(Story story, Action<IDictionary<string, string?>>? change = null, Action<BotMap>? map = null, TimeProvider? clock = null)
    {
        var settings = story.Settings();
        change?.Invoke(settings);
        return await Examined(settings, clock ?? story.Clock, map: map);
    }

    private static async Task<(int Code, string Said)> Examined(IDictionary<string, string?> settings, TimeProvider clock, Language language = Language.French, Action<BotMap>? map = null)
    {
        var on = new BotMap();
        AllFeatures.Map(on);
        map?.Invoke(on);
        await using var said = new StringWriter { NewLine = "\n" };
        var code = await DoctorCommand.Say(new Doctor(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), on, clock, language), language, said, Stop);
        return (code, said.ToString());
    }

    private static void Line(string said, string sign, params string[] words) =>
        Assert.Contains(said.Split('\n'), line => line.StartsWith(sign, StringComparison.Ordinal) && words.All(word => line.Contains(word, StringComparison.Ordinal)));
}
