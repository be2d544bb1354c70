using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Roles;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Roles;

/// <summary>A functional role comes to its end: told in time, handed over, kept or left vacant; and the core team is watched over.</summary>
public sealed class MorningStory
{
    private const string HandOver = "Passer le relais…", Keep = "Garder jusqu’au…", Hello = "Voici ce qui change pour les rôles";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task The_end_of_a_role_is_told_a_fortnight_and_three_days_before_once_each(Way way) => Story.Live(way, async story =>
    {
        // It begins on Monday 2 March; the fortnight before Monday 30 is on Monday 16, the last days begin on Friday 27.
        await Holds(story, story.Ana, until: new(2026, 3, 30));
        await On(story, 13);
        Assert.False(story.Ana.HasLetter(Hello));
        await On(story, 16);
        story.Ana.Letter(Hello).Sees("Votre rôle Outils prend fin le lundi 30 mars 2026");
        story.Nadia.Letter(Hello).Sees("Le rôle Outils, tenu par @Ana, prend fin le lundi 30 mars 2026");
        Assert.Equal([HandOver, Keep], story.Nadia.Letter(Hello).ButtonTexts);
        await On(story, 26);
        Assert.Equal(1, Told(story.Ana));
        await On(story, 27);
        Assert.Equal(2, Told(story.Ana));
        await On(story, 30);
        Assert.Equal(2, Told(story.Ana));
        Assert.Equal(2, Told(story.Nadia));

        await On(story, 31);
        story.Ana.Letter("est arrivé à son terme").Sees("Merci pour tout ce que vous y avez apporté");
        story.Nadia.Letter("Plus personne ne tient le rôle Outils").Sees("que @Ana assurait");
        Assert.DoesNotContain(story.Nadia.PrivateMessages, message => message.ButtonTexts.Contains(HandOver));
        await story.Nadia.Press(story.Nadia.Letter("Plus personne ne tient"), "Confier…");
        Assert.Contains("Qui tient ce rôle", story.Nadia.OpenView!.PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At(31).AddDays(2));
        Assert.Equal(3, Told(story.Nadia));
    });

    [Theory, EveryWay]
    public Task A_role_is_handed_over_to_who_accepts_it_and_the_one_before_is_thanked(Way way) => Story.Live(way, async story =>
    {
        await Holds(story, story.Ana, until: new(2026, 3, 30));
        await story.BecomeMembers(story.Dan);
        await On(story, 16);

        var form = (await story.Ana.Press(story.Ana.Letter(Hello), HandOver))!;
        var sent = await story.Ana.Submit(form, new Dictionary<string, object> { ["roles.successor"] = story.Dan.Id, ["roles.until"] = new DateOnly(2026, 12, 31), ["roles.words"] = "Tu connais tout." });
        await story.LetsItBeSent();
        Assert.Contains("La question est posée à @Dan", sent.View!.PlainRendering, StringComparison.Ordinal);
        story.Nadia.Letter(Hello).Sees("La question est posée à @Dan, dont la réponse est attendue");
        var asked = story.Dan.Letter("asks whether you would take over the role Tools");
        asked.Sees("Tu connais tout.", "about one hour a month", "until 31 December 2026");

        await story.Nadia.PressStale(asked, "I accept");
        await story.LetsItBeSent();
        Assert.False(story.Ana.HasLetter("prend le relais"));
        await story.Dan.Press(asked, "I accept");
        await story.LetsItBeSent();
        story.Ana.Letter("@Dan prend le relais pour le rôle Outils").Sees("Merci pour tout");
        story.Nadia.Letter(Hello).Sees("@Dan a pris le relais pour le rôle Outils");
        Assert.Empty(story.Nadia.Letter(Hello).ButtonTexts);
        await story.Nadia.Type(Sample.Channel, "/communaute qui");
        story.Nadia.Whispers[^1].Sees("Outils\u00A0: @Dan (jusqu’au 31 décembre 2026)");
        story.Zoe.Card().Sees("@Dan a pris le relais de @Ana pour le rôle Outils");
        Assert.Equal(1, await story.Audited("role_handed_over"));
        // Given once by the pilot, to the first: a role that changes hands is not given twice.
        Assert.Equal(1, await story.Audited("role_given"));
    });

    [Theory, EveryWay]
    public Task Whoever_cannot_take_a_role_over_says_so_and_who_asked_is_told(Way way) => Story.Live(way, async story =>
    {
        await Holds(story, story.Ana, until: new(2026, 3, 30));
        await story.BecomeMembers(story.Leo);
        await On(story, 16);
        var form = (await story.Nadia.Press(story.Nadia.Letter(Hello), HandOver))!;
        Assert.Contains("n’est pas membre", (await story.Nadia.Submit(form, new Dictionary<string, object> { ["roles.successor"] = story.Bruno.Id }))["roles.successor"], StringComparison.Ordinal);
        Assert.Contains("tient déjà ce rôle", (await story.Nadia.Submit(form, new Dictionary<string, object> { ["roles.successor"] = story.Ana.Id }))["roles.successor"], StringComparison.Ordinal);
        await story.Nadia.Submit(form, new Dictionary<string, object> { ["roles.successor"] = story.Leo.Id });
        await story.LetsItBeSent();
        await story.Leo.Press(story.Leo.Letter("vous propose de prendre le relais"), "Non, merci");
        await story.LetsItBeSent();
        story.Nadia.Letter("@Léo ne peut pas prendre le rôle Outils");
        Assert.Equal([HandOver, Keep], story.Nadia.Letter(Hello).ButtonTexts);
    });

    [Theory, EveryWay]
    public Task A_holder_keeps_the_role_and_is_reminded_again_only_before_its_new_end(Way way) => Story.Live(way, async story =>
    {
        await Holds(story, story.Ana, until: new(2026, 3, 30));
        await On(story, 16);
        var form = (await story.Ana.Press(story.Ana.Letter(Hello), Keep))!;
        Assert.Contains("Cette date est passée", (await story.Ana.Submit(form, new Dictionary<string, object> { ["roles.until"] = new DateOnly(2026, 3, 15) }))["roles.until"], StringComparison.Ordinal);
        var sent = await story.Ana.Submit(form, new Dictionary<string, object> { ["roles.until"] = new DateOnly(2026, 4, 30) });
        await story.LetsItBeSent();
        Assert.Contains("continue jusqu’au 30 avril 2026", sent.View!.PlainRendering, StringComparison.Ordinal);
        story.Nadia.Letter(Hello).Sees("@Ana garde le rôle Outils jusqu’au jeudi 30 avril 2026");
        await On(story, 31);
        Assert.Equal(1, Told(story.Ana));
        await story.AdvanceTo(At(16).AddMonths(1));
        Assert.Equal(2, Told(story.Ana));
    });

    [Theory, EveryWay]
    public Task Whoever_was_removed_from_the_community_keeps_no_role_nor_its_buttons(Way way) => Story.Live(way, async story =>
    {
        await Holds(story, story.Ana, until: new(2026, 3, 30));
        await On(story, 16);
        var letter = story.Ana.Letter(Hello);
        await story.Database.Write(tx => tx.Execute("update members set left_at = 1 where user_id = 'U0ANA'"), Stop);
        await story.Ana.PressStale(letter, Keep);
        await story.LetsItBeSent();
        story.Ana.IsTold("Le rôle Outils a changé depuis");
        await On(story, 17);
        story.Nadia.Letter("Plus personne ne tient le rôle Outils");
        Assert.Equal("left", await story.Database.Read(tx => tx.Find<string>("select ending from functional_roles"), Stop));
    });

    [Theory, EveryWay]
    public Task A_core_team_that_shrinks_is_told_to_the_pilot_once_and_kindly(Way way) => Story.Live(way, async story =>
    {
        await story.BecomeMembers(story.Ana, story.Dan);
        await story.Names(story.Nadia, "to-tools", [story.Ana]);
        await On(story, 3);
        Assert.False(story.Nadia.HasLetter(Hello));
        await story.Nadia.CloseAll(story.Nadia.OpenView!);
        await story.Names(story.Nadia, "to-content", [story.Dan]);
        await On(story, 4);
        await story.Nadia.CloseAll(story.Nadia.OpenView!);
        await story.Names(story.Nadia, "to-content", []);
        await On(story, 5);
        story.Nadia.Letter("Une seule personne porte tous les rôles").Sees("mérite un coup de main");
        await On(story, 9);
        Assert.Equal(1, Told(story.Nadia));
    });

    [Fact]
    public void A_crossing_is_told_once_and_a_team_being_put_together_is_left_in_peace()
    {
        Assert.Equal([CoreTeamSize.Few, CoreTeamSize.Few, CoreTeamSize.Right, CoreTeamSize.Right, CoreTeamSize.Many], new[] { 0, 1, 2, 6, 7 }.Select(CoreTeam.SizeOf));
        Assert.False(CoreTeam.Warns(null, CoreTeamSize.Few));
        Assert.False(CoreTeam.Warns(CoreTeamSize.Few, CoreTeamSize.Right));
        Assert.True(CoreTeam.Warns(CoreTeamSize.Right, CoreTeamSize.Few));
        Assert.False(CoreTeam.Warns(CoreTeamSize.Few, CoreTeamSize.Few));
        Assert.True(CoreTeam.Warns(null, CoreTeamSize.Many));
        Assert.False(CoreTeam.Warns(CoreTeamSize.Many, CoreTeamSize.Many));
    }

    /// <summary>Of March, at noon in Paris.</summary>
    private static DateTimeOffset At(int day) => new(2026, 3, day, 12, 0, 0, TimeSpan.FromHours(1));

    private static Task On(Story story, int day) => story.AdvanceTo(At(day));

    private static int Told(Person person) => person.PrivateMessages.Count(message => message.PlainRendering.Contains(Hello, StringComparison.Ordinal));

    private static async Task Holds(Story story, Person person, DateOnly until)
    {
        await story.BecomeMembers(person);
        Assert.Equal(SubmitOutcome.Updated, (await story.Names(story.Nadia, "to-tools", [person], until)).Outcome);
        await story.Nadia.CloseAll(story.Nadia.OpenView!);
    }
}
