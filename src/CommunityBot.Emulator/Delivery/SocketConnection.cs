using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>One WebSocket of the app, from its hello to its close.</summary>
internal sealed class SocketConnection(Workspace workspace, WebSocket socket, Wire wire, CancellationToken cut) : IDisposable
{
    private const string Host = "applink-emulator";

    // A payload may be acknowledged late, and twice where it was sent twice. Of those before the last so many nothing is known any more.
    private const int Remembered = 1_000;

    private static readonly Answered Closed = Answered.Failed("connection_failed");
    // Never disposed: a late delivery may still wait for it, and it holds nothing.
    private readonly SemaphoreSlim _alone = new(1);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, Parcel> _sent = [];
    private readonly ConcurrentQueue<string> _inOrder = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Answered>> _waiting = [];
    private volatile bool _greeted;
    private volatile bool _dismissed;
    private volatile bool _gone;

    /// <summary>Whether payloads are sent on it. A dead connection still takes them: Slack does not know.</summary>
    internal bool IsGreeted => _greeted;

    /// <summary>Whether the app was told that it ends. Payloads may still be sent on it until it is closed.</summary>
    internal bool IsDismissed => _dismissed;

    public void Dispose() => _over.TrySetResult();

    internal Task Greet(int number) =>
        Tell("hello", new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = number,
            ["debug_info"] = new JsonObject { ["host"] = Host, ["build_number"] = 1, ["approximate_connection_time"] = 3600 },
            ["connection_info"] = new JsonObject { ["app_id"] = workspace.Sockets.AppOfToken },
        }, greets: true);

    /// <summary>Says that the connection ends, and why; closes it after that long, in real time, if the app has not.</summary>
    internal async Task Dismiss(string reason, TimeSpan closedAfter)
    {
        _dismissed = true;
        await Tell("disconnect", new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = Host } });
        _ = CloseAfter(closedAfter);
    }

    /// <summary>Dead, and nobody knows yet.</summary>
    internal bool IsFrozen => wire.IsFrozen;

    internal void Freeze() => wire.Freeze();

    /// <summary>Cut, without a word.</summary>
    internal void Cut()
    {
        _gone = true;
        _greeted = false;
        socket.Abort();
    }

    /// <summary>Null when nothing could be sent; a failure when the connection was closed before the envelope was acknowledged.</summary>
    /// <exception cref="OperationCanceledException">It was not acknowledged in time.</exception>
    internal async Task<Answered?> Exchange(Parcel parcel, CancellationToken limit)
    {
        Remember(parcel);
        var acknowledged = _waiting.GetOrAdd(parcel.EnvelopeId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            if (!await Send(parcel.ToEnvelope()))
                return null;
            return _gone ? Closed : await acknowledged.Task.WaitAsync(limit);
        }
        finally
        {
            _waiting.TryRemove(parcel.EnvelopeId, out _);
        }
    }

    /// <summary>Until the app closes the connection, or it is cut.</summary>
    internal async Task Read()
    {
        try
        {
            while (await ReadText() is { } text)
                Take(text);
            await Close();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // Cut.
        }
        finally
        {
            _gone = true;
            _greeted = false;
            foreach (var one in _waiting.Values)
                one.TrySetResult(Closed);
        }
    }

    private void Remember(Parcel parcel)
    {
        if (_sent.TryAdd(parcel.EnvelopeId, parcel))
            _inOrder.Enqueue(parcel.EnvelopeId);
        while (_inOrder.Count > Remembered && _inOrder.TryDequeue(out var oldest))
            _sent.TryRemove(oldest, out _);
    }

    private async Task<string?> ReadText()
    {
        using var text = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(piece.AsMemory(), cut);
            if (read.MessageType == WebSocketMessageType.Close)
                return null;
            text.Write(piece, 0, read.Count);
            if (!read.EndOfMessage)
                continue;
            if (read.MessageType == WebSocketMessageType.Text)
                return Encoding.UTF8.GetString(text.ToArray());
            workspace.Journal.Complain("socket", "A binary frame, which Slack does not read.");
            text.SetLength(0);
        }
    }

    private void Take(string text)
    {
        var acknowledgement = Json.ParseObject(text);
        if (acknowledgement.Text("envelope_id") is not { } id || !_sent.TryGetValue(id, out var parcel))
        {
            workspace.Journal.Complain("socket", "This acknowledges nothing that was sent on this connection: " + (text.Length <= 200 ? text : text[..200] + "…"));
            return;
        }

        // Slack's own SDK puts an empty object in every acknowledgement.
        var body = acknowledgement?["payload"] is null or JsonObject { Count: 0 } ? "" : acknowledgement["payload"]!.ToJsonString();
        if (body.Length > 0 && !parcel.TakesAnswer)
        {
            workspace.Journal.Complain(parcel.Kind, "This envelope accepts no payload in its acknowledgement: Slack ignores it.", parcel.Entry);
            body = "";
        }

        if (_waiting.TryGetValue(id, out var waiting))
            waiting.TrySetResult(new Answered(null, "application/json", body));
    }

    // Nothing answers it.
    private async Task Tell(string kind, JsonObject frame, bool greets = false)
    {
        using var entry = workspace.Journal.Begin(Sender.Slack, kind, frame.ToJsonString());
        if (await Send(frame.ToJsonString(), greets))
            entry.End(status: null);
    }

    /// <summary>False when the connection is closed. With the hello it becomes ready first, and alone: whoever sees it ready writes after the hello.</summary>
    private async Task<bool> Send(string text, bool greets = false)
    {
        await _alone.WaitAsync(CancellationToken.None);
        try
        {
            if (greets)
                _greeted = true;
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cut);
            return true;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            _gone = true;
            _greeted = false;
            return false;
        }
        finally
        {
            _alone.Release();
        }
    }

    private async Task CloseAfter(TimeSpan wait)
    {
        await _over.Task.WaitAsync(wait, TimeProvider.System, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_gone)
            await Close();
    }

    private async Task Close()
    {
        await _alone.WaitAsync(CancellationToken.None);
        try
        {
            _greeted = false;
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cut);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // It is closed already.
        }
        finally
        {
            _alone.Release();
        }
    }
}
