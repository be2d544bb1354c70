namespace CommunityBot.Slack;

/// <summary>What is known of a call that failed: whether it may be made again.</summary>
public enum FailureKind
{
    /// <summary>Slack refused: asking again the same way gets the same answer.</summary>
    Final,

    /// <summary>Nothing was done: a limit of pace, or Slack was not reached at all.</summary>
    Later,

    /// <summary>It may have been done: no answer came, or Slack failed on the way. Look before a second try.</summary>
    Unknown,
}

/// <summary>A call to Slack failed.</summary>
public sealed class SlackException(string method, string code, FailureKind kind, Exception? cause = null) : Exception($"{method}: {code}", cause)
{
    /// <summary>Such as <c>chat.postMessage</c>.</summary>
    public string Method { get; } = method;

    /// <summary>Slack's own, or <c>timeout</c>, <c>unreachable</c>, <c>connection_lost</c>, <c>http_500</c>, <c>unreadable_answer</c>.</summary>
    public string Code { get; } = code;

    public FailureKind Kind { get; } = kind;

    /// <summary>It is the token that Slack refuses, or the app with it: only a person can put that right.</summary>
    public bool RefusesTheToken => Code is "not_authed" or "invalid_auth" or "not_allowed_token_type" or "token_revoked" or "token_expired"
        or "account_inactive" or "user_removed_from_team" or "team_disabled";

    /// <summary>How long Slack asks to leave this method alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The scope that is missing, with <c>missing_scope</c>.</summary>
    public string? Needed { get; init; }

    /// <summary>The scopes that were granted, with <c>missing_scope</c>.</summary>
    public string? Provided { get; init; }

    /// <summary>Slack's explanations, such as <c>must be more than 0 characters [json-pointer:/blocks/0/text]</c>.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>All that Slack added to the code, in one line; null where it added nothing.</summary>
    public string? Explanation
    {
        get
        {
            IEnumerable<string> scopes = Needed is null ? [] : [$"needs {Needed}", .. Provided is null ? Array.Empty<string>() : [$"has {Provided}"]];
            return scopes.Concat(Messages).ToList() is { Count: > 0 } said ? string.Join("; ", said) : null;
        }
    }
}
