using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Messages for later (docs.slack.dev/reference/methods/chat.scheduleMessage).</summary>
internal static class Scheduling
{
    private const int MostAtOnce = 30;
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(120);

    // What is about to be posted cannot be taken back.
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(60);

    internal static JsonObject Schedule(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = Chat.Destination(call);
        var content = Content.ToUpdate(call);
        var thread = Chat.Thread(call, channel);
        Chat.MayPost(call, channel);
        if (!long.TryParse(call.Text("post_at"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            throw new ApiError("invalid_time");
        if (at <= workspace.Now.ToUnixTimeSeconds())
            throw new ApiError("time_in_past");
        if (at > (workspace.Now + Furthest).ToUnixTimeSeconds())
            throw new ApiError("time_too_far");
        var window = (long)AtOnce.TotalSeconds;
        if (workspace.Scheduled.Waiting.Count(m => m.ChannelId == channel.Id && m.PostAt / window == at / window) >= MostAtOnce)
            throw new ApiError("restricted_too_many");
        var scheduled = new ScheduledMessage(workspace.Ids.Next('Q'), channel.Id, at, workspace.Now.ToUnixTimeSeconds(), content, thread, thread is not null && call.Flag("reply_broadcast"));
        workspace.Scheduled.Add(scheduled);
        var message = workspace.Timeline.BotMessage(content);
        message["type"] = "delayed_message";
        return new JsonObject { ["scheduled_message_id"] = scheduled.Id, ["channel"] = channel.Id, ["post_at"] = at, ["message"] = message };
    }

    internal static JsonObject List(ApiCall call)
    {
        var workspace = call.Workspace;
        if (call.Has("channel") && workspace.FindConversation(call.Text("channel")) is null)
            throw new ApiError("invalid_channel");
        var (oldest, latest) = (Bound(call, "oldest") ?? 0, Bound(call, "latest") ?? decimal.MaxValue);
        List<ScheduledMessage> found = [.. workspace.Scheduled.Waiting.Where(m => (!call.Has("channel") || m.ChannelId == call.Text("channel")) && m.PostAt >= oldest && m.PostAt <= latest)];
        var page = Paging.Page(call, found, m => m.Id, 100, out var next);
        return new JsonObject
        {
            ["scheduled_messages"] = Json.ArrayOf(page.Select(m => new JsonObject
            {
                ["id"] = m.Id,
                ["channel_id"] = m.ChannelId,
                ["post_at"] = m.PostAt,
                ["date_created"] = m.Created,
                ["text"] = m.Content.Text("text") ?? "",
            })),
        }.WithCursor(next);
    }

    internal static JsonObject Delete(ApiCall call)
    {
        var workspace = call.Workspace;
        var channel = call.Channel();
        var message = workspace.Scheduled.Waiting.FirstOrDefault(m => m.Id == call.Text("scheduled_message_id") && m.ChannelId == channel.Id);
        if (message is null || message.PostAt <= (workspace.Now + TooLate).ToUnixTimeSeconds() || !workspace.Scheduled.Remove(message))
            throw new ApiError("invalid_scheduled_message_id");
        return [];
    }

    private static decimal? Bound(ApiCall call, string name) =>
        !call.Has(name) ? null
        : decimal.TryParse(call.Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var bound) ? bound
        : throw new ApiError("invalid_arguments", $"[ERROR] must be a moment in seconds [json-pointer:/{name}]");
}
