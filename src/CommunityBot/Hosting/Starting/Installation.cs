using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>
/// The workspace this bot is installed in, as Slack last told it. Kept in the database, so that a start while Slack is away knows whose rows it
/// works on; before the first contact ever, nobody knows it, and nothing can be recorded.
/// </summary>
public sealed class Installation(Database db)
{
    private volatile Known? _known;

    /// <summary>False until Slack has been reached once.</summary>
    public bool IsKnown => _known is not null;

    /// <exception cref="NotInstalledException">Slack has never been reached.</exception>
    public TeamId Team => (_known ?? throw new NotInstalledException()).Team;

    /// <summary>The bot's own user: what it writes comes back to it as events.</summary>
    public UserId? BotUser => _known?.BotUser;

    /// <summary>The app the bot is of; null where Slack never said.</summary>
    public string? App => _known?.AppId;

    /// <summary>Whether a payload is meant for this app in this workspace. What it does not say cannot tell it apart.</summary>
    public bool IsMeantFor(SlackPayload payload)
    {
        var known = _known ?? throw new NotInstalledException();
        return (payload.Team is null || payload.Team == known.Team) && (payload.AppId is null || known.AppId is null || payload.AppId == known.AppId);
    }

    /// <summary>What the last run knew.</summary>
    public async Task Load(CancellationToken stop)
    {
        var rows = await db.Read(tx => tx.List<Row>("select workspace, app_id, bot_user_id from installation order by seen_at desc"), stop);
        if (rows is [var last, ..]) _known = new(new(last.Workspace), new(last.BotUserId), last.AppId);
    }

    /// <summary>What Slack says now; an app that could not be asked for stays as it was, while the bot user does. A database belongs to one workspace: a token of another one is refused.</summary>
    /// <exception cref="SettingsException">The database holds another workspace.</exception>
    public async Task Confirm(AuthTest test, string? appId, DateTimeOffset now, CancellationToken stop)
    {
        if (_known is { } before && before.Team != test.TeamId)
            throw new SettingsException($"Slack:BotToken is of workspace {test.TeamId}, and this database is of workspace {before.Team}. Use that workspace's token, or another database.");

        // Another bot user is another app's.
        if (_known?.BotUser == test.UserId) appId ??= _known.AppId;
        await db.Write(tx => tx.Execute("""
            insert into installation (workspace, app_id, bot_user_id, url, seen_at) values (@workspace, @app, @user, @Url, @now)
            on conflict (workspace) do update set app_id = excluded.app_id, bot_user_id = excluded.bot_user_id, url = excluded.url, seen_at = excluded.seen_at
            """, new { workspace = test.TeamId.Value, app = appId, user = test.UserId.Value, test.Url, now = now.ToUnixTimeMilliseconds() }), stop);
        _known = new(test.TeamId, test.UserId, appId);
    }

    private sealed record Known(TeamId Team, UserId BotUser, string? AppId);

    private sealed record Row
    {
        public string Workspace { get; init; } = "";
        public string? AppId { get; init; }
        public string BotUserId { get; init; } = "";
    }
}

/// <summary>Slack has never been reached with this database: the workspace is not known yet.</summary>
public sealed class NotInstalledException() : Exception("Slack has not been reached yet: the workspace is not known.");
