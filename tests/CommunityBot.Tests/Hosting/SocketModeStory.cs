using System.Net;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Hosting;

public class SocketModeStory
{
    private static readonly HttpClient Http = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Connections_that_are_renewed_lose_nothing() => Live(async story =>
    {
        foreach (var reason in new[] { "refresh_requested", "warning" })
        {
            await TwoAreOpen(story);
            await story.Slack.Sockets.Renew(reason);
            foreach (var n in Enumerable.Range(0, 5))
            {
                Assert.Equal($"{n}", Assert.Single((await story.Ana.Type(Sample.General, $"/dire {n}")).Whispers).Text);
                await story.Ana.Write($"{n} ?");
            }
        }

        await TwoAreOpen(story);
        await story.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(4, story.Slack.Sockets.Opened);
        Assert.Equal(10, story.Ana.PrivateMessages.Count(m => m.IsFromBot));
    });

    [Fact]
    public Task A_connection_that_dies_without_a_word_is_found_and_what_it_took_comes_again() => Live(
        async story =>
        {
            await TwoAreOpen(story);
            story.Slack.Sockets.Freeze();
            // One of them goes on the dead connection, whichever it is.
            await story.Ana.Write("bonjour ?");
            await story.Zoe.Write("bonjour ?");
            await story.Advance(TimeSpan.FromMinutes(1));
            Assert.Single(story.Ana.PrivateMessages, m => m.IsFromBot);
            Assert.Single(story.Zoe.PrivateMessages, m => m.IsFromBot);
            await Eventually.So("another connection is opened", () => story.Slack.Sockets.Opened >= 3);
        },
        new() { Sockets = new() { KeepAliveInterval = TimeSpan.FromMilliseconds(200), KeepAliveTimeout = TimeSpan.FromSeconds(2) } });

    [Theory, EveryDatabase]
    public Task A_form_that_comes_on_both_connections_acts_once_and_is_answered_twice_the_same(Provider provider) => Live(provider == Provider.Sqlite ? Way.OverSocketMode : Way.OnPostgresOverSocketMode, async story =>
    {
        await TwoAreOpen(story);
        await story.Ana.Type(Sample.General, "/formulaire");
        await story.Quiet();
        story.Slack.Faults.DeliverTwice();
        var sent = await story.Ana.Submit(story.Ana.OpenView!, new Dictionary<string, object> { ["Mots"] = "une phrase" });
        await story.Quiet();
        Assert.Equal(SubmitOutcome.Closed, sent.Outcome);
        Assert.Equal(["une phrase"], story.Of<TrialFeature>().Submitted);
        var copies = story.Slack.Deliveries.Where(d => d.Kind == "view_submission").ToList();
        Assert.Equal(2, copies.Count);
        Assert.Equal(copies[0] with { At = copies[1].At }, copies[1]);
    });

    [Fact]
    public Task Slack_away_at_the_start_is_said_and_found_again() => Live(
        async story =>
        {
            var (status, reasons) = await Ready(story);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("slack: Socket Mode: ", reasons, StringComparison.Ordinal);

            story.Slack.Faults.Clear();
            await story.Of<SocketMode>().First.WaitAsync(Stop);

            Assert.Equal((HttpStatusCode.OK, "ready\n"), await Ready(story));
            Assert.Equal("bonjour", Assert.Single((await story.Ana.Type(Sample.General, "/dire bonjour")).Whispers).Text);
        },
        new() { SocketsOpen = false, Workspace = slack => slack.Faults.Break("apps.connections.open", times: Faults.Always) });

    [Fact]
    public Task Socket_Mode_switched_off_stops_the_bot_with_a_sentence() => Live(async story =>
    {
        story.ExpectsErrors = true;
        await story.Slack.Sockets.SwitchOff();
        var said = await story.Bot.Ended(Stop);
        Assert.Contains("it is switched off. Switch it on (Slack app, \"Socket Mode\")", said, StringComparison.Ordinal);
        await story.StopBot();
    });

    [Fact]
    public Task Socket_Mode_switched_off_leaves_the_requests_where_both_are_set() => Live(
        async story =>
        {
            story.ExpectsErrors = true;
            await story.Slack.Sockets.SwitchOff();
            await Eventually.So("it is said", () => story.Logs.Any(line => line.Contains("only requests over HTTP", StringComparison.Ordinal)));
            story.RequestsGoToTheBot();
            Assert.Equal("bonjour", Assert.Single((await story.Ana.Type(Sample.General, "/dire bonjour")).Whispers).Text);
            Assert.Equal((HttpStatusCode.OK, "ready\n"), await Ready(story));
        },
        new() { Settings = settings => settings["Slack:SigningSecret"] = new EmulatorOptions().SigningSecret });

    [Fact]
    public Task A_token_that_Slack_refuses_is_said_with_where_to_find_the_right_one() => Live(
        async story =>
        {
            Assert.Contains("(invalid_auth): check SLACK_APP_TOKEN", await story.Bot.Ended(Stop), StringComparison.Ordinal);
            await story.StopBot();
        },
        new() { SocketsOpen = false, SlackIsReached = false, Settings = settings => settings["Slack:AppToken"] = "xapp-of-another-app" });

    [Fact]
    public Task A_token_that_Slack_refuses_leaves_the_bot_unready_where_both_are_set() => Live(
        async story =>
        {
            story.ExpectsErrors = true;
            await Eventually.So("it is said", () => story.Logs.Any(line => line.Contains("only requests over HTTP", StringComparison.Ordinal)));
            var (status, reasons) = await Ready(story);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("Socket Mode: invalid_auth", reasons, StringComparison.Ordinal);
            await story.StopBot();
        },
        new()
        {
            SocketsOpen = false,
            Settings = settings => (settings["Slack:AppToken"], settings["Slack:SigningSecret"]) = ("xapp-of-another-app", new EmulatorOptions().SigningSecret),
        });

    [Fact]
    public Task Tokens_of_two_apps_are_told_apart_and_stop_the_bot_with_a_sentence() => Live(
        async story =>
        {
            Assert.Contains("SLACK_APP_TOKEN is of the Slack app A0OTHER, and SLACK_BOT_TOKEN of the app A0EMULATOR", await story.Bot.Ended(Stop), StringComparison.Ordinal);
            await story.StopBot();
        },
        new() { SocketsOpen = false, SlackIsReached = false, Workspace = slack => slack.Sockets.AppOfToken = "A0OTHER" });

    [Fact]
    public Task Tokens_of_two_apps_leave_the_requests_where_both_are_set_and_take_nothing_from_the_other_app() => Live(
        async story =>
        {
            story.ExpectsErrors = true;
            await Eventually.So("it is said", () => story.Logs.Any(line => line.Contains("only requests over HTTP", StringComparison.Ordinal)));
            Assert.Equal(0, story.Slack.Sockets.Count);
            var (status, reasons) = await Ready(story);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains("Socket Mode: another_app", reasons, StringComparison.Ordinal);
            await story.StopBot();
        },
        new()
        {
            SocketsOpen = false,
            Workspace = slack => slack.Sockets.AppOfToken = "A0OTHER",
            Settings = settings => settings["Slack:SigningSecret"] = new EmulatorOptions().SigningSecret,
        });

    [Fact]
    public Task Connections_and_envelopes_are_counted() => Live(async story =>
    {
        await story.Ana.Type(Sample.General, "/dire bonjour");
        var figures = await Http.GetStringAsync(new Uri(story.Bot.Address, "metrics"), Stop);
        Assert.Contains("# TYPE slack_socket_connections gauge", figures, StringComparison.Ordinal);
        Assert.Contains("slack_socket_envelopes_total{type=\"slash_commands\"} 1\n", figures, StringComparison.Ordinal);
    });

    private static Task Live(Func<Story, Task> story, StoryOptions? wishes = null) => Live(Way.OverSocketMode, story, wishes);

    private static Task Live(Way way, Func<Story, Task> story, StoryOptions? wishes = null) => Story.Live(way, (wishes ?? new()) with { Map = TrialFeature.Map, Directory = null }, story);

    private static Task TwoAreOpen(Story story) => Eventually.So("two connections are open", () => story.Slack.Sockets.Count == 2);

    private static async Task<(HttpStatusCode Status, string Text)> Ready(Story story)
    {
        using var response = await Http.GetAsync(new Uri(story.Bot.Address, "readyz"), Stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }
}
