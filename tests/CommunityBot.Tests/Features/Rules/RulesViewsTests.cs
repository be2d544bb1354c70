using CommunityBot.Community;
using CommunityBot.Features.Rules;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Rules;

/// <summary>The house rules, as a member who has accepted none is offered them.</summary>
public sealed class RulesViewsTests
{
    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_offer_looks_as_kept(Language reader)
    {
        Snapshot.Matches(RulesViews.Offer(reader, ["Infra & Services"], HouseRules.Current(reader)).ToJson(), $"offer.{reader.Code()}");
        Snapshot.Matches(RulesViews.Offer(reader, ["Données", "Infra & Services"], HouseRules.Current(reader)).ToJson(), $"offer.two_communities.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void No_rule_is_ever_cut(Language reader)
    {
        var longest = new HouseRules { Version = 2, Expected = [.. Enumerable.Repeat(new string('a', 900), 6)], NotAllowed = [.. Enumerable.Repeat(new string('b', 900), 6)], Exclusion = "c" };
        var said = RulesViews.Offer(reader, ["Infra & Services"], longest).ToJson()["blocks"]!.ToJsonString();
        Assert.Equal(12 * 900, said.Count(letter => letter == 'a' || letter == 'b') - RulesViews.Offer(reader, ["Infra & Services"], longest with { Expected = [], NotAllowed = [] }).ToJson()["blocks"]!.ToJsonString().Count(letter => letter == 'a' || letter == 'b'));
    }
}
