using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>The <c>reactions.*</c> methods (docs.slack.dev/reference/methods/reactions.add).</summary>
internal static partial class Reactions
{
    internal static JsonObject Add(ApiCall call) => React(call, add: true, "already_reacted");

    internal static JsonObject Remove(ApiCall call) => React(call, add: false, "no_reaction");

    /// <summary>A message with what stands under it.</summary>
    internal static JsonObject Get(ApiCall call)
    {
        if (call.Has("file"))
            throw new ApiError("file_not_found");
        if (!call.Has("channel") || !call.Has("timestamp"))
            throw new ApiError("no_item_specified");
        var channel = call.Channel();
        if (!Timestamp().IsMatch(call.Text("timestamp")!))
            throw new ApiError("bad_timestamp");
        var message = channel.Find(call.Text("timestamp")) ?? throw new ApiError("message_not_found");
        return new JsonObject { ["type"] = "message", ["channel"] = channel.Id, ["message"] = Shapes.WithPermalink(call.Workspace, channel, message) };
    }

    /// <summary>What somebody has reacted to, where the bot sees it; the last message first.</summary>
    internal static JsonObject List(ApiCall call)
    {
        var workspace = call.Workspace;
        var person = call.Has("user") ? workspace.FindPerson(call.Text("user")) ?? throw new ApiError("user_not_found") : workspace.Bot;
        List<(Channel Channel, StoredMessage Message)> found;
        lock (workspace.Gate)
        {
            found = [.. workspace.Conversations.Where(c => c.Has(workspace.Bot)).SelectMany(c => c.Messages.Select(m => (c, m)))
                .Where(one => one.m.Json.Objects("reactions").Any(r => r.Texts("users").Contains(person.Id))).OrderByDescending(one => one.m.Ts, StringComparer.Ordinal)];
        }

        var page = Paging.Page(call, found, one => one.Message.Ts, 100, out var next);
        return new JsonObject
        {
            ["items"] = Json.ArrayOf(page.Select(one => new JsonObject
            {
                ["type"] = "message",
                ["channel"] = one.Channel.Id,
                ["message"] = Shapes.WithPermalink(workspace, one.Channel, one.Message),
            })),
        }.WithCursor(next);
    }

    private static JsonObject React(ApiCall call, bool add, string already)
    {
        var workspace = call.Workspace;
        if (!call.Has("channel") || !call.Has("timestamp"))
            throw new ApiError("no_item_specified");
        var channel = call.Channel();
        if (!Timestamp().IsMatch(call.Text("timestamp")!))
            throw new ApiError("bad_timestamp");
        var message = channel.Find(call.Text("timestamp")) ?? throw new ApiError("message_not_found");
        if (!channel.Has(workspace.Bot))
            throw new ApiError("no_access");
        if (add && channel.IsArchived)
            throw new ApiError("is_archived");
        var emoji = call.Text("name")!.Trim(':');
        if (!Emoji.Exists(emoji))
            throw new ApiError("invalid_name");
        return workspace.Timeline.React(workspace.Bot, channel, message, emoji, add) ? [] : throw new ApiError(already);
    }

    [GeneratedRegex("^[0-9]+[.][0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timestamp();
}
