using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Features.Help;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Help;

public class HelpViewsTests
{
    private sealed class Nobody
    {
        public static Task<Answer> Answers() => Task.FromResult(Answer.Done);
    }

    private static readonly SubCommandName Join = new("rejoindre", "join", new("demander à rejoindre une communauté", "ask to join a community")) { Needs = Act.AskToJoin };
    private static readonly SubCommandName Announce = new("annoncer", "announce", new("annoncer quelque chose", "announce something")) { Needs = Act.PublishAnnouncement };
    private static readonly CommandName JoinAtOnce = new("/rejoindre", new("Demander à rejoindre une communauté", "Ask to join a community")) { Needs = Act.AskToJoin };

    private static readonly BotMap Map = new BotMap()
        .SubCommand<Nobody>(Join, (_, _, _) => Nobody.Answers())
        .SubCommand<Nobody>(Announce, (_, _, _) => Nobody.Answers())
        .SubCommand<Nobody>(HelpFeature.Help, (_, _, _) => Nobody.Answers())
        .Command<Nobody>(JoinAtOnce, (_, _, _) => Nobody.Answers());

    private static readonly Offer ToOutsider = Offer.To(Samples.Ana, Map, []);
    private static readonly Offer ToAnimator = Offer.To(Samples.Leo, Map, [new() { User = Samples.Leo, IsMember = true, Roles = [Role.Animator] }]);

    [Fact]
    public void Only_what_the_person_may_do_is_offered()
    {
        Assert.Equal([Join, HelpFeature.Help], ToOutsider.SubCommands);
        Assert.Equal([Join, Announce, HelpFeature.Help], ToAnimator.SubCommands);
        Assert.Equal([JoinAtOnce], ToOutsider.Commands);
        Assert.Empty(ToOutsider.RoleActs);
        Assert.Equal([Act.Announce, Act.PublishAnnouncement, Act.RunWeek, Act.RemindOfRule, Act.ScheduleMeeting, Act.ReadReports, Act.AnswerNewcomers], ToAnimator.RoleActs);
        Assert.Equal(Join, ToOutsider.Joining);
    }

    [Fact]
    public void A_role_held_in_one_community_counts_among_several()
    {
        var offer = Offer.To(Samples.Zoe, Map, [new() { User = Samples.Zoe, IsMember = true }, new() { User = Samples.Zoe, Roles = [Role.Facilitator] }]);

        Assert.Contains(Announce, offer.SubCommands);
        Assert.Contains(Act.SettleDues, offer.RoleActs);
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Help_looks_as_kept(Language language)
    {
        Snapshot.Matches(HelpViews.Help(language, ToOutsider, []).ToJson(), $"help.outsider.{language.Code()}");
        Snapshot.Matches(HelpViews.Help(language, ToAnimator, []).ToJson(), $"help.animator.{language.Code()}");
        Snapshot.Matches(HelpViews.Unknown(language, "xylophone", ToOutsider).ToJson(), $"unknown.{language.Code()}");
        Snapshot.Matches(HelpViews.DidYouMean(language, "rejoinder", "rejoindre", "infra-services").ToJson(), $"did_you_mean.{language.Code()}");
        Snapshot.Matches(HelpViews.NextSteps(language, [], ToOutsider, []).ToJson(), $"next_steps.outsider.{language.Code()}");
        Snapshot.Matches(HelpViews.NextSteps(language, [Samples.Community()], ToAnimator, []).ToJson(), $"next_steps.animator.{language.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_is_under_way_is_said_first_and_joining_is_not_proposed_again(Language language)
    {
        UnderWay[] waits = [new(new($"Votre demande attend.") { Accessory = new Button("joining.withdraw", "Retirer ma demande") })];

        Snapshot.Matches(HelpViews.Help(language, ToOutsider, waits).ToJson(), $"help.under_way.{language.Code()}");
        var steps = HelpViews.NextSteps(language, [], ToOutsider, waits);
        Assert.Same(waits[0].Section, steps.Blocks[1]);
        Assert.DoesNotContain(steps.Blocks.OfType<Section>(), s => s.Accessory is Button { Value: "rejoindre" or "join" });
        Assert.Contains("Votre demande attend.", steps.Text.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void The_foot_of_the_Home_tab_looks_as_kept(Language language) =>
        Snapshot.Matches(new HomeView(HelpViews.AtHome(language, ToAnimator)).ToJson(), $"at_home.animator.{language.Code()}");

    [Fact]
    public void However_long_the_typed_text_the_answer_stays_within_what_Slack_takes()
    {
        var typed = new string('<', 5000);

        Assert.Contains("…", HelpViews.Unknown(Language.French, typed, ToOutsider).Text.ToString(), StringComparison.Ordinal);
        Assert.NotNull(HelpViews.DidYouMean(Language.French, typed, "rejoindre", typed).ToJson());
    }

    [Fact]
    public void A_command_and_a_sub_command_that_do_the_same_share_a_line() =>
        Assert.Contains("`/rejoindre` ou `/communaute rejoindre`", HelpViews.Help(Language.French, ToOutsider, []).Text.ToString(), StringComparison.Ordinal);
}
