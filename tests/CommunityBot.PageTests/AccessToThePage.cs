using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class AccessToThePage(Chromium chromium, Axe axe)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Nothing_keeps_anybody_out(ColorScheme scheme) => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Leo.Type(Sample.Channel, "Qui vient *jeudi* ? :tada: https://exemple.org `code`");
        var question = story.Zoe.Messages(Sample.Channel)[^1];
        story.Zoe.React(question, "+1");
        story.Zoe.Reply(question, "Moi, avec @Nadia");
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services&as=ana&in=general", new() { ColorScheme = scheme }, script: axe.Source);
        var (page, zoe, ana) = (window.Page, window.Pane("Zoé"), window.Pane("Ana"));

        await Expect(zoe.Message("Qui vient jeudi ?")).ToContainTextAsync("1 réponse");
        await zoe.Message("Qui vient jeudi ?").HoverAsync();
        await Axe.FindsNothing(page, "A channel");

        await zoe.GetByRole(AriaRole.Button, new() { Name = "1 réponse" }).ClickAsync();
        await zoe.Thread().GetByRole(AriaRole.Button, new() { Name = "Ajouter une réaction" }).Last.ClickAsync();
        await Expect(zoe.GetByRole(AriaRole.Combobox, new() { Name = "Chercher un émoji" })).ToBeFocusedAsync();
        await Axe.FindsNothing(page, "A thread, and the emoji");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");

        await ana.Composer().FillAsync("/re");
        await ana.Composer().FocusAsync();
        await Expect(ana.GetByRole(AriaRole.Option, new() { Name = "/rejoindre" })).ToBeVisibleAsync();
        await Axe.FindsNothing(page, "The commands");

        await ana.Type("/rejoindre");
        await ana.Form().GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" }).ClickAsync();
        await Expect(ana.Form().GetByText("Cette réponse est nécessaire.").First).ToBeVisibleAsync();
        await Axe.FindsNothing(page, "A form with errors");

        await ana.FillsAndSends();
        await story.Advance(TimeSpan.FromMinutes(1));
        await zoe.Go("infra-facilitation");
        await Expect(zoe).ToContainTextAsync("souhaite rejoindre");
        await ana.Go("CommunityBot");
        await Axe.FindsNothing(page, "A card with buttons");

        await ana.GetByRole(AriaRole.Tab, new() { Name = "Accueil" }).ClickAsync();
        await Expect(ana.Locator(".home .blocks")).ToBeVisibleAsync();
        await Axe.FindsNothing(page, "The Home");

        await ana.GetByRole(AriaRole.Button, new() { Name = "Arrivée ou départ…" }).ClickAsync();
        await ana.Form().GetByRole(AriaRole.Button, new() { Name = "Fermer le compte, Chloé" }).ClickAsync();
        await Expect(ana.Form()).ToContainTextAsync("compte fermé");
        await Axe.FindsNothing(page, "The people");
    });

    [Fact]
    public Task Someone_chooses_the_dark_and_finds_it_again() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general", new() { ColorScheme = ColorScheme.Light });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Passer en sombre" }).ClickAsync();
        await Expect(window.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(18, 24, 25)");
        await window.Page.ReloadAsync();
        await Expect(window.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(18, 24, 25)");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Passer en clair" }).ClickAsync();
        await Expect(window.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(243, 244, 239)");
    });
}
