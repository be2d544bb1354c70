
namespace CommunityBot.Hosting;

/// <summary>Where settings come from, the later winning: the file beside the program, the one in the current directory, the environment.</summary>
public static class Sources
{
    public static IConfigurationBuilder AddBotSources(this IConfigurationBuilder to)
    {
        to.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true, reloadOnChange: false);
        to.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true, reloadOnChange: false);
        to.AddEnvironmentVariables("ASPNETCORE_");
        to.AddEnvironmentVariables();
        to.AddInMemoryCollection(SlackNames());
        return to;
    }

    public static IConfiguration Read() => new ConfigurationBuilder().AddBotSources().Build();

    /// <summary>The variables under the names every Slack tool uses.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> SlackNames()
    {
        foreach (var (variable, key) in new[] { ("SLACK_BOT_TOKEN", "Slack:BotToken"), ("SLACK_APP_TOKEN", "Slack:AppToken"), ("SLACK_SIGNING_SECRET", "Slack:SigningSecret") })
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value) yield return new(key, value);
    }
}
