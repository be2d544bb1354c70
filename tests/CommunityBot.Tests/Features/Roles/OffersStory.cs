using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Roles;

/// <summary>Who does what, and what follows when a member offers to do more.</summary>
public sealed class OffersStory
{
    private const string Volunteer = "Je me propose…", Entrust = "Confier le rôle", Decline = "Remercier et décliner…";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task Everyone_may_see_who_does_what_and_members_may_volunteer(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Ana, story.Leo);
        await story.Names(story.Nadia, "to-tools", [story.Leo], until: new(2026, 12, 31));

        var seen = (await story.Ana.Type(Sample.Channel, "/communaute qui")).Whispers[0];
        seen.Sees("Partager ce que nous apprenons", "Pilotage\u00A0: @Nadia", "Facilitation\u00A0: @Max et @Zoé", "Outils\u00A0: @Léo (jusqu’au 31 décembre 2026)", "5 rôles attendent quelqu’un", "Le noyau dur réunit les titulaires des rôles fonctionnels, 1 personne\u00A0: @Léo");
        Assert.Equal(5, seen.ButtonTexts.Count(text => text == Volunteer));
        Assert.DoesNotContain("Attribuer les rôles…", seen.ButtonTexts);

        await story.Bruno.Type(Sample.General, "/communaute QUI infra services");
        story.Bruno.Whispers[^1].Sees("Ces rôles sont ouverts aux membres");
        Assert.Empty(story.Bruno.Whispers[^1].ButtonTexts);

        await story.Nadia.Type(Sample.General, "/community who");
        Assert.NotNull(await story.Nadia.Press(story.Nadia.Whispers[^1], "Attribuer les rôles…"));
    });

    [Theory, EveryWay]
    public Task A_volunteer_reads_the_time_it_takes_and_is_entrusted_with_the_role_by_the_pilot(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Ana);
        var form = await Volunteers(story, story.Ana);
        Assert.Contains("Comptez environ une heure par semaine", form.PlainRendering, StringComparison.Ordinal);
        var sent = await story.Ana.Submit(form, new Dictionary<string, object> { ["roles.words"] = "J’aime relancer les conversations & écouter." });
        await story.LetsItBeSent();
        Assert.Contains("est entre les mains de @Nadia et @Léo", sent.View!.PlainRendering, StringComparison.Ordinal);

        var leos = story.Leo.Letter("se propose");
        leos.Sees("La réponse revient à @Nadia", "relancer les conversations & écouter");
        Assert.Empty(leos.ButtonTexts);
        var card = story.Nadia.Letter("se propose");
        Assert.Equal([Entrust, Decline], card.ButtonTexts);
        await story.Nadia.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("@Ana se propose pour le rôle Vie des échanges", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);

        await story.Nadia.Press(card, Entrust);
        await story.LetsItBeSent();
        story.Ana.Letter("@Nadia vous confie le rôle Vie des échanges");
        story.Leo.Letter("@Nadia a confié le rôle Vie des échanges à @Ana");
        Assert.Empty(story.Nadia.Letter("a confié le rôle Vie").ButtonTexts);
        story.Zoe.Card().Sees("@Nadia a confié le rôle Vie des échanges à @Ana");
        await story.Ana.Type(Sample.Channel, "/communaute qui");
        story.Ana.Whispers[^1].Sees("Vie des échanges\u00A0: @Ana");
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from role_offers where words is not null"), Stop));
    });

    [Theory, EveryWay]
    public Task Two_who_answer_a_volunteer_at_once_and_one_wins(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Ana);
        await story.Names(story.Zoe, "pilot", [story.Nadia, story.Leo]);
        await story.Ana.Submit(await Volunteers(story, story.Ana));
        await story.LetsItBeSent();
        var form = (await story.Leo.Press(story.Leo.Letter("se propose"), Decline))!;

        var nadias = story.Nadia.Letter("se propose");
        var submit = story.Leo.Submit(form);
        await Task.WhenAll(submit, story.Nadia.PressStale(nadias, Entrust));
        await story.LetsItBeSent();

        var declined = (await submit).Outcome == SubmitOutcome.Closed;
        Assert.Equal(declined, story.Ana.HasLetter("Voici ce que @Léo vous écrit"));
        Assert.Equal(!declined, story.Ana.HasLetter("@Nadia vous confie le rôle"));
        Assert.Equal(declined ? 0 : 1, await story.Database.Read(tx => tx.Find<int>("select count(*) from functional_roles"), Stop));
        if (declined) story.Nadia.IsTold("@Léo a remercié @Ana et décliné la proposition");
        else Assert.Contains("@Nadia a confié le rôle", (await submit).View!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_volunteer_who_left_meanwhile_is_not_entrusted_with_anything(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Ana);
        await story.Ana.Submit(await Volunteers(story, story.Ana));
        await story.LetsItBeSent();
        await story.Database.Write(tx => tx.Execute("update members set left_at = 1 where user_id = 'U0ANA'"), Stop);
        await story.Nadia.Press(story.Nadia.Letter("se propose"), Entrust);
        await story.LetsItBeSent();
        story.Nadia.IsTold("@Ana ne fait plus partie de la communauté");
        Assert.Empty(story.Nadia.Letter("n’a plus d’objet").ButtonTexts);
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from functional_roles"), Stop));
    });

    [Theory, EveryWay]
    public Task An_animator_who_answers_a_volunteer_reads_who_may(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Ana);
        await story.Ana.Submit(await Volunteers(story, story.Ana));
        await story.LetsItBeSent();
        var stale = story.Nadia.Letter("se propose");
        await story.Database.Write(tx => tx.Execute("update role_holders set role = 'animator' where user_id = 'U0NADIA'"), Stop);
        await story.Nadia.PressStale(stale, Entrust);
        await story.LetsItBeSent();
        story.Nadia.IsTold("Les rôles sont attribués par");
        Assert.False(story.Ana.HasLetter("vous confie le rôle"));
    });

    [Theory, EveryWay]
    public Task A_pilot_who_volunteers_has_the_role_at_once(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Nadia);
        var sent = await story.Nadia.Submit(await Volunteers(story, story.Nadia));
        await story.LetsItBeSent();
        Assert.Contains("est à vous dès maintenant", sent.View!.PlainRendering, StringComparison.Ordinal);
        story.Zoe.Card().Sees("@Nadia se charge désormais du rôle Vie des échanges");
        Assert.False(story.Nadia.HasLetter("vous confie"));
    });

    [Theory, EveryWay]
    public Task A_role_taken_since_is_not_offered_twice(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Ana, story.Leo);
        var form = await Volunteers(story, story.Ana);
        await story.Names(story.Nadia, "to-animation", [story.Leo]);
        var sent = await story.Ana.Submit(form);
        Assert.Contains("Le rôle Vie des échanges n’est plus vacant\u00A0: @Léo s’en charge", sent.View!.PlainRendering, StringComparison.Ordinal);
    });

    /// <summary>The form of the first vacant role.</summary>
    private static async Task<View> Volunteers(Story story, Person person)
    {
        await person.Type(Sample.Channel, "/communaute qui");
        // The house rules may be offered after it.
        var seen = person.Whispers.Last(one => one.ButtonTexts.Contains(Volunteer));
        return (await person.Press(seen, seen.Buttons.First(button => button.Text == Volunteer)))!;
    }
}
