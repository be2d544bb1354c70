using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <content>Forms.</content>
public sealed partial class Person
{
    // What is chosen in a message stays in its menus, on this person's screen alone.
    private readonly Dictionary<(string Ts, string Block, string Action), JsonObject> _chosen = [];

    // What is on the screen under an external select of a message stays there to be chosen.
    private readonly Dictionary<(string Ts, string Block, string Action), IReadOnlyList<JsonObject>> _suggested = [];

    /// <summary>
    /// Fills the fields named by their visible label (or block id) and sends the form. Fields not named keep what they hold. A choice is named by
    /// its visible text, several by a list, a person or a channel by name; a date may be a <see cref="DateOnly"/>, a file a <see cref="SentFile"/>; an empty
    /// text empties a field.
    /// </summary>
    /// <exception cref="ArgumentException">No such field or choice.</exception>
    /// <exception cref="InvalidOperationException">The modal is no longer on top of the screen, or cannot be sent.</exception>
    public async Task<SubmitResult> Submit(View view, IReadOnlyDictionary<string, object> values)
    {
        var modal = OnTop(view);
        if (!modal.Definition.ContainsKey("submit"))
            throw new InvalidOperationException($"« {view.Title} » has nothing to send: it has no submit button.");
        await Fill(view, values);
        bool isWrong;
        lock (_workspace.Gate)
        {
            modal.Errors = ClientChecks.Check(modal);
            isWrong = modal.Errors.Count > 0;
        }

        _workspace.Changes.Tell();
        return isWrong
            ? new SubmitResult(SubmitOutcome.NotSent, new View(modal).Errors, OpenView, null)
            : await _workspace.Interactions.Submit(this, modal);
    }

    /// <summary>
    /// Puts values in fields of a modal or of the Home, named as for <see cref="Submit(View, IReadOnlyDictionary{string, object})"/>, and tells the bot nothing.
    /// </summary>
    /// <exception cref="ArgumentException">No such field or choice.</exception>
    public async Task Fill(View view, IReadOnlyDictionary<string, object> values)
    {
        var live = OnScreen(view);
        var shown = new View(live);
        foreach (var (name, value) in values)
        {
            var control = shown.Field(name).Control;
            var options = await Offered(live, control, value);
            var state = FieldValues.Make(this, control, control.Type == "file_input" ? Chosen(control, value) : value, options);
            lock (_workspace.Gate)
                live.Fill(control, state);
        }

        _workspace.Changes.Tell();
    }

    /// <summary>Puts values in the questions of a message, by block id, and tells the bot nothing. Those that are no longer there are passed over.</summary>
    internal async Task Fill(SeenMessage message, IReadOnlyDictionary<string, object> values)
    {
        foreach (var (name, value) in values)
        {
            var current = Current(message);
            if (Control.In(current.Blocks).FirstOrDefault(c => c.InInput && c.BlockId == name && FieldValues.Holds(c)) is not { } control)
                continue;
            var state = FieldValues.Make(this, control, control.Type == "file_input" ? Chosen(control, value) : value, await Offered(current, control, value));
            lock (_workspace.Gate)
                Hold(message.Ts, control, state);
        }
    }

    /// <summary>A file of one's own, shared nowhere yet.</summary>
    internal StoredFile TakeFile(SentFile file)
    {
        MustBeHere();
        return _workspace.Files.Add(this, file.Name, file.Content);
    }

    // What is put in a field for files: as many of them, and of the kinds, as it takes.
    private List<StoredFile> Chosen(Control control, object? value)
    {
        List<StoredFile> files = value switch
        {
            SentFile one => [TakeFile(one)],
            IEnumerable<SentFile> several => [.. several.Select(TakeFile)],
            string { Length: > 0 } id => [OwnFile(id)],
            IEnumerable<string> ids => [.. ids.Select(OwnFile)],
            _ => [],
        };
        var most = control.Element.Number("max_files") ?? 10;
        if (files.Count > most)
            throw new ArgumentException($"{control.ActionId} takes {most} files at most.", nameof(value));
        var kinds = control.Element.Texts("filetypes").ToList();
        return kinds.Count == 0 || files.Find(f => !kinds.Contains(Path.GetExtension(f.Name).TrimStart('.'), StringComparer.OrdinalIgnoreCase)) is not { } other
            ? files
            : throw new ArgumentException($"{control.ActionId} takes {string.Join(", ", kinds)}, not {other.Name}.", nameof(value));
    }

    private StoredFile OwnFile(string id) => _workspace.Files.Find(id) is { IsDeleted: false } file && file.Owner == this
        ? file
        : throw new ArgumentException($"{this} has no file {id}.", nameof(id));

    /// <summary>Sends the form as it is filled.</summary>
    public Task<SubmitResult> Submit(View view) => Submit(view, new Dictionary<string, object>());

    /// <summary>Closes the top modal with its close button: the one under it is seen again.</summary>
    public Task Close(View view) => _workspace.Interactions.Close(this, OnTop(view), everything: false);

    /// <summary>Closes all modals with the cross.</summary>
    public Task CloseAll(View view) => _workspace.Interactions.Close(this, OnTop(view), everything: true);

    /// <summary>Types in an external select of a form or of the Home, and reads what the bot suggests; nothing while fewer characters than it wants are typed.</summary>
    public async Task<IReadOnlyList<SuggestedOption>> Suggest(View view, string labelOrBlockId, string typed)
    {
        var live = OnScreen(view);
        var control = new View(live).Field(labelOrBlockId).Control;
        var options = await _workspace.Interactions.Suggest(this, live, control, typed);
        lock (_workspace.Gate)
            live.Suggested(control, options);
        return Read(options);
    }

    /// <summary>Types in an external select that stands in a message, named by its action id or its placeholder, and reads what the bot suggests.</summary>
    /// <exception cref="InvalidOperationException">The message is gone, or has no such menu.</exception>
    public async Task<IReadOnlyList<SuggestedOption>> Suggest(SeenMessage message, string actionIdOrPlaceholder, string typed)
    {
        var current = Current(message);
        var control = FindMenu(current.AllBlocks, actionIdOrPlaceholder);
        var options = await _workspace.Interactions.Suggest(this, current, control, typed);
        lock (_workspace.Gate)
            _suggested[(message.Ts, control.BlockId, control.ActionId)] = options;
        return Read(options);
    }

    /// <summary>What a control of a message holds on this person's screen. Under the workspace's lock.</summary>
    internal JsonObject Held(string ts, Control control) => _chosen.GetValueOrDefault((ts, control.BlockId, control.ActionId)) ?? FieldValues.Initial(control);

    internal void Hold(string ts, Control control, JsonObject state) => _chosen[(ts, control.BlockId, control.ActionId)] = state;

    private static List<SuggestedOption> Read(IEnumerable<JsonObject> options) => [.. options.Select(o => new SuggestedOption(
        Rendering.Read(o.Object("text")), o.Text("value") ?? "", o.Object("description") is { } d ? Rendering.Read(d) : null))];

    private async Task<IReadOnlyList<JsonObject>> Offered(object surface, Control control, object? value)
    {
        if (control.Type is not ("external_select" or "multi_external_select"))
            return [.. control.Options];
        List<JsonObject> found;
        lock (_workspace.Gate)
            found = [.. surface is LiveView live ? live.SuggestionsFor(control) : _suggested.GetValueOrDefault((((SeenMessage)surface).Ts, control.BlockId, control.ActionId), [])];
        var words = value is string one ? [one] : value as IEnumerable<string> ?? [];
        foreach (var word in words.Where(w => !found.Exists(o => w == Rendering.Read(o.Object("text")) || w == o.Text("value"))).ToList())
            found.AddRange(await _workspace.Interactions.Suggest(this, surface, control, word));
        return found;
    }

    /// <summary>The Home is always there; a modal, while nothing covers it.</summary>
    private LiveView OnScreen(View view) => view.Live is HomeView home ? home : OnTop(view);

    private Modal OnTop(View view)
    {
        if (view.Live is not Modal modal)
            throw new InvalidOperationException("The Home is neither sent nor closed: press or choose in it.");
        lock (_workspace.Gate)
        {
            return Stack.Count > 0 && Stack[^1] == modal
                ? modal
                : throw new InvalidOperationException($"« {view.Title} » is not on top of the screen of {this}.");
        }
    }
}
