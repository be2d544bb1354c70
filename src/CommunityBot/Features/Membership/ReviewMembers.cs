using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>
/// Looks at the members of one community after the directory changed: who is no longer eligible is listed, whom a list still shows and who is eligible again is
/// shown so. The looking reads beside everything else; only what changes is written.
/// </summary>
public sealed class ReviewMembers(Database db, Outbox outbox, TimeProvider clock) : IBackgroundWork
{
    public async Task<bool> RunNext(CancellationToken stop)
    {
        if (await db.Read(tx => tx.NextReview(), stop) is not { } review) return false;
        var (community, found) = await db.Read(tx => Look(tx, review.Community), stop);
        await db.Write(async tx =>
        {
            if (community is not null) await tx.Hold(community.Id);
            if (await tx.EndReview(review) && community is not null) await Follow(tx, community, found);
        }, stop);
        return true;
    }

    /// <summary>A review is never put off.</summary>
    public Task<DateTimeOffset?> NextDue(CancellationToken stop) => Task.FromResult<DateTimeOffset?>(null);

    private async Task<(CommunitySettings? Community, IReadOnlyDictionary<UserId, Eligibility> Found)> Look(Tx tx, string id)
    {
        var found = new Dictionary<UserId, Eligibility>();
        if (await tx.FindCommunity(id) is not { } community) return (null, found);
        var today = community.DayAt(clock.GetUtcNow());
        foreach (var (user, email) in await tx.MembersWithAddresses(id))
            found[user] = (await tx.EligibilityOf(community.Workspace, email, today)).Eligibility;
        return (community, found);
    }

    private async Task Follow(Tx tx, CommunitySettings community, IReadOnlyDictionary<UserId, Eligibility> found)
    {
        var shown = new HashSet<Page>();
        var listed = new HashSet<UserId>();
        foreach (var lapse in await tx.ActiveLapses(community.Id))
        {
            LapseStatus? over = found.TryGetValue(lapse.Person, out var eligibility)
                ? eligibility == Eligibility.Eligible ? LapseStatus.Eligible : lapse.Status == LapseStatus.Left && Lapses(eligibility) ? LapseStatus.Relisted : null
                : LapseStatus.Gone;
            if (over is null) listed.Add(lapse.Person);
            else if (await tx.Close(lapse.Id, over.Value)) shown.Add(lapse.Page);
        }
        foreach (var page in shown) await outbox.Refresh(tx, MembershipFeature.Card(page), Priority.Rest);

        UserId[] people = [.. found.Where(one => Lapses(one.Value) && !listed.Contains(one.Key)).Select(one => one.Key)];
        if (people.Length == 0 || (await ShowLapses.Places(tx, community)).Count == 0) return;
        var now = clock.GetUtcNow();
        var list = Guid.CreateVersion7(now);
        await tx.AddList(community, list, (people.Length + Page.Size - 1) / Page.Size, now);
        for (var i = 0; i < people.Length; i++)
            await tx.AddLapse(community, new Lapse(Guid.CreateVersion7(now), community.Id, people[i], new(list, (i / Page.Size) + 1)), i);
        await ShowLapses.Show(tx, outbox, community, new(list, 1), inChannel: true);
    }

    private static bool Lapses(Eligibility eligibility) => eligibility is Eligibility.NotAnAdherent or Eligibility.DuesInDefault;
}
