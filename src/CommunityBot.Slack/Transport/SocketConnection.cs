using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CommunityBot.Slack;

/// <summary>
/// One WebSocket to Slack, from its opening to its close. What comes in is handled side by side; what goes out goes one after the other.
/// </summary>
internal sealed class SocketConnection : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _emptied = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly SocketModeOptions _options;
    private readonly TimeProvider _clock;
    private readonly Func<Envelope, Task<Handled>> _handle;
    private readonly Figures _figures;
    private readonly byte[] _piece = new byte[16 * 1024];
    private volatile bool _isOver;
    private bool _leaving;
    private int _inHand;

    private SocketConnection(SocketModeOptions options, TimeProvider clock, Func<Envelope, Task<Handled>> handle, Figures figures)
    {
        (_options, _clock, _handle, _figures) = (options, clock, handle, figures);
        (_socket.Options.KeepAliveInterval, _socket.Options.KeepAliveTimeout) = (options.KeepAliveInterval, options.KeepAliveTimeout);
    }

    /// <summary>Slack said hello: payloads may come.</summary>
    public bool IsGreeted => _greeted.Task.IsCompleted;

    /// <summary>The app it is open for, as the hello says.</summary>
    public string? App { get; private set; }

    /// <summary>Ends when another connection must take the place of this one, with Slack's reason, <c>closed</c>, <c>lost</c> or <c>failed</c>.</summary>
    public Task<string> Ended => _ended.Task;

    /// <summary>Nothing comes in any more, at the latest when it ended without being dismissed.</summary>
    public bool IsOver => _isOver;

    /// <summary>What nobody had foreseen and put an end to it.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Ends when nothing comes in any more.</summary>
    public Task Closed { get; private set; } = Task.CompletedTask;

    /// <summary>Connects, and waits for what Slack says first. A stop meanwhile closes it in good order: Slack, which may already take it for open, knows at once that it is not.</summary>
    /// <exception cref="WebSocketException">Slack is not reached, or refuses the address.</exception>
    /// <exception cref="TimeoutException">Nothing was said in time.</exception>
    public static async Task<SocketConnection> Open(
        Uri address, SocketModeOptions options, TimeProvider clock, Func<Envelope, Task<Handled>> handle, Figures figures, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(options.HelloWithin, clock);
        var connection = new SocketConnection(options, clock, handle, figures);
        try
        {
            await connection.Connect(address, patience, stop);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
            await Task.WhenAny(connection._greeted.Task, connection.Ended).WaitAsync(either.Token);
            return connection;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await connection.Leave();
            throw;
        }
        catch (OperationCanceledException late)
        {
            await connection.DisposeAsync();
            throw new TimeoutException("Slack did not say hello.", late);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes on until Slack closes it, since Slack may still send here what it sends only once; then leaves.</summary>
    /// <param name="stop">Leaves at once.</param>
    public async Task Outlast(CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(_options.RenewedWithin, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        await Closed.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Leave();
    }

    /// <summary>Answers what is in hand, then closes. What comes after that is not taken.</summary>
    public async Task Leave()
    {
        lock (_gate)
        {
            _leaving = true;
            if (_inHand == 0) _emptied.TrySetResult();
        }

        using var answering = new CancellationTokenSource(_options.LeaveWithin, _clock);
        await _emptied.Task.WaitAsync(answering.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var closing = new CancellationTokenSource(_options.CloseWithin, _clock);
        try
        {
            await Send(() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, closing.Token));
            await Closed.WaitAsync(closing.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // It was closed or dead already, or never open: there is nobody to take leave of.
        }

        await DisposeAsync();
    }

    /// <summary>Cuts it.</summary>
    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await Closed;
        _socket.Dispose();
    }

    /// <summary>A stop does not cut the handshake, which Slack may have ended on its side; it only leaves it little time.</summary>
    private async Task Connect(Uri address, CancellationTokenSource patience, CancellationToken stop)
    {
        await using (stop.Register(() => patience.CancelAfter(_options.CloseWithin)))
            await _socket.ConnectAsync(address, patience.Token);
        Closed = Read();
    }

    private async Task Read()
    {
        var reason = "lost";
        try
        {
            while (await ReadMessage() is { } message) Take(message);
            reason = "closed";
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Lost: cut on the way, or dead for as long as a sign of life was waited for.
        }
        catch (Exception failure)
        {
            (reason, Failure) = ("failed", failure);
        }
        finally
        {
            _isOver = true;
            _ended.TrySetResult(reason);
        }
    }

    /// <summary>Null when Slack closed. What is longer than any payload of Slack's is read to its end, and is empty.</summary>
    private async Task<byte[]?> ReadMessage()
    {
        using var message = new MemoryStream();
        var isTooLong = false;
        while (true)
        {
            var read = await _socket.ReceiveAsync(_piece.AsMemory(), CancellationToken.None);
            if (read.MessageType == WebSocketMessageType.Close) return null;
            isTooLong |= message.Length + read.Count > RequestBody.MaxLength;
            if (!isTooLong) message.Write(_piece, 0, read.Count);
            if (read.EndOfMessage) return isTooLong ? [] : message.ToArray();
        }
    }

    private void Take(byte[] message)
    {
        JsonElement frame;
        try
        {
            frame = JsonElement.Parse(message);
        }
        catch (JsonException)
        {
            // Without its id it cannot even be acknowledged.
            _figures.Refusals.Add(1, Figures.Reason("unreadable"));
            return;
        }

        if (Envelope.In(frame) is { } envelope) Take(envelope);
        else if (frame.Text("type") == "hello") Greet(frame);
        else if (frame.Text("type") == "disconnect") _ended.TrySetResult(frame.Text("reason") ?? "none");
    }

    private void Greet(JsonElement hello)
    {
        App = hello.TryGetProperty("connection_info", out var told) ? told.Text("app_id") : null;
        _greeted.TrySetResult();
    }

    private void Take(Envelope envelope)
    {
        lock (_gate)
        {
            // Between the last answer and the close.
            if (_leaving && _inHand == 0) return;
            _inHand++;
        }

        _ = Task.Run(() => Handle(envelope), CancellationToken.None);
    }

    private async Task Handle(Envelope envelope)
    {
        Handled handled;
        bool went;
        try
        {
            handled = await _handle(envelope);
            went = handled.IsAcknowledged && await Acknowledge(envelope, handled);
        }
        finally
        {
            Release();
        }

        if (handled.Afterwards is { } afterwards) await afterwards(went);
    }

    private async Task<bool> Acknowledge(Envelope envelope, Handled handled)
    {
        try
        {
            await Send(() => _socket.SendAsync(Encoding.UTF8.GetBytes(handled.Acknowledgement(envelope)), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None));
            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection went first. An event comes again on another one; what an act was to be answered is said another way.
            _figures.Failures.Add(1, Figures.Type(envelope.Type));
            return false;
        }
    }

    private async Task Send(Func<Task> send)
    {
        await _sending.WaitAsync(CancellationToken.None);
        try
        {
            await send();
        }
        finally
        {
            _sending.Release();
        }
    }

    private void Release()
    {
        lock (_gate)
        {
            if (--_inHand == 0 && _leaving) _emptied.TrySetResult();
        }
    }
}
