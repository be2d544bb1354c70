using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Arrivals;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Arrivals;

public class ArrivalsStory
{
    private const string Publish = "Publier", Edit = "Modifier…", Skip = "Ne pas annoncer", PublishAfterAll = "Publier tout de même";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task A_newcomer_is_welcomed_and_an_animator_announces_the_arrival(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, "Ana, administratrice réseau.");

        var welcome = Assert.Single(story.Ana.PrivateMessages).PlainRendering;
        Assert.Contains("Bonjour Ana", welcome, StringComparison.Ordinal);
        Assert.Contains("#infra-services", welcome, StringComparison.Ordinal);
        Assert.Contains("Nos règles de vie", welcome, StringComparison.Ordinal);
        Assert.EndsWith("Écrivez à @Léo. Pour le reste, il y a l’onglet Accueil de ce bot et /communaute aide. À très vite\u202f!", welcome, StringComparison.Ordinal);
        Assert.Equal([Publish, Edit, Skip], Card(story.Nadia).ButtonTexts);
        Assert.Empty(story.Zoe.PrivateMessages);
        Assert.Empty(Announcements(story));

        await story.Leo.Press(Card(story.Leo), Publish);
        await Settle(story);

        Assert.Contains("Ana, administratrice réseau.", Assert.Single(Announcements(story)).PlainRendering, StringComparison.Ordinal);
        Assert.All([story.Leo, story.Nadia], reader =>
        {
            Assert.Empty(Card(reader).Buttons);
            Assert.Contains("publiée par @Léo", Card(reader).PlainRendering, StringComparison.Ordinal);
        });
    });

    [Theory, EveryWay]
    public Task Whoever_holds_a_role_neither_announces_themselves_nor_is_told_to_write_to_themselves(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Leo);
        await Arrive(story, story.Leo, null);
        var welcome = Assert.Single(story.Leo.PrivateMessages).PlainRendering;
        Assert.Contains("Écrivez à @Nadia.", welcome, StringComparison.Ordinal);
        // They accepted the rules to come in.
        Assert.Contains("vous les avez acceptées, et /regles les redit", welcome, StringComparison.Ordinal);
        Assert.DoesNotContain("Ce qui n’a pas sa place ici", welcome, StringComparison.Ordinal);
        Assert.Equal([Publish, Edit, Skip], Card(story.Nadia).ButtonTexts);
    });

    [Theory, EveryWay]
    public Task Everyone_reads_their_own_language_and_the_channel_the_community_s(Way way) => Story.Live(way, async story =>
    {
        await story.Dan.Type(Sample.General, "/community ping");
        await Arrive(story, story.Dan, null);
        await story.Leo.Press(Card(story.Leo), Publish);
        await Settle(story);

        Assert.Contains("Hello Dan", Assert.Single(story.Dan.PrivateMessages).PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Bienvenue à Dan", Assert.Single(Announcements(story)).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Of_two_who_press_at_once_one_wins_and_the_other_is_told_who(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, "Ana, administratrice réseau.");

        var (leos, nadias) = (Card(story.Leo), Card(story.Nadia));
        await Task.WhenAll(story.Leo.PressStale(leos, Publish), story.Nadia.PressStale(nadias, Skip));
        await Settle(story);

        var late = Assert.Single([story.Leo, story.Nadia], p => p.Whispers.Count > 0);
        var winner = late == story.Leo ? story.Nadia : story.Leo;
        Assert.Contains($"@{winner.Name}", Assert.Single(late.Whispers).PlainRendering, StringComparison.Ordinal);
        Assert.Equal(winner == story.Leo ? 1 : 0, Announcements(story).Count);
        Assert.All([story.Leo, story.Nadia], reader => Assert.Contains($"par @{winner.Name}", Card(reader).PlainRendering, StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Several_on_one_day_make_one_announcement(Way way) => Story.Live(way, async story =>
    {
        foreach (var newcomer in new[] { story.Ana, story.Bruno, story.Chloe })
        {
            await Arrive(story, newcomer, $"{newcomer.Name}, du réseau.");
            await story.Leo.Press(Card(story.Leo), Publish);
            await Settle(story);
        }

        var announcement = Assert.Single(Announcements(story));
        Assert.Contains("Bienvenue à Ana, Bruno et Chloé", announcement.PlainRendering, StringComparison.Ordinal);
        Assert.All(["Ana, du réseau.", "Bruno, du réseau.", "Chloé, du réseau."], words => Assert.Contains(words, announcement.PlainRendering, StringComparison.Ordinal));

        await story.Advance(TimeSpan.FromDays(1));
        await Arrive(story, story.Dan, null);
        await story.Leo.Press(Card(story.Leo), Publish);
        await Settle(story);
        Assert.Equal(2, Announcements(story).Count);
    });

    [Theory, EveryWay]
    public Task Arrivals_published_at_the_same_moment_still_make_one_announcement(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, null);
        await Arrive(story, story.Bruno, null);
        var cards = story.Leo.PrivateMessages;

        await Task.WhenAll(story.Leo.PressStale(cards[0], Publish), story.Leo.PressStale(cards[1], Publish));
        await Settle(story);

        var announcement = Assert.Single(Announcements(story)).PlainRendering;
        Assert.Contains("Ana", announcement, StringComparison.Ordinal);
        Assert.Contains("Bruno", announcement, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task An_announcement_that_Slack_refuses_is_to_be_published_again(Way way) => Story.Live(way, async story =>
    {
        story.ExpectsDeadLetters = true;
        await Arrive(story, story.Ana, "Ana, du réseau.");
        story.Slack.Faults.Refuse("chat.postMessage", "msg_blocks_too_long", channel: Sample.Channel);
        await story.Leo.Press(Card(story.Leo), Publish);
        await Settle(story);

        Assert.Empty(Announcements(story));
        Assert.Contains("msg_blocks_too_long", Card(story.Nadia).PlainRendering, StringComparison.Ordinal);

        await story.Nadia.Press(Card(story.Nadia), Publish);
        await Settle(story);
        Assert.Contains("Ana, du réseau.", Assert.Single(Announcements(story)).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task The_text_can_be_edited_before_it_is_published(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, "Ana, admin");
        var form = await story.Nadia.Press(Card(story.Nadia), Edit);
        Assert.Equal("Ana, admin", form!.Field("arrivals.introduction").Value);

        await story.Nadia.Submit(form, new Dictionary<string, object> { ["arrivals.introduction"] = "Ana, administratrice réseau <!channel>" });
        await Settle(story);

        var announcement = Assert.Single(Announcements(story));
        Assert.Contains("Ana, administratrice réseau", announcement.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", announcement.Text, StringComparison.Ordinal);
        Assert.Contains("par @Nadia", Card(story.Leo).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_form_sent_too_late_says_who_was_faster(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, "Ana, admin");
        var form = await story.Nadia.Press(Card(story.Nadia), Edit);
        await story.Leo.Press(Card(story.Leo), Publish);

        var sent = await story.Nadia.Submit(form!);
        await Settle(story);

        Assert.Equal(SubmitOutcome.Updated, sent.Outcome);
        Assert.Contains("@Léo", sent.View!.PlainRendering, StringComparison.Ordinal);
        Assert.False(Assert.Single(Announcements(story)).Edited);
    });

    [Theory, EveryWay]
    public Task What_was_skipped_can_be_published_after_all(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, null);
        await story.Leo.Press(Card(story.Leo), Skip);
        await Settle(story);
        Assert.Empty(Announcements(story));
        Assert.Equal([PublishAfterAll], Card(story.Nadia).ButtonTexts);

        await story.Advance(TimeSpan.FromDays(7));
        Assert.Empty(Announcements(story));

        await story.Nadia.Press(Card(story.Nadia), PublishAfterAll);
        await Settle(story);
        Assert.Single(Announcements(story));
    });

    [Theory, EveryWay]
    public Task Nobody_handled_it_in_two_working_days_so_the_bot_publishes_it_once(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, "Ana,\nadministratrice réseau.");
        await Arrive(story, story.Bruno, null);
        await story.AdvanceTo(Story.Beginning.AddDays(2).AddMinutes(59));
        Assert.Empty(Announcements(story));

        await story.AdvanceTo(Story.Beginning.AddDays(2).AddMinutes(61));

        var announcement = Assert.Single(Announcements(story));
        Assert.Contains("Bienvenue à Ana et Bruno", announcement.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Ana, administratrice réseau.", announcement.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("j’ai publié l’annonce moi-même", Card(story.Leo).PlainRendering, StringComparison.Ordinal);
        Assert.Empty(Card(story.Leo).Buttons);

        await story.Advance(TimeSpan.FromDays(8));
        Assert.Equal(announcement.Ts, Assert.Single(Announcements(story)).Ts);
    });

    [Theory, EveryWay]
    public Task Where_there_is_neither_pilot_nor_animator_the_facilitators_announce(Way way) => Story.Live(way, new StoryOptions
    {
        Settings = settings =>
        {
            settings.Remove("Communities:0:Pilots:0");
            settings.Remove("Communities:0:Animators:0");
        },
    }, async story =>
    {
        await Arrive(story, story.Ana, null);

        Assert.Empty(story.Leo.PrivateMessages);
        Assert.Equal([Publish, Edit, Skip], Card(story.Max).ButtonTexts);
        await story.Zoe.Press(Card(story.Zoe), Publish);
        await Settle(story);
        Assert.Single(Announcements(story));
    });

    [Theory, EveryWay]
    public Task One_who_lost_the_role_since_is_told_who_may(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, null);
        await story.Database.Write(tx => tx.Execute("delete from role_holders where user_id = @user", new { user = story.Leo.Id }), Stop);

        await story.Leo.Press(Card(story.Leo), Publish);
        await story.Leo.Press(Card(story.Leo), Edit);
        await story.Leo.Press(Card(story.Leo), Skip);
        await Settle(story);

        Assert.Empty(Announcements(story));
        Assert.Equal(3, story.Leo.Whispers.Count);
        Assert.All(story.Leo.Whispers, whisper => Assert.Contains("@Nadia", whisper.PlainRendering, StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task An_approval_undone_in_time_takes_the_arrival_back(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, "Ana, administratrice réseau.");
        var seen = Card(story.Leo);

        Assert.True(await TakeBack(story, story.Ana));
        await Settle(story);

        Assert.Equal("Ce message d’accueil n’est plus d’actualité.", Assert.Single(story.Ana.PrivateMessages).PlainRendering);
        Assert.Contains("annulée", Card(story.Nadia).PlainRendering, StringComparison.Ordinal);
        Assert.Empty(Card(story.Nadia).Buttons);

        await story.Leo.PressStale(seen, Publish);
        await story.Advance(TimeSpan.FromDays(7));
        Assert.Empty(Announcements(story));
        Assert.Contains("annulée", Assert.Single(story.Leo.Whispers).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task An_arrival_already_announced_is_not_taken_back(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, null);
        await story.Leo.Press(Card(story.Leo), Publish);
        await Settle(story);

        Assert.False(await TakeBack(story, story.Ana));
        await Settle(story);

        Assert.Contains("Bonjour Ana", Assert.Single(story.Ana.PrivateMessages).PlainRendering, StringComparison.Ordinal);
        Assert.True(await TakeBack(story, story.Bruno));
    });

    [Theory, EveryWay]
    public Task Taken_back_and_published_at_once_only_one_happens(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, null);

        var card = Card(story.Leo);
        var undone = TakeBack(story, story.Ana);
        await Task.WhenAll(undone, story.Leo.PressStale(card, Publish));
        await Settle(story);

        Assert.Equal(await undone ? 0 : 1, Announcements(story).Count);
    });

    [Theory, EveryWay]
    public Task Begun_twice_it_welcomes_once_and_a_return_is_a_new_arrival(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, null);
        await Arrive(story, story.Ana, null);
        Assert.Single(story.Ana.PrivateMessages);
        Assert.Single(story.Leo.PrivateMessages);

        await TakeBack(story, story.Ana);
        await Arrive(story, story.Ana, null);
        await Settle(story);
        Assert.Equal(2, story.Ana.PrivateMessages.Count);
    });

    [Theory, EveryWay]
    public Task A_month_later_what_newcomers_wrote_is_erased(Way way) => Story.Live(way, async story =>
    {
        await Arrive(story, story.Ana, "Ana, administratrice réseau.");
        await story.Leo.Press(Card(story.Leo), Publish);
        await Arrive(story, story.Bruno, "Bruno, architecte.");
        await story.Leo.Press(Card(story.Leo), Skip);

        await story.Sleep(TimeSpan.FromDays(29));
        Assert.Equal(2, await Introductions());
        await story.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await Introductions());
        Assert.Single(Announcements(story), said => said.PlainRendering.Contains("administratrice", StringComparison.Ordinal));

        Task<long> Introductions() => story.Database.Read(tx => tx.Find<long>("select count(*) from arrivals where introduction is not null"), Stop);
    });

    [Theory, EveryWay]
    public Task Published_in_the_evening_it_goes_out_in_the_morning_and_the_day_s_others_join_it(Way way) => Story.Live(way, new StoryOptions { At = Story.Beginning.AddHours(11) }, async story =>
    {
        await Arrive(story, story.Ana, "Ana, administratrice réseau.");
        await story.Leo.Press(Card(story.Leo), Publish);
        await Arrive(story, story.Bruno, null);
        var form = (await story.Leo.Press(Card(story.Leo), "Modifier…"))!;
        foreach (var said in new[] { "Si vous publiez, l’arrivée de @Bruno sera annoncée dans #infra-services le mardi 3 mars", "je n’y écris qu’entre 08:00 et 19:00" })
            Assert.Contains(said, form.PlainRendering, StringComparison.Ordinal);
        await story.Leo.CloseAll(form);
        await story.Leo.Press(Card(story.Leo), Publish);
        await Settle(story);
        Assert.Empty(Announcements(story));
        foreach (var said in new[] { "Annonce validée par @Léo. Elle paraîtra dans #infra-services le mardi 3 mars", "je n’y écris qu’entre 08:00 et 19:00" })
            Assert.Contains(said, Card(story.Nadia).PlainRendering, StringComparison.Ordinal);

        Assert.True(await TakeBack(story, story.Bruno));
        await story.AdvanceTo(Story.Beginning.AddHours(23).AddMinutes(1));
        var announcement = Assert.Single(Announcements(story)).PlainRendering;
        Assert.Contains("Bienvenue à Ana", announcement, StringComparison.Ordinal);
        Assert.DoesNotContain("Bruno", announcement, StringComparison.Ordinal);
        Assert.Contains("Annonce publiée par @Léo", story.Nadia.PrivateMessages[0].PlainRendering, StringComparison.Ordinal);

        await Arrive(story, story.Chloe, null);
        await story.Leo.Press(Card(story.Leo), Publish);
        await Settle(story);
        Assert.Contains("Bienvenue à Ana et Chloé", Assert.Single(Announcements(story)).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task One_taken_back_before_it_goes_out_leaves_nothing_in_the_channel(Way way) => Story.Live(way, new StoryOptions { At = Story.Beginning.AddHours(11) }, async story =>
    {
        await Arrive(story, story.Ana, null);
        await story.Leo.Press(Card(story.Leo), Publish);
        Assert.True(await TakeBack(story, story.Ana));
        await story.Advance(TimeSpan.FromDays(1));
        Assert.Empty(Announcements(story));
        Assert.Contains("annulée", Card(story.Leo).PlainRendering, StringComparison.Ordinal);
    });

    private static async Task Arrive(Story story, Person who, string? introduction)
    {
        var newcomer = new Newcomer(Sample.Community, new(who.Id), introduction, who.Name);
        await story.Database.Write(tx => story.Of<ArrivalsFeature>().Begin(tx, newcomer), Stop);
        await Settle(story);
    }

    /// <summary>Slack takes one message a second in a conversation: the next ones are due a little later.</summary>
    private static Task Settle(Story story) => story.Advance(TimeSpan.FromSeconds(5));

    private static Task<bool> TakeBack(Story story, Person who) =>
        story.Database.Write(tx => story.Of<ArrivalsFeature>().TakeBack(tx, Sample.Community, new(who.Id)), Stop);

    /// <summary>The last arrival shown to this person, as it is now.</summary>
    private static SeenMessage Card(Person reader) => reader.PrivateMessages[^1];

    private static List<SeenMessage> Announcements(Story story) => [.. story.Zoe.Messages(Sample.Channel).Where(m => m.IsFromBot)];
}
