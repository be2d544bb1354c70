using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class TrafficInThePage(Chromium chromium, Axe axe)
{
    [Fact]
    public Task The_call_that_Slack_refused_is_found_with_what_Slack_said() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general&as=zoe&in=infra-facilitation");
        await window.Traffic().ClickAsync();
        await window.Pane("Ana").Type("/rejoindre");
        await Expect(window.Exchange("views.open")).ToContainTextAsync("Ana");
        await Expect(window.Exchange("command /rejoindre")).ToContainTextAsync("OK");
        await SayNothing(story);
        await Expect(window.Exchange("chat.postMessage")).ToContainTextAsync("no_text");

        await window.Panel().GetByLabel("Seulement les problèmes").CheckAsync();
        await Expect(window.Panel().Locator(".exchange")).ToHaveCountAsync(1);
        await Expect(window.Panel()).ToContainTextAsync("Slack dit : no_text");
        await window.Panel().GetByLabel("Sens").SelectOptionAsync("De Slack vers le bot");
        await Expect(window.Panel()).ToContainTextAsync("Aucun échange ne correspond");
        await window.Traffic().ClickAsync();
        await Expect(window.Panel()).ToBeHiddenAsync();

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Slack a une chose à redire" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Voir l’échange" }).ClickAsync();
        await Expect(window.Exchange("chat.postMessage").GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await Expect(window.Exchange("chat.postMessage").GetByRole(AriaRole.Region, new() { Name = "Réponse" })).ToContainTextAsync("\"error\": \"no_text\"");
        await Expect(window.Exchange("chat.postMessage").GetByRole(AriaRole.Region, new() { Name = "Demande" })).ToContainTextAsync("\"channel\": ");
        await Expect(window.Panel()).Not.ToContainTextAsync("xoxb-emulator");
        story.Slack.ForgiveComplaints();
    });

    [Fact]
    public Task A_fault_switched_on_in_the_page_is_lived_by_the_bot() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general&as=zoe&in=infra-facilitation");
        await using var other = await Window.Open(chromium, story, "?as=max&in=general");
        await window.Traffic().ClickAsync();
        await window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Pannes" }).ClickAsync();
        await window.Panel().GetByLabel("Panne", new() { Exact = true }).SelectOptionAsync("Serveur cassé");
        await window.Panel().GetByLabel("Méthode").FillAsync("chat.crier");
        await window.Panel().GetByRole(AriaRole.Button, new() { Name = "Provoquer la panne" }).ClickAsync();
        await Expect(window.Panel().GetByRole(AriaRole.Alert)).ToContainTextAsync("pas de méthode chat.crier");
        await Expect(window.Panel().GetByLabel("Méthode")).ToBeFocusedAsync();
        await window.Panel().GetByLabel("Méthode").FillAsync("chat.postMessage");
        await window.Panel().GetByLabel("Statut HTTP").SelectOptionAsync("503");
        await window.Panel().GetByRole(AriaRole.Button, new() { Name = "Provoquer la panne" }).ClickAsync();
        await Expect(window.Panel().GetByRole(AriaRole.Button, new() { Name = "Retirer : Serveur cassé (HTTP 503), chat.postMessage, la prochaine fois" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "1 panne provoquée" })).ToBeVisibleAsync();

        await window.Pane("Ana").Type("/rejoindre");
        await window.Pane("Ana").FillsAndSends();
        await Expect(window.Panel()).ToContainTextAsync("Aucune : tout marche.");
        await Expect(other.Page.GetByRole(AriaRole.Button, new() { Name = "1 panne provoquée" })).ToHaveCountAsync(0);
        await story.Advance(TimeSpan.FromMinutes(5));
        await Expect(window.Pane("Zoé")).ToContainTextAsync("souhaite rejoindre");
        await window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Échanges" }).ClickAsync();
        await window.Panel().GetByLabel("Rechercher").FillAsync("chat.postMessage");
        await Expect(window.Panel().Locator(".exchange").First).ToContainTextAsync("HTTP 503");
        await Expect(window.Panel().Locator(".exchange").First).ToContainTextAsync("panne provoquée");
        await Expect(window.Panel().Locator(".exchange").Last).ToContainTextAsync("OK");
    });

    [Fact]
    public Task A_fault_is_removed_and_the_panel_is_left_by_the_keyboard_alone() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        var keys = window.Page.Keyboard;
        story.Slack.Faults.Refuse("views.publish", "not_enabled", CommunityBot.Emulator.Faults.Always);
        story.Slack.Faults.DeliverLate(TimeSpan.FromHours(1));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "2 pannes provoquées" }).FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Échanges" })).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Pannes" })).ToBeFocusedAsync();
        await window.Panel().GetByRole(AriaRole.Button, new() { Name = "Retirer : Refus (not_enabled), views.publish, jusqu’à ce qu’elle soit retirée" }).FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(window.Panel().GetByRole(AriaRole.Button, new() { Name = "Retirer : En retard (3600 s), la prochaine fois" })).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Expect(window.Panel()).ToContainTextAsync("Aucune : tout marche.");
        await keys.PressAsync("Escape");
        await Expect(window.Panel()).ToBeHiddenAsync();
        await Expect(window.Traffic()).ToBeFocusedAsync();
    });

    [Fact]
    public Task Slack_renews_a_connection_and_the_bot_goes_on_by_another() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await window.Traffic().ClickAsync();
        await window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Pannes" }).ClickAsync();
        await Expect(window.Panel()).ToContainTextAsync("2 sont ouvertes.");
        var opened = story.Slack.Sockets.Opened;
        await window.Panel().GetByRole(AriaRole.Button, new() { Name = "Renouveler une connexion" }).ClickAsync();
        await Expect(window.Panel().GetByRole(AriaRole.Status).Filter(new() { HasText = "C’est fait." })).ToBeVisibleAsync();
        await window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Échanges" }).ClickAsync();
        await window.Panel().GetByLabel("Rechercher").FillAsync("hello");
        await Expect(window.Panel().Locator(".exchange")).ToHaveCountAsync(3);
        Assert.Equal(opened + 1, story.Slack.Sockets.Opened);
        await window.Pane("Ana").Type("/rejoindre");
        await Expect(window.Pane("Ana").Form()).ToBeVisibleAsync();
    });

    [Fact]
    public Task To_switch_Socket_Mode_off_is_asked_first_and_ends_the_bot() => Story.Live(Way.OverSocketMode, async story =>
    {
        story.ExpectsErrors = true;
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await window.Traffic().ClickAsync();
        await window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Pannes" }).ClickAsync();
        var off = window.Panel().GetByRole(AriaRole.Button, new() { Name = "Couper Socket Mode" });
        await off.ClickAsync();
        await window.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Annuler" }).ClickAsync();
        await Expect(off).ToBeFocusedAsync();
        Assert.True(story.Slack.Manifest.SocketMode);
        await off.ClickAsync();
        await window.Page.GetByRole(AriaRole.Alertdialog).GetByRole(AriaRole.Button, new() { Name = "Couper" }).ClickAsync();
        await Expect(window.Panel()).ToContainTextAsync("Aucune n’est ouverte.");
        await story.StopBot();
    });

    [Fact]
    public Task A_bot_that_is_called_over_HTTP_has_no_connections() => Story.Live(Way.OverHttp, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await window.Traffic().ClickAsync();
        await window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Pannes" }).ClickAsync();
        await Expect(window.Panel()).ToContainTextAsync("Aucune : tout marche.");
        await Expect(window.Panel().GetByText("Connexions Socket Mode")).ToHaveCountAsync(0);
    });

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public Task Nobody_is_kept_out_of_it_and_nothing_scrolls_sideways(int width, ColorScheme scheme) => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general", new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 740 } }, script: axe.Source);
        await SayNothing(story);
        story.Slack.Faults.Refuse("views.publish", "not_enabled", CommunityBot.Emulator.Faults.Always);
        await window.Traffic().ClickAsync();
        await window.Exchange("chat.postMessage").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(window.Exchange("chat.postMessage").GetByRole(AriaRole.Region, new() { Name = "Réponse" })).ToContainTextAsync("no_text");
        await Axe.FindsNothing(window.Page, "The exchanges");
        await Fits(window);
        await window.Panel().GetByRole(AriaRole.Tab, new() { Name = "Pannes" }).ClickAsync();
        await Expect(window.Panel()).ToContainTextAsync("Refus (not_enabled)");
        await Axe.FindsNothing(window.Page, "The faults");
        await Fits(window);
        story.Slack.ForgiveComplaints();
        story.Slack.Faults.Clear();
    });

    /// <summary>Calls Slack as the bot would that forgot its words.</summary>
    private static async Task SayNothing(Story story)
    {
        using var http = new HttpClient { BaseAddress = story.PlaygroundAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "xoxb-emulator");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("channel", story.Slack.Channel("general").Id)]);
        (await http.PostAsync(new Uri("api/chat.postMessage", UriKind.Relative), form, TestContext.Current.CancellationToken)).Dispose();
    }

    private static async Task Fits(Window window) => Assert.Empty(await window.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('html, body, .bar, .traffic, .traffic *')].filter(node => node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'hidden' && node.clientWidth > 0)
          .map(node => `${node.className || node.tagName}: ${node.scrollWidth} in ${node.clientWidth}`)
        """));
}

/// <summary>Where the panel's things are.</summary>
internal static class TrafficVerbs
{
    public static ILocator Traffic(this Window window) => window.Page.Locator(".traffic-button");

    public static ILocator Panel(this Window window) => window.Page.Locator("aside.traffic");

    /// <summary>The only exchange of that kind.</summary>
    public static ILocator Exchange(this Window window, string kind) => window.Panel().Locator(".exchange").Filter(new() { Has = window.Page.Locator($"code:text-is(\"{kind}\")") });
}
