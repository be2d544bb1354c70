using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Leaving;

/// <summary>Ends a membership at the member's own wish, with a farewell; or has the person stay as one who follows.</summary>
public sealed class LeaveCommunity(Acted acted, Outbox outbox, LeavingFeature leaving, ShowDeparture show, TimeProvider clock)
{
    /// <summary>What the form offers.</summary>
    internal const string GoAway = "leave", Follow = "observe";

    /// <summary>Characters.</summary>
    internal const int ReasonAtMost = 1000;

    /// <summary>These roles come from the association, not from the membership: who holds one leaves as a member, and goes on in it.</summary>
    internal static readonly Role[] Entrusted = [Role.Facilitator, Role.Sponsor];

    public Task<Answer> Leave(Submission<string> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        var (person, now) = (form.User, clock.GetUtcNow());
        if (await tx.FindCommunity(form.Carried) is not { } community) return await Over(tx, person);
        await tx.Hold(community.Id);
        var language = await tx.LanguageOf(person, community);
        var t = LeavingTexts.All.In(language);
        if (!await tx.IsMember(community.Id, person)) return await Over(tx, person);

        var asked = await tx.DepartureAsked(community.Id, person);
        if (form[LeavingFeature.Choice] != GoAway)
        {
            if (await tx.BecomeObserver(community.Id, person)) await tx.Audit(community, person, "became_observer", person.Value, reason: null, now);
            outbox.RefreshHomes(tx, [person]);
            return LeavingViews.Instead(language, asked is null ? t.Follows(community.Name) : t.FollowsFromOutside(community.Name, community.Channel));
        }

        var reason = form[LeavingFeature.Reason]?.Trim() is { Length: > 0 } words ? words : null;
        if (reason is { Length: > ReasonAtMost }) return Answer.Error(LeavingFeature.Reason, t.TooLong(ReasonAtMost));

        var departure = (asked ?? new Departure(Guid.CreateVersion7(now), community.Id, person, now)) with { Status = DepartureStatus.Left, EndedAt = now, EndedBy = person, Reason = reason, Error = null };
        departure = await Depart(tx, community, departure, now);
        await outbox.Show(tx, $"leaving:{LeavingSql.Key(departure.Id)}:farewell", Place.Private(person), LeavingFeature.Farewell(departure.Id), Priority.Waiting);
        if (!departure.StaysInChannel && asked is null) await Remove(tx, outbox, community, departure);
        if (asked is not null) await outbox.Refresh(tx, LeavingFeature.Asking(departure.Id));
        return LeavingViews.Instead(language, t.Left(community.Name));
    }, stop);

    /// <summary>Slack refused the removal: the person is asked to type it, and those told of the departure read it. Who was excluded cannot be asked.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || !Guid.TryParseExact(outcome.About, "n", out var id)) return;
        if (await tx.FindDeparture(id) is not { } departure || await tx.FindCommunity(departure.Community) is not { } community) return;
        await tx.SaveDeparture(community, departure with { Error = outcome.Code ?? "unknown" });
        await show.Redraw(tx, departure);
        if (departure.Status != DepartureStatus.Left) return;
        var t = LeavingTexts.All.In(await tx.LanguageOf(departure.Person, community));
        await outbox.Post(tx, $"leaving:{LeavingSql.Key(id)}:by_hand", Place.Private(departure.Person), Message.Saying(t.TypeLeave(community.Channel)), Priority.Waiting);
    }

    /// <summary>Ends the membership of who leaves by themselves or by closing the account, and tells those who lead the community.</summary>
    internal async Task<Departure> Depart(Tx tx, CommunitySettings community, Departure departure, DateTimeOffset now)
    {
        var kept = departure.Status == DepartureStatus.Left ? (await tx.RolesOf(community.Id, departure.Person)).Intersect(Entrusted).ToList() : [];
        var key = LeavingSql.Key(departure.Id);
        var vacant = await leaving.End(tx, community, departure.Person, departure.EndedBy, kept, now, ($"leaving:{key}:facilitation", LeavingFeature.Removed, key)) ?? [];
        departure = departure with { Roles = vacant, KeptRoles = kept };
        await tx.SaveDeparture(community, departure);
        await tx.Audit(community, departure.EndedBy, departure.Status == DepartureStatus.Left ? "member_left" : "account_closed", departure.Person.Value, reason: null, now);
        await show.To(tx, community, departure);
        return departure;
    }

    internal static Task Remove(Tx tx, Outbox outbox, CommunitySettings community, Departure departure) =>
        outbox.Remove(tx, $"leaving:{LeavingSql.Key(departure.Id)}:removal", community.Channel, departure.Person, LeavingFeature.Removed, LeavingSql.Key(departure.Id));

    private static async Task<Answer> Over(Tx tx, UserId person)
    {
        var language = await tx.LanguageOf(person);
        return LeavingViews.Instead(language, LeavingTexts.All.In(language).NoLongerMember);
    }
}
