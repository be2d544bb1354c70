using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

internal static class QuestionViews
{
    public static Modal Form(Desk desk)
    {
        var t = QuestionTexts.All.In(desk.Language);
        return JoiningFeature.QuestionForm.Modal(t.AskTitle, desk.Request.Id,
            new Section(t.AskIntro(desk.Request.Person)),
            JoiningFeature.QuestionWords.Input(t.QuestionLabel, new TextInput { Multiline = true, MinLength = JoinRules.ReasonAtLeast, MaxLength = JoinRules.QuestionAtMost })) with
        {
            Submit = desk.Texts.Send,
            Close = desk.Texts.Cancel,
        };
    }

    public static Modal AnswerForm(IQuestionTexts t, Desk desk, Question question) => JoiningFeature.AnswerForm.Modal(t.AnswerTitle, question.Id,
    [
        .. Section.Quoting(t.Asked(question.By, desk.Community.Name), question.Words),
        JoiningFeature.AnswerWords.Input(t.AnswerLabel, new TextInput { Multiline = true, MaxLength = JoinRules.AnswerAtMost }),
    ]) with
    {
        Submit = desk.Texts.Send,
        Close = desk.Texts.Cancel,
    };

    /// <summary>What the person reads: the question with its button, then their own answer, or that none is needed any more.</summary>
    public static Message Letter(Desk desk, Question question)
    {
        var t = QuestionTexts.All.In(desk.Language);
        var heading = t.Asked(question.By, desk.Community.Name);
        Mrkdwn whole = $"{heading}\n{question.Words}";
        List<Block> blocks = [.. Section.Quoting(heading, question.Words)];
        if (question is { Answer: { } answer, AnsweredAt: { } at }) blocks.AddRange(Section.Quoting(t.YourAnswer(desk.Language.When(at)), answer));
        else if (desk.Request.Status == JoinStatus.Pending) blocks.Add(new Actions(JoiningFeature.Answer.Button(t.Answer, question.Id) with { Style = ButtonStyle.Primary }));
        else blocks.Add(new Context(t.NoLongerNeeded));
        return new Message(whole.Cut(3000), blocks);
    }
}
