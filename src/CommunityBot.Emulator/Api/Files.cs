using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>files.*</c> methods (docs.slack.dev/reference/methods/files.info).</summary>
internal static class Files
{
    internal static JsonObject Info(ApiCall call)
    {
        var file = call.Workspace.Files.Find(call.Text("file")) ?? throw new ApiError("file_not_found");
        if (file.IsDeleted)
            throw new ApiError("file_deleted");
        var shape = call.Workspace.Files.ToJson(file);
        Channel channel;
        string ts;
        lock (call.Workspace.Gate)
            (channel, ts) = file.Message;
        var share = new JsonObject
        {
            ["reply_users"] = new JsonArray(),
            ["reply_users_count"] = 0,
            ["reply_count"] = 0,
            ["ts"] = ts,
            ["channel_name"] = channel.Name,
            ["team_id"] = call.Workspace.Options.TeamId,
        };
        shape["comments_count"] = 0;
        shape["is_starred"] = false;
        shape["shares"] = new JsonObject { ["private"] = new JsonObject { [channel.Id] = new JsonArray(share) } };
        shape["channels"] = new JsonArray();
        shape["groups"] = new JsonArray();
        shape["ims"] = new JsonArray(channel.Id);
        return new JsonObject { ["file"] = shape, ["comments"] = new JsonArray() }.WithCursor("");
    }
}
