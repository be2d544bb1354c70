using System.Globalization;
using System.Text.Json;
using CommunityBot.Benchmarks;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

/// <summary>
/// What people wait for in the page, with thousands of messages in the channel they are in: figures for people to read, run only when asked for. Times are taken in the
/// page, from the moment of the browser's own event to the frame that shows what was waited for.
/// </summary>
public sealed class PageTimes(Chromium chromium)
{
    private const int Messages = 5000;
    private const int Times = 100;
    private const string Address = "?as=zoe&in=infra-facilitation&as=max&in=infra-facilitation";

    // What is there in a frame is seen once that frame has been shown, which is when what was put off until then begins.
    private const string Watch = """
        {
          const shownWhen = (isThere, since, done) => isThere() ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - since))) : requestAnimationFrame(() => shownWhen(isThere, since, done));
          window.firstMessage = new Promise(done => shownWhen(() => document.querySelector('.messages .message'), 0, done));
          window.watch = (type, selector, words) => {
            window.seen = new Promise(done => addEventListener(type, event => shownWhen(() => document.querySelector(selector)?.textContent.includes(words), event.timeStamp, done), { once: true, capture: true }));
          };
        }
        """;

    [Fact(Explicit = true)]
    public Task With_thousands_of_messages_around_them_people_do_not_wait() => Story.Live(Way.OverSocketMode, async story =>
    {
        await Talk(story);
        Tell(string.Create(CultureInfo.InvariantCulture, $"{Machine.Name()}; {Messages} messages in the channel of both panes"));

        var load = new Figures("from the address to the first message, nothing kept from before");
        for (var i = 0; i < Times; i++)
        {
            await using var fresh = await Window.Open(chromium, story, Address, script: Watch);
            load.Add(await fresh.Page.EvaluateAsync<double>("() => firstMessage"));
            if (i == 0) await TellSizes(fresh.Page);
        }
        Tell(load.ToString());

        await using var window = await Window.Open(chromium, story, Address, script: Watch);
        var (zoe, max) = (window.Pane("Zoé"), window.Pane("Max"));
        var (sent, form) = (new Figures("from Enter to the message in someone else’s pane"), new Figures("from a press to the bot’s form"));
        for (var i = 0; i < Times; i++)
        {
            var words = $"Bien reçu, numéro {i}.";
            await max.Composer().FillAsync(words);
            await Expect(zoe.Form()).ToHaveCountAsync(0);
            sent.Add(await Until(window.Page, "keydown", ".pane[aria-label*='Zoé'] .messages > :last-child", words, () => max.Composer().PressAsync("Enter")));
            form.Add(await Until(window.Page, "click", ".pane[aria-label*='Zoé'] [role=dialog]", "Votre question", () => zoe.Press("Poser une question…")));
            await zoe.Form().GetByRole(AriaRole.Button, new() { Name = "Fermer" }).First.ClickAsync();
        }
        Tell(sent.ToString());
        Tell(form.ToString());
    });

    /// <summary>Thousands of messages, with what messages come with; then Ana's request, whose card is the last but a few.</summary>
    private static async Task Talk(Story story)
    {
        for (var i = 0; i < Messages; i++)
        {
            var author = i % 3 == 0 ? story.Zoe : story.Max;
            var message = (await author.Type(Sample.FacilitatorsChannel, $"Point {i} : *la sauvegarde* du site {i % 40} est vérifiée, voir https://exemple.org/fiches/{i} :tada:")).Posted!;
            if (i % 10 == 0) story.Zoe.React(message, "+1");
            if (i % 50 == 0) story.Max.Reply(message, "Merci, @Zoé !");
        }
        await story.Quiet();
        var asked = await story.Ana.Type(Sample.General, "/rejoindre");
        var sent = await story.Ana.Submit(asked.View!, new Dictionary<string, object> { ["joining.why"] = PaneVerbs.Why, ["joining.engagement"] = "Porteur", ["joining.rules"] = true });
        Assert.Equal(SubmitOutcome.Closed, sent.Outcome);
        await story.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("souhaite rejoindre", story.Zoe.Messages(Sample.FacilitatorsChannel)[^1].PlainRendering, StringComparison.Ordinal);
    }

    private static async Task<double> Until(IPage page, string type, string selector, string words, Func<Task> act)
    {
        await page.EvaluateAsync("([type, selector, words]) => watch(type, selector, words)", new[] { type, selector, words });
        await act();
        return await page.EvaluateAsync<double>("() => seen");
    }

    private static async Task TellSizes(IPage page)
    {
        var sizes = await page.EvaluateAsync<JsonElement>("""
            () => {
              const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource').filter(one => !one.name.includes('/workspace'))];
              const sum = what => all.reduce((total, one) => total + one[what], 0);
              return { files: all.length, decoded: sum('decodedBodySize'), encoded: sum('encodedBodySize') };
            }
            """);
        Tell(string.Create(CultureInfo.InvariantCulture, $"the page is {sizes.GetProperty("files").GetInt32()} files: {sizes.GetProperty("decoded").GetInt64() / 1024.0:0} KiB, {sizes.GetProperty("encoded").GetInt64() / 1024.0:0} KiB on the wire"));
    }

    // Straight to the console: it is read while the rest is measured.
    private static void Tell(string line) => Console.WriteLine(line);
}
