using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Benchmarks;

/// <summary>
/// Many communities whose week begins at the same moment: Monday, 09:00 in Paris. Nothing has been said yet in any, so each has an animator to write to. Measured from
/// nine o'clock to the last part that waits for a letter, and from 09:01, when letters are made of them, to the last row of the outbox; both in real time.
/// </summary>
internal static class MondayMorning
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(10);

    private static CancellationToken None => CancellationToken.None;

    public static async Task Run(int communities, Provider provider)
    {
        using var clock = MovableClock.Frozen(Nine.AddSeconds(-10));
        await using var room = await Room.Make(provider);
        var furnishing = Moment.Now();
        await Furnish(room, communities);
        GC.Collect();
        Console.WriteLine(Machine.Name());
        Console.WriteLine(furnishing.Since($"{communities} communities on {provider}: made"));

        var started = Moment.Now();
        await using var live = await Live.Start(clock, room, newcomers: 0, host =>
        {
            // No more are written to while it lasts: Slack's pace holds the others up.
            for (var n = 0; n < Math.Min(communities, 1000); n++) host.Workspace.AddPerson(new(Name(n)) { Id = Animator(n).Value });
        });
        Console.WriteLine(started.Since("start"));
        await new BusinessTime(clock, [.. live.Workers]) { Patience = TooLong }.Quiet(None);
        Console.WriteLine(started.Since("until it is quiet"));

        await using var db = room.Open();
        var nine = Moment.Now();
        clock.MoveTo(Nine);
        await Count(db, "select count(*) from letter_parts", communities, live);
        Console.WriteLine(nine.Since("from 09:00 to the last part of a letter"));
        var letters = Moment.Now();
        clock.MoveTo(Nine.AddMinutes(1));
        await Count(db, "select count(*) from outbox", communities, live);
        Console.WriteLine(letters.Since("from 09:01 to the last row of the outbox"));
        Console.WriteLine(nine.Since("in all"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory, with the emulated Slack: {Machine.PeakMemory(Environment.ProcessId) / 1024.0:0} MiB"));
    }

    /// <summary>The communities as they are after a week with the bot: everything due before is marked as done, and the bot has listened all along.</summary>
    private static async Task Furnish(Room room, int communities)
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        var workspace = new TeamId(Live.Team);
        await using var db = room.Open();
        await db.Migrate(None);
        await db.Write(async tx =>
        {
            var seed = new CommunitySeed { Key = Name(0), Name = "Communauté 0", Channel = Channel(0), Country = "FR" };
            await tx.AddCommunity(workspace, seed, Nine.AddDays(-30));
            var community = (await tx.FindCommunity(seed.Key))!;
            await tx.GiveRole(community, Animator(0), Role.Animator, Nine.AddDays(-30));
            await tx.SavePerson(new() { Id = Animator(0), Team = workspace, Name = "Camille", Language = Language.French, TimeZone = "Europe/Paris", ReadAt = Nine });
            var before = Instant.FromDateTimeOffset(Nine).InZone(community.Zone).LocalDateTime;
            await tx.Begin(workspace, map.DailySteps.Select(step => (community.Id, step.Step, step.At(community) < before.TimeOfDay ? before.Date : before.Date.PlusDays(-1))), Nine);
        }, None);
        // The others are as the first.
        foreach (var some in Enumerable.Range(1, communities - 1).Chunk(5000))
        {
            await db.Write(async tx =>
            {
                var others = new { first = Name(0), others = JsonSerializer.Serialize(some.Select(n => new { id = Name(n), name = $"Communauté {n}", channel = Channel(n), animator = Animator(n).Value })) };
                var rows = tx.RowsOf("others", "id text", "name text", "channel text", "animator text");
                await tx.Execute($"""
                    insert into communities (id, workspace, name, channel, language, time_zone, country, settings, created_at)
                    select rows.id, workspace, rows.name, rows.channel, language, time_zone, country, settings, created_at from communities first, {rows} where first.id = @first
                    """, others);
                await tx.Execute($"""
                    insert into role_holders (workspace, community, user_id, role, since_at)
                    select first.workspace, rows.id, rows.animator, role, since_at from role_holders first, {rows} where community = @first
                    """, others);
                await tx.Execute($"""
                    insert into people (user_id, workspace, name, language, time_zone, is_guest, is_bot, is_deactivated, is_administrator, read_at)
                    select rows.animator, first.workspace, first.name, first.language, first.time_zone, is_guest, is_bot, is_deactivated, is_administrator, read_at
                    from people first join role_holders h on h.user_id = first.user_id, {rows} where h.community = @first
                    """, others);
                await tx.Execute($"""
                    insert into steps_done (workspace, community, step, day, marked_at)
                    select workspace, rows.id, step, day, marked_at from steps_done first, {rows} where first.community = @first
                    """, others);
            }, None);
        }
        await db.Write(tx => tx.Execute("insert into hearing (workspace, channel, since_at, until_at) values (@workspace, '', @since, @until)", new
        {
            workspace = Live.Team, since = Nine.AddDays(-30).ToUnixTimeMilliseconds(), until = Nine.AddMinutes(-1).ToUnixTimeMilliseconds(),
        }), None);
    }

    private static async Task Count(Database db, string sql, int until, Live live)
    {
        var since = Stopwatch.GetTimestamp();
        while (await db.Read(tx => tx.Find<long>(sql), None) is var count && count < until)
        {
            if (Stopwatch.GetElapsedTime(since) > TooLong) throw new TimeoutException($"{count} of {until} after {TooLong.TotalMinutes} minutes: {sql}. {await Busy(live)}");
            await Task.Delay(50);
        }
    }

    private static async Task<string> Busy(Live live)
    {
        var seen = new List<string>();
        foreach (var worker in live.Workers)
        {
            var (due, isQuiet) = await worker.Look(None);
            seen.Add($"{worker.Name}: {(isQuiet ? "quiet" : "busy")}, next {due:u}");
        }
        return string.Join("; ", seen);
    }

    private static string Name(int n) => string.Create(CultureInfo.InvariantCulture, $"com-{n}");

    private static string Channel(int n) => string.Create(CultureInfo.InvariantCulture, $"C0COM{n}");

    private static UserId Animator(int n) => new(string.Create(CultureInfo.InvariantCulture, $"U0ANIM{n}"));

    /// <summary>Real time, and the processor's time of this process: on a machine that is busy with other things only the second says something.</summary>
    private sealed record Moment(long At, TimeSpan Processor)
    {
        public static Moment Now() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

        public string Since(string what) => string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(At).TotalSeconds:0.00} s, {(Environment.CpuUsage.TotalTime - Processor).TotalSeconds:0.00} s of the processor");
    }
}
