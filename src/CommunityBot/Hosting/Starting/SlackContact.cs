using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features;
using CommunityBot.Features.Settings;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>
/// Reaches Slack, and says whether it does. Slack away delays nothing but what needs Slack: the bot starts without it and goes on by itself. What
/// Slack alone can tell, that the facilitators' channel is private, is checked after the first contact, and stops the program where that is found at once. Found later, among thousands,
/// it stops nobody else's community: nothing more is posted in that channel.
/// </summary>
/// <remarks>Waits on the real clock: it waits for a machine.</remarks>
public sealed class SlackContact(
    SlackApi slack, BotSettings settings, Installation installation, Opening opening, Database db, BotMap map, IServiceProvider services, TimeProvider clock, Ending ending, ILogger<SlackContact> log) : BackgroundService
{
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // Fifty channels may be asked for a minute, and people who choose one in a form ask too.
    private static readonly TimeSpan BetweenChannels = TimeSpan.FromSeconds(1.5);
    private const int ChannelsAtOnce = 20;
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromDays(1);
    private readonly HashSet<ChannelId> _unread = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _trouble = "Slack has not been reached yet.";

    /// <summary>Why Slack is out of reach, or null when it answered last time.</summary>
    public string? Trouble => _trouble;

    /// <summary>Ends with the first contact of this run.</summary>
    public Task First => _first.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.FromSeconds(1);
        Task? checking = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Reach(stoppingToken);
                checking ??= CheckChannels(stoppingToken);
                wait = Steady;
            }
            catch (Exception refusal) when (refusal is SettingsException or WrongSettingsException)
            {
                ending.Refuse(refusal.Message);
                break;
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
        if (checking is not null) await checking;
    }

    private async Task Reach(CancellationToken stop)
    {
        var test = await slack.TestAuth(stop);
        await installation.Confirm(test, await AppOf(test, stop), clock.GetUtcNow(), stop);
        await opening.Open(stop);
        if (!First.IsCompleted) Say(test);

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

    /// <summary>Each once a day, the latest first, beside all else: thousands take hours, at the pace at which Slack tells of channels. Those found public are looked at all the time.</summary>
    private async Task CheckChannels(CancellationToken stop)
    {
        var (wait, asked) = (TimeSpan.FromSeconds(1), 0);
        var (round, left) = ((DateTimeOffset?)null, (List<Room>?)null);
        var all = true;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (left is null)
                {
                    all = IsTimeForAll(round, TimeProvider.System.GetUtcNow());
                    left = [.. await db.Read(tx => tx.Rooms(onlyPublic: !all), stop)];
                }
                while (left is [.., var next])
                {
                    if (!await Look(next, isAtOnce: round is null && asked < ChannelsAtOnce, stop)) return;
                    left.RemoveAt(left.Count - 1);
                    wait = TimeSpan.FromSeconds(1);
                    if (++asked >= ChannelsAtOnce) await Task.Delay(BetweenChannels, TimeProvider.System, stop);
                }
                if (all) round = TimeProvider.System.GetUtcNow();
                (left, wait) = (null, Steady);
            }
            catch (Exception away) when (!stop.IsCancellationRequested)
            {
                log.LogDebug("The facilitators' channels are not all checked yet ({Failure}): trying again by itself", away.Message);
                wait = wait >= Longest ? Longest : wait * 2;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(wait, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Whether all the channels are looked at, or those alone that were public: whether they still are.</summary>
    /// <param name="before">When all of them had been looked at; null where they have not in this run.</param>
    internal static bool IsTimeForAll(DateTimeOffset? before, DateTimeOffset now) => before is not { } then || now - then >= BetweenRounds;

    /// <summary>False where the program stops for it.</summary>
    /// <param name="isAtOnce">At the beginning, when one that nobody knew to be public stops it.</param>
    internal async Task<bool> Look(Room room, bool isAtOnce, CancellationToken stop)
    {
        try
        {
            var channel = await slack.ConversationInfo(room.Channel, stop);
            if (!channel.IsPrivate && !room.IsPublic && isAtOnce)
            {
                ending.Refuse(room.MustBePrivate(channel.Name ?? room.Channel.Value));
                return false;
            }
            _unread.Remove(room.Channel);
            // One that is public still may be another community's since.
            if (channel.IsPrivate && !room.IsPublic) return true;
            if (!channel.IsPrivate && !room.IsPublic) log.LogWarning("The facilitators' channel {Channel} of {Community} is public: nothing is posted there until it is private", room.Channel, room.Community);
            await services.GetRequiredService<WatchRooms>().Found(installation.Team, room.Channel, isPublic: !channel.IsPrivate, stop);
        }
        catch (SlackException refusal) when (refusal.Kind == FailureKind.Final)
        {
            if (_unread.Add(room.Channel)) log.LogWarning("The facilitators' channel {Channel} of {Community} cannot be read ({Code}): invite the bot there", room.Channel, room.Community, refusal.Code);
        }
        return true;
    }
}
