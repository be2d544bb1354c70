using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Community;
using CommunityBot.Features;
using YamlDotNet.Serialization;

namespace CommunityBot.Hosting;

/// <summary>
/// What Slack must be told of this bot, worked out from the map, so that neither can lag behind the other: commands, shortcuts, events, scopes.
/// Schema: https://github.com/slackapi/manifest-schema.
/// </summary>
public static class Manifest
{
    /// <summary>The path Slack sends everything to, over HTTP.</summary>
    public const string Path = "/slack/events";

    /// <summary>The address typed by someone installing the bot, with the path added when it names only the host.</summary>
    public static Uri UrlFrom(string typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var url) && url.Scheme == "https"
            ? url.AbsolutePath == "/" ? new Uri(url, Path) : url
            : throw new SettingsException($"--url is '{typed}'. Allowed: the https address at which Slack reaches this bot, such as https://bot.example.org.");

    /// <param name="map">What the bot does.</param>
    /// <param name="url">Where Slack sends everything; null for Socket Mode, where the bot fetches it.</param>
    /// <param name="language">Of what people read in Slack.</param>
    public static JsonObject Build(BotMap map, Uri? url, Language language)
    {
        var features = new JsonObject
        {
            ["app_home"] = new JsonObject { ["home_tab_enabled"] = map.Page is not null, ["messages_tab_enabled"] = true, ["messages_tab_read_only_enabled"] = false },
            ["bot_user"] = new JsonObject { ["display_name"] = "communitybot", ["always_online"] = true },
        };
        if (map.Shortcuts.Count > 0) features["shortcuts"] = new JsonArray([.. map.Shortcuts.Select(s => Shortcut(s, language))]);
        features["slash_commands"] = new JsonArray([.. map.Commands.Select(c => Command(c, url, language))]);

        var interactivity = new JsonObject { ["is_enabled"] = true };
        var events = new JsonObject();
        if (url is not null)
        {
            interactivity["request_url"] = url.AbsoluteUri;
            events["request_url"] = url.AbsoluteUri;
            if (map.Slack.Names.Any(n => n.StartsWith("options ", StringComparison.Ordinal))) interactivity["message_menu_options_url"] = url.AbsoluteUri;
        }

        events["bot_events"] = Texts(map.Events);
        var settings = new JsonObject { ["interactivity"] = interactivity };
        if (map.Events.Count > 0) settings["event_subscriptions"] = events;
        settings["org_deploy_enabled"] = false;
        settings["socket_mode_enabled"] = url is null;
        settings["token_rotation_enabled"] = false;

        return new()
        {
            ["_metadata"] = new JsonObject { ["major_version"] = 2, ["minor_version"] = 1 },
            ["display_information"] = new JsonObject
            {
                ["name"] = "CommunityBot",
                ["description"] = language == Language.French
                    ? "Aide les communautés de pratique à accueillir leurs membres et à vivre."
                    : "Helps communities of practice welcome their members and stay alive.",
                ["background_color"] = "#2c3e50",
            },
            ["features"] = features,
            ["oauth_config"] = new JsonObject { ["scopes"] = new JsonObject { ["bot"] = Texts(map.Scopes) } },
            ["settings"] = settings,
        };
    }

    /// <summary>As <c>manifest.yml</c> holds it.</summary>
    public static string ToYaml(JsonObject manifest) =>
        "# Written by `communitybot manifest`: change the features, not this file.\n"
        + new SerializerBuilder().WithQuotingNecessaryStrings().WithIndentedSequences().WithNewLine("\n").Build().Serialize(Plain(manifest)!);

    private static JsonObject Command(CommandName name, Uri? url, Language language)
    {
        var command = new JsonObject { ["command"] = name.Slash };
        if (url is not null) command["url"] = url.AbsoluteUri;
        command["description"] = name.Description.In(language);
        if (name.UsageHint is { } hint) command["usage_hint"] = hint.In(language);
        command["should_escape"] = true;
        return command;
    }

    private static JsonObject Shortcut(ShortcutName shortcut, Language language) => new()
    {
        ["name"] = shortcut.Name.In(language),
        ["type"] = shortcut.IsOnMessages ? "message" : "global",
        ["callback_id"] = shortcut.Id.Name,
        ["description"] = shortcut.Description.In(language),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    private static object? Plain(JsonNode? node) => node switch
    {
        JsonObject map => map.ToDictionary(p => p.Key, p => Plain(p.Value), StringComparer.Ordinal),
        JsonArray list => list.Select(Plain).ToList(),
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.GetValue<int>(),
        JsonValue value => value.GetValue<string>(),
        _ => null,
    };
}
