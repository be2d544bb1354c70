using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Offers the house rules to a member who has accepted none: someone made a member by a facilitator, without the form that shows them.</summary>
public sealed class OfferRules(Database db, TimeProvider clock)
{
    private static readonly TimeSpan Apart = TimeSpan.FromDays(1);

    /// <summary>What to say after the command, to this person alone; null for nearly everyone.</summary>
    public async Task<Message?> Offer(SlashCommand command, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if ((await db.Read(tx => tx.RulesDue(command.User, now - Apart), stop)).Count == 0) return null;
        return await db.Write(async tx =>
        {
            var communities = await tx.RulesDue(command.User, now - Apart);
            if (!await tx.MarkOffered(command.User, now - Apart, now)) return null;
            var language = await tx.LanguageOf(command.User);
            return RulesViews.Offer(language, communities, HouseRules.Current(language));
        }, stop);
    }
}
