using CommunityBot.Community;
using CommunityBot.Emulator;
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

        var form = (await story.Ana.Press(Letters(story.Ana)[^1], "Écrire le compte rendu…"))!;
        Assert.Contains("au moins une rubrique", (await story.Ana.Submit(form, new Dictionary<string, object>()))["meetings.minutes_link"], StringComparison.Ordinal);
        Assert.Contains("https://", (await story.Ana.Submit(form, new Dictionary<string, object> { ["meetings.minutes_link"] = "sur le serveur" }))["meetings.minutes_link"], StringComparison.Ordinal);
        var sent = await story.Ana.Submit(form, new Dictionary<string, object> { ["meetings.said"] = "Les bandes.\n<!channel>", ["meetings.decided"] = "Un essai par mois.", ["meetings.to_do"] = "", ["meetings.minutes_link"] = "" });
        Assert.Contains("Merci", sent.View!.PlainRendering, StringComparison.Ordinal);
        await Settles(story);
        Assert.All(["Compte rendu\u00a0: Sauvegardes", "notes de @Ana", "Les bandes.", "Un essai par mois."], words => Assert.Contains(words, Posts(story)[^1].PlainRendering, StringComparison.Ordinal));
        Assert.DoesNotContain("<!channel>", Posts(story)[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Écrire le compte rendu…", Letters(story.Ana)[^1].ButtonTexts);

        // Whoever was not there finds them; whoever wrote them corrects them where they stand.
        await story.Dan.Type(Sample.Channel, "/reunion");
        await story.Dan.Press(story.Dan.Whispers[^1], "Past meetings");
        await story.Dan.Press(await Offered(story.Dan, "The past meetings", "Read"), "Read");
        await Eventually.So("Dan reads the minutes", () => story.Dan.Whispers.Any(whisper => whisper.PlainRendering.Contains("Un essai par mois.", StringComparison.Ordinal) && whisper.ButtonTexts.Count == 0));
        await story.Ana.Type(Sample.Channel, "/reunion");
        await story.Ana.Press(story.Ana.Whispers[^1], "Rencontres passées");
        await story.Ana.Press(await Offered(story.Ana, "Les rencontres passées", "Lire"), "Lire");
        var minutes = await Offered(story.Ana, "Un essai par mois.", "Corriger…");
        await story.Ana.Submit((await story.Ana.Press(minutes, "Corriger…"))!, new Dictionary<string, object> { ["meetings.decided"] = "Deux essais par mois." });
        await Settles(story);
        Assert.Contains("Deux essais par mois.", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        var count = Posts(story).Count;
        await story.Ana.Press(minutes, "Retirer");
        await Settles(story);
        Assert.Contains("@Ana a retiré le compte rendu", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        Assert.Equal(count, Posts(story).Count);
    });

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
