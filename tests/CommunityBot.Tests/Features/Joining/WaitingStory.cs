using System.Globalization;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;

namespace CommunityBot.Tests.Features.Joining;

public sealed class WaitingStory
{
    [Theory, EveryWay]
    public Task A_request_waits_a_week_end_and_the_facilitators_are_reminded_on_Tuesday(Way way) => Story.Live(way, On("2026-03-06 15:00"), async story =>
    {
        await story.Asks(story.Ana);
        await story.AdvanceTo(Paris("2026-03-09 08:59"));
        Assert.Empty(Mornings(story.Zoe));

        await story.AdvanceTo(Paris("2026-03-09 09:01"));
        var monday = Assert.Single(Mornings(story.Zoe));
        monday.Sees("Une demande pour rejoindre Infra & Services attend une réponse.", "@Ana, depuis le", "voir la demande");
        monday.DoesNotSee("jours ouvrés");
        Assert.Contains(LinkTo(story.Zoe.Card()), monday.Blocks.ToJsonString(), StringComparison.Ordinal);

        await story.AdvanceTo(Paris("2026-03-10 09:01"));
        Assert.Equal(2, Mornings(story.Zoe).Count);
        Mornings(story.Zoe)[^1].Sees("attend une réponse, depuis deux jours ouvrés ou plus.");

        await story.PressesCard(story.Zoe, "Accepter");
        await story.AdvanceTo(Paris("2026-03-20 12:00"));
        Assert.Equal(2, Mornings(story.Zoe).Count);
        Assert.DoesNotContain(story.Nadia.PrivateMessages, message => message.ButtonTexts.Contains("Accepter"));
    });

    [Theory, EveryWay]
    public Task Nobody_decides_in_five_working_days_so_Nadia_gets_the_card_and_decides(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Asks(story.Bruno);
        await story.AdvanceTo(Paris("2026-03-09 08:59"));
        Assert.Empty(story.Nadia.PrivateMessages);

        await story.AdvanceTo(Paris("2026-03-09 09:01"));
        story.Nadia.Letter("@Bruno souhaite rejoindre").Sees("Sans réponse au bout de cinq jours ouvrés", "Adhésion à vérifier avec la facilitation");
        story.Nadia.Letter("@Bruno souhaite rejoindre").DoesNotSee("otisation", "défaut", "janvier");
        story.Bruno.Letter("n’est pas oubliée").Sees("@Max, @Nadia et @Zoé");

        await story.Nadia.Press(story.Nadia.Letter("@Ana souhaite rejoindre"), "Accepter");
        await story.LetsItBeSent();
        Assert.True(story.IsIn(story.Ana));
        Assert.Contains(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.PlainRendering.Contains("Acceptée par @Nadia", StringComparison.Ordinal));

        await story.AdvanceTo(Paris("2026-03-13 12:00"));
        Assert.Single(story.Nadia.PrivateMessages, message => message.PlainRendering.Contains("@Bruno souhaite", StringComparison.Ordinal));
        Assert.Single(story.Bruno.PrivateMessages, message => message.PlainRendering.Contains("n’est pas oubliée", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task After_thirty_days_a_request_is_closed_kindly_and_can_be_reopened(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.AdvanceTo(Paris("2026-03-31 12:00"));
        Mornings(story.Zoe)[^1].Sees("Sans réponse, cette demande se fermera le 1er avril 2026.");
        story.Zoe.Card().Sees("[Accepter]");

        await story.AdvanceTo(Paris("2026-04-01 09:01"));
        story.Zoe.Card().Sees("Fermée sans réponse", "au bout de trente jours", "[Rouvrir]");
        story.Ana.Letter("restée trente jours sans réponse").Sees("nous le regrettons", "Écrivez à @Max et @Zoé", "[Refaire une demande]");
        story.Ana.Letter("s’est fermée sans réponse").Sees("/rejoindre");
        Assert.Equal(1, await story.Audited("join_expired"));
        var told = Mornings(story.Zoe).Count;

        await story.PressesCard(story.Zoe, "Rouvrir");
        story.Zoe.Card().Sees("Fermée sans réponse", "Rouverte par @Zoé", "[Accepter]");
        story.Zoe.Card().DoesNotSee("cinq jours ouvrés");
        var pending = (await story.Ana.Press(story.Ana.Letter("restée trente jours"), "Refaire une demande"))!;
        Assert.Contains("attend une réponse", pending.PlainRendering, StringComparison.Ordinal);

        await story.AdvanceTo(Paris("2026-04-02 09:01"));
        Mornings(story.Zoe)[told].DoesNotSee("jours ouvrés", "se fermera");
        // Five working days after the reopening, Easter Monday apart: Nadia has her copy of the card, and is reminded of it.
        await story.AdvanceTo(Paris("2026-04-08 12:00"));
        Assert.Empty(Mornings(story.Nadia, privately: true));
        await story.AdvanceTo(Paris("2026-04-09 12:00"));
        Assert.Contains(LinkTo(story.Nadia.Letter("@Ana souhaite rejoindre")), Assert.Single(Mornings(story.Nadia, privately: true)).Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(story.Nadia.PrivateMessages, message => message.PlainRendering.Contains("@Ana souhaite rejoindre", StringComparison.Ordinal));
        Assert.Equal(2, story.Ana.PrivateMessages.Count(message => message.PlainRendering.Contains("n’est pas oubliée", StringComparison.Ordinal)));
    });

    [Theory, EveryWay]
    public Task Nobody_is_reminded_on_Easter_Monday_and_summer_time_changes_no_hour(Way way) => Story.Live(way, On("2026-03-27 15:00"), async story =>
    {
        await story.Asks(story.Ana);
        await story.AdvanceTo(Paris("2026-04-07 12:00"));
        Assert.Equal(["2026-03-30", "2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03", "2026-04-07"],
            Mornings(story.Zoe).Select(message => At(message).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.All(Mornings(story.Zoe), message => Assert.Equal("09:00", At(message).ToString("HH:mm", CultureInfo.InvariantCulture)));
    });

    [Theory, EveryWay]
    public Task A_community_at_rest_is_asked_nothing_and_its_rest_does_not_count(Way way) => Story.Live(way, new StoryOptions
    {
        Settings = settings =>
        {
            settings["Communities:0:Breaks:0:From"] = "2026-03-03";
            settings["Communities:0:Breaks:0:To"] = "2026-03-15";
            settings["Communities:0:Breaks:0:Why"] = "Pause";
        },
    }, async story =>
    {
        await story.Asks(story.Ana);
        await story.AdvanceTo(Paris("2026-03-16 12:00"));
        Assert.Single(Mornings(story.Zoe)).DoesNotSee("jours ouvrés");
        Assert.False(story.Ana.HasLetter("n’est pas oubliée"));
    });

    [Theory, EveryWay]
    public Task A_bot_that_was_down_for_ten_days_does_what_is_useful_once(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.StopBot();
        story.Clock.MoveTo(Paris("2026-03-11 23:30"));
        await story.Start();
        await story.LetsItBeSent();
        Assert.Empty(Mornings(story.Zoe));
        await story.StopBot();

        story.Clock.MoveTo(Paris("2026-03-12 15:00"));
        await story.Start();
        await story.LetsItBeSent();
        await story.StopBot();
        await story.Start();
        await story.LetsItBeSent();

        Assert.Single(Mornings(story.Zoe)).Sees("deux jours ouvrés ou plus");
        Assert.Single(story.Nadia.PrivateMessages, message => message.PlainRendering.Contains("@Ana souhaite rejoindre", StringComparison.Ordinal));
        Assert.Single(story.Ana.PrivateMessages, message => message.PlainRendering.Contains("n’est pas oubliée", StringComparison.Ordinal));

        await story.AdvanceTo(Paris("2026-03-13 09:01"));
        Assert.Equal(2, Mornings(story.Zoe).Count);
    });

    [Theory, EveryWay]
    public Task One_message_a_day_for_one_person_whatever_the_number_of_communities(Way way) => Story.Live(way, TwoWithoutChannel, async story =>
    {
        // Until then, the bot does not know where she lives.
        story.Zoe.Change(seed => seed with { TimeZone = "America/Toronto" });
        await story.Zoe.OpensTheForm();
        await story.Asks(story.Ana, command: "/rejoindre infra-services");
        await story.Asks(story.Chloe, command: "/rejoindre donnees");

        await story.AdvanceTo(Paris("2026-03-03 09:01"));
        Assert.Single(Mornings(story.Max, privately: true)).DoesNotSee("Données");
        Assert.Empty(Mornings(story.Zoe, privately: true));

        await story.AdvanceTo(Paris("2026-03-03 14:01"));
        var both = Assert.Single(Mornings(story.Zoe, privately: true));
        both.Sees("Une demande pour rejoindre Infra & Services", "@Ana", "Une demande pour rejoindre Données", "@Chloé");
        Assert.Contains(LinkTo(story.Zoe.Letter("@Ana souhaite rejoindre")), both.Blocks.ToJsonString(), StringComparison.Ordinal);

        // Both are answered before it is eight o'clock where she lives: there is nothing left to say.
        await story.AdvanceTo(Paris("2026-03-04 12:00"));
        await story.Max.Press(story.Max.Letter("@Ana souhaite rejoindre"), "Accepter");
        await story.Chloe.Press(story.Chloe.Letter("est bien arrivée"), "Retirer ma demande");
        await story.AdvanceTo(Paris("2026-03-05 20:00"));
        Assert.Single(Mornings(story.Zoe, privately: true));
    });

    [Theory, EveryWay]
    public Task Without_a_channel_the_pilots_are_reminded_of_the_card_they_have_once_it_waits_a_week(Way way) => Story.Live(way, WithoutChannel, async story =>
    {
        await story.Asks(story.Ana);
        await story.AdvanceTo(Paris("2026-03-06 12:00"));
        Assert.Equal(4, Mornings(story.Zoe, privately: true).Count);
        Assert.Empty(Mornings(story.Nadia, privately: true));

        await story.AdvanceTo(Paris("2026-03-10 12:00"));
        Assert.Single(Mornings(story.Nadia, privately: true)).Sees("@Ana", "voir la demande");
        Assert.Single(story.Nadia.PrivateMessages, message => message.PlainRendering.Contains("souhaite rejoindre", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Nobody_is_reminded_of_their_own_request(Way way) => Story.Live(way, WithoutChannel, async story =>
    {
        await story.Asks(story.Zoe);
        await story.AdvanceTo(Paris("2026-03-09 12:00"));
        Assert.Empty(Mornings(story.Zoe, privately: true));
        Assert.Equal(5, Mornings(story.Max, privately: true).Count);
        story.Zoe.Letter("n’est pas oubliée").DoesNotSee("@Zoé");
    });

    [Theory, EveryWay]
    public Task A_facilitators_channel_that_takes_no_reminder_is_made_up_for_in_private(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.Asks(story.Ana);
        story.Slack.Channel(Sample.FacilitatorsChannel).IsArchived = true;
        await story.AdvanceTo(Paris("2026-03-03 09:02"));
        Assert.Single(Mornings(story.Zoe, privately: true)).Sees("@Ana");
        Assert.Single(Mornings(story.Max, privately: true));
    });

    [Theory, EveryWay]
    public Task An_answer_that_comes_after_the_closing_is_kept_and_taken_kindly(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var asking = (await story.Zoe.Press(story.Zoe.Card(), "Poser une question…"))!;
        await story.Zoe.Submit(asking, new Dictionary<string, object> { ["joining.question_words"] = "Quels outils ?" });
        await story.AdvanceTo(Paris("2026-03-31 12:00"));
        var question = story.Ana.Letter("@Zoé vous pose une question");
        var answering = (await story.Ana.Press(question, "Répondre…"))!;
        await story.AdvanceTo(Paris("2026-04-01 09:01"));
        story.Ana.Letter("@Zoé vous pose une question").Sees("n’est plus à l’étude");
        Assert.Empty(story.Ana.Letter("@Zoé vous pose une question").ButtonTexts);

        await story.Ana.PressStale(question, "Répondre…");
        await story.Quiet();
        story.Ana.IsTold("n’est plus à l’étude");
        var late = await story.Ana.Submit(answering, new Dictionary<string, object> { ["joining.answer_words"] = "Deux disques." });
        Assert.Contains("s’est fermée", late.View!.PlainRendering, StringComparison.Ordinal);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("Deux disques.", "[Rouvrir]");
    });

    [Theory, EveryWay]
    public Task Dan_who_reads_English_is_told_in_English(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Dan);
        await story.AdvanceTo(Paris("2026-04-01 12:00"));
        story.Dan.Letter("is not forgotten").Sees("reminded");
        story.Dan.Letter("went thirty days").Sees("[Ask again]");
    });

    [Theory, EveryWay]
    public Task A_decision_and_the_closing_at_once_leave_one_of_them(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.AdvanceTo(Paris("2026-04-01 08:59"));
        var card = story.Zoe.Card();
        await Task.WhenAll(story.AdvanceTo(Paris("2026-04-01 09:00")), story.Zoe.PressStale(card, "Accepter"));
        await story.LetsItBeSent();

        var closed = story.Zoe.Card().PlainRendering.Contains("Fermée sans réponse", StringComparison.Ordinal);
        Assert.Equal(!closed, story.IsIn(story.Ana));
        Assert.Equal(closed, story.Ana.HasLetter("restée trente jours"));
        if (closed) story.Zoe.IsTold("s’est fermée sans réponse");
    });

    private static IReadOnlyList<SeenMessage> Mornings(Person reader, bool privately = false) =>
        [.. (privately ? reader.PrivateMessages : reader.Messages(Sample.FacilitatorsChannel)).Where(message => message.IsFromBot && message.PlainRendering.StartsWith("Bonjour", StringComparison.Ordinal) && message.PlainRendering.Contains("pour rejoindre", StringComparison.Ordinal))];

    private static string LinkTo(SeenMessage card) => $"/p{card.Ts.Replace(".", "", StringComparison.Ordinal)}|";

    private static DateTimeOffset At(SeenMessage message) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(message.Ts.Split('.')[0], CultureInfo.InvariantCulture)), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));

    private static DateTimeOffset Paris(string local)
    {
        var at = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(at, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris").GetUtcOffset(at));
    }

    private static StoryOptions On(string local) => new() { At = Paris(local) };

    /// <summary>Zoé facilitates both, Max one; neither has a facilitators' channel.</summary>
    private static StoryOptions TwoWithoutChannel => new()
    {
        Workspace = slack => slack.AddChannel(new ChannelSeed("donnees") { Id = "C0DONNEES", Members = ["U0ZOE"] }),
        Settings = settings =>
        {
            settings.Remove("Communities:0:FacilitatorsChannel");
            settings["Communities:1:Key"] = "donnees";
            settings["Communities:1:Name"] = "Données";
            settings["Communities:1:Channel"] = "C0DONNEES";
            settings["Communities:1:Facilitators:0"] = "U0ZOE";
        },
    };
}
