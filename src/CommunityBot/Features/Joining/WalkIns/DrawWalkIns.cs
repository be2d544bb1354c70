using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Draws the message about those who came in together, from how things are when it is sent.</summary>
public sealed class DrawWalkIns(TimeProvider clock)
{
    public async Task<Message> Draw(Tx tx, string id, Place place)
    {
        var walkIns = await tx.WalkInsOf(Guid.ParseExact(id, "n"));
        var community = await tx.FindCommunity(walkIns[0].Community) ?? throw new InvalidOperationException($"There is no community {walkIns[0].Community}.");
        var language = place.Person is { } reader ? await tx.LanguageOf(reader, community) : community.Language;
        if (place.Person is { } alone && !Permissions.Allows(Act.SettleWalkIn, await tx.StandingOf(community.Id, alone)))
            return Reply.Say(WalkInTexts.All.In(language).NoLongerYours(community.Name));

        var people = new List<(WalkIn WalkIn, Person? Person)>();
        foreach (var walkIn in walkIns) people.Add((walkIn, await tx.FindPerson(walkIn.Person)));
        var findings = await tx.EligibilitiesOf(community, people.Select(p => p.Person?.Email), clock.GetUtcNow());
        var visits = new List<Visit>();
        foreach (var (walkIn, person) in people)
        {
            var request = await tx.LatestRequest(community.Id, walkIn.Person);
            visits.Add(new(walkIn, person, person.KindIn(community.Workspace), findings[Addresses.Normalized(person?.Email)], request)
            {
                RequestCard = request is null ? null : await tx.LinkTo(community.Workspace, JoiningFeature.Card(request.Id), place),
                IsMember = await tx.IsMember(community.Id, walkIn.Person),
            });
        }
        return WalkInViews.Card(language, community, visits);
    }
}
