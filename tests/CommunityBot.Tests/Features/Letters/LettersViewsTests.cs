using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Letters;

public sealed class LettersViewsTests
{
    private static readonly CommunitySettings Infra = Samples.Community(), Data = Samples.Community() with { Id = "donnees", Name = "Données" };

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void A_letter_looks_as_kept(Language reader)
    {
        Snapshot.Matches(LettersViews.Letter(reader, [Part(Data, "un"), Part(Infra, "deux"), Part(Infra, "trois")], named: true).ToJson(), $"letter.two_communities.{reader.Code()}");
        Snapshot.Matches(LettersViews.Letter(reader, [Part(Infra, "un")], named: false).ToJson(), $"letter.one.{reader.Code()}");
        Snapshot.Matches(LettersViews.Settled(reader).ToJson(), $"letter.settled.{reader.Code()}");
    }

    [Theory]
    [InlineData(1, 30, 32, 0)]
    [InlineData(2, 30, 33, 1)]
    [InlineData(60, 1, 50, 13)]
    [InlineData(1, 70, 49, 0)]
    [InlineData(3, 70, 50, 2)]
    public void A_letter_keeps_within_what_Slack_takes_and_says_what_does_not_fit(int parts, int blocksEach, int blocks, int leftOut)
    {
        var letter = LettersViews.Letter(Language.English, [.. Enumerable.Range(0, parts).Select(i => Part(Infra, new string('é', 300), blocksEach))], named: true);
        Assert.Equal(blocks, letter.Blocks.Count);
        Assert.Equal(leftOut, letter.Blocks[^1] is Context context ? int.Parse(context.Elements[0].ToString().Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    private static LetterPart Part(CommunitySettings community, string words, int blocks = 1) =>
        new(community, [.. Enumerable.Repeat(new Section(Mrkdwn.Escaped(words)), blocks)], Mrkdwn.Escaped(words));
}
