namespace CommunityBot.Data;

/// <summary>What <see cref="Database"/> asks of an engine. It has two: this is the whole of what differs between them, with <see cref="Tx"/>'s three words.</summary>
internal interface IEngine : IAsyncDisposable
{
    Task<T> Write<T>(Func<Tx, Task<T>> work, CancellationToken stop);

    Task<T> Read<T>(Func<Tx, Task<T>> work, CancellationToken stop);

    /// <summary>Runs the migrations in one transaction that no other process runs at the same time.</summary>
    Task Migrate(Func<Tx, string, Task> apply, CancellationToken stop);

    /// <summary>Reads only.</summary>
    Task<DatabaseState> Examine(CancellationToken stop);

    /// <exception cref="NotSupportedException">This engine has tools of its own for it.</exception>
    void CopyTo(string file);

    Task<long> Version(CancellationToken stop);

    Task<IHold?> TryHoldAlone(string what, CancellationToken stop);
}
