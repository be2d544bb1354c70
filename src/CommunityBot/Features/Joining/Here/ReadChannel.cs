using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>
/// Asks Slack once a day who is in the channel: the first time as soon as the community is known. It goes at the pace
/// Slack allows, outside any transaction, and writes in pieces: a channel of two thousand people keeps nobody waiting.
/// </summary>
public sealed class ReadChannel(Database db, SlackApi slack, People people, Outbox outbox, PacedCalls paced, TimeProvider clock)
{
    private const int Piece = 200;

    /// <summary>Up to this many, a call each costs less than reading the whole workspace by pages.</summary>
    private const int OneByOne = 20;

    /// <summary>Throws where Slack is away: it is tried again. A channel the bot may not read is left as it was.</summary>
    public async Task Read(CommunitySettings community, CancellationToken stop)
    {
        var begun = clock.GetUtcNow();
        try
        {
            var here = await Members(community.Channel, stop);
            await Meet(here, stop);
            foreach (var piece in here.Chunk(Piece)) await db.Write(tx => tx.SaveHere(community, piece, begun), stop);
            await db.Write(tx => Forget(tx, community, begun), stop);
        }
        catch (SlackException refused) when (refused is { Kind: FailureKind.Final, RetryAfter: null })
        {
            // Archived, or the bot was not invited: there is nothing to read, today.
        }
    }

    /// <summary>Whoever looks at Home sees it.</summary>
    public async Task Run(Tx tx, CommunitySettings community) => outbox.RefreshHomes(tx, await tx.WhoMay(Act.AdmitThoseHere, community.Id));

    /// <summary>Those who were not seen. One whose departure was never heard is not decided about any more.</summary>
    private async Task Forget(Tx tx, CommunitySettings community, DateTimeOffset begun)
    {
        await tx.Hold(community.Id);
        await tx.ForgetGone(community.Id, begun);
        foreach (var gone in await tx.WaitingButGone(community.Id, begun))
            if (await tx.Settle(gone with { Status = WalkInStatus.Left, SettledAt = begun })) await WalkInsFeature.Redraw(tx, outbox, gone);
    }

    private async Task<List<UserId>> Members(ChannelId channel, CancellationToken stop)
    {
        var here = new List<UserId>();
        string? cursor = null;
        do
        {
            var page = await paced.Ask(() => slack.Members(channel, cursor, stop), stop);
            here.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return [.. here.Distinct()];
    }

    /// <summary>
    /// Reads the profiles that were not read today: by pages of the whole workspace where there are many, then one by one. That list leaves out the people of
    /// other workspaces; and one whom Slack shows to nobody must not have it read again each day.
    /// </summary>
    private async Task Meet(IReadOnlyList<UserId> here, CancellationToken stop)
    {
        var unread = new HashSet<UserId>(here);
        unread.ExceptWith(await people.KnownToday(here, stop));
        string? cursor = null;
        while (unread.Count > OneByOne)
        {
            var page = await paced.Ask(() => slack.Users(cursor, stop), stop);
            await people.Keep(page.Items.Where(user => unread.Contains(user.Id)), stop);
            unread.ExceptWith(page.Items.Select(user => user.Id));
            if (page.Next is null) break;
            cursor = page.Next;
        }
        foreach (var user in unread) await Meet(user, stop);
    }

    private async Task Meet(UserId user, CancellationToken stop)
    {
        try
        {
            await paced.Ask(() => people.Fresh(user, stop), stop);
        }
        catch (SlackException unknown) when (unknown.Code is "user_not_found" or "user_not_visible")
        {
            // In the channel, and shown to nobody: there is nothing to tell of this person.
        }
    }
}
