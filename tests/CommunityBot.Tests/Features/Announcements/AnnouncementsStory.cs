using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Leaving;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Pacing.Paced;
using Person = CommunityBot.Emulator.Person;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Announcements;

/// <summary>Announcing something, on Monday 16 November 2026 from nine o'clock.</summary>
public sealed class AnnouncementsStory
{
    private static readonly StoryOptions Now = new() { At = At("Mon 09:00") };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task An_animator_announces_and_the_next_one_is_told_when_it_goes_out(Way way) => Story.Live(way, Now, async story =>
    {
        Assert.Equal(SubmitOutcome.Closed, (await Writes(story, story.Leo, "Atelier sauvegardes", "Jeudi, venez avec vos questions.", link: "https://exemple.org/atelier")).Outcome);
        var posted = Assert.Single(Posts(story)).PlainRendering;
        Assert.All(["Actualité — Atelier sauvegardes", "Jeudi, venez avec vos questions.", "https://exemple.org/atelier", "Annonce de @Léo"], words => Assert.Contains(words, posted, StringComparison.Ordinal));
        Assert.Contains("Parue dans #infra-services le lundi 16 novembre", Last(story.Leo).PlainRendering, StringComparison.Ordinal);

        await Writes(story, story.Nadia, "Feuille de route", "La voici.");
        Assert.Single(Posts(story));
        Assert.Contains("Elle paraîtra dans #infra-services le lundi 16 novembre", Last(story.Nadia).PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("Mon 10:01"));
        Assert.Equal(2, Posts(story).Count);
        Assert.Contains("Parue", Receipt(story.Nadia).PlainRendering, StringComparison.Ordinal);
        Assert.Contains("vient de paraître dans #infra-services", Last(story.Nadia).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_member_s_waits_for_an_animator_who_publishes_it(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        await Writes(story, story.Ana, "Retour d’expérience", "Une panne bien racontée.");
        Assert.Empty(Posts(story));
        Assert.Contains("Elle attend d’être lue par", Last(story.Ana).PlainRendering, StringComparison.Ordinal);
        Assert.Equal(["Publier", "Modifier…", "Ne pas publier…"], Last(story.Leo).ButtonTexts);

        await story.Leo.Press(Last(story.Leo), "Publier");
        await Settles(story);
        Assert.Contains("Annonce de @Ana", Assert.Single(Posts(story)).PlainRendering, StringComparison.Ordinal);
        Assert.All([Receipt(story.Ana), Last(story.Nadia)], card => Assert.Contains("Validée par @Léo. ", card.PlainRendering, StringComparison.Ordinal));
        Assert.Contains("@Léo a validé votre annonce", Last(story.Ana).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Words_changed_while_an_animator_reads_them_are_not_published_unread(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        await Writes(story, story.Ana, "Retour d’expérience", "Une panne bien racontée.");
        var read = Last(story.Leo);
        await Edits(story, story.Ana, Receipt(story.Ana), "Tout autre chose.");

        await story.Leo.PressStale(read, "Publier");
        await Settles(story);
        Assert.Empty(Posts(story));
        Assert.Contains("@Ana vient de changer le texte", Assert.Single(story.Leo.Whispers).PlainRendering, StringComparison.Ordinal);

        await story.Leo.Press(Last(story.Leo), "Publier");
        await Settles(story);
        Assert.Contains("Tout autre chose.", Assert.Single(Posts(story)).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task What_a_member_changes_once_it_is_out_is_read_before_it_appears(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        await Writes(story, story.Ana, "Retour d’expérience", "Une panne bien racontée.");
        await story.Leo.Press(Last(story.Leo), "Publier");
        await Settles(story);

        await Edits(story, story.Ana, Receipt(story.Ana), "Achetez chez moi\u202f: promo.");
        Assert.Contains("Une panne bien racontée.", Assert.Single(Posts(story)).PlainRendering, StringComparison.Ordinal);
        Assert.All(["Achetez chez moi", "ce qui est paru reste tel quel"], words => Assert.Contains(words, Last(story.Nadia).PlainRendering, StringComparison.Ordinal));
        var refusal = (await story.Leo.Press(Last(story.Leo), "Ne pas publier…"))!;
        await story.Leo.Submit(refusal, new Dictionary<string, object> { ["announcements.note"] = "Pas de publicité, s’il vous plaît." });
        await Settles(story);
        Assert.All(["n’a pas retenu votre modification", "Pas de publicité"], words => Assert.Contains(words, Last(story.Ana).PlainRendering, StringComparison.Ordinal));
        Assert.DoesNotContain("Achetez", Posts(story)[0].PlainRendering + Receipt(story.Ana).PlainRendering, StringComparison.Ordinal);

        await Edits(story, story.Ana, Last(story.Ana), "Une panne mieux racontée.");
        await story.Nadia.Press(Last(story.Nadia), "Publier");
        await Settles(story);
        Assert.Contains("Une panne mieux racontée.", Assert.Single(Posts(story)).PlainRendering, StringComparison.Ordinal);
        Assert.Contains("@Nadia a validé votre modification", Last(story.Ana).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task What_a_member_changes_while_it_waits_for_its_moment_does_not_go_out_unread(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        await Writes(story, story.Ana, "Barcamp", "Samedi.", at: At("Mon 14:00"));
        await story.Leo.Press(Last(story.Leo), "Publier");
        await Settles(story);
        Assert.Contains("@Léo a validé votre annonce «\u202fBarcamp\u202f». :hourglass_flowing_sand: Elle paraîtra", Last(story.Ana).PlainRendering, StringComparison.Ordinal);

        await Edits(story, story.Ana, Receipt(story.Ana), "Promo secrète.");
        await story.AdvanceTo(At("Mon 15:00"));
        Assert.Empty(Posts(story));
        Assert.Contains("Promo secrète.", Last(story.Leo).PlainRendering, StringComparison.Ordinal);

        await Edits(story, story.Leo, Last(story.Leo), "Samedi matin.");
        Assert.Contains("Samedi matin.", Assert.Single(Posts(story)).PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Modifiée et validée par @Léo.", Receipt(story.Ana).PlainRendering, StringComparison.Ordinal);
        Assert.All(["après l’avoir modifiée", "Vous aviez écrit", "Promo secrète."], words => Assert.Contains(words, Last(story.Ana).PlainRendering, StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task One_that_was_refused_is_put_right_and_proposed_again(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        await Writes(story, story.Ana, "Retour d’expérience", "Une panne.");
        var before = story.Ana.PrivateMessages.Count;
        await story.Leo.Submit((await story.Leo.Press(Last(story.Leo), "Ne pas publier…"))!, new Dictionary<string, object> { ["announcements.note"] = "Un peu court." });
        await Settles(story);
        Assert.Equal(before + 1, story.Ana.PrivateMessages.Count);
        Assert.Contains("Un peu court.", Last(story.Ana).PlainRendering, StringComparison.Ordinal);

        await Edits(story, story.Ana, Last(story.Ana), "Une panne, et ce que j’en ai appris.", "Modifier et proposer à nouveau…");
        await story.Nadia.Press(Last(story.Nadia), "Publier");
        await Settles(story);
        Assert.Contains("ce que j’en ai appris", Assert.Single(Posts(story)).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task What_waits_is_taken_back_with_its_author_who_leaves(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        await Writes(story, story.Ana, "Barcamp", "Samedi.", at: At("Mon 14:00"));
        await story.Leo.Press(Last(story.Leo), "Publier");
        await Settles(story);
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        await story.Database.Write(async tx =>
        {
            await tx.Hold(community.Id);
            await story.Of<LeavingFeature>().End(tx, community, new(story.Ana.Id), by: null, kept: [], story.Clock.GetUtcNow(), ("left", "leaving.removed", ""));
        }, Stop);
        await story.AdvanceTo(At("Mon 15:00"));

        Assert.Empty(Posts(story));
        Assert.Contains("@Ana ne fait plus partie de la communauté", Last(story.Leo).PlainRendering, StringComparison.Ordinal);
        Assert.Empty(Receipt(story.Ana).ButtonTexts);
        await story.Leo.Press(Last(story.Leo), "Rétablir");
        await Settles(story);
        Assert.Single(Posts(story));
    });

    [Theory, EveryWay]
    public Task Of_two_animators_at_once_one_decides_and_the_other_is_told(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        await Writes(story, story.Ana, "Retour d’expérience", "Une panne bien racontée.");
        var refusal = (await story.Nadia.Press(Last(story.Nadia), "Ne pas publier…"))!;

        var card = Last(story.Leo);
        var refusing = story.Nadia.Submit(refusal, new Dictionary<string, object> { ["announcements.note"] = "Déjà dit la semaine dernière, merci." });
        await Task.WhenAll(refusing, story.Leo.PressStale(card, "Publier"));
        await Settles(story);

        var late = (await refusing).View ?? refusal;
        var refused = (await refusing).Outcome == SubmitOutcome.Closed;
        Assert.Equal(refused ? 0 : 1, Posts(story).Count);
        if (refused)
        {
            Assert.Contains("@Nadia", Assert.Single(story.Leo.Whispers).PlainRendering, StringComparison.Ordinal);
            Assert.All(["n’a pas retenu", "Déjà dit la semaine dernière", "Une panne bien racontée."], words => Assert.Contains(words, Receipt(story.Ana).PlainRendering, StringComparison.Ordinal));
        }
        else Assert.All(["@Léo a déjà publié", "Déjà dit la semaine dernière"], words => Assert.Contains(words, late.PlainRendering, StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Where_the_community_is_open_a_member_s_goes_out_by_itself(Way way) => Story.Live(way, Now with { Settings = settings => settings["Communities:0:OpenAnnouncements"] = "true" }, async story =>
    {
        await Joins(story, story.Ana);
        await Writes(story, story.Ana, "Retour d’expérience", "Une panne bien racontée.");
        Assert.Single(Posts(story));
    });

    [Theory, EveryWay]
    public Task An_announcement_is_edited_withdrawn_and_restored_in_the_channel(Way way) => Story.Live(way, Now, async story =>
    {
        await Writes(story, story.Leo, "Atelier", "Jeudi.");
        var form = (await story.Leo.Press(Last(story.Leo), "Modifier…"))!;
        Assert.DoesNotContain(form.Fields, field => field.BlockId == "announcements.at");
        await story.Leo.Submit(form, new Dictionary<string, object> { ["announcements.text"] = "Vendredi, finalement." });
        await Settles(story);
        var post = Assert.Single(Posts(story));
        Assert.Contains("Vendredi, finalement.", post.PlainRendering, StringComparison.Ordinal);
        Assert.True(post.Edited);

        await story.Leo.Press(Last(story.Leo), "Retirer", confirm: true);
        await Settles(story);
        Assert.Equal(":wastebasket: Annonce retirée par @Léo\u00a0: «\u202fAtelier\u202f».", Assert.Single(Posts(story)).PlainRendering);
        Assert.Equal(["Rétablir"], Last(story.Leo).ButtonTexts);

        await story.Leo.Press(Last(story.Leo), "Rétablir");
        await Settles(story);
        Assert.Contains("Vendredi, finalement.", Assert.Single(Posts(story)).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task What_waits_is_listed_cancelled_by_its_author_and_sent_at_once_by_a_facilitator(Way way) => Story.Live(way, Now, async story =>
    {
        await Writes(story, story.Leo, "Une", "Un.");
        await Writes(story, story.Leo, "Deux", "Deux.");
        await Writes(story, story.Nadia, "Trois", "Trois.");

        await story.Leo.Type(Sample.Channel, "/annoncer file");
        var list = story.Leo.Whispers[^1];
        Assert.All(["Deux", "Trois"], title => Assert.Contains(title, list.PlainRendering, StringComparison.Ordinal));
        Assert.Equal(["Annuler l’annonce", "Annuler l’annonce"], list.ButtonTexts);
        await story.Leo.Press(list, list.Buttons[0]);
        await Settles(story);
        Assert.Contains("Retirée par @Léo", Last(story.Leo).PlainRendering, StringComparison.Ordinal);

        await story.Zoe.Type(Sample.Channel, "/annoncer file");
        await story.Zoe.Press(story.Zoe.Whispers[^1], "Publier maintenant");
        await Settles(story);
        Assert.Equal(["Une", "Trois"], Posts(story).Select(Title));

        // So is what the bot itself prepares, by its name.
        await story.BecomesMember(story.Ana);
        await story.Database.Write(tx => story.Of<ArrivalsFeature>().Begin(tx, new(Sample.Community, new(story.Ana.Id), "Ana, du métier.", "Ana")), Stop);
        await story.LetsItBeSent();
        await story.Leo.Press(story.Leo.Letter("Ana, du métier"), "Publier");
        await Settles(story);
        Assert.Equal(2, Posts(story).Count);
        await story.Zoe.Type(Sample.Channel, "/annoncer file");
        story.Zoe.IsTold("l’arrivée d’Ana");
        await story.Zoe.Press(story.Zoe.Whispers[^1], "Publier maintenant");
        await Settles(story);
        Assert.Contains("Ana, du métier", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("Tue 18:00"));
        Assert.Equal(3, Posts(story).Count);
    });

    [Theory, EveryWay]
    public Task At_a_time_chosen_it_goes_out_then_and_at_another_once_edited(Way way) => Story.Live(way, Now, async story =>
    {
        await Writes(story, story.Leo, "Rappel", "Demain.", at: At("Tue 14:30"));
        Assert.Contains("Elle paraîtra dans #infra-services le mardi 17 novembre", Last(story.Leo).PlainRendering, StringComparison.Ordinal);
        var form = (await story.Leo.Press(Last(story.Leo), "Modifier…"))!;
        await story.Leo.Submit(form, new Dictionary<string, object> { ["announcements.at"] = At("Wed 09:15") });
        await Settles(story);
        await story.AdvanceTo(At("Wed 09:14"));
        Assert.Empty(Posts(story));
        await story.AdvanceTo(At("Wed 09:16"));
        Assert.Single(Posts(story));
    });

    [Theory, EveryWay]
    public Task Wrong_answers_are_said_at_their_field_and_nothing_is_lost(Way way) => Story.Live(way, Now, async story =>
    {
        var form = await Opens(story, story.Leo);
        var sent = await story.Leo.Submit(form, Words("Titre", "Mots.", "pas une adresse", At("Mon 08:00")));
        Assert.Equal(2, sent.Errors.Count);
        Assert.Contains("https://", sent["announcements.link"], StringComparison.Ordinal);
        Assert.Contains("déjà passé", sent["announcements.at"], StringComparison.Ordinal);

        var many = await story.Leo.Submit(form, Words("Titre", string.Concat(Enumerable.Repeat("👩🏽‍🚒", 4000))));
        Assert.True(many.Outcome is SubmitOutcome.NotSent or SubmitOutcome.Errors);

        Assert.Equal(SubmitOutcome.Closed, (await story.Leo.Submit(form, Words("Titre", "Mots.", at: At("Mon 09:30")))).Outcome);
        await story.AdvanceTo(At("Mon 09:31"));
        Assert.Single(Posts(story));
    });

    [Theory, EveryWay]
    public Task Nobody_notifies_the_channel_through_an_announcement(Way way) => Story.Live(way, Now, async story =>
    {
        await Writes(story, story.Leo, "<!channel> @channel", "<!here> <!subteam^S1> et puis <https://exemple.org|tout>");
        var post = Assert.Single(Posts(story));
        Assert.All(["<!channel>", "<!here>", "<!subteam"], mention => Assert.DoesNotContain(mention, post.Blocks.ToJsonString() + post.Text, StringComparison.Ordinal));
        Assert.Contains("&lt;!here&gt;", post.Text, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_channel_archived_stops_the_queue_which_goes_on_by_itself_once_it_is_brought_back(Way way) => Story.Live(way, Now, async story =>
    {
        foreach (var title in new[] { "Une", "Deux", "Trois" }) await Writes(story, story.Leo, title, "Mots.");
        await story.Zoe.Type(Sample.Channel, "/annoncer file");
        var opened = story.Zoe.Whispers[^1];
        story.Zoe.Archive(Sample.Channel);
        await story.AdvanceTo(At("Mon 12:00"));
        // The list she opened before does not know it yet.
        await story.Zoe.Press(opened, opened.Buttons.First(button => button.Text == "Publier maintenant"));
        await story.Quiet();
        story.Zoe.IsTold("est archivé");
        Assert.Equal(["Une"], Posts(story).Select(Title));
        Assert.All([story.Zoe, story.Max], facilitator => Assert.Contains("est archivé", Last(facilitator).PlainRendering, StringComparison.Ordinal));
        Assert.All(["Deux", "Trois", "je ne peux pas écrire dans #infra-services"], words => Assert.Contains(words, Last(story.Leo).PlainRendering, StringComparison.Ordinal));

        story.Zoe.Unarchive(Sample.Channel);
        await story.AdvanceTo(At("Mon 14:00"));
        Assert.Equal(["Une", "Deux", "Trois"], Posts(story).Select(Title));
    });

    [Theory, EveryWay]
    public Task One_that_Slack_does_not_take_is_told_and_sent_again(Way way) => Story.Live(way, Now, async story =>
    {
        story.ExpectsDeadLetters = true;
        story.Slack.Faults.Refuse("chat.postMessage", "msg_blocks_too_long", channel: Sample.Channel);
        await Writes(story, story.Leo, "Atelier", "Jeudi.", settles: false);
        await Settles(story);
        Assert.Contains("n’a pas accepté votre annonce", Last(story.Leo).PlainRendering, StringComparison.Ordinal);
        await story.Leo.Press(Receipt(story.Leo), "Publier à nouveau");
        await Settles(story);
        Assert.Single(Posts(story));
    });

    [Theory, EveryWay]
    public Task A_channel_renamed_before_its_moment_takes_it(Way way) => Story.Live(way, Now, async story =>
    {
        story.Zoe.Change(seed => seed with { IsAdmin = true });
        await Writes(story, story.Leo, "Atelier", "Jeudi.", at: At("Mon 10:00"));
        story.Zoe.RenameChannel(Sample.Channel, "infra-et-services");
        await story.AdvanceTo(At("Mon 10:01"));
        Assert.Equal("Atelier", Title(Assert.Single(Posts(story))));
    });

    [Theory, EveryWay]
    public Task A_time_asked_for_is_kept_and_who_is_put_off_to_another_day_is_told(Way way) => Story.Live(way, Now, async story =>
    {
        foreach (var title in new[] { "Une", "Deux", "Trois" }) await Writes(story, story.Leo, title, "Mots.");
        await Writes(story, story.Nadia, "À l’heure", "Dite.", at: At("Mon 10:00"));
        await story.AdvanceTo(At("Mon 11:30"));
        Assert.Equal(["Une", "À l’heure", "Deux"], Posts(story).Select(Title));
        var told = Assert.Single(story.Leo.PrivateMessages, message => message.PlainRendering.Contains("Changement de date", StringComparison.Ordinal)).PlainRendering;
        Assert.Contains("«\u202fTrois\u202f» paraîtra dans #infra-services le mardi 17 novembre", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Deux", told, StringComparison.Ordinal);

        await Writes(story, story.Nadia, "Trop tard", "Pour ce jour.", at: At("Mon 17:00"));
        Assert.Contains("le premier moment libre après celui qui était souhaité", Last(story.Nadia).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Words_after_the_command_become_the_title(Way way) => Story.Live(way, Now, async story =>
    {
        var form = (await story.Leo.Type(Sample.General, "/annoncer vente de livres")).View!;
        await story.Leo.Submit(form, new Dictionary<string, object> { ["announcements.text"] = "Samedi.", ["announcements.no_advertising"] = true });
        await Settles(story);
        Assert.Equal(["vente de livres"], Posts(story).Select(Title));
    });

    [Theory, EveryWay]
    public Task Whoever_is_no_member_is_told_how_to_become_one(Way way) => Story.Live(way, Now, async story =>
    {
        await story.Ana.Type(Sample.General, "/annoncer");
        Assert.Contains("/rejoindre", story.Ana.Whispers[^1].PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task At_the_fourth_message_of_a_day_one_is_advised_once_and_never_held(Way way) => Story.Live(way, Now, async story =>
    {
        foreach (var words in new[] { "un", "deux", "trois" }) await story.Leo.Type(Sample.Channel, words);
        await Settles(story);
        Assert.Empty(story.Leo.PrivateMessages);
        foreach (var words in new[] { "quatre", "cinq" }) await story.Leo.Type(Sample.Channel, words);
        await Settles(story);
        await story.Advance(TimeSpan.FromMinutes(1));
        Assert.Contains("beaucoup à partager aujourd’hui dans #infra-services", Assert.Single(story.Leo.PrivateMessages).PlainRendering, StringComparison.Ordinal);

        var form = await story.Leo.Press(story.Leo.PrivateMessages[^1], "Préparer une annonce…");
        Assert.Equal("Annoncer", form!.Title);
        await story.AdvanceTo(At("Tue 10:00"));
        foreach (var words in new[] { "un", "deux", "trois" }) await story.Leo.Type(Sample.Channel, words);
        await Settles(story);
        Assert.Single(story.Leo.PrivateMessages);
    });

    [Theory, EveryWay]
    public Task Taken_back_and_brought_back_while_Slack_has_no_time_for_it_it_is_out_once(Way way) => Story.Live(way, Now, async story =>
    {
        await Writes(story, story.Leo, "Atelier", "Venez nombreux.", at: At("Mon 10:00"));
        await story.AdvanceTo(At("Mon 09:59"));
        story.Slack.Faults.TooMany("chat.postMessage", TimeSpan.FromMinutes(10), channel: Sample.Channel);
        await story.AdvanceTo(At("Mon 10:01"));
        Assert.Empty(Posts(story));
        await story.Leo.Press(Receipt(story.Leo), "Retirer", confirm: true);
        await Settles(story);
        await story.Leo.Press(Receipt(story.Leo), "Rétablir");
        await story.AdvanceTo(At("Tue 18:00"));
        Assert.Single(Posts(story));
    });

    private static async Task<View> Opens(Story story, Person person) =>
        (await person.Type(Sample.Channel, "/annoncer")).View ?? throw new InvalidOperationException($"No form opened for {person}.");

    private static async Task Edits(Story story, Person person, SeenMessage card, string text, string button = "Modifier…")
    {
        var form = (await person.Press(card, card.ButtonTexts.Contains(button) ? button : card.ButtonTexts[0]))!;
        Assert.Equal(SubmitOutcome.Closed, (await person.Submit(form, new Dictionary<string, object> { ["announcements.text"] = text })).Outcome);
        await Settles(story);
    }

    private static async Task<SubmitResult> Writes(Story story, Person person, string title, string text, string? link = null, DateTimeOffset? at = null, bool settles = true)
    {
        var sent = await person.Submit(await Opens(story, person), Words(title, text, link, at));
        if (settles) await Settles(story);
        return sent;
    }

    private static Dictionary<string, object> Words(string title, string text, string? link = null, DateTimeOffset? at = null)
    {
        var words = new Dictionary<string, object>(StringComparer.Ordinal) { ["announcements.title"] = title, ["announcements.text"] = text, ["announcements.no_advertising"] = true };
        words["announcements.link"] = link ?? "";
        if (at is { } moment) words["announcements.at"] = moment;
        return words;
    }

    private static async Task Joins(Story story, Person person)
    {
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        await story.Database.Write(tx => tx.Admit(community, new() { User = new(person.Id), Community = community.Id, JoinedAt = story.Clock.GetUtcNow() }), Stop);
    }

    /// <summary>Slack takes one message a second in a conversation.</summary>
    private static Task Settles(Story story) => story.Advance(TimeSpan.FromSeconds(10));

    private static SeenMessage Last(Person reader) => reader.PrivateMessages.Last(message => message.IsFromBot);

    /// <summary>The card of one's own announcement; what follows it tells what became of it.</summary>
    private static SeenMessage Receipt(Person author) =>
        author.PrivateMessages.Last(message => message.IsFromBot && message.PlainRendering.StartsWith("Votre annonce p", StringComparison.Ordinal));

    private static List<SeenMessage> Posts(Story story) => [.. story.Zoe.Messages(Sample.Channel).Where(message => message.IsFromBot && !message.IsWhisper)];

    private static string Title(SeenMessage post) => post.PlainRendering.Split(" — ")[1].Split('\n')[0];
}
