using System.Diagnostics;
using System.Globalization;
using System.Text;
using CommunityBot.Emulator;
using CommunityBot.Hosting;

namespace CommunityBot.Benchmarks;

/// <summary>The command that imports a large directory, as a process of its own beside the running bot, while people ask to join.</summary>
internal static class ImportTimes
{
    private const int People = 50;

    public static async Task Run(int lines)
    {
        using var clock = MovableClock.Running(TimeProvider.System.GetUtcNow());
        await using var room = await Room.Make(Data.Provider.Sqlite);
        await using var live = await Live.Start(clock, room, People);
        var alone = new Figures("answer to /rejoindre, nothing else going on");
        for (var n = 0; n < People; n++) await Ask(live.Newcomers[n], alone);

        var file = Path.GetTempFileName();
        try
        {
            await Write(file, lines);
            var meanwhile = new Figures("answer to /rejoindre, during the import");
            for (var run = 1; run <= 2; run++)
            {
                // The first fills an empty directory, the second compares two full ones.
                var started = Stopwatch.GetTimestamp();
                using var import = Import(room.ConnectionString, file);
                var peak = 0L;
                for (var n = 0; !import.HasExited; n++)
                {
                    await Ask(live.Newcomers[n % People], meanwhile);
                    peak = Math.Max(peak, Machine.PeakMemory(import.Id));
                }
                var took = Stopwatch.GetElapsedTime(started);
                if (import.ExitCode != 0) throw new InvalidOperationException($"The import ended with {import.ExitCode}: {await import.StandardError.ReadToEndAsync()}");
                Console.WriteLine((await import.StandardOutput.ReadToEndAsync()).Trim());
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import {run} of {lines} lines: {took.TotalSeconds:0.0} s with the start of the program, peak memory {peak / 1024.0:0} MiB"));
            }
            Console.WriteLine(alone);
            Console.WriteLine(meanwhile);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task Ask(Person newcomer, Figures figures)
    {
        var asked = Stopwatch.GetTimestamp();
        var typed = await newcomer.Type(Sample.General, "/rejoindre");
        figures.Since(asked);
        await newcomer.Close(typed.View ?? throw new InvalidOperationException("No form came: " + typed.Failure));
    }

    private static Process Import(string connectionString, string file) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { typeof(Bot).Assembly.Location, "adherents", "import", file, "--yes" },
        Environment = { ["Database__ConnectionString"] = connectionString },
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task Write(string file, int lines)
    {
        await using var csv = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await csv.WriteLineAsync("email;first_name;last_name;company;dues_status;dues_since;valid_until;aliases");
        for (var n = 0; n < lines; n++)
            await csv.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Live.Address(n)};Camille;Exemple {n};Société {n / 20};{(n % 50 == 0 ? "default;2026-01-15" : "ok;")};2027-12-31;{(n % 10 == 0 ? $"alias{n}@example.org" : "")}"));
    }
}
