using System.Runtime.InteropServices;

namespace CommunityBot.Benchmarks;

/// <summary>Where a figure was taken, without which it says nothing.</summary>
internal static class Machine
{
    /// <summary>Processor, cores, system, runtime and, on Linux, how busy it has been for a minute.</summary>
    public static string Name() => string.Join(", ", new[]
    {
        Line("/proc/cpuinfo", "model name")?.Split(':')[^1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString(),
        $"{Environment.ProcessorCount} cores",
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        Line("/proc/loadavg", "") is { } load ? $"load {load.Split(' ')[0]}" : null,
    }.OfType<string>());

    private static string? Line(string file, string start) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal)) : null;
}
