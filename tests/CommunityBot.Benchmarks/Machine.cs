using System.Globalization;
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

    /// <summary>KiB, as Linux tells it; 0 where it does not, or once the process has gone.</summary>
    public static long PeakMemory(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string? Line(string file, string start) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault(l => l.StartsWith(start, StringComparison.Ordinal)) : null;
}
