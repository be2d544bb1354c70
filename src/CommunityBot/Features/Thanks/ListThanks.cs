using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

/// <summary>Whom people have thanked since the last digest and agreed to have it said: names alone, of those who are still here.</summary>
public sealed class ListThanks
{
    private const int AtMost = 8;

    public async Task<DigestSection?> Draw(Tx tx, DigestOf of)
    {
        var thanked = (await tx.ThanksSaid(of.Community.Id, of.Since, of.Now)).GroupBy(one => one.To).TakeLast(AtMost).ToList();
        if (thanked.Count == 0) return null;
        var t = ThanksTexts.All.In(of.Community.Language);
        return new(t.InDigest, [.. thanked.Select(to => t.DigestLine(to.Key, [.. to.Select(one => one.From).Distinct()]))]);
    }
}
