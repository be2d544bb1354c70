using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>users.*</c> methods (docs.slack.dev/reference/methods).</summary>
internal static class Users
{
    internal static JsonObject Info(ApiCall call)
    {
        var workspace = call.Workspace;
        var person = call.Text("user") == workspace.Slackbot.Id ? workspace.Slackbot : workspace.FindPerson(call.Text("user"));
        return person is null ? throw new ApiError("user_not_found") : new JsonObject { ["user"] = Shape(call, person) };
    }

    internal static JsonObject List(ApiCall call)
    {
        // The workspace's own people, closed accounts, bots and Slackbot among them; those of other workspaces are known one by one.
        var page = Paging.Page(call, [call.Workspace.Slackbot, .. call.Workspace.People.Where(p => !p.IsExternal)], p => p.Id, 1000, out var next);
        return new JsonObject
        {
            ["members"] = Json.ArrayOf(page.Select(p => Shape(call, p))),
            ["cache_ts"] = call.Workspace.Now.ToUnixTimeSeconds(),
        }.WithCursor(next);
    }

    /// <summary>A closed account is not found by its address.</summary>
    internal static JsonObject LookupByEmail(ApiCall call)
    {
        var person = call.Workspace.People.FirstOrDefault(p => !p.IsDeactivated && !p.IsExternal &&
            string.Equals(p.Email, call.Text("email"), StringComparison.OrdinalIgnoreCase));
        return person is null ? throw new ApiError("users_not_found") : new JsonObject { ["user"] = Shape(call, person) };
    }

    internal static JsonObject Conversations(ApiCall call)
    {
        var workspace = call.Workspace;
        var person = call.Has("user") ? workspace.FindPerson(call.Text("user")) : workspace.Bot;
        // Of someone else's private conversations the bot sees those it is in too.
        return Emulator.Conversations.ListOf(call, c => person is not null && c.Has(person) && (!c.IsPrivate || c.Has(workspace.Bot)));
    }

    private static JsonObject Shape(ApiCall call, Person person) => Shapes.User(
        call.Workspace, person, call.Flag("include_locale"), call.Workspace.Manifest.Scopes.Contains("users:read.email"));
}
