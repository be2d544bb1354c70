using CommunityBot.Emulator;
using CommunityBot.Tests.Emulator;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

/// <summary>What apps may send beside what this bot does, pressed and filled in the page; a tiny bot hears of it.</summary>
public sealed class PressingInThePage(Chromium chromium)
{
    private const string Blocks = """
        [{"type":"carousel","elements":[
           {"type":"card","title":{"type":"plain_text","text":"Infra"},"actions":[{"type":"button","action_id":"join","text":{"type":"plain_text","text":"Rejoindre l’infra"},"value":"infra"}]}]},
         {"type":"container","title":{"type":"plain_text","text":"Plus"},"child_blocks":[
           {"type":"actions","elements":[{"type":"button","action_id":"more","text":{"type":"plain_text","text":"Voir"},"value":"more"}]}]},
         {"type":"context_actions","elements":[
           {"type":"feedback_buttons","action_id":"useful","positive_button":{"text":{"type":"plain_text","text":"Utile"},"value":"yes"},"negative_button":{"text":{"type":"plain_text","text":"Inutile"},"value":"no"}},
           {"type":"icon_button","action_id":"bin","icon":"trash","text":{"type":"plain_text","text":"Jeter"},"value":"bin","visible_to_user_ids":["UANA"]}]},
         {"type":"actions","elements":[{"type":"workflow_button","action_id":"flow","text":{"type":"plain_text","text":"Lancer"},"workflow":{"trigger":{"url":"https://slack.com/shortcuts/Ft0/x"}}}]}]
        """;

    private const string Photos = """
        {"type":"modal","title":{"type":"plain_text","text":"Photos"},"submit":{"type":"plain_text","text":"Envoyer"},"blocks":[
         {"type":"input","block_id":"photos","label":{"type":"plain_text","text":"Vos photos"},"element":{"type":"file_input","action_id":"files","filetypes":["png"],"max_files":2}}]}
        """;

    [Fact]
    public async Task All_that_a_message_offers_is_pressed_by_those_it_is_for()
    {
        await using var desk = await Desk.Open();
        await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", "Communautés"), ("blocks", Blocks));
        await using var window = await Open(desk, "?as=ana&in=infra-services&as=zoe&in=infra-services");
        var (ana, zoe) = (window.Pane("Ana"), window.Pane("Zoé"));
        await Pressed(ana, "Rejoindre l’infra", "join", "infra");
        await Pressed(ana, "Voir", "more", "more");
        await Pressed(ana, "Utile", "useful", "yes");
        await Pressed(ana, "Inutile", "useful", "no");
        await Pressed(ana, "Jeter", "bin", "bin");
        await Pressed(zoe, "Inutile", "useful", "no");
        await Expect(zoe.GetByRole(AriaRole.Button, new() { Name = "Jeter" })).ToHaveCountAsync(0);
        await Expect(zoe.GetByText("Ce bouton lance un flux de travail de Slack")).ToBeVisibleAsync();
        Assert.Empty(desk.Complaints);

        async Task Pressed(ILocator pane, string button, string action, string value)
        {
            var before = desk.Bot.Received.Count;
            await pane.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
            await Until(() => desk.Bot.Received.Count > before);
            var told = desk.Bot.Received[^1].Json["actions"]![0]!;
            Assert.Equal((action, value), ((string?)told["action_id"], (string?)told["value"]));
        }
    }

    [Theory]
    [InlineData("?as=ana&in=infra-services", 390)]
    [InlineData("?as=zoe&in=general&as=ana&in=infra-services", 1280)]
    public async Task A_menu_opens_within_what_is_seen_wherever_its_button_stands(string address, int width)
    {
        const string Letter = """[{"type":"section","text":{"type":"mrkdwn","text":"La semaine est à qui la prend.\nPersonne n’a rien dit.\nUne ligne.\nUne autre.\nLa dernière."}},{"type":"actions","elements":[{"type":"overflow","action_id":"more","options":[{"text":{"type":"plain_text","text":"Me le redemander demain"},"value":"tomorrow"},{"text":{"type":"plain_text","text":"Demander à quelqu’un d’autre…"},"value":"ask"}]}]}]""";
        await using var desk = await Desk.Open();
        foreach (var text in Enumerable.Range(1, 4)) await desk.Call("chat.postMessage", ("channel", "CINFRA"), ("text", $"Lettre {text}"), ("blocks", Letter));
        await using var window = await Window.Open(chromium, new Uri(desk.Slack.Address, address), new() { ViewportSize = new() { Width = width, Height = 740 } });
        var ana = window.Pane("Ana");
        var menus = ana.GetByRole(AriaRole.Log).Locator(".menu-host");
        await Expect(menus).ToHaveCountAsync(4);
        foreach (var menu in new[] { menus.Nth(2), menus.Last })
        {
            await menu.GetByRole(AriaRole.Button).ClickAsync();
            await Expect(menu.GetByRole(AriaRole.Menu)).ToBeInViewportAsync(new() { Ratio = 1 });
            await window.Page.Keyboard.PressAsync("Escape");
        }
    }

    [Fact]
    public async Task Files_are_chosen_in_a_form_one_is_taken_back_and_the_rest_goes_with_it()
    {
        await using var desk = await Desk.Open();
        await using var window = await Open(desk, "?as=ana&in=infra-services");
        var ana = window.Pane("Ana");
        desk.BotOpens(Photos);
        await ana.Type("/rejoindre");
        await Expect(ana.Form()).ToBeVisibleAsync();
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        var chooser = ana.Form().GetByLabel("Vos photos");
        await chooser.SetInputFilesAsync(new[] { Photo("velo.png"), Photo("flou.png") });
        await Expect(ana.Form()).ToContainTextAsync("flou.png");
        await chooser.SetInputFilesAsync(Photo("trop.png"));
        await Expect(ana.Form()).ToContainTextAsync("2 fichiers au plus.");
        await ana.Form().GetByRole(AriaRole.Button, new() { Name = "Retirer flou.png" }).ClickAsync();
        await chooser.SetInputFilesAsync(Photo("notes.txt"));
        await Expect(ana.Form()).ToContainTextAsync("Sont acceptés\u00a0: png.");
        await ana.Form().GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Expect(ana.Form()).ToHaveCountAsync(0);
        var sent = desk.Bot.Received[^1].Json["view"]!["state"]!["values"]!["photos"]!["files"]!["files"]!.AsArray();
        Assert.Equal(["velo.png"], sent.Select(f => (string?)f!["name"]));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_channel_that_is_made_renamed_and_archived_is_followed_by_whoever_is_in_it()
    {
        await using var desk = await Desk.Open();
        await using var window = await Open(desk, "?as=ana&in=infra-services");
        var ana = window.Pane("Ana");
        var id = (string)(await desk.Call("conversations.create", ("name", "velo")))["channel"]!["id"]!;
        await ana.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = "velo" }).ClickAsync();
        desk.Ana.Join(id);
        await desk.Call("conversations.setTopic", ("channel", id), ("topic", "Vélo & fanfare"));
        await Expect(ana).ToContainTextAsync("CommunityBot a défini le sujet\u00a0: Vélo & fanfare");
        await desk.Call("conversations.rename", ("channel", id), ("name", "fanfare"));
        await Expect(ana.GetByRole(AriaRole.Heading, new() { Name = "fanfare" })).ToBeVisibleAsync();
        await Expect(ana).ToContainTextAsync("CommunityBot a renommé le canal\u00a0: #fanfare");
        await desk.Call("conversations.archive", ("channel", id));
        await Expect(ana).ToContainTextAsync("CommunityBot a archivé le canal");
        await Expect(ana.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = "fanfare" })).ToContainTextAsync("archivé");
        await Expect(ana).ToContainTextAsync("Ce canal est archivé");
    }

    private static FilePayload Photo(string name) => new() { Name = name, MimeType = "image/png", Buffer = [1, 2, 3] };

    private Task<Window> Open(Desk desk, string what) => Window.Open(chromium, new Uri(desk.Slack.Address, what));

    private static async Task Until(Func<bool> isSo)
    {
        while (!isSo())
            await Task.Delay(5, Desk.Stop);
    }
}
