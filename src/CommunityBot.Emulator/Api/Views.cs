using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>views.*</c> methods for modals (docs.slack.dev/reference/methods/views.open).</summary>
internal static class Views
{
    internal static JsonObject Open(ApiCall call)
    {
        var view = View(call);
        return Answer(call, call.Workspace.Modals.Open(call.Workspace.Triggers.Use(call.Text("trigger_id")), view));
    }

    internal static JsonObject Push(ApiCall call)
    {
        var view = View(call);
        return Answer(call, call.Workspace.Modals.Push(call.Workspace.Triggers.Use(call.Text("trigger_id")), view));
    }

    internal static JsonObject Update(ApiCall call)
    {
        if (call.Has("view_id") == call.Has("external_id"))
            throw new ApiError("invalid_arguments", "[ERROR] exactly one of view_id and external_id must be given");
        var view = View(call);
        lock (call.Workspace.Gate)
        {
            var modal = call.Workspace.Modals.Find(call.Text("view_id"), call.Text("external_id")) ?? throw new ApiError("not_found");
            if (call.Has("hash") && call.Text("hash") != modal.Hash)
                throw new ApiError("hash_conflict");
            call.Workspace.Modals.Update(modal, view);
            return Answer(call, modal);
        }
    }

    private static JsonObject View(ApiCall call)
    {
        var view = call.Json("view", "invalid_arguments");
        if (view is not null && System.Text.Encoding.UTF8.GetByteCount(view.ToJsonString(Relaxed)) > ViewRules.LargestView)
            throw new ApiError("view_too_large");
        var problems = new Problems("/view");
        ViewRules.Check(view, problems);
        return problems.Any ? throw new ApiError("invalid_arguments", problems.Messages) : (JsonObject)view!;
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static JsonObject Answer(ApiCall call, Modal modal) => new() { ["view"] = call.Workspace.Modals.ToJson(modal, withState: false) };
}
