using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The views on people's screens: modals, three deep at most, and each one's Home (docs.slack.dev/surfaces).</summary>
internal sealed class Screens(Workspace workspace)
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

    /// <summary>What this person sees in the app's Home from now on, whether or not they are looking.</summary>
    /// <param name="hash">Of the Home the bot believes to be there; null when it does not mind.</param>
    /// <exception cref="ApiError">Another Home is there, or the external id is taken.</exception>
    internal HomeView Publish(Person person, JsonObject view, string? hash)
    {
        lock (workspace.Gate)
        {
            if (hash is not null && hash != person.Published?.Hash)
                throw new ApiError("hash_conflict");
            var home = person.Published ?? new HomeView(workspace.Ids.Next('V'), person);
            Update(home, view);
            return person.Published = home;
        }
    }

    internal LiveView? Find(string? viewId, string? externalId)
    {
        lock (workspace.Gate)
        {
            return workspace.People.SelectMany(p => p.Stack.Concat<LiveView>(p.Published is { } home ? [home] : []))
                .FirstOrDefault(v => viewId is not null ? v.Id == viewId : v.ExternalId.Length > 0 && v.ExternalId == externalId);
        }
    }

    /// <summary>Values of fields that keep their block and action ids survive.</summary>
    internal void Update(LiveView live, JsonObject view)
    {
        lock (workspace.Gate)
        {
            CheckExternalId(view, live);
            Define(live, view);
            live.Errors = new Dictionary<string, string>();
        }
    }

    /// <summary>A new hash, as after every change and every interaction.</summary>
    internal void Touch(LiveView live)
    {
        live.Hash = $"{workspace.Now.ToUnixTimeSeconds().Invariant()}.{Ids.Secret()[..8]}";
        workspace.Changes.Tell();
    }

    internal JsonObject ToJson(LiveView live, bool withState)
    {
        lock (workspace.Gate)
        {
            var view = live.Definition;
            return new JsonObject
            {
                ["id"] = live.Id,
                ["team_id"] = workspace.Options.TeamId,
                ["type"] = live.Surface is Surface.Home ? "home" : "modal",
                ["blocks"] = live.Blocks.Copy(),
                ["private_metadata"] = view.Text("private_metadata") ?? "",
                ["callback_id"] = view.Text("callback_id") ?? "",
                ["state"] = new JsonObject { ["values"] = withState ? live.StateValues() : new JsonObject() },
                ["hash"] = live.Hash,
                // A Home has no title, and Slack gives it this one.
                ["title"] = view["title"]?.DeepClone() ?? Json.PlainText("View Title"),
                ["clear_on_close"] = view.Flag("clear_on_close"),
                ["notify_on_close"] = view.Flag("notify_on_close"),
                ["close"] = view["close"]?.DeepClone(),
                ["submit"] = view["submit"]?.DeepClone(),
                ["previous_view_id"] = live.PreviousId,
                ["root_view_id"] = live.RootId,
                ["app_id"] = workspace.Options.AppId,
                ["external_id"] = live.ExternalId,
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

    private void Define(LiveView live, JsonObject view)
    {
        var definition = view.Copy();
        definition["blocks"] = BlockForm.Complete(view.Array("blocks") ?? [], workspace.Ids);
        foreach (var name in new[] { "title", "submit", "close" })
        {
            if (definition.Object(name) is { } text && !text.ContainsKey("emoji"))
                text["emoji"] = true;
        }

        live.Definition = definition;
        Touch(live);
    }

    private void CheckExternalId(JsonObject view, LiveView? except)
    {
        if (view.Text("external_id") is { Length: > 0 } wanted && Find(null, wanted) is { } other && other != except)
            throw new ApiError("duplicate_external_id");
    }
}
