using System.Globalization;

namespace CommunityBot.Tests.Emulator;

public class RateLimitTests
{
    [Fact]
    public async Task A_channel_takes_a_small_burst_then_one_message_a_second()
    {
        await using var desk = await Desk.Open();
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
            statuses.Add(await Post(desk, "CINFRA"));
        Assert.Equal([200, 200, 200, 200, 429], statuses);
        Assert.Equal(200, await Post(desk, "CSECRET"));
        desk.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await Post(desk, "CINFRA"));
        Assert.Equal(429, await Post(desk, "CINFRA"));
    }

    [Fact]
    public async Task A_place_has_one_pace_by_whatever_name_it_is_called()
    {
        await using var desk = await Desk.Open();
        foreach (var name in new[] { "CINFRA", "#infra-services", "infra-services", "CINFRA" })
            Assert.Equal(200, await Post(desk, name));
        Assert.Equal(429, await Post(desk, "#infra-services"));
        for (var i = 0; i < 4; i++)
            Assert.Equal(200, await Post(desk, "UANA"));
        Assert.Equal(429, await Post(desk, desk.Ana.PrivateMessages[0].Channel.Id));
    }

    [Fact]
    public async Task A_method_over_its_tier_says_how_long_to_wait()
    {
        await using var desk = await Desk.Open();
        for (var i = 0; i < 20; i++)
            Assert.True((bool)(await desk.Call("users.list"))["ok"]!);
        using var response = await desk.Send("users.list", null);
        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal("ratelimited", (string?)(await Desk.Read(response))["error"]);
        var wait = int.Parse(response.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture);
        Assert.Equal(3, wait);
        Assert.True((bool)(await desk.Call("auth.test"))["ok"]!);
        desk.Clock.Pass(TimeSpan.FromSeconds(wait));
        Assert.True((bool)(await desk.Call("users.list"))["ok"]!);
    }

    [Fact]
    public async Task Limits_can_be_switched_off()
    {
        await using var desk = await Desk.Open(o => o with { RateLimits = false });
        for (var i = 0; i < 30; i++)
            Assert.True((bool)(await desk.Call("users.list"))["ok"]!);
    }

    private static async Task<int> Post(Desk desk, string channel)
    {
        using var response = await desk.Send("chat.postMessage",
            new FormUrlEncodedContent([KeyValuePair.Create("channel", channel), KeyValuePair.Create("text", "x")]));
        return (int)response.StatusCode;
    }
}
