using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A view on someone's screen, a modal or the app's Home, with what has been put in its fields.</summary>
internal abstract class LiveView(string id, Person owner)
{
    private readonly Dictionary<(string Block, string Action), JsonObject> _filled = [];

    private readonly Dictionary<(string Block, string Action), IReadOnlyList<JsonObject>> _suggested = [];

    internal string Id { get; } = id;
    internal Person Owner { get; } = owner;

    /// <summary>The workspace's lock, under which it is read and changed.</summary>
    internal Lock Gate => Owner.Gate;

    /// <summary>Whose rules its blocks follow.</summary>
    internal abstract Surface Surface { get; }

    internal virtual string? PreviousId => null;
    internal virtual string RootId => Id;

    /// <summary>As the bot sent it, completed. Replaced, never edited in place.</summary>
    internal JsonObject Definition { get; set; } = [];

    internal string Hash { get; set; } = "";

    /// <summary>Errors by block id, from the bot or from the client.</summary>
    internal IReadOnlyDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();

    internal JsonArray Blocks => Definition.Array("blocks")!;
    internal string ExternalId => Definition.Text("external_id") ?? "";
    internal IEnumerable<Control> Controls => Control.In(Blocks);

    internal void Fill(Control control, JsonObject value) => _filled[(control.BlockId, control.ActionId)] = value;

    /// <summary>What is on the screen under an external select stays there to be chosen.</summary>
    internal void Suggested(Control control, IReadOnlyList<JsonObject> options) => _suggested[(control.BlockId, control.ActionId)] = options;

    /// <summary>What the bot last suggested there, and what is chosen already.</summary>
    internal IEnumerable<JsonObject> SuggestionsFor(Control control)
    {
        var held = ValueOf(control)[FieldValues.KeyOf(control)];
        var chosen = held is JsonArray many ? many.OfType<JsonObject>() : held is JsonObject one ? [one] : [];
        return _suggested.GetValueOrDefault((control.BlockId, control.ActionId), []).Concat(chosen);
    }

    internal JsonObject ValueOf(Control control) =>
        _filled.GetValueOrDefault((control.BlockId, control.ActionId)) ?? FieldValues.Initial(control);

    internal JsonObject StateValues() => FieldValues.StateOf(Controls, ValueOf);
}

/// <summary>A modal: closed one day, and perhaps on top of another.</summary>
internal sealed class Modal(string id, Person owner, Modal? previous) : LiveView(id, owner)
{
    internal override Surface Surface => Surface.Modal;
    internal override string? PreviousId => previous?.Id;
    internal override string RootId => previous?.RootId ?? Id;
}

/// <summary>The app's Home as one person sees it: one view for good, published again and again.</summary>
internal sealed class HomeView(string id, Person owner) : LiveView(id, owner)
{
    internal override Surface Surface => Surface.Home;
}
