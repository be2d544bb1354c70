using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Rules;

/// <summary>A message that a member reports.</summary>
public sealed class ReportingStory
{
    private const string Shortcut = "Signaler aux animateurs";

    [Theory, EveryWay]
    public Task A_report_reaches_the_animators_with_what_was_seen_and_ends_in_a_reminder(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana, story.Dan);
        var message = (await story.Dan.Type(Sample.Channel, "Achetez chez @dan & co, @channel")).Posted!;
        var form = (await story.Ana.Shortcut(message, Shortcut))!;
        Assert.Contains("sera lu par @Léo", form.PlainRendering, StringComparison.Ordinal);
        story.Dan.EditMessage(message, "Bonjour");
        var sent = await story.Ana.Submit(form, Words("C’est la deuxième fois"));
        Assert.Contains("C’est transmis à @Léo", sent.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();

        var card = story.Leo.Letter("signale un message");
        card.Sees("@Ana signale un message de @Dan", "Achetez chez @Dan & co, @channel", "C’est la deuxième fois", "@Dan ne sait pas qui");
        Assert.DoesNotContain("<!channel>", card.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.False(story.Nadia.HasLetter("signale un message"));
        Assert.False(story.Dan.HasLetter("Ana"));

        foreach (var reader in new[] { story.Leo, story.Nadia, story.Dan }) await reader.OpenHome();
        await story.Quiet();
        Assert.Contains("@Ana signale un message de @Dan", story.Leo.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.All(new[] { story.Nadia, story.Dan }, other => Assert.DoesNotContain("message de @Dan", other.Home!.PlainRendering, StringComparison.Ordinal));

        var reminder = (await story.Leo.Press(card, "Rappeler une règle…"))!;
        Assert.Contains("C’est envoyé à @Dan", (await story.Leo.Submit(reminder, new Dictionary<string, object> { ["rules.rule"] = "5" })).View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        story.Dan.Letter("reminds you of one of our house rules").DoesNotSee("Ana");
        story.Leo.Letter("signale un message").Sees("@Léo a rappelé une règle à cette personne");
        Assert.Empty(story.Leo.Letter("signale un message").Buttons);
        Assert.DoesNotContain("signale un message", story.Leo.Home!.PlainRendering, StringComparison.Ordinal);
        story.Ana.Letter("Votre signalement").Sees("a été lu, et il a eu une suite, en privé");

        await story.Sleep(TimeSpan.FromDays(32));
        story.Leo.Letter("signale un message").Sees("Le texte n’est plus gardé");
        story.Leo.Letter("signale un message").DoesNotSee("Achetez", "deuxième fois");
    });

    [Theory, EveryWay]
    public Task The_reminders_shortcut_pressed_by_a_member_opens_the_report(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana, story.Dan);
        var message = (await story.Dan.Type(Sample.Channel, "Achetez")).Posted!;
        Assert.Equal("Signaler un message", (await story.Ana.Shortcut(message, "Rappeler une règle"))!.Title);
    });

    [Theory, EveryWay]
    public Task A_report_about_an_animator_is_for_the_facilitators_alone(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana, story.Leo);
        var message = (await story.Leo.Type(Sample.Channel, "Achetez")).Posted!;
        await story.Ana.Submit((await story.Ana.Shortcut(message, Shortcut))!, Words("Gênant"));
        await story.LetsItBeSent();
        foreach (var reader in new[] { story.Zoe, story.Max }) reader.Letter("signale un message").Sees("@Ana signale un message de @Léo");
        foreach (var other in new[] { story.Leo, story.Nadia }) Assert.False(other.HasLetter("signale"));

        // Nobody answers: the next morning says it again, once, to those who may.
        var (zoes, maxs) = (story.Zoe.Letter("signale un message"), story.Max.Letter("signale un message"));
        await story.Advance(TimeSpan.FromDays(1));
        story.Zoe.Letter("Ceci attend toujours").Sees("@Ana signale un message de @Léo");
        Assert.Equal(["Voir le signalement"], story.Zoe.Letter("Ceci attend toujours").ButtonTexts);
        foreach (var other in new[] { story.Leo, story.Nadia }) Assert.False(other.HasLetter("Ceci attend toujours"));

        await Task.WhenAll(story.Zoe.PressStale(zoes, "Sans suite"), story.Max.PressStale(maxs, "Sans suite"));
        await story.LetsItBeSent();
        story.Zoe.Letter("@Ana signale un message de @Léo, dans").Sees("de ne pas donner suite");
        story.Ana.Letter("Votre signalement").Sees("il a été décidé de ne pas y donner suite");
        Assert.Single(story.Zoe.Whispers.Concat(story.Max.Whispers), whisper => whisper.PlainRendering.Contains("de ne pas donner suite", StringComparison.Ordinal));
        Assert.Equal(1, await story.Audited("report_handled"));
    });

    [Theory, EveryWay]
    public Task Without_an_animator_the_pilot_reads_it_and_one_who_lost_the_role_reads_no_more(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana, story.Dan);
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0LEO'"), TestContext.Current.CancellationToken);
        var message = (await story.Dan.Type(Sample.Channel, "Achetez")).Posted!;
        await story.Ana.Submit((await story.Ana.Shortcut(message, Shortcut))!, Words(""));
        await story.LetsItBeSent();
        var card = story.Nadia.Letter("signale un message");
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0NADIA'"), TestContext.Current.CancellationToken);
        await story.Nadia.Press(card, "Sans suite");
        await story.LetsItBeSent();
        story.Nadia.IsTold("c’est à faire par @Max et @Zoé");
    });

    [Theory, EveryWay]
    public Task Outside_communities_of_an_app_or_of_oneself_and_for_guests_it_says_so(Way way) => Story.Live(way, new StoryOptions { Workspace = slack => slack.AddPerson(Sample.Ines) }, async story =>
    {
        await story.AreMembers(1, story.Ana, story.Dan);
        async Task Told(Person by, SeenMessage about, string words)
        {
            Assert.Null(await by.Shortcut(about, Shortcut));
            await story.LetsItBeSent();
            by.IsTold(words);
        }

        await Told(story.Ana, (await story.Dan.Type(Sample.General, "Achetez")).Posted!, "ce raccourci sert dans #infra-services");
        await Told(story.Ana, (await story.Ana.Type(Sample.Channel, "Bonjour")).Posted!, "votre propre message");
        var guest = story.Slack.As(Sample.Ines.Id!);
        story.Zoe.Invite(Sample.Channel, guest);
        await Told(guest, (await story.Dan.Type(Sample.Channel, "Achetez")).Posted!, "réservés aux membres de la communauté Infra & Services\u00a0: écrivez plutôt à @Léo");
        var file = story.Dan.Share(Sample.Channel, "affiche.png", [1, 2, 3]);
        Assert.Contains("Un fichier ou une image, sans texte", (await story.Ana.Shortcut(file, Shortcut))!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Nothing_typed_is_lost_where_a_report_can_no_longer_be_sent(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana, story.Dan);
        var message = (await story.Dan.Type(Sample.Channel, "Achetez")).Posted!;
        var form = (await story.Ana.Shortcut(message, Shortcut))!;
        await story.Database.Write(tx => tx.Execute("delete from role_holders"), TestContext.Current.CancellationToken);
        var sent = await story.Ana.Submit(form, Words("C’est la deuxième fois"));
        foreach (var words in new[] { "personne d’autre ne peut encore lire", "C’est la deuxième fois" }) Assert.Contains(words, sent.View!.PlainRendering, StringComparison.Ordinal);
    });

    [Fact]
    public void What_would_call_everyone_is_left_as_its_words()
    {
        Assert.Equal("@channel, @here, @equipe, @subteam &amp; <@U1> <#C1|infra> <https://exemple.org|ici> <!date^1^{date}|hier>",
            Mrkdwn.Written("<!channel>, <!here|here>, <!subteam^S1|@equipe>, <!subteam^S1> &amp; <@U1> <#C1|infra> <https://exemple.org|ici> <!date^1^{date}|hier>").ToString());
    }

    private static Dictionary<string, object> Words(string words) => new() { ["rules.report_words"] = words };
}
