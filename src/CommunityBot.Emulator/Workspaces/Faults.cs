using System.Text.Json;

namespace CommunityBot.Emulator;

/// <summary>
/// Breaks things on purpose, a counted number of times. <see cref="Any"/> stands for every method. Nothing broken here is a complaint.
/// </summary>
/// <remarks>A fault takes the next call of its method, whoever it is for. Where calls about several conversations may be under way, it is aimed at one by the id of its channel.</remarks>
public sealed class Faults
{
    /// <summary>Every Web API method.</summary>
    public const string Any = "*";

    /// <summary>For a fault that lasts until <see cref="Clear"/>.</summary>
    public const int Always = int.MaxValue;

    private readonly Changes _changes;
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];
    private long _count;

    internal Faults(Changes changes) => _changes = changes;

    /// <summary>What is broken now, in the order it was asked for.</summary>
    internal IReadOnlyList<Fault> InForce
    {
        get
        {
            lock (_gate)
                return [.. _faults];
        }
    }

    /// <summary>The method answers this error and does nothing.</summary>
    /// <exception cref="ArgumentException">Slack does not document that error for that method.</exception>
    public void Refuse(string method, string code, int times = 1, string? channel = null)
    {
        if (!MethodFacts.Documents(method, code))
            throw new ArgumentException($"Slack does not document '{code}' for {method}.", nameof(code));
        Add(new Fault(method, FaultKind.Refuse, times) { Code = code, Channel = channel });
    }

    /// <summary>429 with <c>Retry-After</c>, in whole seconds; the method does nothing.</summary>
    public void TooMany(string method, TimeSpan retryAfter, int times = 1, string? channel = null) =>
        Add(new Fault(method, FaultKind.TooMany, times) { Delay = retryAfter, Channel = channel });

    /// <summary>A server error; the method does nothing.</summary>
    public void Break(string method, int status = 500, int times = 1) =>
        Add(new Fault(method, FaultKind.Break, times) { Status = status });

    /// <summary>The method is done, and answers late, in real time.</summary>
    public void Slow(string method, TimeSpan by, int times = 1) => Add(new Fault(method, FaultKind.Slow, times) { Delay = by });

    /// <summary>The method is done, and nothing is ever answered: the bot's own time-out decides.</summary>
    public void LoseAnswer(string method, int times = 1) => Add(new Fault(method, FaultKind.LoseAnswer, times));

    /// <summary>The method is done, and the connection is cut instead of an answer.</summary>
    public void CutAfter(string method, int times = 1, string? channel = null) => Add(new Fault(method, FaultKind.CutAfter, times) { Channel = channel });

    /// <summary>The connection is cut and the method does nothing, which the bot cannot know.</summary>
    public void Cut(string method, int times = 1) => Add(new Fault(method, FaultKind.Cut, times));

    /// <summary>The next things sent to the bot are sent twice, at the same moment.</summary>
    public void DeliverTwice(int times = 1) => Add(new Fault(Any, FaultKind.DeliverTwice, times));

    /// <summary>The next events are sent again under another <c>event_id</c>, as has been seen.</summary>
    public void DeliverUnderAnotherId(int times = 1) => Add(new Fault(Any, FaultKind.DeliverUnderAnotherId, times));

    /// <summary>The next events are sent that much later, in business time: Slack promises no delay.</summary>
    public void DeliverLate(TimeSpan by, int times = 1) => Add(new Fault(Any, FaultKind.DeliverLate, times) { Delay = by });

    /// <summary>
    /// The next events are sent after the event that follows them, the last of them first: Slack promises no order. Where none follows within ten seconds of
    /// business time, they are sent then.
    /// </summary>
    public void DeliverOutOfOrder(int times = 1) => Add(new Fault(Any, FaultKind.DeliverOutOfOrder, times));

    /// <summary>All is well again.</summary>
    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
        _changes.Tell();
    }

    /// <summary>Mends one thing. False where it is mended already.</summary>
    internal bool Remove(long id)
    {
        int removed;
        lock (_gate)
            removed = _faults.RemoveAll(f => f.Id == id);
        _changes.Tell();
        return removed > 0;
    }

    /// <summary>What is to go wrong with a call of this method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="channel">The conversation the call is about; null where it names none.</param>
    internal Fault? Take(string method, string? channel) =>
        TakeFirst(f => !f.IsOfDeliveries && (f.Method == method || f.Method == Any) && (f.Channel is null || f.Channel == channel));

    /// <summary>Whether this is to go wrong with what is sent to the bot now.</summary>
    internal Fault? Take(FaultKind kind) => TakeFirst(f => f.Kind == kind);

    private Fault? TakeFirst(Predicate<Fault> isMeant)
    {
        Fault fault;
        lock (_gate)
        {
            var at = _faults.FindIndex(isMeant);
            if (at < 0)
                return null;
            fault = _faults[at];
            if (fault.Times == 1)
                _faults.RemoveAt(at);
            else if (fault.Times != Always)
                _faults[at] = fault with { Times = fault.Times - 1 };
        }

        _changes.Tell();
        return fault;
    }

    private void Add(Fault fault)
    {
        if (fault.Times < 1)
            throw new InvalidOperationException("A fault happens at least once.");
        if (fault.Method != Any && MethodFacts.Find(fault.Method) is null)
            throw new InvalidOperationException($"The emulator has no method {fault.Method}.");
        lock (_gate)
            _faults.Add(fault with { Id = ++_count });
        _changes.Tell();
    }
}

/// <summary>What can go wrong: with a call of the bot or, from <see cref="DeliverTwice"/> on, with what is sent to it.</summary>
internal enum FaultKind
{
    Refuse,
    TooMany,
    Break,
    Slow,
    LoseAnswer,
    CutAfter,
    Cut,
    DeliverTwice,
    DeliverUnderAnotherId,
    DeliverLate,
    DeliverOutOfOrder,
}

internal static class FaultKinds
{
    /// <summary>What calls and the page call it: <c>tooMany</c>.</summary>
    internal static string Name(this FaultKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}

/// <param name="Times">How many times more.</param>
internal sealed record Fault(string Method, FaultKind Kind, int Times)
{
    internal long Id { get; init; }
    internal string Code { get; init; } = "";
    internal int Status { get; init; } = 500;
    internal TimeSpan Delay { get; init; }

    /// <summary>The conversation it is aimed at; null where it takes any call of its method.</summary>
    internal string? Channel { get; init; }

    internal bool IsOfDeliveries => Kind >= FaultKind.DeliverTwice;
}
