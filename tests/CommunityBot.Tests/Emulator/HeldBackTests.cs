using System.Globalization;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Emulator;

public class HeldBackTests
{
    [Fact]
    public async Task Over_its_hourly_number_of_events_an_app_is_told_once_a_minute_and_sent_nothing_else()
    {
        await using var desk = await Open();
        foreach (var n in Enumerable.Range(1, 5))
            await Say(desk, n);
        Assert.Equal(["1", "2", "3", "app_rate_limited"], Told(desk));
        Assert.Equal(("app_rate_limited", "T0EMULATOR", "A0EMULATOR", desk.Clock.GetUtcNow().ToUnixTimeSeconds() / 60 * 60),
            desk.Bot.Received[3].Json is var told ? ((string?)told["type"], (string?)told["team_id"], (string?)told["api_app_id"], (long)told["minute_rate_limited"]!) : default);
        desk.Clock.Pass(TimeSpan.FromMinutes(1));
        await Say(desk, 6);
        Assert.Equal(["1", "2", "3", "app_rate_limited", "app_rate_limited"], Told(desk));
        Assert.Equal(2, desk.Complaints.Count);
    }

    [Fact]
    public async Task What_was_sent_an_hour_ago_counts_no_longer()
    {
        await using var desk = await Open();
        await Say(desk, 1);
        desk.Clock.Pass(TimeSpan.FromMinutes(30));
        await Say(desk, 2);
        await Say(desk, 3);
        desk.Clock.Pass(TimeSpan.FromMinutes(30));
        await Say(desk, 4);
        await Say(desk, 5);
        Assert.Equal(["1", "2", "3", "4", "app_rate_limited"], Told(desk));
        Assert.True(desk.Bot.Received[4].IsSignedWith("emulator-signing-secret"));
    }

    private static async Task Say(Desk desk, int n)
    {
        await desk.Ana.Type("CINFRA", n.ToString(CultureInfo.InvariantCulture));
        await desk.Quiet();
    }

    private static IEnumerable<string?> Told(Desk desk) => desk.Bot.Received.Select(r => (string?)r.Json["event"]?["text"] ?? r.Type);

    private static Task<Desk> Open() => Desk.Open(o => o with { EventsAnHour = 3 });
}
