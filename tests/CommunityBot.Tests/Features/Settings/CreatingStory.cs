using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Settings;

/// <summary>An administrator makes a community in Slack.</summary>
public sealed class CreatingStory
{
    private const string Tools = "C0OUTILS", Facilitation = "C0OUTILSFAC", Secret = "C0SECRET";

    /// <summary>Karim and Sofia administer the workspace; it is the evening before a week begins.</summary>
    private static readonly StoryOptions WithAdministrators = new()
    {
        At = new(2026, 3, 8, 20, 0, 0, TimeSpan.FromHours(1)),
        Settings = settings => settings["Administrators:0"] = Sample.Sofia.Id,
        Workspace = slack =>
        {
            foreach (var person in new[] { Sample.Karim, Sample.Sofia, Sample.Ines }) slack.AddPerson(person);
            slack.AddChannel(new ChannelSeed("outils") { Id = Tools, WithBot = false, Members = [Sample.Nadia.Id!] });
            slack.AddChannel(new ChannelSeed("outils-facilitation") { Id = Facilitation, IsPrivate = true, Members = [Sample.Zoe.Id!, Sample.Karim.Id!] });
            slack.AddChannel(new ChannelSeed("secret") { Id = Secret, IsPrivate = true, WithBot = false, Members = [Sample.Karim.Id!] });
        },
    };

    [Theory, EveryWay]
    public Task An_administrator_makes_a_community_and_it_lives_its_first_week(Way way) => Story.Live(way, WithAdministrators, async story =>
    {
        var karim = story.Slack.As(Sample.Karim.Id!);
        var form = (await karim.Type(Sample.General, "/communaute creer Outils libres")).View!;
        Assert.Contains("Europe/Brussels (UTC+01)", (await karim.Suggest(form, "settings.time_zone", "bruxel")).Select(option => option.Text));
        var made = await karim.Submit(form, Described());
        Assert.Equal(SubmitOutcome.Updated, made.Outcome);
        Assert.Contains("La communauté Outils libres est née, dans #outils", made.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        story.Nadia.Letter("@Karim vous confie le rôle").Sees("Pilotage", "Outils libres");
        story.Max.Letter("@Karim vous confie le rôle").Sees("Outils libres", "#outils");
        Assert.True(story.IsIn(story.Max, Tools) && story.IsIn(story.Max, Facilitation) && !story.IsIn(story.Nadia, Facilitation));

        // Its commands answer, and its week begins.
        await story.Asks(story.Ana, command: "/rejoindre outils libres");
        Assert.Contains("Ana", story.Max.Messages(Facilitation)[^1].PlainRendering, StringComparison.Ordinal);
        await karim.Press(made.View, "Confier les rôles…");
        Assert.Contains("Qui tient quel rôle dans la communauté Outils libres", karim.OpenView!.PlainRendering, StringComparison.Ordinal);
        await karim.CloseAll(karim.OpenView);
        await story.AdvanceTo(new(2026, 3, 9, 9, 2, 0, TimeSpan.FromHours(1)));
        story.Nadia.Letter("Il ne s’est encore rien dit cette semaine").Sees("Outils libres");
        await story.AdvanceTo(new(2026, 3, 13, 10, 2, 0, TimeSpan.FromHours(1)));
        Assert.Contains("Et si on en parlait", story.Nadia.Messages(Tools)[^1].PlainRendering, StringComparison.Ordinal);

        (await story.Nadia.Type(Tools, "/communaute journal")).Whispers[^1].Sees("@Karim a créé la communauté", "@Karim a confié le rôle Pilotage à @Nadia");
        await story.Nadia.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("Outils libres", story.Nadia.Home!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task What_is_wrong_is_said_under_its_field_and_nothing_is_lost(Way way) => Story.Live(way, WithAdministrators, async story =>
    {
        await story.Nadia.Type(Sample.General, "/communaute creer");
        story.Nadia.IsTold("Créer une communauté revient à l’administration de l’espace Slack");
        story.Nadia.IsTold("@Sofia");

        var karim = story.Slack.As(Sample.Karim.Id!);
        var form = (await karim.Type(Sample.General, "/communaute creer Outils libres")).View!;
        var refused = await karim.Submit(form, Described(channel: Sample.Channel, facilitation: Tools, facilitator: Sample.Ines.Id!, pilot: null));
        // All of it at once.
        Assert.Contains("Ce canal est public", refused["settings.facilitators_channel"], StringComparison.Ordinal);
        Assert.Contains("Ce canal est déjà celui de la communauté Infra", refused["settings.channel"], StringComparison.Ordinal);
        Assert.Contains("Inès a un compte invité", refused["settings.facilitators"], StringComparison.Ordinal);
        Assert.DoesNotContain(story.Slack.Bot.Id, story.Slack.Channel(Tools).Members);
        refused = await karim.Submit(form, Described(channel: Sample.Channel, facilitator: Sample.Ines.Id!, pilot: null));
        Assert.Contains("Inès a un compte invité", refused["settings.facilitators"], StringComparison.Ordinal);
        refused = await karim.Submit(form, Described(channel: Sample.Channel, facilitator: null, pilot: null));
        Assert.Contains("quelqu’un doit répondre aux demandes", refused["settings.pilots"], StringComparison.Ordinal);
        refused = await karim.Submit(form, Described(channel: Sample.Channel));
        Assert.Equal("Ce canal est déjà celui de la communauté Infra & Services : choisissez-en un autre.", refused["settings.channel"]);
        refused = await karim.Submit(form, Described(channel: Sample.FacilitatorsChannel));
        Assert.Contains("déjà celui de la communauté Infra", refused["settings.channel"], StringComparison.Ordinal);
        refused = await karim.Submit(form, Described(channel: Facilitation));
        Assert.Contains("c’est le canal de la communauté elle-même", refused["settings.facilitators_channel"], StringComparison.OrdinalIgnoreCase);
        refused = await karim.Submit(form, Described(channel: Secret));
        Assert.Contains("Je ne suis pas dans ce canal privé", refused["settings.channel"], StringComparison.Ordinal);
        story.Slack.Channel(Tools).IsArchived = true;
        refused = await karim.Submit(form, Described());
        Assert.Contains("Ce canal est archivé", refused["settings.channel"], StringComparison.Ordinal);
        story.Slack.Channel(Tools).IsArchived = false;

        Assert.Equal(SubmitOutcome.Updated, (await karim.Submit(form, new Dictionary<string, object>())).Outcome);
        Assert.Equal(["infra-services", "outils-libres"], (await story.Database.Read(tx => tx.Communities(), TestContext.Current.CancellationToken)).Select(one => one.Id));
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task Two_administrators_at_once_make_one_community_of_a_channel(Way way) => Story.Live(way, WithAdministrators, async story =>
    {
        var (karim, sofia) = (story.Slack.As(Sample.Karim.Id!), story.Slack.As(Sample.Sofia.Id!));
        var (first, second) = ((await karim.Type(Sample.General, "/communaute creer Outils libres")).View!, (await sofia.Type(Sample.General, "/community create Outils libres")).View!);
        var sent = await Task.WhenAll(karim.Submit(first, Described()), sofia.Submit(second, Described()));
        Assert.Equal([SubmitOutcome.Errors, SubmitOutcome.Updated], sent.Select(one => one.Outcome).Order());
        Assert.Contains("Ce canal est déjà celui de la communauté Outils libres", sent.Single(one => one.Outcome == SubmitOutcome.Errors)["settings.channel"], StringComparison.Ordinal);
        Assert.Equal(1, await story.Audited("community_created"));

        // The other one moves on to a channel of her own: the name is taken as well, however it is written.
        var (late, form) = sent[0].Outcome == SubmitOutcome.Errors ? (karim, first) : (sofia, second);
        var refused = await late.Submit(form, new Dictionary<string, object> { ["settings.channel"] = Sample.General, ["settings.name"] = "OUTILS  librés" });
        Assert.Contains("La communauté Outils libres porte déjà ce nom", refused["settings.name"], StringComparison.Ordinal);
        Assert.Equal(SubmitOutcome.Updated, (await late.Submit(form, new Dictionary<string, object> { ["settings.name"] = "Outils du soir" })).Outcome);
        Assert.Equal(["infra-services", "outils-du-soir", "outils-libres"], (await story.Database.Read(tx => tx.Communities(), TestContext.Current.CancellationToken)).Select(one => one.Id).Order(StringComparer.Ordinal));
    });

    private static Dictionary<string, object> Described(string channel = Tools, string facilitation = Facilitation, string? facilitator = "U0MAX", string? pilot = "U0NADIA") => new(StringComparer.Ordinal)
    {
        ["settings.channel"] = channel,
        ["settings.facilitators_channel"] = facilitation,
        ["settings.facilitators"] = new[] { facilitator }.OfType<string>().ToArray(),
        ["settings.pilots"] = new[] { pilot }.OfType<string>().ToArray(),
    };
}
