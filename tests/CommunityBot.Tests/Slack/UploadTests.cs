using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Slack;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Slack;

/// <summary>Sending a file takes three calls: a place is asked for, the bytes go there, and the file is shared. Against a small server on 127.0.0.1.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private static readonly OutgoingFile File = new("rencontre.ics", "La rencontre", $"Pour votre agenda, {new UserId("U1")}", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\né\r\n"));

    private readonly List<(string Path, string? Token, string Body)> _calls = [];
    private readonly HttpClient _http = new();
    private LocalServer? _server;
    private int _status = StatusCodes.Status200OK;
    private string _error = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SlackApi Slack => new(_http, new("xoxb-test", new Uri(_server!.Address, "/api/")));

    private UploadPlace Place => new() { FileId = new("F123ABC456"), UploadUrl = new Uri(_server!.Address, "/upload/v1/ABC") };

    public async ValueTask InitializeAsync() => _server = await LocalServer.Start(async http =>
    {
        using var reader = new StreamReader(http.Request.Body);
        _calls.Add((http.Request.Path, http.Request.Headers.Authorization, await reader.ReadToEndAsync(Stop)));
        http.Response.StatusCode = _status;
        await http.Response.WriteAsync(http.Request.Path.Value switch
        {
            _ when _error.Length > 0 => $$"""{"ok":false,"error":"{{_error}}"}""",
            "/api/files.getUploadURLExternal" => Corpus.Text("Payloads/web_api/docs_examples/files.getUploadURLExternal.success.json"),
            "/api/files.completeUploadExternal" => Corpus.Text("Payloads/web_api/docs_examples/files.completeUploadExternal.success.json"),
            _ => "OK - 21",
        }, Stop);
    }, Stop);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_place_is_asked_for_by_name_and_by_length_in_bytes()
    {
        var place = await Slack.BeginUpload(File, Stop);
        Assert.Equal(new FileId("F123ABC456"), place.FileId);
        Assert.Equal("files.slack.com", place.UploadUrl.Host);
        Assert.Equal(("/api/files.getUploadURLExternal", "Bearer xoxb-test", "filename=rencontre.ics&length=21"), Assert.Single(_calls));
    }

    [Fact]
    public async Task The_bytes_go_there_without_the_token()
    {
        await Slack.Upload(Place, File, Stop);
        Assert.Equal(("/upload/v1/ABC", null, "BEGIN:VCALENDAR\r\né\r\n"), Assert.Single(_calls));
    }

    [Fact]
    public async Task It_is_shared_in_the_conversation_under_its_words()
    {
        await Slack.CompleteUpload(Place, File, new("D1"), Stop);
        var (path, token, body) = Assert.Single(_calls);
        Assert.Equal(("/api/files.completeUploadExternal", "Bearer xoxb-test"), (path, token));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"files":[{"id":"F123ABC456","title":"La rencontre"}],"channel_id":"D1","initial_comment":"Pour votre agenda, <@U1>"}"""), JsonNode.Parse(body)));
    }

    [Fact]
    public async Task A_refusal_is_told_by_its_code_and_a_failing_host_may_be_asked_again()
    {
        _error = "file_uploads_disabled";
        var refused = await Assert.ThrowsAsync<SlackException>(() => Slack.BeginUpload(File, Stop));
        Assert.Equal(("file_uploads_disabled", FailureKind.Final), (refused.Code, refused.Kind));
        (_error, _status) = ("", StatusCodes.Status503ServiceUnavailable);
        var away = await Assert.ThrowsAsync<SlackException>(() => Slack.Upload(Place, File, Stop));
        Assert.NotEqual(FailureKind.Final, away.Kind);
    }

    [Fact]
    public void What_is_kept_until_it_is_sent_is_read_back_whole()
    {
        var read = OutgoingFile.FromStored(File.ToStored());
        Assert.Equal((File.Name, File.Title, File.Words), (read.Name, read.Title, read.Words));
        Assert.Equal(File.Content, read.Content);
    }
}
