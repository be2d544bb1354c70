using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Rules;

/// <summary>The rules in force, read and accepted.</summary>
public sealed class ReadingStory
{
    [Theory, EveryWay]
    public Task The_rules_in_force_are_told_with_their_version_to_whoever_asks_and_to_nobody_else(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        var before = story.Leo.Messages(Sample.Channel).Count;
        var told = await story.Ana.AsksForTheRules();
        told.Sees("Règles de vie\u00a0: Infra & Services", "Version 1, en vigueur depuis le 2 mars", "Faire la promotion de son entreprise", "Vous avez accepté ces règles");
        Assert.Empty(told.Buttons);
        Assert.True(told.IsWhisper);
        Assert.Equal(before, story.Leo.Messages(Sample.Channel).Count);

        (await story.Dan.Type(Sample.General, "/community rules")).Whispers[^1].Sees("House rules: Infra & Services", "Promote your company");
        (await story.Ana.Type(Sample.General, "/communaute règles infra services")).Whispers[^1].Sees("Faire la promotion");
    });

    [Theory, EveryWay]
    public Task A_member_who_has_not_accepted_them_does_so_there_and_is_asked_once(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(null, story.Ana);
        var told = await story.Ana.AsksForTheRules();
        await story.LetsItBeSent();
        Assert.Single(story.Ana.Whispers);
        await story.Ana.Press(told, RulesVerbs.Accept);
        await story.LetsItBeSent();
        story.Ana.Whispers[^1].Sees("vous avez accepté les règles de vie de la communauté Infra & Services");
        Assert.Equal(1, (await story.MembershipOf(story.Ana))!.Value.Rules);
        await story.Ana.PressStale(told, RulesVerbs.Accept);
        await story.LetsItBeSent();
        story.Ana.IsTold("C’est déjà noté");
    });

    [Theory, EveryWay]
    public Task Where_several_communities_may_be_meant_one_chooses(Way way) => Story.Live(way, WithAnother, async story =>
    {
        var asked = (await story.Ana.Type(Sample.General, "/regles")).Whispers[^1];
        asked.Sees("De quelle communauté", "Données", "Infra & Services");
        await story.Ana.Press(asked, asked.Buttons[0]);
        await story.LetsItBeSent();
        story.Ana.IsTold("Règles de vie\u00a0: Données");

        (await story.Ana.Type(Sample.General, "/regles infra-servises")).Whispers[^1].Sees("Je ne connais pas de communauté «\u202finfra-servises\u202f»", "Infra & Services");
        (await story.Leo.Type(Sample.General, "/regles")).Whispers[^1].Sees("Règles de vie\u00a0: Infra & Services");
    });

    [Theory, EveryWay]
    public Task A_member_of_before_the_last_version_is_asked_after_the_next_command_and_on_the_Home_tab(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(1, story.Ana);
        await story.EditsTheRules(story.Nadia, "Vendre\nDénigrer");
        await story.Ana.Type(Sample.Channel, "/communaute ping");
        await story.LetsItBeSent();
        var offer = story.Ana.Whispers[^1];
        offer.Sees("Les règles de vie de la communauté Infra & Services ont changé");
        // The answer to what was asked stays in sight: the rules are a press away.
        offer.DoesNotSee("Dénigrer");
        Assert.Equal(["Lire"], offer.ButtonTexts);

        await story.Ana.OpenHome();
        await story.LetsItBeSent();
        Assert.Contains("sont à lire et à accepter", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        var rules = await story.Ana.Press(story.Ana.Home, "Lire");
        var sent = await story.Ana.Submit(rules!);
        Assert.Contains("C’est noté", sent.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        Assert.Equal(2, (await story.MembershipOf(story.Ana))!.Value.Rules);
        Assert.DoesNotContain("sont à lire", story.Ana.Home.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Whoever_accepts_rules_that_were_replaced_reads_the_new_ones_first(Way way) => Story.Live(way, async story =>
    {
        await story.AreMembers(null, story.Ana);
        var old = await story.Ana.AsksForTheRules();
        await story.EditsTheRules(story.Nadia, "Vendre\nDénigrer");
        await story.Ana.Press(old, RulesVerbs.Accept);
        await story.LetsItBeSent();
        var anew = story.Ana.Whispers[^1];
        anew.Sees("Version 2", "• Dénigrer");
        Assert.Null((await story.MembershipOf(story.Ana))!.Value.Rules);
        await story.Ana.Press(anew, RulesVerbs.Accept);
        await story.LetsItBeSent();
        Assert.Equal(2, (await story.MembershipOf(story.Ana))!.Value.Rules);
    });

    private static StoryOptions WithAnother => new()
    {
        Workspace = slack => slack.AddChannel(new ChannelSeed("donnees") { Id = "C0DATA", Members = [Sample.Zoe.Id!] }),
        Settings = settings =>
        {
            settings["Communities:1:Key"] = "donnees";
            settings["Communities:1:Name"] = "Données";
            settings["Communities:1:Channel"] = "C0DATA";
            settings["Communities:1:Language"] = "fr";
            settings["Communities:1:TimeZone"] = "Europe/Paris";
            settings["Communities:1:Facilitators:0"] = "U0ZOE";
        },
    };
}
