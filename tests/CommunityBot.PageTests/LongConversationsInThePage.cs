using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class LongConversationsInThePage(Chromium chromium)
{
    [Fact]
    public Task Whoever_goes_back_in_a_long_conversation_keeps_their_place() => Story.Live(Way.OverSocketMode, async story =>
    {
        var messages = new List<SeenMessage>();
        for (var i = 0; i < 350; i++) messages.Add((await story.Leo.Type(Sample.Channel, $"Point {i}.")).Posted!);
        await story.Leo.Type(Sample.General, $"Relire https://les-passerelles.slack.com/archives/{Sample.Channel}/p{messages[2].Ts.Replace(".", "", StringComparison.Ordinal)}");
        await using var window = await Window.Open(chromium, story, "?as=leo&in=infra-services");
        var leo = window.Pane("Léo");
        await Expect(leo.Message("Point 349.")).ToBeInViewportAsync();
        await Expect(leo.GetByRole(AriaRole.Article)).ToHaveCountAsync(100);

        await leo.Message("Point 252.").FocusAsync();
        await Expect(leo.Message("Point 200.")).ToHaveCountAsync(1);
        await Expect(leo.Message("Point 252.")).ToBeInViewportAsync();
        await Expect(leo.Message("Point 252.")).ToBeFocusedAsync();

        await leo.Go("general");
        await leo.Message("Relire").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(leo.Message("Point 2.")).ToBeFocusedAsync();
        await Expect(leo.Message("Point 2.")).ToBeInViewportAsync();
        await Expect(leo.GetByRole(AriaRole.Button, new() { Name = "Messages précédents" })).ToBeHiddenAsync();
    });
}
