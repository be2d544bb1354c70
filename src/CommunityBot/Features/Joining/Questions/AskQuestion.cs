using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>A question to the person before deciding, sent privately.</summary>
public sealed class AskQuestion(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Open(Press<Guid> press, CancellationToken stop) => DeskForm.Open(db, slack, press, Act.DecideJoinRequest, async (tx, desk) =>
        await Why(tx, desk) is { } instead ? (null, instead) : (QuestionViews.Form(desk), null), stop);

    public Task<Answer> Send(Submission<Guid> form, CancellationToken stop) => DeskForm.Submit(acted, form, JoiningFeature.QuestionWords, Act.DecideJoinRequest, async (tx, desk) =>
    {
        var (words, error) = DeskForm.Words(form, JoiningFeature.QuestionWords, JoinRules.ReasonAtLeast, JoinRules.QuestionAtMost, desk.Texts);
        if (error is not null) return error;
        if (await Why(tx, desk) is { } instead) return DeskForm.Notice(desk, QuestionTexts.All.In(desk.Language).AskTitle, instead);

        var now = clock.GetUtcNow();
        var question = new Question(Guid.CreateVersion7(now), desk.Request.Id, form.User, now, words);
        await tx.AddQuestion(desk.Community, question);
        await outbox.Show(tx, $"joining:question:{JoiningSql.Key(question.Id)}", Place.Private(desk.Request.Person), JoiningFeature.Question(question.Id), Priority.Waiting);
        await outbox.Refresh(tx, JoiningFeature.Card(desk.Request.Id));
        await Desk.RefreshHomes(tx, outbox, desk.Request);
        return Answer.Done;
    }, stop);

    /// <summary>Draws again the questions without an answer: the request has just been closed or reopened, and they need one no longer or again.</summary>
    internal static async Task RedrawOpen(Tx tx, Outbox outbox, Guid request)
    {
        foreach (var question in await tx.QuestionsOf(request))
            if (question.Answer is null) await outbox.Refresh(tx, JoiningFeature.Question(question.Id));
    }

    /// <summary>Why no question may be asked now; null when one may.</summary>
    private static async Task<Mrkdwn?> Why(Tx tx, Desk desk)
    {
        if (desk.Request.Status != JoinStatus.Pending) return desk.Standing();
        var asked = (await tx.QuestionsOf(desk.Request.Id)).Count;
        return asked < JoinRules.QuestionsAtMost ? null : QuestionTexts.All.In(desk.Language).Enough(desk.Request.Person, asked);
    }
}
