namespace CommunityBot.Emulator;

/// <summary>
/// Breaks things on purpose, a counted number of times. <see cref="Any"/> stands for every method. Nothing broken here is a complaint.
/// </summary>
public sealed class Faults
{
    /// <summary>Every Web API method.</summary>
    public const string Any = "*";

    /// <summary>For a fault that lasts until <see cref="Clear"/>.</summary>
    public const int Always = int.MaxValue;

    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];
    private int _deliverTwice;
    private int _deliverUnderAnotherId;

    /// <summary>The method answers this error and does nothing.</summary>
    /// <exception cref="ArgumentException">Slack does not document that error for that method.</exception>
    public void Refuse(string method, string code, int times = 1)
    {
        if (!MethodFacts.Documents(method, code))
            throw new ArgumentException($"Slack does not document '{code}' for {method}.", nameof(code));
        Add(new Fault(method, FaultKind.Refuse, times) { Code = code });
    }

    /// <summary>429 with <c>Retry-After</c>, in whole seconds; the method does nothing.</summary>
    public void TooMany(string method, TimeSpan retryAfter, int times = 1) =>
        Add(new Fault(method, FaultKind.TooMany, times) { Delay = retryAfter });

    /// <summary>A server error; the method does nothing.</summary>
    public void Break(string method, int status = 500, int times = 1) =>
        Add(new Fault(method, FaultKind.Break, times) { Status = status });

    /// <summary>The method is done, and answers late, in real time.</summary>
    public void Slow(string method, TimeSpan by, int times = 1) => Add(new Fault(method, FaultKind.Slow, times) { Delay = by });

    /// <summary>The method is done, and nothing is ever answered: the bot's own time-out decides.</summary>
    public void LoseAnswer(string method, int times = 1) => Add(new Fault(method, FaultKind.LoseAnswer, times));

    /// <summary>The method is done, and the connection is cut instead of an answer.</summary>
    public void CutAfter(string method, int times = 1) => Add(new Fault(method, FaultKind.CutAfter, times));

    /// <summary>The connection is cut and the method does nothing, which the bot cannot know.</summary>
    public void Cut(string method, int times = 1) => Add(new Fault(method, FaultKind.Cut, times));

    /// <summary>The next things sent to the bot are sent twice, at the same moment.</summary>
    public void DeliverTwice(int times = 1)
    {
        lock (_gate)
            _deliverTwice = times;
    }

    /// <summary>The next events are sent again under another <c>event_id</c>, as has been seen.</summary>
    public void DeliverUnderAnotherId(int times = 1)
    {
        lock (_gate)
            _deliverUnderAnotherId = times;
    }

    /// <summary>All is well again.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
            _deliverTwice = _deliverUnderAnotherId = 0;
        }
    }

    internal Fault? Take(string method)
    {
        lock (_gate)
        {
            var at = _faults.FindIndex(f => f.Method == method || f.Method == Any);
            if (at < 0)
                return null;
            var fault = _faults[at];
            if (fault.Times == 1)
                _faults.RemoveAt(at);
            else if (fault.Times != Always)
                _faults[at] = fault with { Times = fault.Times - 1 };
            return fault;
        }
    }

    internal bool TakeTwice()
    {
        lock (_gate)
            return TakeOne(ref _deliverTwice);
    }

    internal bool TakeAnotherId()
    {
        lock (_gate)
            return TakeOne(ref _deliverUnderAnotherId);
    }

    private static bool TakeOne(ref int left)
    {
        if (left <= 0)
            return false;
        if (left != Always)
            left--;
        return true;
    }

    private void Add(Fault fault)
    {
        if (fault.Times < 1)
            throw new InvalidOperationException("A fault happens at least once.");
        if (fault.Method != Any && MethodFacts.Find(fault.Method) is null)
            throw new InvalidOperationException($"The emulator has no method {fault.Method}.");
        lock (_gate)
            _faults.Add(fault);
    }
}

internal enum FaultKind
{
    Refuse,
    TooMany,
    Break,
    Slow,
    LoseAnswer,
    CutAfter,
    Cut,
}

internal sealed record Fault(string Method, FaultKind Kind, int Times)
{
    internal string Code { get; init; } = "";
    internal int Status { get; init; } = 500;
    internal TimeSpan Delay { get; init; }
}
