using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Features.Home;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;
using NodaTime;

namespace CommunityBot.Tests.Features.Home;

public class HomeViewsTests
{
    private static readonly LocalDate Day = new(2026, 3, 1);

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_page_of_each_kind_of_person_looks_as_kept(Language language)
    {
        var community = Samples.Community();
        Keep("no_longer", HomeViews.Page(language, [new(10, HomeViews.NoLonger(language))]));
        Keep("newcomer", HomeViews.Page(language, [new(10, HomeViews.Communities(language, [], 0))]));
        Keep("member", HomeViews.Page(language, [new(10, HomeViews.Communities(language, [new(community, Is(), Day)], 0)), new(900, [new Section($"help")])]));
        Keep("animator", HomeViews.Page(language, [new(10, HomeViews.Communities(language, [new(community, Is(Role.Pilot, Role.Animator), Day), new(community, Is(Role.Sponsor) with { IsMember = false }, null)], 3)), new(110, [])]));
        Keep("facilitator", HomeViews.Page(language,
            [new(10, HomeViews.Communities(language, [new(community with { Purpose = "" }, Is(Role.Facilitator) with { IsMember = false }, null)], 0)), new(100, [new Section($"a request")]), new(110, [new Section($"an arrival")]), new(200, [new Section($"a team")])]));

        void Keep(string who, HomeView page) => Snapshot.Matches(page.ToJson(), $"{who}.{language.Code()}");

        static Standing Is(params IReadOnlyList<Role> roles) => new() { User = Samples.Ana, IsMember = true, Roles = roles };
    }

    [Fact]
    public void However_much_the_features_lend_the_page_fits_and_says_what_is_missing()
    {
        for (var count = 1; count < 400; count += 7)
        {
            List<HomeSection> sections = [.. new[] { 10, 20, 100, 110, 200, 900 }.Select(order => Lent(order, 1 + ((count * (order + 3)) % 97)))];
            // With the heading of what waits, and the lines between five parts.
            var whole = sections.Sum(s => s.Blocks.Count) + 5;

            var page = HomeViews.Page(Language.French, sections);

            Assert.InRange(page.Blocks.Count, Math.Min(whole, HomeView.MostBlocks - 2), HomeView.MostBlocks);
            if (whole <= HomeView.MostBlocks) continue;
            Assert.Equal(HomeTexts.All.French.TooLong, Assert.IsType<Context>(page.Blocks[^1]).Elements[0]);
            Assert.IsNotType<Header>(page.Blocks[^2]);
            Assert.IsNotType<Divider>(page.Blocks[^2]);
        }

        static HomeSection Lent(int order, int count) =>
            new(order, [.. order is 100 or 110 ? Array.Empty<Block>() : [new Header("Titre")], .. Enumerable.Range(0, count).Select(i => new Section($"{i}"))]);
    }

    [Fact]
    public void Who_decides_nothing_is_not_told_that_nothing_waits()
    {
        var member = HomeViews.Page(Language.French, [new(10, [new Section($"a")])]);
        var pilot = HomeViews.Page(Language.French, [new(10, [new Section($"a")]), new(100, []), new(110, [])]);

        Assert.Single(member.Blocks);
        Assert.Equal(HomeTexts.All.French.NothingWaits, Assert.IsType<Section>(pilot.Blocks[^1]).Text);
    }
}
