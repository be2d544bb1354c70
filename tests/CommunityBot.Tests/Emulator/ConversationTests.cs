using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class ConversationTests
{
    [Fact]
    public async Task Pages_are_short_and_one_of_them_is_empty()
    {
        await using var desk = await Desk.Open();
        for (var i = 0; i < 4; i++)
            await desk.Ana.Type("CINFRA", $"message {i}");
        var pages = await Everything.Pages(desk, "conversations.history", "messages", ("channel", "CINFRA"), ("limit", "100"));
        Assert.Equal([2, 0, 2], pages.Select(p => p.Count));
        Assert.Equal(["message 3", "message 2", "message 1", "message 0"], pages.SelectMany(p => p).Select(m => (string)m!["text"]!));
        Assert.Equal("invalid_cursor", (string?)(await desk.Call("conversations.history", ("channel", "CINFRA"), ("cursor", "zzz")))["error"]);
    }

    [Fact]
    public async Task Pages_are_full_when_short_ones_are_switched_off()
    {
        await using var desk = await Desk.Open(o => o with { ShortPages = false });
        for (var i = 0; i < 5; i++)
            await desk.Ana.Type("CINFRA", $"message {i}");
        var pages = await Everything.Pages(desk, "conversations.history", "messages", ("channel", "CINFRA"), ("limit", "2"));
        Assert.Equal([2, 2, 1], pages.Select(p => p.Count));
    }

    [Fact]
    public async Task A_page_goes_on_after_the_last_message_whatever_has_come_since()
    {
        await using var desk = await Desk.Open(o => o with { ShortPages = false });
        for (var i = 0; i < 3; i++)
            await desk.Ana.Type("CINFRA", $"message {i}");
        var first = await desk.Call("conversations.history", ("channel", "CINFRA"), ("limit", "2"));
        await desk.Ana.Type("CINFRA", "nouveau");
        var second = await desk.Call("conversations.history", ("channel", "CINFRA"), ("limit", "2"), ("cursor", (string)first["response_metadata"]!["next_cursor"]!));
        Assert.Equal("message 0", (string?)second["messages"]!.AsArray().Single()!["text"]);
    }

    [Fact]
    public async Task History_keeps_to_its_bounds()
    {
        await using var desk = await Desk.Open(o => o with { ShortPages = false });
        var ts = new List<string>();
        for (var i = 0; i < 3; i++)
            ts.Add((await desk.Ana.Type("CINFRA", $"message {i}")).Posted!.Ts);
        Assert.Equal(["message 2"], await Everything.Messages(desk, "conversations.history", ("channel", "CINFRA"), ("oldest", ts[1])));
        Assert.Equal(["message 1"], await Everything.Messages(desk, "conversations.history", ("channel", "CINFRA"), ("latest", ts[1]), ("oldest", ts[1]), ("inclusive", "true")));
        Assert.Equal("invalid_ts_oldest", (string?)(await desk.Call("conversations.history", ("channel", "CINFRA"), ("oldest", "hier")))["error"]);
    }

    [Fact]
    public async Task Only_members_read_the_history()
    {
        await using var desk = await Desk.Open();
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false });
        desk.W.AddChannel(new ChannelSeed("cachette") { Id = "CHIDDEN", WithBot = false, IsPrivate = true });
        Assert.Equal("not_in_channel", (string?)(await desk.Call("conversations.history", ("channel", "CELSE")))["error"]);
        Assert.Equal("channel_not_found", (string?)(await desk.Call("conversations.history", ("channel", "CHIDDEN")))["error"]);
    }

    [Theory]
    [InlineData("U0BOT", "cant_invite_self")]
    [InlineData("UNOBODY", "user_not_found")]
    [InlineData("UZOE", "already_in_channel")]
    [InlineData("UGUEST", "user_is_restricted")]
    [InlineData("UONE", "ura_max_channels")]
    [InlineData("UGONE", "cant_invite")]
    public async Task An_invitation_is_refused_with_slacks_reason(string user, string error)
    {
        await using var desk = await Desk.Open();
        desk.W.AddPerson(new PersonSeed("guest") { Id = "UGUEST", IsGuest = true });
        desk.W.AddPerson(new PersonSeed("one") { Id = "UONE", IsGuest = true, IsSingleChannelGuest = true });
        desk.W.AddPerson(new PersonSeed("gone") { Id = "UGONE", IsDeactivated = true });
        desk.W.AddChannel(new ChannelSeed("accueil") { Members = ["UONE"] });
        var answer = await desk.Call("conversations.invite", ("channel", "CSECRET"), ("users", user));
        Assert.Equal(error, (string?)answer["error"]);
        Assert.Equal(user, (string?)answer["errors"]![0]!["user"]);
    }

    [Fact]
    public async Task One_bad_id_fails_an_invitation_unless_it_is_forced()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("user_not_found", (string?)(await desk.Call("conversations.invite", ("channel", "CSECRET"), ("users", "UANA,UNOBODY")))["error"]);
        Assert.DoesNotContain("UANA", desk.Secret.Members);
        var forced = await desk.Call("conversations.invite", ("channel", "CSECRET"), ("users", "UANA,UNOBODY"), ("force", "true"));
        Assert.True((bool)forced["ok"]!);
        Assert.Contains("UANA", desk.Secret.Members);
        Assert.Equal("UNOBODY", (string?)forced["errors"]!.AsArray().Single()!["user"]);
    }

    [Fact]
    public async Task The_bot_invites_from_inside_only()
    {
        await using var desk = await Desk.Open();
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false });
        Assert.Equal("not_in_channel", (string?)(await desk.Call("conversations.invite", ("channel", "CELSE"), ("users", "UANA")))["error"]);
        Assert.True((bool)(await desk.Call("conversations.join", ("channel", "CELSE")))["ok"]!);
        Assert.True((bool)(await desk.Call("conversations.invite", ("channel", "CELSE"), ("users", "UANA")))["ok"]!);
        Assert.Equal("already_in_channel", (string?)(await desk.Call("conversations.join", ("channel", "CELSE")))["warning"]);
        Assert.Equal("method_not_supported_for_channel_type", (string?)(await desk.Call("conversations.join", ("channel", "CSECRET")))["error"]);
    }

    [Theory]
    [InlineData("U0BOT", "cant_kick_self")]
    [InlineData("UNOBODY", "user_not_found")]
    [InlineData("UANA", "not_in_channel")]
    [InlineData("UZOE", null)]
    public async Task A_removal_is_refused_with_slacks_reason(string user, string? error)
    {
        await using var desk = await Desk.Open();
        Assert.Equal(error, (string?)(await desk.Call("conversations.kick", ("channel", "CSECRET"), ("user", user)))["error"]);
        Assert.Equal(error is not null, desk.Secret.Members.Contains("UZOE"));
    }

    [Fact]
    public async Task The_bot_leaves_a_channel_once()
    {
        await using var desk = await Desk.Open();
        Assert.True((bool)(await desk.Call("conversations.leave", ("channel", "CINFRA")))["ok"]!);
        Assert.DoesNotContain("U0BOT", desk.Infra.Members);
        Assert.True((bool)(await desk.Call("conversations.leave", ("channel", "CINFRA")))["not_in_channel"]!);
    }

    [Fact]
    public async Task A_private_conversation_is_opened_once()
    {
        await using var desk = await Desk.Open();
        desk.W.AddPerson(new PersonSeed("gone") { Id = "UGONE", IsDeactivated = true });
        var first = await desk.Call("conversations.open", ("users", "UANA"));
        var second = await desk.Call("conversations.open", ("users", "UANA"), ("return_im", "true"));
        Assert.Equal((string?)first["channel"]!["id"], (string?)second["channel"]!["id"]);
        Assert.True((bool)second["already_open"]!);
        Assert.Equal("user_disabled", (string?)(await desk.Call("conversations.open", ("users", "UGONE")))["error"]);
        Assert.Equal("user_not_found", (string?)(await desk.Call("conversations.open", ("users", "UNOBODY")))["error"]);
    }

    [Fact]
    public async Task Lists_hold_what_the_bot_may_see()
    {
        await using var desk = await Desk.Open();
        desk.W.AddChannel(new ChannelSeed("cachette") { WithBot = false, IsPrivate = true });
        var all = await Everything.Pages(desk, "conversations.list", "channels", ("types", "public_channel,private_channel"));
        var anas = await Everything.Pages(desk, "users.conversations", "channels", ("types", "public_channel,private_channel"), ("user", "UANA"));
        var members = await Everything.Pages(desk, "conversations.members", "members", ("channel", "CSECRET"));
        Assert.Equal(["infra-services", "infra-facilitation"], all.SelectMany(p => p).Select(c => (string)c!["name"]!));
        Assert.Equal(["infra-services"], anas.SelectMany(p => p).Select(c => (string)c!["name"]!));
        Assert.Equal(["UZOE", "U0BOT"], members.SelectMany(p => p).Select(m => (string)m!));
        Assert.Equal("invalid_types", (string?)(await desk.Call("conversations.list", ("types", "everything")))["error"]);
    }

    [Fact]
    public async Task Addresses_and_locales_are_told_only_where_slack_tells_them()
    {
        await using var desk = await Desk.Open();
        var with = (await desk.Call("users.info", ("user", "UANA"), ("include_locale", "true")))["user"]!;
        Assert.Equal(("ana@exemple.org", "fr-FR"), ((string?)with["profile"]!["email"], (string?)with["locale"]));
        desk.W.Manifest = Desk.Manifest with { Scopes = ["users:read"] };
        var without = (await desk.Call("users.info", ("user", "UANA")))["user"]!;
        Assert.Null(without["profile"]!["email"]);
        Assert.Null(without["locale"]);
        Assert.Equal("missing_scope", (string?)(await desk.Call("users.lookupByEmail", ("email", "ana@exemple.org")))["error"]);
    }

    [Fact]
    public async Task A_closed_account_is_listed_and_not_found_by_its_address()
    {
        await using var desk = await Desk.Open();
        Assert.Equal("UANA", (string?)(await desk.Call("users.lookupByEmail", ("email", "ANA@exemple.org")))["user"]!["id"]);
        desk.Ana.Deactivate();
        Assert.Equal("users_not_found", (string?)(await desk.Call("users.lookupByEmail", ("email", "ana@exemple.org")))["error"]);
        var listed = (await Everything.Pages(desk, "users.list", "members")).SelectMany(p => p).Single(m => (string)m!["id"]! == "UANA");
        Assert.True((bool)listed!["deleted"]!);
    }
}
