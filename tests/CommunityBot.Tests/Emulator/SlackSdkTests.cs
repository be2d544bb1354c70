using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>Programs on Slack's own SDK, told nothing but where Slack is: what holds for them here holds for them there.</summary>
public class SlackSdkTests(SlackSdk sdk) : IClassFixture<SlackSdk>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bot_on_Slacks_own_kit_lives_here_unchanged(bool overSocketMode)
    {
        await using var desk = await Desk.Open(o => o with { Manifest = ManifestOfTheBot(overSocketMode), AnswerWithin = TimeSpan.FromSeconds(30) });
        // It compares the signature's moment with its own clock.
        desk.Clock.Pass(TimeProvider.System.GetUtcNow() - desk.Clock.GetUtcNow());
        var options = new EmulatorOptions();
        await using var bot = sdk.Start("bot.mjs", ("SLACK_API_URL", desk.Slack.ApiUrl.ToString()), ("SLACK_BOT_TOKEN", options.BotToken),
            overSocketMode ? ("SLACK_APP_TOKEN", options.AppToken) : ("SLACK_SIGNING_SECRET", options.SigningSecret));
        var ready = await bot.Line("ready");
        if (!overSocketMode) desk.Slack.Deliver.To(new Uri($"http://127.0.0.1:{ready.Split(' ')[1]}/slack/events"));
        Task See(Func<bool> what) => Soon.So(what, () => $"{string.Join(Environment.NewLine, desk.Complaints)}{Environment.NewLine}{bot}");

        // A form, refused once, then taken; its menu asks the bot.
        await desk.Ana.Type("CINFRA", "/rejoindre");
        await See(() => desk.Ana.OpenView is not null);
        var form = desk.Ana.OpenView!;
        Assert.Equal(["Lyon", "Limoges"], (await desk.Ana.Suggest(form, "Ville", "L")).Select(o => o.Text));
        var refused = await desk.Ana.Submit(form, new Dictionary<string, object> { ["Pourquoi ?"] = "Voilà", ["Ville"] = "Lyon" });
        Assert.Equal((SubmitOutcome.Errors, "Dites-en un peu plus."), (refused.Outcome, refused["why"]));
        Assert.Equal(SubmitOutcome.Closed, (await desk.Ana.Submit(form, new Dictionary<string, object> { ["Pourquoi ?"] = "Pour apprendre des autres" })).Outcome);

        // A card, pressed, rewritten through its response URL.
        await See(() => Card(desk) is not null);
        Assert.Contains("de Lyon : Pour apprendre des autres", Card(desk)!.PlainRendering, StringComparison.Ordinal);
        await desk.Zoe.Press(Card(desk)!, "Approuver");
        await See(() => desk.Zoe.Whispers.Any(w => w.Text == "C’est fait."));
        Assert.Equal("Demande de @Ana approuvée par @Zoé", desk.Ana.Messages("CINFRA").Single(m => m.IsFromBot).PlainRendering);

        // A command answered in words, messages, a mention, the Home, an arrival, a form that is closed.
        Assert.Equal("De rien, <@UANA> : <@UZOE>", Assert.Single((await desk.Ana.Type("CINFRA", "/merci @Zoé")).Whispers).Text);
        var hello = (await desk.Ana.Type("CINFRA", "Bonjour tout le monde")).Posted!;
        await See(() => desk.Ana.Messages("CINFRA").Any(m => m.IsFromBot && m.ThreadTs == hello.Ts && m.Text == "Bonjour <@UANA> !"));
        await desk.Zoe.Type("CINFRA", "@communitybot tu es là ?");
        await See(() => desk.Ana.Messages("CINFRA").Any(m => m.Reactions.Any(r => r is { Name: "wave", Users: ["U0BOT"] })));
        await desk.Ana.OpenHome();
        await See(() => desk.Ana.Home?.PlainRendering == "Votre accueil");
        desk.W.AddPerson(new PersonSeed("max") { Id = "UMAX" }).Join("infra-services");
        Assert.Equal("joined UMAX in CINFRA, told to U0BOT", await bot.Line("joined"));
        await desk.Ana.Shortcut("joining.ask");
        await See(() => desk.Ana.OpenView is not null);
        await desk.Ana.Close(desk.Ana.OpenView!);
        Assert.Equal("closed joining by UANA", await bot.Line("closed"));

        await desk.Quiet();
        Assert.Empty(desk.Complaints);
        Assert.DoesNotContain(desk.W.Deliveries, d => d.Failure is not null || d.Attempt > 0);
        Assert.DoesNotContain(bot.Lines, l => l.StartsWith("error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Slacks_own_client_pages_uploads_waits_when_told_and_reads_refusals()
    {
        await using var desk = await Desk.Open(o => o with
        {
            Clock = TimeProvider.System,
            Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes.Except(["team:read"]), "files:write"] },
        });
        foreach (var name in (string[])["ben", "cleo", "dino", "eva", "fred"]) desk.W.AddPerson(new PersonSeed(name) { Id = "U" + name.ToUpperInvariant() }).Join("infra-services");
        await using var program = sdk.Start("calls.mjs", ("SLACK_API_URL", desk.Slack.ApiUrl.ToString()), ("SLACK_BOT_TOKEN", new EmulatorOptions().BotToken));
        var told = JsonNode.Parse(await program.Line("{"))!;

        Assert.Equal("U0BOT", (string?)told["self"]);
        Assert.Equal(["U0BOT", "UANA", "UBEN", "UCLEO", "UDINO", "UEVA", "UFRED", "USLACKBOT", "UZOE"], Words(told["people"]).Order(StringComparer.Ordinal));
        Assert.True((int?)told["pages"] > 3, "One of the pages is empty, and not the last.");
        Assert.Equal(desk.Infra.Members.Order(StringComparer.Ordinal), Words(told["members"]).Order(StringComparer.Ordinal));
        Assert.Equal(desk.Infra.Members.Count, told["members"]!.AsArray().Count);

        Assert.Equal(["Annuaire 19 text/csv", "mot.txt 15 text/plain"], told["uploaded"]!.AsArray().Select(f => $"{f!["title"]} {f["size"]} {f["mimetype"]}"));
        Assert.Equal("nom;ville\nAna;Lyon\n", (string?)told["fetched"]);
        var shared = desk.Ana.Messages("CINFRA").Single(m => m.Files.Count > 0);
        Assert.Equal(("L’annuaire", true, "annuaire.csv", "mot.txt"), (shared.Text, shared.IsFromBot, shared.Files[0].Name, shared.Files[1].Name));

        // Four at once, and the fifth after the second it was told to wait.
        Assert.Equal(5, (int?)told["posted"]);
        Assert.Equal("[1]", told["waits"]!.ToJsonString());
        Assert.Equal(["1", "2", "3", "4", "5"], desk.Zoe.Messages("CSECRET").Where(m => m.IsFromBot).Select(m => m.Text));
        Assert.Equal(
        [
            "slack_webapi_platform_error channel_not_found",
            "slack_webapi_platform_error invalid_blocks [ERROR] missing required field: text [json-pointer:/blocks/0]",
            "slack_webapi_platform_error missing_scope team:read",
            "slack_webapi_platform_error invalid_auth",
        ], Words(told["refusals"]));
    }

    private static SeenMessage? Card(Desk desk) => desk.Zoe.Messages("CINFRA").SingleOrDefault(m => m.ButtonTexts is ["Approuver"]);

    private static IEnumerable<string> Words(JsonNode? list) => list!.AsArray().Select(w => (string)w!);

    private static AppManifest ManifestOfTheBot(bool overSocketMode) => Desk.Manifest with
    {
        SocketMode = overSocketMode,
        Scopes = [.. Desk.AllScopes, "app_mentions:read", "reactions:write"],
        Events = ["message.channels", "app_mention", "app_home_opened", "member_joined_channel"],
    };
}
