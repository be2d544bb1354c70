using CommunityBot.Emulator;
using CommunityBot.Features.Arrivals;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Features.Rules;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Rewording;

/// <summary>A community puts the bot's texts in its own words.</summary>
public sealed class RewordingStory
{
    private const string Change = "Modifier…", See = "Voir", Restore = "Revenir au texte fourni";

    /// <summary>The texts in the order of the list.</summary>
    private const int Welcome = 0, WelcomeInEnglish = 1, Arrival = 2, Reminder = 3;

    [Theory, EveryWay]
    public Task The_pilot_rewrites_the_welcome_sees_it_and_the_next_newcomer_reads_it(Way way) => Story.Live(way, async story =>
    {
        await story.Dan.Type(Sample.General, "/community ping");
        var texts = await story.Nadia.OpensTheTexts();
        foreach (var words in new[] { "L’accueil, en français", "L’accueil, en anglais", "L’annonce d’une arrivée, en français", "Le rappel d’une règle, en anglais", "C’est le texte fourni avec le bot" })
            Assert.Contains(words, texts.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("L’annonce d’une arrivée, en anglais", texts.PlainRendering, StringComparison.Ordinal);

        var form = await story.Nadia.Presses(texts, Change, Welcome);
        Assert.Contains("{prénom}\u00a0: le prénom de la personne qui lit (ici\u00a0: Nadia)", form.PlainRendering, StringComparison.Ordinal);
        var preview = await story.Nadia.Sees(form, new() { ["rewording.first"] = "Salut {prenom}, ravis de vous voir <!channel> dans *{community}*\u202f!" });
        foreach (var words in new[] { "Salut Nadia, ravis de vous voir <!channel> dans Infra & Services\u202f!", "Ce qui nous réunit", "Nos règles de vie", "Qui fait quoi" })
            Assert.Contains(words, preview.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(SubmitOutcome.Cleared, (await story.Nadia.Submit(preview)).Outcome);
        await story.LetsItBeSent();
        story.Nadia.Letter("C’est publié").Sees("l’accueil, en français, suit désormais vos mots");

        await story.Arrive(story.Ana, story.Dan);
        story.Ana.Letter("Salut Ana, ravis de vous voir").Sees("Trois choses par où commencer");
        Assert.True(story.Dan.HasLetter("Hello Dan, and welcome!"));

        // What was read stays as it was; the next one reads the bot's words again.
        texts = await story.Nadia.OpensTheTexts();
        Assert.Contains("Dans vos mots, par @Nadia le", texts.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Press(texts, Restore);
        Assert.Contains("C’est fait\u00a0: l’accueil, en français, reprend le texte fourni", story.Nadia.OpenView!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("rétabli par @Nadia", story.Nadia.OpenView.PlainRendering, StringComparison.Ordinal);
        var earlier = await story.Nadia.Presses(await story.Nadia.Presses(await story.Nadia.Presses(story.Nadia.OpenView, See, Welcome), "Textes précédents", 0), See, 1);
        Assert.Contains("Salut Nadia, ravis de vous voir", earlier.PlainRendering, StringComparison.Ordinal);
        var restarted = await story.Nadia.Presses(earlier, "Repartir de ce texte…", 0);
        Assert.StartsWith("Salut {prenom}, ravis", restarted.Field("Le bonjour").Value?.ToString(), StringComparison.Ordinal);
        await story.Nadia.CloseAll(restarted);
        await story.Arrive(story.Bruno);
        Assert.True(story.Bruno.HasLetter("Bonjour Bruno, et bienvenue"));
        Assert.True(story.Ana.HasLetter("Salut Ana"));

        (await story.Nadia.Type(Sample.Channel, "/communaute journal")).Whispers[^1]
            .Sees("@Nadia a changé un texte du bot\u00a0: l’accueil, en français", "@Nadia a rétabli un texte fourni avec le bot\u00a0: l’accueil, en français");
    });

    [Theory, EveryWay]
    public Task The_words_of_an_arrival_and_of_a_reminder_are_in_force_at_once(Way way) => Story.Live(way, async story =>
    {
        await story.Arrive(story.Ana);
        await story.AreMembers(1, story.Bruno);
        await story.Rewords(story.Zoe, Arrival, new() { ["rewording.first"] = "Un grand bonjour à {prénoms}\u202f!", ["rewording.second"] = "" });
        await story.Rewords(story.Zoe, Reminder, new() { ["rewording.first"] = "{prénom}, un mot de {auteur}\u00a0:\n{règle}\nMerci d’y penser." });

        // Léo's card, which waited, shows what he is about to publish.
        story.Leo.Letter("vient de rejoindre").Sees("Un grand bonjour à Ana");
        await story.Leo.Press(story.Leo.Letter("vient de rejoindre"), "Publier");
        await story.LetsItBeSent();
        var announcement = story.Leo.Messages(Sample.Channel)[^1];
        announcement.Sees("Un grand bonjour à Ana");
        announcement.DoesNotSee("Un mot d’accueil");

        var reminder = (await story.Leo.Type(Sample.Channel, "/regles rappel <@U0BRUNO|bruno>")).View!;
        await story.Leo.Submit(reminder, new Dictionary<string, object> { ["rules.rule"] = reminder.Field("rules.rule").Options[0] });
        await story.LetsItBeSent();
        var letter = story.Bruno.Letter("un mot de @Léo");
        letter.Sees("Bruno, un mot de @Léo\u00a0:", "Merci d’y penser.", "rien n’en paraît dans le canal");

        await story.Rewords(story.Zoe, Reminder, new() { ["rewording.first"] = "{auteur} rappelle\u00a0:\n{règle}" });
        Assert.Contains("Bruno, un mot de @Léo", (await story.Bruno.Press(letter, "Répondre à l’animation"))!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task Two_people_change_a_text_at_the_same_instant_and_one_of_them_is_told_and_loses_nothing(Way way) => Story.Live(way, async story =>
    {
        var first = await story.Nadia.Sees(await story.Nadia.Presses(await story.Nadia.OpensTheTexts(), Change, Welcome), new() { ["rewording.first"] = "Le mien" });
        var second = await story.Zoe.Sees(await story.Zoe.Presses(await story.Zoe.OpensTheTexts(), Change, Welcome), new() { ["rewording.first"] = "Le sien" });
        var sent = await Task.WhenAll(story.Nadia.Submit(first), story.Zoe.Submit(second));
        Assert.Equal([SubmitOutcome.Updated, SubmitOutcome.Cleared], sent.Select(one => one.Outcome).Order());

        var late = sent[0].Outcome == SubmitOutcome.Updated ? story.Nadia : story.Zoe;
        foreach (var words in new[] { "Pendant que vous écriviez", "Le mien", "Et voici le vôtre", "Le sien" }) Assert.Contains(words, late.OpenView!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal("Publier le mien", late.OpenView!.SubmitText);
        await late.CloseAll(late.OpenView);

        // What she had typed waits for her in the form; the list that was open all along goes back to nothing behind anyone's back.
        var again = await late.Presses(await late.OpensTheTexts(), Change, Welcome);
        Assert.Contains("Voici ce que vous aviez écrit le", again.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(SubmitOutcome.Cleared, (await late.Submit(await late.Sees(again, []))).Outcome);
        await story.LetsItBeSent();
        Assert.Equal(2, await story.Audited("text_reworded"));
    });

    [Theory, EveryWay]
    public Task Whoever_may_not_is_told_who_may_and_keeps_what_was_typed(Way way) => Story.Live(way, async story =>
    {
        Assert.Null((await story.Leo.Type(Sample.Channel, "/communaute textes")).View);
        story.Leo.IsTold("Changer les textes d’une communauté revient à");
        story.Leo.IsTold("@Nadia");

        var shown = await story.Nadia.Presses(await story.Nadia.OpensTheTexts(), See, WelcomeInEnglish);
        Assert.Contains("Hello Nadia, and welcome!", shown.PlainRendering, StringComparison.Ordinal);
        var form = await story.Nadia.Presses(shown, Change, 0);
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0NADIA'"), TestContext.Current.CancellationToken);
        var sent = await story.Nadia.Submit(form, new Dictionary<string, object> { ["rewording.first"] = "Welcome aboard" });
        foreach (var words in new[] { "Changer les textes d’une communauté revient à", "Welcome aboard" }) Assert.Contains(words, sent.View!.PlainRendering, StringComparison.Ordinal);
    });
}

/// <summary>What people do in the stories of the texts.</summary>
internal static class RewordingVerbs
{
    public static async Task<View> OpensTheTexts(this Person person) =>
        (await person.Type(Sample.Channel, "/communaute textes")).View ?? throw new InvalidOperationException("No list opened.");

    /// <summary>Presses the button of that text, of those that show the same words, and reads what takes its place.</summary>
    public static async Task<View> Presses(this Person person, View view, string button, int text)
    {
        await person.Press(view, view.Buttons.Where(one => one.Text == button).ElementAt(text));
        return person.OpenView!;
    }

    /// <summary>Changes a text from beginning to end.</summary>
    public static async Task Rewords(this Story story, Person person, int text, Dictionary<string, object> words)
    {
        var form = await person.Presses(await person.OpensTheTexts(), "Modifier…", text);
        Assert.Equal(SubmitOutcome.Cleared, (await person.Submit(await person.Sees(form, words))).Outcome);
        await story.LetsItBeSent();
    }

    public static async Task Arrive(this Story story, params Person[] newcomers)
    {
        foreach (var newcomer in newcomers)
            await story.Database.Write(async tx => await story.Of<ArrivalsFeature>().Begin(tx, new(Sample.Community, new UserId(newcomer.Id), null, newcomer.Name)), TestContext.Current.CancellationToken);
        await story.LetsItBeSent();
    }
}
