using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CommunityBot.PageTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Axe))]

namespace CommunityBot.PageTests;

/// <summary>
/// axe-core, which looks for what keeps people out of a page. npm installs it, from the lock file beside it, where there is npm; nothing of it is in the product.
/// </summary>
public sealed class Axe : IAsyncLifetime
{
    // Whoever speaks to their computer says what they see: a check that axe has, and does not make unless asked (WCAG 2.2, 2.5.3).
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: true } } })).violations
          .filter(one => one.impact === 'serious' || one.impact === 'critical')
          .flatMap(one => one.nodes.map(node => `${one.id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`))
        """;

    private string? _source;

    public async ValueTask InitializeAsync()
    {
        var folder = Path.Combine(Here(), "axe");
        var file = Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(file) && !await Installed(folder)) return;
        _source = await File.ReadAllTextAsync(file);
    }

    /// <summary>What the page is to be opened with.</summary>
    public string Source
    {
        get
        {
            if (_source is not null) return _source;
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail("npm could not install axe-core, and CI=true asks for the checks of accessibility.");
            Assert.Skip("axe-core is not there, and there is no npm to install it.");
            throw new InvalidOperationException();
        }
    }

    /// <summary>What would keep somebody out of the page as it stands: nothing serious, nothing critical.</summary>
    public static async Task FindsNothing(IPage page, string where)
    {
        var found = await page.EvaluateAsync<string[]>(Run);
        Assert.True(found.Length == 0, $"{where}:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<bool> Installed(string folder)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync(), npm.WaitForExitAsync());
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
