namespace CommunityBot.Slack;

/// <summary>What the bot answers to. A name mapped twice, or sent and mapped by nobody, is an error that is seen.</summary>
public sealed class SlackMap
{
    private readonly Dictionary<string, Route> _routes = new(StringComparer.Ordinal);

    private sealed record Route(Type Handler, Func<object, SlackPayload, CancellationToken, Task<Answer>> Run);

    /// <summary>Such as <c>command /rejoindre</c>, <c>button joining.approve</c>, <c>modal joining.form</c>.</summary>
    public IReadOnlyList<string> Names => [.. _routes.Keys.Order(StringComparer.Ordinal)];

    public IEnumerable<Type> Handlers => _routes.Values.Select(route => route.Handler).Distinct();

    /// <param name="name">With its slash.</param>
    public SlackMap Command<THandler>(string name, Func<THandler, SlashCommand, CancellationToken, Task<Answer>> step) where THandler : class =>
        Add<THandler, SlashCommand>($"command {name}", step);

    public SlackMap Button<THandler, TCarried>(ButtonId<TCarried> id, Func<THandler, Press<TCarried>, CancellationToken, Task<Answer>> step) where THandler : class where TCarried : IParsable<TCarried> =>
        Add<THandler, BlockActions>($"button {id.Name}", (handler, payload, stop) => step(handler, new(Carried.Read<TCarried>(id.Name, payload.Actions[0].Value), payload), stop));

    public SlackMap Menu<THandler, TCarried>(MenuId<TCarried> id, Func<THandler, Press<TCarried>, CancellationToken, Task<Answer>> step) where THandler : class where TCarried : IParsable<TCarried> =>
        Add<THandler, BlockActions>($"menu {id.Name}", (handler, payload, stop) => step(handler, new(Carried.Read<TCarried>(id.Name, payload.Actions[0].SelectedOption?.Value), payload), stop));

    /// <summary>A choice in a list that is <see cref="Input.ToldAtOnce"/>, in a form that carries that.</summary>
    public SlackMap Choice<THandler, TCarried>(ChoiceField field, Func<THandler, Choosing<TCarried>, CancellationToken, Task<Answer>> step) where THandler : class where TCarried : IParsable<TCarried> =>
        Add<THandler, BlockActions>($"choice {field.Name}", (handler, payload, stop) => step(handler, new(Carried.Read<TCarried>(field.Name, payload.View?.PrivateMetadata), payload), stop));

    public SlackMap Submission<THandler, TCarried>(ModalId<TCarried> id, Func<THandler, Submission<TCarried>, CancellationToken, Task<Answer>> step) where THandler : class where TCarried : IParsable<TCarried> =>
        Add<THandler, ViewSubmission>($"modal {id.Name}", (handler, payload, stop) => step(handler, new(Carried.Read<TCarried>(id.Name, payload.View.PrivateMetadata), payload), stop));

    public SlackMap GlobalShortcut<THandler>(ShortcutId id, Func<THandler, GlobalShortcut, CancellationToken, Task<Answer>> step) where THandler : class =>
        Add<THandler, GlobalShortcut>($"shortcut {id.Name}", step);

    public SlackMap MessageShortcut<THandler>(ShortcutId id, Func<THandler, MessageShortcut, CancellationToken, Task<Answer>> step) where THandler : class =>
        Add<THandler, MessageShortcut>($"message shortcut {id.Name}", step);

    public SlackMap Suggestions<THandler>(ExternalField field, Func<THandler, Suggestion, CancellationToken, Task<Answer>> step) where THandler : class =>
        Suggestions(field.Name, step);

    public SlackMap Suggestions<THandler>(ExternalChoicesField field, Func<THandler, Suggestion, CancellationToken, Task<Answer>> step) where THandler : class =>
        Suggestions(field.Name, step);

    /// <exception cref="UnmappedException">No feature answers to it.</exception>
    /// <exception cref="UnreadablePressException">What the button or the form carries is not what its type writes.</exception>
    public Task<Answer> Dispatch(SlackPayload payload, IServiceProvider services, CancellationToken stop)
    {
        var name = NameOf(payload);
        if (!_routes.TryGetValue(name, out var route))
        {
            // Slack tells of a press on a link too, and that a modal was closed: nobody waits for an answer.
            return payload is ViewClosed or BlockActions { Actions: [{ Url: not null }, ..] } ? Task.FromResult(Answer.Done) : throw new UnmappedException(name);
        }
        var handler = services.GetService(route.Handler) ?? throw new InvalidOperationException($"{route.Handler} is not registered.");
        return route.Run(handler, payload, stop);
    }

    private static string NameOf(SlackPayload payload) => payload switch
    {
        SlashCommand command => $"command {command.Name}",
        BlockActions { Actions: [{ Type: "overflow" } action, ..] } => $"menu {action.ActionId}",
        BlockActions { Actions: [{ SelectedOption: not null } action, ..] } => $"choice {action.ActionId}",
        BlockActions { Actions: [var action, ..] } => $"button {action.ActionId}",
        ViewSubmission submission => $"modal {submission.View.CallbackId}",
        GlobalShortcut shortcut => $"shortcut {shortcut.CallbackId}",
        MessageShortcut shortcut => $"message shortcut {shortcut.CallbackId}",
        BlockSuggestion suggestion => $"options {suggestion.ActionId}",
        UnknownPayload unknown => $"payload {unknown.Type}",
        _ => payload.GetType().Name,
    };

    private SlackMap Suggestions<THandler>(string field, Func<THandler, Suggestion, CancellationToken, Task<Answer>> step) where THandler : class =>
        Add<THandler, BlockSuggestion>($"options {field}", (handler, payload, stop) => step(handler, new(payload), stop));

    private SlackMap Add<THandler, TPayload>(string name, Func<THandler, TPayload, CancellationToken, Task<Answer>> step) where THandler : class where TPayload : SlackPayload =>
        _routes.TryAdd(name, new Route(typeof(THandler), (handler, payload, stop) => step((THandler)handler, (TPayload)payload, stop)))
            ? this : throw new InvalidOperationException($"'{name}' is mapped twice.");
}

/// <summary>Slack sent what no feature maps: a message older than this version, or a manifest ahead of it.</summary>
public sealed class UnmappedException(string name) : Exception($"Slack sent '{name}', which no feature maps.")
{
    public string Name { get; } = name;
}

/// <summary>A button or a form carries something its type does not read. What it carries is not repeated here.</summary>
public sealed class UnreadablePressException(string name) : Exception($"What '{name}' carries cannot be read.")
{
    public string Name { get; } = name;
}
