using System.Globalization;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Years;

/// <summary>
/// The life of thirteen communities around the world, with what people and machines do to them: every promise is checked from what is seen in the workspace. Six weeks,
/// in which the clocks change in nine of the zones; <c>COMMUNITYBOT_YEARS</c> has years lived instead, and <c>COMMUNITYBOT_SEED</c> others than these.
/// </summary>
public sealed class SimulatedYears
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_promise_is_kept_in_every_zone_through_stops_and_people(Provider provider)
    {
        var (years, seed) = (Number("COMMUNITYBOT_YEARS", 0), Number("COMMUNITYBOT_SEED", 20_260_302));
        await Story.Live(provider == Provider.Sqlite ? Way.OverHttp : Way.OnPostgresOverSocketMode, Towns.In(years), async story =>
        {
            var (began, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var life = new Life(story, seed, years == 0 ? Story.Beginning.AddDays(42) : Story.Beginning.AddYears(years));
            await life.Live();
            var days = (life.Ends - Story.Beginning).TotalDays;
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Seed {seed}: {days:0} days, {life.Chronicle.All.Count} messages, {TimeProvider.System.GetElapsedTime(began).TotalMilliseconds / days:0} ms a day, {(Environment.CpuUsage.TotalTime - busy).TotalMilliseconds / days:0} ms of processor."));

            // What lost its use while nothing could be sent is buried; nothing else may be.
            story.ExpectsDeadLetters = true;
            Assert.All(await new DeadLetters(story.Database, story.Clock).List(1000, Stop), letter => Assert.Equal("expired", letter.Reason));

            var broken = (await Promises.Of(story, life, Stop)).Broken();
            Assert.True(broken.Count == 0, $"""
                {broken.Count} promises are broken. To live it again: COMMUNITYBOT_YEARS={years} COMMUNITYBOT_SEED={seed} dotnet test --filter {nameof(SimulatedYears)}
                {string.Join('\n', broken.Take(200))}
                """);
        });
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
