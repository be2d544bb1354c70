using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

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
public sealed record Complaint(string Where, string What, DateTimeOffset At);

/// <summary>What happened between the workspace and the bot, in order.</summary>
internal sealed class Journal(TimeProvider clock, Changes changes)
{
    private readonly Lock _gate = new();
    private readonly List<Call> _calls = [];
    private readonly List<Delivery> _deliveries = [];
    private readonly List<Complaint> _complaints = [];

    internal IReadOnlyList<Call> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

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

    internal void Note(Call call)
    {
        lock (_gate)
            _calls.Add(call);
        changes.Tell();
    }

    internal void Note(Delivery delivery)
    {
        lock (_gate)
            _deliveries.Add(delivery);
        changes.Tell();
    }

    internal void Complain(string where, string what)
    {
        lock (_gate)
            _complaints.Add(new Complaint(where, what, clock.GetUtcNow()));
        changes.Tell();
    }

    internal void Forgive()
    {
        lock (_gate)
            _complaints.Clear();
        changes.Tell();
    }
}
