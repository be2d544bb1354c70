using System.Text.Json.Nodes;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

/// <summary>What the page lives through: blocks that are broken, presses that come late, a playground that was started again.</summary>
public sealed class EnduringInThePage(Chromium chromium)
{
    // Blocks that the page draws for Ana, in her pane, and what they tell.
    private const string Hang = """
        async blocks => {
          const { blocksOf } = await import('/js/blocks/index.js');
          const { live } = await import('/js/live.js');
          window.told = [];
          const tell = what => (block, element, value) => { window.told.push(`${what} ${element.action_id} ${value}`); return Promise.resolve(); };
          const at = { reader: [...live.people.values()][0], press: tell('press'), choose: tell('choose'), suggest: () => new Promise(found => { window.found = found; }), fields: new Map() };
          document.querySelector('.messages').append(blocksOf(JSON.parse(blocks), at));
        }
        """;

    [Fact]
    public Task The_press_of_what_was_still_seen_reaches_the_bot() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general&as=max&in=infra-facilitation");
        var max = window.Pane("Max");
        await window.Pane("Ana").Type("/rejoindre");
        await window.Pane("Ana").FillsAndSends();
        await story.Advance(TimeSpan.FromMinutes(1));
        await window.Page.EvaluateAsync("() => { const real = window.fetch; window.fetch = async (url, how) => { if (url.endsWith('/press')) await new Promise(go => { window.go = go; }); return real(url, how); }; }");
        await max.Press("Accepter");
        await story.Zoe.Press(story.Zoe.Messages(Sample.FacilitatorsChannel)[^1], "Accepter");
        await story.Advance(TimeSpan.FromMinutes(1));
        await Expect(max).ToContainTextAsync("Acceptée par @Zoé");
        await window.Page.EvaluateAsync("() => window.go()");
        await Expect(max.GetByRole(AriaRole.Log)).ToContainTextAsync("Visible seulement par vous");
        await Expect(max.GetByText("There is no button")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task A_block_that_cannot_be_drawn_takes_nothing_else_with_it() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Open(story);
        await window.Page.EvaluateAsync(Hang, """
            [{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text"},{"type":"emoji"},{"type":"link"}]}]},
             {"type":"input","block_id":"b"},{"type":"data_visualization","chart":{"type":"pie","segments":3}},{"type":"header","text":{"type":"plain_text","text":"La suite"}}]
            """);
        await Expect(window.Pane("Ana").GetByRole(AriaRole.Heading, new() { Name = "La suite" })).ToBeVisibleAsync();
        await Expect(window.Pane("Ana").GetByText("Bloc « input »")).ToBeVisibleAsync();
        // As many marks as Slack takes, in pairs, in one another and without end.
        Assert.True(await window.Page.EvaluateAsync<bool>("""
            async () => {
              const { mrkdwn } = await import('/js/text/mrkdwn.js');
              const begun = performance.now();
              for (const text of ['*a* '.repeat(9900), ' *a'.repeat(13000), '*_'.repeat(9900) + 'a' + '_*'.repeat(9900)]) mrkdwn(text, null);
              return performance.now() - begun < 2000;
            }
            """));
    });

    [Fact]
    public Task A_menu_that_asks_first_is_as_it_was_when_its_reader_thinks_better_of_it() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Open(story);
        await window.Page.EvaluateAsync(Hang, """
            [{"type":"actions","block_id":"b","elements":[{"type":"static_select","action_id":"when","confirm":{"title":{"type":"plain_text","text":"Changer ?"},"text":{"type":"plain_text","text":"Le jour change."},"confirm":{"type":"plain_text","text":"Changer"},"deny":{"type":"plain_text","text":"Non"}},
               "options":[{"text":{"type":"plain_text","text":"Jeudi"},"value":"thu"},{"text":{"type":"plain_text","text":"Vendredi"},"value":"fri"}]}]},
             {"type":"actions","block_id":"c","elements":[{"type":"external_select","action_id":"whom","min_query_length":2,"placeholder":{"type":"plain_text","text":"Qui ?"}}]}]
            """);
        var ana = window.Pane("Ana");
        var menu = ana.Locator(".messages select");
        await menu.FocusAsync();
        await menu.SelectOptionAsync("Jeudi");
        await ana.Press("Non");
        await Expect(menu).ToHaveValueAsync("");
        await Expect(menu).ToBeFocusedAsync();
        await menu.SelectOptionAsync("Vendredi");
        await ana.Press("Changer");
        await Expect(menu).ToHaveValueAsync("fri");
        Assert.Equal(["choose when fri"], await window.Page.EvaluateAsync<string[]>("() => window.told"));

        var who = ana.GetByRole(AriaRole.Combobox, new() { Name = "Qui ?" });
        await who.FillAsync("Zo");
        await Expect(ana.GetByText("Recherche…")).ToBeVisibleAsync();
        await who.FillAsync("Z");
        await window.Page.EvaluateAsync("() => window.found([{ text: 'Zoé', value: 'U1' }])");
        await Expect(ana.GetByText("Tapez au moins 2 caractères")).ToBeVisibleAsync();
        await Expect(ana.GetByRole(AriaRole.Option, new() { Name = "Zoé" })).ToHaveCountAsync(0);
        await who.BlurAsync();
        await Expect(ana.GetByText("Tapez au moins 2 caractères")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task What_is_typed_in_the_Home_goes_with_a_press_and_stays_when_the_bot_publishes_again() => Story.Live(Way.OverSocketMode, async story =>
    {
        const string home = """{"type":"home","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"TITLE"}},{"type":"input","block_id":"note","label":{"type":"plain_text","text":"Note"},"element":{"type":"plain_text_input","action_id":"text"}},{"type":"actions","elements":[{"type":"button","action_id":"ping.no","text":{"type":"plain_text","text":"Noter"}}]}]}""";
        await using var window = await Window.Open(chromium, story, "?as=ana&in=home");
        var ana = window.Pane("Ana");
        await Expect(ana.Locator(".home .blocks")).ToBeVisibleAsync();
        await Publish("Première");
        await Expect(ana.Locator(".home")).ToContainTextAsync("Première");
        await ana.GetByLabel("Note").FillAsync("À dire jeudi");
        await Publish("Seconde");
        await Expect(ana.Locator(".home")).ToContainTextAsync("Seconde");
        await Expect(ana.GetByLabel("Note")).ToHaveValueAsync("À dire jeudi");
        await Expect(ana.GetByLabel("Note")).ToBeFocusedAsync();
        var press = await window.Page.RunAndWaitForRequestAsync(() => ana.Press("Noter"), request => request.Url.EndsWith("/press", StringComparison.Ordinal));
        Assert.Equal("À dire jeudi", (string?)JsonNode.Parse(press.PostData!)!["values"]!["note"]);

        async Task Publish(string title)
        {
            using var http = new HttpClient { BaseAddress = story.PlaygroundAddress };
            http.DefaultRequestHeaders.Authorization = new("Bearer", "xoxb-emulator");
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("user_id", story.Ana.Id), KeyValuePair.Create("view", home.Replace("TITLE", title, StringComparison.Ordinal))]);
            (await http.PostAsync(new Uri("api/views.publish", UriKind.Relative), form, TestContext.Current.CancellationToken)).Dispose();
        }
    });

    [Fact]
    public Task After_another_playground_took_its_place_the_page_shows_who_is_in_it() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general&as=zoe&in=general");
        await Expect(window.Pane("Ana").Composer()).ToBeVisibleAsync();
        var shown = window.Page.APIRequest;
        var overview = JsonNode.Parse(await (await shown.GetAsync(new Uri(story.PlaygroundAddress, "/workspace").AbsoluteUri)).TextAsync())!;
        overview["began"] = "another";
        overview["people"] = new JsonArray([.. overview["people"]!.AsArray().Where(person => (string?)person!["handle"] != "ana").Select(person => person!.DeepClone())]);
        await window.Page.RouteAsync("**/workspace/stream*", route => route.FulfillAsync(route.Request.Url.Contains(story.Ana.Id, StringComparison.Ordinal)
            ? new() { Status = 400, ContentType = "application/json", Body = """{"error":"Nobody is called that."}""" }
            : new() { ContentType = "text/event-stream", Body = $"retry: 100\n\nevent: workspace\ndata: {overview.ToJsonString()}\n\n" }));
        window.Forgives("status of 400");
        await window.Page.EvaluateAsync("async () => { const { listenFor, live } = await import('/js/live.js'); listenFor([]); listenFor([...live.people.keys()]); }");
        await Expect(window.Pane("Ana")).ToHaveCountAsync(0);
        await Expect(window.Pane("Zoé")).ToBeVisibleAsync();
    });

    private async Task<Window> Open(Story story)
    {
        var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await Expect(window.Pane("Ana").Composer()).ToBeVisibleAsync();
        return window;
    }
}
