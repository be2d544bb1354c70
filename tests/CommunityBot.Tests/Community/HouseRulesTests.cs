using CommunityBot.Community;

namespace CommunityBot.Tests.Community;

public sealed class HouseRulesTests
{
    [Fact]
    public void Both_languages_say_the_same_rules_in_the_same_version()
    {
        var (french, english) = (HouseRules.Shipped.In(Language.French), HouseRules.Shipped.English);

        Assert.Equal(1, french.Version);
        Assert.Equal(french.Version, english.Version);
        Assert.Equal((5, 3), (french.Expected.Count, french.NotAllowed.Count));
        Assert.Equal((french.Expected.Count, french.NotAllowed.Count), (english.Expected.Count, english.NotAllowed.Count));
    }

    [Fact]
    public void Each_rule_fits_whole_in_the_description_of_a_checkbox_or_a_line()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var rules = HouseRules.Shipped.In(language);
            Assert.All([.. rules.Expected, .. rules.NotAllowed, rules.Exclusion], rule => Assert.InRange(rule.Length, 10, 200));
        }
    }
}
