using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;

namespace CommunityBot.Tests.Features.Joining;

public sealed class DecisionStory
{
    [Theory, EveryWay]
    public Task Ana_is_refused_courteously_asks_again_and_the_card_remembers(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Refuses(story.Zoe, "Les attentes ne rejoignent pas les objectifs", "Bonjour Ana,\nnous en reparlons au printemps. <!channel>");

        story.Ana.Letter("Réponse à votre demande").Sees("elle n’a pas été acceptée", "nous en reparlons au printemps", "Écrivez à @Max ou @Zoé");
        Assert.DoesNotContain("<!channel", story.Ana.Letter("Réponse à votre demande").Blocks.ToJsonString(), StringComparison.Ordinal);
        story.Ana.Letter("a reçu une réponse").Sees("/rejoindre");
        story.Max.Card().Sees("Refusée par @Zoé", "les attentes ne rejoignent pas les objectifs", "au printemps", "[Rouvrir]");

        await story.Asks(story.Ana);
        story.Zoe.Card().Sees("Ce qui a déjà eu lieu", "Refusée par @Zoé", "[Accepter]");
    });

    [Theory, EveryWay]
    public Task A_refused_request_is_reopened_and_approved(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Refuses(story.Zoe, "Autre raison");
        await story.PressesCard(story.Max, "Rouvrir");
        story.Ana.Letter("est rouverte").Sees("étudiée à nouveau");
        story.Zoe.Card().Sees("Rouverte par @Max", "[Accepter]");

        await story.PressesCard(story.Zoe, "Accepter");
        Assert.True(story.IsIn(story.Ana));
    });

    [Theory, EveryWay]
    public Task A_request_is_not_reopened_beside_another_that_waits(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Refuses(story.Zoe, "Autre raison");
        var refused = story.Zoe.Card();
        await story.Asks(story.Ana);

        await story.Zoe.Press(refused, "Rouvrir");
        await story.LetsItBeSent();
        story.Zoe.IsTold("une autre demande en attente");
    });

    [Theory, EveryWay]
    public Task Slack_refuses_the_invitation_the_card_says_why_and_it_is_tried_again(Way way) => Story.Live(way, async story =>
    {
        await story.IsAcceptedAndNotLetIn(story.Ana);

        story.Zoe.Card().Sees("Acceptée, pas encore dans le canal", "n’autorise pas l’invitation", "[Réessayer]");
        story.Ana.Letter("est acceptée").Sees("il reste à vous ouvrir le canal");
        Assert.False(story.Leo.HasLetter("Ana"));

        await story.PressesCard(story.Max, "Réessayer");
        Assert.True(story.IsIn(story.Ana));
        story.Zoe.Card().Sees("Dans le canal depuis");
        Assert.DoesNotContain("Réessayer", story.Zoe.Card().ButtonTexts);
    });

    [Theory, EveryWay]
    public Task Where_all_is_in_English_what_is_gone_is_said_to_be_in_English(Way way) => Story.Live(way, StoryOptions.InEnglish, async story =>
    {
        await story.WalksIn(story.Bruno);
        var walkIn = story.Zoe.Card();
        await story.Asks(story.Ana, Answers(english: true));
        var card = story.Zoe.Card();
        var form = (await story.Zoe.Press(card, "Ask a question…"))!;
        foreach (var table in new[] { "walk_ins", "join_requests", "role_holders" })
            await story.Database.Write(tx => tx.Execute($"delete from {table}"), TestContext.Current.CancellationToken);

        var sent = await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.question_words"] = "What do you back up?" });
        Assert.Contains("it no longer exists", sent.View!.PlainRendering, StringComparison.Ordinal);
        await story.Zoe.Press(card, "Approve");
        await story.Quiet();
        story.Zoe.IsTold("it no longer exists");
        await story.Zoe.Press(walkIn, "Remove");
        await story.Quiet();
        story.Zoe.IsTold("This card is out of date");
    });

    [Theory, EveryWay]
    public Task Trying_again_after_an_undoing_says_where_the_request_stands(Way way) => Story.Live(way, async story =>
    {
        await story.IsAcceptedAndNotLetIn(story.Ana);
        var failed = story.Zoe.Card();
        var form = (await story.Zoe.Press(failed, "Revenir sur l’acceptation…"))!;
        await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.note"] = "Pardon." });
        await story.LetsItBeSent();

        await story.Max.PressStale(failed, "Réessayer");
        await story.LetsItBeSent();
        story.Max.IsTold("@Zoé a annulé l’acceptation");
    });

    [Theory, EveryWay]
    public Task Zoe_goes_back_on_her_approval_before_the_arrival_is_announced(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.PressesCard(story.Zoe, "Accepter");
        Assert.Null(await story.PressesCard(story.Max, "Revenir sur l’acceptation…"));
        story.Max.IsTold("Seule la personne qui a accepté");

        var form = (await story.Zoe.Press(story.Zoe.Card(), "Revenir sur l’acceptation…"))!;
        await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.note"] = "Je me suis trompée de personne, pardon." });
        await story.LetsItBeSent();

        Assert.False(story.IsIn(story.Ana));
        story.Ana.Letter("a été annulée").Sees("Je me suis trompée de personne, pardon.");
        story.Zoe.Card().Sees("Acceptation annulée par @Zoé", "Acceptée par @Zoé", "[Rouvrir]");

        await story.PressesCard(story.Max, "Rouvrir");
        await story.PressesCard(story.Max, "Accepter");
        Assert.True(story.IsIn(story.Ana));
    });

    [Theory, EveryWay]
    public Task A_letter_left_as_proposed_gives_way_to_the_one_for_the_reason(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Refuses(story.Zoe, "Les attentes ne rejoignent pas les objectifs");
        story.Ana.Letter("Réponse à votre demande").Sees("nous semble éloigné");
        story.Zoe.Card().Sees("nous semble éloigné");
    });

    [Theory, EveryWay]
    public Task The_letter_follows_the_reason_chosen_until_it_is_edited(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Refuser…"))!;
        Assert.Contains("Demande de @Ana pour rejoindre", form.PlainRendering, StringComparison.Ordinal);

        Assert.Contains("nous semble éloigné", await Chosen("Les attentes ne rejoignent pas les objectifs"), StringComparison.Ordinal);
        Assert.Contains("reste à vérifier", await Chosen("La cotisation est en défaut"), StringComparison.Ordinal);
        Assert.DoesNotContain("reste à vérifier", await Chosen("Autre raison"), StringComparison.Ordinal);

        await story.Zoe.Fill(form, new Dictionary<string, object> { ["joining.note.other"] = "Parlons-en de vive voix." });
        Assert.Contains("Parlons-en de vive voix.", await Chosen("Les attentes ne rejoignent pas les objectifs"), StringComparison.Ordinal);
        Assert.Equal(SubmitOutcome.Closed, (await story.Zoe.Submit(form, new Dictionary<string, object>())).Outcome);
        await story.LetsItBeSent();
        story.Ana.Letter("Réponse à votre demande").Sees("Parlons-en de vive voix.");
        story.Zoe.Card().Sees("les attentes ne rejoignent pas les objectifs");

        async Task<string> Chosen(string reason)
        {
            await story.Zoe.Choose(form, "joining.reason", reason);
            await story.Quiet();
            return story.Zoe.OpenView!.Field("Message envoyé à la personne").Value ?? "";
        }
    });

    [Theory, EveryWay]
    public Task An_answer_typed_to_the_bot_is_not_passed_on_and_the_button_is_there(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var asking = (await story.Max.Press(story.Max.Card(), "Poser une question…"))!;
        await story.Max.Submit(asking, new Dictionary<string, object> { ["joining.question_words"] = "Quels outils utilisez-vous ?" });
        await story.LetsItBeSent();

        await story.Ana.Write("Deux disques.");
        await story.LetsItBeSent();
        var told = story.Ana.Letter("Votre réponse n’est pas transmise");
        var answering = (await story.Ana.Press(told, "Répondre…"))!;
        await story.Ana.Submit(answering, new Dictionary<string, object> { ["joining.answer_words"] = "Deux disques." });
        await story.LetsItBeSent();
        Assert.False(story.Ana.HasLetter("n’est pas transmise"));
        story.Zoe.Card().Sees("Deux disques.");
    });

    [Theory, EveryWay]
    public Task Someone_who_no_longer_decides_is_not_sent_the_answer(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var asking = (await story.Max.Press(story.Max.Card(), "Poser une question…"))!;
        await story.Max.Submit(asking, new Dictionary<string, object> { ["joining.question_words"] = "Quels outils utilisez-vous ?" });
        await story.LetsItBeSent();
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0MAX'"), TestContext.Current.CancellationToken);

        var answering = (await story.Ana.Press(story.Ana.Letter("@Max vous pose une question"), "Répondre…"))!;
        await story.Ana.Submit(answering, new Dictionary<string, object> { ["joining.answer_words"] = "Deux disques." });
        await story.LetsItBeSent();
        Assert.False(story.Max.HasLetter("a répondu à votre question"));
        story.Zoe.Card().Sees("Deux disques.");
    });

    [Theory, EveryWay]
    public Task Once_the_arrival_is_announced_the_approval_stands(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.PressesCard(story.Zoe, "Accepter");
        await story.Leo.Press(story.Leo.PrivateMessages.Last(message => message.ButtonTexts.Contains("Publier")), "Publier");
        await story.LetsItBeSent();

        Assert.Null(await story.PressesCard(story.Zoe, "Revenir sur l’acceptation…"));
        story.Zoe.IsTold("déjà annoncée");
        Assert.True(story.IsIn(story.Ana));
    });

    [Theory, EveryWay]
    public Task An_undoing_sent_after_the_announcement_says_so_and_gives_the_words_back(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.PressesCard(story.Zoe, "Accepter");
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Revenir sur l’acceptation…"))!;
        await story.Leo.Press(story.Leo.PrivateMessages.Last(message => message.ButtonTexts.Contains("Publier")), "Publier");
        await story.LetsItBeSent();

        var late = await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.note"] = "Je me suis trompée de personne <!channel>" });
        Assert.Equal(SubmitOutcome.Updated, late.Outcome);
        Assert.Contains("l’acceptation ne peut plus être annulée", late.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Je me suis trompée de personne <!channel>", late.View.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        Assert.True(story.IsIn(story.Ana));
        Assert.False(story.Ana.HasLetter("Je me suis trompée"));
    });

    [Theory, EveryWay]
    public Task A_removal_that_Slack_refuses_is_said_on_the_card(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.Asks(story.Ana);
        await story.PressesCard(story.Zoe, "Accepter");
        story.Slack.Faults.Refuse("conversations.kick", "restricted_action");
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Revenir sur l’acceptation…"))!;
        await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.note"] = "Pardon." });
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("n’a pas laissé le bot retirer la personne");
    });

    [Theory, EveryWay]
    public Task Nadia_asks_a_question_and_the_answer_joins_the_card(Way way) => Story.Live(way, WithoutChannel, async story =>
    {
        await story.Asks(story.Ana);
        var asking = (await story.Nadia.Press(story.Nadia.Letter("@Ana souhaite rejoindre"), "Poser une question…"))!;
        await story.Nadia.Submit(asking, new Dictionary<string, object> { ["joining.question_words"] = "Quels outils utilisez-vous ?" });
        await story.LetsItBeSent();
        story.Zoe.Letter("@Ana souhaite rejoindre").Sees("Question de @Nadia", "Quels outils", "Pas encore de réponse");

        var answering = (await story.Ana.Press(story.Ana.Letter("@Nadia vous pose une question"), "Répondre…"))!;
        await story.Ana.Submit(answering, new Dictionary<string, object> { ["joining.answer_words"] = "Deux disques & un classeur." });
        await story.LetsItBeSent();

        story.Zoe.Letter("@Ana souhaite rejoindre").Sees("Réponse", "Deux disques & un classeur.", "[Accepter]");
        story.Nadia.Letter("@Ana a répondu à votre question").Sees("Deux disques & un classeur.");
        story.Ana.Letter("@Nadia vous pose une question").Sees("Votre réponse");
        Assert.Empty(story.Ana.Letter("@Nadia vous pose une question").ButtonTexts);
    });

    [Theory, EveryWay]
    public Task An_answer_that_comes_after_the_decision_is_taken_kindly(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var asking = (await story.Zoe.Press(story.Zoe.Card(), "Poser une question…"))!;
        await story.Zoe.Submit(asking, new Dictionary<string, object> { ["joining.question_words"] = "Quels outils ?" });
        await story.LetsItBeSent();
        var question = story.Ana.Letter("@Zoé vous pose une question");
        var answering = (await story.Ana.Press(question, "Répondre…"))!;
        await story.PressesCard(story.Max, "Accepter");

        var late = await story.Ana.Submit(answering, new Dictionary<string, object> { ["joining.answer_words"] = "Deux disques." });
        Assert.Equal(SubmitOutcome.Updated, late.Outcome);
        Assert.Contains("Vos mots sont transmis", late.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Deux disques.");

        await story.Ana.PressStale(question, "Répondre…");
        await story.LetsItBeSent();
        story.Ana.IsTold("déjà répondu");
    });

    [Theory, EveryWay]
    public Task An_answer_already_given_from_a_telephone_gives_the_second_words_back(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var asking = (await story.Zoe.Press(story.Zoe.Card(), "Poser une question…"))!;
        await story.Zoe.Submit(asking, new Dictionary<string, object> { ["joining.question_words"] = "Quels outils ?" });
        await story.LetsItBeSent();
        var answering = (await story.Ana.Press(story.Ana.Letter("@Zoé vous pose une question"), "Répondre…"))!;
        await story.Database.Write(tx => tx.Execute("update join_questions set answer = 'Deux disques.', answered_at = 1"), TestContext.Current.CancellationToken);

        var again = await story.Ana.Submit(answering, new Dictionary<string, object> { ["joining.answer_words"] = "Trois disques." });
        Assert.Contains("déjà répondu", again.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Trois disques.", again.View.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_year_later_the_answers_are_forgotten(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Refuses(story.Zoe, "Autre raison", "Une autre fois.");
        var refused = story.Zoe.Card();
        await story.Database.Write(tx => tx.Execute("update join_requests set decided_at = decided_at - 31622400000"), TestContext.Current.CancellationToken);
        await story.Advance(TimeSpan.FromDays(1));

        story.Zoe.Card().Sees("Les réponses ont été effacées", "Refusée par @Zoé");
        story.Zoe.Card().DoesNotSee("sauvegardes", "Une autre fois");
        Assert.Empty(story.Zoe.Card().ButtonTexts);
        await story.Zoe.PressStale(refused, "Rouvrir");
        await story.LetsItBeSent();
        story.Zoe.IsTold("sont effacées");
    });
}
