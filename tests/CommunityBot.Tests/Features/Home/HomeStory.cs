using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Joining;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Features.Rules;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;
using Person = CommunityBot.Emulator.Person;
using Role = CommunityBot.Community.Role;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Home;

public class HomeStory
{
    [Theory, EveryWay]
    public Task Zoe_opens_her_Home_and_sees_the_two_requests_that_wait(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Asks(story.Bruno);

        var home = await Opens(story, story.Zoe);

        Sees(home, "Votre communauté", "Infra & Services", "Vous la facilitez", "Ce qui attend votre réponse", "Ana souhaite rejoindre", "Adhésion vérifiée", "Cotisation en défaut", "/communaute aide");
        Assert.True(home.PlainRendering.IndexOf("Ana souhaite", StringComparison.Ordinal) < home.PlainRendering.IndexOf("Bruno souhaite", StringComparison.Ordinal));
        Assert.Equal(2, home.ButtonTexts.Count(text => text == "Voir la demande"));
    });

    [Theory, EveryWay]
    public Task Ana_asks_from_her_Home_and_it_shows_her_request_then_takes_it_back(Way way) => Story.Live(way, async story =>
    {
        Sees(await Opens(story, story.Ana), "Bienvenue", "Vous n’êtes encore dans aucune communauté", "Partager ce que nous apprenons");
        var form = await story.Ana.Press(story.Ana.Home!, "Demander à rejoindre");
        Assert.Equal(SubmitOutcome.Closed, (await story.Ana.Submit(form!, Answers())).Outcome);
        await story.LetsItBeSent();
        Sees(story.Ana.Home!, "Votre demande", "attend une réponse", "Elle est entre les mains de");
        Assert.DoesNotContain("Demander à rejoindre", story.Ana.Home!.ButtonTexts);

        await story.Ana.Press(story.Ana.Home!, "Retirer ma demande");
        await story.LetsItBeSent();

        Sees(story.Ana.OpenView!, "votre demande est retirée");
        Assert.Contains("Demander à rejoindre", story.Ana.Home!.ButtonTexts);
        Assert.DoesNotContain("attend une réponse", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Max_decides_and_the_Homes_that_are_open_follow_until_they_are_forgotten(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await Opens(story, story.Zoe);
        await Opens(story, story.Ana);

        await story.PressesCard(story.Max, "Accepter");
        Sees(story.Zoe.Home!, "Rien n’attend votre réponse");
        Sees(story.Ana.Home!, "Votre communauté", "Vous en êtes membre depuis le 2 mars 2026");
        // What one does most often is a press away.
        foreach (var (button, form) in new[] { ("Annoncer…", "Annoncer"), ("Mon profil", "Mon profil"), ("Règles de vie", "Règles de vie") })
        {
            var opened = (await story.Ana.Press(story.Ana.Home!, button))!;
            Assert.StartsWith(form, opened.Title, StringComparison.Ordinal);
            await story.Ana.CloseAll(opened);
        }

        await story.Advance(TimeSpan.FromMinutes(16));
        await story.Asks(story.Bruno);
        Sees(story.Zoe.Home!, "Rien n’attend votre réponse");
        Sees(await Opens(story, story.Zoe), "Bruno souhaite rejoindre");
    });

    [Theory, EveryWay]
    public Task Ana_thinks_for_twenty_minutes_before_each_press_and_her_Home_follows(Way way) => Story.Live(way, async story =>
    {
        await Opens(story, story.Ana);
        var form = await story.Ana.Press(story.Ana.Home!, "Demander à rejoindre");
        await story.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(SubmitOutcome.Closed, (await story.Ana.Submit(form!, Answers())).Outcome);
        await story.LetsItBeSent();
        Sees(story.Ana.Home!, "attend une réponse");

        await story.Advance(TimeSpan.FromMinutes(20));
        await story.Ana.Press(story.Ana.Home!, "Retirer ma demande");
        await story.LetsItBeSent();

        Assert.DoesNotContain("attend une réponse", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Demander à rejoindre", story.Ana.Home!.ButtonTexts);
    });

    [Theory, EveryWay]
    public Task A_press_that_comes_too_late_brings_the_Home_up_to_date(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await Opens(story, story.Ana);
        await story.Advance(TimeSpan.FromMinutes(20));
        await story.PressesCard(story.Max, "Accepter");
        Sees(story.Ana.Home!, "attend une réponse");

        await story.Ana.Press(story.Ana.Home!, "Retirer ma demande");
        await story.LetsItBeSent();

        Sees(story.Ana.Home!, "Votre communauté");
        Assert.DoesNotContain("attend une réponse", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.True(story.IsIn(story.Ana));
    });

    [Theory, EveryWay]
    public Task A_pilot_reads_nothing_of_dues_and_has_the_card_sent(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Bruno);
        Sees(await Opens(story, story.Nadia), "Bruno souhaite rejoindre", "à vérifier avec la facilitation");
        Assert.DoesNotContain("otisation", story.Nadia.Home!.PlainRendering.Replace("qu’une cotisation est réglée", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await story.Nadia.Press(story.Nadia.Home!, "Recevoir la demande");
        await story.LetsItBeSent();

        Sees(story.Nadia.OpenView!, "Je vous l’envoie en message privé");
        story.Nadia.Letter("souhaite rejoindre").Sees("à vérifier");
        Assert.Contains("Voir la demande", story.Nadia.Home!.ButtonTexts);
        Assert.DoesNotContain("Recevoir la demande", story.Nadia.Home!.ButtonTexts);
    });

    [Theory, EveryWay]
    public Task A_question_waits_on_the_Home_and_in_the_help_until_it_is_answered(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var asking = await story.Zoe.Press(story.Zoe.Card(), "Poser une question…");
        await story.Zoe.Submit(asking!, new Dictionary<string, object>(StringComparer.Ordinal) { ["joining.question_words"] = "Quels outils utilisez-vous ?" });
        await story.LetsItBeSent();

        Assert.Single((await story.Ana.Type(Sample.General, "/communaute aide")).Whispers).Sees("attend une réponse", "Quels outils utilisez-vous", "[Retirer ma demande]", "[Répondre…]");
        Assert.Single((await story.Ana.Type(Sample.General, "/rejoindre")).Whispers).Sees("Une question vous a été posée", "[Répondre…]", "[Retirer ma demande]");
        Sees(await Opens(story, story.Ana), "Quels outils utilisez-vous");
        var answering = await story.Ana.Press(story.Ana.Home!, "Répondre…");
        await story.Ana.Submit(answering!, new Dictionary<string, object>(StringComparer.Ordinal) { ["joining.answer_words"] = "Surtout restic." });
        await story.LetsItBeSent();

        Assert.DoesNotContain("Quels outils", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("Répondre…", story.Ana.Home!.ButtonTexts);
    });

    [Theory, EveryWay]
    public Task Someone_refused_asks_again_from_the_Home(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Refuses(story.Max, "Les attentes ne rejoignent pas les objectifs");
        Sees(await Opens(story, story.Ana), "a reçu une réponse");

        var form = await story.Ana.Press(story.Ana.Home!, "Refaire une demande");

        Assert.Equal("joining.form", form?.CallbackId);
    });

    [Theory, EveryWay]
    public Task An_arrival_to_announce_waits_on_the_animators_Home(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await Opens(story, story.Leo);
        await story.PressesCard(story.Zoe, "Accepter");
        Sees(story.Leo.Home!, "Ana vient de rejoindre");
        Assert.Contains("Voir l’annonce", story.Leo.Home!.ButtonTexts);

        await story.Leo.Press(story.Leo.Letter("Voici l’annonce"), "Publier");
        await story.LetsItBeSent();

        Sees(story.Leo.Home!, "Rien n’attend votre réponse");
    });

    private const string WhoDoesWhat = "Voir qui fait quoi", Assign = "Attribuer les rôles…", Log = "Lire le journal", Texts = "Voir les textes…", Rules = "Lire";

    [Theory, EveryWay]
    public Task Each_finds_what_their_role_is_for_and_nothing_of_the_others(Way way) => Story.Live(way, new StoryOptions
    {
        Workspace = slack =>
        {
            slack.AddPerson(Sample.Sofia);
            slack.AddPerson(Sample.Karim);
        },
        Settings = settings => settings["Communities:0:Sponsors:0"] = Sample.Sofia.Id,
    }, async story =>
    {
        await story.AreMembers(1, story.Ana);
        (Person Who, string[] Buttons, string[] Reads, string[] DoesNot)[] table =
        [
            (story.Chloe, [], ["Bienvenue", "Demander à rejoindre"], ["Qui fait quoi", "attend votre réponse", "Avec votre rôle"]),
            (story.Ana, [WhoDoesWhat], ["Vous en êtes membre depuis", "/communaute profil"], ["attend votre réponse", "Avec votre rôle", "/communaute textes"]),
            (story.Leo, [WhoDoesWhat], ["Vous l’animez", "Rien n’attend votre réponse", "Avec votre rôle"], ["/communaute textes", "/communaute demande"]),
            (story.Slack.As(Sample.Sofia.Id!), [WhoDoesWhat, Log], ["Vous la parrainez"], ["attend votre réponse", "/communaute textes"]),
            (story.Nadia, [WhoDoesWhat, Assign, Log, Rules, Texts], ["Vous la pilotez", "Rien n’attend votre réponse", "/communaute textes"], ["/communaute demande"]),
            (story.Zoe, [WhoDoesWhat, Assign, Log, Rules, Texts], ["Vous la facilitez", "Rien n’attend votre réponse", "/communaute demande", "/communaute textes"], []),
            (story.Slack.As(Sample.Karim.Id!), [WhoDoesWhat, Assign, Log, Rules, Texts], ["Vous n’êtes encore dans aucune communauté", "/communaute textes"], ["attend votre réponse", "/communaute demande"]),
        ];
        foreach (var (who, buttons, reads, doesNot) in table)
        {
            var home = await Opens(story, who);
            var offered = home.ButtonTexts.Intersect([WhoDoesWhat, Assign, Log, Rules, Texts]);
            Assert.True(buttons.SequenceEqual(offered), $"{who} finds {string.Join(", ", offered)}");
            Sees(home, reads);
            foreach (var words in doesNot) Assert.DoesNotContain(words, home.PlainRendering, StringComparison.Ordinal);
        }
    });

    [Theory, EveryWay]
    public Task Someone_the_bot_never_met_reads_their_own_language(Way way) => Story.Live(way, async story =>
        Sees(await Opens(story, story.Dan), "Welcome!", "Ask to join", "/community help"));

    [Theory, EveryWay]
    public Task A_guest_is_kindly_told_what_is_missing(Way way) => Story.Live(way,
        new StoryOptions { Workspace = slack => slack.AddPerson(new PersonSeed("gil") { Id = "U0GIL", RealName = "Gil", IsGuest = true }) }, async story =>
    {
        var home = await Opens(story, story.Slack.As("U0GIL"));

        Sees(home, "comptes invités");
        Assert.Empty(home.Buttons);
    });

    [Theory, EveryWay]
    public Task A_Home_tab_that_is_off_in_Slack_is_no_mystery(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        story.Slack.Faults.Refuse("views.publish", "not_enabled");
        await story.Ana.OpenHome();
        await story.Quiet();

        Assert.Contains("the Home tab is off", Assert.Single(await new DeadLetters(story.Database, story.Clock).List(10, TestContext.Current.CancellationToken)).Reason, StringComparison.Ordinal);
        Assert.Contains(story.Logs, line => line.Contains("the Home tab is off", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task However_many_requests_and_communities_there_are_the_page_is_published(Way way) => Story.Live(way, async story =>
    {
        var (zoe, now) = (new UserId(story.Zoe.Id), story.Clock.GetUtcNow());
        await story.Database.Write(async tx =>
        {
            for (var i = 0; i < 120; i++)
            {
                await tx.AddCommunity(story.Of<Installation>().Team, new CommunitySeed { Key = $"c{i}", Name = $"Communauté {i}", Channel = $"C0C{i}", Purpose = new string('é', 500) }, now);
                var community = (await tx.FindCommunity($"c{i}"))!;
                await tx.GiveRole(community, i % 2 == 0 ? zoe : new UserId(story.Nadia.Id), Role.Facilitator, now);
                if (i % 2 == 0)
                {
                    // Everything a role brings to the page, and the rules to accept.
                    await tx.GiveRole(community, zoe, Role.Pilot, now);
                    await tx.GiveRole(community, zoe, Role.Animator, now);
                    await tx.Admit(community, new() { Community = community.Id, User = zoe, JoinedAt = now });
                    await story.Of<ArrivalsFeature>().Begin(tx, new(community.Id, new UserId(story.Leo.Id), null, "Léo"));
                }
                for (var j = 0; j < 4; j++)
                    await tx.AddRequest(community, new JoinRequest(Guid.CreateVersion7(now), community.Id, new UserId($"U{j}"), new JoinAnswers("…", null, null, null, Engagement.Observer, null, 1), now));
                await tx.AddRequest(community, new JoinRequest(Guid.CreateVersion7(now), community.Id, new UserId(story.Ana.Id), new JoinAnswers("…", null, null, null, Engagement.Observer, null, 1), now));
            }
        }, TestContext.Current.CancellationToken);

        // So much comes to Zoé that the pages Slack takes in a minute may be used up when Ana opens hers.
        await Opens(story, story.Zoe);
        await story.Ana.OpenHome();
        await story.Advance(TimeSpan.FromSeconds(10));
        var (many, mine) = (story.Zoe.Home!, story.Ana.Home!);

        Assert.InRange(many.Blocks.Count, 20, 100);
        Sees(many, "… et 53 autres communautés", "… et 290 autres demandes, qui viendront ici");
        Sees(mine, "… et 115 autres demandes");
        Assert.Equal("joining.choice", (await story.Zoe.Press(many, "Voir toute la liste"))?.CallbackId);
    });

    [Theory, EveryWay]
    public Task Who_came_in_without_a_request_waits_on_the_Home_until_made_a_member(Way way) => Story.Live(way, async story =>
    {
        await Opens(story, story.Zoe);
        await Opens(story, story.Ana);
        await Opens(story, story.Nadia);
        await story.WalksIn(story.Ana);
        Sees(story.Zoe.Home!, "Ce qui attend votre réponse", "Une personne est entrée dans", "[Voir le message]");
        Assert.DoesNotContain("est entrée dans", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);
        Sees(story.Ana.Home!, "Vous n’êtes encore dans aucune communauté");

        await story.PressesCard(story.Max, "Accueillir comme membre");
        Sees(story.Zoe.Home!, "Rien n’attend votre réponse");
        Sees(story.Ana.Home!, "Votre communauté");
    });

    [Theory, EveryWay]
    public Task Someone_approved_whom_Slack_does_not_let_in_waits_on_the_Home(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.Asks(story.Ana);
        await Opens(story, story.Zoe);
        story.Slack.Faults.Refuse("conversations.invite", "user_is_restricted");
        await story.PressesCard(story.Zoe, "Accepter");
        Sees(story.Zoe.Home!, "est acceptée, mais Slack n’a pas ouvert le canal", "[Voir la demande]");

        await story.PressesCard(story.Zoe, "Réessayer");
        Sees(story.Zoe.Home!, "Rien n’attend votre réponse");
    });

    [Theory, EveryWay]
    public Task A_community_in_which_nobody_decides_is_not_offered(Way way) => Story.Live(way, async story =>
    {
        await story.Database.Write(tx => tx.Execute("delete from role_holders where role in ('facilitator', 'pilot')"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Demander à rejoindre", (await Opens(story, story.Ana)).ButtonTexts);
    });

    private static async Task<View> Opens(Story story, Person person)
    {
        await person.OpenHome();
        await story.Quiet();
        return person.Home ?? throw new InvalidOperationException($"{person} has no Home.");
    }

    private static void Sees(View view, params string[] words)
    {
        foreach (var word in words) Assert.Contains(word, view.PlainRendering, StringComparison.Ordinal);
    }
}
