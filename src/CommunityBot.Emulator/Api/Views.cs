using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>views.*</c> methods (docs.slack.dev/reference/methods/views.open).</summary>
internal static class Views
{
    internal static JsonObject Open(ApiCall call)
    {
        var view = View(call, Surface.Modal);
        return Answer(call, call.Workspace.Screens.Open(call.Workspace.Triggers.Use(call.Text("trigger_id")), view));
    }

    internal static JsonObject Push(ApiCall call)
    {
        var view = View(call, Surface.Modal);
        return Answer(call, call.Workspace.Screens.Push(call.Workspace.Triggers.Use(call.Text("trigger_id")), view));
    }

    internal static JsonObject Update(ApiCall call)
    {
        if (call.Has("view_id") == call.Has("external_id"))
            throw new ApiError("invalid_arguments", "[ERROR] exactly one of view_id and external_id must be given");
        lock (call.Workspace.Gate)
        {
            var live = call.Workspace.Screens.Find(call.Text("view_id"), call.Text("external_id"));
            var view = View(call, live?.Surface ?? Surface.Modal);
            if (live is null)
                throw new ApiError("not_found");
            if (call.Has("hash") && call.Text("hash") != live.Hash)
                throw new ApiError("hash_conflict");
            call.Workspace.Screens.Update(live, view);
            return Answer(call, live);
        }
    }

    internal static JsonObject Publish(ApiCall call)
    {
        var workspace = call.Workspace;
        if (workspace.FindPerson(call.Text("user_id")) is not { IsBot: false, IsExternal: false } person)
            throw new ApiError("invalid_arguments", "invalid `user_id`");
        var view = View(call, Surface.Home);
        if (!workspace.Manifest.HomeTab)
            throw new ApiError("not_enabled");
        return Answer(call, workspace.Screens.Publish(person, view, call.Has("hash") ? call.Text("hash") : null));
    }

    private static JsonObject View(ApiCall call, Surface surface)
    {
        var view = call.Json("view", "invalid_arguments");
        if (ViewRules.IsTooLarge(view))
            throw new ApiError("view_too_large");
        var problems = new Problems("/view");
        ViewRules.Check(view, surface, problems);
        return problems.Any ? throw new ApiError("invalid_arguments", problems.Messages) : (JsonObject)view!;
    }

    private static JsonObject Answer(ApiCall call, LiveView live) => new() { ["view"] = call.Workspace.Screens.ToJson(live, withState: false) };
}
