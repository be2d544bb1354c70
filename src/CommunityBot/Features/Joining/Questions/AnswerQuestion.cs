using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>The person answers; the answer joins the card, and who asked is told.</summary>
public sealed class AnswerQuestion(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    public async Task<Message> Draw(Tx tx, string id)
    {
        var (question, desk) = await Find(tx, Guid.ParseExact(id, "n"), null) ?? throw new InvalidOperationException($"There is no question {id}.");
        return QuestionViews.Letter(desk, question);
    }

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            if (await Find(tx, press.Carried, press.User) is not var (question, desk)) return ((Modal?)null, await Reply.Gone(tx, press.User));
            var t = QuestionTexts.All.In(desk.Language);
            if (question.Answer is not null) return (null, Reply.Whisper(t.AlreadyAnswered));
            return desk.Request.Status != JoinStatus.Pending ? (null, Reply.Whisper(t.TooLate(desk.Request.IsAnswered))) : (QuestionViews.AnswerForm(t, desk, question), Answer.Done);
        }, stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return otherwise;
    }

    public Task<Answer> Send(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, async tx =>
    {
        if (await Find(tx, form.Carried, form.User) is not var (question, desk)) return Answer.Close;
        var t = QuestionTexts.All.In(desk.Language);
        var (words, error) = DeskForm.Words(form, JoiningFeature.AnswerWords, 1, JoinRules.AnswerAtMost, desk.Texts);
        if (error is not null) return error;
        var now = clock.GetUtcNow();
        if (!await tx.SaveAnswer(question.Id, words, now)) return DeskForm.GivingBack(DeskForm.Notice(desk, t.AnswerTitle, t.AlreadyAnswered), desk.Language, words);

        await outbox.Refresh(tx, JoiningFeature.Question(question.Id));
        await outbox.Refresh(tx, JoiningFeature.Card(desk.Request.Id));
        await Desk.RefreshHomes(tx, outbox, desk.Request);
        await TellAsker(tx, desk, question, words);
        return desk.Request.Status == JoinStatus.Pending ? Answer.Done : DeskForm.Notice(desk, t.AnswerTitle, t.PassedOnTooLate(desk.Request.IsAnswered));
    }, stop);

    /// <summary>Who asked reads the answer, unless they no longer decide here.</summary>
    private async Task TellAsker(Tx tx, Desk desk, Question question, string words)
    {
        if (!Permissions.Allows(Act.DecideJoinRequest, await tx.StandingOf(desk.Community.Id, question.By), desk.Request.Person)) return;
        var heading = QuestionTexts.All.In(await tx.LanguageOf(question.By, desk.Community)).TheyAnswered(desk.Request.Person, desk.Community.Name);
        await outbox.Post(tx, $"joining:question:{JoiningSql.Key(question.Id)}:answered", Place.Private(question.By), Message.Quoting(heading, words), Priority.Waiting);
    }

    /// <summary>The question and the request it is about, seen by the person asked; null for anyone else.</summary>
    private static async Task<(Question Question, Desk Desk)?> Find(Tx tx, Guid id, UserId? by)
    {
        if (await tx.FindQuestion(id) is not { } question || await tx.FindRequest(question.Request) is not { } request) return null;
        if (by is not null && by != request.Person) return null;
        return await Desk.Find(tx, request.Id, request.Person) is { } desk ? (question, desk) : null;
    }
}
