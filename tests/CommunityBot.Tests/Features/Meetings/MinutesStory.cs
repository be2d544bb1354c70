using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Meetings;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Arrivals;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Pacing.Paced;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Meetings;

/// <summary>The minutes of a meeting held on Monday 16 November 2026 at six in the evening, which Léo had scheduled.</summary>
public sealed class MinutesStory
{
    /// <summary>What is whispered comes by an address of its own, after the answer, and beside other whispers.</summary>
    private static async Task<SeenMessage> Offered(Person reader, string words, string button)
    {
        await Eventually.So($"{reader} is offered {button}", () => reader.Whispers.Any(Is));
        return reader.Whispers.Last(Is);

        bool Is(SeenMessage whisper) => whisper.PlainRendering.Contains(words, StringComparison.Ordinal) && whisper.ButtonTexts.Contains(button);
    }

    private static readonly StoryOptions Now = new() { At = At("Mon 17:00"), Settings = settings => settings["Communities:0:Meetings:Rule"] = "premier jeudi" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task Somebody_else_writes_them_everybody_reads_them_and_what_is_wrong_is_corrected_or_taken_back(Way way) => Story.Live(way, Now, async story =>
    {
        await Held(story);
        var asked = Letters(story.Leo)[^1];
        Assert.Contains("« Sauvegardes », n’a pas encore de compte rendu", Plain(asked), StringComparison.Ordinal);
        var hand = (await story.Leo.Press(asked, "Quelqu’un d’autre l’écrit…"))!;
        Assert.Contains("d’autre que vous", (await story.Leo.Submit(hand, new Dictionary<string, object> { ["meetings.taker"] = story.Leo.Id }))["meetings.taker"], StringComparison.Ordinal);
        Assert.Contains("pas membre", (await story.Leo.Submit(hand, new Dictionary<string, object> { ["meetings.taker"] = story.Chloe.Id }))["meetings.taker"], StringComparison.Ordinal);
        await story.Leo.Submit(hand, new Dictionary<string, object> { ["meetings.taker"] = story.Ana.Id });
        await story.Advance(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain("Écrire le compte rendu…", Letters(story.Leo)[^1].ButtonTexts);
        Assert.Contains("@Léo vous en a confié la rédaction", Letters(story.Ana)[^1].PlainRendering, StringComparison.Ordinal);

        await story.Nadia.Press((await story.Nadia.Type(Sample.Channel, "/reunion")).Whispers[0], "Rencontres passées");
        var theirs = (await story.Nadia.Press(await Offered(story.Nadia, "Les rencontres passées", "Écrire le compte rendu…"), "Écrire le compte rendu…"))!;
        var form = (await story.Ana.Press(Letters(story.Ana)[^1], "Écrire le compte rendu…"))!;
        Assert.Contains("au moins une rubrique", (await story.Ana.Submit(form, new Dictionary<string, object>()))["meetings.minutes_link"], StringComparison.Ordinal);
        Assert.Contains("https://", (await story.Ana.Submit(form, new Dictionary<string, object> { ["meetings.minutes_link"] = "sur le serveur" }))["meetings.minutes_link"], StringComparison.Ordinal);
        var sent = await story.Ana.Submit(form, new Dictionary<string, object> { ["meetings.said"] = "Les bandes.\n<!channel>", ["meetings.decided"] = "Un essai par mois.", ["meetings.to_do"] = "", ["meetings.minutes_link"] = "" });
        Assert.Contains("Merci", sent.View!.PlainRendering, StringComparison.Ordinal);
        await Settles(story);
        Assert.All(["Compte rendu\u00a0: Sauvegardes", "notes de @Ana", "Les bandes.", "Un essai par mois."], words => Assert.Contains(words, Posts(story)[^1].PlainRendering, StringComparison.Ordinal));
        Assert.DoesNotContain("<!channel>", Posts(story)[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Écrire le compte rendu…", Letters(story.Ana)[^1].ButtonTexts);

        // Who wrote at the same time reads what is there, loses nothing, and decides.
        var late = (await story.Nadia.Submit(theirs, new Dictionary<string, object> { ["meetings.said"] = "Les bandes et les disques." })).View!;
        Assert.All(["@Ana a écrit pendant que vous écriviez", "Les bandes.\n"], words => Assert.Contains(words, late.PlainRendering, StringComparison.Ordinal));
        Assert.Equal("Les bandes et les disques.", late.Field("meetings.said").Value);
        // What she left empty stays as Ana wrote it.
        Assert.DoesNotContain("Qu’avons-nous décidé", late.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("notes de @Ana\n", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Merci", (await story.Nadia.Submit(late, new Dictionary<string, object>())).View!.PlainRendering, StringComparison.Ordinal);
        await Settles(story);
        Assert.All(["notes de @Ana et @Nadia", "Les bandes et les disques.", "Un essai par mois."], words => Assert.Contains(words, Posts(story)[^1].PlainRendering, StringComparison.Ordinal));

        Assert.True(await story.Database.Read(async tx => await LettersFeature.IsTold(tx, MeetingsFeature.MinutesRewritten(Assert.Single(await tx.MeetingsPast(Sample.Community, story.Clock.GetUtcNow(), most: 5))), new(story.Ana.Id), new(2026, 11, 17)), Stop));

        // Whoever was not there finds them; whoever wrote them corrects them where they stand.
        await story.Dan.Press((await story.Dan.Type(Sample.Channel, "/reunion")).Whispers[0], "Past meetings");
        await story.Dan.Press(await Offered(story.Dan, "The past meetings", "Read"), "Read");
        await Eventually.So("Dan reads the minutes", () => story.Dan.Whispers.Any(whisper => whisper.PlainRendering.Contains("Un essai par mois.", StringComparison.Ordinal) && whisper.ButtonTexts.Count == 0));
        await story.Ana.Press((await story.Ana.Type(Sample.Channel, "/reunion")).Whispers[0], "Rencontres passées");
        await story.Ana.Press(await Offered(story.Ana, "Les rencontres passées", "Lire"), "Lire");
        var minutes = await Offered(story.Ana, "Un essai par mois.", "Corriger…");
        var correcting = (await story.Ana.Press(minutes, "Corriger…"))!;
        // Nadia completes another heading meanwhile: of the form that Ana opened before, only what she touched is hers.
        await story.Nadia.Press((await story.Nadia.Type(Sample.Channel, "/reunion")).Whispers[0], "Rencontres passées");
        await story.Nadia.Press(await Offered(story.Nadia, "Les rencontres passées", "Lire"), "Lire");
        await story.Nadia.Submit((await story.Nadia.Press(await Offered(story.Nadia, "Un essai par mois.", "Corriger…"), "Corriger…"))!, new Dictionary<string, object> { ["meetings.said"] = "Les bandes, les disques et la salle." });
        var beside = (await story.Ana.Submit(correcting, new Dictionary<string, object> { ["meetings.decided"] = "Deux essais par mois." })).View!;
        Assert.Contains("Les bandes, les disques et la salle.", beside.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("De quoi avons-nous parlé", beside.PlainRendering, StringComparison.Ordinal);
        await story.Ana.Submit(beside, new Dictionary<string, object>());
        await Settles(story);
        Assert.All(["Les bandes, les disques et la salle.", "Deux essais par mois."], words => Assert.Contains(words, Posts(story)[^1].PlainRendering, StringComparison.Ordinal));
        var count = Posts(story).Count;
        await story.Ana.Press(minutes, "Retirer");
        await Settles(story);
        Assert.Contains("@Ana a retiré le compte rendu", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        Assert.Equal(count, Posts(story).Count);
        await story.AdvanceTo(At("Wed 09:30"));
        Assert.Contains("@Ana a retiré le compte rendu", Letters(story.Nadia)[^1].PlainRendering, StringComparison.Ordinal);
    });

    /// <summary>Ana wrote first, that the tapes were talked about and a trial a month was decided; then Nadia, and in the last of them Zoé after her.</summary>
    [Theory]
    [InlineData("Ana Nadia", "La baie, les disques et la salle.", "Un essai par mois.")]
    [InlineData("Nadia", "La baie, les disques et la salle.", "On déménage en juin.")]
    [InlineData("Ana Nadia", "Les bandes magnétiques de la reserve.", null)]    // A word corrected.
    [InlineData("Nadia", null, "On déménage en juin.")]
    [InlineData("Nadia Zoé", "La baie, les disques et la salle.", "On déménage en juin.", "Zoé paie.")]
    public void Who_wrote_what_stands_signs_it(string expected, string? said, string? decided, string? toDo = null)
    {
        var names = new Dictionary<UserId, string> { [Samples.Ana] = "Ana", [Samples.Nadia] = "Nadia", [Samples.Zoe] = "Zoé" };
        var first = new MeetingMinutes("Les bandes magnetiques de la reserve.", "Un essai par mois.", null, null, Samples.Ana, At("Tue 10:00")).Over(null);
        var minutes = new MeetingMinutes(said, decided, null, null, Samples.Nadia, At("Tue 11:00")).Over(first);
        if (toDo is not null) minutes = new MeetingMinutes(said, decided, toDo, null, Samples.Zoe, At("Tue 12:00")).Over(minutes);
        Assert.Equal(expected, string.Join(' ', (minutes with { By = Samples.Ana }).Writers.Select(who => names[who])));
    }

    [Theory]
    [InlineData("Les bandes.", "Les bandes.", false)]
    [InlineData("Les bandes.\n- et la salle", "Les bandes.\r\n- et  la salle ", false)]    // As Slack may hand it back.
    [InlineData("Les bandes.", "Les disques.", true)]
    [InlineData("Les bandes.", null, true)]
    [InlineData(null, "Les bandes.", true)]
    [InlineData(null, null, false)]
    public void A_form_knows_which_headings_were_touched_since_it_was_opened(string? opened, string? typed, bool expected)
    {
        var edition = MinutesEdition.Of(Invented.Meeting.Id, new(null, opened, null, "https://notes.exemple.org/16", Samples.Ana, At("Tue 10:00")) { Edition = 3 });
        Assert.Equal(edition, MinutesEdition.Parse(edition.ToString(), null));
        Assert.Equal((3, expected, false), (edition.Edition, edition.IsTouched(1, typed), edition.IsTouched(3, "https://notes.exemple.org/16")));
        // Opened before the marks were carried: whatever is written was touched.
        Assert.Equal(typed is not null, MinutesEdition.Parse($"{Invented.Meeting.Id:n}:3", null).IsTouched(1, typed));
    }

    [Theory, EveryWay]
    public Task Nobody_writes_them_and_the_asking_comes_to_an_end(Way way) => Story.Live(way, Now, async story =>
    {
        await Held(story);
        Assert.Single(Asked(story.Leo));
        await story.SleepUntil(At("Thu 07:00"));
        await story.AdvanceTo(At("Thu 10:00"));
        Assert.Equal(2, Asked(story.Leo).Count);
        await story.SleepUntil(At("2026-11-30 07:00"));
        await story.AdvanceTo(At("2026-11-30 10:00"));
        Assert.Contains("Je ne le redemanderai plus", Asked(story.Leo)[^1].PlainRendering, StringComparison.Ordinal);
        var times = Asked(story.Leo).Count;
        await story.SleepUntil(At("2026-12-08 07:00"));
        await story.AdvanceTo(At("2026-12-08 10:00"));
        Assert.InRange(Asked(story.Leo).Count, 1, times);
    });

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(7, 2)]
    [InlineData(13, 2)]
    [InlineData(14, 3)]
    [InlineData(20, 3)]
    [InlineData(21, null)]
    public void They_are_asked_for_four_times_and_no_more(int days, int? time)
    {
        Assert.Equal(time, MinutesChase.TimeAt(days));
        Assert.Equal(days is >= 14 and < 21, time is { } one && MinutesChase.IsLast(one));
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void Minutes_look_as_kept(Language reader)
    {
        var minutes = new MeetingMinutes("Les bandes & <le reste>", "Un essai par mois.", null, "https://notes.exemple.org/16", Samples.Ana, At("Tue 10:00"));
        var community = Samples.Community();
        Part("wanted", MinutesViews.Wanted(reader, community, Invented.Meeting, Samples.Leo, isLast: false));
        Part("wanted.last", MinutesViews.Wanted(reader, community, Invented.Meeting, null, isLast: true));
        Keep("form", MinutesViews.Form(reader, community, Invented.Meeting, minutes).ToJson());
        Keep("meanwhile", MinutesViews.Meanwhile(reader, community, Invented.Meeting, minutes with { ChangedBy = Samples.Nadia, Edition = 2 }, minutes with { Said = "Mes mots." }, touched: new HashSet<int> { 0 }).ToJson());
        Keep("taken_back_meanwhile", MinutesViews.Meanwhile(reader, community, Invented.Meeting, minutes with { WithdrawnBy = Samples.Nadia, Edition = 3 }, minutes with { Said = "Mes mots." }, touched: new HashSet<int> { 0 }).ToJson());
        Part("rewritten", MinutesViews.Rewritten(reader, community, Invented.Meeting, minutes with { ChangedBy = Samples.Nadia }));
        Keep("meanwhile.left_empty", MinutesViews.Meanwhile(reader, community, Invented.Meeting, minutes with { Edition = 2 }, new("Mes mots.", null, null, null, Samples.Nadia, At("Tue 10:00")), touched: new HashSet<int> { 0 }).ToJson());
        Keep("hand_over", MinutesViews.HandOver(reader, Invented.Meeting).ToJson());
        Keep("written", MinutesViews.Written(reader, community, At("Tue 10:00")).ToJson());
        Keep("to_read", MinutesViews.ToRead(reader, Invented.Meeting, minutes, mayWrite: true).ToJson());
        Keep("taken_back", MinutesViews.TakenBack(reader, Invented.Meeting, Samples.Ana).ToJson());
        Keep("past", MinutesViews.Past(reader, community,
            [new(Invented.Meeting, minutes, new(3, 4, Samples.Leo), MayWrite: true), new(Invented.Meeting, null, null, MayWrite: true), new(Invented.Meeting, minutes with { WithdrawnBy = Samples.Ana }, null, MayWrite: false)], 80, mayPrepare: true).ToJson());
        Keep("past.none", MinutesViews.Past(reader, community, [], 80, mayPrepare: false).ToJson());

        void Part(string name, CommunityBot.Features.LetterPart part) => Keep(name, new Message(part.Text, part.Blocks).ToJson());
        void Keep(string name, System.Text.Json.Nodes.JsonNode json) => Snapshot.Matches(json, $"minutes.{name}.{reader.Code()}");
    }

    [Fact]
    public void The_longest_minutes_are_read_whole()
    {
        var longest = new MeetingMinutes(new string('&', MeetingMinutes.SaidAtMost), new string('&', MeetingMinutes.DecidedAtMost), new string('&', MeetingMinutes.ToDoAtMost), "https://exemple.org/?" + new string('a', 470), Samples.Ana, At("Tue 10:00"));
        var read = MinutesViews.ToRead(Language.French, Invented.Meeting, longest, mayWrite: true);
        Assert.Equal(MeetingMinutes.SaidAtMost + MeetingMinutes.DecidedAtMost + MeetingMinutes.ToDoAtMost, read.Blocks.OfType<Section>().Sum(section => section.Text.ToString().Split("&amp;").Length - 1));
    }

    /// <summary>It is Tuesday, ten in the morning.</summary>
    private static async Task Held(Story story)
    {
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        foreach (var person in new[] { story.Ana, story.Dan })
        {
            await story.Database.Write(tx => tx.Admit(community, new() { User = new(person.Id), Community = community.Id, JoinedAt = story.Clock.GetUtcNow() }), Stop);
            person.Join(Sample.Channel);
        }
        await story.Dan.Type(Sample.Channel, "/reunion");
        await story.Leo.Type(Sample.Channel, "/reunion");
        var schedule = (await story.Leo.Press(story.Leo.Whispers[^1], "Rencontre exceptionnelle…"))!;
        await story.Leo.Submit(schedule, new Dictionary<string, object> { ["meetings.topic"] = "Sauvegardes", ["meetings.place"] = "Salle B", ["meetings.at"] = At("Mon 18:00") });
        await story.SleepUntil(At("Tue 07:00"));
        await story.AdvanceTo(At("Tue 10:00"));
    }

    private static Task Settles(Story story) => story.Advance(TimeSpan.FromSeconds(10));

    private static List<SeenMessage> Posts(Story story) => [.. story.Zoe.Messages(Sample.Channel).Where(message => message.IsFromBot && !message.IsWhisper)];

    private static List<SeenMessage> Letters(Person reader) => [.. reader.PrivateMessages.Where(message => message.IsFromBot && !message.IsWhisper)];

    private static List<SeenMessage> Asked(Person reader) => [.. Letters(reader).Where(letter => letter.PlainRendering.Contains("compte rendu", StringComparison.Ordinal))];

    /// <summary>Without its no-break spaces.</summary>
    private static string Plain(SeenMessage message) => message.PlainRendering.Replace('\u202f', ' ');
}
