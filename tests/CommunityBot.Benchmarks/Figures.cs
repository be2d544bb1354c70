using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>Times of one thing done many times.</summary>
internal sealed class Figures(string name)
{
    private readonly List<TimeSpan> _times = [];

    public void Since(long started) => _times.Add(Stopwatch.GetElapsedTime(started));

    public override string ToString()
    {
        var sorted = _times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{name}: median {sorted[sorted.Count / 2].TotalMilliseconds:0.0} ms, worst {sorted[^1].TotalMilliseconds:0.0} ms, of {sorted.Count}");
    }
}
