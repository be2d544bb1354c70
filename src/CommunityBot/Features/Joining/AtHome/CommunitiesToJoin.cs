using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The communities one may ask to join, with what each is for.</summary>
public sealed class CommunitiesToJoin
{
    /// <summary>For who is in none, and for who is in one already: the others are then news, not the reason of the visit.</summary>
    internal const int ShownToNewcomers = 5, ShownToMembers = 2;

    public async Task<IReadOnlyList<Block>> Draw(Tx tx, Reader reader)
    {
        var all = await tx.Communities();
        if (all.Count == 0) return [new Section(AskingTexts.All.In(reader.Language).NoCommunity)];
        if (AskingWay.Cannot(await tx.FindPerson(reader.User), all[0].Workspace, reader.Language) is { } cannot) return cannot.Instead!.Value.Blocks;

        var pending = (await tx.PendingRequestsOf(reader.User)).Select(r => r.Community);
        var taken = reader.Communities.Select(c => c.Community.Id).Concat(pending).ToHashSet(StringComparer.Ordinal);
        var decided = await tx.CommunitiesDecidedIn(reader.User);
        List<CommunitySettings> open = [.. all.Where(c => !taken.Contains(c.Id) && decided.Contains(c.Id))];
        return AtHomeViews.ToJoin(reader.Language, open, isNewcomer: reader.Communities.Count == 0);
    }
}
