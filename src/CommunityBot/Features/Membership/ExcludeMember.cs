using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Leaving;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>A facilitator ends the membership of someone no longer eligible: with a reason that is kept, words for the person, and the removal from the channel.</summary>
public sealed class ExcludeMember(Database db, SlackApi slack, People people, Acted acted, Outbox outbox, ShowLapses show, LeavingFeature leaving, TimeProvider clock)
{
    private const string InFacilitation = "/facilitation";

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            if (await LapseDesk.Find(tx, press.Carried, press.User) is not { } desk) return ((Modal?)null, Answer.Saying(await LapseDesk.Gone(tx, press.User)));
            if (await desk.Refusal(tx, Act.Exclude, clock.GetUtcNow()) is { } refusal) return (null, Answer.Saying(refusal));
            var theirs = await tx.LanguageOf(desk.Lapse.Person, desk.Community);
            var person = await tx.FindPerson(desk.Lapse.Person);
            var note = MembershipTexts.All.In(theirs).ExclusionNote(person?.FirstName ?? person?.Name ?? "", desk.Community.Name);
            return (MembershipViews.Exclusion(desk, note, (await tx.RolesOf(desk.Community.Id, desk.Lapse.Person)).Count > 0), Answer.Done);
        }, stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return otherwise;
    }

    public async Task<Answer> Exclude(Submission<Guid> form, CancellationToken stop)
    {
        await LapseDesk.ReadAgain(db, people, form.Carried, stop);
        return await acted.Once(form.DeliveryKey, async tx =>
        {
            if (await LapseDesk.Hold(tx, form.Carried, form.User) is not { } desk) return MembershipViews.Instead(await tx.LanguageOf(form.User), await LapseDesk.Gone(tx, form.User));
            var now = clock.GetUtcNow();
            if (await desk.Refusal(tx, Act.Exclude, now) is { } refusal)
            {
                await desk.Redraw(tx, show);
                return MembershipViews.Instead(desk.Language, refusal);
            }

            var (reason, note, wrong) = LeavingFeature.ReadExclusion(form, MembershipFeature.Reason, MembershipFeature.Note, MembershipFeature.Confirmation, desk.Language);
            if (wrong is not null) return wrong;

            if (!await tx.MarkExcluded(desk.Lapse.Id, form.User, now)) return MembershipViews.Instead(desk.Language, desk.Standing(now));
            await tx.Audit(desk.Community, form.User, "member_excluded", desk.Lapse.Person.Value, reason, now);
            var key = $"membership:{MembershipSql.Key(desk.Lapse.Id)}";
            var about = MembershipSql.Key(desk.Lapse.Id);
            await leaving.End(tx, desk.Community, desk.Lapse.Person, form.User, kept: [], now, (key + ":facilitation", MembershipFeature.Removed, about + InFacilitation));
            await outbox.Remove(tx, key + ":removal", desk.Community.Channel, desk.Lapse.Person, MembershipFeature.Removed, about);
            var theirs = MembershipTexts.All.In(await tx.LanguageOf(desk.Lapse.Person, desk.Community));
            await outbox.Post(tx, key + ":letter", Place.Private(desk.Lapse.Person), Message.Quoting(theirs.Excluded(desk.Community.Name), note, await LeavingFeature.WhomToWriteTo(tx, desk.Community, desk.Lapse.Person)), Priority.Waiting);
            await desk.Redraw(tx, show);
            return Answer.Done;
        }, stop);
    }

    /// <summary>Slack answered the removal: a refusal goes on the line, for someone to do it by hand.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded) return;
        var isFacilitation = outcome.About.EndsWith(InFacilitation, StringComparison.Ordinal);
        var id = Guid.ParseExact(isFacilitation ? outcome.About[..^InFacilitation.Length] : outcome.About, "n");
        var code = outcome.Code ?? "unknown";
        await (isFacilitation ? tx.SaveFacilitationError(id, code) : tx.SaveRemovalError(id, code));
        if (await tx.FindLapse(id) is { } lapse) await show.Redraw(tx, lapse.Page);
    }
}
