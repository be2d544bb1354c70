using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CommunityBot.Tests.Emulator;

/// <summary>
/// Slack's own SDK for JavaScript and the programs written on it, in <c>Sdk/</c>. npm installs it, from the lock file beside them, the first time.
/// </summary>
public sealed class SlackSdk : IAsyncLifetime
{
    // What the SDK asks for itself.
    private const int OldestNode = 20;

    private static readonly string Folder = Path.Combine(Here(), "Sdk");

    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        var version = await Output("node", "--version");
        if (version is null || !int.TryParse(version.Trim().TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) || major < OldestNode)
            _missing = $"Slack's SDK runs on Node {OldestNode} or later; there is {version?.Trim() ?? "none"}.";
        else if (!IsInstalled && await Output("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts") is null)
            _missing = "npm could not install Slack's SDK.";
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts one of the programs. Without Node it shows as skipped; where <c>CI=true</c> it fails, so that a build never passes by leaving it out.</summary>
    internal NodeProgram Start(string file, params (string Name, string Value)[] environment)
    {
        if (_missing is { } why)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail($"{why} CI=true asks for it.");
            Assert.Skip(why);
        }

        var start = new ProcessStartInfo("node", [file]) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new NodeProgram(Process.Start(start)!);
    }

    // npm writes this file last.
    private static bool IsInstalled
    {
        get
        {
            var written = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
            return written.Exists && written.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json"));
        }
    }

    /// <summary>Null when there is no such program, or it failed.</summary>
    private static async Task<string?> Output(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? output[0] : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>A program in Node, and what it has said.</summary>
internal sealed class NodeProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly Task _reading;

    internal NodeProgram(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(Read(process.StandardOutput), Read(process.StandardError));
    }

    /// <summary>All it has written until now, its log too.</summary>
    internal IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>The first line that begins so, once it has come.</summary>
    internal async Task<string> Line(string start)
    {
        await Soon.So(() => Lines.Any(Begins) || _process.HasExited, () => $"'{start}' in: {this}");
        // It may have ended, and its last words not have been read yet.
        if (_process.HasExited) await _reading;
        return Lines.FirstOrDefault(Begins) ?? throw new InvalidOperationException($"It ended without '{start}': {this}");

        bool Begins(string line) => line.StartsWith(start, StringComparison.Ordinal);
    }

    public override string ToString() => string.Join(Environment.NewLine, Lines);

    /// <summary>Closes its input, which ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _reading;
        _process.Dispose();
    }

    private async Task Read(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line) _lines.Enqueue(line);
    }
}

/// <summary>For what another process does in its own time: looked at again every few milliseconds, so that it has the machine meanwhile.</summary>
internal static class Soon
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    internal static async Task So(Func<bool> isSo, Func<string> what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            if (TimeProvider.System.GetElapsedTime(began) > Longest) Assert.Fail($"Not so after {Longest.TotalSeconds:0} seconds: {what()}");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
