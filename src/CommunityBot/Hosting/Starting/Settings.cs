using System.Globalization;
using CommunityBot.Data;

namespace CommunityBot.Hosting;

/// <summary>A setting that stops the start. The message names the key, the value and what is allowed.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>How the bot reaches Slack, and Slack the bot.</summary>
/// <param name="BotToken">The bot's token, <c>xoxb-…</c>.</param>
/// <param name="SigningSecret">What Slack signs its requests with; null where none come.</param>
/// <param name="AppToken">The app-level token of Socket Mode, <c>xapp-…</c>; null without Socket Mode.</param>
/// <param name="ApiUrl">Ends in <c>/api/</c>.</param>
/// <param name="PerMinute">The most messages a minute over the whole workspace.</param>
public sealed record SlackSettings(string BotToken, string? SigningSecret, string? AppToken, Uri ApiUrl, int PerMinute)
{
    /// <summary>Not the token, not the secret: a record prints its members, and settings get logged.</summary>
    public override string ToString() => $"SlackSettings {{ ApiUrl = {ApiUrl}, PerMinute = {PerMinute} }}";
}

/// <summary>Where the bot keeps what it knows.</summary>
public sealed record DatabaseSettings(Provider Provider, string ConnectionString)
{
    /// <summary>Not the connection string, which may hold a password.</summary>
    public override string ToString() => $"DatabaseSettings {{ Provider = {Provider} }}";

    public static DatabaseSettings Read(IConfiguration from)
    {
        var name = from["Database:Provider"] ?? nameof(Provider.Sqlite);
        if (!Enum.TryParse<Provider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new SettingsException($"Database:Provider is '{name}'. Allowed: Sqlite, Postgres.");

        var connection = from["Database:ConnectionString"];
        if (string.IsNullOrWhiteSpace(connection))
        {
            if (provider == Provider.Postgres)
                throw new SettingsException("Database:ConnectionString is not set. PostgreSQL needs one, such as 'Host=db;Database=communitybot;Username=bot'.");
            connection = $"Data Source={Path.GetFullPath("communitybot.db")}";
        }

        return new(provider, connection);
    }

    /// <exception cref="SettingsException">The connection string is not one.</exception>
    public Database Open()
    {
        try
        {
            return new(Provider, ConnectionString);
        }
        catch (ArgumentException wrong)
        {
            throw new SettingsException($"Database:ConnectionString cannot be read: {wrong.Message}");
        }
    }
}

/// <summary>Everything the start needs, read and checked before anything is opened.</summary>
/// <param name="PublicMetrics">Whether <c>/metrics</c> and the reasons of <c>/readyz</c> are shown to others than this machine.</param>
public sealed record BotSettings(SlackSettings Slack, DatabaseSettings Database, bool PublicMetrics)
{
    private const string BotTokenIs = "the bot's token, which starts with xoxb- (Slack app, \"OAuth & Permissions\")";
    private const string AppTokenIs = "an app-level token with the scope connections:write, which starts with xapp- (Slack app, \"Basic Information\", \"App-Level Tokens\")";

    public static BotSettings Read(IConfiguration from)
    {
        var slack = new SlackSettings(
            BotToken(from), Given(from, "Slack:SigningSecret"), AppToken(from), Api(from["Slack:ApiUrl"] ?? "https://slack.com/api/"), Whole(from, "Slack:PerMinute", 240, 1, 10_000));
        if (slack.SigningSecret is null && slack.AppToken is null)
        {
            throw new SettingsException(
                $"Neither Slack:AppToken nor Slack:SigningSecret is set: nothing from Slack could reach the bot. Set the environment variable SLACK_APP_TOKEN to {AppTokenIs}: that is Socket Mode, "
                + "which needs no public address. Or, for requests over HTTP, set SLACK_SIGNING_SECRET to the signing secret (Slack app, \"Basic Information\").");
        }

        return new(slack, DatabaseSettings.Read(from), Flag(from, "Metrics:Public"));
    }

    private static string? Given(IConfiguration from, string key) => from[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The kinds of tokens are easily taken for one another; only a bot's will do. A rotated one bears a prefix more.</summary>
    private static string BotToken(IConfiguration from) => Given(from, "Slack:BotToken") switch
    {
        null => throw new SettingsException($"Slack:BotToken is not set. Set the environment variable SLACK_BOT_TOKEN, or Slack:BotToken in appsettings.json, to {BotTokenIs}."),
        var token when token.StartsWith("xoxb-", StringComparison.Ordinal) || token.StartsWith("xoxe.xoxb-", StringComparison.Ordinal) => token,
        _ => throw new SettingsException($"Slack:BotToken (SLACK_BOT_TOKEN) is not a bot's token. Allowed: {BotTokenIs}."),
    };

    private static string? AppToken(IConfiguration from) => Given(from, "Slack:AppToken") switch
    {
        null => null,
        var token when token.StartsWith("xapp-", StringComparison.Ordinal) => token,
        var token => throw new SettingsException(
            $"Slack:AppToken (SLACK_APP_TOKEN) is {(token.StartsWith("xoxb-", StringComparison.Ordinal) ? "the bot's token" : "not an app-level token")}. Allowed: {AppTokenIs}."),
    };

    private static Uri Api(string value) =>
        Uri.TryCreate(value.EndsWith('/') ? value : value + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new SettingsException($"Slack:ApiUrl is '{value}'. Allowed: an http or https address, such as https://slack.com/api/.");

    private static int Whole(IConfiguration from, string key, int otherwise, int least, int most) =>
        from[key] is not { } value ? otherwise
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new SettingsException($"{key} is '{value}'. Allowed: a whole number from {least} to {most}.");

    private static bool Flag(IConfiguration from, string key) =>
        from[key] is not { } value ? false
        : bool.TryParse(value, out var flag) ? flag
        : throw new SettingsException($"{key} is '{value}'. Allowed: true, false.");
}
