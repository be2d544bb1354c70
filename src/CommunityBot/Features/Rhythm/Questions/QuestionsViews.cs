using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>How an offered question looks in a letter: it leads to it, and quotes nothing.</summary>
internal static class QuestionsViews
{
    /// <summary>It waits no more, or is gone.</summary>
    /// <param name="author">Null where it is gone.</param>
    public static LetterPart Over(Language language, CommunitySettings community, QuestionIn question, UserId? author, string? link)
    {
        var t = QuestionsTexts.All.In(language);
        return LetterPart.Of(community, author is { } whose && question.Ts.Moment is { } asked ? t.WasAnswered(whose, link, language.LongWhen(asked)) : t.WasTakenBack);
    }

    /// <param name="name">The author's, read aloud with the buttons; null where it is not known.</param>
    /// <param name="link">To the question; null where it is not known.</param>
    /// <param name="isAnother">The author asked one before it in the same minute, which waits too.</param>
    public static LetterPart Part(Language language, CommunitySettings community, QuestionIn question, QuestionOffer offer, UserId author, string? name, string? link, bool isAnother, UserId reader)
    {
        var t = QuestionsTexts.All.In(language);
        if (offer is { ListedBy: not null, ToldIn: not null }) return LetterPart.Of(community, t.WasListed(author, link));
        if (offer.ListedBy is { } lister) return LetterPart.Of(community, lister == reader ? t.YouList(author, link) : t.Lists(lister, author, link));
        if (offer.AnsweringBy is { } one)
            return one != reader ? LetterPart.Of(community, t.Answers(one, author, link))
                : new(community, [new Section(t.YouAnswer(author, link)), new Actions(RhythmFeature.Answered.Button(t.Answered, question).Aloud(language, name))], t.YouAnswer(author, link));
        var when = language.LongWhen(question.Ts.Moment ?? offer.OfferedAt);
        var asked = offer.Round == 1 ? t.Asked(author, link, when, isAnother) : t.StillAsked(author, link, when, isAnother);
        return new(community,
        [
            new Section(asked),
            new Actions(
            [
                (RhythmFeature.Answer.Button(t.IAnswer, question) with { Style = ButtonStyle.Primary }).Aloud(language, name), RhythmFeature.List.Button(t.List, question).Aloud(language, name),
                // Whoever promised it may have answered beside the thread.
                .. offer.Round > 1 ? new[] { RhythmFeature.Answered.Button(t.Answered, question).Aloud(language, name) } : [],
            ]),
        ], asked);
    }
}
