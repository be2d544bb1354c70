using System.Text.Json.Nodes;
using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Hosting;

namespace CommunityBot.Tests.House;

public class ManifestTests
{
    private const string Address = "https://bot.example.org/slack/events";

    /// <summary>Which scopes Slack wants before it sends an event (docs.slack.dev/reference/events).</summary>
    private static readonly Dictionary<string, string[]> ScopesOfEvents = new(StringComparer.Ordinal)
    {
        ["app_home_opened"] = [],
        ["message.im"] = ["im:history"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["channel_archive"] = ["channels:read"],
        ["group_archive"] = ["groups:read"],
        ["channel_unarchive"] = ["channels:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
        ["team_join"] = ["users:read"],
        ["reaction_added"] = ["reactions:read"],
        ["reaction_removed"] = ["reactions:read"],
        ["user_change"] = ["users:read"],
    };

    [Fact]
    public void The_file_says_what_the_features_map()
    {
        var written = Manifest.ToYaml(Manifest.Build(Map(), url: null, Language.French));
        Assert.True(
            File.ReadAllText(Repository.PathOf("manifest.yml")) == written,
            "manifest.yml is not what the features map. It must hold:\n\n" + written);
    }

    [Theory]
    [InlineData(null, Language.French)]
    [InlineData(null, Language.English)]
    [InlineData(Address, Language.French)]
    [InlineData(Address, Language.English)]
    public void Slack_takes_it(string? url, Language language) => Assert.Empty(Schema().Errors(Manifest.Build(Map(), url is null ? null : new Uri(url), language)));

    [Fact]
    public void With_Socket_Mode_no_address_is_named()
    {
        var sockets = Manifest.Build(Map(), url: null, Language.French);
        Assert.True((bool)sockets["settings"]!["socket_mode_enabled"]!);
        Assert.DoesNotContain("url", sockets.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Over_HTTP_everything_goes_to_one_address()
    {
        var requests = Manifest.Build(Map(), new Uri(Address), Language.French);
        Assert.False((bool)requests["settings"]!["socket_mode_enabled"]!);
        Assert.Equal(Address, (string?)requests["settings"]!["interactivity"]!["request_url"]);
        Assert.Equal(Address, (string?)requests["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.All(requests["features"]!["slash_commands"]!.AsArray(), command => Assert.Equal(Address, (string?)command!["url"]));
    }

    [Fact]
    public void What_Slack_refuses_is_seen()
    {
        var wrong = Manifest.Build(Map(), url: null, Language.French);
        wrong["features"]!["slash_commands"]![0]!["command"] = "communaute";
        wrong["features"]!["invented"] = true;
        wrong["display_information"]!["name"] = new string('x', 36);

        var errors = Schema().Errors(wrong);

        Assert.Equal(3, errors.Count);
        Assert.Contains(errors, e => e.StartsWith("/features/slash_commands/0/command: pattern", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("/features/invented: ", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("/display_information/name: maxLength", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_event_heard_has_the_scopes_Slack_wants_for_it()
    {
        var map = Map();
        foreach (var name in map.Events) Assert.Empty(ScopesOfEvents[name].Except(map.Scopes, StringComparer.Ordinal));
    }

    [Fact]
    public void An_address_without_a_path_is_completed()
    {
        Assert.Equal("https://bot.example.org/slack/events", Manifest.UrlFrom("https://bot.example.org").AbsoluteUri);
        Assert.Equal("https://bot.example.org/elsewhere", Manifest.UrlFrom("https://bot.example.org/elsewhere").AbsoluteUri);
        Assert.Throws<SettingsException>(() => Manifest.UrlFrom("bot.example.org"));
    }

    private static BotMap Map()
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        return map;
    }

    private static JsonSchema Schema() => new(JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "CommunityBot.Tests", "House", "slack-manifest.schema.json")))!.AsObject());
}
