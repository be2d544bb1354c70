using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class KeepingTests
{
    [Fact]
    public async Task A_workspace_that_was_left_is_found_again_as_it_was()
    {
        await using var left = await Desk.Open();
        var hello = (await left.Ana.Type("infra-services", "Bonjour @Zoé")).Posted!;
        left.Zoe.React(hello, "wave");
        left.Zoe.Reply(hello, "Bienvenue !");
        left.Ana.EditMessage(hello, "Bonjour à toutes et à tous");
        await left.Ana.Upload("annuaire.csv", Encoding.UTF8.GetBytes("nom\nAna Ruiz\n"), "Voici");
        await left.Call("chat.postEphemeral", ("channel", "CINFRA"), ("user", "UANA"), ("text", "Pour vous seule"));
        await left.Call("views.publish", ("user_id", "UANA"), ("view", """{"type":"home","blocks":[{"type":"section","text":{"type":"mrkdwn","text":"Vos communautés"}}]}"""));
        left.Infra.IsArchived = true;
        left.Zoe.Deactivate();
        await left.Quiet();
        var kept = left.W.Save();

        await using var host = await EmulatorHost.Start(new EmulatorOptions { Clock = left.Clock, Manifest = Desk.Manifest }, Desk.Stop);
        var found = host.Workspace;
        found.Restore(kept);
        Assert.Equal(left.Clock.GetUtcNow(), Workspace.MomentOf(kept));
        Assert.Equal(Encoding.UTF8.GetString(kept), Encoding.UTF8.GetString(found.Save()));
        var ana = found.As("Ana");
        Assert.Equal(left.Ana.Messages("infra-services").Select(m => (m.Ts, m.PlainRendering, m.Edited)), ana.Messages("infra-services").Select(m => (m.Ts, m.PlainRendering, m.Edited)));
        Assert.Equal(["Pour vous seule"], ana.Whispers.Select(m => m.Text));
        Assert.Equal("Vos communautés", ana.Home!.PlainRendering);
        Assert.Equal(["annuaire.csv"], ana.PrivateMessages.Single().Files.Select(f => f.Name));
        Assert.True(found.Channel("infra-services").IsArchived);
        Assert.True(found.As("Zoé").IsDeactivated);

        found.Channel("infra-services").IsArchived = false;
        Assert.True(string.CompareOrdinal((await ana.Type("infra-services", "La suite")).Posted!.Ts, ana.Messages("infra-services")[^2].Ts) > 0);
    }

    [Fact]
    public async Task Files_that_were_kept_are_where_the_workspace_is_today()
    {
        await using var left = await Desk.Open();
        await left.Ana.Upload("annuaire.csv", Encoding.UTF8.GetBytes("nom\nAna Ruiz\n"));
        await using var host = await EmulatorHost.Start(new EmulatorOptions { Clock = left.Clock, Manifest = Desk.Manifest }, Desk.Stop);
        host.Workspace.Restore(left.W.Save());
        using var http = new HttpClient { DefaultRequestHeaders = { { "Authorization", "Bearer xoxb-emulator" } } };
        var conversation = host.Workspace.As("Ana").PrivateMessages[0].Channel.Id;
        var history = await http.GetStringAsync(new Uri(host.ApiUrl, "conversations.history?limit=1&channel=" + conversation), Desk.Stop);
        var file = JsonNode.Parse(history)!["messages"]![0]!["files"]![0]!;
        Assert.Equal("nom\nAna Ruiz\n", await http.GetStringAsync(new Uri((string)file["url_private"]!), Desk.Stop));
    }

    [Fact]
    public async Task What_channels_are_about_what_is_pinned_and_what_is_posted_later_is_found_again()
    {
        await using var left = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes, "pins:read", "pins:write", "usergroups:read"] } });
        var id = (string)(await left.Call("conversations.create", ("name", "velo")))["channel"]!["id"]!;
        await left.Call("conversations.rename", ("channel", id), ("name", "fanfare"));
        await left.Call("conversations.setTopic", ("channel", id), ("topic", "Répétition jeudi"));
        var ts = (string)(await left.Call("chat.postMessage", ("channel", id), ("text", "Le règlement")))["ts"]!;
        await left.Call("pins.add", ("channel", id), ("timestamp", ts));
        left.W.AddGroup("equipe", "Équipe", "UZOE");
        var at = left.Clock.GetUtcNow().AddHours(1);
        await left.Call("chat.scheduleMessage", ("channel", id), ("text", "C’est l’heure"), ("post_at", $"{at.ToUnixTimeSeconds()}"));
        await left.Quiet();

        await using var host = await EmulatorHost.Start(new EmulatorOptions { Clock = left.Clock, Manifest = left.W.Manifest }, Desk.Stop);
        host.Workspace.Restore(left.W.Save());
        Assert.Equal(Encoding.UTF8.GetString(left.W.Save()), Encoding.UTF8.GetString(host.Workspace.Save()));
        Assert.Equal(at, host.Workspace.NextDue);
        left.Clock.Pass(TimeSpan.FromHours(1));
        while (!host.Workspace.IsQuiet)
            await Task.Delay(2, Desk.Stop);
        var ana = host.Workspace.As("Ana");
        ana.Join("fanfare");
        Assert.Contains("C’est l’heure", ana.Messages("fanfare").Select(m => m.Text));
    }

    [Fact]
    public async Task An_app_that_was_taken_out_is_still_out()
    {
        await using var left = await Desk.Open();
        left.W.Uninstall();
        await using var host = await EmulatorHost.Start(new EmulatorOptions { Clock = left.Clock, Manifest = Desk.Manifest }, Desk.Stop);
        host.Workspace.Restore(left.W.Save());
        Assert.False(host.Workspace.IsInstalled);
        Assert.Contains("is not a valid command", (await host.Workspace.As("Ana").Type("infra-services", "/rejoindre")).Failure, StringComparison.Ordinal);
        host.Workspace.Reinstall();
        await using var again = await EmulatorHost.Start(new EmulatorOptions { Clock = left.Clock, Manifest = Desk.Manifest }, Desk.Stop);
        again.Workspace.Restore(host.Workspace.Save());
        Assert.True(again.Workspace.IsInstalled);
    }

    [Fact]
    public async Task What_a_playground_of_before_kept_is_found_again_too()
    {
        await using var left = await Desk.Open();
        var kept = System.Text.Json.Nodes.JsonNode.Parse(left.W.Save())!.AsObject();
        foreach (var name in (string[])["IsUninstalled", "Scheduled", "Groups"])
            Assert.True(kept.Remove(name));
        foreach (var channel in kept["Channels"]!.AsArray())
        {
            foreach (var name in (string[])["Creator", "Topic", "Purpose", "PreviousNames", "Pins"])
                Assert.True(channel!.AsObject().Remove(name));
        }

        await using var host = await EmulatorHost.Start(new EmulatorOptions { Clock = left.Clock, Manifest = Desk.Manifest }, Desk.Stop);
        host.Workspace.Restore(Encoding.UTF8.GetBytes(kept.ToJsonString()));
        Assert.True(host.Workspace.IsInstalled);
        Assert.Equal(["infra-facilitation", "infra-services"], host.Workspace.Channels.Select(c => c.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_newer_program_kept_is_left_to_it()
    {
        await using var desk = await Desk.Open();
        var kept = JsonNode.Parse(desk.W.Save())!;
        Assert.Equal(1, (int)kept["Version"]!);
        kept["Version"] = 2;
        var error = Assert.Throws<InvalidDataException>(() => Workspace.MomentOf(Encoding.UTF8.GetBytes(kept.ToJsonString())));
        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_was_not_saved_by_a_workspace_is_refused(string kept) =>
        Assert.Throws<InvalidDataException>(() => Workspace.MomentOf(Encoding.UTF8.GetBytes(kept)));
}
