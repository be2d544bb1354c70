using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Rules;

/// <summary>The rules of a community, edited by those who lead it.</summary>
public sealed class EditingStory
{
    [Theory, EveryWay]
    public Task The_pilot_edits_sees_the_result_and_publishes_a_version_that_members_accept(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana, story.Dan);
        var told = await story.Nadia.AsksForTheRules();
        told.Sees("Acceptée par 2 membres sur 2");
        var form = await story.Nadia.Press(told, RulesVerbs.Edit);
        var preview = await story.Nadia.Sees(form!, RulesVerbs.Text("• Vendre ses prestations\n\n- Écrire à <!channel> sans raison"));
        foreach (var words in new[] { "Ce sera la version 2", "2 membres seront invités", "• Vendre ses prestations\n", "• Écrire à <!channel> sans raison", "Pas de texte en anglais" })
            Assert.Contains(words, preview.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(SubmitOutcome.Cleared, (await story.Nadia.Submit(preview)).Outcome);
        await story.LetsItBeSent();

        story.Nadia.Letter("C’est publié").Sees("la version 2 des règles de vie de la communauté Infra & Services est en vigueur");
        (await story.Nadia.AsksForTheRules()).Sees("Version 2", "• Vendre ses prestations", "Acceptée par 0 membre sur 2");
        (await story.Dan.AsksForTheRules()).Sees("• Vendre ses prestations", "For now these rules are written in French only");
        await story.Ana.Press(await story.Ana.AsksForTheRules(), RulesVerbs.Accept);
        await story.Nadia.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("Acceptée par 1 membre sur 2", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(1, await story.Audited("rules_edited"));
    });

    [Theory, EveryWay]
    public Task Each_member_reads_once_of_a_new_version_in_the_letter_of_the_day_and_accepts_it_there(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana, story.Nadia);
        await story.EditsTheRules(story.Nadia, "Vendre");
        await story.Advance(TimeSpan.FromMinutes(10));
        var letter = story.Ana.Letter("Les règles de vie ont changé");
        letter.Sees("version 2");
        Assert.False(story.Nadia.HasLetter("Les règles de vie ont changé"));
        await story.Ana.Submit((await story.Ana.Press(letter, "Lire"))!);
        Assert.Equal(2, (await story.MembershipOf(story.Ana))!.Value.Rules);
    });

    [Theory, EveryWay]
    public Task Words_put_right_keep_the_version_and_nobody_is_asked_again(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        await story.EditsTheRules(story.Zoe, "Faire de la publicité", isWording: true);
        await story.Advance(TimeSpan.FromMinutes(10));
        Assert.False(story.Ana.HasLetter("Les règles de vie ont changé"));
        story.Zoe.Letter("C’est publié").Sees("restent en version 1");
        (await story.Ana.AsksForTheRules()).Sees("Version 1", "• Faire de la publicité", "Vous avez accepté ces règles");
    });

    [Theory, EveryWay]
    public Task Two_people_edit_at_once_and_the_second_is_told_and_loses_nothing(Way way) => Story.Live(way, async story =>
    {
        var first = await story.Nadia.Sees(await story.Nadia.OpensTheEditor(), RulesVerbs.Text("Vendre"));
        var second = await story.Zoe.Sees(await story.Zoe.OpensTheEditor(), RulesVerbs.Text("Recruter"));
        await story.Nadia.Submit(first);
        var told = await story.Zoe.Submit(second);
        Assert.Equal(SubmitOutcome.Updated, told.Outcome);
        foreach (var words in new[] { "Pendant que vous écriviez, @Nadia a publié un autre texte", "• Vendre", "Et voici le vôtre", "• Recruter" })
            Assert.Contains(words, told.View!.PlainRendering, StringComparison.Ordinal);
        await story.Zoe.Close(told.View!);

        // Her form is still there, as she left it; sent again, it says the same before anything is published.
        var again = await story.Zoe.Submit(story.Zoe.OpenView!, new Dictionary<string, object> { ["rules.not_allowed"] = "Vendre\nRecruter" });
        Assert.Contains("Pendant que vous écriviez", again.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(SubmitOutcome.Cleared, (await story.Zoe.Submit(again.View!)).Outcome);
        await story.LetsItBeSent();
        (await story.Leo.AsksForTheRules()).Sees("Version 3", "• Vendre\n• Recruter");
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task Two_people_publish_at_the_same_instant_and_one_of_them_is_told(Way way) => Story.Live(way, async story =>
    {
        var first = await story.Nadia.Sees(await story.Nadia.OpensTheEditor(), RulesVerbs.Text("Vendre"));
        var second = await story.Zoe.Sees(await story.Zoe.OpensTheEditor(), RulesVerbs.Text("Recruter"));
        var outcomes = (await Task.WhenAll(story.Nadia.Submit(first), story.Zoe.Submit(second))).Select(sent => sent.Outcome).Order();
        Assert.Equal([SubmitOutcome.Updated, SubmitOutcome.Cleared], outcomes);
        await story.LetsItBeSent();
        (await story.Leo.AsksForTheRules()).Sees("Version 2");
    });

    [Theory, EveryWay]
    public Task What_cannot_be_a_rule_is_said_under_its_field_and_the_rest_stays(Way way) => Story.Live(way, async story =>
    {
        var form = await story.Nadia.OpensTheEditor();
        async Task Refused(string field, object typed, string words)
        {
            var sent = await story.Nadia.Submit(form, new Dictionary<string, object> { [field] = typed });
            Assert.Equal(SubmitOutcome.Errors, sent.Outcome);
            Assert.Contains(words, sent[field], StringComparison.Ordinal);
        }

        var same = await story.Nadia.Submit(form);
        Assert.Contains("Rien n’a changé", same["rules.expected"], StringComparison.Ordinal);
        await Refused("rules.expected", " \n - \n", "Il faut au moins une règle");
        await Refused("rules.expected", string.Join('\n', Enumerable.Range(1, 16)), "15 règles au plus");
        await Refused("rules.expected", string.Concat(Enumerable.Repeat("🎉", 300)), "Une règle tient en 500 caractères");
    });

    [Theory, EveryWay]
    public Task In_both_languages_a_rule_keeps_its_place(Way way) => Story.Live(way, async story =>
    {
        var form = await story.Nadia.OpensTheEditor();
        Dictionary<string, object> typed = new() { ["rules.not_allowed"] = "Vendre\nRecruter", ["rules.other_not_allowed"] = "Sell" };
        var sent = await story.Nadia.Submit(form, typed);
        Assert.Contains("Il faut ici 2 règles", sent["rules.other_not_allowed"], StringComparison.Ordinal);

        // Whoever does not write the other language takes it out in one click.
        var alone = await story.Nadia.Sees(form, new() { ["rules.without_other"] = new[] { "Retirer le texte en anglais" } });
        foreach (var words in new[] { "Pas de texte en anglais", "Ce qui disparaît", "Ce qui est nouveau\u00a0:\n• Vendre\n• Recruter" }) Assert.Contains(words, alone.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Close(alone);
        await story.Nadia.Fill(form, new Dictionary<string, object> { ["rules.without_other"] = Array.Empty<string>() });
        var preview = await story.Nadia.Sees(form, new() { ["rules.other_not_allowed"] = "Sell\nRecruit" });
        Assert.Contains("Et en anglais", preview.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Submit(preview);
        await story.LetsItBeSent();
        (await story.Dan.AsksForTheRules()).Sees("• Sell\n• Recruit");
    });

    [Theory, EveryWay]
    public Task A_text_that_was_not_published_is_found_again(Way way) => Story.Live(way, async story =>
    {
        var preview = await story.Nadia.Sees(await story.Nadia.OpensTheEditor(), RulesVerbs.Text("Vendre\nRecruter"));
        await story.Nadia.CloseAll(preview);
        var form = await story.Nadia.OpensTheEditor();
        Assert.Contains("Voici ce que vous aviez écrit le", form.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Recruter", form.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Earlier_texts_are_kept_and_one_may_go_back_to_the_one_the_bot_comes_with(Way way) => Story.Live(way, async story =>
    {
        await story.EditsTheRules(story.Nadia, "Vendre");
        var versions = (await story.Nadia.Press(await story.Nadia.AsksForTheRules(), "Versions précédentes"))!;
        Assert.Contains("Publiée par @Nadia", versions.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Le texte fourni avec le bot", versions.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Press(versions, versions.Buttons[^1]);
        Assert.Contains("Faire la promotion de son entreprise", story.Nadia.OpenView!.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Press(story.Nadia.OpenView, "Repartir de ce texte…");
        var preview = await story.Nadia.Sees(story.Nadia.OpenView, []);
        Assert.Contains("Ce sera la version 3", preview.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Submit(preview);
        await story.LetsItBeSent();
        (await story.Dan.AsksForTheRules()).Sees("Version 3", "Promote your company");
    });

    [Theory, EveryWay]
    public Task Whoever_may_no_longer_edit_is_told_who_may(Way way) => Story.Live(way, async story =>
    {
        Assert.Empty((await story.Leo.AsksForTheRules()).Buttons);
        var form = await story.Nadia.OpensTheEditor();
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = 'U0NADIA'"), TestContext.Current.CancellationToken);
        var sent = await story.Nadia.Submit(form, RulesVerbs.Text("Tout est permis sauf ceci"));
        foreach (var words in new[] { "c’est à faire par @Max et @Zoé", "Tout est permis sauf ceci" }) Assert.Contains(words, sent.View!.PlainRendering, StringComparison.Ordinal);
    });
}
