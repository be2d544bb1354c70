using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>People, channels and messages as Slack writes them (docs.slack.dev/reference/objects).</summary>
internal static class Shapes
{
    /// <summary>The deprecated <c>token</c> of payloads. It proves nothing; it is sent because Slack sends it.</summary>
    internal const string VerificationToken = "legacy-verification-token";

    internal static JsonObject User(Workspace workspace, Person person, bool withLocale, bool withEmail)
    {
        var user = new JsonObject
        {
            ["id"] = person.Id,
            ["team_id"] = person.TeamId,
            ["name"] = person.Handle,
            ["deleted"] = person.IsDeactivated,
            ["color"] = "9f69e7",
            ["real_name"] = person.RealName,
        };
        user["profile"] = Profile(person, withEmail);
        user["is_bot"] = person.Seed.IsBot;
        user["is_app_user"] = false;
        user["updated"] = person.Created.ToUnixTimeSeconds();
        if (person.IsDeactivated)
        {
            // Of a closed account Slack tells little more: neither rights nor a time zone.
            user.Remove("color");
            user.Remove("real_name");
            return user;
        }

        AddTimeZone(user, person.TimeZone, workspace.Now);
        user["is_admin"] = person.Seed.IsAdmin || person.Seed.IsOwner;
        user["is_owner"] = person.Seed.IsOwner;
        user["is_primary_owner"] = false;
        user["is_restricted"] = person.IsGuest;
        user["is_ultra_restricted"] = person.Seed.IsSingleChannelGuest;
        user["is_email_confirmed"] = !person.Seed.IsBot;
        user["who_can_share_contact_card"] = "EVERYONE";
        if (person.IsStranger)
            user["is_stranger"] = true;
        if (withLocale && !person.IsExternal && person.Seed.Locale is { } locale)
            user["locale"] = locale;
        return user;
    }

    internal static JsonObject UserInPayload(Person person) => new()
    {
        ["id"] = person.Id,
        ["username"] = person.Handle,
        ["name"] = person.Handle,
        ["team_id"] = person.TeamId,
    };

    internal static JsonObject Channel(Workspace workspace, Channel channel)
    {
        if (channel.IsIm)
        {
            return new JsonObject
            {
                ["id"] = channel.Id,
                ["created"] = channel.Created.ToUnixTimeSeconds(),
                ["is_im"] = true,
                ["is_org_shared"] = false,
                ["user"] = channel.Peer!.Id,
                ["is_archived"] = false,
                ["is_user_deleted"] = channel.Peer.IsDeactivated,
                ["is_open"] = true,
                ["context_team_id"] = workspace.Options.TeamId,
                ["updated"] = channel.Created.ToUnixTimeMilliseconds(),
                ["priority"] = 0,
            };
        }

        return new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = channel.Name,
            ["is_channel"] = true,
            ["is_group"] = false,
            ["is_im"] = false,
            ["is_mpim"] = false,
            ["is_private"] = channel.IsPrivate,
            ["created"] = channel.Created.ToUnixTimeSeconds(),
            ["is_archived"] = channel.IsArchived,
            ["is_general"] = channel.IsGeneral,
            ["unlinked"] = 0,
            ["name_normalized"] = channel.Name,
            ["is_shared"] = channel.IsShared,
            ["is_org_shared"] = false,
            ["is_pending_ext_shared"] = false,
            ["pending_shared"] = new JsonArray(),
            ["context_team_id"] = workspace.Options.TeamId,
            ["updated"] = channel.Created.ToUnixTimeMilliseconds(),
            ["creator"] = channel.CreatorId,
            ["is_ext_shared"] = channel.IsShared,
            ["shared_team_ids"] = Json.ArrayOf(workspace.TeamsIn(channel)),
            ["is_member"] = channel.Has(workspace.Bot),
            ["topic"] = Said(channel.Topic),
            ["purpose"] = Said(channel.Purpose),
            ["previous_names"] = Json.ArrayOf(channel.PreviousNames),
        };
    }

    /// <summary>
    /// A message for whoever reads it: of its metadata only the type, unless the payload was asked for (docs.slack.dev/messaging/message-metadata).
    /// </summary>
    internal static JsonObject MessageForReader(JsonObject message, bool withPayload)
    {
        var copy = message.Copy();
        copy.Remove("is_ephemeral");
        if (!withPayload && copy.Object("metadata") is { } metadata)
            copy["metadata"] = new JsonObject { ["event_type"] = metadata.Text("event_type") };
        return copy;
    }

    /// <summary>Something pinned, as lists and events tell it.</summary>
    internal static JsonObject Pinned(Workspace workspace, Channel channel, StoredMessage message, Pin pin) => new()
    {
        ["type"] = "message",
        ["created"] = pin.At,
        ["created_by"] = pin.By,
        ["channel"] = channel.Id,
        ["message"] = WithPermalink(workspace, channel, message),
    };

    internal static JsonObject WithPermalink(Workspace workspace, Channel channel, StoredMessage message)
    {
        var shape = MessageForReader(message.Json, withPayload: false);
        shape["permalink"] = Permalink(workspace, channel, message);
        return shape;
    }

    internal static string Permalink(Workspace workspace, Channel channel, StoredMessage message)
    {
        var link = $"{workspace.Options.TeamUrl}archives/{channel.Id}/p{message.Ts.Replace(".", "", StringComparison.Ordinal)}";
        return message.IsReply ? $"{link}?thread_ts={message.ThreadTs}&cid={channel.Id}" : link;
    }

    internal static JsonObject BotProfile(Workspace workspace) => new()
    {
        ["id"] = workspace.Options.BotId,
        ["app_id"] = workspace.Options.AppId,
        ["name"] = workspace.Manifest.Name,
        ["icons"] = new JsonObject
        {
            ["image_36"] = "https://example.org/bot_36.png",
            ["image_48"] = "https://example.org/bot_48.png",
            ["image_72"] = "https://example.org/bot_72.png",
        },
        ["deleted"] = false,
        ["updated"] = 0,
        ["team_id"] = workspace.Options.TeamId,
    };

    private static JsonObject Said(ChannelText text) => new() { ["value"] = text.Value, ["creator"] = text.By, ["last_set"] = text.At };

    private static JsonObject Profile(Person person, bool withEmail)
    {
        var profile = new JsonObject
        {
            ["title"] = person.Seed.Title,
            ["phone"] = "",
            ["skype"] = "",
            ["real_name"] = person.RealName,
            ["real_name_normalized"] = Fold(person.RealName),
            ["display_name"] = person.Seed.DisplayName,
            ["display_name_normalized"] = Fold(person.Seed.DisplayName),
            ["status_text"] = "",
            ["status_emoji"] = "",
            ["avatar_hash"] = "g0",
            ["image_24"] = "https://example.org/avatar_24.png",
            ["image_48"] = "https://example.org/avatar_48.png",
            ["image_72"] = "https://example.org/avatar_72.png",
            ["team"] = person.TeamId,
        };
        if (person.Seed.FirstName is { } first)
            profile["first_name"] = first;
        if (person.Seed.LastName is { } last)
            profile["last_name"] = last;
        if (withEmail && !person.IsExternal && person.Email is { } email)
            profile["email"] = email;
        return profile;
    }

    private static void AddTimeZone(JsonObject user, string? id, DateTimeOffset now)
    {
        user["tz"] = id;
        if (id is null || !TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return;
        user["tz_label"] = zone.StandardName;
        user["tz_offset"] = (int)zone.GetUtcOffset(now).TotalSeconds;
    }

    private static string Fold(string name) => new([.. name.Normalize(System.Text.NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)]);
}
