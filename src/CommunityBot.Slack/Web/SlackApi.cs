using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Slack;

/// <param name="Token">The bot's, <c>xoxb-…</c>; or the app's, <c>xapp-…</c>, for <see cref="SlackApi.OpenSocket"/> and <see cref="SlackApi.TestAppAuth"/>.</param>
/// <param name="ApiUrl">Ends in <c>/api/</c>.</param>
public sealed record SlackConnection(string Token, Uri ApiUrl)
{
    /// <summary>Without the token: this is what a log would show.</summary>
    public override string ToString() => ApiUrl.ToString();
}

/// <summary>
/// Slack's Web API, one method of ours a call. Nothing is tried again and nothing waits: whoever calls knows what may be done twice.
/// Every method throws <see cref="SlackException"/>.
/// </summary>
/// <remarks>https://docs.slack.dev/reference/methods</remarks>
public sealed partial class SlackApi(HttpClient http, SlackConnection connection)
{
    private const int PageSize = 200;

    /// <summary>auth.test: who the token is, and what it may do.</summary>
    public async Task<AuthTest> TestAuth(CancellationToken stop)
    {
        var answer = await Call("auth.test", [], stop);
        return answer.As(SlackJson.Wire.AuthTest) with { Scopes = answer.Scopes, Date = answer.Date };
    }

    /// <summary>auth.test, called with the app's token: which app it is of.</summary>
    public async Task<AppTest> TestAppAuth(CancellationToken stop) => (await Call("auth.test", [], stop)).As(SlackJson.Wire.AppTest);

    /// <summary>apps.connections.open: where one WebSocket of Socket Mode may be opened, once and soon. Called with the app's token.</summary>
    public async Task<Uri> OpenSocket(CancellationToken stop) =>
        (await Call("apps.connections.open", [], stop)).As(SlackJson.Wire.SocketAddress).Url;

    /// <summary>bots.info: which app a bot belongs to.</summary>
    public async Task<BotInfo> BotInfo(BotId bot, CancellationToken stop) =>
        (await Read("bots.info", [new("bot", bot.Value)], stop)).Field("bot", SlackJson.Wire.BotInfo);

    /// <summary>chat.postMessage. Links are not unfolded.</summary>
    public async Task<Sent> PostMessage(ChannelId channel, Message message, CancellationToken stop)
    {
        var arguments = message.ToJson().AsObject();
        arguments["channel"] = channel.Value;
        arguments["unfurl_links"] = false;
        arguments["unfurl_media"] = false;
        return (await Call("chat.postMessage", arguments, stop)).As(SlackJson.Wire.Sent);
    }

    /// <summary>chat.update. A message without blocks loses the old ones.</summary>
    public async Task UpdateMessage(ChannelId channel, Ts ts, Message message, CancellationToken stop)
    {
        var arguments = message.ToJson().AsObject();
        arguments["channel"] = channel.Value;
        arguments["ts"] = ts.Value;
        await Call("chat.update", arguments, stop);
    }

    /// <summary>conversations.open: the private conversation with somebody, the same one each time.</summary>
    public async Task<ChannelId> OpenConversation(UserId user, CancellationToken stop) =>
        (await Call("conversations.open", new() { ["users"] = user.Value }, stop)).Field("channel", SlackJson.Wire.ChannelRef).Id;

    /// <summary>Goes into a public channel. Already in it counts as gone in.</summary>
    public Task Join(ChannelId channel, CancellationToken stop) => Call("conversations.join", new() { ["channel"] = channel.Value }, stop);

    /// <summary>conversations.invite.</summary>
    public Task Invite(ChannelId channel, UserId user, CancellationToken stop) =>
        Call("conversations.invite", new() { ["channel"] = channel.Value, ["users"] = user.Value }, stop);

    /// <summary>conversations.kick.</summary>
    public Task Kick(ChannelId channel, UserId user, CancellationToken stop) =>
        Call("conversations.kick", new() { ["channel"] = channel.Value, ["user"] = user.Value }, stop);

    /// <summary>conversations.info. A private channel the bot is not in is <c>channel_not_found</c>.</summary>
    public async Task<Channel> ConversationInfo(ChannelId channel, CancellationToken stop) =>
        (await Read("conversations.info", [new("channel", channel.Value)], stop)).Field("channel", SlackJson.Wire.Channel);

    /// <summary>conversations.history, newest first, with the metadata of every app; <paramref name="oldest"/> itself is left out.</summary>
    public async IAsyncEnumerable<HistoryMessage> History(ChannelId channel, DateTimeOffset oldest, [EnumeratorCancellation] CancellationToken stop)
    {
        var since = string.Create(CultureInfo.InvariantCulture, $"{oldest.ToUnixTimeMilliseconds() / 1000m:0.000000}");
        string? cursor = null;
        do
        {
            var page = await Read("conversations.history", [new("channel", channel.Value), new("oldest", since), new("include_all_metadata", "true"), .. Page(cursor)], stop);
            foreach (var message in page.Field("messages", SlackJson.Wire.IReadOnlyListHistoryMessage)) yield return message;

            // A page may be empty while others follow: only the cursor tells the end.
            cursor = page.NextCursor;
        }
        while (!string.IsNullOrEmpty(cursor));
    }

    /// <summary>conversations.history or conversations.replies, asked for one message; null where it is not there any more.</summary>
    /// <param name="thread">The message that began the thread it is in; null where it is in none.</param>
    public async Task<HistoryMessage?> FindMessage(ChannelId channel, Ts ts, Ts? thread, CancellationToken stop)
    {
        KeyValuePair<string, string>[] one = [new("channel", channel.Value), new("oldest", ts.Value), new("latest", ts.Value), new("inclusive", "true")];
        try
        {
            var page = thread is { } parent ? await Read("conversations.replies", [new("ts", parent.Value), .. one], stop) : await Read("conversations.history", one, stop);
            return page.Field("messages", SlackJson.Wire.IReadOnlyListHistoryMessage).FirstOrDefault(message => message.Ts == ts);
        }
        catch (SlackException gone) when (gone.Code == "thread_not_found")
        {
            return null;
        }
    }

    /// <summary>users.info, with the person's language.</summary>
    public async Task<User> UserInfo(UserId user, CancellationToken stop) =>
        (await Read("users.info", [new("user", user.Value), new("include_locale", "true")], stop)).Field("user", SlackJson.Wire.User);

    /// <summary>files.info: a file as it is now. While Slack is still looking into it, it has no address and no type.</summary>
    public async Task<SlackFile> FileInfo(FileId file, CancellationToken stop) =>
        (await Read("files.info", [new("file", file.Value)], stop)).Field("file", SlackJson.Wire.SlackFile);

    /// <summary>users.lookupByEmail; null where no open account of the workspace has that address. Without the person's language.</summary>
    public async Task<User?> FindUser(string email, CancellationToken stop)
    {
        try
        {
            return (await Read("users.lookupByEmail", [new("email", email)], stop)).Field("user", SlackJson.Wire.User);
        }
        catch (SlackException refusal) when (refusal.Code == "users_not_found")
        {
            return null;
        }
    }

    /// <summary>conversations.members: who is in the channel, apps and guests among them. A page may be empty while others follow.</summary>
    /// <param name="cursor">Null for the first page.</param>
    public async Task<Page<UserId>> Members(ChannelId channel, string? cursor, CancellationToken stop)
    {
        var page = await Read("conversations.members", [new("channel", channel.Value), .. Page(cursor)], stop);
        return new(page.Field("members", SlackJson.Wire.IReadOnlyListUserId), page.NextCursor);
    }

    /// <summary>users.list, with each person's language: everyone of the workspace, apps and closed accounts among them.</summary>
    /// <param name="cursor">Null for the first page.</param>
    public async Task<Page<User>> Users(string? cursor, CancellationToken stop)
    {
        var page = await Read("users.list", [new("include_locale", "true"), .. Page(cursor)], stop);
        return new(page.Field("members", SlackJson.Wire.IReadOnlyListUser), page.NextCursor);
    }

    /// <summary>views.open. The trigger lives three seconds and serves once.</summary>
    public async Task<ViewId> OpenModal(TriggerId trigger, Modal modal, CancellationToken stop) =>
        (await Call("views.open", new() { ["trigger_id"] = trigger.Value, ["view"] = modal.ToJson() }, stop)).Field("view", SlackJson.Wire.View).Id;

    /// <summary>views.update: what was typed stays where the field names stay.</summary>
    public Task UpdateModal(ViewId view, Modal modal, CancellationToken stop) =>
        Call("views.update", new() { ["view_id"] = view.Value, ["view"] = modal.ToJson() }, stop);

    /// <summary>views.publish: the whole Home tab of that person, in the place of what was there.</summary>
    public Task PublishHome(UserId user, HomeView home, CancellationToken stop) =>
        Call("views.publish", new() { ["user_id"] = user.Value, ["view"] = home.ToJson() }, stop);

    /// <summary>Answers through an act's response_url: five times at most, within thirty minutes, even where the bot is not a member.</summary>
    public Task Respond(Uri responseUrl, Message message, bool replaceOriginal, CancellationToken stop)
    {
        var body = message.ToJson().AsObject();
        body["response_type"] = "ephemeral";
        body["replace_original"] = replaceOriginal;
        return SendResponse(responseUrl, body, stop);
    }

    private static IEnumerable<KeyValuePair<string, string>> Page(string? cursor)
    {
        yield return new("limit", PageSize.ToString(CultureInfo.InvariantCulture));
        if (cursor is not null) yield return new("cursor", cursor);
    }
}
