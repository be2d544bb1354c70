using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Making, renaming and archiving channels, and telling what they are about (docs.slack.dev/reference/methods/conversations.create).</summary>
internal static class ChannelChanges
{
    private const int LongestText = 250;

    internal static JsonObject Create(ApiCall call)
    {
        var workspace = call.Workspace;
        var isPrivate = call.Flag("is_private");
        call.NeedFor(isPrivate ? "groups:" : "channels:");
        var name = Given(call, "name");
        lock (workspace.Gate)
        {
            if (workspace.RefusalOf(name) is { } refusal)
                throw new ApiError(refusal);
            var shape = Shapes.Channel(workspace, workspace.Create(workspace.Bot, name, isPrivate));
            shape["last_read"] = "0000000000.000000";
            shape["latest"] = null;
            shape["unread_count"] = 0;
            shape["unread_count_display"] = 0;
            shape["priority"] = 0;
            return new JsonObject { ["channel"] = shape };
        }
    }

    /// <summary>Whoever did not make a channel may not rename it, unless they are an admin, which no bot is.</summary>
    internal static JsonObject Rename(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = Changeable(call);
        var name = Given(call, "name");
        lock (workspace.Gate)
        {
            if (channel.IsArchived)
                throw new ApiError("is_archived");
            if (!channel.Has(workspace.Bot))
                throw new ApiError("not_in_channel");
            if (channel.CreatorId != workspace.Bot.Id)
                throw new ApiError("not_authorized");
            if (workspace.RefusalOf(name, channel) is { } refusal)
                throw new ApiError(refusal);
            workspace.Rename(channel, workspace.Bot, name);
            return new JsonObject { ["channel"] = Shapes.Channel(workspace, channel) };
        }
    }

    internal static JsonObject Archive(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = Changeable(call);
        lock (workspace.Gate)
        {
            if (channel.IsArchived)
                throw new ApiError("already_archived");
            if (channel.IsGeneral)
                throw new ApiError("cant_archive_general");
            if (!channel.Has(workspace.Bot))
                throw new ApiError("not_in_channel");
            workspace.Archive(channel, workspace.Bot);
            return [];
        }
    }

    /// <summary>
    /// No bot is in an archived channel, and none brings it back: Slack calls it a bug, and answers a code its reference does not have
    /// (docs.slack.dev/reference/methods/conversations.unarchive, slack-go/slack#1066).
    /// </summary>
    internal static JsonObject Unarchive(ApiCall call) =>
        throw new ApiError(Changeable(call).IsArchived ? "not_in_channel" : "not_archived");

    internal static JsonObject SetTopic(ApiCall call) => Describe(call, "topic");

    internal static JsonObject SetPurpose(ApiCall call) => Describe(call, "purpose");

    private static JsonObject Describe(ApiCall call, string what)
    {
        var workspace = call.Workspace;
        var channel = Changeable(call);
        var text = Given(call, what);
        lock (workspace.Gate)
        {
            if (channel.IsArchived)
                throw new ApiError("is_archived");
            if (!channel.Has(workspace.Bot))
                throw new ApiError("not_in_channel");
            if (text.Length > LongestText)
                throw new ApiError("too_long");
            workspace.Describe(channel, workspace.Bot, text, isTopic: what == "topic");
            return new JsonObject { ["channel"] = Shapes.Channel(workspace, channel) };
        }
    }

    private static Channel Changeable(ApiCall call)
    {
        var channel = call.Channel();
        if (channel.IsIm)
            throw new ApiError("method_not_supported_for_channel_type");
        call.NeedFor(channel);
        return channel;
    }

    // May be empty, which takes a topic away, and is a name with an error of its own; but not absent.
    private static string Given(ApiCall call, string name) =>
        call.Text(name) ?? throw new ApiError("invalid_arguments", $"[ERROR] missing required field: {name}");
}
