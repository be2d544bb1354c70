using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Finding and opening conversations (docs.slack.dev/reference/methods).</summary>
internal static class Conversations
{
    internal static JsonObject Open(ApiCall call)
    {
        var workspace = call.Workspace;
        call.Need("im:write");
        if (call.Has("channel"))
            return Opened(call, call.Channel(), already: true);
        var users = call.List("users");
        if (users.Count == 0)
            throw new ApiError("users_list_not_supplied");
        if (users.Count > 8)
            throw new ApiError("too_many_users");
        // Conversations of several people are not part of this workspace.
        if (users.Count > 1)
            throw new ApiError("invalid_user_combination");
        var person = workspace.FindPerson(users[0]) ?? throw new ApiError("user_not_found");
        if (person.IsBot)
            throw new ApiError("invalid_user_combination");
        if (person.IsDeactivated)
            throw new ApiError("user_disabled");
        if (person.IsStranger)
            throw new ApiError("user_not_visible");
        var existing = workspace.FindPrivateConversation(person);
        if (existing is null && call.Flag("prevent_creation"))
            throw new ApiError("channel_not_found");
        return Opened(call, existing ?? workspace.PrivateConversation(person), existing is not null);
    }

    internal static JsonObject Info(ApiCall call)
    {
        var channel = call.Channel();
        call.NeedFor(channel);
        var shape = Shapes.Channel(call.Workspace, channel);
        if (call.Flag("include_num_members") && !channel.IsIm)
            shape["num_members"] = channel.Members.Count;
        if (call.Flag("include_locale"))
            shape["locale"] = channel.Peer?.Seed.Locale ?? "fr-FR";
        return new JsonObject { ["channel"] = shape };
    }

    internal static JsonObject Members(ApiCall call)
    {
        var channel = call.Channel();
        call.NeedFor(channel);
        var page = Paging.Page(call, channel.Members, m => m, 100, out var next);
        return new JsonObject { ["members"] = Json.ArrayOf(page) }.WithCursor(next);
    }

    internal static JsonObject List(ApiCall call) => ListOf(call, c => !c.IsPrivate || c.Has(call.Workspace.Bot));

    /// <summary>The conversations of the wanted types that <paramref name="visible"/> lets through.</summary>
    internal static JsonObject ListOf(ApiCall call, Func<Channel, bool> visible)
    {
        var types = call.Has("types") ? call.List("types") : ["public_channel"];
        foreach (var type in types)
        {
            call.Need(type switch
            {
                "public_channel" => "channels:read",
                "private_channel" => "groups:read",
                "im" => "im:read",
                "mpim" => "mpim:read",
                _ => throw new ApiError("invalid_types"),
            });
        }

        List<Channel> found;
        lock (call.Workspace.Gate)
        {
            found = [.. call.Workspace.Conversations.Where(c => visible(c) && !(c.IsArchived && call.Flag("exclude_archived")) &&
                types.Contains(c.IsIm ? "im" : c.IsPrivate ? "private_channel" : "public_channel"))];
        }

        var page = Paging.Page(call, found, c => c.Id, 100, out var next);
        return new JsonObject { ["channels"] = Json.ArrayOf(page.Select(c => Shape(call, c))) }.WithCursor(next);
    }

    private static JsonObject Shape(ApiCall call, Channel channel)
    {
        var shape = Shapes.Channel(call.Workspace, channel);
        if (!channel.IsIm)
            shape["num_members"] = channel.Members.Count;
        return shape;
    }

    private static JsonObject Opened(ApiCall call, Channel channel, bool already)
    {
        var answer = new JsonObject
        {
            ["channel"] = call.Flag("return_im") ? Shapes.Channel(call.Workspace, channel) : new JsonObject { ["id"] = channel.Id },
        };
        if (already)
        {
            answer["no_op"] = true;
            answer["already_open"] = true;
        }

        return answer;
    }
}
