using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>How an offered question looks in a letter: it leads to it, and quotes nothing.</summary>
internal static class QuestionsViews
{
    /// <param name="name">The author's, read aloud with the buttons; null where it is not known.</param>
    /// <param name="link">To the question; null where it is not known.</param>
    public static LetterPart Part(Language language, CommunitySettings community, QuestionIn question, QuestionOffer offer, UserId author, string? name, string? link, UserId reader)
    {
        var t = QuestionsTexts.All.In(language);
        if (offer.ListedBy is { } lister) return LetterPart.Of(community, lister == reader ? t.YouList(author, link) : t.Lists(lister, author, link));
        if (offer.AnsweringBy is { } one) return LetterPart.Of(community, one == reader ? t.YouAnswer(author, link) : t.Answers(one, author, link));
        var asked = offer.Round == 1 ? t.Asked(author, link) : t.StillAsked(author, link);
        return new(community,
        [
            new Section(asked),
            new Actions((RhythmFeature.Answer.Button(t.IAnswer, question) with { Style = ButtonStyle.Primary }).Aloud(language, name), RhythmFeature.List.Button(t.List, question).Aloud(language, name)),
        ], asked);
    }
}
