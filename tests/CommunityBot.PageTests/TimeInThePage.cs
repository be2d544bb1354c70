using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class TimeInThePage(Chromium chromium)
{
    [Fact]
    public Task A_bot_that_is_away_is_told_in_Slacks_words_and_explained() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await Expect(window.Pane("Ana").Composer()).ToBeVisibleAsync();
        await story.StopBot();
        await window.Pane("Ana").Type("/rejoindre");
        await Expect(window.Pane("Ana").GetByRole(AriaRole.Status)).ToContainTextAsync("“/rejoindre failed with the error \"dispatch_failed\"” Le bot n’a pas pu être joint");
        await window.Pane("Ana").Press("Masquer");
        await Expect(window.Pane("Ana").GetByText("dispatch_failed")).ToHaveCountAsync(0);
    });
}
