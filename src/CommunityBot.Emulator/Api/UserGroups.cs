using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>usergroups.*</c> methods that read (docs.slack.dev/reference/methods/usergroups.list).</summary>
internal static class UserGroups
{
    internal static JsonObject List(ApiCall call) => new()
    {
        ["usergroups"] = Json.ArrayOf(call.Workspace.Groups.Select(g => Shape(call, g))),
    };

    internal static JsonObject Members(ApiCall call)
    {
        var group = call.Workspace.Groups.FirstOrDefault(g => g.Id == call.Text("usergroup")) ?? throw new ApiError("no_such_subteam");
        return new JsonObject { ["users"] = Json.ArrayOf(group.Members) };
    }

    private static JsonObject Shape(ApiCall call, UserGroup group)
    {
        var shape = new JsonObject
        {
            ["id"] = group.Id,
            ["team_id"] = call.Workspace.Options.TeamId,
            ["is_usergroup"] = true,
            ["is_subteam"] = true,
            ["name"] = group.Name,
            ["description"] = "",
            ["handle"] = group.Handle,
            ["is_external"] = false,
            ["date_create"] = group.Created,
            ["date_update"] = group.Created,
            ["date_delete"] = 0,
            ["auto_type"] = null,
            ["auto_provision"] = false,
            ["created_by"] = call.Workspace.Slackbot.Id,
            ["updated_by"] = call.Workspace.Slackbot.Id,
            ["deleted_by"] = null,
            ["prefs"] = new JsonObject { ["channels"] = new JsonArray(), ["groups"] = new JsonArray() },
        };
        if (call.Flag("include_count"))
            shape["user_count"] = group.Members.Count;
        if (call.Flag("include_users"))
            shape["users"] = Json.ArrayOf(group.Members);
        return shape;
    }
}
