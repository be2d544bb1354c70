using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <content>Presses and shortcuts (docs.slack.dev/reference/interaction-payloads).</content>
internal sealed partial class Interactions
{
    /// <summary>A control pressed or changed, in a message, in a modal or in the Home.</summary>
    /// <param name="surface">A <see cref="SeenMessage"/> or a <see cref="LiveView"/>.</param>
    /// <param name="chosen">The new state of the control, for what is not a button.</param>
    internal async Task<View?> Press(Person person, object surface, Control control, JsonObject? chosen)
    {
        var live = surface as LiveView;
        if (live is not null)
            Interacted(live, control, chosen);
        var trigger = workspace.Triggers.New(person, live?.Id);
        var payload = Payload("block_actions", person);
        payload["trigger_id"] = trigger.Id;
        if (live is not null)
            DescribeView(payload, live);
        else
            DescribePressed(payload, person, (SeenMessage)surface, control, chosen);
        payload["actions"] = new JsonArray(Action(control, chosen));
        var answered = await Send("block_actions", payload);
        ExpectNothing("block_actions", answered);
        if (answered.Failure is not null)
            person.Notice(SlackSays.TroubleConnecting);
        return Opened(trigger);
    }

    internal async Task<View?> Shortcut(Person person, ManifestShortcut shortcut, SeenMessage? message)
    {
        var kind = message is null ? "shortcut" : "message_action";
        var trigger = workspace.Triggers.New(person);
        var payload = new JsonObject
        {
            ["type"] = kind,
            ["token"] = Shapes.VerificationToken,
            ["action_ts"] = workspace.Ids.NextTs(),
            ["team"] = Team(),
            ["user"] = message is null
                ? new JsonObject { ["id"] = person.Id, ["username"] = person.Handle, ["team_id"] = workspace.Options.TeamId }
                : Shapes.UserInPayload(person),
            ["is_enterprise_install"] = false,
            ["enterprise"] = null,
            ["callback_id"] = shortcut.CallbackId,
            ["trigger_id"] = trigger.Id,
        };
        if (message is not null)
        {
            var stored = message.Channel.Find(message.Ts)!;
            payload["channel"] = ChannelInPayload(message.Channel);
            payload["message_ts"] = message.Ts;
            payload["message"] = Shapes.MessageForReader(stored.Json, withPayload: false);
            payload["response_url"] = workspace.ResponseUrls.New("app", person, message.Channel, stored);
        }

        var answered = await Send(kind, payload);
        ExpectNothing(kind, answered);
        if (answered.Failure is not null)
            person.Notice(SlackSays.TroubleConnecting);
        return Opened(trigger);
    }

    // An interaction changes the view's hash; the payload carries the new one.
    private void Interacted(LiveView live, Control control, JsonObject? chosen)
    {
        lock (workspace.Gate)
        {
            if (chosen is not null && FieldValues.Holds(control))
                live.Fill(control, chosen);
            workspace.Screens.Touch(live);
        }
    }

    private void DescribeView(JsonObject payload, LiveView live)
    {
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = live.Id };
        payload["view"] = workspace.Screens.ToJson(live, withState: true);
    }

    private void DescribePressed(JsonObject payload, Person person, SeenMessage message, Control control, JsonObject? chosen)
    {
        var stored = DescribeMessage(payload, person, message);
        lock (workspace.Gate)
        {
            if (chosen is not null && FieldValues.Holds(control))
                person.Hold(message.Ts, control, chosen);
            payload["state"] = new JsonObject { ["values"] = message.StateValues() };
        }

        workspace.Changes.Tell();
        payload["response_url"] = workspace.ResponseUrls.New("actions", person, message.Channel, stored);
    }

    private static StoredMessage? DescribeMessage(JsonObject payload, Person person, SeenMessage message)
    {
        var stored = message.IsWhisper ? person.FindWhisper(message.Ts) : message.Channel.Find(message.Ts);
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.Channel.Id, ["is_ephemeral"] = message.IsWhisper };
        if (message.ThreadTs is { } thread)
            container["thread_ts"] = thread;
        payload["container"] = container;
        payload["channel"] = ChannelInPayload(message.Channel);
        // Of a whisper Slack sends no message: it does not keep it.
        if (!message.IsWhisper && stored is not null)
            payload["message"] = Shapes.MessageForReader(stored.Json, withPayload: false);
        return stored;
    }

    private JsonObject Action(Control control, JsonObject? chosen)
    {
        var action = new JsonObject { ["action_id"] = control.ActionId, ["block_id"] = control.BlockId };
        if (control.Type is "button" or "icon_button")
        {
            foreach (var name in new[] { "icon", "text", "value", "url", "style" })
            {
                if (control.Element[name] is { } node)
                    action[name] = node.DeepClone();
            }
        }

        foreach (var (name, node) in chosen ?? [])
            action[name] = node?.DeepClone();
        action["type"] = control.Type;
        action["action_ts"] = workspace.Ids.NextTs();
        return action;
    }
}
