using System.Net.Http.Json;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class FindingOnesWayInThePage(Chromium chromium)
{
    [Fact]
    public Task An_address_of_the_workspace_leads_to_its_message_in_the_same_pane() => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Leo.Type(Sample.Channel, "Qui vient jeudi ?");
        var question = story.Leo.Messages(Sample.Channel)[^1];
        var answer = story.Zoe.Reply(question, "Moi, avec Nadia");
        for (var i = 0; i < 40; i++) await story.Leo.Type(Sample.Channel, $"Une nouvelle, la {i}e");
        await story.Max.Type(Sample.General, $"La question : {LinkTo(question)} et la réponse : {LinkTo(answer)}?thread_ts={question.Ts}&cid={question.Channel.Id}");
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=general");
        var zoe = window.Pane("Zoé");

        await zoe.Message("La question").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(zoe.GetByRole(AriaRole.Heading, new() { Name = "infra-services", Exact = true })).ToBeVisibleAsync();
        await Expect(zoe.Message("Qui vient jeudi ?")).ToBeFocusedAsync();
        await Expect(zoe.Message("Qui vient jeudi ?")).ToBeInViewportAsync();
        await Expect(zoe.Thread()).ToBeHiddenAsync();

        await zoe.Go("general");
        await zoe.Message("La question").GetByRole(AriaRole.Link).Last.ClickAsync();
        await Expect(zoe.Thread().GetByRole(AriaRole.Article).Filter(new() { HasText = "Moi, avec Nadia" })).ToBeFocusedAsync();
        Assert.Single(window.Page.Context.Pages);
    });

    [Fact]
    public Task An_address_one_cannot_follow_is_told_as_Slack_does_and_others_open_beside() => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Zoe.Type(Sample.FacilitatorsChannel, "Entre nous");
        await story.Zoe.Type(Sample.General, $"Ici : {LinkTo(story.Zoe.Messages(Sample.FacilitatorsChannel)[^1])} et là : https://exemple.org");
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        var ana = window.Pane("Ana");
        await ana.Message("Ici").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(ana.GetByRole(AriaRole.Status)).ToContainTextAsync("Slack ne trouve pas cette conversation");
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "general", Exact = true })).ToBeVisibleAsync();
        await Expect(ana.Message("Ici").GetByRole(AriaRole.Link).Last).ToHaveAttributeAsync("target", "_blank");
    });

    [Fact]
    public Task A_place_that_a_form_names_waits_until_the_form_is_closed() => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Leo.Type(Sample.Channel, "Qui vient jeudi ?");
        var question = story.Leo.Messages(Sample.Channel)[^1];
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        var ana = window.Pane("Ana");
        await ana.Type("/rejoindre");
        await Expect(ana.Form()).ToBeVisibleAsync();
        await Says(story, story.Ana.OpenView!.Id, $"Lisez {LinkTo(question)} dans <#{Sample.Channel}> et <#{Sample.General}>");
        await Expect(ana.Form().GetByRole(AriaRole.Link)).ToBeVisibleAsync();
        await ana.Form().GetByLabel("Pourquoi").FillAsync("Parce que");

        await ana.Form().GetByRole(AriaRole.Link).ClickAsync();
        await Expect(ana.Form().GetByRole(AriaRole.Status)).ToContainTextAsync(["#infra-services s’ouvrira quand ce formulaire sera fermé."]);
        await Expect(ana.Form().GetByLabel("Pourquoi")).ToHaveValueAsync("Parce que");
        await ana.Form().GetByRole(AriaRole.Button, new() { Name = "Masquer" }).ClickAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(ana.Form()).ToHaveCountAsync(0);
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "general", Exact = true })).ToBeVisibleAsync();

        await ana.Type("/rejoindre");
        await Expect(ana.Form()).ToBeVisibleAsync();
        await Says(story, story.Ana.OpenView!.Id, $"Lisez {LinkTo(question)} dans <#{Sample.Channel}> et <#{Sample.General}>");
        await ana.Form().GetByRole(AriaRole.Button, new() { Name = "#general" }).ClickAsync();
        await ana.Form().GetByRole(AriaRole.Link).ClickAsync();
        await ana.Form().GetByRole(AriaRole.Button, new() { Name = "Fermer et y aller" }).ClickAsync();
        await Expect(ana.Message("Qui vient jeudi ?")).ToBeFocusedAsync();
        Assert.Single(window.Page.Context.Pages);
    });

    [Fact]
    public Task The_Home_is_filled_for_whoever_opens_on_it() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=chloe&in=home");
        await Expect(window.Pane("Chloé").Locator(".home .blocks")).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_guide_stays_until_it_is_put_away_and_comes_back_when_asked_for() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=max&in=general", firstVisit: true);
        var guide = window.Page.GetByRole(AriaRole.Heading, new() { Name = "Bienvenue dans l’espace de travail des Passerelles" });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Ouvrir Ana et Zoé côte à côte" }).ClickAsync();
        await Expect(window.Page.GetByLabel("Volet d’Ana", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(window.Pane("Zoé")).ToBeVisibleAsync();
        await Expect(guide).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "J’ai compris" }).ClickAsync();
        await Expect(guide).ToHaveCountAsync(0);

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Slack n’a rien à redire" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Revoir le guide de bienvenue" }).ClickAsync();
        await Expect(guide).ToBeVisibleAsync();
    });

    /// <summary>The bot has the form say that, above its question.</summary>
    private static async Task Says(Story story, string view, string words)
    {
        using var http = new HttpClient { BaseAddress = story.PlaygroundAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "xoxb-emulator");
        var form = new
        {
            type = "modal",
            title = new { type = "plain_text", text = "Rejoindre" },
            blocks = new object[]
            {
                new { type = "section", text = new { type = "mrkdwn", text = words } },
                new { type = "input", optional = true, label = new { type = "plain_text", text = "Pourquoi" }, element = new { type = "plain_text_input", action_id = "why" } },
            },
            submit = new { type = "plain_text", text = "Envoyer" },
        };
        using var update = JsonContent.Create(new { view_id = view, view = form });
        using var answer = await http.PostAsync(new Uri("api/views.update", UriKind.Relative), update, TestContext.Current.CancellationToken);
        Assert.Contains("\"ok\":true", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static string LinkTo(Emulator.SeenMessage message) =>
        $"https://les-passerelles.slack.com/archives/{message.Channel.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}";
}
