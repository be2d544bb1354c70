using CommunityBot.Slack;

namespace CommunityBot.Features.Help;

/// <summary>What one may do, at the foot of the Home tab.</summary>
public sealed class HelpAtHome(BotMap map)
{
    public Task<IReadOnlyList<Block>> Draw(Reader reader) =>
        Task.FromResult(HelpViews.AtHome(reader.Language, Offer.To(reader.User, map, [.. reader.Communities.Select(c => c.Standing)], reader.IsAdministrator)));
}
