using CommunityBot.Community;
using CommunityBot.Features.Meetings;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Features.Meetings;

public sealed class PreparingTests
{
    private static readonly CommunitySettings Community = Samples.Community() with { Meetings = new() { Rule = new(Rank.First, IsoDayOfWeek.Thursday) } };

    [Theory]
    [InlineData(22, 21, null)]
    [InlineData(21, 21, PromptStage.Ask)]
    [InlineData(15, 21, PromptStage.Ask)]
    [InlineData(14, 21, PromptStage.Remind)]
    [InlineData(11, 21, PromptStage.Remind)]
    [InlineData(10, 21, PromptStage.Call)]
    [InlineData(0, 21, PromptStage.Call)]
    [InlineData(7, 7, PromptStage.Ask)]
    [InlineData(4, 7, PromptStage.Remind)]
    [InlineData(3, 7, PromptStage.Call)]
    [InlineData(1, 1, PromptStage.Ask)]
    [InlineData(0, 1, PromptStage.Call)]
    public void Three_weeks_two_weeks_and_ten_days_before_or_in_proportion(int days, int from, PromptStage? expected) => Assert.Equal(expected, Prompting.StageAt(days, from));

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_the_letter_says_looks_as_kept(Language reader)
    {
        var dayOff = Community with { DaysOff = [new(2026, 12, 3)] };
        foreach (var stage in Enum.GetValues<PromptStage>()) Keep($"prompt.{stage}".ToLowerInvariant(), PreparingViews.Prompt(reader, Community, Community.ExpectedIn(new(2026, 12))!, stage, 14));
        Keep("prompt.day_off", PreparingViews.Prompt(reader, dayOff, dayOff.ExpectedIn(new(2026, 12))!, PromptStage.Ask, 28));
        Keep("missed", PreparingViews.Missed(reader, Community, new(2026, 10), postponed: true, again: false, null));
        Keep("missed.again", PreparingViews.Missed(reader, Community, new(2026, 11), postponed: false, again: true, Community.ExpectedIn(new(2026, 12))));
        Keep("topics", PreparingViews.Topics(reader, Community, Invented.Meeting, [new(Samples.Ana, "Les bandes & <le reste>"), new(Samples.Bruno, "La veille")]));

        void Keep(string name, CommunityBot.Features.LetterPart part) => Snapshot.Matches(new Message(part.Text, part.Blocks).ToJson(), $"letter.{name}.{reader.Code()}");
    }
}
