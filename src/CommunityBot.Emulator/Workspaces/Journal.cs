using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>A Web API call has ended.</summary>
public sealed class CallEndedEventArgs(Call call) : EventArgs
{
    public Call Call => call;
}

/// <summary>One Web API call. <c>Status</c> and <c>Answer</c> are what the bot got; both null when the connection was cut.</summary>
public sealed record Call(string Method, JsonObject Arguments, int? Status, JsonObject? Answer, DateTimeOffset At)
{
    public bool Ok => Answer.Flag("ok");
    public string? Error => Answer.Text("error");
}

/// <summary>Something sent to the bot.</summary>
/// <param name="Kind"><c>command /rejoindre</c>, <c>block_actions</c>, <c>event member_joined_channel</c>…</param>
/// <param name="Body">The bytes as text.</param>
/// <param name="Attempt">0 for the first try of an event.</param>
/// <param name="Failure">Slack's word for why it failed (<c>http_timeout</c>, <c>connection_failed</c>, <c>http_error</c>…).</param>
public sealed record Delivery(string Kind, string Body, int Attempt, int? Status, string? Answer, string? Failure, DateTimeOffset At);

/// <summary>Something the bot did that Slack refuses, drops or shows to people as a failure.</summary>
/// <param name="Where">A method, or a kind of delivery.</param>
/// <param name="Exchange">The id of the exchange it is about.</param>
public sealed record Complaint(string Where, string What, DateTimeOffset At, long Exchange);

/// <summary>What happened between the workspace and the bot, in order. Of each kind the last <see cref="Most"/> are kept.</summary>
internal sealed class Journal(TimeProvider clock, Changes changes)
{
    /// <summary>How many calls, deliveries, complaints and exchanges are kept.</summary>
    internal const int Most = 2000;

    private readonly Lock _gate = new();
    private readonly List<Exchange> _exchanges = [];
    private readonly List<Call> _calls = [];
    private readonly List<Delivery> _deliveries = [];
    private readonly List<Complaint> _complaints = [];
    private long _exchangesBegun;
    private long _changesMade;

    /// <summary>None is left out, however many there are.</summary>
    internal event EventHandler<CallEndedEventArgs>? CallEnded;

    /// <summary>In the order they ended.</summary>
    internal IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    /// <summary>In the order they ended.</summary>
    internal IReadOnlyList<Delivery> Deliveries
    {
        get
        {
            lock (_gate)
                return [.. _deliveries];
        }
    }

    internal IReadOnlyList<Complaint> Complaints
    {
        get
        {
            lock (_gate)
                return [.. _complaints];
        }
    }

    /// <summary>The number of the last change, how many exchanges are no longer kept, and those that changed after another change, in the order they began.</summary>
    internal (long Last, long Forgotten, IReadOnlyList<Exchange> Changed) After(long change)
    {
        lock (_gate)
        {
            // Whoever has read further than this goes has read another journal.
            var since = change > _changesMade ? 0 : change;
            return (_changesMade, _exchangesBegun - _exchanges.Count, since == _changesMade ? [] : [.. _exchanges.Where(one => one.Change > since)]);
        }
    }

    internal Exchange? Find(long id)
    {
        lock (_gate)
            return IndexOf(id) is { } at ? _exchanges[at] : null;
    }

    /// <summary>Writes down that a request is made.</summary>
    /// <param name="request">As JSON.</param>
    /// <param name="about">What else is known of it.</param>
    internal Entry Begin(Sender from, string kind, string request, Func<Exchange, Exchange>? about = null)
    {
        var exchange = new Exchange(0, from, kind, request, clock.GetUtcNow()) { Began = TimeProvider.System.GetTimestamp() };
        exchange = about?.Invoke(exchange) ?? exchange;
        long id;
        lock (_gate)
            Keep(_exchanges, exchange with { Id = id = ++_exchangesBegun, Change = ++_changesMade });
        changes.TellTraffic();
        return new Entry(this, id, kind);
    }

    internal void End(long id, Call call, string? body, TimeSpan? retryAfter)
    {
        lock (_gate)
        {
            Keep(_calls, call);
            CallEnded?.Invoke(this, new(call));
        }

        End(id, one => one with
        {
            Status = call.Status,
            Answer = body,
            Error = call.Error,
            RetryAfter = retryAfter,
            Failure = call.Status is null ? "no_answer" : null,
            Warnings = call.Answer.Text("warning")?.Split(',') ?? [],
        });
    }

    internal void End(long id, Delivery delivery)
    {
        lock (_gate)
            Keep(_deliveries, delivery);
        End(id, one => one with { Status = delivery.Status, Answer = delivery.Answer, Failure = delivery.Failure });
    }

    /// <summary>What has ended already stays as it ended.</summary>
    internal void End(long id, Func<Exchange, Exchange> outcome) =>
        Change(id, one => one.Took is null ? outcome(one) with { Took = TimeProvider.System.GetElapsedTime(one.Began) } : one);

    internal void Change(long id, Func<Exchange, Exchange> change)
    {
        lock (_gate)
        {
            if (IndexOf(id) is not { } at)
                return;
            var changed = change(_exchanges[at]);
            if (ReferenceEquals(changed, _exchanges[at]))
                return;
            _exchanges[at] = changed with { Change = ++_changesMade };
        }

        changes.TellTraffic();
    }

    /// <param name="where">A method, or a kind of delivery.</param>
    /// <param name="what">May quote what came from the bot: what gives rights is hidden in it.</param>
    /// <param name="about">What was exchanged when it happened. Without it, it stands for itself among the exchanges.</param>
    internal void Complain(string where, string what, Entry? about = null)
    {
        what = Secrets.Hide(what);
        var id = (about ?? Alone(where)).Id;
        lock (_gate)
            Keep(_complaints, new Complaint(where, what, clock.GetUtcNow(), id));
        Change(id, one => one with { Complaints = [.. one.Complaints, what] });
        changes.Tell();
    }

    internal void Forgive()
    {
        lock (_gate)
            _complaints.Clear();
        changes.Tell();
    }

    private Entry Alone(string where)
    {
        var entry = Begin(Sender.Bot, where, "{}");
        entry.End(status: null);
        return entry;
    }

    private static void Keep<T>(List<T> all, T one)
    {
        all.Add(one);
        if (all.Count > Most)
            all.RemoveRange(0, all.Count - Most);
    }

    // Their ids follow one another.
    private int? IndexOf(long id) => _exchanges is [var first, ..] && id >= first.Id && id - first.Id < _exchanges.Count ? (int)(id - first.Id) : null;
}
