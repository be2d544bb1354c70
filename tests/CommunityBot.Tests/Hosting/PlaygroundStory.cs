using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Hosting;

/// <summary>The text at the playground's /help tells a story in calls to copy. They are made here as they are written there.</summary>
public sealed partial class PlaygroundStory
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task The_calls_told_in_the_help_let_someone_in(Way way) => Story.Live(way, async story =>
    {
        using var http = new HttpClient { BaseAddress = story.PlaygroundAddress };
        var page = await http.GetStringAsync("/help", Stop);
        var ts = "";
        foreach (var line in page.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("curl ", StringComparison.Ordinal)))
        {
            var call = Curl().Match(line);
            Assert.True(call.Success, line);
            var path = new Uri(call.Groups["url"].Value).AbsolutePath;
            if (call.Groups["body"] is { Success: true, Value: var body })
            {
                using var content = JsonContent.Create(JsonNode.Parse(body.Replace("TS", ts, StringComparison.Ordinal)));
                using var answer = await http.PostAsync(path, content, Stop);
                Assert.True(answer.IsSuccessStatusCode, $"{line}\n{await answer.Content.ReadAsStringAsync(Stop)}");
            }
            else
            {
                Assert.NotNull(await http.GetFromJsonAsync<JsonObject>(path, Stop));
            }
            // The bot keeps Slack’s pace of a message a second.
            await story.Advance(TimeSpan.FromSeconds(10));
            ts = story.Zoe.Messages(Sample.FacilitatorsChannel) is [.., var card] ? card.Ts : "";
        }

        Assert.Contains(story.Ana.PrivateMessages, m => m.PlainRendering.Contains("bienvenue", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(story.Ana.Id, story.Slack.Channel(Sample.Channel).Members);
    });

    [GeneratedRegex("^curl (--json '(?<body>[^']*)' )?(?<url>http\\S+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Curl();
}
