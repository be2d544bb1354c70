using CommunityBot.Community;
using CommunityBot.Features.Arrivals;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Arrivals;

public class WelcomeViewsTests
{
    private static readonly IReadOnlyList<(Role, IReadOnlyList<UserId>)> Everyone =
        [(Role.Pilot, [Samples.Nadia]), (Role.Animator, [Samples.Leo, Samples.Bruno]), (Role.Facilitator, [Samples.Zoe]), (Role.Sponsor, [new("UMAX")])];

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_welcome_looks_as_kept(Language reader)
    {
        var t = WelcomeTexts.All.In(reader);
        var bare = Samples.Community() with { Purpose = "", Objectives = [], Roadmap = null };

        Snapshot.Matches(WelcomeViews.Welcome(t, new("Ana", Samples.Community(), HouseRules.Shipped.In(reader), Everyone)).ToJson(), $"welcome.{reader.Code()}");
        var accompanied = new Welcome("Ana", bare, HouseRules.Shipped.In(reader), Everyone) { Buddy = Samples.Bruno, Functions = [(reader == Language.French ? "Outils" : "Tools", [Samples.Leo, Samples.Zoe])] };
        Snapshot.Matches(WelcomeViews.Welcome(t, accompanied).ToJson(), $"welcome.accompanied.{reader.Code()}");
        Snapshot.Matches(WelcomeViews.Welcome(t, new("Ana", bare, HouseRules.Shipped.In(reader), [])).ToJson(), $"welcome.bare.{reader.Code()}");
        Snapshot.Matches(WelcomeViews.Welcome(t, new("Ana", Samples.Community(), HouseRules.Shipped.In(reader), Everyone) { HasAcceptedRules = true }).ToJson(), $"welcome.accepted.{reader.Code()}");
        Snapshot.Matches(WelcomeViews.TakenBack(t).ToJson(), $"welcome.taken_back.{reader.Code()}");
    }

    [Fact]
    public void The_animators_sign_and_the_pilots_where_there_are_none()
    {
        Assert.Equal([Samples.Leo, Samples.Bruno], Signed(Everyone));
        Assert.Equal([Samples.Nadia], Signed([.. Everyone.Where(h => h.Item1 != Role.Animator)]));
        Assert.Equal([Samples.Zoe], Signed([(Role.Facilitator, [Samples.Zoe])]));
        Assert.Empty(Signed([]));

        Assert.Equal([Samples.Bruno], To(Samples.Leo).Signed);
        Assert.Equal([Samples.Nadia], (To(Samples.Leo) with { Holders = [(Role.Pilot, [Samples.Nadia]), (Role.Animator, [Samples.Leo])] }).Signed);

        static Welcome To(UserId newcomer) => new("Léo", Samples.Community(), HouseRules.Shipped.In(Language.French), Everyone) { Newcomer = newcomer };

        static IReadOnlyList<UserId> Signed(IReadOnlyList<(Role, IReadOnlyList<UserId>)> holders) =>
            new Welcome("Ana", Samples.Community(), HouseRules.Shipped.In(Language.French), holders).Signed;
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void A_wordy_community_gives_way_to_the_rules_which_are_said_whole(Language reader)
    {
        var wordy = Samples.Community() with { Purpose = new string('x', 5000), Objectives = [.. Enumerable.Repeat(new string('y', 300), 20)] };
        var rules = HouseRules.Shipped.In(reader);

        var welcome = WelcomeViews.Welcome(WelcomeTexts.All.In(reader), new("Ana", wordy, rules, Everyone));

        Assert.All([.. rules.Expected, .. rules.NotAllowed, rules.Exclusion], rule => Assert.Contains(Mrkdwn.Escaped(rule).ToString(), welcome.Text.ToString(), StringComparison.Ordinal));
    }
}
