using System.Text.Json.Nodes;
using CommunityBot.Emulator;

namespace CommunityBot.Tests.Years;

/// <summary>A message of the bot, as it was when it was posted.</summary>
/// <param name="Where">A channel, or the private conversation with <paramref name="Reader"/>.</param>
/// <param name="Key">What the bot posted it under, of which nobody may see two.</param>
/// <param name="Text">Its plain text, which says all there is.</param>
internal sealed record Said(DateTimeOffset At, string Where, string? Reader, string Key, string Text)
{
    /// <summary>Something the bot told on its own schedule.</summary>
    public bool IsLetter => Key.StartsWith("letters:", StringComparison.Ordinal);
}

/// <summary>Everything the bot posts in the workspace, in order, before anything in it is rewritten.</summary>
internal sealed class Chronicle(Workspace slack)
{
    private readonly List<Said> _all = [];
    private readonly Dictionary<string, string> _readers = new(StringComparer.Ordinal);
    private Call? _last;

    public IReadOnlyList<Said> All => _all;

    /// <summary>In that channel, at its top level.</summary>
    public IReadOnlyList<Said> In(string channel) => [.. _all.Where(said => said.Where == channel)];

    /// <summary>To that person, in private.</summary>
    public IReadOnlyList<Said> To(string reader) => [.. _all.Where(said => said.Reader == reader)];

    /// <summary>Writes down what was posted since the last time. Slack remembers two thousand calls.</summary>
    public void Read()
    {
        var calls = slack.Calls;
        var from = calls.Count - 1;
        while (from >= 0 && !ReferenceEquals(calls[from], _last)) from--;
        if (from < 0 && _last is not null) throw new InvalidOperationException("More happened than Slack remembers.");
        foreach (var call in calls.Skip(from + 1))
        {
            _last = call;
            // Where the connection is cut instead of an answer, the message is there all the same.
            if (call.Method == "chat.postMessage" && (call.Ok || call.Status is null) && call.Arguments["thread_ts"] is null) _all.Add(Of(call));
        }
    }

    private Said Of(Call call)
    {
        var where = call.Arguments["channel"]!.GetValue<string>();
        var key = call.Arguments["metadata"] switch
        {
            JsonObject metadata => metadata["event_payload"]?["key"]?.GetValue<string>(),
            JsonValue text => JsonNode.Parse(text.GetValue<string>())?["event_payload"]?["key"]?.GetValue<string>(),
            _ => null,
        };
        return new(call.At, where, where[0] == 'D' ? ReaderOf(where) : null, key ?? "", call.Arguments["text"]?.GetValue<string>() ?? "");
    }

    private string ReaderOf(string conversation)
    {
        if (_readers.TryGetValue(conversation, out var known)) return known;
        foreach (var person in slack.People)
            if (person.PrivateMessages is [var first, ..]) _readers[first.Channel.Id] = person.Id;
        return _readers[conversation];
    }
}
