using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>files.*</c> methods (docs.slack.dev/messaging/working-with-files).</summary>
internal static class Files
{
    private const int LongestAlternative = 1_000;
    private const int LargestSnippet = 1_000_000;
    private const int MostChannels = 100;

    internal static JsonObject Info(ApiCall call)
    {
        var workspace = call.Workspace;
        var file = workspace.Files.Find(call.Text("file")) is { } found && workspace.Files.IsSeenBy(workspace.Bot, found) ? found : throw new ApiError("file_not_found");
        return file.IsDeleted ? throw new ApiError("file_deleted") : new JsonObject { ["file"] = WithShares(call, file), ["comments"] = new JsonArray() }.WithCursor("");
    }

    /// <summary>The first of three steps: a place for the bytes, which the app then sends there.</summary>
    internal static JsonObject GetUploadUrl(ApiCall call)
    {
        var length = call.Number("length") ?? 0;
        if (length < 1)
            throw new ApiError("invalid_arguments", "[ERROR] must be greater than 0 [json-pointer:/length]");
        if (call.Text("alt_txt")?.Length > LongestAlternative)
            throw new ApiError("alt_txt_too_large");
        if (call.Has("snippet_type") && length > LargestSnippet)
            throw new ApiError("snippet_too_large");
        var upload = call.Workspace.Uploads.Expect(call.Text("filename")!, length);
        return new JsonObject { ["upload_url"] = upload.Url.ToString(), ["file_id"] = upload.Id };
    }

    /// <summary>The last step: what was sent becomes files, in one message in each of the channels, or seen by nobody but the bot.</summary>
    internal static JsonObject CompleteUpload(ApiCall call)
    {
        var workspace = call.Workspace;
        if (call.Json("files", "invalid_arguments") is not JsonArray { Count: > 0 } listed)
            throw new ApiError("invalid_arguments", "[ERROR] must provide an array of files [json-pointer:/files]");
        var channels = call.List(call.Has("channels") ? "channels" : "channel_id");
        if (channels.Count > MostChannels)
            throw new ApiError("channels_limit_exceeded");
        var places = channels.Select(id => Place(call, id)).ToList();
        var content = new JsonObject { ["text"] = call.Text("initial_comment") ?? "" };
        if (call.Json("blocks", "invalid_blocks") is { } blocks)
            content["blocks"] = Content.Blocks(call, blocks);
        var files = workspace.Uploads.Complete([.. listed.Select(f => (f.Text("id") ?? "", f.Text("title")))]) ?? throw new ApiError("file_not_found");
        foreach (var place in places)
            workspace.Timeline.PostFilesAsBot(place, files, content, call.Has("thread_ts") ? call.Text("thread_ts") : null);
        return new JsonObject { ["files"] = Json.ArrayOf(files.Select(f => WithShares(call, f))) };
    }

    // A private conversation is named by its own id: of a person's, Slack knows no channel (slackapi/python-slack-sdk#1520).
    private static Channel Place(ApiCall call, string id)
    {
        var channel = call.Workspace.FindConversation(id);
        if (channel is null || (channel.IsPrivate && !channel.Has(call.Workspace.Bot)))
            throw new ApiError("channel_not_found");
        if (!channel.Has(call.Workspace.Bot))
            throw new ApiError("not_in_channel");
        return channel.IsArchived ? throw new ApiError("posting_to_channel_denied") : channel;
    }

    private static JsonObject WithShares(ApiCall call, StoredFile file)
    {
        List<(Channel Channel, string Ts)> shares;
        lock (call.Workspace.Gate)
            shares = [.. file.Shares];
        var shape = call.Workspace.Files.ToJson(file);
        shape["comments_count"] = 0;
        shape["is_starred"] = false;
        shape["shares"] = new JsonObject();
        foreach (var (channel, ts) in shares)
            Add(shape.Object("shares")!, channel, ts, call.Workspace.Options.TeamId);
        shape["channels"] = Ids(shares, c => !c.IsPrivate);
        shape["groups"] = Ids(shares, c => c is { IsPrivate: true, IsIm: false });
        shape["ims"] = Ids(shares, c => c.IsIm);
        return shape;
    }

    private static void Add(JsonObject shares, Channel channel, string ts, string team)
    {
        var family = channel.IsPrivate ? "private" : "public";
        if (shares.Object(family) is not { } channels)
            shares[family] = channels = [];
        if (channels.Array(channel.Id) is not { } messages)
            channels[channel.Id] = messages = [];
        messages.Add(new JsonObject
        {
            ["reply_users"] = new JsonArray(),
            ["reply_users_count"] = 0,
            ["reply_count"] = 0,
            ["ts"] = ts,
            ["channel_name"] = channel.Name,
            ["team_id"] = team,
        });
    }

    private static JsonArray Ids(List<(Channel Channel, string Ts)> shares, Func<Channel, bool> which) =>
        Json.ArrayOf(shares.Select(s => s.Channel).Where(which).Select(c => c.Id).Distinct());
}
