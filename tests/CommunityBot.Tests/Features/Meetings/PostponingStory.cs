using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Meetings;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using NodaTime;
using static CommunityBot.Tests.Features.Pacing.Paced;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Meetings;

/// <summary>November's meeting, of Thursday the 5th, was cancelled the day before: December's may not be.</summary>
public sealed class PostponingStory
{
    private static readonly StoryOptions November = new() { At = At("2026-11-04 09:00"), Settings = settings => settings["Communities:0:Meetings:Rule"] = "premier jeudi" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task After_a_cancelled_one_the_next_is_put_off_to_a_date_proposed_and_everyone_knows_why(Way way) => Story.Live(way, November, async story =>
    {
        await CancelledThenScheduled(story);
        await story.Leo.Type(Sample.Channel, "/reunion");
        var list = story.Leo.Whispers[^1];
        Assert.Contains("Reporter…", list.ButtonTexts);
        Assert.DoesNotContain("Annuler la rencontre…", list.ButtonTexts);

        var form = (await story.Leo.Press(list, "Reporter…"))!;
        Assert.All(["jeudi 10 décembre à 12:30", "jeudi 17 décembre à 12:30", "Je ne sais pas encore"], words => Assert.Contains(words, form.PlainRendering, StringComparison.Ordinal));
        var noted = (await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.new_date"] = "jeudi 10 décembre à 12:30", ["meetings.why"] = "Salle prise." })).View!;
        // A month ahead, the channel hears of it in its turn: the announcement has just been there.
        Assert.All(["la rencontre aura lieu le jeudi 10 décembre à 12:30", "La personne qui avait répondu reçoit un message.", "Je le dirai dans", "le vendredi 6 novembre à 11:"], words => Assert.Contains(words, noted.PlainRendering, StringComparison.Ordinal));
        Assert.DoesNotContain(story.Zoe.Messages(Sample.Channel), message => message.PlainRendering.Contains("change de date", StringComparison.Ordinal));
        await Settles(story);
        Assert.All(["change de date", "jeudi 10 décembre à 12:30", "Salle prise."], words => Assert.Contains(words, Told(story.Ana)[^1].PlainRendering, StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Put_off_without_a_date_it_is_asked_for_each_day_and_after_a_week_the_month_is_missed(Way way) => Story.Live(way, November, async story =>
    {
        await CancelledThenScheduled(story);
        await story.Leo.Type(Sample.Channel, "/reunion");
        var form = (await story.Leo.Press(story.Leo.Whispers[^1], "Reporter…"))!;
        await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.new_date"] = "Je ne sais pas encore", ["meetings.why"] = "Salle prise." });
        await Settles(story);
        Assert.All(["est reportée", "Salle prise."], words => Assert.Contains(words, Told(story.Ana)[^1].PlainRendering, StringComparison.Ordinal));
        await story.Ana.PressStale(Announcement(story), "Retirer de mon agenda");
        // December may still come to nothing: January is not cancelled as well.
        Assert.Equal(new(2026, 12), await story.Database.Read(async tx =>
            await Months.WithoutBeside(tx, (await tx.FindCommunity(Sample.Community))!, new(2027, 1), story.Clock.GetUtcNow()), Stop));

        await story.AdvanceTo(At("2026-11-09 10:00"));
        Assert.All(["attend une nouvelle date", "jeudi 10 décembre à 12:30"], words => Assert.Contains(words, Told(story.Leo)[^1].PlainRendering, StringComparison.Ordinal));
        var asked = Told(story.Leo).Count;
        await story.AdvanceTo(At("2026-11-10 10:00"));
        Assert.Equal(asked + 1, Told(story.Leo).Count);
        await story.AdvanceTo(At("2026-11-13 10:00"));
        Assert.All(["La rencontre de décembre 2026 n’aura pas lieu", "deuxième fois de suite"], words => Assert.Contains(words, Told(story.Nadia)[^1].PlainRendering, StringComparison.Ordinal));
        // Who was asked for the date in vain, and who had answered.
        Assert.DoesNotContain("Choisir la date…", Told(story.Leo)[^1].ButtonTexts);
        Assert.Contains("Aucune nouvelle date n’a été trouvée", Told(story.Leo)[^1].PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Aucune nouvelle date n’a été trouvée", Told(story.Ana)[^1].PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Aucune nouvelle date n’a été trouvée", Announcement(story).PlainRendering, StringComparison.Ordinal);
        // The announcement, the word that it is put off, and the last one: none of them promises a date any more.
        Assert.Equal(3, story.Zoe.Messages(Sample.Channel).Count(message => message.PlainRendering.Contains("Aucune nouvelle date n’a été trouvée", StringComparison.Ordinal)));

        // December gets another meeting, which is put off and given up as well: who leads hears so of that one too.
        await Schedules(story, "Programmer décembre 2026…");
        await story.Leo.Type(Sample.Channel, "/reunion");
        await story.Leo.Submit((await story.Leo.Press(story.Leo.Whispers[^1], "Reporter…"))!, new Dictionary<string, object> { ["meetings.new_date"] = "Je ne sais pas encore", ["meetings.why"] = "Salle prise." });
        var tomorrow = new LocalDate(2026, 11, 14);
        await story.Database.Write(async tx =>
        {
            var (community, missed) = ((await tx.FindCommunity(Sample.Community))!, MeetingsFeature.MissedIn(new(Sample.Community, new(2026, 12))));
            var it = (await tx.MeetingOf(community.Id, new(2026, 12)))!;
            await tx.SaveMeeting(it with { ChangedAt = it.ChangedAt.AddDays(-LookForDates.Patience) });
            Assert.False(await LettersFeature.IsTold(tx, missed, new(story.Nadia.Id), tomorrow));
            await story.Of<LookForDates>().Run(tx, community);
            Assert.True(await LettersFeature.IsTold(tx, missed, new(story.Nadia.Id), tomorrow));
        }, Stop);
    });

    [Theory, EveryWay]
    public Task A_date_found_in_the_letter_tells_everyone_and_the_answers_are_kept(Way way) => Story.Live(way, November, async story =>
    {
        await CancelledThenScheduled(story);
        // Who leads puts it off, and is asked beside who prepares.
        await story.Nadia.Type(Sample.Channel, "/reunion");
        var form = (await story.Nadia.Press(story.Nadia.Whispers[^1], "Reporter…"))!;
        Assert.Contains("Je vous demanderai sa nouvelle date", (await story.Nadia.Submit(form, new Dictionary<string, object> { ["meetings.new_date"] = "Je ne sais pas encore", ["meetings.why"] = "Salle prise." })).View!.PlainRendering, StringComparison.Ordinal);
        await story.AdvanceTo(At("2026-11-09 10:00"));
        Assert.Contains("Choisir la date…", Told(story.Nadia)[^1].ButtonTexts);
        var change = (await story.Leo.Press(Told(story.Leo)[^1], "Choisir la date…"))!;
        Assert.Contains("jeudi 10 décembre à 12:30", (await story.Leo.Submit(change, new Dictionary<string, object>())).View!.PlainRendering, StringComparison.Ordinal);
        await Settles(story);
        Assert.All(["change de date", "jeudi 10 décembre à 12:30"], words => Assert.Contains(words, Told(story.Ana)[^1].PlainRendering, StringComparison.Ordinal));
        await story.Ana.Type(Sample.Channel, "/reunion");
        Assert.All(["Avait dit oui avant le changement de date", "Vous aviez répondu avant le changement de date"], words => Assert.Contains(words, story.Ana.Whispers.Last(whisper => whisper.ButtonTexts.Contains("Je viens")).PlainRendering, StringComparison.Ordinal));
    });

    /// <summary>Friday 6 November: December's meeting is announced, and Ana comes.</summary>
    private static async Task CancelledThenScheduled(Story story)
    {
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        await story.Database.Write(tx => tx.Admit(community, new() { User = new(story.Ana.Id), Community = community.Id, JoinedAt = story.Clock.GetUtcNow() }), Stop);
        story.Ana.Join(Sample.Channel);
        await Schedules(story, "Programmer novembre 2026…");
        await story.Leo.Type(Sample.Channel, "/reunion");
        var form = (await story.Leo.Press(story.Leo.Whispers[^1], "Annuler la rencontre…"))!;
        await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.why"] = "Trop peu de monde." });
        await story.AdvanceTo(At("2026-11-06 10:00"));
        await Schedules(story, "Programmer décembre 2026…");
        await story.Ana.Press(story.Zoe.Messages(Sample.Channel).Last(message => message.IsFromBot), "Je viens");
        await Settles(story);
    }

    private static async Task Schedules(Story story, string button)
    {
        await story.Leo.Type(Sample.Channel, "/reunion");
        var form = (await story.Leo.Press(story.Leo.Whispers[^1], button))!;
        await story.Leo.Submit(form, new Dictionary<string, object> { ["meetings.topic"] = "Sauvegardes", ["meetings.place"] = "Salle B" });
        await Settles(story);
    }

    private static Task Settles(Story story) => story.Advance(TimeSpan.FromSeconds(10));

    private static SeenMessage Announcement(Story story) => story.Zoe.Messages(Sample.Channel).Where(message => message.IsFromBot && !message.IsWhisper).ElementAt(2);

    private static List<SeenMessage> Told(Person reader) => [.. reader.PrivateMessages.Where(message => message.IsFromBot && !message.IsWhisper)];
}
