using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Rules;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Rules;

/// <summary>A rule that somebody is reminded of, privately.</summary>
public sealed class RemindingStory
{
    private const string Shortcut = "Rappeler une règle", Promotion = "Faire la promotion de son entreprise, de ses produits ou de ses services,…";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task An_animator_reminds_the_author_of_a_message_in_private_and_reads_the_answer(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        var message = (await story.Ana.Type(Sample.Channel, "Nos serveurs sont les meilleurs, venez\u202f!")).Posted!;
        var inChannel = story.Leo.Messages(Sample.Channel).Count;
        var form = (await story.Leo.Shortcut(message, Shortcut))!;
        Assert.Contains("@Ana", form.PlainRendering, StringComparison.Ordinal);
        var sent = await story.Leo.Submit(form, Chosen("Merci de nous en parler d’abord, <!channel> & @here"));
        Assert.Contains("C’est envoyé à @Ana", sent.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();

        var letter = story.Ana.Letter("vous rappelle une de nos règles");
        letter.Sees("@Léo vous rappelle", "Parmi ce qui n’a pas sa place ici\u00a0:\nFaire la promotion de son entreprise, de ses produits ou de ses services, quels qu’ils soient.", "<!channel> & @here", "ce message", "rien n’en paraît dans le canal");
        Assert.Contains($"/archives/{Sample.Channel}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}", letter.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", letter.Text, StringComparison.Ordinal);
        Assert.Equal(inChannel, story.Leo.Messages(Sample.Channel).Count);

        var again = await story.Leo.Submit((await story.Leo.Shortcut(message, Shortcut))!, Chosen("Encore"));
        Assert.Contains("Vous avez déjà rappelé cette règle", again["rules.rule"], StringComparison.Ordinal);
        await story.Leo.CloseAll(story.Leo.OpenView!);

        var answer = (await story.Ana.Press(letter, "Répondre à l’animation"))!;
        Assert.Equal(SubmitOutcome.Closed, (await story.Ana.Submit(answer, new Dictionary<string, object> { ["rules.answer_words"] = "Pardon, je l’ignorais." })).Outcome);
        await story.LetsItBeSent();
        foreach (var reader in new[] { story.Leo, story.Nadia }) reader.Letter("répond au rappel").Sees("@Ana répond au rappel de @Léo", "Pardon, je l’ignorais.");
        var answered = story.Ana.Letter("vous rappelle une de nos règles");
        answered.Sees("Votre réponse, bien transmise", "Pardon, je l’ignorais.");
        Assert.Empty(answered.Buttons);
        Assert.Equal(1, await story.Audited("rule_reminded"));
    });

    [Theory, EveryWay]
    public Task By_command_the_form_asks_whom_and_every_mistake_is_said_under_its_field(Way way) => Story.Live(way, new StoryOptions { Workspace = slack => slack.AddPerson(Sample.Weather) }, async story =>
    {
        await story.AreMembers(1, story.Ana);
        var elsewhere = (await story.Ana.Type(Sample.General, "Bonjour à tous")).Posted!;
        var deleted = (await story.Ana.Type(Sample.Channel, "Oups")).Posted!;
        var another = (await story.Nadia.Type(Sample.Channel, "Bonjour")).Posted!;
        story.Ana.DeleteMessage(deleted);
        var form = (await story.Leo.Type(Sample.General, "/regles rappel <@U0ANA|ana>")).View!;

        async Task Refused(string field, object typed, string words)
        {
            var refused = await story.Leo.Submit(form, new Dictionary<string, object>(Chosen("Un mot gentil")) { [field] = typed });
            Assert.Equal(SubmitOutcome.Errors, refused.Outcome);
            Assert.Contains(words, refused[field], StringComparison.Ordinal);
        }

        await Refused("rules.whom", "U0LEO", "C’est vous");
        await Refused("rules.whom", Sample.Weather.Id!, "C’est une application");
        await Refused("rules.whom", "U0CHLOE", "n’est pas membre de la communauté Infra & Services");
        await story.Leo.Fill(form, new Dictionary<string, object> { ["rules.whom"] = "U0ANA" });
        await Refused("rules.link", "bonjour", "Ce n’est pas le lien d’un message");
        await Refused("rules.link", Link(elsewhere), "n’est pas dans le canal");
        await Refused("rules.link", Link(deleted), "a été supprimé");
        await Refused("rules.link", Link(another), "de quelqu’un d’autre");
        var sent = await story.Leo.Submit(form, new Dictionary<string, object> { ["rules.link"] = "" });
        Assert.Equal(SubmitOutcome.Updated, sent.Outcome);
        await story.LetsItBeSent();
        story.Ana.Letter("vous rappelle une de nos règles").Sees("Un mot gentil");
    });

    [Theory, EveryWay]
    public Task A_message_deleted_while_the_form_was_open_is_said_and_the_words_stay(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        var first = (await story.Ana.Type(Sample.Channel, "Qui vient demain\u202f?")).Posted!;
        var reply = story.Ana.Reply(first, "Achetez nos serveurs");
        var form = (await story.Leo.Shortcut(reply, Shortcut))!;
        story.Ana.DeleteMessage(reply);
        var told = await story.Leo.Submit(form, Chosen("Un mot gentil"));
        Assert.Contains("Le message a été supprimé entre-temps", told.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Un mot gentil", told.View.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("C’est envoyé", (await story.Leo.Submit(told.View)).View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        story.Ana.Letter("vous rappelle une de nos règles").DoesNotSee("ce message");
    });

    [Theory, EveryWay]
    public Task Nobody_reminds_an_app_themselves_or_a_stranger_nor_without_a_role(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        var own = (await story.Leo.Type(Sample.Channel, "Bonjour")).Posted!;
        await story.Leo.Shortcut(own, Shortcut);
        await story.LetsItBeSent();
        story.Leo.IsTold("votre propre message");

        story.Zoe.Invite(Sample.Channel, story.Chloe);
        var stranger = (await story.Chloe.Type(Sample.Channel, "Bonjour")).Posted!;
        await story.Leo.Shortcut(stranger, Shortcut);
        await story.LetsItBeSent();
        story.Leo.IsTold("n’est pas membre de la communauté Infra & Services");

        var elsewhere = (await story.Ana.Type(Sample.General, "Bonjour")).Posted!;
        await story.Leo.Shortcut(elsewhere, Shortcut);
        await story.LetsItBeSent();
        story.Leo.IsTold("Ce canal n’est pas celui d’une communauté");

        (await story.Ana.Type(Sample.Channel, "/regles rappel <@U0LEO|leo>")).Whispers[^1].Sees("c’est à faire par", "@Léo", "Vous pouvez signaler un message");
        (await story.Dan.Type(Sample.Channel.Replace("C0INFRA", Sample.General, StringComparison.Ordinal), "/regles remind")).Whispers[^1].Sees("is for");
    });

    [Theory, EveryWay]
    public Task The_third_reminder_is_put_to_the_facilitators_who_talk_it_over(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        await Reminds(story, story.Leo, "Un");
        await story.Sleep(TimeSpan.FromDays(40));
        await Reminds(story, story.Nadia, "Deux");
        Assert.Empty(Cards(story.Zoe));
        var warned = (await story.Leo.Type(Sample.Channel, "/regles rappel <@U0ANA|ana>")).View!;
        Assert.Contains("Ce sera le 3ᵉ rappel à cette personne en 90 jours", warned.PlainRendering, StringComparison.Ordinal);
        await story.Leo.CloseAll(warned);
        await Reminds(story, story.Leo, "Trois");
        Assert.Single(Cards(story.Zoe)).Sees("3 rappels à @Ana en 90 jours", "Rappel de @Léo", "Parmi ce qui n’a pas sa place ici", "Son mot\u00a0: Un", "Rappel de @Nadia", "Son mot\u00a0: Trois");
        Assert.Equal(["En parler…", "Exclure…", "Sans suite"], Cards(story.Zoe)[0].ButtonTexts);
        foreach (var reader in new[] { story.Zoe, story.Nadia }) await reader.OpenHome();
        await story.Quiet();
        Assert.Contains("3 rappels à @Ana en 90 jours", story.Zoe.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Voir les rappels", story.Zoe.Home.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("rappels à @Ana", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);

        // In a channel that everybody can read it would be no place for it: it comes privately, and again where they meet.
        await story.RoomIs(isPublic: true);
        await story.LetsItBeSent();
        Assert.Empty(Cards(story.Zoe));
        story.Max.Letter("3 rappels à @Ana en 90 jours").Sees("En parler…");
        await story.RoomIs(isPublic: false);
        await story.LetsItBeSent();
        Assert.Single(Cards(story.Zoe));

        var stale = Cards(story.Max)[0];
        var talk = (await story.Zoe.Press(Cards(story.Zoe)[0], "En parler…"))!;
        await story.Zoe.Submit(talk, new Dictionary<string, object> { ["rules.talk_words"] = "Pouvons-nous nous appeler demain\u202f?" });
        await story.LetsItBeSent();
        story.Ana.Letter("souhaite en parler avec vous").Sees("@Zoé", "Pouvons-nous nous appeler demain", "écrivez directement à @Zoé");
        Cards(story.Max)[0].Sees("@Zoé en parle avec cette personne depuis le");
        Assert.DoesNotContain("rappels à @Ana", story.Zoe.Home!.PlainRendering, StringComparison.Ordinal);
        await story.Max.PressStale(stale, "En parler…");
        await story.LetsItBeSent();
        story.Max.IsTold("@Zoé en parle avec cette personne");
        await story.Max.Press(Cards(story.Max)[0], "Sans suite");
        await story.LetsItBeSent();
        Cards(story.Zoe)[0].Sees("@Max a choisi le", "de ne pas donner suite");
        Assert.Empty(Cards(story.Zoe)[0].Buttons);
    });

    [Theory, EveryDatabase]
    public Task Three_reminders_in_more_than_ninety_days_are_no_third(Provider provider) => Story.Live(provider == Provider.Sqlite ? Way.OverHttp : Way.OnPostgres, async story =>
    {
        await story.AreMembers(1, story.Ana);
        await Reminds(story, story.Leo, "Un");
        await Reminds(story, story.Leo, "Deux");
        await story.Sleep(TimeSpan.FromDays(91));
        await Reminds(story, story.Leo, "Trois");
        Assert.Empty(Cards(story.Zoe));
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from rule_reminders where note is not null and note <> 'Trois'"), TestContext.Current.CancellationToken));
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task Two_people_give_the_third_reminder_at_the_same_instant_and_one_card_holds_both(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        await Reminds(story, story.Leo, "Un");
        await Reminds(story, story.Leo, "Deux");
        var message = (await story.Ana.Type(Sample.Channel, "Achetez\u202f!")).Posted!;
        var (leo, nadia) = ((await story.Leo.Shortcut(message, Shortcut))!, (await story.Nadia.Shortcut(message, Shortcut))!);
        await Task.WhenAll(story.Leo.Submit(leo, Chosen("Trois")), story.Nadia.Submit(nadia, Chosen("Quatre")));
        await story.LetsItBeSent();
        Assert.Single(Cards(story.Zoe)).Sees("4 rappels à @Ana", "Trois", "Quatre");
    });

    [Theory, EveryWay]
    public Task A_facilitator_may_exclude_from_the_card_which_then_has_nothing_left_to_decide(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        foreach (var note in new[] { "Un", "Deux", "Trois" }) await Reminds(story, story.Leo, note);
        var form = (await story.Zoe.Press(Cards(story.Zoe)[0], "Exclure…"))!;
        Assert.Equal("Exclure un membre", form.Title);
        await story.Zoe.Submit(form, new Dictionary<string, object> { ["leaving.rule"] = "other", ["leaving.why"] = "Trois rappels sans effet", ["leaving.confirmation"] = new[] { "yes" } });
        await story.LetsItBeSent();
        var card = story.Zoe.Messages(Sample.FacilitatorsChannel).First(message => message.PlainRendering.Contains("3 rappels", StringComparison.Ordinal));
        card.Sees("ne fait plus partie de la communauté");
        Assert.Empty(card.Buttons);
    });

    [Theory]
    [InlineData("https://passerelles.slack.com/archives/C0INFRA/p1583636382000300", "C0INFRA/1583636382.000300")]
    [InlineData("<https://passerelles.slack.com/archives/C0INFRA/p1583636382000300?thread_ts=1583636000.000100&cid=C0INFRA>", "C0INFRA/1583636382.000300/1583636000.000100")]
    [InlineData("https://exemple.org/archives/", null)]
    public void The_link_that_Slack_copies_says_where_the_message_stands(string link, string? spot)
    {
        Assert.Equal(spot, MessageSpot.OfLink(link)?.ToString());
        if (spot is not null) Assert.Equal(spot, MessageSpot.Parse(spot, null).ToString());
    }

    private static Dictionary<string, object> Chosen(string note) => new() { ["rules.rule"] = Promotion, ["rules.note"] = note };

    private static string Link(SeenMessage message) => $"https://passerelles.slack.com/archives/{message.Channel.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}";

    private static async Task Reminds(Story story, Person by, string note)
    {
        var message = (await story.Ana.Type(Sample.Channel, "Achetez\u202f!")).Posted!;
        await by.Submit((await by.Shortcut(message, Shortcut))!, Chosen(note));
        await story.LetsItBeSent();
    }

    private static List<SeenMessage> Cards(Person reader) =>
        [.. reader.Messages(Sample.FacilitatorsChannel).Where(message => message.PlainRendering.Contains("rappels à", StringComparison.Ordinal))];
}
