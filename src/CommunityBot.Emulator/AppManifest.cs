using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What the installed app registered, read from a Slack app manifest (docs.slack.dev/reference/app-manifest).</summary>
public sealed record AppManifest
{
    public string Name { get; init; } = "CommunityBot";
    public string BotName { get; init; } = "communitybot";
    public IReadOnlyList<ManifestCommand> Commands { get; init; } = [];
    public IReadOnlyList<ManifestShortcut> Shortcuts { get; init; } = [];

    /// <summary>Bot scopes granted at installation.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Subscribed events, such as <c>message.im</c>; others are not sent.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Without it presses, forms and shortcuts reach nobody.</summary>
    public bool Interactive { get; init; } = true;

    /// <summary>Whether the app has a Home tab, which Slack switches off unless it is asked for.</summary>
    public bool HomeTab { get; init; }

    /// <summary>Whether everything goes to the app's own WebSockets, and nothing to a request URL.</summary>
    public bool SocketMode { get; init; }

    /// <summary>Whether people may open the conversation with the app and write in it.</summary>
    public bool MessagesTab { get; init; } = true;

    /// <summary>Reads a manifest in JSON.</summary>
    /// <exception cref="FormatException">It is not JSON, or not an object.</exception>
    public static AppManifest Parse(string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException e)
        {
            throw new FormatException("The manifest is not JSON: " + e.Message, e);
        }

        return root is JsonObject manifest ? Read(manifest) : throw new FormatException("The manifest is not a JSON object.");
    }

    private static AppManifest Read(JsonObject manifest)
    {
        var features = manifest.Object("features");
        var settings = manifest.Object("settings");
        var home = features.Object("app_home");
        return new AppManifest
        {
            Name = manifest.Object("display_information").Text("name") ?? "CommunityBot",
            BotName = features.Object("bot_user").Text("display_name") ?? "communitybot",
            Commands = [.. features.Objects("slash_commands").Select(c => new ManifestCommand(
                c.Text("command") ?? throw new FormatException("A slash command of the manifest has no name."))
            {
                Description = c.Text("description") ?? "",
                UsageHint = c.Text("usage_hint") ?? "",
                ShouldEscape = c.Flag("should_escape"),
            })],
            Shortcuts = [.. features.Objects("shortcuts").Select(s => new ManifestShortcut(
                s.Text("callback_id") ?? throw new FormatException("A shortcut of the manifest has no callback_id."), s.Text("name") ?? "")
            {
                Description = s.Text("description") ?? "",
                OnMessages = s.Text("type") == "message",
            })],
            Scopes = [.. manifest.Object("oauth_config").Object("scopes").Texts("bot")],
            Events = [.. settings.Object("event_subscriptions").Texts("bot_events")],
            Interactive = settings.Object("interactivity") is not { } interactivity || interactivity.Flag("is_enabled"),
            HomeTab = home.Flag("home_tab_enabled"),
            SocketMode = settings.Flag("socket_mode_enabled"),
            MessagesTab = home is null || (home.Flag("messages_tab_enabled") && !home.Flag("messages_tab_read_only_enabled")),
        };
    }
}

/// <summary>A slash command with its leading slash.</summary>
public sealed record ManifestCommand(string Command)
{
    public string Description { get; init; } = "";
    public string UsageHint { get; init; } = "";

    /// <summary>Whether <c>@name</c> and <c>#channel</c> typed after it reach the bot as ids.</summary>
    public bool ShouldEscape { get; init; }
}

/// <summary>A global shortcut, or one in the menu of a message.</summary>
public sealed record ManifestShortcut(string CallbackId, string Name)
{
    public string Description { get; init; } = "";
    public bool OnMessages { get; init; }
}
