using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

/// <summary>Whoever has thanked somebody agrees to have the digest say so, or would rather not any more.</summary>
public sealed class ShareThanks(Acted acted, TimeProvider clock)
{
    public Task<Answer> Press(Press<ThanksTo> press, bool isSaid, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (thanks, language) = (press.Carried, await tx.LanguageOf(press.User));
        if (!isSaid) await tx.UnsayThanks(thanks.Id, press.User);
        else if (await Together(tx, press.User, thanks.To, thanks.Community) is { } community && community.Id == thanks.Community) await tx.SayThanks(community, thanks.Id, press.User, thanks.To, clock.GetUtcNow());
        else return Answer.Saying(Mrkdwn.Escaped(ThanksTexts.All.In(language).NotTogether));
        return Answer.Replace(ThanksViews.Sent(language, thanks, (await tx.FindCommunity(thanks.Community))?.Name, isSaid));
    }, stop);

    /// <summary>A community both are in: that one where it is, else the first by name; null where there is none.</summary>
    internal static async Task<CommunitySettings?> Together(Tx tx, UserId from, UserId to, string? here)
    {
        var theirs = (await tx.CommunitiesOf(to)).Select(community => community.Id).ToHashSet(StringComparer.Ordinal);
        var shared = (await tx.CommunitiesOf(from)).Where(community => theirs.Contains(community.Id)).ToList();
        return shared.Find(community => community.Id == here) ?? shared.FirstOrDefault();
    }
}
