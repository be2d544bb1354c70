namespace CommunityBot.Emulator;

/// <summary>What the emulated workspace is called, what the app is allowed to do, and which clock rules it.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Business time: message ids, trigger ids, response URLs, rate limits, retries and signatures follow it.
    /// Waiting for an HTTP answer follows the machine's clock.
    /// </summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The one token that <c>/api/</c> accepts, but for the methods of the app itself.</summary>
    public string BotToken { get; init; } = "xoxb-emulator";

    /// <summary>The app-level token, for Socket Mode.</summary>
    public string AppToken { get; init; } = "xapp-1-A0EMULATOR-1-emulator";

    /// <summary>What the app-level token was made for.</summary>
    public IReadOnlyList<string> AppTokenScopes { get; init; } = ["connections:write"];

    /// <summary>How long, in real time, an address of <c>apps.connections.open</c> may wait to be used.</summary>
    public TimeSpan SocketTicketsLive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Key of the v0 signature on everything sent to the bot.</summary>
    public string SigningSecret { get; init; } = "emulator-signing-secret";

    public string TeamId { get; init; } = "T0EMULATOR";
    public string TeamName { get; init; } = "Les Passerelles";
    public string TeamDomain { get; init; } = "les-passerelles";
    public string AppId { get; init; } = "A0EMULATOR";
    public string BotUserId { get; init; } = "U0BOT";
    public string BotId { get; init; } = "B0BOT";

    /// <summary>The workspace's address as Slack tells it, with a final slash. Only a name: nothing answers there.</summary>
    public string TeamUrl => $"https://{TeamDomain}.slack.com/";

    /// <summary>The app's one request URL, without Socket Mode; it may be set later with <see cref="Deliveries.To"/>.</summary>
    public Uri? EventsUrl { get; init; }

    /// <summary>Commands, shortcuts, scopes and events of the installed app.</summary>
    public AppManifest Manifest { get; init; } = new();

    /// <summary>Whether calls are counted against Slack's tiers and against one message a second and channel, and events against <see cref="EventsAnHour"/>.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>How many events the app is sent within an hour before Slack drops the rest.</summary>
    public int EventsAnHour { get; init; } = 30_000;

    /// <summary>Whether lists come in shorter pages than asked for, one of them empty, as Slack warns they may.</summary>
    public bool ShortPages { get; init; } = true;

    /// <summary>How long Slack waits for the bot, in real time. Slack's own figure is three seconds.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Moves business time for <c>POST /workspace/clock/advance</c>; without it the call is refused. Whoever calls is told the sentence of the
    /// <see cref="TimeoutException"/> or <see cref="InvalidOperationException"/> it throws where it cannot.
    /// </summary>
    public Func<DateTimeOffset, CancellationToken, Task>? Advance { get; init; }
}
