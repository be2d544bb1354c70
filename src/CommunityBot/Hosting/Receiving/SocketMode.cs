using System.Diagnostics.Metrics;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>
/// Receives over Socket Mode, where there is an app-level token. What only a person can put right ends the program with a sentence, unless
/// requests come over HTTP as well.
/// </summary>
/// <remarks>Waits on the real clock: it waits for a machine.</remarks>
public sealed class SocketMode(
    HttpClient http, BotSettings settings, SocketModeOptions options, Dispatcher dispatcher, Installation installation, SlackContact contact, Ending ending, IMeterFactory meters,
    ILogger<SocketMode> log, ILogger<SocketModeReceiver> receiverLog) : BackgroundService
{
    private readonly SocketModeReceiver? _receiver = settings.Slack.AppToken is { } token
        ? new(new SlackApi(http, new(token, settings.Slack.ApiUrl)), options, TimeProvider.System, dispatcher.Deliver, meters, receiverLog) : null;

    private volatile string? _refusal;

    /// <summary>Why nothing can come in this way, or null; also null without Socket Mode, and where it is switched off, since Slack then sends to the HTTP address.</summary>
    public string? Trouble => _refusal == SocketModeRefusedException.SwitchedOff && settings.Slack.SigningSecret is not null ? null : (_refusal ?? _receiver?.Trouble) is { } trouble ? "Socket Mode: " + trouble : null;

    /// <summary>Ends when a first connection is open; at once without Socket Mode.</summary>
    public Task First => _receiver?.First ?? Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_receiver is null) return;
        try
        {
            if (await Receive(_receiver, stoppingToken) is { } other)
                Refuse("another_app", $"SLACK_APP_TOKEN is of the Slack app {other}, and SLACK_BOT_TOKEN of the app {installation.App}: take both tokens from the same app (Slack app, \"Basic Information\", \"App-Level Tokens\"; and \"OAuth & Permissions\"), and start again.");
        }
        catch (SocketModeRefusedException refusal)
        {
            Refuse(refusal.Code, $"Slack refuses Socket Mode ({refusal.Code}): {Remedy(refusal.Code)}, and start again.");
        }
    }

    /// <summary>
    /// Until the stop; or until both tokens have told which app they are of, where it is not the same one. That app is returned: what came would be taken
    /// from it, and be of no use here.
    /// </summary>
    private async Task<string?> Receive(SocketModeReceiver receiver, CancellationToken stop)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var running = receiver.Run(leaving.Token);
        await Task.WhenAny(running, Task.WhenAll(receiver.First, contact.First));
        var other = !running.IsCompleted && installation.App is { } ours && receiver.App is { } theirs && theirs != ours ? theirs : null;
        if (other is not null) await leaving.CancelAsync();
        await running;
        return other;
    }

    private void Refuse(string code, string sentence)
    {
        _refusal = code;
        if (settings.Slack.SigningSecret is null) ending.Refuse(sentence);
        else log.LogError("{Refusal} Meanwhile only requests over HTTP are received", sentence);
    }

    private static string Remedy(string code) => code switch
    {
        SocketModeRefusedException.SwitchedOff => "it is switched off. Switch it on (Slack app, \"Socket Mode\"), or set SLACK_SIGNING_SECRET instead of SLACK_APP_TOKEN to receive requests over HTTP",
        "missing_scope" => "the app-level token lacks the scope connections:write. Make one with it (Slack app, \"Basic Information\", \"App-Level Tokens\"), set SLACK_APP_TOKEN to it",
        "account_inactive" or "team_disabled" or "user_removed_from_team" => "the app is no longer installed in an active workspace. Install it again (Slack app, \"Install App\"), check SLACK_BOT_TOKEN and SLACK_APP_TOKEN",
        _ => "check SLACK_APP_TOKEN against the app-level tokens of the Slack app (\"Basic Information\"), which start with xapp-",
    };
}
