using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>The <c>pins.*</c> methods (docs.slack.dev/reference/methods/pins.add).</summary>
internal static class Pins
{
    // Of the help centre; the reference gives no figure.
    private const int Most = 100;

    internal static JsonObject Add(ApiCall call)
    {
        var (workspace, channel) = (call.Workspace, call.Channel());
        lock (workspace.Gate)
        {
            var message = Message(call, channel);
            if (!channel.Has(workspace.Bot))
                throw new ApiError("not_in_channel");
            if (channel.IsArchived)
                throw new ApiError("restricted_action");
            if (message.IsLine)
                throw new ApiError("not_pinnable");
            if (channel.Pins.Any(p => p.Ts == message.Ts))
                throw new ApiError("already_pinned");
            if (channel.Pins.Count >= Most)
                throw new ApiError("too_many_pins");
            workspace.Timeline.Pin(channel, message, workspace.Bot, new Pin(message.Ts, workspace.Bot.Id, workspace.Now.ToUnixTimeSeconds()));
            return [];
        }
    }

    internal static JsonObject Remove(ApiCall call)
    {
        var (workspace, channel) = (call.Workspace, call.Channel());
        lock (workspace.Gate)
        {
            var message = Message(call, channel);
            if (!channel.Has(workspace.Bot) || channel.IsArchived)
                throw new ApiError("restricted_action");
            if (!channel.Pins.Any(p => p.Ts == message.Ts))
                throw new ApiError("no_pin");
            workspace.Timeline.Pin(channel, message, workspace.Bot, null);
            return [];
        }
    }

    internal static JsonObject List(ApiCall call)
    {
        var (workspace, channel) = (call.Workspace, call.Channel());
        lock (workspace.Gate)
            return new JsonObject { ["items"] = Json.ArrayOf(channel.Pins.Select(p => Shapes.Pinned(workspace, channel, channel.Find(p.Ts)!, p))) };
    }

    private static StoredMessage Message(ApiCall call, Channel channel)
    {
        if (!call.Has("timestamp"))
            throw new ApiError("no_item_specified");
        if (!decimal.TryParse(call.Text("timestamp"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            throw new ApiError("bad_timestamp");
        return channel.Find(call.Text("timestamp")) ?? throw new ApiError("message_not_found");
    }
}
