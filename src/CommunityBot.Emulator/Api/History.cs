using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Reading messages back (docs.slack.dev/reference/methods/conversations.history).</summary>
internal static class History
{
    internal static JsonObject Read(ApiCall call)
    {
        var channel = call.Channel();
        call.NeedFor(channel);
        if (!channel.Has(call.Workspace.Bot))
            throw new ApiError("not_in_channel");
        var (oldest, latest) = Bounds(call);
        List<StoredMessage> found;
        lock (call.Workspace.Gate)
            found = [.. channel.Messages.Where(m => (!m.IsReply || m.IsBroadcast) && Within(call, m, oldest, latest)).Reverse()];
        var page = Paging.Page(call, found, m => m.Ts, 100, out var next);
        return new JsonObject
        {
            ["messages"] = Json.ArrayOf(page.Select(m => Shape(call, channel, m))),
            ["has_more"] = next.Length > 0,
            ["pin_count"] = channel.Pins.Count,
        }.WithCursor(next);
    }

    internal static JsonObject Replies(ApiCall call)
    {
        var channel = call.Channel();
        call.NeedFor(channel);
        var (oldest, latest) = Bounds(call);
        var ts = call.Text("ts");
        StoredMessage parent;
        List<StoredMessage> found;
        lock (call.Workspace.Gate)
        {
            parent = channel.Find(ts) ?? throw new ApiError("thread_not_found");
            found = [.. channel.Messages.Where(m => m.IsReply && m.ThreadTs == ts && Within(call, m, oldest, latest))];
        }

        // The parent comes first on every page.
        var page = Paging.Page(call, found, m => m.Ts, 1000, out var next);
        return new JsonObject
        {
            ["messages"] = Json.ArrayOf(page.Prepend(parent).Select(m => Shape(call, channel, m))),
            ["has_more"] = next.Length > 0,
        }.WithCursor(next);
    }

    private static JsonObject Shape(ApiCall call, Channel channel, StoredMessage message)
    {
        var shape = Shapes.MessageForReader(message.Json, call.Flag("include_all_metadata"));
        List<StoredMessage> replies;
        lock (call.Workspace.Gate)
            replies = [.. channel.Messages.Where(m => m.IsReply && m.ThreadTs == message.Ts)];
        if (replies.Count == 0)
            return shape;
        var users = replies.Select(r => r.UserId).OfType<string>().Distinct().ToList();
        shape["thread_ts"] = message.Ts;
        shape["reply_count"] = replies.Count;
        shape["reply_users_count"] = users.Count;
        shape["latest_reply"] = replies[^1].Ts;
        shape["reply_users"] = Json.ArrayOf(users);
        return shape;
    }

    private static (decimal Oldest, decimal Latest) Bounds(ApiCall call) =>
        (Bound(call, "oldest", 0, "invalid_ts_oldest"), Bound(call, "latest", decimal.MaxValue, "invalid_ts_latest"));

    private static decimal Bound(ApiCall call, string name, decimal otherwise, string error) =>
        call.Text(name) is not { Length: > 0 } text || text == "now" ? otherwise
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ts) ? ts
        : throw new ApiError(error);

    private static bool Within(ApiCall call, StoredMessage message, decimal oldest, decimal latest)
    {
        var ts = decimal.Parse(message.Ts, CultureInfo.InvariantCulture);
        return (ts > oldest && ts < latest) || (call.Flag("inclusive") && (ts == oldest || ts == latest));
    }
}
