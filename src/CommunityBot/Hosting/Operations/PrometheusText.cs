using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace CommunityBot.Hosting;

/// <summary>What the bot's meters counted since the start, in the text format Prometheus reads. Another bot in this process has meters of its own.</summary>
public sealed class PrometheusText : IDisposable
{
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> _all = new();

    /// <param name="meters">Where the bot's meters come from.</param>
    public PrometheusText(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Meter.Scope == meters && (instrument.Meter.Name.StartsWith("CommunityBot", StringComparison.Ordinal) || instrument.Meter.Name == "Microsoft.AspNetCore.Hosting"))
                to.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Record(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>All of it, a family after the other, by name.</summary>
    public string Render()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in _all.GroupBy(s => s.Key.Instrument.Name, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var instrument = family.First().Key.Instrument;
            var name = NameOf(instrument);
            if (instrument.Description is { Length: > 0 } help) text.Append("# HELP ").Append(name).Append(' ').Append(help.ReplaceLineEndings(" ")).Append('\n');
            text.Append("# TYPE ").Append(name).Append(' ').Append(KindOf(instrument)).Append('\n');
            foreach (var (key, series) in family.OrderBy(s => s.Key.Labels, StringComparer.Ordinal)) series.Write(text, name, key.Labels);
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _all.GetOrAdd((instrument, Labels(tags)), static key => KindOf(key.Instrument) == "histogram" ? new(Seconds) : new(null))
            .Add(value, replace: instrument.IsObservable || KindOf(instrument) == "gauge" && !IsUpDown(instrument));

    private static string KindOf(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        return type.StartsWith("Histogram", StringComparison.Ordinal) ? "histogram"
            : type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? "counter" : "gauge";
    }

    private static bool IsUpDown(Instrument instrument) => instrument.GetType().Name.StartsWith("UpDownCounter", StringComparison.Ordinal);

    private static string NameOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_').Replace('-', '_');
        if (instrument.Unit == "s") name += "_seconds";
        return KindOf(instrument) == "counter" ? name + "_total" : name;
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            if (text.Length > 0) text.Append(',');
            var said = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text.Append(name.Replace('.', '_')).Append("=\"").Append(said.Replace("\\", @"\\").Replace("\"", "\\\"").Replace("\n", "\\n")).Append('"');
        }

        return text.ToString();
    }

    private sealed class Series(double[]? bounds)
    {
        private readonly Lock _gate = new();
        private readonly long[] _buckets = new long[bounds?.Length ?? 0];
        private double _sum;
        private long _count;

        public void Add(double value, bool replace)
        {
            lock (_gate)
            {
                _sum = replace ? value : _sum + value;
                _count++;
                for (var i = 0; i < _buckets.Length; i++)
                    if (value <= bounds![i]) _buckets[i]++;
            }
        }

        public void Write(StringBuilder text, string name, string labels)
        {
            lock (_gate)
            {
                if (bounds is null)
                {
                    Line(text, name, labels, _sum);
                    return;
                }

                var before = labels.Length == 0 ? "" : labels + ",";
                for (var i = 0; i < _buckets.Length; i++) Line(text, name + "_bucket", $"{before}le=\"{bounds[i].ToString(CultureInfo.InvariantCulture)}\"", _buckets[i]);
                Line(text, name + "_bucket", before + "le=\"+Inf\"", _count);
                Line(text, name + "_sum", labels, _sum);
                Line(text, name + "_count", labels, _count);
            }
        }

        private static void Line(StringBuilder text, string name, string labels, double value)
        {
            text.Append(name);
            if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
            text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }
    }
}
