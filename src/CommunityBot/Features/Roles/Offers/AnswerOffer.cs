using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>A pilot entrusts a role to who offered to take it, or declines with thanks; whoever is asked to take one over accepts, or does not. One answer wins.</summary>
public sealed class AnswerOffer(Database db, SlackApi slack, Acted acted, Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    public const int NoteAtMost = 1000;

    public Task<Answer> Entrust(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await OfferDesk.Hold(tx, press.Carried, press.User) is not { } desk) return await Gone(tx, press.User);
        var now = clock.GetUtcNow();
        if (await desk.Refusal(tx, outbox, letters, now) is { } refusal) return Answer.Saying(refusal);
        if (desk.Offer.IsHandOver || !await tx.SettleOffer(desk.Offer.Id, OfferStatus.Taken, press.User, now)) return Answer.Saying(desk.Standing());
        var pilots = await tx.Holders(desk.Community.Id, Role.Pilot);
        await OfferDesk.Entrust(tx, outbox, letters, desk.Community, OfferDesk.NewTenure(desk.Community, desk.Offer.Role, desk.Offer.User, until: null, now), press.User, knowing: pilots, now);
        await desk.Redraw(tx, outbox, letters);
        return Answer.Done;
    }, stop);

    /// <summary>The form with courteous words, theirs to change.</summary>
    public async Task<Answer> OpenDecline(Press<Guid> press, CancellationToken stop)
    {
        var (form, refusal) = await db.Read(async tx =>
        {
            if (await OfferDesk.Find(tx, press.Carried, press.User) is not { } desk) return ((Modal?)null, (Mrkdwn?)RolesTexts.All.In(await tx.LanguageOf(press.User)).Gone);
            if (!await desk.MayDecide(tx, press.User)) return (null, await ShowOffices.Refusal(tx, [desk.Community], Act.AssignRoles, desk.Language));
            if (desk.Offer.Status != OfferStatus.Waiting) return (null, desk.Standing());
            var theirs = await tx.LanguageOf(desk.Offer.User, desk.Community);
            var person = await tx.FindPerson(desk.Offer.User);
            var note = OffersTexts.All.In(theirs).DeclineNote(person?.FirstName ?? person?.Name ?? "", RolesTexts.All.In(theirs).Name(desk.Offer.Role));
            return (OffersViews.Decline(desk, note), null);
        }, stop);
        if (form is null) return Answer.Saying(refusal!);
        await slack.OpenModal(press.Trigger, form, stop);
        return Answer.Done;
    }

    public Task<Answer> Decline(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        if (await OfferDesk.Hold(tx, form.Carried, form.User) is not { } desk) return Answer.Done;
        var now = clock.GetUtcNow();
        var t = desk.Texts;
        if (await desk.Refusal(tx, outbox, letters, now) is { } refusal) return Answer.Update(RolesViews.Notice(desk.Language, t.DeclineTitle, [.. Section.Of(refusal)]));
        var note = form[RolesFeature.Words]?.Trim() ?? "";
        if (note.Length is 0 or > NoteAtMost) return Answer.Error(RolesFeature.Words, t.SayIt(NoteAtMost));
        if (!await tx.SettleOffer(desk.Offer.Id, OfferStatus.Declined, form.User, now)) return Answer.Update(RolesViews.Notice(desk.Language, t.DeclineTitle, new Section(desk.Standing())));
        await tx.Audit(desk.Community, form.User, "role_declined", desk.Offer.User.Value, Office.Of(desk.Offer.Role).ToString(), now);
        var theirs = await tx.LanguageOf(desk.Offer.User, desk.Community);
        await outbox.Post(tx, $"roles:offer:{RolesSql.Key(desk.Offer.Id)}:letter", Place.Private(desk.Offer.User),
            Message.Quoting(OffersTexts.All.In(theirs).Declined(form.User, RolesTexts.All.In(theirs).Name(desk.Offer.Role), desk.Community.Name), note), Priority.Waiting);
        await desk.Redraw(tx, outbox, letters);
        return Answer.Done;
    }, stop);

    /// <summary>Whoever is asked to take a role over does: from today on, and the one before is thanked.</summary>
    public Task<Answer> Accept(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await OfferDesk.Hold(tx, press.Carried, press.User) is not { } desk) return await Gone(tx, press.User);
        var now = clock.GetUtcNow();
        if (await desk.Refusal(tx, outbox, letters, now) is { } refusal) return Answer.Saying(refusal);
        if (!desk.Offer.IsHandOver || !await tx.SettleOffer(desk.Offer.Id, OfferStatus.Taken, press.User, now)) return Answer.Saying(desk.Standing());
        var before = await tx.FindTenure(desk.Offer.FromTenure!.Value);
        // Where its time was over already, the role is taken, and from nobody.
        if (before is not null && !await tx.EndTenure(before.Id, press.User, Ending.HandedOver, now)) before = null;
        if (before is not null)
        {
            await tx.Audit(desk.Community, press.User, "role_handed_over", before.User.Value, Office.Of(before.Role).ToString(), now);
            await Thank(tx, desk, before);
        }

        var tenure = OfferDesk.NewTenure(desk.Community, desk.Offer.Role, press.User, desk.Offer.Until is { } until && until < desk.Community.DayAt(now) ? null : desk.Offer.Until, now);
        await OfferDesk.Entrust(tx, outbox, letters, desk.Community, tenure, press.User, knowing: before is null ? [] : [before.User], now, before?.User);
        await desk.Redraw(tx, outbox, letters);
        return Answer.Done;
    }, stop);

    /// <summary>Whoever is asked to take a role over cannot: who asked is told.</summary>
    public Task<Answer> Pass(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await OfferDesk.Hold(tx, press.Carried, press.User) is not { } desk) return await Gone(tx, press.User);
        var now = clock.GetUtcNow();
        if (await desk.Refusal(tx, outbox, letters, now) is { } refusal) return Answer.Saying(refusal);
        if (!desk.Offer.IsHandOver || !await tx.SettleOffer(desk.Offer.Id, OfferStatus.Declined, press.User, now)) return Answer.Saying(desk.Standing());
        await tx.Audit(desk.Community, press.User, "role_declined", press.User.Value, Office.Of(desk.Offer.Role).ToString(), now);
        if (desk.Offer.AskedBy is { } asked)
        {
            var theirs = await tx.LanguageOf(asked, desk.Community);
            await outbox.Post(tx, $"roles:offer:{RolesSql.Key(desk.Offer.Id)}:passed", Place.Private(asked),
                Message.Saying(OffersTexts.All.In(theirs).Passed(press.User, RolesTexts.All.In(theirs).Name(desk.Offer.Role), desk.Community.Name)), Priority.Waiting);
        }
        await desk.Redraw(tx, outbox, letters);
        return Answer.Done;
    }, stop);

    private async Task Thank(Tx tx, OfferDesk desk, Tenure before)
    {
        var language = await tx.LanguageOf(before.User, desk.Community);
        await outbox.Post(tx, $"roles:offer:{RolesSql.Key(desk.Offer.Id)}:thanks", Place.Private(before.User),
            Message.Saying(OffersTexts.All.In(language).HandedOver(desk.User, RolesTexts.All.In(language).Name(before.Role), desk.Community.Name)), Priority.Waiting);
    }

    private static async Task<Answer> Gone(Tx tx, UserId user) => Answer.Saying(RolesTexts.All.In(await tx.LanguageOf(user)).Gone);
}
