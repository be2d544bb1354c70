using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CommunityBot.PageTests;

public sealed class TimeInThePage(Chromium chromium)
{
    [Fact]
    public Task The_clock_jumps_to_the_next_Monday_and_what_was_due_on_the_way_happens() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=app&as=zoe&in=infra-facilitation");
        var clock = window.Page.GetByRole(AriaRole.Button, new() { Name = "Avancer l’horloge" });
        await Expect(clock).ToHaveTextAsync("lun. 2 mars 09:00");
        await window.Pane("Ana").Type("/rejoindre");
        await window.Pane("Ana").FillsAndSends();

        await clock.ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Lundi prochain, 9 mars 09:05" }).ClickAsync();
        await Expect(clock).ToHaveTextAsync("lun. 9 mars 09:05");
        Assert.Equal(Story.Beginning.AddDays(7).AddMinutes(5), story.Clock.GetUtcNow());
        await Expect(window.Pane("Zoé")).ToContainTextAsync("souhaite rejoindre");
        await Expect(window.Pane("Zoé").GetByText("Lundi 2 mars")).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_days_one_can_jump_to_are_told_and_the_same_morning_only_once() => Story.Live(Way.OverSocketMode, new StoryOptions { At = Story.Beginning.AddDays(-1) }, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Avancer l’horloge" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Demain, lundi 2 mars 09:05" })).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Lundi prochain" })).ToBeHiddenAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Demain, lundi 2 mars 09:05" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Avancer l’horloge" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Demain, mardi 3 mars 09:05" })).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Lundi prochain, 9 mars 09:05" })).ToBeVisibleAsync();
    });

    [Fact]
    public Task The_clock_of_someone_in_another_country_tells_which() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=dan&in=general");
        var clock = window.Page.GetByRole(AriaRole.Button, new() { Name = "lun. 2 mars 08:00 Royaume-Uni" });
        await clock.ClickAsync();
        await Expect(window.Page.GetByText("À l’heure de la première personne affichée : Royaume-Uni.")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Time_runs_a_day_a_second_until_it_is_stopped() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Avancer l’horloge" }).ClickAsync();
        await window.Page.GetByLabel("un jour").CheckAsync();
        // The seconds are those of the page, which go by when the test says so.
        await window.Page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Laisser filer le temps" }).ClickAsync();
        await Expect(window.Page.GetByText("mar. 3 mars 09:00")).ToBeVisibleAsync();
        await window.Page.Clock.RunForAsync(1000);
        await Expect(window.Page.GetByText("mer. 4 mars 09:00")).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Arrêter le temps" }).ClickAsync();
        await window.Page.Clock.RunForAsync(10_000);
        await Expect(window.Page.GetByText("mer. 4 mars 09:00")).ToBeVisibleAsync();
        Assert.Equal(Story.Beginning.AddDays(2), story.Clock.GetUtcNow());
    });

    [Fact]
    public Task When_another_day_begins_headings_and_dates_say_so_though_nothing_else_changes() => Story.Live(Way.OverSocketMode, async story =>
    {
        var today = new SlackDate(story.Clock.GetUtcNow(), "{date_long_pretty}", "lundi 2 mars");
        await story.Database.Write(tx => story.Of<Outbox>().Post(tx, "today", Place.Private(new(story.Ana.Id)), Message.Saying($"Le café est servi : {today}.")), TestContext.Current.CancellationToken);
        await story.Quiet();
        await using var window = await Window.Open(chromium, story, "?as=ana&in=app");
        var (day, message) = (window.Pane("Ana").Locator(".day").First, window.Pane("Ana").Message("Le café est servi"));
        await Expect(day).ToHaveTextAsync("Aujourd’hui");
        await Expect(message).ToContainTextAsync("servi : aujourd’hui");
        await story.Advance(TimeSpan.FromDays(1));
        await Expect(day).ToHaveTextAsync("Hier");
        await Expect(message).ToContainTextAsync("servi : hier");
    });

    [Fact]
    public Task A_bot_that_is_away_is_told_in_Slacks_words_and_explained() => Story.Live(Way.OverSocketMode, async story =>
    {
        await using var window = await Window.Open(chromium, story, "?as=ana&in=general");
        await Expect(window.Pane("Ana").Composer()).ToBeVisibleAsync();
        await story.StopBot();
        await window.Pane("Ana").Type("/rejoindre");
        await Expect(window.Pane("Ana").GetByRole(AriaRole.Status)).ToContainTextAsync("“/rejoindre failed with the error \"dispatch_failed\"” Le bot n’a pas pu être joint");
        await Expect(window.Pane("Ana").Composer()).ToHaveValueAsync("/rejoindre");
        await window.Pane("Ana").Press("Masquer");
        await Expect(window.Pane("Ana").GetByText("dispatch_failed")).ToHaveCountAsync(0);
    });
}
