using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>A member offers to take a role that nobody holds: first told the time it takes. Pilots and animators get a card; who may give the role has it at once.</summary>
public sealed class VolunteerFor(Database db, SlackApi slack, Acted acted, Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    public const int WordsAtMost = 500;

    public async Task<Answer> Open(Press<OfficeIn> press, CancellationToken stop)
    {
        var (form, refusal) = await db.Read(async tx =>
        {
            var (community, language, obstacle) = await Obstacle(tx, press.Carried, press.User);
            return obstacle is null ? (OffersViews.Volunteer(language, community!, press.Carried.Office.Functional!.Value), null) : ((Modal?)null, obstacle);
        }, stop);
        if (form is null) return Answer.Saying(refusal!);
        await slack.OpenModal(press.Trigger, form, stop);
        return Answer.Done;
    }

    public Task<Answer> Submit(Submission<OfficeIn> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        await tx.Hold(form.Carried.Community);
        var (found, language, obstacle) = await Obstacle(tx, form.Carried, form.User);
        var t = OffersTexts.All.In(language);
        if (found is not { } community || obstacle is not null) return Answer.Update(RolesViews.Notice(language, t.VolunteerTitle, [.. Section.Of(obstacle!)]));
        var words = form[RolesFeature.Words]?.Trim() is { Length: > 0 } written ? written : null;
        if (words?.Length > WordsAtMost) return Answer.Error(RolesFeature.Words, t.TooLong(WordsAtMost));

        var now = clock.GetUtcNow();
        var role = form.Carried.Office.Functional!.Value;
        var name = RolesTexts.All.In(language).Name(role);
        if (await OfferDesk.MayDecide(tx, community.Id, form.User))
        {
            await OfferDesk.Entrust(tx, outbox, letters, community, OfferDesk.NewTenure(community, role, form.User, until: null, now), form.User, knowing: [], now);
            return Answer.Update(RolesViews.Notice(language, t.VolunteerTitle, new Section(t.YoursNow(name))));
        }

        var offer = new Offer(Guid.CreateVersion7(now), community.Id, role, form.User, now) { Words = words };
        if (!await tx.AddOffer(community, offer)) return Answer.Update(RolesViews.Notice(language, t.VolunteerTitle, new Section(t.AlreadyOffered(name))));
        await tx.Audit(community, form.User, "role_offered", form.User.Value, form.Carried.Office.ToString(), now);
        var readers = await Readers(tx, community.Id, form.User);
        foreach (var reader in readers)
            await outbox.Show(tx, $"roles:offer:{RolesSql.Key(offer.Id)}:{reader}", Place.Private(reader), RolesFeature.OfferCard(offer.Id), Priority.Waiting);
        outbox.RefreshHomes(tx, [form.User, .. readers]);
        return Answer.Update(RolesViews.Notice(language, t.VolunteerTitle, new Section(t.Offered(name, language.People(readers)))));
    }, stop);

    /// <summary>Pilots and animators; facilitators where no pilot could answer.</summary>
    private static async Task<IReadOnlyList<UserId>> Readers(Tx tx, string community, UserId volunteer)
    {
        var pilots = (await tx.Holders(community, Role.Pilot)).Where(pilot => pilot != volunteer).ToList();
        var others = await tx.Holders(community, pilots.Count > 0 ? [Role.Animator] : [Role.Facilitator, Role.Animator]);
        return [.. pilots.Concat(others).Where(reader => reader != volunteer).Distinct()];
    }

    private async Task<(CommunitySettings? Community, Language Language, Mrkdwn? Obstacle)> Obstacle(Tx tx, OfficeIn at, UserId user)
    {
        if (await tx.FindCommunity(at.Community) is not { } community || at.Office.Functional is not { } role)
        {
            var theirs = await tx.LanguageOf(user);
            return (null, theirs, RolesTexts.All.In(theirs).Gone);
        }

        var language = await tx.LanguageOf(user, community);
        var t = OffersTexts.All.In(language);
        var name = RolesTexts.All.In(language).Name(role);
        if (!Permissions.Allows(Act.Volunteer, await tx.StandingOf(community.Id, user))) return (community, language, t.OnlyMembers(community.Name));
        var holders = await OfficeHolders.Of(tx, community, at.Office, community.DayAt(clock.GetUtcNow()));
        if (!holders.IsVacant(community.DayAt(clock.GetUtcNow()))) return (community, language, t.TakenSince(name, language.People(holders.People)));
        if ((await tx.OffersWaiting(community.Id)).Any(offer => offer.User == user && offer.Role == role)) return (community, language, t.AlreadyOffered(name));
        return (community, language, null);
    }
}
