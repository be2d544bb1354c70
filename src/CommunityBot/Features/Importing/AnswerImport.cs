using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Importing;

/// <summary>The sender's answer to what the reading of a file asked. The file is then fetched and compared again: nothing was held meanwhile.</summary>
public sealed class AnswerImport(Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> TakeTheOthers(Press<FileQuestion> press, CancellationToken stop) =>
        Answered(press, (tx, file, now) => Again(tx, file with { SkipBad = true }, FileStatus.AskingBad, now), stop);

    public Task<Answer> Replace(Press<FileQuestion> press, CancellationToken stop) =>
        Answered(press, (tx, file, now) => Again(tx, file with { AgreedLosses = file.Figures?.Report is { } report ? report.Removed + report.NewlyIneligible : null }, FileStatus.AskingLoss, now), stop);

    public Task<Answer> Keep(Press<FileQuestion> press, CancellationToken stop) => Answered(press, (tx, file, now) => tx.KeepPresent(file.Id, now), stop);

    private static async Task<bool> Again(Tx tx, SentFile file, FileStatus from, DateTimeOffset now) => file.Status == from && await tx.ReadAgain(file, now);

    private Task<Answer> Answered(Press<FileQuestion> press, Func<Tx, SentFile, DateTimeOffset, Task<bool>> step, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var t = ImportingTexts.All.In(await tx.LanguageOf(press.User));
        if (!await tx.MayImport(press.User)) return Answer.Whisper(Message.Saying(t.OnlyThose(await tx.WhoMayImport())));
        if (await tx.FindFile(press.Carried.File) is not { } file) return Answer.Whisper(Message.Saying(t.Gone));
        var isTheQuestion = file.Question == press.Carried;
        var done = isTheQuestion && await step(tx, file, clock.GetUtcNow());
        await outbox.Refresh(tx, ImportingFeature.Card(file.Id));
        return done ? Answer.Done : Answer.Whisper(Message.Saying(isTheQuestion || file.Status is not (FileStatus.AskingBad or FileStatus.AskingLoss) ? t.AnsweredAlready : t.ReadAgainFirst));
    }, stop);
}
