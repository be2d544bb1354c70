using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Joining;

/// <summary>A community set on a channel with people in it.</summary>
public sealed class HereStory
{
    private const string MakeThem = "Ajouter à la communauté", Long = "C0ANCIENS";

    private static StoryOptions Inhabited => new()
    {
        Workspace = workspace =>
        {
            workspace.AddPerson(new PersonSeed("agenda") { Id = "U0AGENDA", RealName = "Agenda", IsBot = true });
            workspace.AddPerson(new PersonSeed("ines") { Id = "U0INES", RealName = "Inès Roca", IsGuest = true });
            workspace.AddPerson(new PersonSeed("hugo") { Id = "U0HUGO", RealName = "Hugo Petit", Email = null });
            workspace.AddChannel(new ChannelSeed("anciens") { Id = Long, Members = ["U0ZOE", "U0MAX", "U0NADIA", "U0LEO", "U0ANA", "U0DAN", "U0BRUNO", "U0CHLOE", "U0AGENDA", "U0INES", "U0HUGO"] });
        },
        Settings = settings => settings["Communities:0:Channel"] = Long,
    };

    [Theory, EveryWay]
    public Task People_already_there_become_members_without_a_word(Way way) => Story.Live(way, Inhabited, async story =>
    {
        await story.Zoe.OpenHome();
        await story.LetsItBeSent();
        var home = story.Zoe.Home!;
        foreach (var words in new[] { "5 personnes sont dans #anciens", "Adhésion à jour : 2", "non établie : 2", "non vérifiable : 1", "1 compte invité" })
            Assert.Contains(words, Spaced(home.PlainRendering), StringComparison.Ordinal);

        await story.Zoe.Press(home, MakeThem);
        await story.LetsItBeSent();
        Assert.Equal(("unsaid", null), await story.MembershipOf(story.Ana));
        Assert.Equal(("unsaid", null), await story.MembershipOf(story.Dan));
        Assert.Null(await story.MembershipOf(story.Bruno));
        Assert.Null(await story.MembershipOf(story.Slack.As("Hugo Petit")));
        Assert.All(new[] { story.Ana, story.Dan, story.Leo, story.Nadia }, person => Assert.Empty(person.PrivateMessages));
        Assert.Contains("3 personnes sont dans", story.Zoe.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(2, await story.Audited("here_admitted"));
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from outbox where kind <> 'publish'"), TestContext.Current.CancellationToken));
    });

    [Theory, EveryWay]
    public Task Someone_excluded_or_refused_before_comes_back_only_when_named(Way way) => Story.Live(way, Inhabited, async story =>
    {
        await story.Asks(story.Dan);
        await story.Refuses(story.Zoe, "Autre raison", "Pas cette fois : écrivez-moi quand vous voudrez.");
        await story.Asks(story.Ana);
        await story.PressesCard(story.Zoe, "Accepter");
        await story.Database.Write(tx => tx.Execute("update members set left_at = joined_at where user_id = 'U0ANA'"), TestContext.Current.CancellationToken);

        await story.Zoe.OpenHome();
        await story.LetsItBeSent();
        foreach (var words in new[] { "3 personnes sont dans #anciens", "non vérifiable : 1", "À part : 2 personnes qui ont quitté la communauté" })
            Assert.Contains(words, Spaced(story.Zoe.Home!.PlainRendering), StringComparison.Ordinal);
        Assert.DoesNotContain(MakeThem, story.Zoe.Home!.PlainRendering, StringComparison.Ordinal);

        var form = (await story.Zoe.Press(story.Zoe.Home!, "Choisir…"))!;
        Assert.Equal(["Ana (n’est plus membre)", "Dan (demande refusée)", "Hugo Petit (adhésion non vérifiable)"], (await story.Zoe.Suggest(form, "here.chosen", "")).Select(option => option.Text));
        await story.Zoe.Submit(form, new Dictionary<string, object> { ["here.chosen"] = new[] { "Ana (n’est plus membre)" } });
        Assert.Equal(("unsaid", null), await story.MembershipOf(story.Ana));
        Assert.Null(await story.MembershipOf(story.Dan));
    });

    [Theory, EveryWay]
    public Task Two_facilitators_make_them_members_at_once_and_each_is_one_once(Way way) => Story.Live(way, Inhabited, async story =>
    {
        await story.Zoe.OpenHome();
        await story.Max.OpenHome();
        await story.LetsItBeSent();
        var (zoe, max) = (story.Zoe.Home!, story.Max.Home!);
        await Task.WhenAll(story.Zoe.PressStale(zoe, MakeThem), story.Max.PressStale(max, MakeThem));
        await story.LetsItBeSent();
        Assert.Equal(2, await story.Audited("here_admitted"));
    });

    [Theory, EveryWay]
    public Task Whoever_chooses_someone_just_made_a_member_reads_by_whom_and_someone_who_may_not_join_any_more_why(Way way) => Story.Live(way, Inhabited, async story =>
    {
        await story.Zoe.OpenHome();
        await story.Max.OpenHome();
        await story.LetsItBeSent();
        var (first, second) = ((await story.Zoe.Press(story.Zoe.Home!, "Choisir…"))!, (await story.Max.Press(story.Max.Home!, "Choisir…"))!);
        await story.Zoe.Suggest(first, "here.chosen", "");
        await story.Max.Suggest(second, "here.chosen", "");
        var chosen = new Dictionary<string, object> { ["here.chosen"] = new[] { "Ana, Le Moulin vert" } };
        await story.Zoe.Submit(first, chosen);
        Assert.Contains("@Zoé vient de le faire", (await story.Max.Submit(second, chosen)).View!.PlainRendering, StringComparison.Ordinal);

        await story.Max.CloseAll(second);
        var third = (await story.Max.Press(story.Max.Home!, "Choisir…"))!;
        await story.Max.Suggest(third, "here.chosen", "");
        await story.Import(Sample.Directory.Replace("Le Moulin vert;a_jour;", "Le Moulin vert;defaut;2026-02-01", StringComparison.Ordinal));
        var late = await story.Max.Submit(third, new Dictionary<string, object> { ["here.chosen"] = new[] { "Dan, Le Moulin vert" } });
        Assert.Contains("n’est plus établie", late.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Null(await story.MembershipOf(story.Dan));
    });

    [Theory, EveryWay]
    public Task People_of_other_workspaces_are_known_too_and_the_list_of_everybody_is_read_once(Way way) => Story.Live(way, new StoryOptions
    {
        Workspace = workspace =>
        {
            var people = Enumerable.Range(0, 30).Select(i => workspace.AddPerson(new PersonSeed($"p{i}") { Id = $"U1{i:0000}", RealName = $"Personne {i}", Email = $"p{i}@exemple.org" }).Id).ToArray();
            var omar = workspace.AddPerson(new PersonSeed("omar") { Id = "U0OMAR", RealName = "Omar Sylla", TeamId = "T0AILLEURS" }).Id;
            workspace.AddChannel(new ChannelSeed("anciens") { Id = Long, IsShared = true, Members = ["U0ZOE", omar, .. people] });
        },
        Settings = settings => settings["Communities:0:Channel"] = Long,
    }, async story =>
    {
        await story.Zoe.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("1 compte invité ou d’un autre espace Slack", Spaced(story.Zoe.Home!.PlainRendering), StringComparison.Ordinal);
        var pages = Asked("users.list");
        Assert.NotEqual(0, pages);

        await story.Database.Write(tx => tx.Execute("delete from people where user_id in ('U0OMAR', 'U10007')"), TestContext.Current.CancellationToken);
        story.Slack.Faults.Refuse("users.info", "user_not_visible");
        await story.AdvanceTo(story.Clock.GetUtcNow().AddHours(21));
        Assert.Equal(pages, Asked("users.list"));
        Assert.Equal(1, await story.Database.Read(tx => tx.Find<int>("select count(*) from people where user_id in ('U0OMAR', 'U10007')"), TestContext.Current.CancellationToken));

        int Asked(string method) => story.Slack.Calls.Count(call => call.Method == method);
    });

    [Theory, EveryWay]
    public Task A_departure_nobody_heard_of_is_seen_the_next_morning(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        story.Ana.Leave(Sample.Channel);
        await story.LetsItBeSent();
        await story.Database.Write(tx => tx.Execute("update walk_ins set status = 'waiting', settled_at = null"), TestContext.Current.CancellationToken);
        await story.Advance(TimeSpan.FromDays(1));
        story.Zoe.Card().Sees("N’est plus dans le canal depuis le");
        Assert.Empty(story.Zoe.Card().Buttons);
    });

    [Theory, EveryWay]
    public Task A_reading_that_Slack_told_to_wait_holds_up_no_stop_and_is_done_after_the_next_start(Way way) => Story.Live(way, async story =>
    {
        story.Slack.Faults.TooMany("conversations.members", TimeSpan.FromMinutes(10));
        await story.AdvanceTo(new(2026, 3, 3, 6, 0, 0, TimeSpan.FromHours(1)));
        Assert.Equal((429, 1), (Readings().Last().Status, Readings().Count(reading => reading.Status == 429)));
        await story.StopBot().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, TestContext.Current.CancellationToken); // of the thirty a host allows itself
        await story.Start();
        Assert.True(Readings().Last().Ok);

        IEnumerable<Call> Readings() => story.Slack.Calls.Where(call => call.Method == "conversations.members");
    });

    [Theory, EveryWay]
    public Task An_address_that_Slack_refuses_to_look_for_keeps_no_other_waiting(Way way) => Story.Live(way, async story =>
    {
        await story.Files(new() { ["onbehalf.first_name"] = "Jo", ["onbehalf.email"] = "jo@exemple.org" });
        await story.Files(new() { ["onbehalf.first_name"] = "Iris", ["onbehalf.email"] = "iris@exemple.org" });
        story.Slack.AddPerson(new PersonSeed("iris") { RealName = "Iris Vidal", Email = "iris@exemple.org" });
        story.Slack.Faults.Refuse("users.lookupByEmail", "missing_scope");
        await story.Advance(TimeSpan.FromDays(1));
        story.Zoe.Card().Sees("@Iris Vidal souhaite rejoindre");
        Assert.Equal(1, await story.Waiting());
    });

    [Theory, EveryWay]
    public Task Those_who_cannot_be_verified_are_chosen_by_name_and_those_who_may_not_join_are_not_proposed(Way way) => Story.Live(way, Inhabited, async story =>
    {
        await story.Zoe.OpenHome();
        await story.LetsItBeSent();
        var form = (await story.Zoe.Press(story.Zoe.Home!, "Choisir…"))!;
        Assert.Equal(["Ana, Le Moulin vert", "Dan, Le Moulin vert", "Hugo Petit (adhésion non vérifiable)"], (await story.Zoe.Suggest(form, "here.chosen", "")).Select(option => option.Text));
        Assert.Equal(["Hugo Petit (adhésion non vérifiable)"], (await story.Zoe.Suggest(form, "here.chosen", "hugo")).Select(option => option.Text));

        var sent = await story.Zoe.Submit(form, new Dictionary<string, object> { ["here.chosen"] = new[] { "Hugo Petit (adhésion non vérifiable)" } });
        Assert.Contains("1 personne fait maintenant partie", Spaced(sent.View!.PlainRendering), StringComparison.Ordinal);
        Assert.Equal(("unsaid", null), await story.MembershipOf(story.Slack.As("Hugo Petit")));
        Assert.Null(await story.MembershipOf(story.Ana));
    });

    [Theory, EveryWay]
    public Task Later_is_a_week(Way way) => Story.Live(way, Inhabited, async story =>
    {
        await story.Zoe.OpenHome();
        await story.LetsItBeSent();
        await story.Zoe.Press(story.Zoe.Home!, "Plus tard");
        await story.LetsItBeSent();
        Assert.DoesNotContain("Déjà dans le canal", story.Zoe.Home!.PlainRendering, StringComparison.Ordinal);

        await story.Advance(TimeSpan.FromDays(7));
        await story.Zoe.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("Déjà dans le canal", story.Zoe.Home!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Pilots_see_nothing_of_it(Way way) => Story.Live(way, Inhabited, async story =>
    {
        await story.Nadia.OpenHome();
        await story.LetsItBeSent();
        Assert.DoesNotContain("Déjà dans le canal", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_channel_of_four_hundred_people_is_read_and_admitted_in_pieces(Way way) => Story.Live(way, new StoryOptions
    {
        Directory = null,
        Workspace = workspace =>
        {
            var people = Enumerable.Range(0, 400).Select(i => workspace.AddPerson(new PersonSeed($"p{i}") { Id = $"U1{i:0000}", RealName = $"Personne {i}", Email = $"p{i}@exemple.org" }).Id).ToArray();
            workspace.AddChannel(new ChannelSeed("anciens") { Id = Long, Members = ["U0ZOE", .. people] });
        },
        Settings = settings => settings["Communities:0:Channel"] = Long,
    }, async story =>
    {
        await story.Import("courriel;prenom;nom;societe;cotisation;depuis;valable_jusqu_au;alias\n" + string.Concat(Enumerable.Range(0, 400).Select(i => $"p{i}@exemple.org;P;{i};Société {i % 4};{(i % 4 == 0 ? "defaut" : "a_jour")};;;\n")));
        await story.Zoe.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("Adhésion à jour : 300 ; non établie : 100", Spaced(story.Zoe.Home!.PlainRendering), StringComparison.Ordinal);
        await story.Zoe.Press(story.Zoe.Home!, MakeThem);
        await story.LetsItBeSent();
        Assert.Equal(300, await story.Database.Read(tx => tx.Find<int>("select count(*) from members"), TestContext.Current.CancellationToken));
    });

    [Theory, EveryWay]
    public Task An_expected_address_that_came_unheard_is_found_the_next_morning(Way way) => Story.Live(way, async story =>
    {
        await story.Files(new() { ["onbehalf.first_name"] = "Iris", ["onbehalf.email"] = "iris@exemple.org" });
        story.Slack.AddPerson(new PersonSeed("iris") { RealName = "Iris Vidal", Email = "iris@exemple.org" });
        await story.Advance(TimeSpan.FromDays(1));
        story.Zoe.Card().Sees("@Iris Vidal souhaite rejoindre");
        Assert.Equal(0, await story.Waiting());
    });

    [Theory, EveryWay]
    public Task A_member_who_has_accepted_no_rules_is_offered_them_after_a_command_once_a_day(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        await story.PressesCard(story.Zoe, "Accueillir comme membre");
        await story.Ana.Type(Sample.Channel, "/communaute ping");
        await story.LetsItBeSent();
        var offer = story.Ana.Whispers[^1];
        offer.Sees("Vous êtes membre de la communauté Infra & Services", "il vous reste à les accepter", "[Lire]");
        var whispers = story.Ana.Whispers.Count;
        await story.Ana.Type(Sample.Channel, "/communaute ping");
        await story.LetsItBeSent();
        Assert.Equal(whispers + 1, story.Ana.Whispers.Count);

        var rules = (await story.Ana.Press(offer, "Lire"))!;
        Assert.Contains("Ce que l’on attend de chaque membre", rules.PlainRendering, StringComparison.Ordinal);
        await story.Ana.Submit(rules, new Dictionary<string, object>());
        await story.LetsItBeSent();
        Assert.Equal(("unsaid", 1), await story.MembershipOf(story.Ana));
        await story.Advance(TimeSpan.FromDays(2));
        whispers = story.Ana.Whispers.Count;
        await story.Ana.Type(Sample.Channel, "/communaute ping");
        await story.LetsItBeSent();
        Assert.Equal(whispers + 1, story.Ana.Whispers.Count);
    });

    private static string Spaced(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
