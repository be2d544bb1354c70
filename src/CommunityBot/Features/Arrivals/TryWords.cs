using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>What would be read in a community's own words, as if whoever asks had just arrived; and what shows them already, drawn again when they change.</summary>
public sealed class TryWords(Outbox outbox, TimeProvider clock)
{
    public async Task<Specimen> Welcome(Tx tx, CommunitySettings community, Language language, UserId user)
    {
        var t = WelcomeTexts.All.In(language);
        var welcome = await DrawArrivals.WelcomeTo(tx, (await tx.FindPerson(user))?.FirstName ?? "", community, language, clock.GetUtcNow());
        return new(WelcomeViews.Values(t, welcome), words => WelcomeViews.Welcome(t, welcome with { Words = words }));
    }

    public async Task<Specimen> Announcement(Tx tx, CommunitySettings community, UserId user)
    {
        var person = await tx.FindPerson(user);
        IReadOnlyList<Arrival> arrivals = [Arrival.Of(new(community.Id, user, person?.Title, person?.FirstName ?? person?.Name ?? ""), clock.GetUtcNow())];
        return new(ArrivalsViews.Values(community.Language, arrivals), words => ArrivalsViews.Announcement(community.Language, arrivals, words));
    }

    /// <summary>Those who are to publish an arrival see what they would publish.</summary>
    public async Task AnnouncementReworded(Tx tx, CommunitySettings community)
    {
        foreach (var arrival in await tx.PreparedArrivals(community.Id)) await outbox.Refresh(tx, ArrivalsFeature.CardOf(arrival), Priority.Rest);
    }
}
