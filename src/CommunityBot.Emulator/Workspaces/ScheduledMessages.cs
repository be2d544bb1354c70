using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A message that the app wants posted later.</summary>
/// <param name="PostAt">In seconds, as <paramref name="Created"/>.</param>
/// <param name="Content">Checked when it was asked for.</param>
internal sealed record ScheduledMessage(string Id, string ChannelId, long PostAt, long Created, JsonObject Content, string? ThreadTs, bool Broadcast);

/// <summary>What waits to be posted, on the workspace's clock (docs.slack.dev/reference/methods/chat.scheduleMessage).</summary>
internal sealed class ScheduledMessages : IAsyncDisposable
{
    // Business time may be moved by hand, without timers, so it is looked at again this often.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private readonly Workspace _workspace;
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _wake = new(0);
    private readonly Lock _gate = new();
    private readonly List<ScheduledMessage> _waiting = [];
    private readonly Task _pump;
    private int _inHand;

    internal ScheduledMessages(Workspace workspace)
    {
        _workspace = workspace;
        _pump = Task.Run(Pump);
    }

    /// <summary>The next one first.</summary>
    internal IReadOnlyList<ScheduledMessage> Waiting
    {
        get
        {
            lock (_gate)
                return [.. _waiting.OrderBy(m => m.PostAt)];
        }
    }

    internal bool IsQuiet
    {
        get
        {
            var now = _workspace.Now.ToUnixTimeSeconds();
            lock (_gate)
                return _inHand == 0 && !_waiting.Exists(m => m.PostAt <= now);
        }
    }

    internal DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
                return _waiting.Count == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(_waiting.Min(m => m.PostAt));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pump;
        _stop.Dispose();
        _wake.Dispose();
    }

    internal void Add(ScheduledMessage message) => Restore([message]);

    internal bool Remove(ScheduledMessage message)
    {
        bool removed;
        lock (_gate)
            removed = _waiting.Remove(message);
        _workspace.Changes.Tell();
        return removed;
    }

    /// <summary>Nothing that was to be posted is.</summary>
    internal void Forget()
    {
        lock (_gate)
            _waiting.Clear();
    }

    internal IReadOnlyList<ScheduledMessage> Keep()
    {
        lock (_gate)
            return [.. _waiting];
    }

    internal void Restore(IReadOnlyList<ScheduledMessage> messages)
    {
        lock (_gate)
            _waiting.AddRange(messages);
        _workspace.Changes.Tell();
        _wake.Release();
    }

    private async Task Pump()
    {
        while (!_stop.IsCancellationRequested)
        {
            foreach (var due in TakeDue())
                Post(due);
            bool idle;
            lock (_gate)
                idle = _waiting.Count == 0;
            try
            {
                await _wake.WaitAsync(idle ? Timeout.InfiniteTimeSpan : Glance, _stop.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
    }

    private List<ScheduledMessage> TakeDue()
    {
        var now = _workspace.Now.ToUnixTimeSeconds();
        lock (_gate)
        {
            var due = _waiting.FindAll(m => m.PostAt <= now);
            _waiting.RemoveAll(due.Contains);
            _inHand += due.Count;
            return due;
        }
    }

    // What has changed meanwhile is told to nobody: Slack has no event for a message that it could not post.
    private void Post(ScheduledMessage message)
    {
        try
        {
            var channel = _workspace.FindConversation(message.ChannelId)!;
            if (WhyNot(message, channel) is { } reason)
                _workspace.Journal.Complain("chat.scheduleMessage", $"{message.Id} was not posted in {channel.Id}: {reason}");
            else
                _workspace.Timeline.PostAsBot(channel, message.Content, message.ThreadTs, message.Broadcast);
        }
        finally
        {
            lock (_gate)
                _inHand--;
        }
    }

    private string? WhyNot(ScheduledMessage message, Channel channel)
    {
        if (message.Content.ContainsKey("metadata"))
            return "what is scheduled with metadata never is, a known bug of Slack's.";
        if (channel.IsArchived)
            return "the channel is archived.";
        return channel.Has(_workspace.Bot) || (!channel.IsPrivate && _workspace.Manifest.Scopes.Contains("chat:write.public")) ? null : "the bot is no longer in it.";
    }
}
