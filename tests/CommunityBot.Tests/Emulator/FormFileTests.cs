using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

/// <summary>Files in the fields of a form (docs.slack.dev/reference/block-kit/block-elements/file-input-element).</summary>
public class FormFileTests
{
    private const string Form = """
        {"type":"modal","title":{"type":"plain_text","text":"Photos"},"submit":{"type":"plain_text","text":"Envoyer"},"blocks":[
         {"type":"input","block_id":"photos","label":{"type":"plain_text","text":"Vos photos"},"element":{"type":"file_input","action_id":"files","filetypes":["png","jpg"],"max_files":2}}]}
        """;

    [Fact]
    public async Task Files_put_in_a_form_go_with_it_and_are_fetched_by_the_bot()
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk);
        Assert.Equal(SubmitOutcome.NotSent, (await desk.Ana.Submit(view)).Outcome);
        var sent = await desk.Ana.Submit(view, new Dictionary<string, object> { ["Vos photos"] = new SentFile[] { new("velo.png", [1, 2]), new("fanfare.JPG", [3]) } });
        Assert.Equal(SubmitOutcome.Closed, sent.Outcome);
        var files = Sent(desk)["files"]!.AsArray();
        Assert.Equal(["velo.png", "fanfare.JPG"], files.Select(f => (string?)f!["name"]));
        Assert.Equal([1, 2], (await desk.Fetch((string)files[0]!["url_private_download"]!)).Bytes);
        Assert.Equal("UANA", (string?)(await desk.Call("files.info", ("file", (string)files[1]!["id"]!)))["file"]!["user"]);
        Assert.Empty(desk.Ana.Messages("CINFRA"));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_field_takes_no_more_files_than_it_says_and_of_no_other_kind()
    {
        await using var desk = await Desk.Open();
        var view = await Open(desk);
        SentFile photo = new("velo.png", [1]);
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Ana.Fill(view, new Dictionary<string, object> { ["Vos photos"] = new[] { photo, photo, photo } }));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Ana.Fill(view, new Dictionary<string, object> { ["Vos photos"] = new SentFile("annuaire.csv", [1]) }));
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Ana.Fill(view, new Dictionary<string, object> { ["Vos photos"] = "FNONE" }));
        await desk.Ana.Fill(view, new Dictionary<string, object> { ["Vos photos"] = photo });
        Assert.Equal("velo.png", desk.Ana.OpenView!.Field("Vos photos").Value);
    }

    [Fact]
    public async Task By_calls_a_file_is_first_put_at_hand_and_then_named_by_its_id()
    {
        await using var desk = await Desk.Open();
        await Open(desk);
        var file = JsonNode.Parse((await desk.Post("/workspace/people/ana/file", """{"name":"velo.png","base64":"AQI="}""")).Body)!;
        Assert.Equal(("velo.png", 2), ((string?)file["name"], (int)file["size"]!));
        Assert.Equal(400, (await desk.Post("/workspace/people/zoe/file", """{"name":"velo.png"}""")).Status);
        var answer = await desk.Post("/workspace/people/ana/submit", $$$"""{"values":{"photos":["{{{file["id"]}}}"]}}""");
        Assert.Equal(200, answer.Status);
        Assert.Equal((string?)file["id"], (string?)Sent(desk)["files"]![0]!["id"]);
    }

    [Fact]
    public async Task What_the_form_tells_of_a_file_is_what_Slack_tells()
    {
        await using var desk = await Desk.Open();
        await desk.Ana.Submit(await Open(desk), new Dictionary<string, object> { ["Vos photos"] = new SentFile("velo.png", [1]) });
        var recorded = Payloads.OfCorpus("interactivity/view_submission/constructed-all-element-types-state")["view"]!["state"]!["values"]!["b_file_input"]!["a_file_input"]!;
        Assert.Empty(Payloads.Skeleton(recorded).Except(Payloads.Skeleton(Sent(desk))));
    }

    private static JsonNode Sent(Desk desk) => desk.Bot.Received[^1].Json["view"]!["state"]!["values"]!["photos"]!["files"]!;

    private static async Task<View> Open(Desk desk)
    {
        desk.BotOpens(Form);
        var view = (await desk.Ana.Type("CINFRA", "/rejoindre")).View!;
        desk.Bot.Answers = _ => Task.FromResult(new Reply());
        return view;
    }
}
