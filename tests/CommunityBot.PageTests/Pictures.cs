using System.Runtime.CompilerServices;
using CommunityBot.Tests.Kit;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

/// <summary>The picture of the README, taken when <c>COMMUNITYBOT_PICTURES</c> is set.</summary>
public sealed class Pictures(Chromium chromium)
{
    [Fact]
    public Task The_facilitator_reads_the_request_and_the_newcomer_is_welcomed() => Story.Live(Way.OverSocketMode, async story =>
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("COMMUNITYBOT_PICTURES")), "COMMUNITYBOT_PICTURES is not set: the picture stays as it is.");
        await using var window = await Window.Open(chromium, story, "?as=zoe&in=infra-facilitation&as=ana&in=general", new() { ViewportSize = new() { Width = 1280, Height = 860 }, DeviceScaleFactor = 1.75f });
        var (zoe, ana) = (window.Pane("Zoé"), window.Pane("Ana"));
        await ana.Type("/rejoindre");
        await ana.FillsAndSends();
        await story.Advance(TimeSpan.FromMinutes(1));
        await Expect(zoe).ToContainTextAsync("souhaite rejoindre");
        await ana.Go("CommunityBot");
        await Expect(ana).ToContainTextAsync("est bien arrivée");
        await window.Page.EvaluateAsync("() => document.activeElement?.blur()");
        await window.Page.Mouse.MoveAsync(0, 0);
        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Root(), "docs", "joining.png") });
    });

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
