using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>Gives their next steps to a person who writes to the bot in plain words.</summary>
public sealed class AnswerPlainWords(Outbox outbox, People people, BotMap map, FindUnderWay underWay, TimeProvider clock)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    /// <summary>Learns the language of someone the bot may never have met, so that the answer is in it.</summary>
    public async Task Meet(InboxEvent heard, CancellationToken stop)
    {
        if (Writer(heard) is { } user) await people.Reads(user, stop);
    }

    public async Task Hear(Tx tx, InboxEvent heard, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (Writer(heard) is not { } user || !await tx.MarkAnswered(new TeamId(heard.Workspace), user, now, Apart)) return;

        // Only the last answer follows what changes: somebody who often writes would have as many drawn again.
        await outbox.LeaveAsTheyAre(tx, HelpFeature.Steps(user));
        await outbox.Show(tx, $"help:{heard.EventId}", Place.Private(user), HelpFeature.Steps(user), Priority.Waiting);
    }

    /// <summary>As things stand: what is settled since has no button any more.</summary>
    public async Task<Message> Draw(Tx tx, string user, CancellationToken stop)
    {
        var reader = await Reader.Of(tx, new UserId(user), clock.GetUtcNow());
        var offer = Offer.To(reader.User, map, [.. reader.Communities.Select(c => c.Standing)], reader.IsAdministrator);
        return HelpViews.NextSteps(reader.Language, [.. reader.Communities.Select(c => c.Community)], offer, await underWay.For(tx, reader, stop));
    }

    /// <summary>Who wrote to the bot; null where nobody did. Every other subtype is Slack telling of something else: an edit, a deletion, a bot. A file is another feature's.</summary>
    private static UserId? Writer(InboxEvent heard) =>
        !heard.FromBot && heard is { User: { } user, Files: null, Subtype: null or "file_share" or "me_message" } ? new UserId(user) : null;
}
