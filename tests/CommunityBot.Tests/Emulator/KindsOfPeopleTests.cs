using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>Guests, bots, closed accounts and people of other workspaces, coming and going.</summary>
public class KindsOfPeopleTests
{
    [Fact]
    public async Task A_walk_in_has_no_inviter_and_a_guest_always_has_one()
    {
        await using var desk = await Desk.Open();
        var max = desk.W.AddPerson(new PersonSeed("max") { Id = "UMAX" });
        var guest = desk.W.AddPerson(new PersonSeed("guest") { Id = "UGUEST", IsGuest = true });
        max.Join("infra-services");
        await desk.Quiet();
        desk.Ana.Invite("infra-services", guest);
        await desk.Quiet();
        Assert.Equal([("UMAX", null), ("UGUEST", "UANA")], Inner(desk, "member_joined_channel").Select(e => ((string)e["user"]!, (string?)e["inviter"])));
        Assert.Equal([("UMAX", null), ("UGUEST", "UANA")],
            Inner(desk, "message").Where(e => (string?)e["subtype"] == "channel_join").Select(e => ((string)e["user"]!, (string?)e["inviter"])));
    }

    [Fact]
    public async Task Slacks_client_lets_nobody_in_where_they_may_not_be()
    {
        await using var desk = await Desk.Open();
        var guest = desk.W.AddPerson(new PersonSeed("guest") { IsGuest = true });
        var one = desk.W.AddPerson(new PersonSeed("one") { Id = "UONE", IsGuest = true, IsSingleChannelGuest = true });
        var lou = desk.W.AddPerson(new PersonSeed("lou") { TeamId = "TELSEWHERE" });
        desk.W.AddChannel(new ChannelSeed("accueil") { Members = ["UONE"] });
        desk.W.AddChannel(new ChannelSeed("général") { IsGeneral = true, Members = ["UANA"] });
        Assert.Throws<InvalidOperationException>(() => guest.Join("infra-services"));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Invite("infra-services", one));
        Assert.Throws<InvalidOperationException>(() => lou.Join("infra-services"));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Leave("général"));
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Leave("infra-facilitation"));
        desk.Infra.IsArchived = true;
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Invite("infra-services", guest));
        desk.Ana.Deactivate();
        Assert.Throws<InvalidOperationException>(() => desk.Ana.Join("accueil"));
        await desk.Quiet();
        Assert.Empty(Inner(desk, "member_joined_channel"));
        Assert.Empty(Inner(desk, "member_left_channel"));
    }

    [Fact]
    public async Task A_guest_sees_no_channel_but_their_own()
    {
        await using var desk = await Desk.Open();
        var guest = desk.W.AddPerson(new PersonSeed("guest") { IsGuest = true });
        Assert.Throws<InvalidOperationException>(() => guest.Messages("infra-services"));
        desk.Ana.Invite("infra-services", guest);
        Assert.Equal("channel_join", guest.Messages("infra-services").Single().Subtype);
        await guest.Type("infra-services", "/rejoindre");
        Assert.Equal(guest.Id, desk.Bot.Received.Single(r => r.Type == "command").Form["user_id"]);
    }

    [Theory]
    [InlineData(true, false, true, false)]
    [InlineData(true, true, true, true)]
    [InlineData(false, false, false, false)]
    public async Task Guests_are_told_by_two_flags(bool guest, bool single, bool restricted, bool ultraRestricted)
    {
        await using var desk = await Desk.Open();
        desk.W.AddPerson(new PersonSeed("lou") { Id = "ULOU", IsGuest = guest, IsSingleChannelGuest = single });
        var user = (await desk.Call("users.info", ("user", "ULOU")))["user"]!;
        Assert.Equal((restricted, ultraRestricted), ((bool)user["is_restricted"]!, (bool)user["is_ultra_restricted"]!));
    }

    [Fact]
    public async Task A_newcomer_is_told_with_an_address_or_without()
    {
        await using var desk = await Desk.Open();
        desk.W.Arrive(new PersonSeed("max") { Email = "max@exemple.org" });
        desk.W.Arrive(new PersonSeed("guest") { IsGuest = true });
        desk.W.Arrive(new PersonSeed("robot") { IsBot = true });
        await desk.Quiet();
        var users = Inner(desk, "team_join").Select(e => e["user"]!).ToDictionary(u => (string)u["name"]!);
        Assert.Equal("max@exemple.org", (string?)users["max"]["profile"]!["email"]);
        Assert.Null(users["guest"]["profile"]!["email"]);
        Assert.True((bool)users["robot"]["is_bot"]!);
        Assert.All(users.Values, u => Assert.Null(u["locale"]));
    }

    [Fact]
    public async Task Without_its_scope_a_newcomers_address_is_not_told()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes.Except(["users:read.email"])] } });
        desk.W.Arrive(new PersonSeed("max") { Email = "max@exemple.org" });
        await desk.Quiet();
        Assert.Null(Inner(desk, "team_join").Single()["user"]!["profile"]!["email"]);
    }

    [Fact]
    public async Task Of_a_closed_account_little_is_told()
    {
        await using var desk = await Desk.Open();
        desk.Ana.Deactivate();
        var user = (await desk.Call("users.info", ("user", "UANA"), ("include_locale", "true")))["user"]!.AsObject();
        Assert.True((bool)user["deleted"]!);
        Assert.Equal("Ana Ruiz", (string?)user["profile"]!["real_name"]);
        Assert.DoesNotContain(user, p => p.Key is "real_name" or "tz" or "locale" or "is_admin" or "is_restricted");
    }

    [Fact]
    public async Task Someone_of_another_workspace_is_a_stranger_until_a_channel_is_shared()
    {
        await using var desk = await Desk.Open();
        var lou = desk.W.AddPerson(new PersonSeed("lou") { Id = "ULOU", Email = "lou@exemple.org", TeamId = "TELSEWHERE" });
        desk.W.AddChannel(new ChannelSeed("partenaires") { Id = "CSHARED", Members = ["UANA"] });
        var stranger = (await desk.Call("users.info", ("user", "ULOU"), ("include_locale", "true")))["user"]!;
        Assert.Equal(("TELSEWHERE", true), ((string?)stranger["team_id"], (bool)stranger["is_stranger"]!));
        Assert.Equal("channel_not_found", (string?)(await desk.Call("chat.postMessage", ("channel", "ULOU"), ("text", "Bonjour")))["error"]);
        Assert.Equal("user_not_visible", (string?)(await desk.Call("conversations.open", ("users", "ULOU")))["error"]);
        desk.Ana.Invite("partenaires", lou);
        Assert.True(desk.W.Channel("partenaires").IsShared);
        var known = (await desk.Call("users.info", ("user", "ULOU"), ("include_locale", "true")))["user"]!;
        Assert.Null(known["is_stranger"]);
        Assert.All([stranger, known], u => Assert.True(u["profile"]!["email"] is null && u["locale"] is null));
        Assert.Equal("users_not_found", (string?)(await desk.Call("users.lookupByEmail", ("email", "lou@exemple.org")))["error"]);
        Assert.DoesNotContain((await Everything.Pages(desk, "users.list", "members")).SelectMany(p => p), m => (string?)m!["id"] == "ULOU");
    }

    [Fact]
    public async Task Events_of_a_shared_channel_say_so_and_name_the_other_team()
    {
        await using var desk = await Desk.Open();
        var lou = desk.W.AddPerson(new PersonSeed("lou") { Id = "ULOU", TeamId = "TELSEWHERE" });
        desk.W.AddChannel(new ChannelSeed("partenaires") { Id = "CSHARED", IsShared = true, Members = ["UANA"] });
        lou.Join("partenaires");
        await lou.Type("partenaires", "Bonjour");
        await desk.Ana.Type("infra-services", "Entre nous");
        await desk.Quiet();
        var shared = desk.Bot.Received.Where(r => (string?)r.Json["event"]!["channel"] == "CSHARED").ToList();
        Assert.Equal(3, shared.Count);
        Assert.All(shared, r => Assert.True((bool)r.Json["is_ext_shared_channel"]!));
        var hers = shared.Single(r => (string?)r.Json["event"]!["text"] == "Bonjour").Json["event"]!;
        Assert.Equal(("T0EMULATOR", "TELSEWHERE", "TELSEWHERE"), ((string?)hers["team"], (string?)hers["user_team"], (string?)hers["source_team"]));
        var ours = desk.Bot.Received.Single(r => (string?)r.Json["event"]!["channel"] == "CINFRA").Json;
        Assert.False((bool)ours["is_ext_shared_channel"]!);
        Assert.Null(ours["event"]!["user_team"]);
        var channel = (await desk.Call("conversations.info", ("channel", "CSHARED")))["channel"]!;
        Assert.True((bool)channel["is_ext_shared"]!);
        Assert.Equal(["T0EMULATOR", "TELSEWHERE"], channel["shared_team_ids"]!.AsArray().Select(t => (string)t!));
    }

    [Fact]
    public async Task The_app_offers_nothing_to_other_workspaces_but_its_buttons()
    {
        await using var desk = await Desk.Open();
        var lou = desk.W.AddPerson(new PersonSeed("lou") { Id = "ULOU", TeamId = "TELSEWHERE" });
        desk.W.AddChannel(new ChannelSeed("partenaires") { Id = "CSHARED", IsShared = true, Members = ["ULOU"] });
        await Assert.ThrowsAsync<InvalidOperationException>(() => lou.Type("partenaires", "/rejoindre"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => lou.Shortcut("joining.ask"));
        await desk.Call("chat.postMessage", ("channel", "CSHARED"), ("text", "Demande"), ("blocks", Forms.Card));
        await desk.Quiet();
        await lou.Press(lou.Messages("partenaires")[^1], "Approuver");
        var user = desk.Bot.Received[^1].Json["user"]!;
        Assert.Equal(("ULOU", "TELSEWHERE"), ((string?)user["id"], (string?)user["team_id"]));
    }

    [Fact]
    public async Task Slackbot_is_listed_and_not_said_to_be_a_bot()
    {
        await using var desk = await Desk.Open();
        var listed = (await Everything.Pages(desk, "users.list", "members")).SelectMany(p => p).ToDictionary(m => (string)m!["id"]!);
        Assert.Equal(["U0BOT", "UANA", "USLACKBOT", "UZOE"], listed.Keys.Order(StringComparer.Ordinal));
        Assert.False((bool)listed["USLACKBOT"]!["is_bot"]!);
        Assert.True((bool)listed["U0BOT"]!["is_bot"]!);
        Assert.Equal("Slackbot", (string?)(await desk.Call("users.info", ("user", "USLACKBOT")))["user"]!["profile"]!["real_name"]);
    }

    [Theory]
    [InlineData("users.list", null, "users:read")]
    [InlineData("users.info", "user=UANA", "users:read")]
    [InlineData("team.info", null, "team:read")]
    [InlineData("conversations.members", "channel=CINFRA", "channels:read")]
    [InlineData("conversations.members", "channel=CSECRET", "groups:read")]
    public async Task What_is_read_asks_for_its_scope(string method, string? argument, string scope)
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes.Except([scope])] } });
        var refused = await desk.Call(method, argument?.Split('=') is [var name, var value] ? [(name, value)] : []);
        Assert.Equal(("missing_scope", scope), ((string?)refused["error"], (string?)refused["needed"]));
    }

    [Fact]
    public async Task What_a_bot_needs_to_know_of_its_place_is_told()
    {
        await using var desk = await Desk.Open();
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false });
        desk.Infra.IsArchived = true;
        Assert.Equal("https://les-passerelles.slack.com/", (string?)(await desk.Call("auth.test"))["url"]);
        using var response = await desk.Send("auth.test", null);
        Assert.Equal(string.Join(',', Desk.AllScopes), response.Headers.GetValues("x-oauth-scopes").Single());
        Assert.Equal("Les Passerelles", (string?)(await desk.Call("team.info"))["team"]!["name"]);
        Assert.Equal("team_not_found", (string?)(await desk.Call("team.info", ("team", "TELSEWHERE")))["error"]);
        Assert.Equal([(true, false, true), (true, true, false), (false, false, false)], await Task.WhenAll(new[] { "CINFRA", "CSECRET", "CELSE" }.Select(async id =>
        {
            var channel = (await desk.Call("conversations.info", ("channel", id)))["channel"]!;
            return ((bool)channel["is_member"]!, (bool)channel["is_private"]!, (bool)channel["is_archived"]!);
        })));
    }

    private static IEnumerable<JsonNode> Inner(Desk desk, string type) =>
        desk.Bot.Received.Where(r => r.Type == "event_callback").Select(r => r.Json["event"]!).Where(e => (string)e["type"]! == type);
}
