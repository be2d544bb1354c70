using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>A newcomer has a question, or has not found their place: their words go to whom they choose, once they agree to it.</summary>
public sealed class PassWordsOn(Database db, SlackApi slack, Acted acted, Outbox outbox, CheckInsFeature checkIns, TimeProvider clock)
{
    public async Task<Answer> Open(Press<Guid> press, CheckInAnswer about, CancellationToken stop)
    {
        var (form, instead) = await db.Read(async tx =>
        {
            var (desk, why) = await CheckInDesk.Find(tx, press.Carried, press.User);
            if (desk is null) return ((Modal?)null, why!);
            return desk.IsAlone ? (null, desk.Texts.NobodyReads) : (await FormFor(tx, desk, about, desk.CheckIn.Words), desk.Texts.NobodyReads);
        }, stop);
        if (form is null) return Answer.Saying(instead);
        await slack.OpenModal(press.Trigger, form, stop);
        return Answer.Done;
    }

    public Task<Answer> Send(Submission<Guid> form, CheckInAnswer about, CancellationToken stop)
    {
        var chosen = form[CheckInsFeature.Whom] ?? "";
        // A form whose reader went comes back under the same id, to be sent to another: that tells the two apart.
        return acted.Once($"{form.DeliveryKey}:{chosen}", tx => Record(tx, form, about, chosen), stop);
    }

    private async Task<Answer> Record(Tx tx, Submission<Guid> form, CheckInAnswer about, string chosen)
    {
        var words = form[CheckInsFeature.Words]?.Trim() ?? "";
        var (desk, why) = await CheckInDesk.Hold(tx, form.Carried, form.User);
        if (desk is null)
        {
            var language = await tx.LanguageOf(form.User);
            return Answer.Update(CheckInsViews.Notice(language, about, why!, words));
        }
        var t = desk.Texts;
        if (words.Length is 0 or > CheckIn.WordsAtMost) return Answer.Error(CheckInsFeature.Words, t.SayIt(CheckIn.WordsAtMost));
        if (form[CheckInsFeature.Consent].Count == 0) return Answer.Error(CheckInsFeature.Consent, t.AgreeFirst);
        var buddy = desk.Buddy is { } theirs && theirs.Value == chosen ? theirs : (UserId?)null;
        var circle = desk.Offered.FirstOrDefault(one => Chosen(one) == chosen);
        if (buddy is null && circle is null)
            return desk.IsAlone
                ? Answer.Update(CheckInsViews.Notice(desk.Language, about, t.NobodyReads, words))
                : Answer.Update(await FormFor(tx, desk, about, words, isReaderGone: true));

        var now = clock.GetUtcNow();
        // Another than the one who has not answered: that one reads them no longer.
        if (desk.CheckIn.MayBeGivenToAnother && await tx.TakeBackAnswer(desk.CheckIn.Id)) outbox.RefreshHomes(tx, [desk.CheckIn.Buddy!.Value]);
        if (!await tx.SaveAnswer(desk.CheckIn.Id, about, words, buddy, circle?.Role, now)) return Answer.Update(CheckInsViews.Notice(desk.Language, about, t.AnsweredAlready, words));
        IReadOnlyList<UserId> readers = buddy is { } reader ? [reader] : circle!.People;
        await checkIns.ShowTo(tx, desk.Community, desk.CheckIn.Id, readers);
        await checkIns.Redraw(tx, desk.CheckIn);
        outbox.RefreshHomes(tx, [desk.CheckIn.Person]);
        return Answer.Update(CheckInsViews.Notice(desk.Language, about, t.Sent(desk.Language.People(readers), buddy is not null)));
    }

    /// <summary>What a circle is chosen by; a member is by their id.</summary>
    internal static string Chosen(Circle circle) => circle.Role.ToString().ToLowerInvariant();

    private static async Task<Modal> FormFor(Tx tx, CheckInDesk desk, CheckInAnswer about, string? words, bool isReaderGone = false) =>
        CheckInsViews.Form(desk, about, desk.Buddy is { } buddy ? (await tx.FindPerson(buddy))?.Name ?? "" : "", words, isReaderGone);
}
