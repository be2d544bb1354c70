namespace CommunityBot.Emulator;

/// <summary>Tells whoever looks on that something in the workspace has changed: what changed, they look up themselves.</summary>
internal sealed class Changes
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();
    private long _count;
    private long _onScreens;

    /// <summary>How many there have been.</summary>
    internal long Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <summary>How many of them people may see: not those of what the bot and Slack tell each other.</summary>
    internal long OnScreens
    {
        get
        {
            lock (_gate)
                return _onScreens;
        }
    }

    internal void Tell() => Tell(isOnScreens: true);

    /// <summary>Something went between the bot and Slack.</summary>
    internal void TellTraffic() => Tell(isOnScreens: false);

    private void Tell(bool isOnScreens)
    {
        TaskCompletionSource told;
        lock (_gate)
        {
            _count++;
            if (isOnScreens)
                _onScreens++;
            told = _next;
            _next = New();
        }

        told.SetResult();
    }

    /// <summary>Completes once there are more changes than that.</summary>
    internal Task After(long count)
    {
        lock (_gate)
            return _count > count ? Task.CompletedTask : _next.Task;
    }

    // Whoever waits goes on elsewhere: a change is often told under the workspace's lock.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
