using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class JoiningInThePage(Chromium chromium)
{
    [Fact]
    public Task Ana_asks_Zoe_approves_beside_her_and_Ana_is_welcomed_without_a_reload() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general&as=zoe&in=infra-facilitation");
        var (ana, zoe) = (window.Pane("Ana"), window.Pane("Zoé"));

        await ana.Type("/rejoindre");
        var form = ana.Form();
        await form.GetByLabel("Pourquoi").FillAsync("Par curiosité");
        await form.GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Il faut au moins 20 caractères." })).ToBeVisibleAsync();
        await Expect(form.GetByLabel("Pourquoi")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.GetByLabel("Pourquoi")).ToBeFocusedAsync();
        await Expect(form.GetByLabel("Pourquoi")).ToHaveValueAsync("Par curiosité");

        await ana.FillsAndSends();
        await story.Advance(TimeSpan.FromMinutes(1));
        await Expect(zoe).ToContainTextAsync("@Ana souhaite rejoindre Infra & Services");
        await Expect(ana.GetByRole(AriaRole.Button, new() { Name = "CommunityBot appli, 1 message non lu" })).ToBeVisibleAsync();
        await ana.Go("CommunityBot");

        await zoe.Press("Accepter");
        await story.Advance(TimeSpan.FromMinutes(1));
        await Expect(zoe).ToContainTextAsync("Acceptée par @Zoé");
        await Expect(zoe).Not.ToContainTextAsync("(modifié)");
        await Expect(ana.GetByRole(AriaRole.Log)).ToContainTextAsync("Bienvenue dans #infra-services", new() { IgnoreCase = true });
        await ana.Go("infra-services");
        await Expect(ana.Composer()).ToBeVisibleAsync();
        await Expect(ana.GetByRole(AriaRole.Log)).ToContainTextAsync("Ana a rejoint le canal");
    });

    [Fact]
    public Task An_error_goes_once_the_answer_changes_and_comes_back_if_it_is_no_better() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        var ana = window.Pane("Ana");
        await ana.Type("/rejoindre");
        var send = ana.Form().GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" });
        var missing = ana.Form().GetByText("Cette réponse est nécessaire.");
        await send.ClickAsync();
        await Expect(missing).ToHaveCountAsync(3);
        await Expect(ana.Form().GetByLabel("Pourquoi")).ToHaveCSSAsync("border-color", "rgb(177, 39, 29)");
        await Expect(ana.Form().GetByLabel("Pourquoi")).ToBeFocusedAsync();

        await ana.Form().GetByLabel("Pourquoi").FillAsync("P");
        await ana.Form().GetByLabel("Porteur").CheckAsync();
        await ana.Form().GetByLabel("J’ai lu ces règles et je les accepte").CheckAsync();
        await Expect(missing).ToHaveCountAsync(0);
        await ana.Form().GetByLabel("Pourquoi").FillAsync("");
        await ana.Form().GetByLabel("J’ai lu ces règles et je les accepte").UncheckAsync();
        await send.ClickAsync();
        await Expect(missing).ToHaveCountAsync(2);
    });

    [Fact]
    public Task Dan_reads_his_form_in_English_whatever_the_page_speaks() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=dan&in=general");
        var dan = window.Pane("Dan");
        await dan.Type("/rejoindre");
        await Expect(dan.Form()).ToContainTextAsync("0 / at least 20");
        await Expect(dan.Form()).ToContainTextAsync("(optional)");
        await Expect(dan.Form()).Not.ToContainTextAsync("facultatif");
        await Expect(dan.Form()).ToHaveAttributeAsync("lang", "en-GB");
    });

    [Fact]
    public Task Someone_joins_by_the_keyboard_alone() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        var ana = window.Pane("Ana");
        var keys = window.Page.Keyboard;
        await ana.Composer().FocusAsync();

        await keys.TypeAsync("/re");
        await Expect(ana.GetByRole(AriaRole.Option, new() { Name = "/rejoindre" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await Expect(ana.Composer()).ToHaveValueAsync("/rejoindre ");
        await keys.PressAsync("Enter");
        await Expect(ana.Form().GetByLabel("Pourquoi")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(ana.Form()).ToHaveCountAsync(0);
        await Expect(ana.Composer()).ToBeFocusedAsync();

        await keys.TypeAsync("/rejoindre");
        await keys.PressAsync("Enter");
        await Expect(ana.Form().GetByLabel("Pourquoi")).ToBeFocusedAsync();
        await keys.TypeAsync(PaneVerbs.Why);
        await TabTo(ana.Form().GetByLabel("Moteur"), keys);
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowDown");
        await Expect(ana.Form().GetByLabel("Porteur")).ToBeCheckedAsync();
        await TabTo(ana.Form().GetByLabel("J’ai lu ces règles et je les accepte"), keys);
        await keys.PressAsync("Space");
        await TabTo(ana.Form().GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" }), keys);
        await keys.PressAsync("Tab");
        await Expect(ana.Form().GetByRole(AriaRole.Button, new() { Name = "Fermer" }).First).ToBeFocusedAsync();
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Enter");
        await Expect(ana.Form()).ToHaveCountAsync(0);
        await Expect(ana.Composer()).ToBeFocusedAsync();
    });

    [Fact]
    public Task Two_windows_see_the_same_message_and_a_reload_keeps_the_panes() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var anas = await Window.Open(chromium, story, "?as=ana&in=general");
        await using var maxs = await Window.Open(chromium, story, "?as=max&in=general&as=leo&in=general");
        await anas.Pane("Ana").Type("Bonjour à *tout le monde*, et à @Max !");
        await Expect(maxs.Pane("Léo").GetByRole(AriaRole.Log)).ToContainTextAsync("Bonjour à tout le monde, et à @Max");
        await maxs.Page.ReloadAsync();
        await Expect(maxs.Pane("Max").GetByRole(AriaRole.Log)).ToContainTextAsync("Bonjour à tout le monde, et à @Max");
        await Expect(maxs.Pane("Léo")).ToBeVisibleAsync();
        await maxs.Pane("Léo").Press("Fermer le volet de Léo");
        await Expect(maxs.Page).ToHaveURLAsync(story.PlaygroundAddress + "?as=max&in=general");
    });

    private static async Task TabTo(ILocator what, IKeyboard keys)
    {
        for (var i = 0; i < 30; i++)
        {
            if (await what.EvaluateAsync<bool>("node => node === document.activeElement")) return;
            await keys.PressAsync("Tab");
        }

        Assert.Fail($"Tab does not reach {what}.");
    }
}
