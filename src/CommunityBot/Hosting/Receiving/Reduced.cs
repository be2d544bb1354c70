using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>What is kept of an event: ids and flags. No text is ever written to the inbox.</summary>
internal static class Reduced
{
    /// <summary>False for what is told at every change of anybody's status: only an account that is closed is read. Known before it is known where the bot is installed.</summary>
    public static bool Matters(SlackEvent happened) => happened is not UserChange { User: not { IsDeleted: true } };

    /// <summary>Null for an event of a kind the bot does not read.</summary>
    public static InboxEvent? Of(EventCallback happened, TeamId workspace, UserId? botUser)
    {
        return happened.Event switch
        {
            // A message whose thread stays is emptied rather than deleted: it is as good as gone.
            MessageEvent { Subtype: "message_changed", Now: { Subtype: "tombstone", Ts: { } emptied } } m => Heard(m.Channel, m.User, m.Ts) with { Subtype = "message_deleted", About = emptied.Value },
            // Whose it was: nobody is told who took it away.
            MessageEvent { Subtype: "message_deleted", DeletedTs: { } gone } m => Heard(m.Channel, m.Was?.User, m.Ts) with { Subtype = m.Subtype, About = gone.Value, ThreadTs = m.Was?.ThreadTs?.Value },
            MessageEvent m => Heard(m.Channel, m.User, m.Ts) with
            {
                Asks = QuestionMark.IsIn(m.Text),
                ThreadTs = m.ThreadTs?.Value,
                Subtype = m.Subtype,
                FromBot = m.BotId is not null || IsBot(m.User),
                Files = m.Files is { Count: > 0 } files ? string.Join(',', files.Select(file => file.Id)) : null,
            },
            // Whoever the bot itself brings in comes by its doing, like the bot.
            MemberJoinedChannel j => Heard(j.Channel, j.User, j.EventTs) with { FromBot = IsBot(j.User) || IsBot(j.Inviter), Inviter = j.Inviter?.Value },
            ChannelArchive a => Heard(a.Channel, a.User, a.EventTs),
            ChannelUnarchive u => Heard(u.Channel, u.User, u.EventTs),
            // Opened on another tab, the page is not seen.
            AppHomeOpened { Tab: "home" } h => Heard(h.Channel, h.User, h.EventTs) with { Lane = h.User?.Value ?? happened.EventId },
            MemberLeftChannel l => Heard(l.Channel, l.User, l.EventTs) with { FromBot = IsBot(l.User) },
            UserChange { User: { } whose } c => Heard(null, whose.Id, c.EventTs),
            ReactionEvent r => Heard(r.Item?.Channel, r.User, r.EventTs) with { About = r.Item?.Ts?.Value, Reaction = r.Reaction, FromBot = IsBot(r.User) },
            TeamJoin t => Heard(null, t.User?.Id, t.EventTs) with { FromBot = t.User is { IsBot: true } },
            _ => null,
        };

        InboxEvent Heard(ChannelId? channel, UserId? user, Ts? ts) => new()
        {
            EventId = happened.EventId,
            Workspace = workspace.Value,
            Type = happened.Event.Subscription,
            Channel = channel?.Value,
            User = user?.Value,
            Ts = ts?.Value,
            Lane = channel?.Value ?? happened.EventId,
        };

        bool IsBot(UserId? user) => user is { } known && known == botUser;
    }
}
