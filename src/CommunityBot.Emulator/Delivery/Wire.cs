using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CommunityBot.Emulator;

/// <summary>
/// What a WebSocket runs on, which can go dead without being closed: nothing goes out any more, not even a pong, and nothing comes in.
/// </summary>
internal sealed class Wire(IHttpUpgradeFeature upgrade, CancellationToken cut) : IHttpUpgradeFeature
{
    private readonly TaskCompletionSource _frozen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsUpgradableRequest => upgrade.IsUpgradableRequest;

    public async Task<Stream> UpgradeAsync() => new Freezable(await upgrade.UpgradeAsync(), this, cut);

    /// <summary>Puts one under every request that may become a WebSocket.</summary>
    internal static Task Lay(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
        {
            var wire = new Wire(upgrade, context.RequestAborted);
            context.Features.Set<IHttpUpgradeFeature>(wire);
            context.Features.Set(wire);
        }

        return next(context);
    }

    internal bool IsFrozen => _frozen.Task.IsCompleted;

    internal void Freeze() => _frozen.TrySetResult();

    private sealed class Freezable(Stream under, Wire wire, CancellationToken cut) : Stream
    {
        public override bool CanRead => true;
        public override bool CanWrite => true;
        public override bool CanSeek => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await under.ReadAsync(buffer, cancellationToken);
            if (wire.IsFrozen)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cut);
            return read;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            wire.IsFrozen ? ValueTask.CompletedTask : under.WriteAsync(buffer, cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => under.FlushAsync(cancellationToken);
        public override void Flush() => throw new NotSupportedException();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                under.Dispose();
            base.Dispose(disposing);
        }
    }
}
