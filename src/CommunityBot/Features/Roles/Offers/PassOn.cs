using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>The holder of a functional role that ends, or a pilot, asks somebody to take it over, or keeps it for longer.</summary>
public sealed class PassOn(Database db, SlackApi slack, People people, Acted acted, Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    public Task<Answer> Open(Press<Guid> press, CancellationToken stop) => Open(press, OffersViews.HandOver, stop);

    public Task<Answer> OpenKeep(Press<Guid> press, CancellationToken stop) => Open(press, OffersViews.Keep, stop);

    public async Task<Answer> Ask(Submission<Guid> form, CancellationToken stop)
    {
        if (form[RolesFeature.Successor] is { } chosen) await people.ReadAgain(chosen, stop);
        return await acted.Once(form.DeliveryKey, tx => Ask(tx, form), stop);
    }

    public Task<Answer> Keep(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        var (desk, instead) = await TenureDesk.Hold(tx, form.Carried, form.User);
        if (desk is null) return instead!;
        var until = form[RolesFeature.Until] is { } day ? LocalDate.FromDateOnly(day) : (LocalDate?)null;
        var now = clock.GetUtcNow();
        if (until < desk.Community.DayAt(now)) return Answer.Error(RolesFeature.Until, AssigningTexts.All.In(desk.Language).UntilIsPast);
        if (until < desk.Tenure.From) return Answer.Error(RolesFeature.Until, AssigningTexts.All.In(desk.Language).UntilBeforeFrom);
        if (!await tx.SetUntil(desk.Tenure.Id, until)) return TenureDesk.Instead(desk.Language, desk.Texts.NoLongerHeld(desk.Role));
        await tx.Audit(desk.Community, form.User, "role_dated", desk.Tenure.User.Value, Office.Of(desk.Tenure.Role).ToString(), now);
        if (form.User != desk.Tenure.User)
        {
            var theirs = await tx.LanguageOf(desk.Tenure.User, desk.Community);
            await outbox.Post(tx, $"roles:kept:{RolesSql.Key(desk.Tenure.Id)}:{now.ToUnixTimeMilliseconds()}", Place.Private(desk.Tenure.User), Message.Saying(
                AssigningTexts.All.In(theirs).Redated(form.User, RolesTexts.All.In(theirs).Name(desk.Tenure.Role), desk.Community.Name, until is { } last ? theirs.Day(last) : null)), Priority.Waiting);
        }
        await WatchRoles.Changed(tx, letters, desk.Community.Id, desk.Tenure.Role, desk.Community.DayAt(now));
        return TenureDesk.Instead(desk.Language, desk.Texts.Kept(desk.Role, until is { } told ? desk.Language.Day(told) : null));
    }, stop);

    private async Task<Answer> Open(Press<Guid> press, Func<TenureDesk, Modal> form, CancellationToken stop)
    {
        var (window, refusal) = await db.Read(async tx =>
        {
            var (desk, why) = await TenureDesk.Find(tx, press.Carried, press.User);
            return desk is null ? ((Modal?)null, why) : (form(desk), null);
        }, stop);
        if (window is null) return Answer.Saying(refusal!);
        await slack.OpenModal(press.Trigger, window, stop);
        return Answer.Done;
    }

    private async Task<Answer> Ask(Tx tx, Submission<Guid> form)
    {
        var (desk, instead) = await TenureDesk.Hold(tx, form.Carried, form.User);
        if (desk is null) return instead!;
        var (t, assigning) = (desk.Texts, AssigningTexts.All.In(desk.Language));
        if (form[RolesFeature.Successor] is not { } successor) return Answer.Error(RolesFeature.Successor, t.SayWho);
        var person = await tx.FindPerson(successor);
        var name = person?.Name ?? successor.Value;
        if (person.KindIn(desk.Community.Workspace) is var kind and not AccountKind.Person) return Answer.Error(RolesFeature.Successor, assigning.CannotHold(name, kind));
        if (!await tx.IsMember(desk.Community.Id, successor)) return Answer.Error(RolesFeature.Successor, assigning.NotAMember(name));
        if ((await tx.Tenures(desk.Community.Id, desk.Tenure.Role)).Any(tenure => tenure.User == successor)) return Answer.Error(RolesFeature.Successor, t.HoldsItAlready(name));
        var now = clock.GetUtcNow();
        var until = form[RolesFeature.Until] is { } day ? LocalDate.FromDateOnly(day) : (LocalDate?)null;
        if (until < desk.Community.DayAt(now)) return Answer.Error(RolesFeature.Until, assigning.UntilIsPast);
        var words = form[RolesFeature.Words]?.Trim() is { Length: > 0 } written ? written : null;
        if (words?.Length > VolunteerFor.WordsAtMost) return Answer.Error(RolesFeature.Words, t.TooLong(VolunteerFor.WordsAtMost));

        var offer = new Offer(Guid.CreateVersion7(now), desk.Community.Id, desk.Tenure.Role, successor, now) { FromTenure = desk.Tenure.Id, AskedBy = form.User, Until = until, Words = words };
        if (!await tx.AddOffer(desk.Community, offer)) return Answer.Error(RolesFeature.Successor, t.AskedAlready(name));
        await tx.Audit(desk.Community, form.User, "role_proposed", successor.Value, Office.Of(desk.Tenure.Role).ToString(), now);
        await outbox.Show(tx, $"roles:offer:{RolesSql.Key(offer.Id)}:{successor}", Place.Private(successor), RolesFeature.OfferCard(offer.Id), Priority.Waiting);
        outbox.RefreshHomes(tx, successor);
        await WatchRoles.Changed(tx, letters, desk.Community.Id, desk.Tenure.Role, desk.Community.DayAt(now));
        return TenureDesk.Instead(desk.Language, t.Asked(successor, desk.Role));
    }
}
