using System.Diagnostics;
using System.Globalization;

namespace CommunityBot.Benchmarks;

/// <summary>Times of one thing done many times.</summary>
internal sealed class Figures(string name)
{
    private readonly List<double> _times = [];

    public void Since(long started) => Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);

    public void Add(double milliseconds) => _times.Add(milliseconds);

    public override string ToString()
    {
        var sorted = _times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{name}: median {sorted[sorted.Count / 2]:0.0} ms, 95 in 100 below {sorted[(int)Math.Ceiling(sorted.Count * 0.95) - 1]:0.0} ms, worst {sorted[^1]:0.0} ms, of {sorted.Count}");
    }
}
