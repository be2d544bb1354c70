using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Features.Membership;

/// <summary>
/// Looks at the members of one community after the directory changed: who is no longer eligible is listed, whom a list still shows and who is eligible again is
/// shown so. The looking reads beside everything else; only what changes is written.
/// </summary>
public sealed class ReviewMembers(Database db, People people, ShowLapses show, TimeProvider clock, ILogger<ReviewMembers> log) : IBackgroundWork
{
    public async Task<bool> RunNext(CancellationToken stop)
    {
        if (await db.Read(tx => tx.NextReview(clock.GetUtcNow()), stop) is not { } review) return false;
        try
        {
            await Do(review, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The other communities are looked at meanwhile.
            log.LogWarning(failure, "The members of {Community} are looked at later", review.Community);
            var (wait, asked) = (Backoff.After(review.Failures + 1), (failure as SlackException)?.RetryAfter);
            await db.Write(tx => tx.PutReviewOff(review, clock.GetUtcNow() + (asked > wait ? asked.Value : wait)), stop);
        }
        return true;
    }

    public Task<DateTimeOffset?> NextDue(Tx tx) => tx.NextReviewDue();

    private async Task Do(Review review, CancellationToken stop)
    {
        var (community, found) = await db.Read(tx => Look(tx, review.Community), stop);
        if (await ReadAgain([.. found.Where(one => one.Value != Eligibility.Eligible).Select(one => one.Key)], stop)) (community, found) = await db.Read(tx => Look(tx, review.Community), stop);
        await db.Write(async tx =>
        {
            if (community is not null) await tx.Hold(community.Id);
            if (await tx.EndReview(review) && community is not null) await Follow(tx, community, found);
        }, stop);
    }

    /// <summary>Nobody is listed on an address of long ago: those whom Slack has not told of within a day are asked about first. Throws <see cref="SlackException"/>.</summary>
    private async Task<bool> ReadAgain(IReadOnlyList<UserId> members, CancellationToken stop)
    {
        var old = members.Except(await people.KnownToday(members, stop)).ToList();
        foreach (var member in old)
        {
            try
            {
                await people.Fresh(member, stop);
            }
            catch (SlackException unknown) when (unknown.Code is "user_not_found" or "user_not_visible")
            {
                // Slack will not tell more of this person later.
            }
        }
        return old.Count > 0;
    }

    private async Task<(CommunitySettings? Community, IReadOnlyDictionary<UserId, Eligibility> Found)> Look(Tx tx, string id)
    {
        if (await tx.FindCommunity(id) is not { } community) return (null, new Dictionary<UserId, Eligibility>());
        var members = await tx.MembersWithAddresses(id);
        var findings = await tx.EligibilitiesOf(community, members.Select(member => member.Email), clock.GetUtcNow());
        return (community, members.ToDictionary(member => member.User, member => findings[Addresses.Normalized(member.Email)].Eligibility));
    }

    private async Task Follow(Tx tx, CommunitySettings community, IReadOnlyDictionary<UserId, Eligibility> looked)
    {
        // Who left while the others were looked at is gone.
        var stillHere = (await tx.MembersWithAddresses(community.Id)).Select(member => member.User).ToHashSet();
        var found = looked.Where(one => stillHere.Contains(one.Key)).ToDictionary();
        var canBeShown = (await ShowLapses.Places(tx, community)).Count > 0;
        var shown = new HashSet<Page>();
        var listed = new HashSet<UserId>();
        foreach (var lapse in await tx.ActiveLapses(community.Id))
        {
            LapseStatus? over = found.TryGetValue(lapse.Person, out var eligibility)
                ? eligibility == Eligibility.Eligible ? LapseStatus.Eligible : lapse.Status == LapseStatus.Left && canBeShown && Lapses(eligibility) ? LapseStatus.Relisted : null
                : LapseStatus.Gone;
            if (over is null) listed.Add(lapse.Person);
            else if (await tx.Close(lapse.Id, over.Value)) shown.Add(lapse.Page);
        }
        foreach (var page in shown) await show.Redraw(tx, page, Priority.Rest);

        UserId[] lapsed = [.. found.Where(one => Lapses(one.Value) && !listed.Contains(one.Key)).Select(one => one.Key)];
        if (lapsed.Length == 0 || !canBeShown) return;
        var now = clock.GetUtcNow();
        var list = Guid.CreateVersion7(now);
        await tx.AddList(community, list, (lapsed.Length + Page.Size - 1) / Page.Size, now);
        await tx.AddLapses(community, lapsed.Select((person, i) => new Lapse(Guid.CreateVersion7(now), community.Id, person, new(list, (i / Page.Size) + 1))));
        await show.Show(tx, community, new(list, 1), inChannel: true);
    }

    private static bool Lapses(Eligibility eligibility) => eligibility is Eligibility.NotAnAdherent or Eligibility.DuesInDefault;
}
