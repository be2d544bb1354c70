using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Raises the events the app is subscribed to (docs.slack.dev/apis/events-api).</summary>
internal sealed class Events(Workspace workspace)
{
    private readonly EventCap _cap = new(workspace.Options);

    internal void Message(Channel channel, JsonObject message)
    {
        var inner = Shapes.MessageForReader(message, withPayload: false);
        inner["channel"] = channel.Id;
        inner["event_ts"] = inner.Text("event_ts") ?? message.Text("ts");
        inner["channel_type"] = channel.Type;
        Raise(channel.IsIm ? "message.im" : channel.IsPrivate ? "message.groups" : "message.channels", channel, inner);
        var isNew = message.Text("subtype") is null or "file_share" or "thread_broadcast";
        if (isNew && !channel.IsIm && message.Text("bot_id") is null && message.Text("text")!.Contains($"<@{workspace.Bot.Id}>", StringComparison.Ordinal))
            Mentioned(channel, message);
    }

    // Beside the message itself, under the same ts (docs.slack.dev/reference/events/app_mention).
    private void Mentioned(Channel channel, JsonObject message)
    {
        var inner = Shapes.MessageForReader(message, withPayload: false);
        inner["type"] = "app_mention";
        inner.Remove("subtype");
        inner["channel"] = channel.Id;
        inner["event_ts"] = message.Text("ts");
        Raise("app_mention", channel, inner);
    }

    internal void MessageChanged(Channel channel, JsonObject message, JsonObject previous) =>
        Message(channel, new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_changed",
            ["message"] = Shapes.MessageForReader(message, withPayload: false),
            ["previous_message"] = Shapes.MessageForReader(previous, withPayload: false),
            ["hidden"] = true,
            ["ts"] = workspace.Ids.NextTs(),
        });

    internal void MessageDeleted(Channel channel, JsonObject previous) =>
        Message(channel, new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = "message_deleted",
            ["previous_message"] = Shapes.MessageForReader(previous, withPayload: false),
            ["deleted_ts"] = previous.Text("ts"),
            ["hidden"] = true,
            ["ts"] = workspace.Ids.NextTs(),
        });

    /// <summary><c>reaction_added</c> or <c>reaction_removed</c>; of what a webhook posted Slack names no author.</summary>
    internal void Reaction(string type, Person person, Channel channel, StoredMessage message, string emoji)
    {
        var inner = new JsonObject
        {
            ["type"] = type,
            ["user"] = person.Id,
            ["reaction"] = emoji,
            ["item"] = new JsonObject { ["type"] = "message", ["channel"] = channel.Id, ["ts"] = message.Ts },
        };
        if (message.UserId is { } author && message.Json.Text("subtype") != "bot_message")
            inner["item_user"] = author;
        inner["event_ts"] = workspace.Ids.NextTs();
        Raise(type, channel, inner);
    }

    internal void MemberJoined(Channel channel, Person person, Person? inviter)
    {
        var inner = Membership("member_joined_channel", channel, person);
        if (inviter is not null)
            inner["inviter"] = inviter.Id;
        Raise("member_joined_channel", channel, inner);
    }

    // Not sent to the bot that was itself removed: it is no longer a member.
    internal void MemberLeft(Channel channel, Person person) =>
        Raise("member_left_channel", channel, Membership("member_left_channel", channel, person));

    internal void TeamJoin(Person person) =>
        Raise("team_join", null, new JsonObject { ["type"] = "team_join", ["user"] = UserInEvent(person), ["event_ts"] = workspace.Ids.NextTs() });

    internal void UserChange(Person person) => Changed("user_change", person);

    /// <summary>Told beside <c>user_change</c>, which an account that is closed or opened again has alone.</summary>
    internal void ProfileChange(Person person)
    {
        UserChange(person);
        Changed("user_profile_changed", person);
    }

    private void Changed(string type, Person person) => Raise(type, null, new JsonObject
    {
        ["type"] = type,
        ["user"] = UserInEvent(person),
        ["cache_ts"] = workspace.Now.ToUnixTimeSeconds(),
        ["event_ts"] = workspace.Ids.NextTs(),
    });

    /// <summary>Beside the message it stands in.</summary>
    internal void FileShared(Channel channel, StoredFile file) => Raise("file_shared", channel, new JsonObject
    {
        ["type"] = "file_shared",
        ["file_id"] = file.Id,
        ["user_id"] = file.Owner.Id,
        ["file"] = new JsonObject { ["id"] = file.Id },
        ["channel_id"] = channel.Id,
        ["event_ts"] = workspace.Ids.NextTs(),
    });

    /// <summary>With the view that is there, once there is one, in the Home tab.</summary>
    internal void HomeOpened(Person person, string tab)
    {
        var inner = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = person.Id,
            ["channel"] = workspace.PrivateConversation(person).Id,
            ["tab"] = tab,
        };
        if (tab == "home" && person.Published is { } home)
            inner["view"] = workspace.Screens.ToJson(home, withState: true);
        inner["event_ts"] = workspace.Ids.NextTs();
        Raise("app_home_opened", null, inner);
    }

    /// <summary>To the bot that was itself taken out: it is no longer told of the others.</summary>
    internal void BotLeft(Channel channel)
    {
        var type = channel.IsPrivate ? "group_left" : "channel_left";
        if (Subscriptions.Allows(workspace.Manifest, type, channel))
            Queue(type, channel, new JsonObject { ["type"] = type, ["channel"] = channel.Id, ["event_ts"] = workspace.Ids.NextTs() });
    }

    /// <summary>Told to every app that reads public channels, whether or not it is in this one.</summary>
    internal void ChannelCreated(Channel channel)
    {
        var shape = Shapes.Channel(workspace, channel);
        shape.Remove("is_member");
        shape["is_moved"] = 0;
        shape["internal_team_ids"] = new JsonArray(workspace.Options.TeamId);
        shape["pending_connected_team_ids"] = new JsonArray();
        RaiseOf(channel, "created", new JsonObject { ["channel"] = shape });
    }

    internal void ChannelRenamed(Channel channel) => RaiseOf(channel, "rename", new JsonObject
    {
        ["channel"] = new JsonObject
        {
            ["id"] = channel.Id,
            ["is_channel"] = !channel.IsPrivate,
            ["is_mpim"] = false,
            ["name"] = channel.Name,
            ["name_normalized"] = channel.Name,
            ["created"] = channel.Created.ToUnixTimeSeconds(),
        },
    });

    internal void ChannelArchived(Channel channel, Person person) =>
        RaiseOf(channel, "archive", new JsonObject { ["channel"] = channel.Id, ["user"] = person.Id, ["is_moved"] = 0 });

    /// <summary>Of a private channel, whoever did it is named by another key.</summary>
    internal void ChannelUnarchived(Channel channel, Person person) =>
        RaiseOf(channel, "unarchive", new JsonObject { ["channel"] = channel.Id, [channel.IsPrivate ? "actor_id" : "user"] = person.Id });

    /// <summary><c>pin_added</c> or <c>pin_removed</c>.</summary>
    internal void Pinned(Channel channel, StoredMessage message, Person person, Pin pin, bool isAdded)
    {
        var type = isAdded ? "pin_added" : "pin_removed";
        var inner = new JsonObject { ["type"] = type, ["user"] = person.Id, ["channel_id"] = channel.Id, ["item"] = Shapes.Pinned(workspace, channel, message, pin) };
        if (message.UserId is { } author)
            inner["item_user"] = author;
        inner["pin_count"] = channel.Pins.Count;
        inner["pinned_info"] = new JsonObject { ["channel"] = channel.Id, ["pinned_by"] = pin.By, ["pinned_ts"] = pin.At };
        if (!isAdded)
            inner["has_pins"] = channel.Pins.Count > 0;
        inner["event_ts"] = workspace.Ids.NextTs();
        Raise(type, channel, inner);
    }

    /// <summary>The last it hears; of the tokens Slack names whose they were (docs.slack.dev/reference/events/tokens_revoked).</summary>
    internal void Uninstalled()
    {
        Raise("tokens_revoked", null, new JsonObject
        {
            ["type"] = "tokens_revoked",
            ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(workspace.Bot.Id) },
            ["event_ts"] = workspace.Ids.NextTs(),
        });
        Raise("app_uninstalled", null, new JsonObject { ["type"] = "app_uninstalled", ["event_ts"] = workspace.Ids.NextTs() });
    }

    private JsonObject Membership(string type, Channel channel, Person person) => new()
    {
        ["type"] = type,
        ["user"] = person.Id,
        ["channel"] = channel.Id,
        ["channel_type"] = channel.TypeLetter,
        ["team"] = workspace.Options.TeamId,
        ["event_ts"] = workspace.Ids.NextTs(),
    };

    // Events carry no locale, and the address only with its scope.
    private JsonObject UserInEvent(Person person) =>
        Shapes.User(workspace, person, withLocale: false, withEmail: workspace.Manifest.Scopes.Contains("users:read.email"));

    private void Raise(string subscription, Channel? channel, JsonObject inner)
    {
        if (workspace.IsInstalled && Subscriptions.Allows(workspace.Manifest, subscription, channel) && channel?.Has(workspace.Bot) is not false)
            Queue(subscription, channel, inner);
    }

    // What becomes of public channels is told to those outside too; private ones have names of their own for it.
    private void RaiseOf(Channel channel, string what, JsonObject inner)
    {
        var type = (channel.IsPrivate ? "group_" : "channel_") + what;
        inner.Insert(0, "type", type);
        inner["event_ts"] = workspace.Ids.NextTs();
        if (workspace.IsInstalled && Subscriptions.Allows(workspace.Manifest, type, channel) && (!channel.IsPrivate || channel.Has(workspace.Bot)))
            Queue(type, channel, inner);
    }

    private void Queue(string subscription, Channel? channel, JsonObject inner)
    {
        if (!_cap.Takes(out var isFirst))
        {
            if (isFirst)
                HeldBack();
            return;
        }

        var kind = "event " + subscription;
        workspace.Deliver.Queue(Parcel.Event(kind, Envelope(inner, channel)));
        if (workspace.Faults.Take(FaultKind.DeliverUnderAnotherId) is { } again)
            workspace.Deliver.Queue(Parcel.Event(kind, Envelope(inner.Copy(), channel)) with { Fault = again.Kind });
    }

    // It holds no event, which every envelope on a WebSocket does: there Slack is not known to say it.
    private void HeldBack()
    {
        workspace.Journal.Complain("app_rate_limited", $"More than {workspace.Options.EventsAnHour} events within an hour: Slack drops the others.");
        if (workspace.Manifest.SocketMode)
            return;
        workspace.Deliver.Queue(Parcel.Event("app_rate_limited", new JsonObject
        {
            ["token"] = Shapes.VerificationToken,
            ["type"] = "app_rate_limited",
            ["team_id"] = workspace.Options.TeamId,
            ["minute_rate_limited"] = workspace.Now.ToUnixTimeSeconds() / 60 * 60,
            ["api_app_id"] = workspace.Options.AppId,
        }));
    }

    private JsonObject Envelope(JsonObject inner, Channel? channel) => new()
    {
        ["token"] = Shapes.VerificationToken,
        ["team_id"] = workspace.Options.TeamId,
        ["context_team_id"] = workspace.Options.TeamId,
        ["context_enterprise_id"] = null,
        ["api_app_id"] = workspace.Options.AppId,
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = workspace.Ids.Next("Ev"),
        ["event_time"] = workspace.Now.ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = workspace.Options.TeamId,
            ["user_id"] = workspace.Bot.Id,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = channel?.IsShared ?? false,
        ["event_context"] = $"1-{inner.Text("type")}-{workspace.Options.TeamId}-{inner.Text("channel") ?? "none"}",
    };
}
