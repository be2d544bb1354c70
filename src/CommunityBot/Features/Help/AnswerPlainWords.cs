using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>Gives their next steps to a person who writes to the bot in plain words.</summary>
public sealed class AnswerPlainWords(Outbox outbox, BotMap map, TimeProvider clock)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    public async Task Hear(Tx tx, InboxEvent heard)
    {
        // Every other subtype is Slack telling of something else: an edit, a deletion, a bot.
        if (heard.FromBot || heard.User is not { } id || heard.Subtype is not (null or "file_share" or "me_message")) return;
        var user = new UserId(id);
        if (!await tx.MarkAnswered(new TeamId(heard.Workspace), user, clock.GetUtcNow(), Apart)) return;

        var communities = await tx.CommunitiesOf(user);
        var language = (await tx.FindPerson(user))?.Language ?? communities.Select(c => c.Language).FirstOrDefault();
        var offer = Offer.To(user, map, await tx.StandingsOf(user, communities));
        await outbox.Post(tx, $"help:{heard.EventId}", Place.Private(user), HelpViews.NextSteps(language, communities, offer), Priority.Waiting);
    }
}
