using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
using Role = CommunityBot.Community.Role;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>A week goes from hand to hand, and nobody is left out or asked in vain. The bot comes on Sunday 8 March 2026.</summary>
public sealed class HandsStory
{
    private const string Missing = "Il ne s’est encore rien dit cette semaine";

    private static readonly StoryOptions FromSunday = new()
    {
        At = At(8, 18),
        Settings = settings =>
        {
            settings["Communities:0:Animators:1"] = Sample.Max.Id;
            settings["Communities:0:Animators:2"] = Sample.Dan.Id;
        },
    };

    private static readonly StoryOptions TwoCommunities = new()
    {
        Workspace = slack => slack.AddChannel(new ChannelSeed("dataviz") { Id = "C0DATAVIZ", Members = [Sample.Zoe.Id!] }),
        Settings = settings =>
        {
            settings["Communities:1:Key"] = "dataviz";
            settings["Communities:1:Name"] = "Dataviz";
            settings["Communities:1:Channel"] = "C0DATAVIZ";
            settings["Communities:1:Facilitators:0"] = Sample.Zoe.Id;
            settings["Communities:1:Animators:0"] = Sample.Leo.Id;
        },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task Who_held_the_week_lets_it_go_and_the_others_are_asked_then_one_hands_it_on_and_one_is_too_late(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await TakesThisWeek(story, story.Leo);
        await story.Dan.Type(Sample.General, "/communaute rythme");
        await story.AdvanceTo(At(9, 9, 2));
        Assert.True(story.Leo.HasLetter(Missing));
        Assert.False(story.Max.HasLetter(Missing));
        await story.Leo.Press(story.Leo.Letter(Missing), "Pas cette semaine…");
        await story.Leo.Submit(story.Leo.OpenView!, new Dictionary<string, object>());
        await story.Advance(TimeSpan.FromMinutes(2));
        Assert.True(story.Max.HasLetter(Missing));
        // Nine o'clock in London.
        await story.AdvanceTo(At(9, 10, 3));
        Assert.True(story.Dan.HasLetter("Nothing has been said"));
        Assert.False(story.Nadia.HasLetter(Missing));

        // Two hand it over at once: the second is told who has it, in a form of their own title and language.
        await story.Max.Press(story.Max.Letter(Missing), "Confier à quelqu’un…");
        await story.Dan.Press(story.Dan.Letter("Nothing has been said"), "Hand over to…");
        await story.Max.Submit(story.Max.OpenView!, new Dictionary<string, object> { ["rhythm.to"] = story.Leo.Id });
        await story.Dan.Submit(story.Dan.OpenView!, new Dictionary<string, object> { ["rhythm.to"] = story.Nadia.Id });
        Assert.Contains("Hand the week over", story.Dan.OpenView!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("@Léo", story.Dan.OpenView!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        Assert.True(story.Dan.HasLetter("@Léo"));
        // Who had skipped it is asked again, since it was given to them.
        Assert.True(story.Leo.HasLetter("@Max vous confie cette semaine"));

        // And gives it back, and is given it anew: told each time.
        await story.AdvanceTo(At(10, 9, 2));
        Assert.Equal(2, story.Leo.PrivateMessages.Count(message => message.PlainRendering.Contains("@Max vous confie cette semaine", StringComparison.Ordinal)));

        // Given back for good, it is said to who had handed it over, who would believe it in good hands.
        await story.Leo.Press(story.Leo.Letter(Missing), "Pas cette semaine…");
        await story.Leo.Submit(story.Leo.OpenView!, new Dictionary<string, object>());
        await story.Advance(TimeSpan.FromMinutes(2));
        await story.Max.Press(story.Max.Letter("@Léo ne peut finalement pas s’occuper de cette semaine"), "Je m’en occupe");
        await story.LetsItBeSent();
        Assert.False(story.Max.HasLetter("ne peut finalement pas"));
        Assert.True(story.Dan.HasLetter("@Max takes this week"));

        // Max, who took it himself then, gives it back; Dan hands it over, and Nadia gives it back as well: what Max reads is of Léo still.
        await GivesBack(story, story.Max);
        await story.LetsItBeSent();
        await story.Dan.Press(story.Dan.Letter("Nothing has been said"), "Hand over to…");
        await story.Dan.Submit(story.Dan.OpenView!, new Dictionary<string, object> { ["rhythm.to"] = story.Nadia.Id });
        await story.LetsItBeSent();
        Assert.True(story.Max.HasLetter("@Nadia s’occupe de cette semaine"));
        await GivesBack(story, story.Nadia);
        await story.LetsItBeSent();
        Assert.True(story.Max.HasLetter("@Léo ne peut finalement pas s’occuper de cette semaine"));
        Assert.False(story.Max.HasLetter("@Max ne peut finalement pas"));
        Assert.False(story.Max.HasLetter("@Nadia ne peut finalement pas"));
    });

    [Theory, EveryWay]
    public Task The_holder_loses_the_role_and_the_last_animators_close_their_accounts(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await TakesThisWeek(story, story.Leo);
        await story.AdvanceTo(At(9, 9, 2));
        Assert.False(story.Max.HasLetter(Missing));
        await story.Leo.Press(story.Leo.Letter(Missing), "Confier à quelqu’un…");
        await story.Leo.Press(story.Leo.Letter(Missing), "Me le redire demain");
        await story.LetsItBeSent();
        await story.Database.Write(tx => tx.TakeRole(Sample.Community, new(story.Leo.Id), Role.Animator), Stop);
        story.Dan.Deactivate();
        story.Max.Deactivate();
        // What they had opened says so, under its own title; what was to be said to them again is not.
        var refused = await story.Leo.Submit(story.Leo.OpenView!, new Dictionary<string, object> { ["rhythm.to"] = story.Nadia.Id });
        Assert.Equal(SubmitOutcome.Updated, refused.Outcome);
        Assert.Contains("Confier la semaine", story.Leo.OpenView!.PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At(10, 9, 3));
        Assert.True(story.Nadia.HasLetter(Missing));
        Assert.Single(story.Leo.PrivateMessages, message => message.IsFromBot && message.PlainRendering.Contains("Bonjour", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task On_Friday_nobody_is_promised_to_be_asked_tomorrow(Way way) => Story.Live(way, FromSunday with { Settings = settings => settings["Communities:0:Weekly:AutoPublish"] = "false" }, async story =>
    {
        await story.AdvanceTo(At(9, 9, 2));
        var monday = story.Leo.Letter(Missing);
        await story.SleepUntil(At(13, 8, 30));
        await story.Leo.Press(monday, "Me le redire demain");
        await story.LetsItBeSent();
        story.Leo.IsTold("il ne reste pas d’autre jour");
        Assert.False(story.Leo.HasLetter("je vous en reparle demain"));
        await story.Leo.Press(monday, "C’est déjà fait");
        await story.Quiet();
        await story.Leo.Type(Sample.General, "/communaute rythme");
        story.Leo.IsTold("Semaine du 9 mars\u00a0: fait, d’après @Léo");
        Assert.DoesNotContain(story.Leo.Whispers[^1].Buttons, button => button.AccessibilityLabel == "Je prends la semaine du 9 mars");
    });

    [Theory, EveryWay]
    public Task Who_runs_two_communities_chooses_and_a_name_nobody_knows_is_said(Way way) => Story.Live(way, TwoCommunities, async story =>
    {
        await story.Leo.Type(Sample.General, "/communaute rythme");
        story.Leo.IsTold("De quelle communauté souhaitez-vous voir le rythme");
        await story.Leo.Type(Sample.General, "/communaute rythme datavis");
        story.Leo.IsTold("Je ne connais pas de communauté");
        await story.Leo.Press(story.Leo.Whispers[^1], "Dataviz");
        await story.LetsItBeSent();
        story.Leo.IsTold("les dernières semaines");
        story.Leo.IsTold("Dataviz");
        await story.Nadia.Type(Sample.General, "/communaute rythme dataviz");
        story.Nadia.IsTold("revient aux personnes qui animent, pilotent ou facilitent la communauté");
        await story.Nadia.Type(Sample.General, "/communaute rythme");
        story.Nadia.IsTold("les dernières semaines");
    });

    private static async Task TakesThisWeek(Story story, Person who)
    {
        await who.Type(Sample.General, "/communaute rythme");
        // That of the Sunday it is comes first, and is over.
        who.IsTold("Semaine du 2 mars\u00a0: mon arrivée, en cours de semaine");
        var list = who.Whispers[^1];
        await who.Press(list, list.Buttons.First(button => button.Text == "Je la prends"));
    }

    private static async Task GivesBack(Story story, Person who)
    {
        await who.Type(Sample.General, "/communaute rythme");
        var list = who.Whispers[^1];
        await who.Press(list, list.Buttons.First(button => button.Text == "La rendre"));
    }

    private static DateTimeOffset At(int dayOfMarch, int hour, int minute = 0) => new(2026, 3, dayOfMarch, hour, minute, 0, TimeSpan.FromHours(1));
}
