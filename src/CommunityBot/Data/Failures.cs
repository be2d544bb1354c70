namespace CommunityBot.Data;

/// <summary>The database could not take the work, and it is certain that nothing of it was kept: disk full, read-only, locked too long, out of reach.</summary>
public sealed class NothingRecordedException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>The answer to a commit was lost: the work may be kept or not. Only reading again tells.</summary>
public sealed class CommitUncertainException(string message, Exception? cause = null) : Exception(message, cause);
