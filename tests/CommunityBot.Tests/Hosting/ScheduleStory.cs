using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Hosting;

public class ScheduleStory
{
    [Theory, EveryWay]
    public Task A_daily_step_acts_each_day_at_its_local_time(Way way) => Live(way, async story =>
    {
        await story.AdvanceTo(new(2026, 3, 4, 9, 29, 59, TimeSpan.FromHours(1)));
        Assert.Equal(["jour 2026-03-02 08:30", "jour 2026-03-03 08:30"], Posted(story));

        await story.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(3, Posted(story).Count);
    });

    [Theory, EveryWay]
    public Task The_local_time_holds_when_summer_time_begins(Way way) => Live(
        way,
        async story =>
        {
            await story.Advance(TimeSpan.FromDays(2));
            Assert.Equal(["jour 2026-03-28 08:30", "jour 2026-03-29 07:30"], Posted(story));
        },
        new() { At = new(2026, 3, 28, 8, 0, 0, TimeSpan.FromHours(1)) });

    [Theory, EveryWay]
    public Task Nothing_that_was_due_before_the_installation_is_made_up_for(Way way) => Live(
        way,
        story =>
        {
            Assert.Empty(Posted(story));
            return Task.CompletedTask;
        },
        new() { At = new(2026, 3, 2, 15, 0, 0, TimeSpan.FromHours(1)) });

    [Theory, EveryWay]
    public Task What_fell_due_while_the_bot_was_stopped_acts_once_at_the_start(Way way) => Live(way, async story =>
    {
        await story.Advance(TimeSpan.FromHours(1));
        await story.StopBot();
        story.Clock.MoveTo(new(2026, 3, 6, 11, 0, 0, TimeSpan.FromHours(1)));
        await story.Start();
        await story.StopBot();
        await story.Start();
        Assert.Equal(["jour 2026-03-02 08:30", "jour 2026-03-06 08:30"], Posted(story));
    });

    [Theory, EveryWay]
    public Task A_step_that_fails_is_tried_again_and_acts_once(Way way) => Live(way, async story =>
    {
        story.ExpectsErrors = true;
        var trial = story.Of<TrialFeature>();
        trial.Failure = new InvalidOperationException("a bug");
        await story.AdvanceTo(new(2026, 3, 2, 9, 31, 30, TimeSpan.FromHours(1)));
        Assert.Empty(Posted(story));

        trial.Failure = null;
        await story.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(["jour 2026-03-02 08:30"], Posted(story));
    });

    [Theory, EveryWay]
    public Task A_step_that_fails_for_ever_lets_time_go_by(Way way) => Live(way, async story =>
    {
        story.ExpectsErrors = true;
        story.Of<TrialFeature>().Failure = new InvalidOperationException("a bug");
        await story.Advance(TimeSpan.FromDays(2));
        Assert.Empty(Posted(story));
    });

    [Theory, EveryWay]
    public Task What_must_be_asked_first_and_fails_for_ever_lets_time_go_by(Way way)
    {
        return Story.Live(way, new() { Map = Map, Directory = null }, async story =>
        {
            story.ExpectsErrors = true;
            await story.Advance(TimeSpan.FromHours(2));
        });

        static void Map(BotMap on) => on.Needs("chat:write", "im:write", "im:history").Uses<TrialFeature>().Daily<TrialStep>("trial.daily", new LocalTime(9, 30),
            (h, tx, community, due, _) => h.EachDay(tx, community, due), (_, _, _) => throw new InvalidOperationException("a bug"));
    }

    [Theory, EveryWay]
    public Task A_step_comes_at_the_hour_the_settings_say_as_soon_as_they_say_it(Way way)
    {
        return Story.Live(way, new() { Map = Map, Directory = null, At = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1)) }, async story =>
        {
            await story.AdvanceTo(new(2026, 3, 2, 9, 0, 1, TimeSpan.FromHours(1)));
            await Move(story, "Mon 11:30");
            await story.AdvanceTo(new(2026, 3, 3, 10, 0, 0, TimeSpan.FromHours(1)));
            Assert.Equal(["jour 2026-03-02 08:00"], Posted(story));

            await Move(story, "Mon 09:45");
            await story.Quiet();
            await Move(story, "Mon 15:00");
            await story.AdvanceTo(new(2026, 3, 4, 16, 0, 0, TimeSpan.FromHours(1)));
            Assert.Equal(["jour 2026-03-02 08:00", "jour 2026-03-03 08:45", "jour 2026-03-04 14:00"], Posted(story));
        });

        static void Map(BotMap on) => on.Needs("chat:write", "im:write", "im:history").Uses<TrialFeature>()
            .Daily<TrialStep>("trial.daily", community => community.Weekly.NudgeAt.Time, (h, tx, community, due, _) => h.EachDay(tx, community, due));

        static Task Move(Story story, string nudgeAt) => story.Database.Write(async tx =>
        {
            var settings = System.Text.Json.Nodes.JsonNode.Parse((await tx.Find<string>("select settings from communities"))!)!;
            settings["Weekly"]!["NudgeAt"] = nudgeAt;
            await tx.Execute("update communities set settings = @settings", new { settings = settings.ToJsonString() });
            tx.SettingsChange(story.Of<Installation>().Team);
        }, TestContext.Current.CancellationToken);
    }

    [Theory, EveryWay]
    public Task What_fails_when_it_is_made_up_for_at_the_start_is_tried_again_and_acts_once(Way way)
    {
        var isBroken = false;
        return Story.Live(way, new() { Map = Map, Directory = null }, async story =>
        {
            await story.Advance(TimeSpan.FromHours(1));
            await story.StopBot();
            isBroken = true;
            story.Clock.MoveTo(new(2026, 3, 6, 11, 0, 0, TimeSpan.FromHours(1)));
            await story.Start();
            story.ExpectsErrors = true;
            await story.Quiet();
            Assert.Equal(["jour 2026-03-02 08:30"], Posted(story));

            isBroken = false;
            await story.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(["jour 2026-03-02 08:30", "jour 2026-03-06 08:30"], Posted(story));
        });

        void Map(BotMap on) => on.Needs("chat:write", "im:write", "im:history").Uses<TrialFeature>().Daily<TrialStep>("trial.daily", new LocalTime(9, 30),
            (h, tx, community, due, _) => isBroken ? throw new InvalidOperationException("a bug") : h.EachDay(tx, community, due));
    }

    [Theory, EveryWay]
    public Task A_month_is_lived_through_day_by_day(Way way) => Live(way, async story =>
    {
        await story.AdvanceTo(new(2026, 4, 1, 12, 0, 0, TimeSpan.FromHours(2)));
        Assert.Equal(31, Posted(story).Distinct().Count());
        Assert.Equal(31, Posted(story).Count);
    });

    [Theory, EveryDatabase]
    public Task Two_months_leave_only_their_last_day_behind(Provider provider) => Live(provider == Provider.Sqlite ? Way.OverHttp : Way.OnPostgres, async story =>
    {
        await story.Advance(TimeSpan.FromDays(60));
        Assert.Equal(61, Posted(story).Count);
        var kept = await story.Database.Read(tx => tx.List<(string Step, long Days)>("select step, count(*) from steps_done group by community, step"), TestContext.Current.CancellationToken);
        Assert.Equal(("trial.daily", 1), Assert.Single(kept));
    });

    private static Task Live(Way way, Func<Story, Task> story, StoryOptions? wishes = null) =>
        Story.Live(way, (wishes ?? new()) with { Map = TrialFeature.Map, Directory = null }, story);

    private static List<string> Posted(Story story) => [.. story.Zoe.Messages(Sample.FacilitatorsChannel).Where(m => m.IsFromBot).Select(m => m.Text)];
}
