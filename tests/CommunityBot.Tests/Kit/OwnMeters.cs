using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CommunityBot.Tests.Kit;

/// <summary>The meters of one test: what the tests beside it count is not heard.</summary>
internal sealed class OwnMeters : IMeterFactory
{
    private readonly ConcurrentDictionary<string, Meter> _all = new(StringComparer.Ordinal);

    public Meter Create(MeterOptions options) => _all.GetOrAdd(options.Name, name => new(new MeterOptions(name) { Scope = this }));

    /// <summary>The label of each count of that counter, as <c>reason=old</c>, until the listener is disposed.</summary>
    public MeterListener Listen(string name, Action<string> counted)
    {
        var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Scope == this && instrument.Name == name) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted($"{tags[0].Key}={tags[0].Value}"));
        listener.Start();
        return listener;
    }

    public void Dispose()
    {
        foreach (var meter in _all.Values) meter.Dispose();
    }
}
