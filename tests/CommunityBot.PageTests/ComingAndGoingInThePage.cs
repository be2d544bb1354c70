using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

/// <summary>People come to the workspace and leave it while one plays.</summary>
public sealed class ComingAndGoingInThePage(Chromium chromium, Axe axe)
{
    [Fact]
    public Task Someone_who_was_expected_arrives_and_the_pane_is_theirs() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=max&in=infra-facilitation&as=zoe&in=infra-services", script: axe.Source);
        var (max, zoe) = (window.Pane("Max"), window.Pane("Zoé"));
        await zoe.Type("/communaute demande");
        await zoe.Form().GetByLabel("Prénom").FillAsync("Iris");
        await zoe.Form().GetByLabel("Nom (facultatif)", new() { Exact = true }).FillAsync("Vidal");
        await zoe.Form().GetByLabel("Adresse e-mail").FillAsync("iris@exemple.org");
        await zoe.Form().GetByLabel("Ses raisons").FillAsync(PaneVerbs.Why);
        await zoe.Form().GetByRole(AriaRole.Button, new() { Name = "Déposer" }).ClickAsync();
        await Expect(zoe.Form()).ToContainTextAsync("À inviter dans Slack");
        await window.Page.Keyboard.PressAsync("Escape");

        await zoe.GetByRole(AriaRole.Button, new() { Name = "Arrivée ou départ…" }).ClickAsync();
        await Expect(zoe.Form().GetByLabel("Nom", new() { Exact = true })).ToBeFocusedAsync();
        await Axe.FindsNothing(window.Page, "Comings and goings");
        await window.Page.Keyboard.TypeAsync("Iris Vidal");
        await zoe.Form().GetByLabel("Adresse e-mail").FillAsync("Zoe@exemple.org");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(zoe.Form().GetByRole(AriaRole.Alert)).ToHaveTextAsync("Cette adresse est déjà celle de Zoé.");
        await Expect(zoe.Form().GetByLabel("Adresse e-mail")).ToBeFocusedAsync();
        await zoe.Form().GetByLabel("Adresse e-mail").FillAsync("iris@exemple.org");
        await window.Page.Keyboard.PressAsync("Enter");

        var iris = window.Pane("Iris Vidal");
        await Expect(iris.GetByRole(AriaRole.Heading, new() { Name = "general", Exact = true })).ToBeVisibleAsync();
        await Expect(iris.Composer()).ToBeFocusedAsync();
        await Expect(iris.GetByRole(AriaRole.Log)).ToContainTextAsync("Iris Vidal a rejoint le canal");
        await story.Advance(TimeSpan.FromMinutes(1));
        await Expect(max).ToContainTextAsync("@Iris Vidal souhaite rejoindre");
        await iris.Go("CommunityBot");
        await Expect(iris.GetByRole(AriaRole.Log)).ToContainTextAsync("@Zoé a déposé pour vous");
    });

    [Fact]
    public Task A_guest_arrives_in_the_channel_they_are_invited_to_in_their_language() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var zoe = window.Pane("Zoé");
        await zoe.GetByRole(AriaRole.Button, new() { Name = "Arrivée ou départ…" }).ClickAsync();
        await Expect(zoe.Form().GetByLabel("Canal de l’invitation")).ToBeHiddenAsync();
        await zoe.Form().GetByLabel("Nom", new() { Exact = true }).FillAsync("سلمى بن يوسف");
        await zoe.Form().GetByLabel("Adresse e-mail").FillAsync("salma@exemple.org");
        await zoe.Form().GetByLabel("Compte", new() { Exact = true }).SelectOptionAsync("Invité");
        await zoe.Form().GetByLabel("Canal de l’invitation").SelectOptionAsync("#infra-services");
        await zoe.Form().GetByLabel("Langue").SelectOptionAsync("Anglais");
        await zoe.Form().GetByLabel("Fuseau horaire").SelectOptionAsync("Slack ne le dit pas");
        await zoe.Form().GetByRole(AriaRole.Button, new() { Name = "Faire arriver" }).ClickAsync();

        var salma = window.Pane("سلمى بن يوسف");
        await Expect(salma.GetByRole(AriaRole.Button, new() { Name = "infra-services canal" })).ToBeVisibleAsync();
        await Expect(salma.GetByRole(AriaRole.Button, new() { Name = "general canal" })).ToHaveCountAsync(0);
        await Expect(salma.Locator(".row-name").Filter(new() { HasText = "سلمى بن يوسف" })).ToHaveCSSAsync("direction", "rtl");
        var arrived = story.Slack.As("salma");
        Assert.Equal(("en-GB", null, true), (arrived.Locale, arrived.TimeZone, arrived.IsGuest));
    });

    [Fact]
    public Task An_account_is_closed_and_opened_again_from_the_same_place() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=general&as=ana&in=general");
        var (zoe, ana) = (window.Pane("Zoé"), window.Pane("Ana"));
        await zoe.GetByRole(AriaRole.Button, new() { Name = "Arrivée ou départ…" }).ClickAsync();
        await zoe.Form().GetByRole(AriaRole.Button, new() { Name = "Fermer le compte, Ana" }).PressAsync("Enter");
        await Expect(ana).ToContainTextAsync("Ce compte est fermé.");
        await Expect(zoe.Form().GetByRole(AriaRole.Button, new() { Name = "Rouvrir le compte, Ana" })).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "Arrivée ou départ…" })).ToBeFocusedAsync();
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "Ana à jour" })).ToHaveCountAsync(0);

        await ana.Press("Rouvrir le compte");
        await Expect(ana.Composer()).ToBeVisibleAsync();
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "Ana à jour" })).ToBeVisibleAsync();
    });
}
