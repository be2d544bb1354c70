using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Business time in the hands of whoever plays: put forward by one of them at a time, and stopped on its way by any.</summary>
internal sealed class ClockCalls(Workspace workspace)
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);

    private readonly Lock _gate = new();
    private CancellationTokenSource? _moving;

    /// <summary><c>fixed</c>, <c>moving</c> or <c>movable</c>.</summary>
    internal string State
    {
        get
        {
            lock (_gate)
                return workspace.Options.Advance is null ? "fixed" : _moving is null ? "movable" : "moving";
        }
    }

    /// <summary>Goes to a moment, a year further at most. Answers where it is then: that moment, or the one at which it was stopped.</summary>
    /// <exception cref="ControlRefusal">It is not a moment to go to, or whoever lives in the workspace does not follow.</exception>
    internal async Task<object> Advance(JsonObject body, CancellationToken gone)
    {
        if (workspace.Options.Advance is not { } advance)
            throw new ControlRefusal(409, "This workspace runs on a clock that cannot be moved.");
        if (!DateTimeOffset.TryParse(body.Text("to"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var to))
            throw new ControlRefusal(400, "Give \"to\" as a date and time, such as 2026-11-23T09:00:00+01:00.");
        if (to < workspace.Now)
            throw new ControlRefusal(400, $"Time only goes forward, and it is {workspace.Now:O}.");
        if (to - workspace.Now > Farthest)
            throw new ControlRefusal(400, $"Go a year forward at most, and then on from there: it is {workspace.Now:O}.");
        using var moving = Begin(gone);
        try
        {
            await advance(to, moving.Token);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            // Stopped on its way: it stays at the moment it has come to.
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException)
        {
            throw new ControlRefusal(409, e.Message);
        }
        finally
        {
            End();
        }

        return new { now = workspace.Now };
    }

    /// <summary>Stops it on its way; it stays at the moment it has come to.</summary>
    /// <exception cref="ControlRefusal">It is not moving.</exception>
    internal async Task<object> Stop()
    {
        Task stopped;
        lock (_gate)
            stopped = (_moving ?? throw new ControlRefusal(409, "The clock is not moving.")).CancelAsync();
        await stopped;
        return new { now = workspace.Now };
    }

    private CancellationTokenSource Begin(CancellationToken gone)
    {
        lock (_gate)
        {
            if (_moving is not null)
                throw new ControlRefusal(409, "The clock is moving already.");
            _moving = CancellationTokenSource.CreateLinkedTokenSource(gone);
        }

        workspace.Changes.Tell();
        return _moving;
    }

    private void End()
    {
        lock (_gate)
            _moving = null;
        workspace.Changes.Tell();
    }
}
