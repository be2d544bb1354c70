using System.Text.Json.Nodes;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

/// <summary>What people write and have not sent yet is theirs: nothing that comes, and nothing that fails, takes it from them.</summary>
public sealed class WritingInThePage(Chromium chromium)
{
    [Fact]
    public Task Words_being_rewritten_outlive_what_comes_meanwhile_and_take_the_keyboard_from_nobody() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services&as=leo&in=infra-services");
        var (zoe, leo) = (window.Pane("Zoé"), window.Pane("Léo"));
        await zoe.Type("Une coquile");
        await Expect(zoe.Message("Une coquile")).ToBeVisibleAsync();
        await zoe.Composer().PressAsync("ArrowUp");
        await Expect(Editor(zoe)).ToBeFocusedAsync();
        await Editor(zoe).FillAsync("Une coquille de noix");
        await leo.Composer().FillAsync("J’écris aussi");

        var message = story.Leo.Messages(Sample.Channel)[^1];
        story.Leo.React(message, "rocket");
        story.Leo.Reply(message, "Attention à l’orthographe");
        await story.Leo.Type(Sample.Channel, "Autre chose");
        await Expect(zoe.Message("Autre chose")).ToBeVisibleAsync();
        await Expect(Editor(zoe)).ToHaveValueAsync("Une coquille de noix");
        await Expect(leo.Composer()).ToBeFocusedAsync();

        await Editor(zoe).PressAsync("Enter");
        await Expect(leo.Message("Une coquille de noix")).ToContainTextAsync("(modifié)");
        await Expect(zoe.Message("Une coquille de noix")).ToContainTextAsync("1 réponse");
    });

    [Fact]
    public Task A_rewriting_that_could_not_be_saved_is_still_there_to_be_saved_again() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var zoe = window.Pane("Zoé");
        await zoe.Type("Une coquile");
        await Expect(zoe.Message("Une coquile")).ToBeVisibleAsync();
        await zoe.Composer().PressAsync("ArrowUp");
        await Editor(zoe).FillAsync("Une coquille");
        await window.Page.EvaluateAsync("() => { window.real = window.fetch; window.fetch = () => Promise.reject(new TypeError('down')); }");
        await Editor(zoe).PressAsync("Enter");
        await Expect(zoe).ToContainTextAsync("Le bac à sable ne répond pas");
        await Expect(Editor(zoe)).ToHaveValueAsync("Une coquille");

        await window.Page.EvaluateAsync("() => { window.fetch = window.real; }");
        await Editor(zoe).PressAsync("Enter");
        await Expect(zoe.Message("Une coquille")).ToContainTextAsync("(modifié)");
    });

    [Fact]
    public Task A_rewriting_is_found_again_by_whoever_went_elsewhere() => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Zoe.Type(Sample.Channel, "Une coquile");
        var message = story.Zoe.Messages(Sample.Channel)[^1];
        story.Zoe.Reply(message, "Je corige");
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var zoe = window.Pane("Zoé");
        await zoe.Message("Une coquile").FocusAsync();
        await window.Page.Keyboard.PressAsync("e");
        await Editor(zoe).FillAsync("Une coquille de noix");
        await zoe.GetByRole(AriaRole.Button, new() { Name = "1 réponse" }).ClickAsync();
        await zoe.Thread().GetByRole(AriaRole.Article).Filter(new() { HasText = "Je corige" }).FocusAsync();
        await window.Page.Keyboard.PressAsync("e");
        await Editor(zoe.Thread()).FillAsync("Je corrige");

        await zoe.Go("general");
        await Expect(Editor(zoe)).ToHaveCountAsync(0);
        await zoe.Go("infra-services");
        await Expect(Editor(zoe)).ToHaveValueAsync("Une coquille de noix");
        await zoe.GetByRole(AriaRole.Button, new() { Name = "1 réponse" }).ClickAsync();
        await Editor(zoe.Thread()).PressAsync("Enter");
        await Expect(zoe.Thread()).ToContainTextAsync("Je corrige");
        await Editor(zoe).PressAsync("Escape");
        await Expect(zoe.Message("Une coquile").First).ToBeFocusedAsync();
        await Expect(Editor(zoe)).ToHaveCountAsync(0);
    });

    [Fact]
    public Task What_could_not_be_sent_comes_back_where_it_was_written_with_its_files() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var zoe = window.Pane("Zoé");
        await zoe.Locator(".screen input[type=file]").SetInputFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "Ordre du jour"u8.ToArray() });
        await window.Page.EvaluateAsync("() => { File.prototype.arrayBuffer = () => new Promise((_, fail) => { window.fail = fail; }); }");
        await zoe.Type("Pour jeudi");
        await zoe.Composer().PressAsync("Enter");
        await zoe.Go("general");
        await zoe.Composer().FillAsync("Un brouillon");
        await window.Page.EvaluateAsync("() => window.fail(new Error('gone'))");

        await Expect(zoe).ToContainTextAsync("notes.txt n’a pas pu être lu");
        await Expect(zoe.Composer()).ToHaveValueAsync("Un brouillon");
        await zoe.Go("infra-services");
        await Expect(zoe.Composer()).ToHaveValueAsync("Pour jeudi");
        await Expect(zoe.GetByRole(AriaRole.List, new() { Name = "Fichiers joints" })).ToContainTextAsync("notes.txt");

        await window.Page.EvaluateAsync("() => { delete File.prototype.arrayBuffer; }");
        await zoe.Composer().PressAsync("Enter");
        await Expect(zoe.Message("Pour jeudi")).ToContainTextAsync("notes.txt");
        await zoe.Go("general");
        await Expect(zoe.Composer()).ToHaveValueAsync("Un brouillon");
    });

    [Fact]
    public Task A_file_goes_to_the_thread_alone() => Story.Live(Way.OverSocketMode, async story =>
    {
        await story.Leo.Type(Sample.Channel, "Qui a le plan ?");
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var zoe = window.Pane("Zoé");
        await zoe.Message("Qui a le plan ?").HoverAsync();
        await zoe.GetByRole(AriaRole.Button, new() { Name = "Répondre dans un fil" }).ClickAsync();
        var also = zoe.Thread().GetByLabel("Envoyer aussi dans #infra-services");
        await Expect(also).ToBeVisibleAsync();
        await zoe.Thread().Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "plan.txt", MimeType = "text/plain", Buffer = "Deux baies"u8.ToArray() });
        await Expect(also).ToBeHiddenAsync();
        await zoe.Thread().GetByRole(AriaRole.Textbox).PressAsync("Enter");
        await Expect(zoe.Thread()).ToContainTextAsync("plan.txt");
        // A click on its name saves it.
        var saved = await window.Page.RunAndWaitForDownloadAsync(() => zoe.Thread().GetByRole(AriaRole.Link, new() { Name = "plan.txt" }).ClickAsync());
        Assert.Equal(("plan.txt", "Deux baies"), (saved.SuggestedFilename, await File.ReadAllTextAsync(await saved.PathAsync(), TestContext.Current.CancellationToken)));
        await Expect(also).ToBeVisibleAsync();
    });

    [Fact]
    public Task After_a_playground_was_started_again_its_messages_are_read_again() => Story.Live(Way.OverSocketMode, async story =>
    {
        const string before = "9000000000.000001", again = "8000000000.000001";
        await story.Leo.Type(Sample.Channel, "Bonjour");
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-services");
        var (page, shown) = (window.Page, window.Page.APIRequest);
        var workspace = await (await shown.GetAsync(new Uri(story.PlaygroundAddress, "/workspace").AbsoluteUri)).TextAsync();
        var zoe = await (await shown.GetAsync(new Uri(story.PlaygroundAddress, "/workspace/people/zoe").AbsoluteUri)).TextAsync();
        var stream = Stream(workspace, zoe, "1", before);
        await page.RouteAsync("**/workspace/stream*", route => route.FulfillAsync(new() { ContentType = "text/event-stream", Body = stream }));
        await page.RouteAsync("**/read", route => route.FulfillAsync(new() { ContentType = "application/json", Body = "{}" }));

        await page.RunAndWaitForRequestAsync(() => page.ReloadAsync(), request => Tells(request, before));
        await page.RunAndWaitForRequestAsync(() => Task.FromResult(stream = Stream(workspace, zoe, "2", again)), request => Tells(request, again));
    });

    private static ILocator Editor(ILocator pane) => pane.GetByRole(AriaRole.Textbox, new() { Name = "Modifier le message" });

    private static bool Tells(IRequest request, string ts) => request.Url.EndsWith("/read", StringComparison.Ordinal) && request.PostData!.Contains(ts, StringComparison.Ordinal);

    // What the page is told by a playground begun then, where the last message of the channel has that ts and nobody has read anything.
    private static string Stream(string workspace, string person, string began, string ts)
    {
        var (overview, look) = (JsonNode.Parse(workspace)!, JsonNode.Parse(person)!);
        overview["began"] = began;
        look["reads"] = new JsonObject();
        var channel = look["channels"]!.AsArray().Single(one => (string?)one!["name"] == "infra-services")!;
        var message = channel["messages"]!.AsArray()[^1]!.DeepClone();
        message["ts"] = ts;
        channel["messages"] = new JsonArray(message);
        return $"retry: 100\n\nevent: workspace\ndata: {overview.ToJsonString()}\n\nevent: person\ndata: {look.ToJsonString()}\n\n";
    }
}
