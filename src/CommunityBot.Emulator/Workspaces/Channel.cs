using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>How a channel is to be made.</summary>
public sealed record ChannelSeed(string Name)
{
    /// <summary>Made up when absent.</summary>
    public string? Id { get; init; }

    public bool IsPrivate { get; init; }
    public bool IsGeneral { get; init; }
    public bool WithBot { get; init; } = true;

    /// <summary>Shared with other workspaces through Slack Connect, whose people may then come in. It becomes so when one of them is invited.</summary>
    public bool IsShared { get; init; }

    /// <summary>Ids or names.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Id or name of who made it. Without one, the first of its members; where there is none, the bot.</summary>
    public string? Creator { get; init; }
}

/// <summary>A channel, or the private conversation of the bot with one person.</summary>
public sealed partial class Channel
{
    private readonly Workspace _workspace;
    private readonly HashSet<string> _members = [];
    private readonly List<StoredMessage> _messages = [];

    internal Channel(Workspace workspace, string id, ChannelSeed seed)
    {
        _workspace = workspace;
        Id = id;
        Name = seed.Name.TrimStart('#');
        IsPrivate = seed.IsPrivate;
        IsGeneral = seed.IsGeneral;
        IsShared = seed.IsShared;
        Created = _workspace.Now;
    }

    internal Channel(Workspace workspace, string id, Person peer)
    {
        _workspace = workspace;
        Id = id;
        Name = "directmessage";
        IsPrivate = true;
        Peer = peer;
        Created = _workspace.Now;
        _members.Add(peer.Id);
        _members.Add(_workspace.Bot.Id);
    }

    internal Channel(Workspace workspace, KeptChannel kept, Person? peer)
    {
        _workspace = workspace;
        (Id, Name, IsPrivate, IsGeneral, IsShared, IsArchived) = (kept.Id, kept.Name, kept.IsPrivate, kept.IsGeneral, kept.IsShared, kept.IsArchived);
        (Peer, Created) = (peer, kept.Created);
        Restore(kept);
        _members.UnionWith(kept.Members);
        _messages.AddRange(kept.Messages.Select(m => new StoredMessage(m.Ts, m.Json) { Edited = m.Edited }));
    }

    public string Id { get; }
    public string Name { get; private set; }

    /// <summary>Whoever may can open a private channel to everybody, and close it again.</summary>
    public bool IsPrivate { get; set; }

    public bool IsGeneral { get; }
    public bool IsIm => Peer is not null;

    /// <summary>Shared with other workspaces (<c>is_ext_shared</c>), from the moment one of their people is in it.</summary>
    public bool IsShared { get; private set; }

    /// <summary>An archived channel keeps its members and refuses every message.</summary>
    public bool IsArchived { get; set; }

    /// <summary>Ids of its members.</summary>
    public IReadOnlyList<string> Members
    {
        get
        {
            lock (_workspace.Gate)
                return [.. _members];
        }
    }

    /// <summary>The other one, in a private conversation.</summary>
    internal Person? Peer { get; }

    internal DateTimeOffset Created { get; }

    /// <summary>Oldest first, replies included. Read it under the workspace's lock.</summary>
    internal IReadOnlyList<StoredMessage> Messages => _messages;

    /// <summary>The letter Slack puts in membership events: unreliable there, and here the documented one.</summary>
    internal string TypeLetter => IsPrivate ? "G" : "C";

    /// <summary><c>channel_type</c> of message events.</summary>
    internal string Type => IsIm ? "im" : IsPrivate ? "group" : "channel";

    /// <summary>What commands and presses are told: never the name of a private channel.</summary>
    internal string NameForPayload => IsIm ? "directmessage" : IsPrivate ? "privategroup" : Name;

    internal bool Has(Person person)
    {
        lock (_workspace.Gate)
            return _members.Contains(person.Id);
    }

    internal bool Enter(Person person)
    {
        lock (_workspace.Gate)
        {
            IsShared |= person.IsExternal;
            _workspace.Changes.Tell();
            return _members.Add(person.Id);
        }
    }

    internal bool Leave(Person person)
    {
        lock (_workspace.Gate)
        {
            _workspace.Changes.Tell();
            return _members.Remove(person.Id);
        }
    }

    internal void Add(StoredMessage message)
    {
        lock (_workspace.Gate)
            _messages.Add(message);
        _workspace.Changes.Tell();
    }

    internal void Remove(StoredMessage message)
    {
        lock (_workspace.Gate)
        {
            _messages.Remove(message);
            _pins.RemoveAll(p => p.Ts == message.Ts);
        }

        _workspace.Changes.Tell();
    }

    /// <summary>The last message's, or none.</summary>
    internal string? LastTs
    {
        get
        {
            lock (_workspace.Gate)
                return _messages.LastOrDefault()?.Ts;
        }
    }

    /// <summary>What a thread may hang on: a message that is no reply itself.</summary>
    internal StoredMessage? FindParent(string? ts) => Find(ts) is { IsReply: false } parent ? parent : null;

    internal StoredMessage? Find(string? ts)
    {
        lock (_workspace.Gate)
            return _messages.Find(m => m.Ts == ts);
    }
}

/// <summary>A message as the workspace keeps it. <c>Json</c> is replaced, never edited in place.</summary>
internal sealed class StoredMessage(string ts, JsonObject json)
{
    internal string Ts { get; } = ts;

    /// <summary>As Slack would answer it, with the whole metadata.</summary>
    internal JsonObject Json { get; set; } = json;

    internal string? UserId => Json.Text("user");
    internal string? ThreadTs => Json.Text("thread_ts");
    internal bool IsReply => ThreadTs is { } parent && parent != Ts;
    internal bool IsBroadcast => Json.Text("subtype") == "thread_broadcast";

    /// <summary>A line of Slack's own about the channel: who comes and goes, what it is called, what it is about.</summary>
    internal bool IsLine => Json.Text("subtype") is { } subtype && subtype.StartsWith("channel_", StringComparison.Ordinal);

    internal bool Edited { get; set; }

    /// <summary>Set for a whisper: the one person who sees it.</summary>
    internal Person? OnlyFor { get; init; }

    /// <summary>Of its files their ids alone: their addresses are those of this run.</summary>
    internal KeptMessage Keep()
    {
        if (Json.Array("files") is not { } files)
            return new(Ts, Json, Edited);
        var bare = Json.Copy();
        bare["files"] = Emulator.Json.ArrayOf(files.Select(f => new JsonObject { ["id"] = f.Text("id") }));
        return new(Ts, bare, Edited);
    }
}
