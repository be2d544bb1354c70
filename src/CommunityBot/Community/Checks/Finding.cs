using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>How serious a finding is.</summary>
public enum Verdict
{
    /// <summary>In order.</summary>
    Ok,

    /// <summary>The bot works, and something deserves a look.</summary>
    Warn,

    /// <summary>Something does not work, or will not.</summary>
    Fail,
}

/// <summary>One line of <c>communitybot doctor</c>.</summary>
/// <param name="Verdict">How serious it is.</param>
/// <param name="What">What was looked at and found. Never a secret.</param>
/// <param name="Remedy">What to do about it; null when all is well.</param>
public sealed record Finding(Verdict Verdict, string What, string? Remedy = null)
{
    /// <summary>All is well.</summary>
    public static Finding Ok(string what) => new(Verdict.Ok, what);

    /// <summary>Something deserves a look.</summary>
    public static Finding Warn((string What, string Remedy) said) => new(Verdict.Warn, said.What, said.Remedy);

    /// <summary>Something does not work.</summary>
    public static Finding Fail((string What, string Remedy) said) => new(Verdict.Fail, said.What, said.Remedy);
}

/// <summary>What a feature may look at when it is asked whether all is well. It writes nothing.</summary>
/// <param name="Language">The language of the lines.</param>
/// <param name="Now">Business time.</param>
/// <param name="Workspace">The workspace the database belongs to; null where Slack was never reached with it.</param>
/// <param name="Database">Reachable, and its tables are those of this program.</param>
/// <param name="Slack">Null where Slack cannot be asked.</param>
public sealed record CheckUp(Language Language, DateTimeOffset Now, TeamId? Workspace, Database Database, SlackApi? Slack);
