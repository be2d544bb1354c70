using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class LooksOfThePage(Chromium chromium)
{
    // Every text that is seen, against the grounds under it (WCAG 2.2, 1.4.3): those below 4.5 to 1, and 3 to 1 for large letters.
    private const string Faint = """
        () => {
          const parse = text => { const n = text.match(/[\d.]+/g).map(Number); const s = text.startsWith('color(') ? 255 : 1; return [n[0] * s, n[1] * s, n[2] * s, n[3] ?? 1]; };
          const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
          const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const ground = node => { const stack = []; for (let one = node; one; one = one.parentElement) stack.unshift(parse(getComputedStyle(one).backgroundColor)); return stack.reduce((under, top) => over(top, under), [255, 255, 255, 1]); };
          const faint = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const node = walk.currentNode.parentElement;
            if (!walk.currentNode.textContent.trim() || !node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || node.closest('[inert], noscript, :disabled, .unseen')) continue;
            const style = getComputedStyle(node);
            const under = ground(node);
            const [a, b] = [light(over(parse(style.color), under)), light(under)].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
            if (ratio < (large ? 3 : 4.5)) faint.push(`${walk.currentNode.textContent.trim().slice(0, 30)}: ${ratio.toFixed(2)}`);
          }
          return faint;
        }
        """;

    // The words of messages under the tools of one of them, a pixel or two aside.
    private const string Covered = """
        pane => {
          const tools = pane.querySelector('.message-actions').getBoundingClientRect();
          const [range, walk, covered] = [document.createRange(), document.createTreeWalker(pane.querySelector('[role=log]'), NodeFilter.SHOW_TEXT), []];
          while (walk.nextNode()) {
            range.selectNodeContents(walk.currentNode);
            const seen = !walk.currentNode.parentElement.closest('.unseen') && [...range.getClientRects()].some(word => word.right > tools.left + 1 && word.left < tools.right && word.bottom > tools.top + 3 && word.top < tools.bottom - 3);
            if (seen) covered.push(walk.currentNode.textContent.slice(0, 30));
          }
          return covered;
        }
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Every_word_stands_out_by_day_and_by_night(ColorScheme scheme) => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general&as=zoe&in=infra-facilitation", new() { ColorScheme = scheme }, firstVisit: true);
        await Expect(window.Page.GetByText("Soyez Ana.")).ToBeVisibleAsync();
        Assert.Equal(scheme == ColorScheme.Dark, await window.Page.EvaluateAsync<bool>("() => parseInt(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]) < 60"));
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(Faint));

        var ana = window.Pane("Ana");
        await ana.Type("/rejoindre");
        await ana.Form().GetByRole(AriaRole.Button, new() { Name = "Envoyer ma demande" }).ClickAsync();
        await Expect(ana.Form().GetByText("Cette réponse est nécessaire.").First).ToBeVisibleAsync();
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(Faint));

        await ana.FillsAndSends();
        await story.Advance(TimeSpan.FromMinutes(1));
        await ana.Type("/rejoindre");
        await Expect(ana.GetByText("Visible seulement par vous")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Avancer l’horloge" }).ClickAsync();
        await Expect(window.Pane("Zoé")).ToContainTextAsync("souhaite rejoindre");
        Assert.Empty(await window.Page.EvaluateAsync<string[]>(Faint));
    });

    [Fact]
    public Task At_the_width_of_a_telephone_nothing_scrolls_sideways() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general&as=zoe&in=infra-facilitation", new() { ViewportSize = new() { Width = 360, Height = 640 } }, firstVisit: true);
        var (ana, zoe) = (window.Pane("Ana"), window.Pane("Zoé"));
        await Expect(window.Page.GetByText("Soyez Ana.")).ToBeVisibleAsync();
        await Fits(window);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "J’ai compris" }).ClickAsync();
        await Expect(zoe).ToBeHiddenAsync();

        await ana.Type("/rejoindre");
        await Expect(ana.Form()).ToBeVisibleAsync();
        await Fits(window);
        await ana.FillsAndSends();
        await story.Advance(TimeSpan.FromMinutes(1));

        await window.Page.GetByRole(AriaRole.Tab, new() { Name = "Zoé" }).ClickAsync();
        await Expect(zoe).ToContainTextAsync("souhaite rejoindre");
        await Fits(window);
        await zoe.GetByRole(AriaRole.Button, new() { Name = "Canaux et personnes" }).ClickAsync();
        await zoe.GetByRole(AriaRole.Button, new() { Name = "Arrivée ou départ…" }).ClickAsync();
        await Expect(zoe.Form()).ToBeVisibleAsync();
        await Fits(window);
        await window.Page.Keyboard.PressAsync("Escape");
        await zoe.Go("general");
        await Expect(zoe.GetByRole(AriaRole.Heading, new() { Name = "general", Exact = true })).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Avancer l’horloge" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Une heure plus tard" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await Fits(window);
    });

    [Theory]
    [InlineData("?as=zoe&in=app", 360)]
    [InlineData("?as=ana&in=general&as=zoe&in=app", 1280)]
    public Task A_wide_table_scrolls_within_its_file(string address, int width) => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Zoe.Upload("annuaire.csv", System.Text.Encoding.UTF8.GetBytes(Sample.Directory));
        await using var window = await Window.Open(chromium, story, address, new() { ViewportSize = new() { Width = width, Height = 740 } });
        var zoe = window.Pane("Zoé");
        await Expect(zoe.Message("annuaire.csv")).ToBeVisibleAsync();
        Assert.True(await zoe.Locator(".file").EvaluateAsync<bool>("file => file.getBoundingClientRect().right < file.closest('.scroll').getBoundingClientRect().right"));
        Assert.True(await zoe.Locator(".file pre").EvaluateAsync<bool>("lines => lines.scrollWidth > lines.clientWidth"));
    });

    [Theory]
    [InlineData(1280)]
    [InlineData(480)]
    public Task What_can_be_done_with_a_message_hides_no_words_and_moves_nothing(int width) => Story.Live(Way.OverSocketMode, async story =>
    {
        var full = string.Concat(Enumerable.Repeat("Un message qui va jusqu’au bout de sa ligne. ", 12));
        foreach (var text in new[] { full, "Court", full, full, "Encore court", "Et encore" }) await story.Leo.Type(Sample.Channel, text);
        await using var window = await Window.Open(chromium, story, "?as=leo&in=infra-services&as=ana&in=general", new() { ViewportSize = new() { Width = width, Height = 800 } });
        var messages = window.Pane("Léo").GetByRole(AriaRole.Log).GetByRole(AriaRole.Article);
        await Expect(messages).ToHaveCountAsync(6);
        var height = await window.Pane("Léo").GetByRole(AriaRole.Log).EvaluateAsync<double>("log => log.scrollHeight");
        for (var i = 0; i < 6; i++)
        {
            await messages.Nth(i).HoverAsync(new() { Position = new() { X = 70, Y = 8 } });
            await Expect(window.Pane("Léo").GetByRole(AriaRole.Group, new() { Name = "Actions sur le message de Léo" })).ToBeVisibleAsync();
            Assert.Empty(await window.Pane("Léo").EvaluateAsync<string[]>(Covered));
        }

        Assert.Equal(height, await window.Pane("Léo").GetByRole(AriaRole.Log).EvaluateAsync<double>("log => log.scrollHeight"));
        await Expect(window.Pane("Léo").GetByRole(AriaRole.Log).Locator(".message-actions")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task The_page_speaks_the_language_of_the_browser_until_told_otherwise() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=dan&in=general", new() { Locale = "en-GB" });
        await Expect(window.Page).ToHaveTitleAsync("Les Passerelles · Playground");
        await Expect(window.Pane("Dan").Composer()).ToHaveAttributeAsync("aria-label", "Write in #general");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Langue : français" }).ClickAsync();
        await Expect(window.Page).ToHaveTitleAsync("Les Passerelles · Bac à sable");
        await Expect(window.Pane("Dan").Composer()).ToHaveAttributeAsync("aria-label", "Écrire dans #general");
        await window.Page.ReloadAsync();
        await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
    });

    private static async Task Fits(Window window) => Assert.Empty(await window.Page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('html, body, .pane, .scroll, .dialog, .dialog-body, .bar, .welcome')].filter(node => node.scrollWidth > node.clientWidth + 1)
          .map(node => `${node.className || node.tagName}: ${node.scrollWidth} in ${node.clientWidth}`)
        """));
}
