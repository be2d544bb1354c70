using CommunityBot.Community;
using CommunityBot.Features.Arrivals;
using CommunityBot.Features.Meetings;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Monthly;

/// <summary>March 2026 is over: animators and pilots hear of it, and the association does once a pilot wants it to.</summary>
public sealed class MonthlyStory
{
    private const string Send = "Envoyer au sponsor et à la facilitation", Page = "Le point de mars 2026";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Nadia and Max pilot; Dan, who reads English, sponsors.</summary>
    private static StoryOptions TwoPilots => new()
    {
        Settings = settings =>
        {
            settings["Communities:0:Pilots:1"] = Sample.Max.Id;
            settings["Communities:0:Sponsors:0"] = Sample.Dan.Id;
        },
    };

    [Theory, EveryWay]
    public Task The_month_is_told_and_a_pilot_sends_the_page_once(Way way) => Story.Live(way, TwoPilots, async story =>
    {
        await story.Of<CommunityBot.Community.People>().Fresh(new(story.Dan.Id), Stop);
        await story.BecomesMember(story.Ana, story.Bruno);
        await story.Database.Write(tx => story.Of<ArrivalsFeature>().Begin(tx, new(Sample.Community, new(story.Ana.Id), null, "Ana")), Stop);
        await story.LetsItBeSent();
        await story.Ana.Type(Sample.Channel, "Bonjour à vous !");
        story.Leo.Reply(story.Ana.Messages(Sample.Channel)[^1], "Bienvenue !");
        await Met(story, 9);
        await story.SleepUntil(new(2026, 4, 1, 7, 30, 0, TimeSpan.FromHours(2)));
        await story.AdvanceTo(new(2026, 4, 1, 9, 2, 0, TimeSpan.FromHours(2)));

        story.Leo.Letter("Ce que votre heure par semaine a permis en mars 2026").Sees("1 réponse échangée", "1 personne arrivée depuis peu", "9 personnes présentes");
        Assert.False(story.Leo.HasLetter(Page));
        Assert.False(story.Zoe.HasLetter(Page));
        story.Max.Letter(Page).Sees("Membres\u00a0: 2", "«\u202fLa sauvegarde\u202f»\u00a0: 9 personnes", "Besoins", "@Dan et @Zoé");
        story.Nadia.Letter(Page).Sees($"[{Send}]", "[Modifier…]");

        // Both rewrite it: whoever saves last is told, and keeps their words.
        var late = (await story.Max.Press(story.Max.Letter(Page), "Modifier…"))!;
        var (form, read) = ((await story.Nadia.Press(story.Nadia.Letter(Page), "Modifier…"))!, story.Max.Letter(Page));
        await story.Nadia.Submit(form, new Dictionary<string, object> { ["monthly.words"] = "Deux fiches sont écrites, il nous faut une salle." });
        await story.LetsItBeSent();
        Assert.True(story.Max.HasLetter("il nous faut une salle"));
        // Nobody sends words they have not read.
        await story.Max.PressStale(read, Send);
        await story.LetsItBeSent();
        story.Max.IsTold("Rien n’est parti\u00a0: @Nadia a modifié ce texte");
        Assert.False(story.Dan.HasLetter("passes on to you"));
        var kept = (await story.Max.Submit(late, new Dictionary<string, object> { ["monthly.words"] = "Tout va bien." })).View!.PlainRendering;
        Assert.Contains("@Nadia a modifié ce texte", kept, StringComparison.Ordinal);
        Assert.Contains("Tout va bien.", kept, StringComparison.Ordinal);

        var (nadias, maxs) = (story.Nadia.Letter(Page), story.Max.Letter(Page));
        await Task.WhenAll(story.Nadia.PressStale(nadias, Send), story.Max.PressStale(maxs, Send));
        await story.LetsItBeSent();
        var (sender, other) = story.Nadia.Whispers[^1].PlainRendering.Contains("C’est envoyé", StringComparison.Ordinal) ? (story.Nadia, story.Max) : (story.Max, story.Nadia);
        sender.IsTold("C’est envoyé à @Dan");
        other.IsTold($"@{sender.Name} l’a envoyé");
        story.Dan.Letter("passes on to you the account of March 2026").Sees($"@{sender.Name}", "il nous faut une salle");
        Assert.Single(story.Zoe.PrivateMessages, message => message.PlainRendering.Contains("il nous faut une salle", StringComparison.Ordinal));
        foreach (var pilot in new[] { story.Nadia, story.Max }) pilot.Letter(Page).DoesNotSee(Send);
    });

    [Theory, EveryWay]
    public Task Without_a_pilot_facilitators_read_it_and_hear_who_did_not_get_it_and_that_nobody_sponsors(Way way) => Story.Live(way, new StoryOptions { Settings = settings => settings.Remove("Communities:0:Pilots:0") }, async story =>
    {
        await story.SleepUntil(new(2026, 4, 2, 7, 30, 0, TimeSpan.FromHours(2)));
        await story.AdvanceTo(new(2026, 4, 2, 9, 2, 0, TimeSpan.FromHours(2)));
        story.Leo.Letter("Peu d’échanges en mars 2026").Sees("Merci d’être là");
        Assert.False(story.Nadia.HasLetter(Page));
        story.ExpectsDeadLetters = true;
        story.Slack.Faults.Refuse("chat.postMessage", "msg_blocks_too_long");
        await story.Zoe.Press(story.Zoe.Letter(Page), Send);
        await story.LetsItBeSent();
        story.Zoe.IsTold("n’a pas encore de sponsor");
        Assert.False(story.Max.HasLetter("@Zoé vous transmet"));
        Assert.True(story.Zoe.HasLetter("n’a pas pu être remis à @Max"));
    });

    private static Task Met(Story story, int came) => story.Database.Write(async tx =>
    {
        var (community, now) = ((await tx.FindCommunity(Sample.Community))!, story.Clock.GetUtcNow());
        var it = new Meeting
        {
            Id = Guid.CreateVersion7(now), Community = community.Id, Status = MeetingStatus.Scheduled, Details = new(now.AddDays(3), 60, "Salle B", null, "La sauvegarde", null),
            ScheduledBy = new(story.Leo.Id), ScheduledAt = now, ChangedAt = now,
        };
        await tx.AddMeeting(community, it);
        await tx.SaveAttendance(community, it.Id, new(came, 0, new(story.Leo.Id)), now);
    }, Stop);
}
