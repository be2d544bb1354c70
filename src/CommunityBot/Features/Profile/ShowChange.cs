using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Profile;

/// <summary>Tells of a new job or company, with what the directory says of the person now; dues only to those who may see them.</summary>
public sealed class ShowChange(Outbox outbox, TimeProvider clock)
{
    internal static Task In(Tx tx, Outbox outbox, ProfileChange change, Place place, DateTimeOffset? notBefore = null) =>
        outbox.Show(tx, $"profile:{ProfileSql.Key(change.Id)}:{place}", place, new Subject("profile.change", ProfileSql.Key(change.Id)), Priority.Rest, ProfileFeature.Shown, notBefore);

    public async Task<Message> Draw(Tx tx, string id, Place place)
    {
        var change = await tx.FindChange(Guid.ParseExact(id, "n")) ?? throw new InvalidOperationException($"There is no change '{id}'.");
        var communities = new List<CommunitySettings>();
        var seesDues = place.Person is null;
        foreach (var community in await tx.CommunitiesOf(change.Person))
        {
            if (place.Person is not { } reader)
            {
                if (Place.Channel(community.FacilitatorsChannel ?? community.Channel) == place) communities.Add(community);
                continue;
            }
            var standing = await tx.StandingOf(community.Id, reader);
            if (standing.Roles.Contains(Role.Pilot) || standing.Roles.Contains(Role.Facilitator)) communities.Add(community);
            seesDues |= Permissions.Allows(Act.SeeDues, standing);
        }
        var language = (place.Person, communities) switch
        {
            ({ } who, [var first, ..]) => await tx.LanguageOf(who, first),
            (null, [var first, ..]) => first.Language,
            // They lead none of the person's communities any more.
            ({ } who, _) => await tx.LanguageOf(who),
            _ => await tx.LanguageOf(change.Person),
        };
        var email = (await tx.FindPerson(change.Person))?.Email;
        var finding = communities is [var any, ..] ? await tx.EligibilityOf(any, email, clock.GetUtcNow()) : new EligibilityFinding(Eligibility.NotVerifiable);
        return ProfileViews.Change(language, change, [.. communities.Select(c => c.Name)], finding, seesDues);
    }

    /// <summary>A facilitators' channel that takes no message: each of them reads it privately.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["profile", var id, var place] || Place.Of(place) is not { Person: null }) return;
        if (await tx.FindChange(Guid.ParseExact(id, "n")) is not { } change) return;
        foreach (var community in await tx.CommunitiesFacilitatedIn(new ChannelId(place)))
            foreach (var who in await tx.Holders(community.Id, Role.Facilitator))
                if (who != change.Person) await In(tx, outbox, change, Place.Private(who));
    }
}
