using CommunityBot.Data;
using CommunityBot.Hosting;
using Microsoft.Extensions.Configuration;

namespace CommunityBot.Tests.Hosting;

public class SettingsTests
{
    private static readonly Dictionary<string, string?> Least = new(StringComparer.Ordinal) { ["Slack:BotToken"] = "xoxb-1", ["Slack:SigningSecret"] = "secret" };

    [Fact]
    public void The_bot_token_and_the_signing_secret_are_enough_over_HTTP()
    {
        var settings = Read([]);
        Assert.Equal(new Uri("https://slack.com/api/"), settings.Slack.ApiUrl);
        Assert.Equal(240, settings.Slack.PerMinute);
        Assert.Equal(Provider.Sqlite, settings.Database.Provider);
        Assert.EndsWith("communitybot.db", settings.Database.ConnectionString, StringComparison.Ordinal);
        Assert.False(settings.PublicMetrics);
    }

    [Theory]
    [InlineData("Slack:BotToken", "", "SLACK_BOT_TOKEN")]
    [InlineData("Slack:BotToken", "xapp-1", "starts with xoxb-")]
    [InlineData("Slack:SigningSecret", " ", "SLACK_SIGNING_SECRET")]
    [InlineData("Slack:SigningSecret", " ", "SLACK_APP_TOKEN")]
    [InlineData("Slack:AppToken", "xoxb-1", "is the bot's token")]
    [InlineData("Slack:AppToken", "secret", "starts with xapp-")]
    [InlineData("Slack:ApiUrl", "slack", "'slack'")]
    [InlineData("Slack:PerMinute", "lots", "from 1 to 10000")]
    [InlineData("Slack:PerMinute", "0", "'0'")]
    [InlineData("Database:Provider", "Oracle", "Sqlite, Postgres")]
    [InlineData("Database:Provider", "7", "Sqlite, Postgres")]
    [InlineData("Database:Provider", "Postgres", "Database:ConnectionString")]
    [InlineData("Metrics:Public", "maybe", "true, false")]
    public void A_wrong_value_is_refused_with_its_key_and_what_is_allowed(string key, string value, string said)
    {
        var refused = Assert.Throws<SettingsException>(() => Read(new(StringComparer.Ordinal) { [key] = value }));
        Assert.Contains(key.Split(':')[0], refused.Message, StringComparison.Ordinal);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_level_token_does_without_a_signing_secret_and_both_may_be_set()
    {
        var sockets = Read(new(StringComparer.Ordinal) { ["Slack:SigningSecret"] = "", ["Slack:AppToken"] = "xapp-1 " }).Slack;
        Assert.Equal(("xapp-1", null), (sockets.AppToken, sockets.SigningSecret));
        var both = Read(new(StringComparer.Ordinal) { ["Slack:AppToken"] = "xapp-1" }).Slack;
        Assert.Equal(("xapp-1", "secret"), (both.AppToken, both.SigningSecret));
    }

    [Fact]
    public void Settings_do_not_print_their_secrets()
    {
        var settings = Read(new(StringComparer.Ordinal) { ["Slack:AppToken"] = "xapp-1", ["Database:ConnectionString"] = "Data Source=x;Password=hush" });
        Assert.DoesNotContain("xapp-1", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-1", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", settings.ToString(), StringComparison.Ordinal);
    }

    private static BotSettings Read(Dictionary<string, string?> with) =>
        BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(Least).AddInMemoryCollection(with).Build());
}
