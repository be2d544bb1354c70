using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A modal, or the app's Home, as its owner saw it at one moment.</summary>
public sealed class View
{
    internal View(LiveView live)
    {
        Live = live;
        // Of one moment: the bot may change it, and its owner fill it, meanwhile.
        lock (live.Gate)
        {
            Definition = live.Definition;
            Blocks = live.Blocks.Copy();
            Values = live.StateValues();
            Fields = [.. live.Controls.Where(c => c.InInput).Select(c => new ViewField(live, c))];
            Errors = [.. live.Errors.Select(e => new FieldError(e.Key, LabelOf(e.Key), e.Value))];
        }
    }

    public string Id => Live.Id;
    public string CallbackId => Definition.Text("callback_id") ?? "";
    public string PrivateMetadata => Definition.Text("private_metadata") ?? "";

    /// <summary>Empty for the Home.</summary>
    public string Title => Definition.Object("title").Text("text") ?? "";
    public string? SubmitText => Definition.Object("submit").Text("text");
    public string? CloseText => Definition.Object("close").Text("text");
    public JsonArray Blocks { get; }
    public IReadOnlyList<ViewField> Fields { get; }
    public IReadOnlyList<SeenButton> Buttons => SeenButton.In(Blocks, Live.Owner);
    public IReadOnlyList<string> ButtonTexts => [.. Buttons.Select(b => b.Text)];

    /// <summary>Shown under the fields.</summary>
    public IReadOnlyList<FieldError> Errors { get; }

    /// <summary>All the text there is to read.</summary>
    public string PlainRendering => string.Join('\n', new[] { Title, Rendering.Blocks(Blocks, Live.Owner) }.Where(t => t.Length > 0));

    /// <summary>What every field holds, as <c>state.values</c> would tell the bot.</summary>
    internal JsonObject Values { get; }

    internal LiveView Live { get; }
    private JsonObject Definition { get; }

    /// <summary>The field of that label, block id or action id.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public ViewField Field(string labelOrBlockId) =>
        Fields.FirstOrDefault(f => f.Label == labelOrBlockId) ??
        Fields.FirstOrDefault(f => f.BlockId == labelOrBlockId || f.ActionId == labelOrBlockId) ??
        throw new ArgumentException($"There is no field '{labelOrBlockId}' in « {Title} ». There are: " +
            $"{string.Join(", ", Fields.Select(f => $"{f.Label} ({f.BlockId})"))}.", nameof(labelOrBlockId));

    /// <inheritdoc/>
    public override string ToString() => PlainRendering;

    private string LabelOf(string blockId) => Fields.FirstOrDefault(f => f.BlockId == blockId)?.Label ?? blockId;
}

/// <summary>A field of a form.</summary>
public sealed class ViewField
{
    internal ViewField(LiveView live, Control control)
    {
        Control = control;
        Value = Describe(live.ValueOf(control));
    }

    public string BlockId => Control.BlockId;
    public string ActionId => Control.ActionId;

    /// <summary>Block Kit's name of the element: <c>plain_text_input</c>, <c>static_select</c>…</summary>
    public string Type => Control.Type;

    public string Label => Control.Block.Object("label").Text("text") ?? "";
    public string? Hint => Control.Block.Object("hint").Text("text");
    public string? Placeholder => Control.Element.Object("placeholder").Text("text");
    public bool Optional => Control.Block.Flag("optional");
    public int? MinLength => Control.Element.Number("min_length");
    public int? MaxLength => Control.Element.Number("max_length");

    /// <summary>What can be chosen, as shown.</summary>
    public IReadOnlyList<string> Options => [.. Control.Options.Select(o => Rendering.Read(o.Object("text")))];

    /// <summary>What it holds, as shown; null when empty.</summary>
    public string? Value { get; }

    internal Control Control { get; }

    private string? Describe(JsonObject state) => FieldValues.IsEmpty(state) ? null : state[FieldValues.KeyOf(Control)] switch
    {
        JsonObject option => Rendering.Read(option.Object("text")),
        JsonArray many => string.Join(", ", many.Select(o => o is JsonObject option ? option.Text("name") ?? Rendering.Read(option.Object("text")) : o?.ToString())),
        var other => other?.ToString(),
    };
}

/// <summary>An error shown under a field.</summary>
public sealed record FieldError(string BlockId, string Label, string Text);
