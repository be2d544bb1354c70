using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Bringing people into channels and out (docs.slack.dev/reference/methods/conversations.invite).</summary>
internal static class Invitations
{
    internal static JsonObject Invite(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = call.Channel();
        NotPrivateConversation(channel);
        call.NeedFor(channel);
        if (channel.IsArchived)
            throw new ApiError("is_archived");
        if (!channel.Has(workspace.Bot))
            throw new ApiError("not_in_channel");
        var users = call.List("users");
        if (users.Count == 0)
            throw new ApiError("no_user");
        var results = users.Select(u => (User: u, Error: Refusal(workspace, channel, u))).ToList();
        var errors = Json.ArrayOf(results.Where(r => r.Error is not null)
            .Select(r => new JsonObject { ["user"] = r.User, ["ok"] = false, ["error"] = r.Error }));
        // One bad id fails them all, unless the call is forced.
        if (errors.Count > 0 && (!call.Flag("force") || errors.Count == users.Count))
            throw new ApiError(errors[0].Text("error")!) { More = new JsonObject { ["errors"] = errors } };
        foreach (var (user, _) in results.Where(r => r.Error is null))
            workspace.Enter(channel, workspace.FindPerson(user)!, workspace.Bot);
        var answer = new JsonObject { ["channel"] = Shapes.Channel(workspace, channel) };
        if (errors.Count > 0)
            answer["errors"] = errors;
        return answer;
    }

    internal static JsonObject Kick(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = call.Channel();
        NotPrivateConversation(channel);
        call.NeedFor(channel);
        if (call.Text("user") == workspace.Bot.Id)
            throw new ApiError("cant_kick_self");
        var person = workspace.FindPerson(call.Text("user")) ?? throw new ApiError("user_not_found");
        if (channel.IsGeneral)
            throw new ApiError("cant_kick_from_general");
        if (!channel.Has(workspace.Bot) || !channel.Has(person))
            throw new ApiError("not_in_channel");
        workspace.Exit(channel, person);
        return new JsonObject { ["errors"] = new JsonObject() };
    }

    internal static JsonObject Join(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = workspace.FindConversation(call.Text("channel")) ?? throw new ApiError("channel_not_found");
        if (channel.IsPrivate)
            throw new ApiError("method_not_supported_for_channel_type");
        if (channel.IsArchived)
            throw new ApiError("is_archived");
        if (channel.Has(workspace.Bot))
            call.Warnings.Add("already_in_channel");
        workspace.Enter(channel, workspace.Bot, null);
        return new JsonObject { ["channel"] = Shapes.Channel(workspace, channel) };
    }

    internal static JsonObject Leave(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = call.Channel();
        NotPrivateConversation(channel);
        call.NeedFor(channel);
        if (channel.IsArchived)
            throw new ApiError("is_archived");
        if (channel.IsGeneral)
            throw new ApiError("cant_leave_general");
        if (!channel.Has(workspace.Bot))
            return new JsonObject { ["not_in_channel"] = true };
        if (channel.IsPrivate && channel.Members.Count == 1)
            throw new ApiError("last_member");
        workspace.Exit(channel, workspace.Bot);
        return [];
    }

    private static string? Refusal(Workspace workspace, Channel channel, string user)
    {
        if (user == workspace.Bot.Id)
            return "cant_invite_self";
        if (workspace.FindPerson(user) is not { } person)
            return "user_not_found";
        if (channel.Has(person))
            return "already_in_channel";
        // The reference has no code of its own for a closed account here.
        if (person.IsDeactivated || person.IsExternal)
            return "cant_invite";
        if (person.Seed.IsSingleChannelGuest && workspace.Channels.Any(c => c.Has(person)))
            return "ura_max_channels";
        return person.IsGuest ? "user_is_restricted" : null;
    }

    private static void NotPrivateConversation(Channel channel)
    {
        if (channel.IsIm)
            throw new ApiError("method_not_supported_for_channel_type");
    }
}
