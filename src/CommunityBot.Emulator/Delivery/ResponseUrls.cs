using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>
/// Response URLs: five uses within thirty minutes of business time, no token, no membership asked
/// (docs.slack.dev/interactivity/handling-user-interaction).
/// </summary>
internal sealed class ResponseUrls(Workspace workspace)
{
    private const int Uses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    // An address that is used too late is told apart from one that was made up, for so long.
    private static readonly TimeSpan Known = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Source> _sources = [];
    private readonly Queue<string> _inOrder = [];

    /// <param name="family">What the address begins with, by what it was given for.</param>
    /// <param name="person">Who acted.</param>
    /// <param name="channel">Where.</param>
    /// <param name="message">What was acted on.</param>
    /// <param name="answerComes">Whether an answer in the body may come first: see <see cref="Answered"/>.</param>
    internal string New(string family, Person person, Channel channel, StoredMessage? message, bool answerComes = false)
    {
        var path = $"/{family}/{workspace.Options.TeamId}/{workspace.Ids.Next('R')}/{Ids.Secret()}";
        var now = workspace.Now;
        lock (_gate)
        {
            while (_inOrder.TryPeek(out var oldest) && now - _sources[oldest].Until > Known)
                _sources.Remove(_inOrder.Dequeue());
            _sources.Add(path, new Source(person, channel, message, now + Life) { Held = answerComes ? [] : null });
            _inOrder.Enqueue(path);
        }

        return new Uri(workspace.Address, path).ToString();
    }

    internal bool Knows(string path)
    {
        lock (_gate)
            return _sources.ContainsKey(path);
    }

    /// <summary>The id of the person it was given for.</summary>
    internal string? ReaderOf(string path)
    {
        lock (_gate)
            return _sources.GetValueOrDefault(path)?.Person.Id;
    }

    /// <summary>
    /// The answer in the body has been shown, or none comes: what follows it is shown after it. An app says more only once it has answered, and Slack has then read the
    /// answer; here it may still be on its way.
    /// </summary>
    internal void Answered(string url)
    {
        while (true)
        {
            List<Action> held;
            lock (_gate)
            {
                if (!_sources.TryGetValue(new Uri(url).AbsolutePath, out var source) || source.Held is null)
                    return;
                held = source.Held;
                source.Held = held.Count == 0 ? null : [];
            }

            foreach (var show in held)
                show();
        }
    }

    /// <summary>
    /// What Slack answers: <c>ok</c>, or a JSON error. The answer to a sixth use is not documented; here it is that of an expired one.
    /// </summary>
    internal (int Status, string Body) Post(string path, string? contentType, string body, Entry entry)
    {
        Source? source;
        lock (_gate)
        {
            source = _sources.GetValueOrDefault(path);
            if (source is null || workspace.Now > source.Until || source.Used == Uses)
            {
                entry.Complain(source?.Used == Uses ? "Used more than five times." : "Used after thirty minutes.");
                return (404, """{"ok":false,"error":"Expired url"}""");
            }

            source.Used++;
        }

        if (contentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is not true || Json.ParseObject(body) is not { } message)
            return Refuse(entry, "invalid_payload", []);
        var deletes = message.Flag("delete_original");
        var problems = new Problems();
        if ((Content.Says(message) || !deletes) && Content.Check(message, entry.Complain, problems) is { } error)
            return Refuse(entry, error, problems.Messages);
        // How Slack refuses a thread that is none is not documented: here as it is by chat.postEphemeral.
        if (message["thread_ts"] is { } thread && source.Channel.FindParent(thread.AsText()) is null)
            return Refuse(entry, "cannot_reply_to_message", []);
        lock (_gate)
        {
            if (source.Held is { } held)
            {
                held.Add(() => Show(source, message, deletes));
                return (200, "ok");
            }
        }

        Show(source, message, deletes);
        return (200, "ok");
    }

    private void Show(Source source, JsonObject message, bool deletes)
    {
        if (deletes && source.Message is { } unwanted)
            workspace.Timeline.Delete(source.Channel, unwanted);
        if (!deletes && message.Flag("replace_original") && source.Message is { } original)
            workspace.Timeline.Change(source.Channel, original, message);
        else if (Content.Says(message))
            workspace.Timeline.Answer(source.Person, source.Channel, message);
    }

    private static (int Status, string Body) Refuse(Entry entry, string error, IReadOnlyList<string> messages)
    {
        entry.Complain(string.Join(" ", [error, .. messages]));
        return (400, new JsonObject { ["ok"] = false, ["error"] = error }.ToJsonString());
    }

    private sealed class Source(Person person, Channel channel, StoredMessage? message, DateTimeOffset until)
    {
        internal Person Person { get; } = person;
        internal Channel Channel { get; } = channel;
        internal StoredMessage? Message { get; } = message;
        internal DateTimeOffset Until { get; } = until;
        internal int Used { get; set; }

        /// <summary>What waits for the answer in the body; null once that is shown.</summary>
        internal List<Action>? Held { get; set; }
    }
}
