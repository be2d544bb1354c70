using System.Text;
using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Meetings;
using CommunityBot.Features.Pacing;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Settings;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Pacing.Paced;
using Person = CommunityBot.Emulator.Person;
using View = CommunityBot.Emulator.View;

namespace CommunityBot.Tests.Features.Meetings;

/// <summary>A month's meeting, on Monday 16 November 2026 from nine o'clock; the community meets on first Thursdays, so on 3 December.</summary>
public sealed class MeetingsStory
{
    private static readonly StoryOptions Now = new() { At = At("Mon 09:00"), Settings = settings => settings["Communities:0:Meetings:Rule"] = "premier jeudi" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task An_animator_schedules_members_answer_and_everyone_sees_how_many_come(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana, story.Dan);
        await story.Dan.Type(Sample.Channel, "/reunion");
        await story.Leo.Type(Sample.Channel, "/reunion");
        Assert.Contains("La prochaine est attendue le jeudi 3 décembre", story.Leo.Whispers[^1].PlainRendering, StringComparison.Ordinal);
        var form = (await story.Leo.Press(story.Leo.Whispers[^1], "Programmer décembre 2026…"))!;
        var sent = await story.Leo.Submit(form, Words("Sauvegardes", link: "https://visio.exemple.org/infra", agenda: "1. Tour de table"));
        Assert.Contains("C’est noté\u00a0: jeudi 3 décembre à 12:30", sent.View!.PlainRendering, StringComparison.Ordinal);
        await Settles(story);

        await story.Ana.Press(Announcement(story), "Je viens");
        await story.Dan.Press(Announcement(story), "Peut-être");
        await story.Leo.Press(Announcement(story), "Je ne peux pas");
        await Settles(story);
        Assert.Contains("Réponses\u00a0: 1 oui, 1 peut-être, 1 non.", Announcement(story).PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Thursday, December 3 at 11:30", story.Dan.Whispers[^1].PlainRendering, StringComparison.Ordinal);
        await story.Dan.Press(Announcement(story), "Je viens");
        await Settles(story);
        Assert.Contains("2 oui, 0 peut-être, 1 non.", Announcement(story).PlainRendering, StringComparison.Ordinal);
        Assert.Single(Posts(story));

        await story.Ana.Type(Sample.Channel, "/community meeting");
        Assert.All(["Viennent\u00a0: @Ana et @Dan", "Vous avez répondu que vous venez", "1. Tour de table"], words => Assert.Contains(words, List(story.Ana).PlainRendering, StringComparison.Ordinal));
        Assert.DoesNotContain("Modifier…", List(story.Ana).ButtonTexts);

        // Answered in the list, the list itself says so.
        await story.Dan.Type(Sample.Channel, "/reunion");
        await story.Dan.Press(List(story.Dan), "Maybe");
        await Eventually.So("the list says so", () => List(story.Dan).PlainRendering.Contains("You answered maybe", StringComparison.Ordinal));
        Assert.Contains("Noted: maybe", List(story.Dan).PlainRendering, StringComparison.Ordinal);
        await story.Dan.Press(Announcement(story), "Je viens");
        await Settles(story);

        // Who leaves does not come any more.
        await story.Database.Write(tx => tx.Execute("update members set left_at = 1 where user_id = @user", new { user = story.Dan.Id }), Stop);
        await story.Leo.Press(Announcement(story), "Je ne peux pas");
        await Settles(story);
        Assert.Contains("1 oui, 0 peut-être, 1 non.", Announcement(story).PlainRendering, StringComparison.Ordinal);

        story.Chloe.Join(Sample.Channel);
        await story.Chloe.Press(Announcement(story), "Je viens");
        await story.Quiet();
        Assert.Contains("/rejoindre", story.Chloe.Whispers[^1].PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task Of_two_who_schedule_the_same_month_one_does_and_the_other_loses_nothing_typed(Way way) => Story.Live(way, Now, async story =>
    {
        var (first, second) = (await Opens(story, story.Leo), await Opens(story, story.Nadia));
        var sent = await Task.WhenAll(
            story.Leo.Submit(first, Words("Sauvegardes", link: "https://visio.exemple.org/a")),
            story.Nadia.Submit(second, Words("Supervision", place: "Salle B", agenda: "À quoi bon veiller ?")));
        await Settles(story);

        Assert.Single(Posts(story));
        var late = Assert.Single(sent, one => one.View!.PlainRendering.Contains("a déjà programmé cette rencontre", StringComparison.Ordinal));
        Assert.Contains(sent[0] == late ? "https://visio.exemple.org/a" : "À quoi bon veiller ?", late.View!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task It_is_recalled_a_week_and_a_day_before_in_the_channel_and_an_hour_before_to_those_who_come(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana, story.Bruno);
        await Schedules(story, Words("Sauvegardes", link: "https://visio.exemple.org/infra"));
        await story.Ana.Press(Announcement(story), "Je viens");
        await story.Bruno.Press(Announcement(story), "Je viens");
        await story.Bruno.Press(Announcement(story), "Je ne peux pas");
        await story.AdvanceTo(At("2026-11-26 09:05"));
        Assert.Contains("Dans 7 jours\u00a0: Sauvegardes", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("2026-12-02 09:05"));
        Assert.Contains("C’est demain\u00a0: Sauvegardes", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("2026-12-03 11:29"));
        Assert.Empty(Told(story.Ana));
        // The bot was away when the hour came.
        await story.SleepUntil(At("2026-12-03 12:05"));
        Assert.Contains("Bientôt\u00a0: Sauvegardes", Assert.Single(Told(story.Ana)).PlainRendering, StringComparison.Ordinal);
        Assert.Empty(Told(story.Bruno));
        Assert.Equal(3, Posts(story).Count);

        await story.AdvanceTo(At("2026-12-03 12:31"));
        await story.Bruno.Press(Announcement(story), "Je viens");
        await story.Quiet();
        Assert.Contains("a commencé ou a déjà eu lieu", story.Bruno.Whispers[^1].PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Moved_it_tells_everyone_who_answered_and_the_channel_and_is_recalled_at_its_new_time_alone(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana, story.Bruno);
        await SchedulesSpecial(story, Words("Sauvegardes", place: "Salle B", at: At("2026-12-03 12:30")));
        await story.Ana.Press(Announcement(story), "Je viens");
        await story.Bruno.Press(Announcement(story), "Je ne peux pas");
        await Settles(story);

        Assert.Contains("Rien n’a changé", (await story.Leo.Submit(await Changes(story, story.Leo), new Dictionary<string, object>())).View!.PlainRendering, StringComparison.Ordinal);
        await story.Nadia.Type(Sample.Channel, "/reunion");
        var (stale, form) = ((await story.Nadia.Press(story.Nadia.Whispers[^1], "Modifier…"))!, await Changes(story, story.Leo));
        var noted = (await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.at"] = At("Fri 14:00") })).View!;
        Assert.All(["vendredi 20 novembre à 14:00", "Les 2 personnes qui avaient répondu reçoivent un message", "Je le dirai dans #infra-services le lundi"], words => Assert.Contains(words, noted.PlainRendering, StringComparison.Ordinal));
        await Settles(story);
        Assert.All([story.Ana, story.Bruno], who => Assert.All(["change de date", "vendredi 20 novembre à 14:00"], words => Assert.Contains(words, Assert.Single(Told(who)).PlainRendering, StringComparison.Ordinal)));
        // They said so of another date: nobody has said yet that they come on this one.
        Assert.All(["vendredi 20 novembre à 14:00", "Dites-nous si vous venez. 1 personne avait dit oui avant le changement de date"], words => Assert.Contains(words, Announcement(story).PlainRendering, StringComparison.Ordinal));
        await story.Bruno.Type(Sample.Channel, "/reunion");
        Assert.Contains("Vous aviez répondu avant le changement de date", List(story.Bruno).PlainRendering, StringComparison.Ordinal);

        var late = await story.Nadia.Submit(stale, new Dictionary<string, object> { ["meetings.agenda"] = "Ce que j’avais écrit." });
        Assert.All(["@Léo a modifié cette rencontre", "Ce que j’avais écrit."], words => Assert.Contains(words, late.View!.PlainRendering, StringComparison.Ordinal));

        await story.AdvanceTo(At("Mon 10:05"));
        Assert.Contains("La rencontre change de date", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("Fri 13:01"));
        Assert.Equal(["Rencontre", "La rencontre change de date", "C’est demain"], Posts(story).Select(post => post.PlainRendering.Split('\u00a0')[0].Replace(":calendar: ", "", StringComparison.Ordinal).Replace(":bell: ", "", StringComparison.Ordinal)));
        Assert.Contains("Dans une heure", Told(story.Ana)[^1].PlainRendering, StringComparison.Ordinal);
        Assert.Single(Told(story.Bruno));
    });

    [Theory, EveryWay]
    public Task A_correction_made_before_the_channel_hears_of_a_move_leaves_the_news_of_it(Way way) => Story.Live(way, Now with { At = At("Mon 18:30") }, async story =>
    {
        await Schedules(story, Words("Sauvegardes", place: "Salle B"));
        await story.AdvanceTo(At("Mon 20:00"));
        Assert.Contains("Choisissez un jour de décembre 2026", (await story.Leo.Submit(await Changes(story, story.Leo), new Dictionary<string, object> { ["meetings.at"] = At("2026-11-30 14:00") }))["meetings.at"], StringComparison.Ordinal);
        await story.Leo.Submit(await Changes(story, story.Leo), new Dictionary<string, object> { ["meetings.at"] = At("2026-12-08 14:00") });
        await story.Nadia.Submit(await Changes(story, story.Nadia), new Dictionary<string, object> { ["meetings.agenda"] = "1. Tour de table" });
        await Settles(story);
        Assert.Single(Posts(story));

        await story.AdvanceTo(At("Tue 08:05"));
        Assert.All(["La rencontre change de date", "jeudi 3 décembre à 12:30", "mardi 8 décembre à 14:00"], words => Assert.Contains(words, Posts(story)[^1].PlainRendering, StringComparison.Ordinal));
        Assert.Equal(2, Posts(story).Count);
    });

    [Theory, EveryWay]
    public Task Put_off_before_anybody_read_of_it_it_is_announced_once_at_the_date_that_is_found(Way way) => Story.Live(way, Now with { At = At("Mon 20:00") }, async story =>
    {
        await Schedules(story, Words("Sauvegardes", place: "Salle B"));
        // Whatever the month before: the form is there for any meeting.
        await story.Database.Write(async tx => await tx.MarkAsked((await tx.FindCommunity(Sample.Community))!, new(2026, 11), story.Clock.GetUtcNow()) && await tx.MarkMissed(Sample.Community, new(2026, 11), story.Clock.GetUtcNow()), Stop);
        await story.Leo.Type(Sample.Channel, "/reunion");
        var postpone = (await story.Leo.Press(story.Leo.Whispers[^1], "Reporter…"))!;
        await story.Leo.Submit(postpone, new Dictionary<string, object> { ["meetings.new_date"] = "Je ne sais pas encore", ["meetings.why"] = "Salle prise." });
        await story.Leo.Type(Sample.Channel, "/reunion");
        var choose = (await story.Leo.Press(story.Leo.Whispers[^1], "Choisir la date…"))!;
        await story.Leo.Submit(choose, new Dictionary<string, object> { ["meetings.at"] = At("2026-12-10 12:30") });
        await Settles(story);
        Assert.Empty(Posts(story));

        await story.AdvanceTo(At("Tue 08:05"));
        Assert.All(["Rencontre", "jeudi 10 décembre à 12:30"], words => Assert.Contains(words, Assert.Single(Posts(story)).PlainRendering, StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task What_is_missing_on_Monday_is_scheduled_from_the_letter_and_stands_in_a_silent_week_s_digest(Way way) => Story.Live(way, Now with { At = At("Thu-1 07:00") }, async story =>
    {
        await story.AdvanceTo(At("Thu-1 10:00"));
        await story.SleepUntil(At("Mon 08:30"));
        await story.AdvanceTo(At("Mon 09:30"));
        var nudge = Told(story.Leo)[^1];
        Assert.Contains("La rencontre de décembre 2026 est attendue le jeudi 3 décembre, et n’est pas encore programmée.", nudge.PlainRendering, StringComparison.Ordinal);
        await story.Leo.Submit((await story.Leo.Press(nudge, "Programmer décembre 2026…"))!, Words("Sauvegardes", place: "Salle B"));
        await Settles(story);

        await story.SleepUntil(At("Fri 09:30"));
        await story.AdvanceTo(At("Fri 10:05"));
        Assert.All(["La prochaine rencontre", "Sauvegardes", "jeudi 3 décembre à 12:30"], words => Assert.Contains(words, story.Zoe.Messages(Sample.Channel).Last(message => message.IsFromBot).PlainRendering, StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Cancelled_near_its_time_everyone_knows_at_once_and_why_and_calendars_take_it_out(Way way) => Story.Live(way, Now with { At = At("2026-11-30 09:00") }, async story =>
    {
        await Joins(story, story.Ana);
        await Schedules(story, Words("Sauvegardes", place: "Salle B", at: At("2026-12-01 18:00")));
        await story.Ana.Press(Announcement(story), "Peut-être");
        await Settles(story);
        var stale = Announcement(story);
        // Announced more than a quarter ago, for all that is left of it in the queue.
        await story.Database.Write(tx => tx.Execute("delete from paced_posts where status = 'sent'"), Stop);

        await story.Leo.Type(Sample.Channel, "/reunion");
        var form = (await story.Leo.Press(story.Leo.Whispers[^1], "Annuler la rencontre…"))!;
        Assert.All(["Une personne a répondu", "Je le dirai aussi dans #infra-services"], words => Assert.Contains(words, form.PlainRendering, StringComparison.Ordinal));
        await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.why"] = "Dégât des eaux. <!channel>" });
        await Settles(story);

        Assert.All([Posts(story)[^1], Assert.Single(Told(story.Ana))], message => Assert.Contains("Dégât des eaux.", message.PlainRendering, StringComparison.Ordinal));
        Assert.Equal(2, Posts(story).Count);
        // What was announced is struck out, and why is said once.
        Assert.All(Posts(story), post => Assert.Contains("Rencontre annulée", post.PlainRendering, StringComparison.Ordinal));
        Assert.All(Posts(story), post => Assert.Equal(["Retirer de mon agenda"], post.ButtonTexts));
        Assert.DoesNotContain("Dégât des eaux.", Announcement(story).PlainRendering, StringComparison.Ordinal);
        Assert.All(Posts(story), post => Assert.DoesNotContain("<!channel>", post.Text, StringComparison.Ordinal));
        await story.Ana.PressStale(stale, "Je viens");
        await story.Quiet();
        Assert.Contains("@Léo a annulé cette rencontre", story.Ana.Whispers[^1].PlainRendering, StringComparison.Ordinal);

        await story.Ana.Press(Told(story.Ana)[^1], "Retirer de mon agenda");
        await Settles(story);
        Assert.Contains("STATUS:CANCELLED", Content(story.Ana), StringComparison.Ordinal);
        await story.AdvanceTo(At("2026-12-01 18:01"));
        Assert.Equal(2, Posts(story).Count);

        // The month is free again, and another date is asked for; neither the one before nor the one after may be missed as well.
        Assert.Equal("Programmer", (await Opens(story, story.Nadia)).Title);
        Assert.Contains("La rencontre de décembre 2026 est annulée", story.Nadia.Whispers[^1].PlainRendering, StringComparison.Ordinal);
        var again = story.Leo.PrivateMessages.Last(message => message.PlainRendering.Contains("Vous avez annulé la rencontre de décembre 2026", StringComparison.Ordinal));
        Assert.Contains("Programmer décembre 2026…", again.ButtonTexts);
        await story.Database.Read(async tx =>
        {
            var community = (await tx.FindCommunity(Sample.Community))!;
            foreach (var month in new NodaTime.YearMonth[] { new(2026, 11), new(2027, 1) }) Assert.Equal(new(2026, 12), await Months.WithoutBeside(tx, community, month, story.Clock.GetUtcNow()));
            Assert.Null(await Months.WithoutBeside(tx, community, new(2027, 2), story.Clock.GetUtcNow()));
            return 0;
        }, Stop);
    });

    [Theory, EveryWay]
    public Task The_calendar_file_comes_privately_and_a_topic_reaches_those_who_prepare(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        await Schedules(story, Words("Sauvegardes", link: "https://visio.exemple.org/infra"));
        await story.Ana.Press(Announcement(story), "Ajouter à mon agenda");
        await Settles(story);
        var sent = Assert.Single(Told(story.Ana));
        Assert.Equal("rencontre-2026-12-03.ics", Assert.Single(sent.Files).Name);
        Assert.All(["Google Agenda", "Outlook", "jeudi 3 décembre à 12:30"], words => Assert.Contains(words, sent.PlainRendering, StringComparison.Ordinal));
        Assert.All(["DTSTART:20261203T113000Z", "SUMMARY:Infra & Services\u00a0: Sauvegardes", "STATUS:CONFIRMED"], line => Assert.Contains(line, Content(story.Ana), StringComparison.Ordinal));

        var form = (await story.Ana.Press(Announcement(story), "Proposer un sujet…"))!;
        Assert.Contains("Merci", (await story.Ana.Submit(form, new Dictionary<string, object> { ["meetings.words"] = "Les bandes magnétiques" })).View!.PlainRendering, StringComparison.Ordinal);
        await story.Leo.Type(Sample.Channel, "/reunion");
        Assert.Contains("Les bandes magnétiques (@Ana)", story.Leo.Whispers[^1].PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Les bandes magnétiques", (await Changes(story, story.Leo)).PlainRendering, StringComparison.Ordinal);

        // Everybody's topics are to be read: three are enough from one person.
        foreach (var more in new[] { "Les disques", "Les nuages" })
            await story.Ana.Submit((await story.Ana.Press(Announcement(story), "Proposer un sujet…"))!, new Dictionary<string, object> { ["meetings.words"] = more });
        await story.Ana.PressStale(Announcement(story), "Proposer un sujet…");
        await story.Quiet();
        Assert.Contains("déjà proposé 3 sujets", story.Ana.Whispers[^1].PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Wrong_answers_are_said_at_their_field_and_nobody_but_those_who_may_schedules(Way way) => Story.Live(way, Now, async story =>
    {
        await Joins(story, story.Ana);
        Assert.Empty((await story.Ana.Type(Sample.Channel, "/reunion")).Whispers[0].ButtonTexts);

        var form = await Opens(story, story.Leo);
        var sent = await story.Leo.Submit(form, Words("  ", link: "pas une adresse", at: At("Mon 08:00")));
        Assert.Equal(3, sent.Errors.Count);
        Assert.Contains("déjà passé", sent["meetings.at"], StringComparison.Ordinal);
        Assert.Contains("https://", sent["meetings.link"], StringComparison.Ordinal);
        Assert.Contains("un lieu, un lien, ou les deux", (await story.Leo.Submit(form, Words("Sauvegardes")))["meetings.place"], StringComparison.Ordinal);

        // It would leave December without its meeting, and nobody would know.
        Assert.Equal("Choisissez un jour de décembre 2026\u202f; pour un autre jour, programmez une rencontre exceptionnelle.", (await story.Leo.Submit(form, Words("Sauvegardes", place: "Salle B", at: At("2027-03-28 02:30"))))["meetings.at"]);

        // Half past two in the night in which it does not exist is half past three, and said so before anybody comes too early.
        await story.Leo.Type(Sample.Channel, "/reunion");
        sent = await story.Leo.Submit((await story.Leo.Press(story.Leo.Whispers[^1], "Rencontre exceptionnelle…"))!, Words("Sauvegardes", place: "Salle B", at: At("2027-03-28 02:30")));
        Assert.All(["dimanche 28 mars à 03:30", "C’est un dimanche. C’est à 03:30"], words => Assert.Contains(words, sent.View!.PlainRendering, StringComparison.Ordinal));

        // However many there are, each is there with its buttons.
        foreach (var topic in new[] { "Un", "Deux", "Trois" })
        {
            await story.Leo.Type(Sample.Channel, "/reunion");
            await story.Leo.Submit((await story.Leo.Press(story.Leo.Whispers[^1], "Rencontre exceptionnelle…"))!, Words(topic, place: "Salle B", at: At("Fri 14:00")));
        }
        await story.Leo.Type(Sample.Channel, "/reunion");
        await story.Leo.Press(story.Leo.Whispers[^1], "Voir");
        await Eventually.So("the fourth is shown", () => story.Leo.Whispers[^1].ButtonTexts.Contains("Annuler la rencontre…") && !story.Leo.Whispers[^1].PlainRendering.Contains("Deux", StringComparison.Ordinal));
        Assert.Contains("28 mars", story.Leo.Whispers[^1].PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_break_put_over_it_leaves_it_where_it_is_with_its_reminders_and_its_preparer_knows(Way way) => Story.Live(way, Now, async story =>
    {
        await Schedules(story, Words("Supervision", place: "Salle B", at: At("2026-12-03 12:30")));
        await Rests(new(2026, 11, 30), new(2026, 12, 6));
        await story.Advance(TimeSpan.FromMinutes(3));
        Assert.All(["« Supervision »", "tombe pendant la pause", "du 30 novembre au 6 décembre", "le jeudi 26 novembre et le vendredi 27 novembre, et une heure avant"], words => Assert.Contains(words, Assert.Single(Told(story.Leo)).PlainRendering.Replace('\u202f', ' '), StringComparison.Ordinal));

        await story.Leo.Type(Sample.Channel, "/reunion");
        await story.Leo.Submit((await story.Leo.Press(story.Leo.Whispers[^1], "Rencontre exceptionnelle…"))!, Words("Sauvegardes", place: "Salle B", at: At("Thu 12:30")));
        await Rests(new(2026, 11, 17), new(2026, 11, 22));
        // There is no letter in a break that begins tomorrow.
        Assert.Equal(2, Told(story.Leo).Count);
        var told = Told(story.Leo)[^1];
        Assert.All(["tombe pendant la pause", "Déménagement", "Elle est maintenue", "Je la rappellerai dans le canal le mercredi 18 novembre, et"], words => Assert.Contains(words, told.PlainRendering, StringComparison.Ordinal));
        Assert.Equal(["Déplacer…", "Annuler la rencontre…"], told.ButtonTexts);

        await story.AdvanceTo(At("Wed 09:05"));
        Assert.Contains("C’est demain", Posts(story)[^1].PlainRendering, StringComparison.Ordinal);
        Assert.Equal(2, Posts(story).Count(IsOfIt));
        // Cancelled after all, what was recalled says so too.
        await story.Leo.Submit((await story.Leo.Press(told, "Annuler la rencontre…"))!, new Dictionary<string, object> { ["meetings.why"] = "Nous déménageons." });
        await Settles(story);
        Assert.All(Posts(story).Where(IsOfIt), post => Assert.Contains("Rencontre annulée", post.PlainRendering, StringComparison.Ordinal));

        static bool IsOfIt(SeenMessage post) => post.PlainRendering.Contains("Sauvegardes", StringComparison.Ordinal);

        async Task Rests(DateOnly from, DateOnly to)
        {
            var form = await story.Nadia.OpensSettings("Les pauses et les jours chômés");
            await story.Nadia.Saves(await story.Nadia.Fills(form, new() { ["settings.first_day"] = from, ["settings.last_day"] = to, ["settings.why"] = "Déménagement" }));
            await Settles(story);
        }
    });

    [Theory, EveryWay]
    public Task Settings_saved_give_nobody_else_the_moment_of_its_reminder_nor_lose_one_that_is_late(Way way) => Story.Live(way, Now with { At = At("Tue 18:00"), Settings = settings => settings["Communities:0:Pacing:PerDay"] = "1" }, async story =>
    {
        await story.Leo.Type(Sample.Channel, "/reunion");
        await story.Leo.Submit((await story.Leo.Press(story.Leo.Whispers[^1], "Rencontre exceptionnelle…"))!, Words("Sauvegardes", place: "Salle B", at: At("Thu 18:00")));
        await story.AdvanceTo(At("Wed 08:30"));
        var (pacing, community) = (story.Of<PacingFeature>(), (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!);
        await story.Leo.Submit((await story.Leo.Type(Sample.Channel, "/annoncer Livres")).View!, new Dictionary<string, object> { ["announcements.text"] = "À vendre.", ["announcements.no_advertising"] = true });
        await Saved();
        // Wednesday's only post is the reminder of nine o'clock.
        Assert.Single(Posts(story));

        var livres = (await story.Database.Read(tx => PacingFeature.Planned(tx, community), Stop))[^1].Key;
        await story.Database.Write(async tx => Assert.True(await pacing.PostNow(tx, community, livres)), Stop);
        await story.AdvanceTo(At("Wed 09:20"));
        await Saved();
        await story.AdvanceTo(At("Thu 08:05"));
        Assert.Equal(["Sauvegardes", "Livres", "Sauvegardes"], Posts(story).Select(post => post.PlainRendering.Contains("Livres", StringComparison.Ordinal) ? "Livres" : "Sauvegardes"));

        async Task Saved()
        {
            await Settles(story);
            await story.Database.Write(tx => MeetingsFeature.FollowSettings(tx, story.Of<Outbox>(), pacing, story.Of<LettersFeature>(), community, story.Clock.GetUtcNow()), Stop);
            await Settles(story);
        }
    });

    [Theory, EveryWay]
    public Task An_announcement_that_Slack_refuses_is_told_to_who_scheduled(Way way) => Story.Live(way, Now, async story =>
    {
        story.ExpectsDeadLetters = true;
        story.Slack.Faults.Refuse("chat.postMessage", "msg_blocks_too_long", channel: Sample.Channel);
        await Schedules(story, Words("Sauvegardes", place: "Salle B"));
        Assert.Contains("msg_blocks_too_long", Assert.Single(Told(story.Leo)).PlainRendering, StringComparison.Ordinal);
    });

    private static async Task<View> Opens(Story story, Person person)
    {
        await person.Type(Sample.Channel, "/reunion");
        return (await person.Press(person.Whispers[^1], "Programmer décembre 2026…"))!;
    }

    private static async Task<View> Changes(Story story, Person person)
    {
        await person.Type(Sample.Channel, "/reunion");
        return (await person.Press(person.Whispers[^1], "Modifier…"))!;
    }

    /// <summary>Of no month: it may be held on any day.</summary>
    private static async Task SchedulesSpecial(Story story, Dictionary<string, object> words)
    {
        await story.Leo.Type(Sample.Channel, "/reunion");
        await story.Leo.Submit((await story.Leo.Press(story.Leo.Whispers[^1], "Rencontre exceptionnelle…"))!, words);
        await Settles(story);
    }

    private static async Task Schedules(Story story, Dictionary<string, object> words)
    {
        await story.Leo.Submit(await Opens(story, story.Leo), words);
        await Settles(story);
    }

    private static Dictionary<string, object> Words(string topic, string? place = null, string? link = null, string? agenda = null, DateTimeOffset? at = null)
    {
        var words = new Dictionary<string, object>(StringComparer.Ordinal) { ["meetings.topic"] = topic, ["meetings.place"] = place ?? "", ["meetings.link"] = link ?? "", ["meetings.agenda"] = agenda ?? "" };
        if (at is { } moment) words["meetings.at"] = moment;
        return words;
    }

    private static async Task Joins(Story story, params Person[] people)
    {
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        foreach (var person in people)
        {
            await story.Database.Write(tx => tx.Admit(community, new() { User = new(person.Id), Community = community.Id, JoinedAt = story.Clock.GetUtcNow() }), Stop);
            person.Join(Sample.Channel);
        }
    }

    /// <summary>Slack takes one message a second in a conversation.</summary>
    private static Task Settles(Story story) => story.Advance(TimeSpan.FromSeconds(10));

    private static SeenMessage Announcement(Story story) => Posts(story)[0];

    /// <summary>Whatever was whispered besides, such as the rules to be read.</summary>
    private static SeenMessage List(Person reader) => reader.Whispers.Last(whisper => whisper.PlainRendering.Contains("Les rencontres d", StringComparison.Ordinal) || whisper.PlainRendering.Contains("meetings of", StringComparison.Ordinal));

    /// <summary>But for the week's.</summary>
    private static List<SeenMessage> Posts(Story story) => [.. story.Zoe.Messages(Sample.Channel).Where(message =>
        message.IsFromBot && !message.IsWhisper && !message.PlainRendering.Contains("Et si on en parlait", StringComparison.Ordinal) && !message.PlainRendering.Contains("La semaine d", StringComparison.Ordinal))];

    private static List<SeenMessage> Told(Person reader) => [.. reader.PrivateMessages.Where(message => message.IsFromBot && !message.IsWhisper)];

    private static string Content(Person reader) => Encoding.UTF8.GetString(reader.Open(reader.PrivateMessages[^1].Files[0])).Replace("\r\n ", "", StringComparison.Ordinal);
}
