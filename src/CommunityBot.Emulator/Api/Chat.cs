using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>chat.*</c> methods (docs.slack.dev/reference/methods).</summary>
internal static class Chat
{
    internal static JsonObject PostMessage(ApiCall call)
    {
        var channel = Destination(call);
        var content = Content.ToPost(call);
        var thread = Thread(call, channel);
        MayPost(call, channel);
        var posted = call.Workspace.Timeline.PostAsBot(channel, content, thread, thread is not null && call.Flag("reply_broadcast"));
        return new JsonObject
        {
            ["channel"] = channel.Id,
            ["ts"] = posted.Ts,
            ["message"] = Shapes.MessageForReader(posted.Json, withPayload: true),
        };
    }

    internal static JsonObject Update(ApiCall call)
    {
        var channel = call.Channel();
        var message = Own(call, channel, call.Text("ts"), "cant_update_message");
        if (channel.IsArchived)
            throw new ApiError("is_inactive");
        var content = Content.ToUpdate(call);
        call.Workspace.Timeline.Change(channel, message, content);
        return new JsonObject
        {
            ["channel"] = channel.Id,
            ["ts"] = message.Ts,
            ["text"] = message.Json.Text("text"),
            ["message"] = Shapes.MessageForReader(message.Json, withPayload: true),
        };
    }

    internal static JsonObject PostEphemeral(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = call.Channel();
        var content = Content.ToWhisper(call);
        var thread = Thread(call, channel);
        if (channel.IsArchived)
            throw new ApiError("is_archived");
        if (!channel.Has(workspace.Bot))
            throw new ApiError("not_in_channel");
        if (workspace.FindPerson(call.Text("user")) is not { IsDeactivated: false } person || !channel.Has(person))
            throw new ApiError("user_not_in_channel");
        return new JsonObject { ["message_ts"] = workspace.Timeline.Whisper(person, channel, content, thread).Ts };
    }

    internal static JsonObject Delete(ApiCall call)
    {
        var channel = call.Channel();
        var message = Own(call, channel, call.Text("ts"), "cant_delete_message");
        call.Workspace.Timeline.Delete(channel, message);
        return new JsonObject { ["channel"] = channel.Id, ["ts"] = message.Ts };
    }

    internal static JsonObject GetPermalink(ApiCall call)
    {
        var channel = call.Channel();
        var message = channel.Find(call.Text("message_ts")) ?? throw new ApiError("message_not_found");
        return new JsonObject { ["channel"] = channel.Id, ["permalink"] = Shapes.Permalink(call.Workspace, channel, message) };
    }

    /// <summary>Refuses the call where the bot may not write. What Slack has no code for in a method is refused as the workspace's own choice.</summary>
    internal static void MayPost(ApiCall call, Channel channel)
    {
        var workspace = call.Workspace;
        if (call.Flag("as_user"))
            throw new ApiError(call.CodeOr("as_user_not_supported"));
        if (channel.IsArchived)
            throw new ApiError("is_archived");
        if (channel.IsIm && !workspace.Manifest.MessagesTab)
            throw new ApiError(call.Method.Errors.Contains("messages_tab_disabled") ? "messages_tab_disabled" : "restricted_action");
        if (!channel.Has(workspace.Bot) && !workspace.Manifest.Scopes.Contains("chat:write.public"))
            throw new ApiError("not_in_channel");
    }

    // A channel id, a person's id (the private conversation is opened), or the name of a public channel.
    internal static Channel Destination(ApiCall call)
    {
        var workspace = call.Workspace;
        var name = call.Text("channel") ?? "";
        if (workspace.FindPerson(name) is { } person)
            return person.IsDeactivated || person.IsBot || person.IsStranger ? throw new ApiError("channel_not_found") : workspace.PrivateConversation(person);
        return workspace.FindPublic(name) ?? call.Channel();
    }

    internal static string? Thread(ApiCall call, Channel channel) =>
        !call.Has("thread_ts") ? null : channel.FindParent(call.Text("thread_ts"))?.Ts ?? throw new ApiError(call.CodeOr("cannot_reply_to_message"));

    // A whisper is found nowhere.
    private static StoredMessage Own(ApiCall call, Channel channel, string? ts, string notOwn)
    {
        var message = channel.Find(ts) ?? throw new ApiError("message_not_found");
        return message.Json.Text("bot_id") == call.Workspace.Options.BotId ? message : throw new ApiError(notOwn);
    }
}

/// <summary>What a message is made of, checked against Slack's limits.</summary>
internal static class Content
{
    private const int Comfortable = 4_000;
    private const int Longest = 40_000;
    private const int LongestMarkdown = 12_000;

    // Not published; what the bot keeps there is an event type and a key.
    private const int LongestMetadata = 2_048;

    internal static JsonObject ToPost(ApiCall call)
    {
        var content = Read(call);
        if (Shorten(content, what => call.Workspace.Journal.Complain(call.Method.Name, what, call.Entry)))
            call.Warnings.Add("message_truncated");
        return content;
    }

    /// <summary>What a command or a response URL is answered with.</summary>
    /// <param name="message">As it came; a text that is too long for Slack is cut.</param>
    /// <param name="complain">Takes what Slack bears and asks not to have.</param>
    /// <param name="problems">What is wrong with the blocks.</param>
    /// <returns>Slack's code for what cannot be shown, or null.</returns>
    internal static string? Check(JsonObject message, Action<string> complain, Problems problems)
    {
        if (message["blocks"] is { } blocks)
            BlockRules.CheckMessage(blocks, problems);
        if (problems.Any)
            return "invalid_blocks";
        if (!Says(message))
            return "no_text";
        if (Shorten(message, complain))
            complain("The text was over 40,000 characters: Slack cut it.");
        return null;
    }

    internal static bool Says(JsonObject message) =>
        message.Text("text") is { Length: > 0 } || message.Array("blocks") is { Count: > 0 } || message.Array("attachments") is { Count: > 0 };

    internal static JsonArray Blocks(ApiCall call, JsonNode blocks)
    {
        if (blocks is not JsonArray array)
            throw new ApiError(call.CodeOr("invalid_blocks_format"));
        var problems = new Problems();
        BlockRules.CheckMessage(array, problems);
        return problems.Any
            ? throw new ApiError("invalid_blocks", problems.Messages) { More = new JsonObject { ["errors"] = Json.ArrayOf(problems.Bare) } }
            : array.Copy();
    }

    // Markdown has a limit of its own.
    private static bool Shorten(JsonObject message, Action<string> complain)
    {
        var text = IsMarkdown(message) ? "" : message.Text("text") ?? "";
        if (text.Length is > Comfortable and <= Longest)
            complain($"The text has {text.Length} characters; Slack asks for {Comfortable} at most.");
        if (text.Length <= Longest)
            return false;
        message["text"] = text[..Longest];
        return true;
    }

    internal static JsonObject ToUpdate(ApiCall call)
    {
        var content = Read(call);
        return (call.Text("text")?.Length ?? 0) > Comfortable ? throw new ApiError("msg_too_long") : content;
    }

    // The one limit that Slack gives in bytes.
    internal static JsonObject ToWhisper(ApiCall call)
    {
        var content = Read(call);
        return Encoding.UTF8.GetByteCount(call.Text("text") ?? "") > Comfortable ? throw new ApiError("msg_too_long") : content;
    }

    private static JsonObject Read(ApiCall call)
    {
        var content = new JsonObject();
        if (call.Has("text"))
            content["text"] = call.Text("text");
        if (call.Has("markdown_text"))
        {
            if (call.Has("text") || call.Has("blocks"))
                throw new ApiError("markdown_text_conflict");
            var markdown = call.Text("markdown_text")!;
            if (markdown.Length > LongestMarkdown)
                throw new ApiError(call.CodeOr("msg_too_long"), $"[ERROR] must be less than {LongestMarkdown + 1} characters [json-pointer:/markdown_text]");
            content["text"] = markdown;
            content["blocks"] = new JsonArray(new JsonObject { ["type"] = "markdown", ["text"] = markdown });
        }

        if (call.Json("blocks", "invalid_blocks_format") is { } blocks)
            content["blocks"] = Blocks(call, blocks);
        if (call.Json("attachments", call.CodeOr("invalid_attachments")) is { } attachments)
            content["attachments"] = Attachments(call, attachments);
        if (call.Text("mrkdwn") is "false" or "0")
            content["mrkdwn"] = false;
        Dress(call, content);
        if (call.Json("metadata", call.CodeOr("invalid_metadata_format")) is { } metadata)
            content["metadata"] = Metadata(call, metadata);
        return Says(content) ? content : throw new ApiError("no_text");
    }

    private static bool IsMarkdown(JsonObject content) => content.Array("blocks") is [JsonObject only] && only.Text("type") == "markdown" && only.Text("text") == content.Text("text");

    private static JsonArray Attachments(ApiCall call, JsonNode attachments)
    {
        if (attachments is not JsonArray all || all.Any(one => one is not JsonObject))
            throw new ApiError(call.CodeOr("invalid_attachments"));
        if (all.Count > 100)
            throw new ApiError("too_many_attachments");
        foreach (var attachment in all)
        {
            if (attachment is JsonObject { } one && one["blocks"] is { } blocks)
                Blocks(call, blocks);
        }

        return all.Copy();
    }

    // Another name and face than the app's own.
    private static void Dress(ApiCall call, JsonObject content)
    {
        if (!call.Has("username") && !call.Has("icon_url") && !call.Has("icon_emoji"))
            return;
        call.Need("chat:write.customize");
        if (call.Has("username"))
            content["username"] = call.Text("username");
        if (call.Has("icon_emoji"))
            content["icons"] = new JsonObject { ["emoji"] = call.Text("icon_emoji") };
        else if (call.Has("icon_url"))
            content["icons"] = new JsonObject { ["image_48"] = call.Text("icon_url") };
    }

    private static JsonObject Metadata(ApiCall call, JsonNode metadata)
    {
        if (metadata is JsonObject { Count: 0 } none)
            return none.Copy();
        if (metadata is not JsonObject given || given.Text("event_type") is not { Length: > 0 } || given.Object("event_payload") is null)
            throw new ApiError(call.CodeOr("invalid_metadata_format"));
        if (given.Any(p => p.Key is not ("event_type" or "event_payload")))
            throw new ApiError(call.CodeOr("invalid_metadata_schema"));
        return given.ToJsonString().Length > LongestMetadata ? throw new ApiError(call.CodeOr("metadata_too_large")) : given.Copy();
    }
}
