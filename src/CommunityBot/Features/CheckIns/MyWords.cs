using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>On the Home tab of who passed words on and has no answer yet: with whom they are, and since when.</summary>
public sealed class MyWords
{
    public async Task<IReadOnlyList<Block>> Draw(Tx tx, Reader reader)
    {
        var lines = new List<Block>();
        foreach (var checkIn in await tx.OpenCheckInsOf(reader.User))
            if (await tx.FindCommunity(checkIn.Community) is { } community && await tx.IsMember(community.Id, reader.User))
                lines.Add(CheckInsViews.MyWords(reader.Language, community, checkIn, (await Readership.Of(tx, community.Id, reader.User)).Of(checkIn)));
        return lines;
    }
}
