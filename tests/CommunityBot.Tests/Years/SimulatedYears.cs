using System.Globalization;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Years;

/// <summary>
/// The life of thirteen communities around the world, with what people and machines do to them: every promise is checked from what is seen in their workspaces. A year
/// of each; on PostgreSQL six weeks, in which the clocks change in nine of the zones. <c>COMMUNITYBOT_YEARS</c> has years lived instead on both, and
/// <c>COMMUNITYBOT_SEED</c> others than these.
/// </summary>
public abstract class SimulatedYears(Provider provider, DateTimeOffset otherwise)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_promise_is_kept_in_every_zone_through_stops_and_people()
    {
        Assert.SkipWhen(provider == Provider.Postgres && EveryDatabaseAttribute.WhyNoPostgres is not null, EveryDatabaseAttribute.WhyNoPostgres ?? "");
        var (years, seed) = (Number("COMMUNITYBOT_YEARS", 0), Number("COMMUNITYBOT_SEED", 20_260_302));
        var ends = years > 0 ? Story.Beginning.AddYears(years) : otherwise;
        var (began, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var lives = await Task.WhenAll(Towns.Workspaces.Index().Select(one => Task.Run(() => Live(one.Item, seed + one.Index, ends), Stop)));

        var days = (ends - Story.Beginning).TotalDays;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Seed {seed}: {days:0} days of {1 + Towns.Workspaces.Sum(towns => towns.Count)} communities, {lives.Sum(life => life.Messages)} messages, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s, {(Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / days:0} ms of processor a day."));
        var lacking = lives.Select(life => life.Lacking).Aggregate((some, others) => some.Intersect(others));
        List<string> broken = [.. lives.SelectMany(life => life.Broken), .. lacking];
        Assert.True(broken.Count == 0, $"""
            {broken.Count} promises are broken. To live it again: COMMUNITYBOT_YEARS={Math.Max(years, 1)} COMMUNITYBOT_SEED={seed} dotnet test --filter {nameof(SimulatedYears)}
            {string.Join('\n', broken.Take(200))}
            """);
    }

    /// <summary>Lives what one workspace lives.</summary>
    private async Task<(int Messages, IReadOnlyList<string> Broken, IEnumerable<string> Lacking)> Live(IReadOnlyList<Town> towns, int seed, DateTimeOffset ends)
    {
        (int, IReadOnlyList<string>, IEnumerable<string>) lived = default;
        await Story.Live(provider == Provider.Sqlite ? Way.OverHttp : Way.OnPostgresOverSocketMode, Towns.In(towns, ends.Year - Story.Beginning.Year), async story =>
        {
            var life = new Life(story, towns, seed, ends);
            await life.Live();

            // What lost its use while nothing could be sent is buried; nothing else may be.
            story.ExpectsDeadLetters = true;
            Assert.All(await new DeadLetters(story.Database, story.Clock).List(1000, Stop), letter => Assert.Equal("expired", letter.Reason));
            var promises = await Promises.Of(story, life, Stop);
            lived = (life.Chronicle.All.Count, promises.Broken(), promises.Lacking());
        });
        return lived;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

public sealed class SimulatedYearsOnSqlite() : SimulatedYears(Provider.Sqlite, Story.Beginning.AddYears(1));

public sealed class SimulatedYearsOnPostgres() : SimulatedYears(Provider.Postgres, Story.Beginning.AddDays(42));
