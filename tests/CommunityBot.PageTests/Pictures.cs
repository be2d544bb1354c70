using System.Runtime.CompilerServices;
using System.Text.Json;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

/// <summary>The pictures of the README: their scene is always played, and they are taken again when <c>COMMUNITYBOT_PICTURES</c> is set.</summary>
public sealed class Pictures(Chromium chromium)
{
    // About as wide as GitHub shows a README, so that words in the picture are about as large as those around it.
    private const int Width = 1000;
    private const int Height = 770;
    private const float Sharpness = 1.6f;
    private const int BytesAtMost = 250_000;

    private static readonly (ColorScheme Scheme, string File)[] Both = [(ColorScheme.Light, "docs/joining.webp"), (ColorScheme.Dark, "docs/joining-dark.webp")];

    private static bool AreTaken => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("COMMUNITYBOT_PICTURES"));

    [Fact]
    public Task A_newcomer_asks_and_the_facilitators_have_all_it_takes_to_decide() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=app&as=zoe&in=infra-facilitation", new() { ViewportSize = new() { Width = Width, Height = Height } });
        var (ana, zoe) = (window.Pane("Ana"), window.Pane("Zoé"));
        await ana.Type("/rejoindre");
        await ana.FillsAndSends();
        await story.Advance(TimeSpan.FromMinutes(1));
        await ana.GetByRole(AriaRole.Tab, new() { Name = "Accueil" }).ClickAsync();
        await story.Quiet();

        await Expect(ana.GetByText("attend une réponse")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(zoe.Message("souhaite rejoindre").GetByRole(AriaRole.Button, new() { Name = "Accepter" })).ToBeInViewportAsync(new() { Ratio = 1 });
        // A card that has grown asks for a higher picture, once one is taken again.
        if (AreTaken) await Expect(zoe.Message("souhaite rejoindre")).ToBeInViewportAsync(new() { Ratio = 1 });
        foreach (var (scheme, file) in Both)
        {
            if (AreTaken) await Take(window.Page, scheme, file);
            await IsThePicture(window.Page, file);
        }
    });

    private static async Task Take(IPage page, ColorScheme scheme, string file)
    {
        await page.EvaluateAsync("() => document.activeElement?.blur()");
        await page.Mouse.MoveAsync(0, 0);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        // Playwright knows PNG and JPEG alone: the one weighs three times as much, the other blurs letters.
        var browser = await page.Context.NewCDPSessionAsync(page);
        var taken = await browser.SendAsync("Page.captureScreenshot", new() { ["format"] = "webp", ["quality"] = 90, ["clip"] = new { x = 0, y = 0, width = Width, height = Height, scale = Sharpness } });
        await File.WriteAllBytesAsync(PathOf(file), taken!.Value.GetProperty("data").GetBytesFromBase64());
    }

    /// <summary>What is in it is for people to look at; a machine sees that it is there, of the scene's size, light enough to load, and shown.</summary>
    private static async Task IsThePicture(IPage page, string file)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(file));
        Assert.InRange(bytes.Length, 1, BytesAtMost);
        var size = await page.EvaluateAsync<JsonElement>("async bytes => { const { width, height } = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), one => one.charCodeAt(0))])); return { width, height }; }", Convert.ToBase64String(bytes));
        Assert.Equal((Width * Sharpness, Height * Sharpness), (size.GetProperty("width").GetSingle(), size.GetProperty("height").GetSingle()));
        Assert.Contains($"\"{file}\"", await File.ReadAllTextAsync(PathOf("README.md")), StringComparison.Ordinal);
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", file));
}
