using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Emulator;

/// <summary>A screen that listens to the workspace.</summary>
internal sealed class Screen(HttpClient http, Stream stream, IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
{
    /// <param name="desk">Whose workspace.</param>
    /// <param name="what">Such as <c>?as=ana&amp;traffic=</c>.</param>
    /// <param name="lastEventId">As a browser sends it that connects again by itself.</param>
    internal static async Task<Screen> Of(Desk desk, string what, string? lastEventId = null)
    {
        var http = new HttpClient();
        if (lastEventId is not null)
            http.DefaultRequestHeaders.Add("Last-Event-ID", lastEventId);
        var stream = await http.GetStreamAsync(new Uri(desk.Slack.Address, "/workspace/stream" + what), Desk.Stop);
        return new Screen(http, stream, SseParser.Create(stream).EnumerateAsync(Desk.Stop).GetAsyncEnumerator(Desk.Stop));
    }

    /// <summary>What has been told so far.</summary>
    internal List<string> Kinds { get; } = [];

    internal Task<JsonNode> Next(string kind) => Until(kind, _ => true);

    internal async Task<JsonNode> Until(string kind, Func<JsonNode, bool> isSo)
    {
        while (await events.MoveNextAsync())
        {
            Kinds.Add(events.Current.EventType);
            if (events.Current.EventType == kind && JsonNode.Parse(events.Current.Data) is { } data && isSo(data))
                return data;
        }

        throw new InvalidOperationException("The stream ended.");
    }

    public async ValueTask DisposeAsync()
    {
        await events.DisposeAsync();
        await stream.DisposeAsync();
        http.Dispose();
    }
}
