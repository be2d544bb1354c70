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

    /// <summary>The others go on at theirs.</summary>
    [Fact]
    public Task A_community_whose_zone_only_a_newer_version_knows_is_served_at_the_hours_of_UTC_whatever_the_settings_say_of_it()
    {
        var says = "Mon 09:00";
        return Live(Way.OverHttp, Told, new()
        {
            At = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1)),
            Settings = settings =>
            {
                settings["Communities:1:Key"] = "velo";
                settings["Communities:1:Name"] = "Vélo";
                settings["Communities:1:Channel"] = Sample.General;
                settings["Communities:1:FacilitatorsChannel"] = Sample.FacilitatorsChannel;
                settings["Communities:1:Pilots:0"] = Sample.Nadia.Id;
                settings["Communities:1:Weekly:NudgeAt"] = says;
            },
        });

        async Task Told(Story story)
        {
            story.ExpectsErrors = true;
            await story.Database.Write(async tx =>
            {
                await tx.Execute("update communities set time_zone = 'Mars/Olympus_Mons' where id = 'velo'");
                tx.SettingsChange(story.Of<Installation>().Team);
            }, TestContext.Current.CancellationToken);
            await story.Quiet();
            await story.StopBot();
            says = "Mon 07:30";
            await story.Start();
            Assert.Contains(story.Logs, line => line.Contains("Communities:1:Weekly:NudgeAt is \"Mon 07:30\"", StringComparison.Ordinal));
            await story.AdvanceTo(new(2026, 3, 3, 12, 0, 0, TimeSpan.FromHours(1)));
            Assert.Equal(["jour 2026-03-02 08:30", "jour 2026-03-02 09:30", "jour 2026-03-03 08:30", "jour 2026-03-03 09:30"], Posted(story));
            Assert.Contains(story.Logs, line => line.Contains("The time zone Mars/Olympus_Mons of velo is not known", StringComparison.Ordinal));
        }
    }

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
    public Task Of_many_communities_each_is_done_once_where_there_is_something_to_do_and_none_waits_for_one_that_fails_or_asks_Slack(Way way)
    {
        var asked = new System.Collections.Concurrent.ConcurrentBag<string>();
        return Story.Live(way, new() { Map = Map, Directory = null, At = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1)) }, async story =>
        {
            story.ExpectsErrors = true;
            await story.Database.Write(async tx =>
            {
                for (var n = 0; n < 120; n++)
                    await tx.AddCommunity(story.Of<Installation>().Team, new() { Key = $"many-{n}", Name = $"Communauté {n}", Channel = $"C0MANY{n}" }, story.Clock.GetUtcNow());
            }, TestContext.Current.CancellationToken);
            await story.Quiet();
            asked.Clear();
            await story.Database.Write(tx => tx.Execute("delete from audit"), TestContext.Current.CancellationToken);
            await story.AdvanceTo(new(2026, 3, 2, 9, 31, 0, TimeSpan.FromHours(1)));

            var done = (await story.Database.Read(tx => tx.List<string>("select action from audit order by action"), TestContext.Current.CancellationToken)).ToList();
            Assert.Equal([.. Enumerable.Range(0, 120).Where(n => n % 2 == 0 && n != 8).Select(n => $"all many-{n}").Order(StringComparer.Ordinal),
                .. Enumerable.Range(0, 120).Where(n => n != 8).Select(n => $"ask many-{n}").Order(StringComparer.Ordinal)], done.Order(StringComparer.Ordinal));
            Assert.Equal(["many-7"], asked.Distinct());
        });

        void Map(BotMap on) => on.Needs("chat:write", "im:write", "im:history").Uses<TrialFeature>()
            .Daily<TrialStep>("trial.all", new LocalTime(9, 30), (_, tx, community, _, _) => Do(tx, "all", community),
                among: (_, _, some) => Task.FromResult<IReadOnlySet<string>>(some.Where(id => id.StartsWith("many-", StringComparison.Ordinal) && id[^1] % 2 == 0).ToHashSet()))
            .Daily<TrialStep>("trial.ask", new LocalTime(9, 30), (_, tx, community, _, _) => Do(tx, "ask", community), before: (_, community, _) =>
            {
                asked.Add(community.Id);
                return Task.CompletedTask;
            }, asks: (_, some, _) => Task.FromResult<IReadOnlySet<string>>(some.Select(one => one.Id).Where(id => id == "many-7").ToHashSet()));

        static Task Do(Tx tx, string what, CommunitySettings community) => community.Id == "many-8" ? throw new InvalidOperationException("a bug")
            : community.Id.StartsWith("many-", StringComparison.Ordinal) ? tx.Audit(community, actor: null, $"{what} {community.Id}", "", "", community.Zone.AtStartOfDay(new(2026, 3, 2)).ToDateTimeOffset()) : Task.CompletedTask;
    }

    /// <summary>The database was away, say.</summary>
    [Fact]
    public Task Where_it_cannot_be_told_of_one_whether_Slack_must_be_asked_the_others_are_done_at_once_and_this_one_minutes_later()
    {
        var isAway = false;
        return Story.Live(Way.OverHttp, new() { Map = Map, Directory = null, At = new(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1)) }, async story =>
        {
            story.ExpectsErrors = true;
            await story.Database.Write(async tx =>
            {
                for (var n = 0; n < 120; n++)
                    await tx.AddCommunity(story.Of<Installation>().Team, new() { Key = $"many-{n}", Name = $"Communauté {n}", Channel = $"C0MANY{n}" }, story.Clock.GetUtcNow());
                tx.SettingsChange(story.Of<Installation>().Team);
            }, TestContext.Current.CancellationToken);
            await story.Quiet();
            await story.Database.Write(tx => tx.Execute("delete from audit"), TestContext.Current.CancellationToken);
            isAway = true;
            await story.AdvanceTo(new(2026, 3, 2, 9, 30, 30, TimeSpan.FromHours(1)));
            Assert.Equal([.. Enumerable.Range(0, 120).Where(n => n != 8).Select(n => $"many-{n}").Order(StringComparer.Ordinal)], await Done(story));

            isAway = false;
            await story.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal([.. Enumerable.Range(0, 120).Select(n => $"many-{n}").Order(StringComparer.Ordinal)], await Done(story));
        });

        void Map(BotMap on) => on.Needs("chat:write", "im:write", "im:history").Uses<TrialFeature>().Daily<TrialStep>("trial.ask", new LocalTime(9, 30),
            (_, tx, community, due, _) => tx.Audit(community, actor: null, "done", "", "", due), before: (_, _, _) => Task.CompletedTask,
            asks: (_, some, _) => isAway && some.Any(one => one.Id == "many-8") ? throw new InvalidOperationException("The database is away.")
                : Task.FromResult<IReadOnlySet<string>>(some.Select(one => one.Id).Where(id => id == "many-7").ToHashSet()));

        static async Task<IEnumerable<string>> Done(Story story) => (await story.Database.Read(
            tx => tx.List<string>("select community from audit where action = 'done' and community like 'many-%'"), TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public Task Whatever_a_waking_fails_with_it_comes_again_minutes_later()
    {
        var isBroken = false;
        return Story.Live(Way.OverHttp, new() { Map = Map, Directory = null }, async story =>
        {
            story.ExpectsErrors = true;
            isBroken = true;
            await story.AdvanceTo(new(2026, 3, 2, 9, 30, 30, TimeSpan.FromHours(1)));
            Assert.Empty(Posted(story));

            isBroken = false;
            await story.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(["jour 2026-03-02 08:30"], Posted(story));
        });

        void Map(BotMap on) => on.Needs("chat:write", "im:write", "im:history").Uses<TrialFeature>()
            .Daily<TrialStep>("trial.daily", _ => isBroken ? throw new InvalidOperationException("a bug") : new LocalTime(9, 30), (h, tx, community, due, _) => h.EachDay(tx, community, due));
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

    [Fact]
    public Task A_change_of_one_community_makes_up_for_nothing_in_the_others()
    {
        return Story.Live(Way.OverHttp, new() { Map = Map, Directory = null, At = new(2026, 3, 2, 11, 0, 0, TimeSpan.FromHours(1)) }, async story =>
        {
            await story.Database.Write(async tx =>
            {
                await tx.AddCommunity(story.Of<Installation>().Team, new() { Key = "velo", Name = "Vélo", Channel = Sample.General }, story.Clock.GetUtcNow());
                tx.SettingsChange(story.Of<Installation>().Team);
            }, TestContext.Current.CancellationToken);
            await story.Quiet();
            // What both have missed tells which of them is looked at.
            await story.Database.Write(async tx =>
            {
                await tx.Execute("update steps_done set day = '2026-03-01'");
                await tx.Execute("update communities set settings = replace(settings, 'Mon 09:00', 'Mon 09:45') where id <> 'velo'");
                tx.SettingsChange(story.Of<Installation>().Team);
            }, TestContext.Current.CancellationToken);
            await story.Quiet();
            Assert.Equal([Sample.Community], await story.Database.Read(tx => tx.List<string>("select community from audit where action = 'done'"), TestContext.Current.CancellationToken));
        });

        static void Map(BotMap on) => on.Needs("chat:write", "im:write", "im:history").Uses<TrialFeature>().Daily<TrialStep>("trial.daily", community => community.Weekly.NudgeAt.Time,
            (_, tx, community, due, _) => tx.Audit(community, actor: null, "done", "", "", due));
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
