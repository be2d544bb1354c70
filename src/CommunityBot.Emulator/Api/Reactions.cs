using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>The <c>reactions.*</c> methods (docs.slack.dev/reference/methods/reactions.add).</summary>
internal static partial class Reactions
{
    internal static JsonObject Add(ApiCall call) => React(call, add: true, "already_reacted");

    internal static JsonObject Remove(ApiCall call) => React(call, add: false, "no_reaction");

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
        if (!Person.EmojiName().IsMatch(emoji))
            throw new ApiError("invalid_name");
        return workspace.Timeline.React(workspace.Bot, channel, message, emoji, add) ? [] : throw new ApiError(already);
    }

    [GeneratedRegex("^[0-9]+[.][0-9]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Timestamp();
}
