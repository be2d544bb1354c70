using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A modal on someone's screen, with what has been put in its fields.</summary>
internal sealed class Modal(string id, Person owner, Modal? previous)
{
    private readonly Dictionary<(string Block, string Action), JsonObject> _filled = [];

    internal string Id { get; } = id;
    internal Person Owner { get; } = owner;
    internal Modal? Previous { get; } = previous;
    internal string RootId => Previous?.RootId ?? Id;

    /// <summary>As the bot sent it, completed. Replaced, never edited in place.</summary>
    internal JsonObject Definition { get; set; } = [];

    internal string Hash { get; set; } = "";

    /// <summary>Errors by block id, from the bot or from the client.</summary>
    internal IReadOnlyDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();

    internal JsonArray Blocks => Definition.Array("blocks")!;
    internal string ExternalId => Definition.Text("external_id") ?? "";
    internal IEnumerable<Control> Controls => Control.In(Blocks);

    internal void Fill(Control control, JsonObject value) => _filled[(control.BlockId, control.ActionId)] = value;

    internal JsonObject ValueOf(Control control) =>
        _filled.GetValueOrDefault((control.BlockId, control.ActionId)) ?? FieldValues.Initial(control);

    internal JsonObject StateValues()
    {
        var values = new JsonObject();
        foreach (var control in Controls.Where(FieldValues.Holds))
        {
            if (values[control.BlockId] is not JsonObject block)
                values[control.BlockId] = block = [];
            block[control.ActionId] = ValueOf(control).Copy();
        }

        return values;
    }
}
