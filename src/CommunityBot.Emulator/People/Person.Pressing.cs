using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <content>Buttons, menus and shortcuts.</content>
public sealed partial class Person
{
    /// <summary>
    /// Presses a button of a message, or an entry of an overflow menu, by its visible text (or its action id). Returns the modal that opened
    /// before the bot acknowledged the press, if one did.
    /// </summary>
    /// <param name="message">Looked up again: what was rewritten in between counts.</param>
    /// <param name="buttonTextOrActionId">As shown.</param>
    /// <param name="confirm">What to answer to the dialog that asks first, where there is one.</param>
    /// <exception cref="InvalidOperationException">The message is gone, or has no such button.</exception>
    public Task<View?> Press(SeenMessage message, string buttonTextOrActionId, bool confirm = true)
    {
        var current = Current(message);
        return PressIn(current, current.AllBlocks, buttonTextOrActionId, null, confirm);
    }

    /// <summary>Presses one of several buttons that show the same text.</summary>
    public Task<View?> Press(SeenMessage message, SeenButton button, bool confirm = true)
    {
        var current = Current(message);
        return PressIn(current, current.AllBlocks, button.Text, button, confirm);
    }

    /// <summary>Presses a button as it was seen, on a screen that has not been refreshed since: the message may have changed or gone.</summary>
    public Task<View?> PressStale(SeenMessage message, string buttonTextOrActionId) =>
        PressIn(message, message.AllBlocks, buttonTextOrActionId, null, confirm: true);

    /// <summary>Presses a button of a modal or of the Home as it was seen: it may have changed since.</summary>
    public Task<View?> PressStale(View view, string buttonTextOrActionId) => PressIn(OnScreen(view), view.Blocks, buttonTextOrActionId, null, confirm: true);

    /// <summary>Presses what stands in a block as it was on the screen. It may have been rewritten since: Slack tells the bot all the same.</summary>
    internal Task<View?> PressSeen(SeenMessage message, JsonObject block, string textOrActionId, bool confirm) =>
        PressIn(Current(message), [block.Copy()], textOrActionId, null, confirm);

    /// <inheritdoc cref="PressSeen(SeenMessage, JsonObject, string, bool)"/>
    internal Task<View?> PressSeen(View view, JsonObject block, string textOrActionId, bool confirm) =>
        PressIn(OnScreen(view), [block.Copy()], textOrActionId, null, confirm);

    /// <summary>Presses a button of the modal on top, or of the Home as it is now.</summary>
    public Task<View?> Press(View view, string buttonTextOrActionId, bool confirm = true)
    {
        var live = OnScreen(view);
        return PressIn(live, live.Blocks, buttonTextOrActionId, null, confirm);
    }

    /// <summary>Presses one of several buttons of a view that show the same text.</summary>
    public Task<View?> Press(View view, SeenButton button, bool confirm = true)
    {
        var live = OnScreen(view);
        return PressIn(live, live.Blocks, button.Text, button, confirm);
    }

    /// <summary>Chooses in a menu, box or date that stands in a message, outside a form.</summary>
    /// <param name="message">Looked up again.</param>
    /// <param name="actionIdOrPlaceholder">Which one.</param>
    /// <param name="value">As in <see cref="Submit"/>.</param>
    /// <param name="confirm">What to answer to the dialog that asks first, where there is one.</param>
    public Task<View?> Choose(SeenMessage message, string actionIdOrPlaceholder, object? value, bool confirm = true) =>
        Choose(message, actionIdOrPlaceholder, value, confirm, null);

    // In the block as it was seen on the screen, where that is told: it may have been rewritten since.
    internal async Task<View?> Choose(SeenMessage message, string actionIdOrPlaceholder, object? value, bool confirm, JsonObject? seen)
    {
        var current = Current(message);
        var control = FindMenu(seen is null ? current.AllBlocks : [seen.Copy()], actionIdOrPlaceholder);
        if (control.ConfirmText is not null && !confirm)
            return null;
        var state = FieldValues.Make(this, control, value, await Offered(current, control, value));
        return await _workspace.Interactions.Press(this, current, control, state);
    }

    /// <summary>
    /// Chooses in a menu, box, date or field of the Home, or of a modal, by its action id, placeholder or label. What stands in an input
    /// block without <c>dispatch_action</c> tells the bot nothing until something else is pressed.
    /// </summary>
    /// <param name="view">Where.</param>
    /// <param name="actionIdOrPlaceholder">Which one.</param>
    /// <param name="value">As in <see cref="Submit"/>.</param>
    /// <param name="confirm">What to answer to the dialog that asks first, where there is one.</param>
    public Task<View?> Choose(View view, string actionIdOrPlaceholder, object? value, bool confirm = true) =>
        Choose(view, actionIdOrPlaceholder, value, confirm, null);

    internal async Task<View?> Choose(View view, string actionIdOrPlaceholder, object? value, bool confirm, JsonObject? seen)
    {
        MustBeHere();
        var live = OnScreen(view);
        var control = FindMenu(seen is null ? live.Blocks : [seen.Copy()], actionIdOrPlaceholder);
        if (control.ConfirmText is not null && !confirm)
            return null;
        var state = FieldValues.Make(this, control, value, await Offered(live, control, value));
        if (!control.InInput || control.Block.Flag("dispatch_action"))
            return await _workspace.Interactions.Press(this, live, control, state);
        lock (_workspace.Gate)
            live.Fill(control, state);
        _workspace.Changes.Tell();
        return null;
    }

    /// <summary>Runs a global shortcut of the app, by its callback id or its name.</summary>
    /// <exception cref="InvalidOperationException">There is none, or this person is a guest, to whom Slack offers none.</exception>
    public Task<View?> Shortcut(string callbackIdOrName)
    {
        MustSeeApp();
        if (IsGuest)
            throw new InvalidOperationException($"{this} is a guest: Slack offers guests no global shortcuts.");
        return _workspace.Interactions.Shortcut(this, FindShortcut(callbackIdOrName, onMessages: false), null);
    }

    /// <summary>Runs a shortcut of the menu of a message.</summary>
    public Task<View?> Shortcut(SeenMessage message, string callbackIdOrName)
    {
        MustSeeApp();
        if (message.IsWhisper)
            throw new InvalidOperationException("Slack offers no shortcut on a message that only one person sees.");
        return _workspace.Interactions.Shortcut(this, FindShortcut(callbackIdOrName, onMessages: true), Current(message));
    }

    /// <summary>The message as it is now.</summary>
    internal SeenMessage Current(SeenMessage message)
    {
        var stored = message.IsWhisper ? FindWhisper(message.Ts) : message.Channel.Find(message.Ts);
        return stored is null
            ? throw new InvalidOperationException("The message is no longer there.")
            : new SeenMessage(this, message.Channel, stored);
    }

    private Task<View?> PressIn(object surface, JsonArray blocks, string text, SeenButton? exactly, bool confirm)
    {
        MustBeHere();
        var pressed = FindButton(blocks, text, exactly);
        if (pressed.IsWorkflow)
            throw new InvalidOperationException($"« {pressed.Text} » starts a workflow of Slack's, which tells the app nothing: none runs here.");
        if (pressed.Control.ConfirmText is not null && !confirm)
            return Task.FromResult<View?>(null);
        return _workspace.Interactions.Press(this, surface, pressed.Control, pressed.Chosen);
    }

    private Pressable FindButton(JsonArray blocks, string text, SeenButton? exactly)
    {
        var all = Pressable.In(blocks, this).ToList();
        var buttons = all.FindAll(p => p.IsButton || p.IsWorkflow);
        var entries = all.Except(buttons).ToList();
        var found = buttons.FindAll(b => exactly is not null
            ? b.Control.ActionId == exactly.ActionId && b.Control.BlockId == exactly.BlockId && b.Value == exactly.Value && b.Text == exactly.Text
            : b.Text == text);
        if (found.Count == 0)
            found = buttons.FindAll(b => b.Control.ActionId == text);
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
            throw new InvalidOperationException($"{found.Count} buttons show '{text}': press the one you mean, from Buttons.");
        return entries.Find(e => e.Text == text) ?? throw new InvalidOperationException($"There is no button '{text}'. There are: " +
            $"{string.Join(", ", buttons.Concat(entries).Select(b => b.Text))}.");
    }

    private static Control FindMenu(JsonArray blocks, string name) =>
        Control.In(blocks).FirstOrDefault(c => FieldValues.Holds(c) &&
            (c.ActionId == name || c.Element.Object("placeholder").Text("text") == name || c.Block.Object("label").Text("text") == name)) ??
        throw new InvalidOperationException($"There is no menu '{name}' there.");

    private ManifestShortcut FindShortcut(string name, bool onMessages) =>
        _workspace.Manifest.Shortcuts.FirstOrDefault(s => s.OnMessages == onMessages && (s.CallbackId == name || s.Name == name)) ??
        throw new InvalidOperationException($"The app has no {(onMessages ? "message" : "global")} shortcut '{name}'.");
}
