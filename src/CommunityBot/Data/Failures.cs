namespace CommunityBot.Data;

/// <summary>The database could not take the work, and it is certain that nothing of it was kept: disk full, read-only, locked too long, out of reach.</summary>
public sealed class NothingRecordedException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The answer to a commit was lost: the work may be kept or not. Only reading again tells.</summary>
public sealed class CommitUncertainException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The database was written by a newer version of this program, and is left as it is.</summary>
public sealed class NewerDatabaseException(string migration)
    : Exception($"The database holds migration {migration}, which this program does not know: it was written by a newer version. Start that version, or restore a backup.");
