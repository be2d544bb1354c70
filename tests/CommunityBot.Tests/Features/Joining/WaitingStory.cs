using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Joining;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;
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
        Mornings(story.Zoe)[^1].Sees("attend une réponse depuis 2 jours ouvrés.");

        await story.PressesCard(story.Zoe, "Accepter");
        await story.AdvanceTo(Paris("2026-03-20 12:00"));
        Assert.Equal(2, Mornings(story.Zoe).Count);
        Assert.DoesNotContain(story.Nadia.PrivateMessages, message => message.ButtonTexts.Contains("Accepter"));
    });

    [Theory, EveryWay]
    public Task Nobody_decides_in_five_working_days_so_Nadia_is_told_has_the_cards_sent_and_decides(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Asks(story.Bruno);
        await story.AdvanceTo(Paris("2026-03-09 08:59"));
        Assert.Empty(story.Nadia.PrivateMessages);

        await story.AdvanceTo(Paris("2026-03-09 09:01"));
        var told = Assert.Single(story.Nadia.PrivateMessages);
        told.Sees("2 demandes pour rejoindre Infra & Services", "Vous pouvez y répondre aussi", "@Ana", "@Bruno");
        Assert.Equal(["Recevoir la demande", "Recevoir la demande"], told.ButtonTexts);
        foreach (var button in told.Buttons) await story.Nadia.Press(told, button);
        await story.LetsItBeSent();
        story.Nadia.IsTold("Je vous l’envoie en message privé");
        story.Nadia.Letter("@Bruno souhaite rejoindre").Sees("Sans réponse au bout de cinq jours ouvrés", "Adhésion à vérifier avec la facilitation");
        story.Nadia.Letter("@Bruno souhaite rejoindre").DoesNotSee("otisation", "défaut", "janvier");
        story.Bruno.Letter("n’est pas oubliée").Sees("@Max, @Nadia et @Zoé");

        await story.Nadia.Press(told, told.Buttons[1]);
        await story.Quiet();
        story.Nadia.IsTold("déjà dans notre conversation");
        await story.Nadia.Press(story.Nadia.Letter("@Ana souhaite rejoindre"), "Accepter");
        await story.LetsItBeSent();
        await story.Nadia.Press(told, told.Buttons[0]);
        await story.Quiet();
        story.Nadia.IsTold("a accepté cette demande");
        Assert.True(story.IsIn(story.Ana));
        Assert.Contains(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.PlainRendering.Contains("Acceptée par @Nadia", StringComparison.Ordinal));

        // Pilots are not reminded every morning, but every five working days.
        await story.AdvanceTo(Paris("2026-03-16 12:00"));
        Assert.Equal(2, Mornings(story.Nadia, privately: true).Count);
        Assert.Contains(LinkTo(story.Nadia.Letter("@Bruno souhaite rejoindre")), Mornings(story.Nadia, privately: true)[^1].Blocks.ToJsonString(), StringComparison.Ordinal);
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
        story.Ana.Letter("restée trente jours sans réponse").Sees("nous le regrettons", "Écrivez à @Max ou @Zoé", "[Refaire une demande]");
        story.Ana.Letter("s’est fermée sans réponse").Sees("/rejoindre");
        Assert.Equal(1, await story.Audited("join_expired"));
        var (told, toldPilot) = (Mornings(story.Zoe).Count, Mornings(story.Nadia, privately: true).Count);

        await story.PressesCard(story.Zoe, "Rouvrir");
        story.Zoe.Card().Sees("Fermée sans réponse", "Rouverte par @Zoé", "[Accepter]");
        story.Zoe.Card().DoesNotSee("cinq jours ouvrés");
        var pending = (await story.Ana.Press(story.Ana.Letter("restée trente jours"), "Refaire une demande"))!;
        Assert.Contains("attend une réponse", pending.PlainRendering, StringComparison.Ordinal);

        await story.AdvanceTo(Paris("2026-04-02 09:01"));
        Mornings(story.Zoe)[told].DoesNotSee("jours ouvrés", "se fermera");
        // Five working days after the reopening, Easter Monday apart.
        await story.AdvanceTo(Paris("2026-04-08 12:00"));
        Assert.Equal(toldPilot, Mornings(story.Nadia, privately: true).Count);
        await story.AdvanceTo(Paris("2026-04-09 12:00"));
        Assert.Equal(toldPilot + 1, Mornings(story.Nadia, privately: true).Count);
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

        Assert.Single(Mornings(story.Zoe)).Sees("attend une réponse depuis 8 jours ouvrés.");
        Assert.Single(Mornings(story.Nadia, privately: true));
        Assert.Single(story.Ana.PrivateMessages, message => message.PlainRendering.Contains("n’est pas oubliée", StringComparison.Ordinal));

        await story.AdvanceTo(Paris("2026-03-13 09:01"));
        Assert.Equal(2, Mornings(story.Zoe).Count);
    });

    [Theory, EveryWay]
    public Task One_message_a_day_for_one_person_whatever_the_number_of_communities(Way way) => Story.Live(way, TwoWithoutChannel with { Workspace = ZoeInToronto }, async story =>
    {
        // Until then, the bot does not know where she lives.
        await story.Zoe.OpensTheForm();
        await story.Asks(story.Ana, command: "/rejoindre infra-services");
        await story.Asks(story.Chloe, command: "/rejoindre donnees");

        await story.AdvanceTo(Paris("2026-03-03 09:01"));
        Assert.Single(Mornings(story.Max, privately: true)).DoesNotSee("Données");
        Assert.Empty(Mornings(story.Zoe, privately: true));

        await story.AdvanceTo(Paris("2026-03-03 15:01"));
        var both = Assert.Single(Mornings(story.Zoe, privately: true));
        both.Sees("Une demande pour rejoindre Infra & Services", "@Ana", "Une demande pour rejoindre Données", "@Chloé");
        Assert.Contains(LinkTo(story.Zoe.Letter("@Ana souhaite rejoindre")), both.Blocks.ToJsonString(), StringComparison.Ordinal);

        // Both are answered before it is nine o'clock where she lives: there is nothing left to say.
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
    public Task Two_communities_whose_facilitators_share_a_channel_make_one_message(Way way) => Story.Live(way, Two(Sample.FacilitatorsChannel), async story =>
    {
        await story.Asks(story.Ana, command: "/rejoindre infra-services");
        await story.Asks(story.Chloe, command: "/rejoindre donnees");
        await story.AdvanceTo(Paris("2026-03-03 09:02"));
        Assert.Single(Mornings(story.Zoe)).Sees("Infra & Services", "@Ana", "Données", "@Chloé");
    });

    [Theory, EveryWay]
    public Task A_shared_channel_that_takes_no_message_silences_neither_community(Way way) => Story.Live(way, Two(Sample.FacilitatorsChannel), async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.Asks(story.Ana, command: "/rejoindre infra-services");
        await story.Asks(story.Chloe, command: "/rejoindre donnees");
        story.Slack.Channel(Sample.FacilitatorsChannel).IsArchived = true;
        await story.AdvanceTo(Paris("2026-03-03 09:02"));
        var told = Assert.Single(Mornings(story.Zoe, privately: true));
        told.Sees("Infra & Services", "@Ana", "Données", "@Chloé", "[Recevoir la demande]");
        Assert.Single(Mornings(story.Max, privately: true)).DoesNotSee("Données");
    });

    [Theory, EveryWay]
    public Task What_a_channel_refuses_joins_the_private_message_of_the_day(Way way) => Story.Live(way, Two(dataChannel: null, infraChannel: Sample.FacilitatorsChannel), async story =>
    {
        story.ExpectsDeadLetters = true;
        await story.Asks(story.Ana, command: "/rejoindre infra-services");
        await story.Asks(story.Chloe, command: "/rejoindre donnees");
        story.Slack.Channel(Sample.FacilitatorsChannel).IsArchived = true;
        await story.AdvanceTo(Paris("2026-03-03 09:05"));
        Assert.Single(Mornings(story.Zoe, privately: true)).Sees("Infra & Services", "@Ana", "Données", "@Chloé");
    });

    [Theory, EveryWay]
    public Task A_walk_in_whose_request_expires_can_be_admitted_again_and_open_Homes_follow(Way way) => Story.Live(way, async story =>
    {
        await story.WalksIn(story.Ana);
        await story.Asks(story.Ana);
        var card = story.Zoe.Messages(Sample.FacilitatorsChannel).First(message => message.IsFromBot);
        card.DoesNotSee("[Accueillir comme membre]");
        await story.SleepUntil(Paris("2026-03-31 12:00"));
        await story.AdvanceTo(Paris("2026-04-01 08:55"));
        foreach (var reader in new[] { story.Ana, story.Zoe }) await reader.OpenHome();
        await story.Quiet();
        Assert.Contains("attend une réponse", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("souhaite rejoindre", story.Zoe.Home!.PlainRendering, StringComparison.Ordinal);

        await story.AdvanceTo(Paris("2026-04-01 09:02"));
        story.Zoe.Messages(Sample.FacilitatorsChannel).Single(message => message.Ts == card.Ts).Sees("[Accueillir comme membre]");
        Assert.Contains("s’est fermée sans réponse", story.Ana.Home!.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("souhaite rejoindre", story.Zoe.Home!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Sixty_requests_overdue_at_once_are_given_to_the_pilots_in_two_mornings(Way way) => Story.Live(way, async story =>
    {
        var (asked, stop) = (story.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        await story.Database.Write(async tx =>
        {
            var community = (await tx.FindCommunity(Sample.Community))!;
            for (var i = 0; i < 60; i++)
                await tx.AddRequest(community, new JoinRequest(Guid.CreateVersion7(asked), community.Id, new UserId($"U{i}"), new JoinAnswers("…", null, null, null, Engagement.Observer, null, 1), asked));
        }, stop);
        story.ExpectsDeadLetters = true;

        await story.AdvanceTo(Paris("2026-03-09 08:59"));
        Assert.Equal(0, await Escalated());
        await story.AdvanceTo(Paris("2026-03-09 09:01"));
        Assert.Equal(50, await Escalated());
        await story.AdvanceTo(Paris("2026-03-10 09:01"));
        Assert.Equal(60, await Escalated());
        Assert.Equal(2, Mornings(story.Nadia, privately: true).Count);

        Task<int> Escalated() => story.Database.Read(tx => tx.Find<int>("select count(*) from join_requests where escalated_at is not null"), stop);
    });

    [Theory, EveryWay]
    public Task An_answer_that_comes_after_the_closing_is_kept_and_taken_kindly(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var asking = (await story.Zoe.Press(story.Zoe.Card(), "Poser une question…"))!;
        await story.Zoe.Submit(asking, new Dictionary<string, object> { ["joining.question_words"] = "Quels outils ?" });
        await story.SleepUntil(Paris("2026-03-31 12:00"));
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
        await story.SleepUntil(Paris("2026-03-31 12:00"));
        await story.AdvanceTo(Paris("2026-04-01 12:00"));
        story.Dan.Letter("is not forgotten").Sees("reminded");
        story.Dan.Letter("went thirty days").Sees("[Ask again]");
    });

    [Theory, EveryWay]
    public Task A_decision_and_the_closing_at_once_leave_one_of_them(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.SleepUntil(Paris("2026-03-31 12:00"));
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

    private static StoryOptions TwoWithoutChannel => Two(dataChannel: null, infraChannel: null);

    private static StoryOptions Two(string channel) => Two(channel, channel);

    /// <summary>Zoé facilitates both, Max one.</summary>
    private static StoryOptions Two(string? dataChannel, string? infraChannel) => new()
    {
        Workspace = AddData,
        Settings = settings =>
        {
            settings["Communities:0:FacilitatorsChannel"] = infraChannel;
            settings["Communities:1:FacilitatorsChannel"] = dataChannel;
            settings["Communities:1:Key"] = "donnees";
            settings["Communities:1:Name"] = "Données";
            settings["Communities:1:Channel"] = "C0DONNEES";
            settings["Communities:1:Facilitators:0"] = "U0ZOE";
        },
    };

    private static void AddData(Workspace slack) => slack.AddChannel(new ChannelSeed("donnees") { Id = "C0DONNEES", Members = ["U0ZOE"] });

    private static void ZoeInToronto(Workspace slack)
    {
        AddData(slack);
        slack.As("U0ZOE").Change(seed => seed with { TimeZone = "America/Toronto" });
    }
}
