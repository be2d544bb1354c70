using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>
/// Reaches Slack, and says whether it does. Slack away delays nothing but what needs Slack: the bot starts without it and goes on by itself. What
/// Slack alone can tell, that the facilitators' channel is private, is checked at the first contact and stops the program.
/// </summary>
/// <remarks>Waits on the real clock: it waits for a machine.</remarks>
public sealed class SlackContact(
    SlackApi slack, BotSettings settings, Installation installation, Opening opening, Database db, BotMap map, TimeProvider clock, Ending ending, ILogger<SlackContact> log) : BackgroundService
{
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _trouble = "Slack has not been reached yet.";

    /// <summary>Why Slack is out of reach, or null when it answered last time.</summary>
    public string? Trouble => _trouble;

    /// <summary>Ends with the first contact of this run.</summary>
    public Task First => _first.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.FromSeconds(1);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Reach(stoppingToken);
                wait = Steady;
            }
            catch (Exception refusal) when (refusal is SettingsException or WrongSettingsException)
            {
                ending.Refuse(refusal.Message);
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                var reason = failure is SlackException { RefusesTheToken: true } refused
                    ? $"Slack refuses the bot's token ({refused.Code}): check SLACK_BOT_TOKEN against the app's \"OAuth & Permissions\" page, and start again"
                    : failure.Message;
                if (_trouble != reason) log.LogWarning("Slack is not reached: {Reason}. Trying again by itself", reason);
                _trouble = reason;
                wait = wait >= Longest ? Longest : wait * 2;
            }

            await Task.Delay(wait, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Reach(CancellationToken stop)
    {
        var test = await slack.TestAuth(stop);
        await installation.Confirm(test, await AppOf(test, stop), clock.GetUtcNow(), stop);
        await opening.Open(stop);
        if (!First.IsCompleted)
        {
            Say(test);
            await CheckChannels(stop);
        }

        if (_trouble is not null) log.LogInformation("Slack is reached: workspace {Team}, bot user {User}", test.TeamId, test.UserId);
        _trouble = null;
        _first.TrySetResult();
    }

    /// <summary>Null where Slack does not say: payloads of other apps are then told by their signature alone.</summary>
    private async Task<string?> AppOf(AuthTest test, CancellationToken stop)
    {
        if (test.BotId is not { } bot) return null;
        try
        {
            return (await slack.BotInfo(bot, stop)).AppId;
        }
        catch (SlackException refusal) when (refusal.Kind == FailureKind.Final)
        {
            log.LogDebug("The app of bot {Bot} is not told: {Code}", bot, refusal.Code);
            return null;
        }
    }

    private void Say(AuthTest test)
    {
        var missing = map.Scopes.Except(test.Scopes, StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            // The manifest of the one transport would cut off a bot that is set up for the other.
            log.LogWarning(
                "The token lacks these scopes: {Scopes}. Update the app from what \"{Command}\" prints, and install it again in the workspace",
                string.Join(", ", missing), settings.Slack.AppToken is null ? "communitybot manifest --url https://…" : "communitybot manifest");
        }
    }

    private async Task CheckChannels(CancellationToken stop)
    {
        foreach (var community in await db.Read(tx => tx.Communities(), stop))
        {
            if (community.FacilitatorsChannel is not { } id) continue;
            try
            {
                var channel = await slack.ConversationInfo(id, stop);
                if (!channel.IsPrivate) throw new SettingsException(community.FacilitatorsChannelMustBePrivate(channel.Name ?? id.Value));
            }
            catch (SlackException refusal) when (refusal.Kind == FailureKind.Final)
            {
                log.LogWarning("The facilitators' channel {Channel} of {Community} cannot be read ({Code}): invite the bot there", id, community.Id, refusal.Code);
            }
        }
    }
}
