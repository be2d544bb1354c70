using System.Net;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Hosting;

public class StartStory
{
    private static readonly HttpClient Http = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task A_bot_that_reaches_everything_is_ready(Way way) => Live(way, async story =>
    {
        Assert.Equal(HttpStatusCode.OK, (await Get(story, "healthz")).Status);
        Assert.Equal((HttpStatusCode.OK, "ready\n"), await Get(story, "readyz"));
    });

    [Fact]
    public Task Figures_are_given_to_this_machine_and_not_through_a_proxy() => Live(Way.OverHttp, async story =>
    {
        await story.Ana.Type(Sample.General, "/dire bonjour");
        // A request is counted when it is over, which its answer is not.
        await Eventually.So("a request is counted", async () => (await Get(story, "metrics")) is (HttpStatusCode.OK, var text) && text.Contains("# TYPE http_server_request_duration_seconds histogram", StringComparison.Ordinal));

        using var proxied = new HttpRequestMessage(HttpMethod.Get, new Uri(story.Bot.Address, "metrics"));
        proxied.Headers.Add("X-Forwarded-For", "203.0.113.9");
        using var refused = await Http.SendAsync(proxied, Stop);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    });

    [Theory, EveryWay]
    public Task Slack_away_at_the_start_delays_only_what_needs_Slack_and_is_found_again(Way way) => Live(
        way,
        async story =>
        {
            story.ExpectsErrors = true;
            var (status, reasons) = await Get(story, "readyz");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.StartsWith("slack: ", reasons, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await Get(story, "healthz")).Status);
            Assert.Contains("démarre à peine", Assert.Single((await story.Ana.Type(Sample.General, "/dire bonjour")).Whispers).Text, StringComparison.Ordinal);

            story.Slack.Faults.Clear();
            await story.Of<SlackContact>().First.WaitAsync(Stop);

            Assert.Equal(HttpStatusCode.OK, (await Get(story, "readyz")).Status);
            Assert.Equal("bonjour", Assert.Single((await story.Ana.Type(Sample.General, "/dire bonjour")).Whispers).Text);
        },
        new() { SlackIsReached = false, Workspace = slack => slack.Faults.Break("auth.test", times: Faults.Always) });

    [Theory, EveryWay]
    public Task A_start_while_Slack_is_away_still_knows_its_workspace(Way way) => Live(way, async story =>
    {
        await story.StopBot();
        story.Slack.Faults.Break("auth.test", times: Faults.Always);
        await story.Start(slackIsReached: false);
        Assert.Equal("bonjour", Assert.Single((await story.Ana.Type(Sample.General, "/dire bonjour")).Whispers).Text);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Get(story, "readyz")).Status);
    });

    [Theory, EveryWay]
    public Task A_facilitators_channel_open_to_all_stops_the_bot_with_a_sentence(Way way) => Live(
        way,
        async story =>
        {
            Assert.Contains("C0GENERAL (#general), which is a public channel", await story.Bot.Ended(Stop), StringComparison.Ordinal);
            await story.StopBot();
        },
        new()
        {
            SlackIsReached = false,
            Settings = settings => settings["Communities:0:FacilitatorsChannel"] = Sample.General,
            Workspace = slack => slack.As("Zoé").Invite(Sample.General, slack.Bot),
        });

    [Fact]
    public Task One_that_is_found_open_to_all_after_many_others_stops_nobody() => Story.Live(
        Way.OverHttp,
        new()
        {
            Settings = settings =>
            {
                settings["Communities:0:FacilitatorsChannel"] = Sample.General;
                for (var n = 1; n <= 20; n++)
                {
                    settings[$"Communities:{n}:Key"] = settings[$"Communities:{n}:Name"] = $"room-{n}";
                    settings[$"Communities:{n}:Channel"] = $"C0PLACE{n}";
                    settings[$"Communities:{n}:FacilitatorsChannel"] = $"C0ROOM{n}";
                    settings[$"Communities:{n}:Pilots:0"] = Sample.Nadia.Id;
                }
            },
            Workspace = slack =>
            {
                slack.As("Zoé").Invite(Sample.General, slack.Bot);
                for (var n = 1; n <= 20; n++) slack.AddChannel(new ChannelSeed($"room-{n}") { Id = $"C0ROOM{n}", IsPrivate = true });
            },
        },
        async story =>
        {
            await Eventually.So("nothing is posted there any more", async () => (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!.FacilitatorsChannel is null);
            await story.LetsItBeSent();
            story.Max.Letter("est public").Sees("#general");
            Assert.Null(story.Of<Ending>().Refusal);
        });

    [Theory, EveryDatabase]
    public Task One_that_becomes_public_is_found_stops_nobody_and_is_theirs_again_once_it_is_private(Provider provider) => Story.Live(provider == Provider.Sqlite ? Way.OverSocketMode : Way.OnPostgres, async story =>
    {
        var channel = story.Slack.Channel(Sample.FacilitatorsChannel);
        async Task<bool> IsLookedAt(bool isAtOnce = false) => await story.Of<SlackContact>().Look(Assert.Single(await story.Database.Read(tx => tx.Rooms(), Stop)), isAtOnce, Stop);
        async Task<int> Served() => (await story.Database.Read(tx => tx.CommunitiesFacilitatedIn(new(channel.Id)), Stop)).Count(community => community.FacilitatorsChannel is not null);

        channel.IsPrivate = false;
        Assert.True(await IsLookedAt());
        Assert.Equal(0, await Served());
        // The next start finds what is known, and nothing is posted there: no reason to stop. A community that takes it meanwhile is told of as well.
        await story.Database.Write(tx => tx.AddCommunity(story.Of<Installation>().Team, new() { Key = "velo", Name = "Vélo", Channel = "C0VELO", FacilitatorsChannel = channel.Id }, story.Clock.GetUtcNow()), Stop);
        Assert.Equal(1, await Served());
        Assert.True(await IsLookedAt(isAtOnce: true));
        Assert.Null(story.Of<Ending>().Refusal);
        Assert.Equal(0, await Served());

        channel.IsPrivate = true;
        Assert.True(await IsLookedAt());
        Assert.Equal(2, await Served());

        // Said once where it cannot be read: it is looked at again and again.
        story.Slack.Faults.Refuse("conversations.info", "channel_not_found", times: 2, channel: channel.Id);
        foreach (var _ in new[] { 1, 2 }) Assert.True(await IsLookedAt());
        Assert.Single(story.Logs, line => line.Contains("cannot be read (channel_not_found)", StringComparison.Ordinal));
    });

    [Fact]
    public void All_of_them_are_looked_at_once_a_day()
    {
        var before = new DateTimeOffset(2026, 3, 7, 12, 0, 0, TimeSpan.Zero);
        Assert.True(SlackContact.IsTimeForAll(null, before));
        Assert.False(SlackContact.IsTimeForAll(before, before.AddHours(23)));
        Assert.True(SlackContact.IsTimeForAll(before, before.AddDays(1)));
    }

    [Theory, EveryWay]
    public Task Nobody_waits_for_Slack_to_tell_of_the_facilitators_channels(Way way) => Live(
        way,
        async story => Assert.Equal(HttpStatusCode.OK, (await Get(story, "readyz")).Status),
        new() { Workspace = slack => slack.Faults.Break("conversations.info", times: Faults.Always) });

    [Theory, EveryWay]
    public Task A_token_without_a_scope_is_warned_of_by_name(Way way) => Live(
        way,
        story =>
        {
            Assert.Contains(story.Logs, line => line.Contains("im:write", StringComparison.Ordinal));
            return Task.CompletedTask;
        },
        new() { Workspace = slack => slack.Manifest = slack.Manifest with { Scopes = [.. slack.Manifest.Scopes.Where(s => s != "im:write")] } });

    [Theory]
    [InlineData("T0EMULATOR", "A0EMULATOR", "bonjour")]
    [InlineData("T0EMULATOR", "A0OTHER", "")]
    [InlineData("T0OTHER", "A0EMULATOR", "")]
    public Task What_is_meant_for_another_app_or_workspace_is_taken_and_ignored(string team, string app, string answered) => Live(Way.OverHttp, async story =>
    {
        var body = $"command=/dire&text=bonjour&team_id={team}&api_app_id={app}&user_id=U0ANA&channel_id=C0GENERAL&trigger_id=1.2";
        var time = story.Clock.GetUtcNow().ToUnixTimeSeconds();
        var secret = new EmulatorOptions().SigningSecret;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(story.Bot.Address, Manifest.Path)) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Slack-Request-Timestamp", $"{time}");
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{time}:{body}"))));

        using var response = await Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.Contains(answered, text, StringComparison.Ordinal);
        Assert.Equal(answered.Length == 0, text.Length == 0);
    });

    [Theory, EveryWay]
    public Task What_waited_at_a_stop_is_done_after_the_next_start(Way way) => Live(way, async story =>
    {
        story.Slack.Faults.Break("chat.postMessage", times: 1000);
        story.ExpectsErrors = true;
        await story.Zoe.Type(Sample.General, "/carte " + Sample.FacilitatorsChannel);
        await story.StopBot();
        story.Slack.Faults.Clear();
        await story.Start();
        await story.Advance(TimeSpan.FromMinutes(5));
        Assert.Single(story.Zoe.Messages(Sample.FacilitatorsChannel), m => m.IsFromBot);
    });

    private static Task Live(Way way, Func<Story, Task> story, StoryOptions? wishes = null) => Story.Live(way, (wishes ?? new()) with { Map = TrialFeature.Map, Directory = null }, story);

    private static async Task<(HttpStatusCode Status, string Text)> Get(Story story, string path)
    {
        using var response = await Http.GetAsync(new Uri(story.Bot.Address, path), Stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }
}
