using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;

namespace CommunityBot.Tests.Features.Joining;

public sealed class MembershipStory
{
    [Theory, EveryWay]
    public Task A_pilot_never_reads_a_companys_dues(Way way) => Story.Live(way, WithoutChannel, async story =>
    {
        await story.Asks(story.Bruno);

        story.Zoe.Letter("@Bruno souhaite rejoindre").Sees("Cotisation en défaut", "Quai neuf", "15 janvier 2026", "[Cotisation réglée…]");
        var pilots = story.Nadia.Letter("@Bruno souhaite rejoindre");
        pilots.Sees("Adhésion à vérifier avec la facilitation");
        pilots.DoesNotSee("otisation", "défaut", "janvier", "Accepter");
        story.Bruno.Letter("est bien arrivée").Sees("L’adhésion de votre organisation à l’association est à vérifier");
        story.Bruno.Letter("est bien arrivée").DoesNotSee("otisation", "défaut", "janvier");

        var refusal = (await story.Nadia.Press(pilots, "Refuser…"))!;
        Assert.DoesNotContain("otisation est", refusal.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(3, refusal.Field("joining.reason").Options.Count);
    });

    [Theory, EveryWay]
    public Task Every_private_copy_says_who_decided(Way way) => Story.Live(way, WithoutChannel, async story =>
    {
        await story.Asks(story.Ana);
        foreach (var reader in new[] { story.Zoe, story.Max, story.Nadia }) reader.Letter("@Ana souhaite rejoindre").Sees("[Accepter]");

        await story.Nadia.Press(story.Nadia.Letter("@Ana souhaite rejoindre"), "Accepter");
        await story.LetsItBeSent();

        foreach (var reader in new[] { story.Zoe, story.Max, story.Nadia }) reader.Letter("@Ana souhaite rejoindre").Sees("Acceptée par @Nadia");
        Assert.Empty(story.Zoe.Letter("@Ana souhaite rejoindre").ButtonTexts);
        Assert.Equal(["Revenir sur l’acceptation…"], story.Nadia.Letter("@Ana souhaite rejoindre").ButtonTexts);
    });

    [Theory, EveryWay]
    public Task A_new_directory_makes_Bruno_eligible_and_he_is_approved(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Bruno);
        Assert.DoesNotContain("Accepter", story.Zoe.Card().ButtonTexts);

        await story.Import(Sample.Directory.Replace("Quai neuf;defaut;2026-01-15", "Quai neuf;a_jour;", StringComparison.Ordinal));
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Adhésion à jour", "[Accepter]");
        story.Bruno.Letter("est bien arrivée").DoesNotSee("à vérifier");

        await story.PressesCard(story.Zoe, "Accepter");
        Assert.True(story.IsIn(story.Bruno));
    });

    [Theory, EveryWay]
    public Task Check_again_reads_the_profile_anew(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Chloe);
        story.Zoe.Card().Sees("Adresse absente de l’annuaire", "refuser tant que");

        await story.PressesCard(story.Zoe, "Vérifier à nouveau");
        story.Zoe.IsTold("n’est pas établie");
        story.Zoe.IsTold("Adresse absente de l’annuaire");
        story.Zoe.IsTold("Retrouver dans l’annuaire…");
        story.Chloe.Change(seed => seed with { Email = "chloe.besson@exemple.org" });
        await story.PressesCard(story.Zoe, "Vérifier à nouveau");
        story.Zoe.IsTold("l’adhésion est à jour");
        story.Zoe.Card().Sees("Chloé Besson, Besson Conseil", "[Accepter]");
    });

    [Theory, EveryWay]
    public Task Whoever_checks_again_is_answered_in_time_while_Slack_is_slow(Way way) => Story.Live(way, new StoryOptions { AnswerWithin = TimeSpan.FromSeconds(2.5) }, async story =>
    {
        await story.Asks(story.Chloe);
        story.Chloe.Change(seed => seed with { Email = "chloe.besson@exemple.org" });
        story.Slack.Faults.Slow("users.info", TimeSpan.FromSeconds(8));
        await story.PressesCard(story.Zoe, "Vérifier à nouveau");
        story.Zoe.IsTold("Slack n’a pas donné le profil");
    });

    [Theory, EveryWay]
    public Task A_facilitator_says_which_adherent_it_is(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Chloe);
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Retrouver dans l’annuaire…"))!;
        Assert.Contains("chloe@exemple.org", form.PlainRendering, StringComparison.Ordinal);
        var found = Assert.Single(await story.Zoe.Suggest(form, "joining.adherent", "besson conseil"));
        Assert.Equal("Chloé Besson, Besson Conseil, chloe.besson@exemple.org", found.Text);

        var because = new Dictionary<string, object> { ["joining.adherent"] = found.Text, ["joining.because"] = "Chloé m’a écrit de son adresse professionnelle." };
        Assert.Equal(SubmitOutcome.Closed, (await story.Zoe.Submit(form, because)).Outcome);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Adhésion à jour", "Reliée à l’annuaire par @Zoé", "adresse professionnelle", "[Accepter]");

        await story.PressesCard(story.Zoe, "Accepter");
        Assert.True(story.IsIn(story.Chloe));
        Assert.Equal(2, await story.Audited("join_linked", "join_approved"));
    });

    [Theory, EveryWay]
    public Task A_facilitator_says_that_dues_are_settled_until_the_next_import(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Bruno);
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Cotisation réglée…"))!;
        Assert.Contains("Quai neuf", form.PlainRendering, StringComparison.Ordinal);
        await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.because"] = "Virement reçu ce matin" });
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Adhésion à jour", "Cotisation déclarée réglée par @Zoé", "[Accepter]");

        await story.Import(Sample.Directory);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Cotisation en défaut", "[Cotisation réglée…]");
        Assert.Equal(1, await story.Audited("join_settled"));
    });

    [Theory, EveryWay]
    public Task Dues_paid_meanwhile_are_not_declared_settled(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Bruno);
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Cotisation réglée…"))!;
        await story.Import(Sample.Directory.Replace("Quai neuf;defaut;2026-01-15", "Quai neuf;a_jour;", StringComparison.Ordinal));
        var late = await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.because"] = "Virement reçu ce matin" });
        Assert.Contains("n’est plus en défaut", late.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(0, await story.Audited("join_settled"));
    });

    [Theory, EveryWay]
    public Task Dues_of_another_company_than_the_one_shown_are_not_declared_settled(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Bruno);
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Cotisation réglée…"))!;
        Assert.Contains("Quai neuf", form.PlainRendering, StringComparison.Ordinal);
        await story.Import(Sample.Directory.Replace("Quai neuf;defaut", "Fonderie du Port;defaut", StringComparison.Ordinal));

        var late = await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.because"] = "Virement reçu ce matin" });
        Assert.Contains("relève maintenant d’une autre organisation", late.View!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Virement reçu ce matin", late.View.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(0, await story.Audited("join_settled"));
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Cotisation en défaut", "Fonderie du Port", "[Cotisation réglée…]");
    });

    [Theory, EveryWay]
    public Task An_address_that_changed_meanwhile_is_not_linked(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Chloe);
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Retrouver dans l’annuaire…"))!;
        var found = Assert.Single(await story.Zoe.Suggest(form, "joining.adherent", "besson conseil"));
        await story.Database.Write(tx => tx.Execute("update people set email = 'autre@exemple.org' where user_id = 'U0CHLOE'"), TestContext.Current.CancellationToken);

        var late = await story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.adherent"] = found.Text, ["joining.because"] = "Chloé m’a écrit." });
        Assert.Equal(SubmitOutcome.Errors, late.Outcome);
        Assert.Contains("l’adresse Slack a changé", late["joining.adherent"], StringComparison.Ordinal);
        Assert.Equal(0, await story.Audited("join_linked"));
    });

    [Theory, EveryWay]
    public Task A_pilot_who_presses_what_is_the_facilitators_is_told_who_may(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Bruno);
        await story.Database.Write(tx => tx.Execute("update role_holders set role = 'pilot' where user_id = 'U0MAX'"), TestContext.Current.CancellationToken);
        Assert.Null(await story.PressesCard(story.Max, "Cotisation réglée…"));
        story.Max.IsTold("Seule la facilitation de la communauté peut faire cela : @Zoé.");
    });

    [Theory, EveryWay]
    public Task Without_a_directory_an_approval_asks_for_a_confirmation(Way way) => Story.Live(way, new StoryOptions { Directory = null }, async story =>
    {
        await story.Asks(story.Ana);
        var button = Assert.Single(story.Zoe.Card().Buttons, b => b.Text == "Accepter sans vérification");
        Assert.Contains("aucun annuaire n’est encore importé", button.Confirm, StringComparison.Ordinal);

        await story.PressesCard(story.Zoe, "Accepter sans vérification", confirm: false);
        Assert.False(story.IsIn(story.Ana));
        await story.PressesCard(story.Zoe, "Accepter sans vérification");
        Assert.True(story.IsIn(story.Ana));
        story.Zoe.Card().Sees("L’adhésion n’a pas été vérifiée");
    });

    [Theory, EveryWay]
    public Task A_card_drawn_before_the_directory_changed_approves_nobody(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var before = story.Zoe.Card();
        await story.Import(Sample.Directory.Replace("Le Moulin vert;a_jour;", "Le Moulin vert;defaut;2026-02-01", StringComparison.Ordinal));

        await story.Zoe.PressStale(before, "Accepter");
        await story.LetsItBeSent();
        story.Zoe.IsTold("ne peut pas être acceptée pour l’instant");
        Assert.False(story.IsIn(story.Ana));
    });

    [Theory, EveryWay]
    public Task Someone_refused_over_the_membership_is_told_once_when_it_is_in_order(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Bruno);
        await story.Refuses(story.Zoe, "La cotisation est en défaut");
        var paid = Sample.Directory.Replace("Quai neuf;defaut;2026-01-15", "Quai neuf;a_jour;", StringComparison.Ordinal);
        await story.Import(paid);
        await story.Import(paid);
        await story.LetsItBeSent();

        var told = Assert.Single(story.Bruno.PrivateMessages, message => message.ButtonTexts.Contains("Refaire une demande"));
        var form = (await story.Bruno.Press(told, "Refaire une demande"))!;
        await story.Bruno.Submit(form, Answers());
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Refusée par @Zoé", "la cotisation est en défaut", "[Accepter]");
    });
}
