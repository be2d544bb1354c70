namespace CommunityBot.Emulator;

/// <summary>Trigger ids: three seconds of business time, one use (docs.slack.dev/interactivity/handling-user-interaction).</summary>
internal sealed class Triggers(Workspace workspace)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    // What is used too late or twice is told apart from what was made up, for so long.
    private static readonly TimeSpan Known = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Trigger> _triggers = [];
    private readonly Queue<Trigger> _inOrder = [];

    internal Trigger New(Person person, string? viewId = null)
    {
        var now = workspace.Now;
        var trigger = new Trigger(
            $"{now.ToUnixTimeMilliseconds().Invariant()}.{workspace.Options.TeamId}.{Ids.Secret()}", person, viewId, now + Life);
        lock (_gate)
        {
            while (_inOrder.TryPeek(out var oldest) && now - oldest.Until > Known)
                _triggers.Remove(_inOrder.Dequeue().Id);
            _triggers.Add(trigger.Id, trigger);
            _inOrder.Enqueue(trigger);
        }

        return trigger;
    }

    /// <summary>Whose act gave it.</summary>
    internal Person? PersonOf(string? id)
    {
        lock (_gate)
            return id is null ? null : _triggers.GetValueOrDefault(id)?.Person;
    }

    /// <summary>Spends a trigger.</summary>
    /// <exception cref="ApiError">Unknown, too old or used.</exception>
    internal Trigger Use(string? id)
    {
        lock (_gate)
        {
            if (id is null || !_triggers.TryGetValue(id, out var trigger))
                throw new ApiError("invalid_trigger_id");
            if (trigger.Used)
                throw new ApiError("exchanged_trigger_id");
            if (workspace.Now > trigger.Until)
                throw new ApiError("expired_trigger_id");
            trigger.Used = true;
            return trigger;
        }
    }
}

/// <summary>The right to open one modal. <c>ViewId</c> is the modal it was given in.</summary>
internal sealed class Trigger(string id, Person person, string? viewId, DateTimeOffset until)
{
    internal string Id { get; } = id;
    internal Person Person { get; } = person;
    internal string? ViewId { get; } = viewId;
    internal DateTimeOffset Until { get; } = until;
    internal bool Used { get; set; }

    /// <summary>The modal opened with it.</summary>
    internal Modal? Opened { get; set; }
}
