using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Puts messages in channels and changes them, and raises the events that follow, under the same lock: they come in the order of what they tell.</summary>
internal sealed class Timeline(Workspace workspace)
{
    internal StoredMessage PostAsPerson(Person person, Channel channel, string typed, string? threadTs = null, bool broadcast = false)
    {
        var json = Written(person, typed);
        json["client_msg_id"] = Guid.CreateVersion7(workspace.Now).ToString();
        return Post(channel, json, threadTs, broadcast);
    }

    /// <summary>A message with files, and perhaps words.</summary>
    internal StoredMessage PostFiles(Person person, Channel channel, IReadOnlyList<StoredFile> files, string typed, string? threadTs = null)
    {
        var json = Written(person, typed);
        if (typed.Length == 0)
            json.Remove("blocks");
        return Share(channel, json, files, threadTs);
    }

    /// <summary>Files of the bot, with <c>text</c> or <c>blocks</c> if it says anything.</summary>
    internal StoredMessage PostFilesAsBot(Channel channel, IReadOnlyList<StoredFile> files, JsonObject content, string? threadTs) =>
        Share(channel, BotMessage(content), files, threadTs);

    /// <summary>A message of the bot. <paramref name="content"/> has text, blocks, attachments and metadata, already checked.</summary>
    internal StoredMessage PostAsBot(Channel channel, JsonObject content, string? threadTs = null, bool broadcast = false) =>
        Post(channel, BotMessage(content), threadTs, broadcast);

    /// <summary>A line of Slack's own: someone has joined or left, the channel has another name…</summary>
    /// <param name="more">What it tells beside its words.</param>
    internal void Announce(Channel channel, Person person, string subtype, string text, params ReadOnlySpan<(string Name, string Value)> more)
    {
        var json = Message(person, text);
        json["subtype"] = subtype;
        foreach (var (name, value) in more)
            json[name] = value;
        Post(channel, json, null, broadcast: false);
    }

    /// <summary>A whisper: one person sees it, and the history does not hold it.</summary>
    internal StoredMessage Whisper(Person person, Channel channel, JsonObject content, string? threadTs = null)
    {
        var json = BotMessage(content);
        json["ts"] = workspace.Ids.NextTs();
        if (threadTs is not null)
            json["thread_ts"] = threadTs;
        json["is_ephemeral"] = true;
        var whisper = new StoredMessage(json.Text("ts")!, json) { OnlyFor = person };
        person.Hear(channel, whisper);
        return whisper;
    }

    /// <summary>What a command or a response URL answers: a whisper, or with <c>in_channel</c> a message for everyone.</summary>
    internal StoredMessage Answer(Person person, Channel channel, JsonObject content)
    {
        if (content.Text("response_type") != "in_channel")
            return Whisper(person, channel, content, content.Text("thread_ts"));
        var json = BotMessage(content);
        json["subtype"] = "bot_message";
        return Post(channel, json, content.Text("thread_ts"), broadcast: false);
    }

    /// <summary>Rewrites a message; blocks not given are dropped, metadata not given is kept, as chat.update does.</summary>
    internal void Change(Channel channel, StoredMessage message, JsonObject content)
    {
        lock (workspace.Gate)
        {
            var previous = message.Json;
            var changed = previous.Copy();
            changed["text"] = content.Text("text") ?? "";
            changed.Remove("blocks");
            if (content.Array("blocks") is { } blocks)
                changed["blocks"] = BlockForm.Complete(blocks, workspace.Ids);
            if (content.Array("attachments") is { } attachments)
                changed["attachments"] = BlockForm.CompleteAttachments(attachments, workspace.Ids);
            if (content.Object("metadata") is { } metadata)
            {
                changed.Remove("metadata");
                if (metadata.Count > 0)
                    changed["metadata"] = metadata.Copy();
            }

            changed["edited"] = new JsonObject { ["user"] = workspace.Bot.Id, ["ts"] = workspace.Ids.NextTs() };
            message.Json = changed;
            message.Edited = true;
            if (message.OnlyFor is null)
                workspace.Events.MessageChanged(channel, changed, previous);
        }

        workspace.Changes.Tell();
    }

    /// <summary>The author writes it anew; files, thread and reactions stay.</summary>
    internal void Rewrite(Person person, Channel channel, StoredMessage message, string typed)
    {
        lock (workspace.Gate)
        {
            var previous = message.Json;
            var changed = previous.Copy();
            var written = Written(person, typed);
            changed["text"] = written["text"]!.DeepClone();
            changed["blocks"] = written["blocks"]!.DeepClone();
            changed["edited"] = new JsonObject { ["user"] = person.Id, ["ts"] = workspace.Ids.NextTs() };
            message.Json = changed;
            message.Edited = true;
            workspace.Events.MessageChanged(channel, changed, previous);
        }

        workspace.Changes.Tell();
    }

    /// <summary>An emoji is put under a message, or taken away. What is so already is told to nobody.</summary>
    /// <returns>False when it was so already.</returns>
    internal bool React(Person person, Channel channel, StoredMessage message, string emoji, bool add)
    {
        lock (workspace.Gate)
        {
            var changed = message.Json.Copy();
            var all = changed.Array("reactions")?.OfType<JsonObject>().Select(r => (Name: r.Text("name")!, Users: r.Texts("users").ToList())).ToList() ?? [];
            var users = all.Find(r => r.Name == emoji).Users ?? [];
            if (users.Contains(person.Id) == add)
                return false;
            if (add && users.Count == 0)
                all.Add((emoji, users));
            if (add)
                users.Add(person.Id);
            else
                users.Remove(person.Id);
            changed["reactions"] = Json.ArrayOf(all.Where(r => r.Users.Count > 0).Select(r => new JsonObject { ["name"] = r.Name, ["users"] = Json.ArrayOf(r.Users), ["count"] = r.Users.Count }));
            if (changed.Array("reactions") is { Count: 0 })
                changed.Remove("reactions");
            message.Json = changed;
            workspace.Events.Reaction(add ? "reaction_added" : "reaction_removed", person, channel, message, emoji);
        }

        workspace.Changes.Tell();
        return true;
    }

    /// <summary>Marks a message as pinned where it stands, or no longer.</summary>
    internal void Pin(Channel channel, StoredMessage message, Person person, Pin? pin)
    {
        lock (workspace.Gate)
        {
            var before = channel.Pins.FirstOrDefault(p => p.Ts == message.Ts);
            if (pin is not null)
                channel.Add(pin);
            else
                channel.Remove(before!);
            var changed = message.Json.Copy();
            changed.Remove("pinned_to");
            if (pin is not null)
                changed["pinned_to"] = new JsonArray(channel.Id);
            message.Json = changed;
            workspace.Events.Pinned(channel, message, person, pin ?? before!, isAdded: pin is not null);
        }

        workspace.Changes.Tell();
    }

    internal void Delete(Channel channel, StoredMessage message)
    {
        if (message.OnlyFor is { } person)
        {
            person.Forget(message);
            return;
        }

        lock (workspace.Gate)
        {
            channel.Remove(message);
            foreach (var file in message.Json.Objects("files").Select(f => workspace.Files.Find(f.Text("id"))))
                file?.Delete();
            workspace.Events.MessageDeleted(channel, message.Json);
        }
    }

    /// <summary>Says again of the files of a message, which was kept, what they are and where.</summary>
    internal void Describe(StoredMessage message)
    {
        if (message.Json.Array("files") is { } files)
            message.Json["files"] = Json.ArrayOf(files.Select(f => workspace.Files.Find(f.Text("id"))).OfType<StoredFile>().Select(workspace.Files.ToJson));
    }

    private StoredMessage Share(Channel channel, JsonObject json, IReadOnlyList<StoredFile> files, string? threadTs)
    {
        json["subtype"] = "file_share";
        json["files"] = Json.ArrayOf(files.Select(workspace.Files.ToJson));
        json["upload"] = false;
        json["display_as_bot"] = false;
        // Under the lock, so that the bot, told of the files, finds where they were shared.
        lock (workspace.Gate)
        {
            var posted = Post(channel, json, threadTs, broadcast: false);
            foreach (var file in files)
            {
                file.Shares.Add((channel, posted.Ts));
                workspace.Events.FileShared(channel, file);
            }

            return posted;
        }
    }

    private StoredMessage Post(Channel channel, JsonObject json, string? threadTs, bool broadcast)
    {
        // Under the lock, so that a channel is in the order of its ids whoever posts at the same moment.
        lock (workspace.Gate)
        {
            json["ts"] = workspace.Ids.NextTs();
            if (threadTs is not null)
                json["thread_ts"] = threadTs;
            if (threadTs is not null && channel.Find(threadTs)?.UserId is { } parent)
                json["parent_user_id"] = parent;
            if (broadcast)
                json["subtype"] = "thread_broadcast";
            var message = new StoredMessage(json.Text("ts")!, json);
            channel.Add(message);
            workspace.Events.Message(channel, json);
            return message;
        }
    }

    private JsonObject Written(Person person, string typed)
    {
        var json = Message(person, Typing.Encode(person, typed, mentions: true));
        json["blocks"] = new JsonArray(Typing.RichText(person, typed));
        return json;
    }

    // Of another workspace's people Slack names the team beside its own (docs.slack.dev/apis/slack-connect).
    private JsonObject Message(Person person, string text)
    {
        var json = new JsonObject { ["type"] = "message", ["text"] = text, ["user"] = person.Id, ["team"] = workspace.Options.TeamId };
        if (!person.IsExternal)
            return json;
        json["user_team"] = person.TeamId;
        json["source_team"] = person.TeamId;
        return json;
    }

    /// <summary>As the bot writes it, without a <c>ts</c>: not posted yet.</summary>
    internal JsonObject BotMessage(JsonObject content)
    {
        var json = new JsonObject
        {
            ["user"] = workspace.Bot.Id,
            ["type"] = "message",
            ["bot_id"] = workspace.Options.BotId,
            ["app_id"] = workspace.Options.AppId,
            ["text"] = content.Text("text") ?? "",
            ["team"] = workspace.Options.TeamId,
            ["bot_profile"] = Shapes.BotProfile(workspace),
        };
        if (content.Array("blocks") is { } blocks)
            json["blocks"] = BlockForm.Complete(blocks, workspace.Ids);
        if (content.Array("attachments") is { } attachments)
            json["attachments"] = BlockForm.CompleteAttachments(attachments, workspace.Ids);
        if (content.Object("metadata") is { Count: > 0 } metadata)
            json["metadata"] = metadata.Copy();
        if (content["mrkdwn"] is { } formatted)
            json["mrkdwn"] = formatted.DeepClone();
        foreach (var name in new[] { "username", "icons" })
        {
            if (content[name] is not { } dress)
                continue;
            json[name] = dress.DeepClone();
            json["subtype"] = "bot_message";
        }

        return json;
    }
}
