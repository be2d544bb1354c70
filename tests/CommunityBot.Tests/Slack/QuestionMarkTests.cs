using CommunityBot.Slack;

namespace CommunityBot.Tests.Slack;

public sealed class QuestionMarkTests
{
    [Theory]
    [InlineData("Quelqu’un a-t-il déjà migré ?")]
    [InlineData("Why?")]
    [InlineData("ok `SELECT 1` mais pourquoi ? `x`")]
    [InlineData("voir <https://exemple.org/?a=1|la page> : utile ?")]
    [InlineData("```a\n?\n``` et donc ?")]
    [InlineData("これは何ですか？")]
    [InlineData("`pas fermé ?\nautre ligne")]
    public void A_question_mark_asks(string text) => Assert.True(QuestionMark.IsIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bonne nouvelle !")]
    [InlineData("<https://exemple.org/recherche?q=1>")]
    [InlineData("<https://exemple.org/|Et si on en parlait ?>")]
    [InlineData("https://exemple.org/?q=1 à lire")]
    [InlineData("`a ? b : c`")]
    [InlineData("```\nx = a ?\n b : c\n```")]
    public void In_a_link_or_in_code_it_does_not(string? text) => Assert.False(QuestionMark.IsIn(text));
}
