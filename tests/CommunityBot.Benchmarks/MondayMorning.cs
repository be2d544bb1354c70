using System.Diagnostics;
using System.Globalization;
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
        await Furnish(room, communities);
        GC.Collect();

        var started = Moment.Now();
        await using var live = await Live.Start(clock, room, newcomers: 0, host =>
        {
            for (var n = 0; n < communities; n++) host.Workspace.AddPerson(new(Name(n)) { Id = Animator(n).Value });
        });
        Console.WriteLine(started.Since($"{communities} communities on {provider}: start, with as many people in the emulated Slack"));
        await new BusinessTime(clock, [.. live.Workers]) { Patience = TooLong }.Quiet(None);

        await using var db = room.Open();
        var nine = Moment.Now();
        clock.MoveTo(Nine);
        await Count(db, "select count(*) from letter_parts", communities);
        Console.WriteLine(nine.Since("from 09:00 to the last part of a letter"));
        var letters = Moment.Now();
        clock.MoveTo(Nine.AddMinutes(1));
        await Count(db, "select count(*) from outbox", communities);
        Console.WriteLine(letters.Since("from 09:01 to the last row of the outbox"));
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
        foreach (var some in Enumerable.Range(0, communities).Chunk(1000))
        {
            await db.Write(async tx =>
            {
                List<(string, string, LocalDate)> done = [];
                foreach (var n in some)
                {
                    var seed = new CommunitySeed { Key = Name(n), Name = $"Communauté {n}", Channel = string.Create(CultureInfo.InvariantCulture, $"C0COM{n}"), Country = "FR" };
                    await tx.AddCommunity(workspace, seed, Nine.AddDays(-30));
                    var community = (await tx.FindCommunity(seed.Key))!;
                    await tx.GiveRole(community, Animator(n), Role.Animator, Nine.AddDays(-30));
                    await tx.SavePerson(new() { Id = Animator(n), Team = workspace, Name = $"Camille {n}", Language = Language.French, TimeZone = "Europe/Paris", ReadAt = Nine });
                    var before = Instant.FromDateTimeOffset(Nine).InZone(community.Zone).LocalDateTime;
                    done.AddRange(map.DailySteps.Select(step => (community.Id, step.Step, step.At(community) < before.TimeOfDay ? before.Date : before.Date.PlusDays(-1))));
                }
                await tx.Begin(workspace, done, Nine);
            }, None);
        }
        await db.Write(tx => tx.Execute("insert into hearing (workspace, channel, since_at, until_at) values (@workspace, '', @since, @until)", new
        {
            workspace = Live.Team, since = Nine.AddDays(-30).ToUnixTimeMilliseconds(), until = Nine.AddMinutes(-1).ToUnixTimeMilliseconds(),
        }), None);
    }

    private static async Task Count(Database db, string sql, int until)
    {
        var since = Stopwatch.GetTimestamp();
        while (await db.Read(tx => tx.Find<long>(sql), None) < until)
        {
            if (Stopwatch.GetElapsedTime(since) > TooLong) throw new TimeoutException($"Not {until} after {TooLong.TotalMinutes} minutes: {sql}");
            await Task.Delay(50);
        }
    }

    private static string Name(int n) => string.Create(CultureInfo.InvariantCulture, $"com-{n}");

    private static UserId Animator(int n) => new(string.Create(CultureInfo.InvariantCulture, $"U0ANIM{n}"));

    /// <summary>Real time, and the processor's time of this process: on a machine that is busy with other things only the second says something.</summary>
    private sealed record Moment(long At, TimeSpan Processor)
    {
        public static Moment Now() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

        public string Since(string what) => string.Create(CultureInfo.InvariantCulture, $"{what}: {Stopwatch.GetElapsedTime(At).TotalSeconds:0.00} s, {(Environment.CpuUsage.TotalTime - Processor).TotalSeconds:0.00} s of the processor");
    }
}
