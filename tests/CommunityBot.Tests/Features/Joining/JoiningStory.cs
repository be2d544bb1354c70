using System.Text.Json.Nodes;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;

namespace CommunityBot.Tests.Features.Joining;

public sealed class JoiningStory
{
    [Theory, EveryWay]
    public Task Ana_asks_to_join_Zoe_approves_and_the_community_gets_a_member(Way way) => Story.Live(way, async story =>
    {
        var form = await story.Ana.OpensTheForm("/rejoindre infra services");
        Assert.Contains("Partager ce que nous apprenons", form.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("S’entraider sur les incidents", form.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("effacées un an après la décision", form.PlainRendering, StringComparison.Ordinal);
        Assert.Equal("Administratrice réseau", form.Field("joining.job").Value);
        Assert.Equal("Le Moulin vert", form.Field("joining.company").Value);
        Assert.Equal("Ana, administratrice réseau (Le Moulin vert)", form.Field("joining.introduction").Value);

        var tooShort = await story.Ana.Submit(form, Answers(why: "   Par curiosité.   " + new string(' ', 20)));
        Assert.Equal(SubmitOutcome.Errors, tooShort.Outcome);
        Assert.Contains("au moins 20 caractères", tooShort["joining.why"], StringComparison.Ordinal);

        Assert.Equal(SubmitOutcome.Closed, (await story.Ana.Submit(tooShort.View!, Answers())).Outcome);
        await story.LetsItBeSent();
        var receipt = story.Ana.Letter("est bien arrivée");
        receipt.Sees("@Max et @Zoé", "[Retirer ma demande]");
        receipt.DoesNotSee("@Nadia", "d’ordinaire", "à vérifier");

        var card = story.Zoe.Card();
        card.Sees("@Ana souhaite rejoindre Infra & Services", Why, "S’entraider sur les incidents", "Porteur", "Le Moulin vert", "Adhésion à jour");
        Assert.Equal(["Accepter", "Refuser…", "Poser une question…", "Vérifier à nouveau"], card.ButtonTexts);
        Assert.False(story.IsIn(story.Ana));

        await story.PressesCard(story.Zoe, "Accepter");
        Assert.True(story.IsIn(story.Ana));
        story.Zoe.Card().Sees("Acceptée par @Zoé", "Dans le canal depuis");
        Assert.Equal(["Revenir sur l’acceptation…"], story.Zoe.Card().ButtonTexts);
        Assert.True(story.Ana.HasLetter("Bienvenue dans #infra-services"));
        Assert.Empty(story.Ana.Letter("Bienvenue dans #infra-services").ButtonTexts);

        var again = await story.Ana.Type(Sample.General, "/rejoindre");
        Assert.Contains("faites déjà partie", Assert.Single(again.Whispers).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Two_facilitators_press_and_the_newcomer_is_told_once(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var (zoes, maxs) = (story.Zoe.Card(), story.Max.Card());

        await Task.WhenAll(story.Zoe.PressStale(zoes, "Accepter"), story.Max.PressStale(maxs, "Accepter"));
        await story.LetsItBeSent();

        var late = Assert.Single(new[] { story.Zoe, story.Max }, person => person.Whispers.Count > 0);
        late.IsTold(late.Id == story.Zoe.Id ? "@Max a accepté cette demande" : "@Zoé a accepté cette demande");
        Assert.Single(story.Slack.Calls, call => call.Method == "conversations.invite");
        Assert.Single(story.Ana.PrivateMessages, message => message.PlainRendering.Contains("Bienvenue dans #infra-services", StringComparison.Ordinal));
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task A_press_delivered_twice_acts_once(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        story.Slack.Faults.DeliverTwice();
        await story.PressesCard(story.Zoe, "Accepter");

        Assert.Single(story.Slack.Calls, call => call.Method == "conversations.invite");
        Assert.Empty(story.Zoe.Whispers);
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task A_form_delivered_twice_makes_one_request(Way way) => Story.Live(way, async story =>
    {
        var form = await story.Ana.OpensTheForm();
        story.Slack.Faults.DeliverTwice();
        await story.Ana.Submit(form, Answers());
        await story.LetsItBeSent();

        Assert.Single(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);
        Assert.Single(story.Ana.PrivateMessages);
    });

    [Theory, EveryWay]
    public Task Asking_again_while_a_request_waits_shows_where_it_stands(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);

        var typed = await story.Ana.Type(Sample.General, "/communaute rejoindre infra-services");
        Assert.Null(typed.View);
        Assert.Single(typed.Whispers).Sees("attend une réponse", "[Retirer ma demande]");
        Assert.Single(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);
    });

    [Theory, EveryWay]
    public Task The_global_shortcut_opens_the_form_or_says_why_not(Way way) => Story.Live(way, async story =>
    {
        var form = (await story.Ana.Shortcut("joining.ask_to_join"))!;
        Assert.Equal("Rejoindre la communauté", form.Title);
        await story.Ana.Submit(form, Answers());
        await story.LetsItBeSent();

        var pending = (await story.Ana.Shortcut("joining.ask_to_join"))!;
        Assert.Contains("attend une réponse", pending.PlainRendering, StringComparison.Ordinal);
        await story.Ana.Press(pending, "Retirer ma demande");
        await story.LetsItBeSent();
        Assert.Contains("votre demande est retirée", story.Ana.OpenView!.PlainRendering, StringComparison.Ordinal);
        story.Zoe.Card().Sees("Retirée par la personne elle-même");
    });

    [Theory, EveryWay]
    public Task An_unknown_community_is_answered_with_those_that_exist(Way way) => Story.Live(way, async story =>
    {
        var typed = await story.Ana.Type(Sample.General, "/rejoindre jardinage <!channel>");
        Assert.Single(typed.Whispers).Sees("« jardinage <!channel> »", "Infra & Services");
        Assert.Null(typed.View);
        Assert.Equal("joining.form", (await story.Ana.Press(typed.Whispers[0], "Choisir dans la liste"))?.CallbackId);
    });

    [Theory, EveryWay]
    public Task A_community_misspelt_is_proposed_with_a_button(Way way) => Story.Live(way, TwoCommunities, async story =>
    {
        var typed = await story.Ana.Type(Sample.General, "/rejoindre donees");
        Assert.Single(typed.Whispers).Sees("Vouliez-vous dire Données");

        var form = await story.Ana.Press(typed.Whispers[0], "Oui, Données");
        Assert.Contains("Données", form!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal("joining.choice", (await story.Ana.Press(typed.Whispers[0], "Choisir dans la liste"))?.CallbackId);
    });

    [Theory, EveryWay]
    public Task With_two_communities_the_one_meant_is_chosen_first(Way way) => Story.Live(way, TwoCommunities, async story =>
    {
        var choice = await story.Ana.OpensTheForm();
        Assert.Equal("Quelle communauté ?", choice.Title);

        var form = (await story.Ana.Submit(choice, new Dictionary<string, object> { ["joining.community"] = "Données" })).View!;
        Assert.Contains("Données", form.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(SubmitOutcome.Closed, (await story.Ana.Submit(form, Answers())).Outcome);
        await story.LetsItBeSent();
        story.Zoe.Letter("souhaite rejoindre Données").Sees("[Accepter]");

        Assert.Contains("Données", (await story.Dan.OpensTheForm("/rejoindre donnees")).PlainRendering, StringComparison.Ordinal);
        var here = await story.Leo.Type(Sample.Channel, "/rejoindre");
        Assert.Contains("Infra & Services", here.View!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_guest_is_told_plainly(Way way) => Story.Live(way, new StoryOptions
    {
        Workspace = slack => slack.AddPerson(new PersonSeed("gil") { Id = "U0GIL", RealName = "Gil", IsGuest = true }),
    }, async story =>
    {
        var typed = await story.Slack.As("U0GIL").Type("/rejoindre");
        Assert.Single(typed.Whispers).Sees("comptes invités");
    });

    [Theory, EveryWay]
    public Task A_facilitator_may_ask_to_join_and_someone_else_decides(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Zoe);
        story.Zoe.Letter("est bien arrivée").DoesNotSee("@Zoé");
        await story.PressesCard(story.Zoe, "Accepter");
        story.Zoe.IsTold("votre propre demande");
        Assert.Null(await story.PressesCard(story.Zoe, "Refuser…"));
        story.Zoe.IsTold("votre propre demande");

        await story.PressesCard(story.Max, "Accepter");
        story.Zoe.Card().Sees("Acceptée par @Max");
    });

    [Theory, EveryWay]
    public Task The_role_is_read_at_the_moment_of_the_press(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var card = story.Max.Card();
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0MAX'"), TestContext.Current.CancellationToken);

        await story.Max.Press(card, "Accepter");
        await story.LetsItBeSent();

        story.Max.IsTold("Seuls la facilitation et le pilotage");
        story.Max.IsTold("@Nadia et @Zoé");
        Assert.False(story.IsIn(story.Ana));
    });

    [Theory, EveryWay]
    public Task Ana_withdraws_before_anyone_decides(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Ana.Press(story.Ana.Letter("est bien arrivée"), "Retirer ma demande", confirm: false);
        story.Zoe.Card().Sees("[Accepter]");

        await story.Ana.Press(story.Ana.Letter("est bien arrivée"), "Retirer ma demande");
        await story.LetsItBeSent();
        story.Ana.Letter("Vous avez retiré").Sees("/rejoindre");
        story.Zoe.Card().Sees("Retirée par la personne elle-même");
        Assert.Empty(story.Zoe.Card().ButtonTexts);
    });

    [Theory, EveryWay]
    public Task A_withdrawal_and_an_approval_at_once_leave_one_of_them(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var (receipt, card) = (story.Ana.Letter("est bien arrivée"), story.Zoe.Card());

        await Task.WhenAll(story.Ana.PressStale(receipt, "Retirer ma demande"), story.Zoe.PressStale(card, "Accepter"));
        await story.LetsItBeSent();

        var withdrawn = story.Zoe.Card().PlainRendering.Contains("Retirée", StringComparison.Ordinal);
        Assert.Equal(!withdrawn, story.IsIn(story.Ana));
        if (withdrawn) story.Zoe.IsTold("a retiré sa demande");
        else story.Ana.IsTold("n’est plus en attente");
    });

    [Theory, EveryWay]
    public Task Dan_reads_English_in_a_French_community(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Dan);
        story.Dan.Letter("has arrived").Sees("[Withdraw my request]");
        story.Zoe.Card().Sees("@Dan souhaite rejoindre");

        var refusal = (await story.Zoe.Press(story.Zoe.Card(), "Refuser…"))!;
        Assert.Equal("Refuser la demande", refusal.Title);
        Assert.StartsWith("Hello Dan,", refusal.Field("joining.note").Value, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task What_is_typed_notifies_nobody_and_is_shown_whole(Way way) => Story.Live(way, async story =>
    {
        var nasty = "<!channel> <!here> <@U0ZOE> " + string.Concat(Enumerable.Repeat("👩🏽‍🚒&<>", 90));
        var answers = Answers(why: nasty);
        foreach (var field in new[] { "joining.brings", "joining.introduction" }) answers[field] = "<!channel> <!everyone> <!subteam^S1>";
        foreach (var field in new[] { "joining.job", "joining.company" }) answers[field] = "<!channel>";
        await story.Asks(story.Ana, answers);

        var card = story.Zoe.Card();
        var json = card.Blocks.ToJsonString() + card.Text;
        foreach (var token in new[] { "<!channel", "<!here", "<!everyone", "<!subteam", "<@U0ZOE>" }) Assert.DoesNotContain(token, json, StringComparison.Ordinal);
        Assert.Equal(90, card.PlainRendering.Split("👩🏽‍🚒&<>").Length - 1);
    });

    [Theory, EveryWay]
    public Task Names_that_would_notify_everyone_notify_nobody(Way way) => Story.Live(way, new StoryOptions
    {
        Settings = settings => settings["Communities:0:Name"] = "Infra <!channel> & <!here>",
        Workspace = slack => slack.As(Sample.Ana.Id!).Change(seed => seed with { DisplayName = "<!everyone>", FirstName = "<!everyone>", RealName = "<!everyone>", Title = "<!channel>" }),
    }, async story =>
    {
        await story.Asks(story.Ana);
        await story.PressesCard(story.Zoe, "Accepter");
        await story.Leo.Press(story.Leo.PrivateMessages[^1], "Publier");
        await story.Ana.Type(Sample.Channel, "/communaute qui");
        await story.LetsItBeSent();

        var seen = new[] { story.Ana, story.Zoe, story.Leo, story.Nadia }.SelectMany(reader => reader.PrivateMessages.Concat(reader.Whispers).Concat(reader.Messages(Sample.Channel)))
            .Concat(story.Zoe.Messages(Sample.FacilitatorsChannel)).Where(message => message.IsFromBot).ToList();
        Assert.Contains(seen, message => message.PlainRendering.Contains("<!everyone>", StringComparison.Ordinal));
        var formatted = seen.SelectMany(message => Formatted(message.Blocks).Append(message.Text)).ToList();
        foreach (var mention in new[] { "<!channel", "<!here", "<!everyone" }) Assert.DoesNotContain(formatted, text => text.Contains(mention, StringComparison.Ordinal));

        static IEnumerable<string> Formatted(JsonNode? node) => node switch
        {
            JsonObject one when (string?)one["type"] == "mrkdwn" => [(string)one["text"]!],
            JsonObject one => one.SelectMany(property => Formatted(property.Value)),
            JsonArray many => many.SelectMany(Formatted),
            _ => [],
        };
    });

    [Theory, EveryWay]
    public Task The_usual_wait_is_said_once_three_requests_were_decided(Way way) => Story.Live(way, async story =>
    {
        foreach (var person in new[] { story.Ana, story.Dan, story.Leo })
        {
            await story.Asks(person);
            await story.Advance(TimeSpan.FromHours(2));
            await story.PressesCard(story.Zoe, "Accepter");
        }

        await story.Asks(story.Bruno);
        story.Bruno.Letter("est bien arrivée").Sees("d’ordinaire en 3 heures");
    });

    [Theory, EveryWay]
    public Task The_usual_wait_starts_over_when_a_request_is_reopened(Way way) => Story.Live(way, async story =>
    {
        foreach (var person in new[] { story.Ana, story.Dan, story.Leo })
        {
            await story.Asks(person);
            await story.Refuses(story.Zoe, "Autre raison", "Une autre fois.");
            await story.Advance(TimeSpan.FromDays(5));
            await story.PressesCard(story.Zoe, "Rouvrir");
            await story.PressesCard(story.Zoe, "Accepter");
        }

        await story.Asks(story.Bruno);
        story.Bruno.Letter("est bien arrivée").Sees("d’ordinaire en moins d’une heure");
    });

    [Theory, EveryWay]
    public Task A_list_offers_no_community_where_nobody_could_answer_and_who_names_it_reads_why(Way way) => Story.Live(way, TwoCommunities, async story =>
    {
        var choice = await story.Zoe.OpensTheForm();
        Assert.Equal(["Infra & Services"], choice.Field("joining.community").Options);
        Assert.Null((await story.Zoe.Type(Sample.General, "/rejoindre donnees")).View);
        story.Zoe.IsTold("Personne d’autre que vous ne peut décider des demandes pour Données");

        await story.Database.Write(tx => tx.Execute("delete from role_holders where community = 'donnees' and role = 'facilitator'"), TestContext.Current.CancellationToken);
        Assert.Equal(["Infra & Services"], (await story.Ana.OpensTheForm()).Field("joining.community").Options);
        Assert.Null((await story.Ana.Type(Sample.General, "/rejoindre donnees")).View);
        story.Ana.IsTold("Pour l’instant, personne ne peut répondre aux demandes pour Données");

        await story.Database.Write(tx => tx.Execute("delete from role_holders where role in ('facilitator', 'pilot')"), TestContext.Current.CancellationToken);
        Assert.Null((await story.Bruno.Type(Sample.General, "/rejoindre")).View);
        story.Bruno.IsTold("personne ici ne peut répondre à une demande, dans aucune communauté");
        Assert.Null((await story.Chloe.Type(Sample.General, "/rejoindre jardinage")).View);
        story.Chloe.IsTold("personne ici ne peut répondre à une demande, dans aucune communauté");
    });

    [Theory, EveryWay]
    public Task Beyond_a_hundred_communities_the_name_is_typed(Way way) => Story.Live(way, ManyCommunities, async story =>
    {
        var choice = await story.Ana.OpensTheForm();
        Assert.Equal(["Métier 42"], (await story.Ana.Suggest(choice, "joining.community_search", "metier 42")).Select(option => option.Text));

        var form = (await story.Ana.Submit(choice, new Dictionary<string, object> { ["joining.community_search"] = "Métier 42" })).View!;
        Assert.Contains("Métier 42", form.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_facilitators_channel_that_takes_no_card_is_made_up_for_in_private(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        story.Slack.Channel(Sample.FacilitatorsChannel).IsArchived = true;
        await story.Asks(story.Ana);
        await story.Zoe.Press(story.Zoe.Letter("@Ana souhaite rejoindre"), "Accepter");
        await story.LetsItBeSent();
        Assert.True(story.IsIn(story.Ana));
        story.Nadia.Letter("@Ana souhaite rejoindre").Sees("Acceptée par @Zoé");
    });

    private static StoryOptions ManyCommunities => new()
    {
        Settings = settings =>
        {
            for (var i = 1; i <= 101; i++)
            {
                settings[$"Communities:{i}:Key"] = $"metier-{i}";
                settings[$"Communities:{i}:Name"] = $"Métier {i}";
                settings[$"Communities:{i}:Channel"] = $"C0METIER{i}";
                settings[$"Communities:{i}:Facilitators:0"] = "U0ZOE";
            }
        },
    };

    private static StoryOptions TwoCommunities => new()
    {
        Workspace = slack => slack.AddChannel(new ChannelSeed("donnees") { Id = "C0DONNEES", Members = ["U0ZOE"] }),
        Settings = settings =>
        {
            settings["Communities:1:Key"] = "donnees";
            settings["Communities:1:Name"] = "Données";
            settings["Communities:1:Channel"] = "C0DONNEES";
            settings["Communities:1:Facilitators:0"] = "U0ZOE";
        },
    };
}
