using System.Diagnostics;
using System.Globalization;
using CommunityBot.Data;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Years;

/// <summary>
/// Years of thirteen communities around the world, with what people and machines do to them: every promise is checked from what is seen in the workspace.
/// <c>COMMUNITYBOT_YEARS</c> says how many years, and <c>COMMUNITYBOT_SEED</c> from which seed; one year of always the same where they are not set.
/// </summary>
public sealed class SimulatedYears
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_promise_is_kept_in_every_zone_through_stops_and_people(Provider provider)
    {
        var (years, seed) = (double.Parse(Environment.GetEnvironmentVariable("COMMUNITYBOT_YEARS") ?? "1", CultureInfo.InvariantCulture), Number("COMMUNITYBOT_SEED", 20_260_302));
        await Story.Live(provider == Provider.Sqlite ? Way.OverHttp : Way.OnPostgresOverSocketMode, Towns.In((int)Math.Ceiling(years)), async story =>
        {
            var (began, busy) = (TimeProvider.System.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            var life = new Life(story, seed, years);
            await life.Live();
            var days = (life.Ends - Story.Beginning).TotalDays;
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Seed {seed}: {days:0} days, {life.Chronicle.All.Count} messages, {TimeProvider.System.GetElapsedTime(began).TotalMilliseconds / days:0} ms a day, {(Process.GetCurrentProcess().TotalProcessorTime - busy).TotalMilliseconds / days:0} ms of processor."));

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
