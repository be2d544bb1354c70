namespace CommunityBot.Emulator;

/// <summary>Who made a request.</summary>
internal enum Sender
{
    Bot,
    Slack,
}

/// <summary>One request between the bot and Slack, either way: what was asked and, once it has ended, what became of it.</summary>
/// <param name="Id">They rise with the moment the request was made.</param>
/// <param name="Kind">A method, or what a <see cref="Delivery"/> calls its kind; <c>response_url</c>, <c>file</c>, <c>hello</c> and <c>disconnect</c> too.</param>
/// <param name="Request">As JSON: arguments, a payload or an envelope.</param>
/// <param name="At">Business time.</param>
internal sealed record Exchange(long Id, Sender From, string Kind, string Request, DateTimeOffset At)
{
    /// <summary>Numbers what happens in the journal, this one's last change among it: whoever has seen it up to there has nothing to read again.</summary>
    internal long Change { get; init; }

    /// <summary>How long it took, in real time. Null while it is under way.</summary>
    internal TimeSpan? Took { get; init; }

    /// <summary>The person meant, where the request itself does not say.</summary>
    internal string? PersonId { get; init; }

    /// <summary>0 for the first try of an event.</summary>
    internal int Attempt { get; init; }

    /// <summary>What was broken on purpose in it.</summary>
    internal FaultKind? Fault { get; init; }

    internal int? Status { get; init; }
    internal string? Answer { get; init; }

    /// <summary>Slack's code of an error.</summary>
    internal string? Error { get; init; }

    /// <summary>Slack's word for why a delivery failed; <c>no_answer</c> where the bot was left without one.</summary>
    internal string? Failure { get; init; }

    /// <summary>How long a 429 asks the bot to wait.</summary>
    internal TimeSpan? RetryAfter { get; init; }

    /// <summary>Slack's codes in an answer that is otherwise good.</summary>
    internal IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What Slack holds against the bot for it.</summary>
    internal IReadOnlyList<string> Complaints { get; init; } = [];

    /// <summary>When it began, on the machine's clock.</summary>
    internal long Began { get; init; }
}

/// <summary>An exchange in the hands of who carries it out: what becomes of it is written here. Left without an end, it ends with its <c>using</c>.</summary>
internal sealed class Entry(Journal journal, long id, string kind) : IDisposable
{
    internal long Id { get; } = id;

    internal void Provoked(FaultKind fault) => journal.Change(Id, one => one with { Fault = fault });

    /// <param name="body">The answer as it is sent.</param>
    /// <param name="retryAfter">Of a 429.</param>
    internal void End(Call call, string? body, TimeSpan? retryAfter) => journal.End(Id, call, body, retryAfter);

    internal void End(Delivery delivery) => journal.End(Id, delivery);

    /// <param name="answer">What is worth reading of it.</param>
    internal void End(int? status, string? answer = null) => journal.End(Id, one => one with { Status = status, Answer = answer });

    internal void Complain(string what) => journal.Complain(kind, what, this);

    public void Dispose() => journal.End(Id, one => one with { Failure = "no_answer" });
}
