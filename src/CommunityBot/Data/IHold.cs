namespace CommunityBot.Data;

/// <summary>Being the only instance that does something. Lost when the connection that carries it is; disposed, another instance may take over.</summary>
public interface IHold : IAsyncDisposable
{
    /// <summary>Asks whether it is still held.</summary>
    Task<bool> IsHeld(CancellationToken stop);
}
