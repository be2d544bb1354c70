using CommunityBot.PageTests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CommunityBot.PageTests;

/// <summary>The one browser of all these tests: Debian's own chromium, without a window.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static bool MustBeHere => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of its own, as another person's computer: two pages of one context would wait for each other.</summary>
    public Task<IBrowserContext> Open(BrowserNewContextOptions options)
    {
        if (_browser is not null) return _browser.NewContextAsync(options);
        if (MustBeHere) Assert.Fail($"{Program} is missing, and CI=true asks for the page's tests.");
        Assert.Skip($"{Program} is missing: the page is tried in Debian's chromium.");
        throw new InvalidOperationException();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
