using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>A newcomer has a question, or has not found their place: their words go to whom they choose, once they agree to it.</summary>
public sealed class PassWordsOn(Database db, SlackApi slack, Acted acted, Outbox outbox, LettersFeature letters, CheckInsFeature checkIns, TimeProvider clock)
{
    /// <summary>What is chosen for those who animate; a member is chosen by their id.</summary>
    internal const string Team = "team";

    /// <summary>Working days until those who have not answered are reminded, and days for which it is of use.</summary>
    private const int Patience = 2, UsefulFor = 7;

    public async Task<Answer> Open(Press<Guid> press, CheckInAnswer about, CancellationToken stop)
    {
        var (form, instead) = await db.Read(async tx =>
        {
            var (desk, why) = await CheckInDesk.Find(tx, press.Carried, press.User);
            if (desk is null) return ((Modal?)null, why!);
            return desk is { Buddy: null, Team: [] } ? (null, desk.Texts.NobodyReads) : (await FormFor(tx, desk, about, desk.CheckIn.Words), desk.Texts.NobodyReads);
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
        var buddy = chosen == Team ? (UserId?)null : desk.Buddy is { } theirs && theirs.Value == chosen ? theirs : null;
        if (buddy is null && (chosen != Team || desk.Team.Count == 0))
            return desk is { Buddy: null, Team: [] }
                ? Answer.Update(CheckInsViews.Notice(desk.Language, about, t.NobodyReads, words))
                : Answer.Update(await FormFor(tx, desk, about, words, isReaderGone: true));

        var now = clock.GetUtcNow();
        if (!await tx.SaveAnswer(desk.CheckIn.Id, about, words, buddy, now)) return Answer.Update(CheckInsViews.Notice(desk.Language, about, t.AnsweredAlready, words));
        IReadOnlyList<UserId> readers = buddy is { } one ? [one] : desk.Team;
        var key = $"check_ins:{CheckInsSql.Key(desk.CheckIn.Id)}";
        var late = desk.Community.AddWorkingDays(now, Patience);
        foreach (var reader in readers)
        {
            await outbox.Show(tx, $"{key}:card:{reader}", Place.Private(reader), CheckInsFeature.CardOf(desk.CheckIn.Id), Priority.Waiting, CheckInsFeature.Shown);
            await letters.Add(tx, $"{key}:waiting:{reader}", reader, desk.Community, CheckInsFeature.WaitingOf(desk.CheckIn.Id), late, late.AddDays(UsefulFor));
        }
        await checkIns.Redraw(tx, desk.CheckIn);
        outbox.RefreshHomes(tx, readers);
        return Answer.Update(CheckInsViews.Notice(desk.Language, about, t.Sent(desk.Language.People(readers), readers.Count)));
    }

    private static async Task<Modal> FormFor(Tx tx, CheckInDesk desk, CheckInAnswer about, string? words, bool isReaderGone = false) =>
        CheckInsViews.Form(desk, about, desk.Buddy is { } buddy ? (await tx.FindPerson(buddy))?.Name ?? "" : "", words, isReaderGone);
}
