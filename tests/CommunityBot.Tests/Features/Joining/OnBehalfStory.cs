using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;

namespace CommunityBot.Tests.Features.Joining;

public sealed class OnBehalfStory
{
    private const string Command = "/communaute demande";

    [Theory, EveryWay]
    public Task A_facilitator_files_a_request_for_someone_and_decides_it(Way way) => Story.Live(way, async story =>
    {
        var sent = await story.Files(new() { ["onbehalf.who"] = "Ana", ["onbehalf.company"] = "Le Moulin vert", ["onbehalf.engagement"] = "Ressource" });
        Assert.Contains("est déposée", sent.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Ana souhaite rejoindre", "Demande déposée pour cette personne par @Zoé le", "Ressource", "Le Moulin vert", "[Accepter]");
        story.Ana.Letter("@Zoé a déposé pour vous une demande").Sees("[Retirer ma demande]");

        await story.PressesCard(story.Zoe, "Accepter");
        Assert.True(story.IsIn(story.Ana));
        Assert.True(story.Ana.HasLetter("bienvenue"));
        Assert.Equal(("resource", null), await story.MembershipOf(story.Ana));
        Assert.Equal(2, await story.Audited("join_filed", "join_approved"));
    });

    [Theory, EveryWay]
    public Task An_address_already_in_Slack_is_filed_for_its_person(Way way) => Story.Live(way, async story =>
    {
        var sent = await story.Files(ByAddress("ANA@exemple.org "));
        Assert.Contains("Cette adresse est celle de @Ana", sent.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Ana souhaite rejoindre");
    });

    [Theory, EveryWay]
    public Task Someone_not_in_Slack_waits_and_goes_on_by_itself_on_arrival(Way way) => Story.Live(way, async story =>
    {
        var sent = await story.Files(ByAddress("iris@exemple.org"));
        foreach (var words in new[] { "À inviter dans Slack", "Iris Vidal", "iris@exemple.org", "Adresse absente de l’annuaire", "Objet", "Bonjour Iris,", "Vous retrouverez ce message" })
            Assert.Contains(words, sent.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        Assert.True(story.Zoe.HasLetter("Bonjour Iris,"));
        Assert.DoesNotContain(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);

        var again = await story.Files(ByAddress("iris@exemple.org"));
        Assert.Contains("attend déjà", again["onbehalf.email"], StringComparison.Ordinal);

        story.Slack.Arrive(new PersonSeed("autre") { RealName = "Autre Personne", Email = "autre@exemple.org" });
        var iris = story.Slack.Arrive(new PersonSeed("iris") { RealName = "Iris Vidal", FirstName = "Iris", Email = "Iris@exemple.org" });
        await story.LetsItBeSent();
        var card = Assert.Single(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);
        card.Sees("@Iris Vidal souhaite rejoindre", "Demande déposée pour cette personne par @Zoé", "Je tiens les sauvegardes");
        Assert.True(iris.HasLetter("@Zoé a déposé pour vous"));
        Assert.Equal(0, await story.Waiting());
    });

    [Theory, EveryWay]
    public Task Someone_expected_who_comes_under_another_of_their_addresses_is_recognised(Way way) => Story.Live(way, async story =>
    {
        await story.Import(Sample.Directory.TrimEnd() + "\niris@exemple.org;Iris;Vidal;Quai vert;a_jour;;;iris.vidal@exemple.org\n");
        await story.Files(ByAddress("iris.vidal@exemple.org"));
        Assert.Contains("attend déjà", (await story.Files(ByAddress("iris@exemple.org")))["onbehalf.email"], StringComparison.Ordinal);

        story.Slack.Arrive(new PersonSeed("iris") { RealName = "Iris Vidal", Email = "iris@exemple.org", Title = "Archiviste" });
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Iris Vidal souhaite rejoindre", "Archiviste");
        Assert.Equal(0, await story.Waiting());
        Assert.Equal(1, await story.Audited("join_invitation_arrived"));
    });

    [Theory, EveryWay]
    public Task Whoever_filed_for_someone_who_asked_by_themselves_gets_their_words_back(Way way) => Story.Live(way, async story =>
    {
        await story.Files(ByAddress("iris@exemple.org"));
        var iris = story.Slack.AddPerson(new PersonSeed("iris") { RealName = "Iris Vidal", Email = "iris@exemple.org" });
        await story.Asks(iris);
        await story.Advance(TimeSpan.FromDays(1));
        story.Zoe.Letter("@Iris Vidal est dans Slack, et a déjà fait le nécessaire").Sees("Je tiens les sauvegardes");
        Assert.Equal(0, await story.Waiting());
        Assert.Equal(1, await story.Database.Read(tx => tx.Find<int>("select count(*) from join_requests"), TestContext.Current.CancellationToken));
    });

    [Theory, EveryWay]
    public Task Words_that_escaping_makes_long_are_given_back_whole(Way way) => Story.Live(way, async story =>
    {
        await story.Files(new(ByAddress("iris@exemple.org")) { ["onbehalf.why"] = new string('&', 980) + " Et voilà." });
        await story.Asks(story.Slack.AddPerson(new PersonSeed("iris") { RealName = "Iris Vidal", Email = "iris@exemple.org" }));
        await story.Advance(TimeSpan.FromDays(1));
        story.Zoe.Letter("a déjà fait le nécessaire").Sees("Et voilà.");
    });

    [Theory, EveryWay]
    public Task Two_forms_filed_at_once_for_one_address_make_one_wait(Way way) => Story.Live(way, async story =>
    {
        var (first, second) = ((await story.Zoe.Type(Sample.Channel, Command)).View!, (await story.Max.Type(Sample.Channel, Command)).View!);
        var sent = await Task.WhenAll(story.Zoe.Submit(first, With(ByAddress("iris@exemple.org"))), story.Max.Submit(second, With(ByAddress("iris@exemple.org"))));
        Assert.Single(sent, result => result.Outcome == SubmitOutcome.Errors);
        Assert.Equal(1, await story.Waiting());
    });

    [Theory, EveryWay]
    public Task Those_that_wait_are_listed_and_can_be_given_up(Way way) => Story.Live(way, async story =>
    {
        await story.Files(ByAddress("iris@exemple.org"));
        await story.Max.Type(Sample.Channel, Command);
        var list = story.Max.Whispers[^1];
        list.Sees("1 demande attend", "Iris Vidal (iris@exemple.org), notée par @Zoé le");

        await story.Max.Press(list, "Annuler");
        await story.LetsItBeSent();
        story.Max.IsTold("est effacée");
        await story.Max.PressStale(list, "Annuler");
        await story.LetsItBeSent();
        story.Max.IsTold("n’attend plus");
        story.Slack.Arrive(new PersonSeed("iris") { RealName = "Iris Vidal", Email = "iris@exemple.org" });
        await story.LetsItBeSent();
        Assert.DoesNotContain(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);
        Assert.Equal(1, await story.Audited("join_invitation_cancelled"));
    });

    [Theory, EveryWay]
    public Task What_cannot_be_filed_is_said_under_its_field(Way way) => Story.Live(way, async story =>
    {
        story.Slack.AddPerson(new PersonSeed("agenda") { RealName = "Agenda", IsBot = true });
        story.Slack.AddPerson(new PersonSeed("ines") { RealName = "Inès Roca", IsGuest = true });
        story.Slack.AddPerson(new PersonSeed("hugo") { RealName = "Hugo Petit", IsDeactivated = true });
        story.Slack.AddPerson(new PersonSeed("omar") { RealName = "Omar Sy", TeamId = "T0AILLEURS" });
        await story.Asks(story.Dan);
        await story.PressesCard(story.Zoe, "Accepter");
        await story.Asks(story.Bruno);

        foreach (var (who, why) in new[]
        {
            ("Zoé", "C’est vous"), ("Agenda", "une application"), ("Inès Roca", "un compte invité"), ("Hugo Petit", "Ce compte est fermé"), ("Omar Sy", "un autre espace"),
            ("Dan", "fait déjà partie"), ("Bruno", "déjà une demande en attente"),
        })
        {
            var refused = await story.Files(new() { ["onbehalf.who"] = who });
            Assert.Equal(SubmitOutcome.Errors, refused.Outcome);
            Assert.Contains(why, refused["onbehalf.who"], StringComparison.Ordinal);
        }

        Assert.Contains("ne semble pas complète", (await story.Files(ByAddress("iris@exemple")))["onbehalf.email"], StringComparison.Ordinal);
        Assert.Contains("Choisissez une personne", (await story.Files([]))["onbehalf.who"], StringComparison.Ordinal);
        var both = ByAddress("iris@exemple.org");
        both["onbehalf.who"] = "Ana";
        Assert.Contains("déjà choisie", (await story.Files(both))["onbehalf.email"], StringComparison.Ordinal);
        Assert.Equal(0, await story.Waiting());
    });

    [Theory, EveryWay]
    public Task A_form_sent_back_keeps_what_was_typed_and_can_be_corrected(Way way) => Story.Live(way, async story =>
    {
        var form = (await story.Zoe.Type(Sample.Channel, Command)).View!;
        var first = await story.Zoe.Submit(form, With(ByAddress("iris")));
        Assert.Equal(SubmitOutcome.Errors, first.Outcome);
        var second = await story.Zoe.Submit(first.View!, new Dictionary<string, object> { ["onbehalf.email"] = "iris@exemple.org" });
        Assert.Contains("À inviter dans Slack", second.View!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Nobody_else_than_a_facilitator_files_for_someone(Way way) => Story.Live(way, async story =>
    {
        var typed = await story.Nadia.Type(Sample.Channel, Command);
        Assert.Null(typed.View);
        story.Nadia.IsTold("Seule la facilitation de la communauté peut déposer une demande pour quelqu’un");
        story.Nadia.IsTold("/rejoindre");
    });

    [Theory, EveryWay]
    public Task Names_and_addresses_are_erased_in_the_end(Way way) => Story.Live(way, async story =>
    {
        await story.Files(ByAddress("iris@exemple.org"));
        await story.Files(ByAddress("jo@exemple.org"));
        story.Slack.Arrive(new PersonSeed("jo") { RealName = "Jo Vidal", Email = "jo@exemple.org" });
        await story.Sleep(TimeSpan.FromDays(33));
        Assert.Equal(["iris@exemple.org"], await story.Database.Read(tx => tx.List<string>("select email from join_invitations"), TestContext.Current.CancellationToken));
    });

    private static Dictionary<string, object> ByAddress(string email) => new(StringComparer.Ordinal)
    {
        ["onbehalf.first_name"] = "Iris", ["onbehalf.last_name"] = "Vidal", ["onbehalf.email"] = email,
    };

    private static Dictionary<string, object> With(Dictionary<string, object> values)
    {
        values.TryAdd("onbehalf.why", Why);
        return values;
    }
}
