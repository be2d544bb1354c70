using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Tells a facilitator, in Home, of the people who are in the channel without being members.</summary>
public sealed class ShowHere
{
    public async Task<IReadOnlyList<Block>> Show(Tx tx, Reader reader)
    {
        List<Block> blocks = [];
        foreach (var community in reader.WhereMay(Act.AdmitThoseHere))
        {
            if (await tx.IsLater(community.Id, reader.User, reader.Now)) continue;
            var here = await tx.PeopleHere(community, reader.Now);
            if (here.All.Count > 0) blocks.AddRange(HereViews.Home(reader.Language, community, here));
        }
        return blocks.Count == 0 ? [] : [new Header(HereTexts.All.In(reader.Language).Heading), .. blocks];
    }
}
