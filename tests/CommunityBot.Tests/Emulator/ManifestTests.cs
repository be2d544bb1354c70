using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class ManifestTests
{
    [Fact]
    public async Task The_app_is_called_as_its_manifest_says()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Name = "Le facteur" } });
        using var answer = await desk.Send("auth.test", null, "xapp-1-A0EMULATOR-1-emulator");
        Assert.Equal("Le facteur", (string?)(await Desk.Read(answer))["app_name"]);
    }

    [Fact]
    public async Task Commands_without_their_scope_are_told()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes.Where(s => s != "commands")] } });
        Assert.Equal(["manifest: The app has slash commands or shortcuts without the scope commands."], desk.Complaints);
    }

    [Fact]
    public void A_manifest_says_what_the_app_registers()
    {
        var manifest = AppManifest.Parse("""
            {"display_information":{"name":"CommunityBot"},
             "features":{"bot_user":{"display_name":"communitybot"},"app_home":{"home_tab_enabled":true,"messages_tab_enabled":true,"messages_tab_read_only_enabled":false},
               "shortcuts":[{"name":"Rejoindre","type":"global","callback_id":"joining.ask","description":"x"}],
               "slash_commands":[{"command":"/rejoindre","description":"Rejoindre","should_escape":true}]},
             "oauth_config":{"scopes":{"bot":["commands","chat:write"]}},
             "settings":{"event_subscriptions":{"bot_events":["message.im"]},"interactivity":{"is_enabled":true}}}
            """);
        Assert.Equal(new ManifestCommand("/rejoindre") { Description = "Rejoindre", ShouldEscape = true }, Assert.Single(manifest.Commands));
        Assert.Equal("joining.ask", Assert.Single(manifest.Shortcuts).CallbackId);
        Assert.Equal(["commands", "chat:write"], manifest.Scopes);
        Assert.Equal(["message.im"], manifest.Events);
        Assert.True(manifest is { Interactive: true, MessagesTab: true, HomeTab: true });
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"features":{"slash_commands":[{}]}}""")]
    public void A_broken_manifest_is_refused_with_a_sentence(string json) =>
        Assert.Throws<FormatException>(() => AppManifest.Parse(json));

    [Fact]
    public async Task A_press_without_interactivity_reaches_nobody()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Interactive = false } });
        await desk.Ana.Shortcut("joining.ask");
        Assert.Empty(desk.Bot.Received);
        Assert.Equal(["shortcut: The app's manifest does not enable interactivity."], desk.Complaints);
    }
}
