using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The methods the workspace answers, by name.</summary>
internal static class Methods
{
    private static readonly Dictionary<string, Func<ApiCall, JsonObject>> All = new()
    {
        ["api.test"] = Api.Test,
        ["apps.connections.open"] = call => call.Workspace.Sockets.NewUrl(),
        ["auth.revoke"] = Auth.Revoke,
        ["auth.test"] = Auth.Test,
        ["bots.info"] = Bots.Info,
        ["chat.postMessage"] = Chat.PostMessage,
        ["chat.update"] = Chat.Update,
        ["chat.postEphemeral"] = Chat.PostEphemeral,
        ["chat.delete"] = Chat.Delete,
        ["chat.getPermalink"] = Chat.GetPermalink,
        ["chat.scheduleMessage"] = Scheduling.Schedule,
        ["chat.scheduledMessages.list"] = Scheduling.List,
        ["chat.deleteScheduledMessage"] = Scheduling.Delete,
        ["conversations.create"] = ChannelChanges.Create,
        ["conversations.rename"] = ChannelChanges.Rename,
        ["conversations.archive"] = ChannelChanges.Archive,
        ["conversations.unarchive"] = ChannelChanges.Unarchive,
        ["conversations.setTopic"] = ChannelChanges.SetTopic,
        ["conversations.setPurpose"] = ChannelChanges.SetPurpose,
        ["conversations.open"] = Conversations.Open,
        ["conversations.info"] = Conversations.Info,
        ["conversations.list"] = Conversations.List,
        ["conversations.members"] = Conversations.Members,
        ["conversations.history"] = History.Read,
        ["conversations.replies"] = History.Replies,
        ["conversations.invite"] = Invitations.Invite,
        ["conversations.kick"] = Invitations.Kick,
        ["conversations.join"] = Invitations.Join,
        ["conversations.leave"] = Invitations.Leave,
        ["files.completeUploadExternal"] = Files.CompleteUpload,
        ["files.getUploadURLExternal"] = Files.GetUploadUrl,
        ["files.info"] = Files.Info,
        ["pins.add"] = Pins.Add,
        ["pins.list"] = Pins.List,
        ["pins.remove"] = Pins.Remove,
        ["reactions.add"] = Reactions.Add,
        ["reactions.get"] = Reactions.Get,
        ["reactions.list"] = Reactions.List,
        ["reactions.remove"] = Reactions.Remove,
        ["team.info"] = Team.Info,
        ["usergroups.list"] = UserGroups.List,
        ["usergroups.users.list"] = UserGroups.Members,
        ["users.info"] = Users.Info,
        ["users.list"] = Users.List,
        ["users.lookupByEmail"] = Users.LookupByEmail,
        ["users.conversations"] = Users.Conversations,
        ["views.publish"] = Views.Publish,
        ["views.open"] = Views.Open,
        ["views.push"] = Views.Push,
        ["views.update"] = Views.Update,
    };

    internal static JsonObject Run(ApiCall call) => All[call.Method.Name](call);
}

internal static class Api
{
    /// <summary>Gives back what it was given, an error too.</summary>
    internal static JsonObject Test(ApiCall call)
    {
        var answer = new JsonObject { ["args"] = call.Arguments.Copy() };
        if (!call.Has("error"))
            return answer;
        answer["ok"] = false;
        answer["error"] = call.Text("error");
        return answer;
    }
}

internal static class Auth
{
    /// <summary>The bot's one token is dead from now on, which takes the app out of the workspace; with <c>test</c>, nothing is done.</summary>
    internal static JsonObject Revoke(ApiCall call)
    {
        var isDone = !call.Flag("test");
        if (isDone)
            call.Workspace.Uninstall();
        return new JsonObject { ["revoked"] = isDone };
    }

    internal static JsonObject Test(ApiCall call)
    {
        var options = call.Workspace.Options;
        if (call.IsOfTheApp) return new JsonObject { ["app_name"] = call.Workspace.Manifest.Name, ["app_id"] = call.Workspace.Sockets.AppOfToken };
        return new JsonObject
        {
            ["url"] = options.TeamUrl,
            ["team"] = options.TeamName,
            ["user"] = call.Workspace.Bot.Handle,
            ["team_id"] = options.TeamId,
            ["user_id"] = options.BotUserId,
            ["bot_id"] = options.BotId,
            ["is_enterprise_install"] = false,
        };
    }
}

internal static class Bots
{
    internal static JsonObject Info(ApiCall call)
    {
        var options = call.Workspace.Options;
        if (call.Text("bot") != options.BotId) throw new ApiError("bot_not_found");
        return new JsonObject
        {
            ["bot"] = new JsonObject
            {
                ["id"] = options.BotId,
                ["deleted"] = false,
                ["name"] = call.Workspace.Bot.Handle,
                ["updated"] = call.Workspace.Now.ToUnixTimeSeconds(),
                ["app_id"] = options.AppId,
                ["user_id"] = options.BotUserId,
            },
        };
    }
}
