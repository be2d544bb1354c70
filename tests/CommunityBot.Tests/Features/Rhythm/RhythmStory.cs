using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Features.Letters;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>The animators' week. The bot comes on Monday 2 March 2026; the first week it has seen begin is that of the 9th.</summary>
public sealed class RhythmStory
{
    private const string OnlyAnswers = "Rien de nouveau cette semaine dans";

    private const string Missing = "Il ne s’est encore rien dit cette semaine", Digest = "La semaine d’Infra & Services";

    private static readonly StoryOptions TwoAnimators = new() { Map = Tidings.Map, Settings = settings => settings["Communities:0:Animators:1"] = Sample.Max.Id };

    private static readonly StoryOptions AskedOnly = new() { Settings = settings => settings["Communities:0:Weekly:AutoPublish"] = "false" };

    [Theory, EveryWay]
    public Task A_week_is_taken_put_off_and_settled_by_a_message_and_a_silent_one_ends_with_a_digest(Way way) => Story.Live(way, TwoAnimators, async story =>
    {
        await story.AdvanceTo(At(6, 18));
        Assert.False(story.Leo.HasLetter(Missing));
        Assert.Empty(Posts(story));

        await story.AdvanceTo(At(9, 9, 2));
        story.Leo.Letter(Missing).Sees("Une idée", "[Écrire une annonce…]", "[Reprendre l’idée…]", "[Je m’en occupe]");
        Assert.True(story.Max.HasLetter(Missing));
        Assert.False(story.Nadia.HasLetter(Missing));
        await story.Max.Press(story.Max.Letter(Missing), "Je m’en occupe");
        await story.LetsItBeSent();
        Assert.True(story.Leo.HasLetter("@Max s’occupe de cette semaine"));
        await story.Max.Press(story.Max.Letter("c’est vous qui vous en occupez"), "Me le redire demain");
        await story.LetsItBeSent();
        Assert.True(story.Max.HasLetter("je vous en reparle demain"));
        await story.AdvanceTo(At(10, 9, 2));
        Assert.True(story.Max.HasLetter(Missing));
        Assert.False(story.Leo.HasLetter(Missing));

        await story.Nadia.Type(Sample.Channel, "Bonjour ! Qui a déjà changé d’hébergeur ?");
        await story.LetsItBeSent();
        story.Max.Letter("Tout y est pour cette semaine").DoesNotSee(Missing);
        await story.AdvanceTo(At(13, 18));
        Assert.Empty(Posts(story));

        await story.AdvanceTo(At(16, 9, 2));
        await story.Leo.Press(story.Leo.Letter(Missing), "Pas cette semaine…");
        await story.Leo.Submit(story.Leo.OpenView!, new Dictionary<string, object>());
        await story.LetsItBeSent();
        Assert.True(story.Leo.HasLetter("je ne vous demande rien de plus cette semaine"));
        await story.AdvanceTo(At(18, 20));
        await Tidings.Tell(story, story.Nadia, Sample.Community, "un départ");
        // An answer is no message of the week; but nobody may say that nothing was said.
        story.Nadia.Reply(story.Nadia.Messages(Sample.Channel)[^1], "Je pense surtout au courrier.");
        await story.Quiet();
        await story.AdvanceTo(At(19, 9, 2));
        // One letter a day: whoever has one in the morning reads there what the others are told in the afternoon.
        story.Nadia.Letter(OnlyAnswers).Sees("un départ", "[Publier cette lettre]");
        Assert.False(story.Max.HasLetter(OnlyAnswers));
        await story.AdvanceTo(At(19, 14, 2));
        story.Nadia.Letter(OnlyAnswers).Sees("je publierai la lettre de la semaine", "Une question de @Nadia", "[Publier cette lettre]");
        Assert.True(story.Max.HasLetter(OnlyAnswers));
        Assert.False(story.Leo.HasLetter(OnlyAnswers));
        await story.AdvanceTo(At(20, 10, 1));
        Assert.Contains("Une question de @Nadia", Assert.Single(Posts(story)), StringComparison.Ordinal);
        story.Max.Letter("j’ai publié la lettre de la semaine le").Sees("Il n’y avait rien de nouveau", "en dehors des fils (1 réponse)");
        await story.AdvanceTo(At(22, 12));
        Assert.Single(Posts(story));

        await story.AdvanceTo(At(23, 8));
        await story.Leo.Type(Sample.General, "/communaute rythme");
        story.Leo.IsTold("Semaine du 9 mars\u00a0: 1 message de @Nadia");
        story.Leo.IsTold("Semaine du 2 mars\u00a0: mon arrivée, en cours de semaine");
        story.Leo.IsTold("j’en préviens l’animation le lundi à 09:00");
        story.Leo.IsTold("Semaine du 23 mars\u00a0: rien n’est encore dit, personne pour l’instant");
        story.Leo.IsTold("Semaine du 16 mars\u00a0: 1 réponse dans les fils, la lettre de la semaine");
    });

    [Theory, EveryWay]
    public Task Where_the_bot_publishes_only_when_asked_those_who_lead_are_told_once_and_may_ask_it_to(Way way) => Story.Live(way, AskedOnly, async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.AdvanceTo(At(13, 10, 2));
        Assert.Empty(Posts(story));
        story.Nadia.Letter("Rien ne s’est dit").Sees("la semaine du 9 mars 2026", "sans qu’on me le demande");
        Assert.True(story.Zoe.HasLetter("Rien ne s’est dit"));
        Assert.False(story.Leo.HasLetter("Rien ne s’est dit"));

        story.Slack.Faults.Refuse("chat.postMessage", "msg_blocks_too_long", channel: Sample.Channel);
        await story.Nadia.Press(story.Nadia.Letter("Rien ne s’est dit"), "Publier cette lettre");
        await story.LetsItBeSent();
        story.Zoe.Letter("Rien ne s’est dit").Sees("Slack ne l’a pas laissée paraître", "msg_blocks_too_long");
        await story.Zoe.Press(story.Zoe.Letter("Rien ne s’est dit"), "Publier cette lettre");
        await story.LetsItBeSent();
        Assert.Contains("Et si on en parlait", Assert.Single(Posts(story)), StringComparison.Ordinal);
        Assert.True(story.Nadia.HasLetter("à la demande de @Zoé"));
        Assert.True(story.Zoe.HasLetter("à votre demande"));
        await story.Nadia.Type(Sample.General, "/communaute rythme");
        story.Nadia.IsTold("la lettre de la semaine, à la demande de @Zoé");
    });

    [Theory, EveryWay]
    public Task What_was_missed_is_made_up_for_within_its_week_and_a_week_is_handed_over(Way way) => Story.Live(way, TwoAnimators, async story =>
    {
        await story.AdvanceTo(At(6, 18));
        await story.StopBot();
        story.Clock.MoveTo(At(10, 11));
        await story.Start();
        await story.LetsItBeSent();
        Assert.True(story.Leo.HasLetter(Missing));
        await story.Leo.Press(story.Leo.Letter(Missing), "Confier à quelqu’un…");
        foreach (var other in new[] { "Peuvent s’en charger", "@Nadia", "@Zoé" }) Assert.Contains(other, story.Leo.OpenView!.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("@Léo", story.Leo.OpenView!.PlainRendering, StringComparison.Ordinal);
        var refused = await story.Leo.Submit(story.Leo.OpenView!, new Dictionary<string, object> { ["rhythm.to"] = story.Ana.Id });
        Assert.Contains("anime, pilote ou facilite", string.Join(' ', refused.Errors), StringComparison.Ordinal);
        await story.Leo.Submit(story.Leo.OpenView!, new Dictionary<string, object> { ["rhythm.to"] = story.Nadia.Id });
        await story.LetsItBeSent();
        Assert.True(story.Leo.HasLetter("@Nadia s’occupe de cette semaine"));
        story.Nadia.Letter(Missing).Sees("@Léo vous confie cette semaine");

        await story.Nadia.Press(story.Nadia.Letter(Missing), "Reprendre l’idée…");
        var form = story.Nadia.OpenView!;
        Assert.Contains("Et si on en parlait", form.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Submit(form, new Dictionary<string, object> { ["announcements.no_advertising"] = true });
        await story.LetsItBeSent();
        Assert.Contains("Et si on en parlait", Assert.Single(Posts(story)), StringComparison.Ordinal);
        await story.AdvanceTo(At(13, 12));
        Assert.Single(Posts(story));
    });

    private static List<string> Posts(Story story) => [.. story.Zoe.Messages(Sample.Channel).Where(message => message.IsFromBot).Select(message => message.PlainRendering)];

    private static DateTimeOffset At(int dayOfMarch, int hour, int minute = 0) => new(2026, 3, dayOfMarch, hour, minute, 0, TimeSpan.FromHours(1));
}
