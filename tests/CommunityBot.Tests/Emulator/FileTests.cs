using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class FileTests
{
    private static readonly byte[] Directory = Encoding.UTF8.GetBytes("nom;adresse\nAna Ruiz;ana@exemple.org\n");

    [Fact]
    public async Task A_file_comes_with_its_message_and_is_fetched_with_the_token()
    {
        await using var desk = await Desk.Open();
        var seen = await desk.Ana.Upload("Adhérents 2026.csv", Directory, "Voici l’annuaire");
        await desk.Quiet();
        var message = desk.Bot.Received.Single().Json["event"]!;
        Assert.Equal(("message", "file_share", "im", "Voici l’annuaire"),
            ((string?)message["type"], (string?)message["subtype"], (string?)message["channel_type"], (string?)message["text"]));
        var file = message["files"]!.AsArray().Single()!;
        Assert.Equal(("Adhérents 2026.csv", "text/csv", "csv", Directory.Length), ((string?)file["name"], (string?)file["mimetype"], (string?)file["filetype"], (int)file["size"]!));
        var (status, type, bytes) = await desk.Fetch((string)file["url_private_download"]!);
        Assert.Equal((200, "text/csv"), (status, type));
        Assert.Equal(Directory, bytes);
        Assert.Equal(Directory, (await desk.Fetch((string)file["url_private"]!)).Bytes);
        Assert.Equal(["Adhérents 2026.csv"], seen.Files.Select(f => f.Name));
        Assert.Equal(["Adhérents 2026.csv"], desk.Ana.PrivateMessages.Single().Files.Select(f => f.Name));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_file_of_one_long_line_is_previewed_by_its_beginning()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Upload("annuaire.csv", Encoding.UTF8.GetBytes(new string('é', 20_000)));
        await desk.Quiet();
        var file = desk.Bot.Received.Single().Json["event"]!["files"]![0]!;
        Assert.Equal((1000, 1, 0, true), (((string)file["preview"]!).Length, (int)file["lines"]!, (int)file["lines_more"]!, (bool)file["preview_is_truncated"]!));
        Assert.Equal((false, 2), await Truncated(desk, "nom\nAna"));
        Assert.Equal((true, 7), await Truncated(desk, "1\n2\n3\n4\n5\n6\n7"));
    }

    private static async Task<(bool IsCut, int Lines)> Truncated(Desk desk, string content)
    {
        await desk.Ana.Upload("liste.txt", Encoding.UTF8.GetBytes(content));
        await desk.Quiet();
        var file = desk.Bot.Received[^1].Json["event"]!["files"]![0]!;
        return ((bool)file["preview_is_truncated"]!, (int)file["lines"]!);
    }

    [Fact]
    public async Task A_file_shared_where_the_bot_is_not_is_not_found()
    {
        await using var desk = await Desk.Open();
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false, Members = ["UANA"] });
        desk.Ana.Share("CELSE", "annuaire.csv", Directory);
        var id = desk.W.Save() is var kept ? (string)JsonNode.Parse(kept)!["Files"]![0]!["Id"]! : "";
        Assert.Equal("file_not_found", (string?)(await desk.Call("files.info", ("file", id)))["error"]);
        Assert.Equal(404, (await desk.Fetch(new Uri(desk.Slack.Address, $"files-pri/T0EMULATOR-{id}/annuaire.csv").ToString())).Status);
        desk.Ana.Invite("CELSE", desk.W.Bot);
        Assert.True((bool)(await desk.Call("files.info", ("file", id)))["ok"]!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("xoxb-another")]
    public async Task Without_the_token_a_sign_in_page_comes_with_200(string? token)
    {
        await using var desk = await Desk.Open();
        await SignInPage(desk, token);
        Assert.Equal(["file: A file was asked for without the bot's token. Slack answers a sign-in page, with 200."], desk.Complaints);
    }

    [Fact]
    public async Task Without_its_scope_a_sign_in_page_comes_with_200()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes.Except(["files:read"])] } });
        await SignInPage(desk, "xoxb-emulator");
        Assert.Equal(["file: A file was asked for without the scope files:read. Slack answers a sign-in page, with 200."], desk.Complaints);
        Assert.Equal("missing_scope", (string?)(await desk.Call("files.info", ("file", "F1")))["error"]);
    }

    [Fact]
    public async Task What_is_not_text_is_hosted_and_has_no_preview()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Upload("annuaire.xlsx", [1, 2, 3]);
        await desk.Quiet();
        var message = desk.Bot.Received.Single().Json["event"]!;
        Assert.Equal("", (string?)message["text"]);
        Assert.Null(message["blocks"]);
        var file = message["files"]![0]!;
        Assert.Equal(("hosted", "xlsx"), ((string?)file["mode"], (string?)file["filetype"]));
        Assert.Null(file["preview"]);
        Assert.Equal([1, 2, 3], (await desk.Fetch((string)file["url_private_download"]!)).Bytes);
    }

    [Fact]
    public async Task A_file_is_told_again_by_its_id()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Upload("annuaire.csv", Directory);
        var id = (string)(await LastFile(desk))["id"]!;
        var file = (await desk.Call("files.info", ("file", id)))["file"]!;
        Assert.Equal("annuaire.csv", (string?)file["name"]);
        Assert.Equal("file_not_found", (string?)(await desk.Call("files.info", ("file", "FNONE")))["error"]);
    }

    [Fact]
    public async Task A_message_deleted_takes_its_file_away()
    {
        await using var desk = await Desk.Open();
        var seen = await desk.Ana.Upload("annuaire.csv", Directory);
        var file = await LastFile(desk);
        desk.Ana.DeleteMessage(seen);
        await desk.Quiet();
        var deleted = desk.Bot.Received[^1].Json["event"]!;
        Assert.Equal(("message_deleted", seen.Ts, "im"), ((string?)deleted["subtype"], (string?)deleted["deleted_ts"], (string?)deleted["channel_type"]));
        Assert.Equal("file_share", (string?)deleted["previous_message"]!["subtype"]);
        Assert.Empty(desk.Ana.PrivateMessages);
        Assert.Equal("file_deleted", (string?)(await desk.Call("files.info", ("file", (string)file["id"]!)))["error"]);
        Assert.Equal(404, (await desk.Fetch((string)file["url_private_download"]!)).Status);
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task People_delete_what_they_wrote_and_nothing_else()
    {
        await using var desk = await Desk.Open();
        var hers = (await desk.Zoe.Type("CINFRA", "Bonjour")).Posted!;
        Assert.Throws<InvalidOperationException>(() => desk.Ana.DeleteMessage(hers));
        desk.Zoe.DeleteMessage(hers);
        Assert.Empty(desk.Zoe.Messages("CINFRA"));
        Assert.Throws<InvalidOperationException>(() => desk.Zoe.DeleteMessage(hers));
    }

    [Fact]
    public async Task Where_writing_is_off_nothing_is_uploaded()
    {
        await using var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { MessagesTab = false } });
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Ana.Upload("annuaire.csv", Directory));
        desk.Zoe.Deactivate();
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.Zoe.Upload("annuaire.csv", Directory));
    }

    [Fact]
    public async Task A_bot_announces_a_file_sends_it_and_shares_it_in_one_message()
    {
        await using var desk = await OfUploads();
        var announced = await desk.Call("files.getUploadURLExternal", ("filename", "annuaire.csv"), ("length", Directory.Length.ToString(CultureInfo.InvariantCulture)));
        var id = (string)announced["file_id"]!;
        var complete = ("files", $$"""[{"id":"{{id}}","title":"Annuaire"}]""");
        Assert.Equal("file_not_found", (string?)(await desk.Call("files.completeUploadExternal", complete))["error"]);
        Assert.Equal((400, ""), await desk.Post((string)announced["upload_url"]!, "trop court"));
        Assert.Equal((200, $"OK - {Directory.Length}"), await desk.Post((string)announced["upload_url"]!, Encoding.UTF8.GetString(Directory)));
        Assert.Equal("not_in_channel", (string?)(await desk.Call("files.completeUploadExternal", complete, ("channel_id", "CELSE")))["error"]);
        Assert.Equal("channel_not_found", (string?)(await desk.Call("files.completeUploadExternal", complete, ("channel_id", "UANA")))["error"]);
        var done = await desk.Call("files.completeUploadExternal", complete, ("channels", "CINFRA,CSECRET"), ("initial_comment", "Voici"));
        Assert.Equal((id, "Annuaire"), ((string?)done["files"]![0]!["id"], (string?)done["files"]![0]!["title"]));
        var seen = desk.Ana.Messages("CINFRA").Single();
        Assert.Equal(("Voici", "annuaire.csv", true), (seen.Text, seen.Files.Single().Name, seen.IsFromBot));
        var info = (await desk.Call("files.info", ("file", id)))["file"]!;
        Assert.Equal(("""["CINFRA"]""", """["CSECRET"]""", seen.Ts), (info["channels"]!.ToJsonString(), info["groups"]!.ToJsonString(), (string?)info["shares"]!["public"]!["CINFRA"]![0]!["ts"]));
        Assert.Equal(Directory, (await desk.Fetch((string)info["url_private"]!)).Bytes);
        await desk.Quiet();
        Assert.Equal(["file_share", "file_share"], desk.Bot.Received.Select(r => (string?)r.Json["event"]!["subtype"]));
        Assert.Equal("file_not_found", (string?)(await desk.Call("files.completeUploadExternal", complete))["error"]);
    }

    [Fact]
    public async Task A_file_shared_nowhere_is_the_bots_alone()
    {
        await using var desk = await OfUploads();
        var announced = await desk.Call("files.getUploadURLExternal", ("filename", "mot.txt"), ("length", "2"));
        await desk.Post((string)announced["upload_url"]!, "ok");
        Assert.True((bool)(await desk.Call("files.completeUploadExternal", ("files", $$"""[{"id":"{{announced["file_id"]}}"}]""")))["ok"]!);
        Assert.Equal("{}", (await desk.Call("files.info", ("file", (string)announced["file_id"]!)))["file"]!["shares"]!.ToJsonString());
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_bytes_of_a_file_are_seen_among_the_traffic_without_their_address()
    {
        await using var desk = await OfUploads();
        var announced = await desk.Call("files.getUploadURLExternal", ("filename", "mot.txt"), ("length", "2"));
        var url = (string)announced["upload_url"]!;
        await desk.Post(url, "trop");
        await desk.Post(url, "ok");
        var traffic = (await desk.Get("/workspace/traffic")).Body;
        var told = JsonNode.Parse(traffic)!["exchanges"]!.AsArray();
        Assert.Equal(["files.getUploadURLExternal fine", "upload wrong", "upload fine"], told.Select(one => $"{one!["kind"]} {one["state"]}"));
        Assert.Equal(("mot.txt", "OK - 2"), ((string?)told[2]!["request"]!["name"], (string?)told[2]!["answer"]));
        Assert.Equal("mot.txt was announced with 2 bytes, and has 4.", (string?)told[1]!["complaints"]![0]);
        Assert.DoesNotContain(url.Split('/')[^1], traffic, StringComparison.Ordinal);
    }

    private static async Task<Desk> OfUploads()
    {
        var desk = await Desk.Open(o => o with { Manifest = Desk.Manifest with { Scopes = [.. Desk.AllScopes, "files:write"] } });
        desk.W.AddChannel(new ChannelSeed("ailleurs") { Id = "CELSE", WithBot = false });
        return desk;
    }

    private static async Task SignInPage(Desk desk, string? token)
    {
        await desk.Ana.Upload("annuaire.csv", Directory);
        var (status, type, bytes) = await desk.Fetch((string)(await LastFile(desk))["url_private_download"]!, token);
        Assert.Equal((200, "text/html"), (status, type));
        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private static async Task<JsonObject> LastFile(Desk desk)
    {
        await desk.Quiet();
        return desk.Bot.Received[^1].Json["event"]!["files"]![0]!.AsObject();
    }
}
