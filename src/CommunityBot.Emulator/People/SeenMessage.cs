using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A message as one person saw it at one moment. It does not change when the message is rewritten: look again for that.</summary>
public sealed class SeenMessage
{
    private readonly JsonObject _json;

    internal SeenMessage(Person reader, Channel channel, StoredMessage message)
    {
        Reader = reader;
        Channel = channel;
        _json = message.Json;
        Edited = message.Edited;
        IsWhisper = message.OnlyFor is not null;
    }

    public Channel Channel { get; }
    public string Ts => _json.Text("ts")!;
    public string? ThreadTs => _json.Text("thread_ts");

    /// <summary>Who wrote it; the bot's own user for the bot.</summary>
    public string? UserId => _json.Text("user");

    public bool IsFromBot => _json.ContainsKey("bot_id");

    /// <summary>Slack's subtype: none for what people and the bot write, <c>channel_join</c>…</summary>
    public string? Subtype => _json.Text("subtype");

    /// <summary>Only this person sees it, and Slack may lose it.</summary>
    public bool IsWhisper { get; }

    /// <summary>Whether it has been rewritten since it was posted.</summary>
    public bool Edited { get; }

    /// <summary>The top-level text: what notifications and screen readers say.</summary>
    public string Text => _json.Text("text") ?? "";

    /// <summary>The same as this person's notification says it: names for ids, labels for links, dates in their zone.</summary>
    public string Notification => IsPlain ? Text : Rendering.Mrkdwn(Text, Reader);

    /// <summary>The bot asked for its text as it is, without formatting.</summary>
    public bool IsPlain => _json["mrkdwn"] is JsonValue formatted && formatted.TryGetValue(out bool isFormatted) && !isFormatted;

    /// <summary>The name the bot posted it under, where that is not its own.</summary>
    public string? Username => _json.Text("username");

    public JsonArray Blocks => _json.Array("blocks")?.Copy() ?? [];

    /// <summary>What stands under its words in the old way, each with texts, fields or blocks of its own.</summary>
    public JsonArray Attachments => _json.Array("attachments")?.Copy() ?? [];

    /// <summary>Its blocks, and those of its attachments.</summary>
    internal JsonArray AllBlocks => [.. Blocks.Concat(_json.Objects("attachments").SelectMany(a => a.Objects("blocks"))).Select(b => b!.DeepClone())];

    /// <summary>The whole metadata, which people do not see.</summary>
    public JsonObject? Metadata => _json.Object("metadata")?.Copy();

    /// <summary>The files sent with it.</summary>
    public IReadOnlyList<SeenFile> Files => [.. _json.Objects("files").Select(f => new SeenFile(f.Text("name") ?? "", f.Text("pretty_type") ?? "", f.Number("size") ?? 0, f.Text("preview")) { Id = f.Text("id") ?? "" })];

    /// <summary>The emoji under it, the first put first.</summary>
    public IReadOnlyList<SeenReaction> Reactions => [.. _json.Objects("reactions").Select(r => new SeenReaction(r.Text("name") ?? "", [.. r.Texts("users")]))];

    /// <summary>The name, topic or purpose that a line of Slack's own gives the channel.</summary>
    public string? About => Subtype switch { "channel_name" => _json.Text("name"), "channel_topic" => Rendering.Mrkdwn(_json.Text("topic") ?? "", Reader), "channel_purpose" => Rendering.Mrkdwn(_json.Text("purpose") ?? "", Reader), _ => null };

    public IReadOnlyList<SeenButton> Buttons => SeenButton.In(AllBlocks, Reader);

    public IReadOnlyList<string> ButtonTexts => [.. Buttons.Select(b => b.Text)];

    /// <summary>All the text this person reads: names for ids, labels for links, dates in their zone, buttons in brackets.</summary>
    public string PlainRendering
    {
        get
        {
            var words = _json.Array("blocks") is { Count: > 0 } blocks ? Rendering.Blocks(blocks, Reader)
                : IsPlain ? Text
                : Rendering.Mrkdwn(Text, Reader);
            return string.Join('\n', _json.Objects("attachments").Select(a => Rendering.Attachment(a, Reader)).Prepend(words).Where(w => w.Length > 0));
        }
    }

    internal Person Reader { get; }

    /// <summary>What its menus hold now on this person's screen, as <c>state.values</c> tells the bot.</summary>
    internal JsonObject StateValues()
    {
        lock (Reader.Gate)
            return FieldValues.StateOf(Control.In(AllBlocks), control => Reader.Held(Ts, control));
    }

    /// <inheritdoc/>
    public override string ToString() => PlainRendering;
}

/// <summary>A button: of a message or a view, an icon, or one half of a feedback.</summary>
/// <param name="Text">As shown.</param>
/// <param name="Confirm">Title and text of the dialog that asks first, if there is one.</param>
public sealed record SeenButton(string Text, string ActionId, string BlockId, string? Value, string? Style, string? Url, string? Confirm, string? AccessibilityLabel)
{
    /// <summary>One of the two that share an action id.</summary>
    internal bool IsHalf { get; private init; }

    internal static IReadOnlyList<SeenButton> In(JsonArray blocks, Person reader) =>
        [.. Pressable.In(blocks, reader).Where(p => p.IsButton).Select(p => new SeenButton(p.Text, p.Control.ActionId, p.Control.BlockId, p.Value,
            p.Control.Element.Text("style"), p.Control.Element.Text("url"), p.Control.ConfirmText, p.Label) { IsHalf = p.IsHalf })];
}

/// <summary>A file as it is shown under a message.</summary>
/// <param name="Type">Slack's name of what it is: <c>CSV</c>, <c>Excel Spreadsheet</c>…</param>
/// <param name="Size">In bytes.</param>
/// <param name="Preview">The first lines of a text.</param>
public sealed record SeenFile(string Name, string Type, int Size, string? Preview)
{
    internal string Id { get; init; } = "";
}

/// <summary>An emoji under a message.</summary>
/// <param name="Name">Without colons.</param>
/// <param name="Users">Ids of those who put it, the first first.</param>
public sealed record SeenReaction(string Name, IReadOnlyList<string> Users);

/// <summary>A file that someone sends, or puts in a form.</summary>
public sealed record SentFile(string Name, byte[] Content);
