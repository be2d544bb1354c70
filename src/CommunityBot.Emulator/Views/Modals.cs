using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The modals open on people's screens: three deep at most (docs.slack.dev/surfaces/modals).</summary>
internal sealed class Modals(Workspace workspace)
{
    internal const int Deepest = 3;

    /// <summary>A modal on an empty screen; what was open goes away.</summary>
    /// <exception cref="ApiError">The external id is taken.</exception>
    internal Modal Open(Trigger trigger, JsonObject view)
    {
        lock (workspace.Gate)
        {
            CheckExternalId(view, null);
            trigger.Person.Stack.Clear();
            return Add(trigger, view);
        }
    }

    /// <summary>A modal on top of the one the trigger was given in.</summary>
    /// <exception cref="ApiError">No modal to push on, three deep already, or the external id is taken.</exception>
    internal Modal Push(Trigger trigger, JsonObject view)
    {
        lock (workspace.Gate)
        {
            if (!trigger.Person.Stack.Exists(m => m.Id == trigger.ViewId))
                throw new ApiError("not_found");
            if (trigger.Person.Stack.Count == Deepest)
                throw new ApiError("push_limit_reached");
            CheckExternalId(view, null);
            return Add(trigger, view);
        }
    }

    internal Modal? Find(string? viewId, string? externalId)
    {
        lock (workspace.Gate)
        {
            return workspace.People.SelectMany(p => p.Stack)
                .FirstOrDefault(m => viewId is not null ? m.Id == viewId : m.ExternalId.Length > 0 && m.ExternalId == externalId);
        }
    }

    /// <summary>Values of fields that keep their block and action ids survive.</summary>
    internal void Update(Modal modal, JsonObject view)
    {
        lock (workspace.Gate)
        {
            CheckExternalId(view, modal);
            Define(modal, view);
            modal.Errors = new Dictionary<string, string>();
        }
    }

    /// <summary>A new hash, as after every change and every interaction.</summary>
    internal void Touch(Modal modal) =>
        modal.Hash = $"{workspace.Now.ToUnixTimeSeconds().Invariant()}.{Ids.Secret()[..8]}";

    internal JsonObject ToJson(Modal modal, bool withState)
    {
        lock (workspace.Gate)
        {
            var view = modal.Definition;
            return new JsonObject
            {
                ["id"] = modal.Id,
                ["team_id"] = workspace.Options.TeamId,
                ["type"] = "modal",
                ["blocks"] = modal.Blocks.Copy(),
                ["private_metadata"] = view.Text("private_metadata") ?? "",
                ["callback_id"] = view.Text("callback_id") ?? "",
                ["state"] = new JsonObject { ["values"] = withState ? modal.StateValues() : new JsonObject() },
                ["hash"] = modal.Hash,
                ["title"] = view["title"]?.DeepClone(),
                ["clear_on_close"] = view.Flag("clear_on_close"),
                ["notify_on_close"] = view.Flag("notify_on_close"),
                ["close"] = view["close"]?.DeepClone(),
                ["submit"] = view["submit"]?.DeepClone(),
                ["previous_view_id"] = modal.Previous?.Id,
                ["root_view_id"] = modal.RootId,
                ["app_id"] = workspace.Options.AppId,
                ["external_id"] = modal.ExternalId,
                ["app_installed_team_id"] = workspace.Options.TeamId,
                ["bot_id"] = workspace.Options.BotId,
            };
        }
    }

    private Modal Add(Trigger trigger, JsonObject view)
    {
        var modal = new Modal(workspace.Ids.Next('V'), trigger.Person, trigger.Person.Stack.LastOrDefault());
        Define(modal, view);
        trigger.Person.Stack.Add(modal);
        trigger.Opened = modal;
        return modal;
    }

    private void Define(Modal modal, JsonObject view)
    {
        var definition = view.Copy();
        definition["blocks"] = BlockForm.Complete(view.Array("blocks") ?? [], workspace.Ids);
        foreach (var name in new[] { "title", "submit", "close" })
        {
            if (definition.Object(name) is { } text && !text.ContainsKey("emoji"))
                text["emoji"] = true;
        }

        modal.Definition = definition;
        Touch(modal);
    }

    private void CheckExternalId(JsonObject view, Modal? except)
    {
        if (view.Text("external_id") is { Length: > 0 } wanted && Find(null, wanted) is { } other && other != except)
            throw new ApiError("duplicate_external_id");
    }
}
