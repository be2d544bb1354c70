using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>
/// Offers the rules in force to a member who has not accepted them: made a member by a facilitator without the form that shows them, or of before the last
/// version. One community at a time, and each once a day at most.
/// </summary>
public sealed class OfferRules(Database db, TimeProvider clock)
{
    private static readonly TimeSpan Apart = TimeSpan.FromDays(1);

    /// <summary>What to say after the command, to this person alone; null for nearly everyone.</summary>
    public async Task<Message?> Offer(SlashCommand command, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.Read(tx => tx.RulesDue(command.User, command.Channel, now - Apart), stop) is null) return null;
        return await db.Write(async tx =>
        {
            if (await tx.RulesDue(command.User, command.Channel, now - Apart) is not { } id || await tx.FindCommunity(id) is not { } community) return null;
            await tx.MarkShown(id, command.User, now);
            return ReadingViews.Offer(await RulesShown.To(tx, command.User, community, await tx.LanguageOf(command.User, community)));
        }, stop);
    }
}
