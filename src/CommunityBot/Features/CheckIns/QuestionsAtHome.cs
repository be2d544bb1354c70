using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>On the Home tab: newcomers who wait for this reader's answer, each with the way to the card. Their words stay in the card.</summary>
public sealed class QuestionsAtHome(Outbox outbox)
{
    private const int Most = 5;

    /// <summary>Null for those to whom nothing of the kind was ever passed on.</summary>
    public async Task<IReadOnlyList<Block>?> Draw(Tx tx, Reader reader)
    {
        var lines = new List<Block>();
        foreach (var (community, _) in reader.Communities)
        {
            foreach (var checkIn in await tx.OpenCheckIns(community.Id))
            {
                if (!await IsFor(tx, checkIn, reader.User) || !await tx.IsMember(community.Id, checkIn.Person)) continue;
                var link = await tx.LinkTo(community.Workspace, CheckInsFeature.CardOf(checkIn.Id), Place.Private(reader.User));
                lines.Add(CheckInsViews.AtHome(reader.Language, community, checkIn, (await tx.FindPerson(checkIn.Person))?.Name, link));
                if (lines.Count == Most) return lines;
            }
        }
        return lines.Count == 0 ? null : lines;
    }

    /// <summary>A card is posted: an open Home tab can now lead to it.</summary>
    public Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded && outcome.Key.Split(':') is ["check_ins", _, "card", var reader]) outbox.RefreshHomes(tx, [new UserId(reader)]);
        return Task.CompletedTask;
    }

    private static async Task<bool> IsFor(Tx tx, CheckIn checkIn, UserId reader) =>
        (await Readership.Of(tx, checkIn.Community, checkIn.Person)).Of(checkIn).Contains(reader);
}
