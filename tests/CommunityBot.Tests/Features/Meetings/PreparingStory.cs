using System.Text.Json.Nodes;
using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features.Meetings;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Pacing.Paced;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Meetings;

/// <summary>A meeting of the series that nobody schedules, from Wednesday 11 November 2026: the one of Thursday 3 December is in twenty-two days.</summary>
public sealed class PreparingStory
{
    [Theory, EveryWay]
    public Task Those_who_prepare_are_asked_then_the_pilot_is_called_and_a_month_missed_is_told(Way way) => Story.Live(way, From("2026-11-11 12:00"), async story =>
    {
        Assert.Empty(Letters(story.Leo));
        // September was asked for, and is without a meeting: nobody hears of it in November.
        await story.Database.Write(async tx => Assert.True(await tx.MarkAsked((await tx.FindCommunity(Sample.Community))!, new(2026, 9), At("2026-08-20 08:00"))), TestContext.Current.CancellationToken);
        await story.AdvanceTo(At("2026-11-12 10:00"));
        var asked = Assert.Single(Letters(story.Leo));
        Assert.All(["La rencontre de décembre 2026 est attendue le jeudi 3 décembre, dans 21 jours", "premier jeudi à 12:30"], words => Assert.Contains(words, asked.PlainRendering, StringComparison.Ordinal));
        Assert.Empty(Letters(story.Nadia));

        await story.AdvanceTo(At("2026-11-19 10:00"));
        Assert.Contains("n’est pas encore programmée", Letters(story.Leo)[^1].PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("2026-11-23 10:00"));
        Assert.All(["dans 10 jours, et personne ne l’a programmée", "Je le demande aussi à @Léo."], words => Assert.Contains(words, Assert.Single(Letters(story.Nadia)).PlainRendering, StringComparison.Ordinal));
        Assert.Equal(2, Letters(story.Leo).Count);

        await story.AdvanceTo(At("2026-12-04 10:00"));
        // The month is not over: another day would do.
        Assert.All([story.Leo, story.Nadia], who => Assert.All(["était attendue le jeudi 3 décembre", "jeudi 10 décembre"], words => Assert.Contains(words, Letters(who)[^1].PlainRendering, StringComparison.Ordinal)));
        Assert.Empty(Letters(story.Zoe));
        Assert.Equal(At("2026-12-10 12:30").ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), (await story.Leo.Press(Letters(story.Leo)[^1], "Programmer décembre 2026…"))!.Field("meetings.at").Value);
        foreach (var (day, left) in new[] { ("2026-12-10", "jeudi 17 décembre"), ("2026-12-17", "jeudi 24 décembre") })
        {
            await story.SleepUntil(At($"{day} 07:00"));
            await story.AdvanceTo(At($"{day} 10:00"));
            Assert.Contains(left, Letters(story.Leo)[^1].PlainRendering, StringComparison.Ordinal);
        }
        Assert.Equal(3, Letters(story.Leo).Count(letter => letter.ButtonTexts.Contains("Programmer décembre 2026…") && letter.PlainRendering.Contains("était attendue", StringComparison.Ordinal)));
        await story.Leo.Type(Sample.Channel, "/reunion");
        await story.Leo.Submit((await story.Leo.Press(story.Leo.Whispers[^1], "Rencontre exceptionnelle…"))!, new Dictionary<string, object> { ["meetings.topic"] = "Vœux", ["meetings.place"] = "Salle B", ["meetings.at"] = At("2027-01-06 18:00") });
        await story.SleepUntil(At("2027-01-04 07:00"));
        await story.AdvanceTo(At("2027-01-04 10:00"));
        Assert.All([story.Nadia, story.Zoe], who => Assert.All(["Il n’y a pas eu de rencontre en décembre 2026", "La prochaine est le mercredi 6 janvier à 18:00, «\u202fVœux\u202f»."], words => Assert.Contains(words, Letters(who)[^1].PlainRendering, StringComparison.Ordinal)));
    });

    [Theory, EveryWay]
    public Task Scheduled_from_the_letter_nobody_is_asked_again_and_its_topics_come_in_another(Way way) => Story.Live(way, From("2026-11-12 07:00"), async story =>
    {
        // The account of the only animator is closed.
        await story.Database.Write(tx => tx.Execute("update people set is_deactivated = true where user_id = @user", new { user = story.Leo.Id }), TestContext.Current.CancellationToken);
        await story.AdvanceTo(At("2026-11-12 10:00"));
        var form = (await story.Nadia.Press(Assert.Single(Letters(story.Nadia)), "Programmer décembre 2026…"))!;
        await story.Nadia.Submit(form, new Dictionary<string, object> { ["meetings.topic"] = "Sauvegardes", ["meetings.place"] = "Salle B" });
        await story.Advance(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain("Programmer décembre 2026…", Letters(story.Nadia)[0].ButtonTexts);

        var propose = (await story.Zoe.Press(story.Zoe.Messages(Sample.Channel).First(message => message.IsFromBot), "Proposer un sujet…"))!;
        await story.Zoe.Submit(propose, new Dictionary<string, object> { ["meetings.words"] = "Les bandes magnétiques" });
        await story.AdvanceTo(At("2026-11-13 10:00"));
        Assert.Contains("Les bandes magnétiques (@Zoé)", Letters(story.Nadia)[^1].PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("2026-11-24 10:00"));
        Assert.Equal(2, Letters(story.Nadia).Count);
        Assert.Empty(Letters(story.Leo));
    });

    [Theory, EveryWay]
    public Task Nine_days_before_those_who_prepare_are_asked_with_the_pilot_where_nobody_was_before(Way way) => Story.Live(way, From("2026-11-24 07:00"), async story =>
    {
        await story.AdvanceTo(At("2026-11-24 10:00"));
        Assert.Contains("personne ne l’a programmée", Assert.Single(Letters(story.Nadia)).PlainRendering, StringComparison.Ordinal);
        var asked = Assert.Single(Letters(story.Leo)).PlainRendering;
        Assert.Contains("n’est pas encore programmée", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("personne ne l’a programmée", asked, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Somebody_else_is_asked_and_where_they_say_not_this_month_those_who_lead_know_why(Way way) => Story.Live(way, From("2026-11-12 07:00"), async story =>
    {
        await story.AdvanceTo(At("2026-11-12 10:00"));
        var hand = (await story.Leo.Press(Letters(story.Leo)[0], "Demander à quelqu’un d’autre…"))!;
        foreach (var other in new[] { "Peuvent s’en charger", "@Nadia", "@Zoé", "demain matin" }) Assert.Contains(other, hand.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("@Léo", hand.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("animent, pilotent ou facilitent", (await story.Leo.Submit(hand, new Dictionary<string, object> { ["meetings.preparer"] = story.Ana.Id }))["meetings.preparer"], StringComparison.Ordinal);
        await story.Leo.Submit(hand, new Dictionary<string, object> { ["meetings.preparer"] = story.Nadia.Id });
        await story.Advance(TimeSpan.FromMinutes(5));
        Assert.Contains("C’est @Nadia qui prépare la rencontre de décembre 2026", Letters(story.Leo)[0].PlainRendering, StringComparison.Ordinal);
        Assert.Contains("@Léo vous demande de la préparer", Assert.Single(Letters(story.Nadia)).PlainRendering, StringComparison.Ordinal);

        var skip = (await story.Nadia.Press(Letters(story.Nadia)[0], "Pas ce mois-ci…"))!;
        await story.Nadia.Submit(skip, new Dictionary<string, object> { ["meetings.why"] = "Nous déménageons." });
        await story.AdvanceTo(At("2026-11-13 10:00"));
        Assert.All(["Pas de rencontre en décembre 2026", "@Nadia", "Nous déménageons."], words => Assert.Contains(words, Assert.Single(Letters(story.Zoe)).PlainRendering, StringComparison.Ordinal));
        Assert.DoesNotContain("Programmer décembre 2026…", Letters(story.Nadia)[0].ButtonTexts);
        // Who gave it is not told of themselves as of somebody else.
        Assert.All(Letters(story.Nadia), letter => Assert.Contains("vous en avez donné la raison", letter.PlainRendering, StringComparison.Ordinal));
        Assert.Single(Letters(story.Leo));
    });

    [Theory, EveryWay]
    public Task A_series_that_is_changed_is_asked_for_by_its_new_rule_and_by_no_other(Way way) => Story.Live(way, From("2026-11-12 07:00"), async story =>
    {
        await story.AdvanceTo(At("2026-11-12 10:00"));
        Assert.Contains("attendue le jeudi 3 décembre", Assert.Single(Letters(story.Leo)).PlainRendering, StringComparison.Ordinal);
        await Edits(story, series => series["Rule"] = "dernier jeudi");
        await story.AdvanceTo(At("2026-11-13 10:00"));
        Assert.Contains("attendue le jeudi 31 décembre", Letters(story.Leo)[0].PlainRendering, StringComparison.Ordinal);
        // The twenty-sixth is in thirteen days: nobody was asked for it before.
        Assert.Contains("La rencontre de novembre 2026, attendue le jeudi 26 novembre", Letters(story.Leo)[1].PlainRendering, StringComparison.Ordinal);

        // With no meeting in either month there is nothing to ask for, nor to miss.
        await Edits(story, series => series["MonthsWithout"] = new JsonArray(11, 12));
        await story.AdvanceTo(At("2026-11-16 09:30"));
        Assert.All(Letters(story.Leo), letter => Assert.DoesNotContain("Programmer", string.Join(' ', letter.ButtonTexts), StringComparison.Ordinal));
    });

    /// <summary>The series, as the settings of the community are stored.</summary>
    private static Task Edits(Story story, Action<JsonObject> edit) => story.Database.Write(async tx =>
    {
        var settings = JsonNode.Parse((await tx.Find<string>("select settings from communities where id = @id", new { id = Sample.Community }))!)!;
        edit(settings["Meetings"]!.AsObject());
        await tx.Execute("update communities set settings = @settings where id = @id", new { settings = settings.ToJsonString(), id = Sample.Community });
    }, TestContext.Current.CancellationToken);

    private static StoryOptions From(string moment) => new() { At = At(moment), Settings = settings => settings["Communities:0:Meetings:Rule"] = "premier jeudi" };

    /// <summary>But for Monday’s, and for those that speak of the week alone.</summary>
    private static List<SeenMessage> Letters(Person reader) => [.. reader.PrivateMessages.Where(message =>
        message.IsFromBot && !message.IsWhisper && !message.PlainRendering.Contains("et n’est pas encore programmée", StringComparison.Ordinal) && (!message.PlainRendering.Contains("semaine", StringComparison.Ordinal) || message.PlainRendering.Contains("rencontre", StringComparison.Ordinal)))];
}
