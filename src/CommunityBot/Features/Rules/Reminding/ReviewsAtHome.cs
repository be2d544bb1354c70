using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>On the Home tab, for those who may decide: who was reminded of rules several times, as long as nobody has taken it up.</summary>
public sealed class ReviewsAtHome
{
    private const int Listed = 5;

    public async Task<IReadOnlyList<Block>?> Draw(Tx tx, Reader reader)
    {
        if (!reader.May(Act.SettleReminders)) return null;
        var waiting = new List<ReviewAtHome>();
        foreach (var community in reader.WhereMay(Act.SettleReminders)) waiting.AddRange(await In(tx, community, reader.User));
        return RemindingViews.AtHome(reader.Language, [.. waiting.Take(Listed)], Math.Max(0, waiting.Count - Listed));
    }

    /// <summary>Those of one community that wait for this reader, if it is one who decides.</summary>
    internal static async Task<IReadOnlyList<ReviewAtHome>> In(Tx tx, CommunitySettings community, UserId reader)
    {
        var (waiting, standing) = (new List<ReviewAtHome>(), await tx.StandingOf(community.Id, reader));
        foreach (var review in await tx.OpenReviews(community.Id))
            if (Permissions.Allows(Act.SettleReminders, standing, review.Person))
                waiting.Add(new(review, community, (await tx.RemindersOf(review.Id)).Count, await Card(tx, community, review, reader)));
        return waiting;
    }

    private static async Task<string?> Card(Tx tx, CommunitySettings community, RuleReview review, UserId reader)
    {
        var inChannel = community.FacilitatorsChannel is { } channel ? await tx.LinkTo(community.Workspace, RulesFeature.Review(review.Id), Place.Channel(channel)) : null;
        return inChannel ?? await tx.LinkTo(community.Workspace, RulesFeature.Review(review.Id), Place.Private(reader));
    }
}

/// <summary>A review that waits.</summary>
/// <param name="Reminders">How many it holds.</param>
/// <param name="Card">The address of the card; null while it is on its way.</param>
internal sealed record ReviewAtHome(RuleReview Review, CommunitySettings Community, int Reminders, string? Card);
