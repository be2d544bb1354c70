using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>What is kept of an event: ids and flags. No text is ever written to the inbox.</summary>
internal static class Reduced
{
    /// <summary>Null for an event of a kind the bot does not read.</summary>
    public static InboxEvent? Of(EventCallback happened, TeamId workspace, UserId? botUser) => happened.Event switch
    {
        MessageEvent m => new()
        {
            EventId = happened.EventId,
            Workspace = workspace.Value,
            Type = m.Subscription,
            Channel = m.Channel?.Value,
            User = m.User?.Value,
            Ts = m.Ts?.Value,
            ThreadTs = m.ThreadTs?.Value,
            Subtype = m.Subtype,
            FromBot = m.BotId is not null || (m.User is { } user && user == botUser),
            Files = m.Files is { Count: > 0 } files ? string.Join(',', files.Select(file => file.Id)) : null,
            Lane = m.Channel?.Value ?? happened.EventId,
        },
        MemberJoinedChannel j => new()
        {
            EventId = happened.EventId,
            Workspace = workspace.Value,
            Type = j.Subscription,
            Channel = j.Channel?.Value,
            User = j.User?.Value,
            Ts = j.EventTs?.Value,
            // Whoever the bot itself brings in comes by its doing, like the bot.
            FromBot = botUser is { } bot && (j.User == bot || j.Inviter == bot),
            Inviter = j.Inviter?.Value,
            Lane = j.Channel?.Value ?? happened.EventId,
        },
        // Opened on another tab, the page is not seen.
        AppHomeOpened { Tab: "home" } h => new()
        {
            EventId = happened.EventId,
            Workspace = workspace.Value,
            Type = h.Subscription,
            Channel = h.Channel?.Value,
            User = h.User?.Value,
            Ts = h.EventTs?.Value,
            Lane = h.User?.Value ?? happened.EventId,
        },
        MemberLeftChannel l => new()
        {
            EventId = happened.EventId,
            Workspace = workspace.Value,
            Type = l.Subscription,
            Channel = l.Channel?.Value,
            User = l.User?.Value,
            Ts = l.EventTs?.Value,
            FromBot = l.User is { } user && user == botUser,
            Lane = l.Channel?.Value ?? happened.EventId,
        },
        TeamJoin t => new()
        {
            EventId = happened.EventId,
            Workspace = workspace.Value,
            Type = t.Subscription,
            User = t.User?.Id.Value,
            Ts = t.EventTs?.Value,
            FromBot = t.User is { IsBot: true },
            Lane = happened.EventId,
        },
        _ => null,
    };
}
