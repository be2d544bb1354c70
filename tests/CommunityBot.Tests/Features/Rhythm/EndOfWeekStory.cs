using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>How a silent week ends, whatever happens on its Friday, 13 March 2026. The bot comes on the Sunday before it.</summary>
public sealed class EndOfWeekStory
{
    private const string Silent = "Rien ne s’est dit";

    private static readonly StoryOptions FromSunday = new() { At = At(8, 18) };

    [Theory, EveryWay]
    public Task Two_weeks_went_by_while_the_bot_was_away_and_only_the_one_nobody_spoke_in_is_told(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await story.StopBot();
        story.Clock.MoveTo(At(18, 11));
        await story.Leo.Type(Sample.Channel, "Bonjour ! J’ai une sauvegarde à vous montrer.");
        story.Clock.MoveTo(At(23, 8));
        await story.Start();
        await story.AdvanceTo(At(23, 9, 2));
        foreach (var leader in new[] { story.Nadia, story.Zoe })
        {
            leader.Letter(Silent).Sees("la semaine du 9 mars 2026", "j’étais hors ligne");
            leader.Letter(Silent).DoesNotSee("16 mars");
            leader.Letter(Silent).DoesNotSee("[Publier cette lettre]");
        }
        Assert.False(story.Leo.HasLetter(Silent));
        await story.SleepUntil(At(24, 10, 5));
        await story.Advance(TimeSpan.FromMinutes(2));
        Assert.Single(story.Nadia.PrivateMessages, message => message.PlainRendering.Contains(Silent, StringComparison.Ordinal));
        Assert.Empty(Posts(story));
    });

    [Theory, EveryWay]
    public Task What_was_to_come_is_taken_back_on_Friday_and_the_digest_goes_out_in_its_place(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await story.SleepUntil(At(12, 15));
        var form = (await story.Leo.Type(Sample.Channel, "/annoncer")).View!;
        await story.Leo.Submit(form, new Dictionary<string, object>
        {
            ["announcements.title"] = "Atelier", ["announcements.text"] = "Mardi.", ["announcements.no_advertising"] = true, ["announcements.link"] = "", ["announcements.at"] = At(13, 17),
        });
        await story.AdvanceTo(At(13, 12));
        Assert.Empty(Posts(story));
        await story.Leo.Press(story.Leo.Letter("Votre annonce p"), "Retirer", confirm: true);
        await story.AdvanceTo(At(13, 13, 5));
        Assert.Contains("Et si on en parlait", Assert.Single(Posts(story)), StringComparison.Ordinal);
        await ComesBackOnMonday(story);
        Assert.Single(Posts(story));
        Assert.False(story.Nadia.HasLetter(Silent));
    });

    [Theory, EveryWay]
    public Task A_message_taken_back_after_the_hour_of_the_digest_does_not_hide_that_the_week_was_silent(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await story.SleepUntil(At(13, 9, 30));
        await story.Leo.Type(Sample.Channel, "Bonjour !");
        var said = story.Leo.Messages(Sample.Channel)[^1];
        await story.AdvanceTo(At(13, 10, 5));
        Assert.Empty(Posts(story));
        story.Leo.DeleteMessage(said);
        await ComesBackOnMonday(story);
        story.Nadia.Letter(Silent).Sees("la semaine du 9 mars 2026");
    });

    [Theory, EveryWay]
    public Task In_an_archived_channel_everyone_asked_is_told_why_those_who_lead_on_Friday_too_and_the_digest_goes_out_once_it_is_open(Way way) => Story.Live(way, FromSunday, async story =>
    {
        story.Zoe.Archive(Sample.Channel);
        await story.AdvanceTo(At(9, 9, 3));
        story.Leo.Letter("Il ne s’est encore rien dit").Sees("est archivé");
        Assert.True(story.Zoe.HasLetter("est archivé"));
        await story.SleepUntil(At(12, 13));
        await story.AdvanceTo(At(12, 14, 3));
        story.Nadia.Letter("Rien ne s’est encore dit").Sees("est archivé", "D’ici là, je ne peux pas y publier la lettre de la semaine");
        await story.Nadia.Press(story.Nadia.Letter("Rien ne s’est encore dit"), "Publier cette lettre");
        await story.LetsItBeSent();
        story.Nadia.IsTold("paraîtra d’elle-même");
        await story.AdvanceTo(At(13, 10, 3));
        foreach (var leader in new[] { story.Nadia, story.Zoe })
        {
            leader.Letter(Silent).Sees("la semaine du 9 mars 2026", "est archivé", "paraîtra d’elle-même");
            leader.Letter(Silent).DoesNotSee("[Publier cette lettre]");
        }
        Assert.Empty(Posts(story));
        story.Zoe.Unarchive(Sample.Channel);
        await story.AdvanceTo(At(13, 11, 30));
        Assert.Contains("Et si on en parlait", Assert.Single(Posts(story)), StringComparison.Ordinal);
        Assert.True(story.Nadia.HasLetter("La lettre de la semaine paraît"));
        await ComesBackOnMonday(story);
        Assert.Single(Posts(story));
        Assert.False(story.Nadia.HasLetter(Silent));
    });

    [Theory, EveryWay]
    public Task A_digest_that_is_out_stays_the_only_one_when_its_hour_is_moved_and_one_moved_to_the_past_goes_out_at_once(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await story.SleepUntil(At(13, 9));
        await Settings(story, seed => seed with { Weekly = new() { PublishAt = "Fri 16:00" } });
        await story.AdvanceTo(At(13, 12));
        Assert.Empty(Posts(story));
        await Settings(story, seed => seed with { Weekly = new() { PublishAt = "Fri 10:30" } });
        await story.AdvanceTo(At(13, 12, 5));
        Assert.Single(Posts(story));
        await Settings(story, seed => seed with { Weekly = new() { PublishAt = "Fri 15:00" } });
        await story.AdvanceTo(At(13, 18));
        Assert.Single(Posts(story));
        await ComesBackOnMonday(story);
        Assert.False(story.Nadia.HasLetter(Silent));
    });

    [Theory, EveryWay]
    public Task A_break_added_after_animators_were_asked_leaves_them_in_peace_and_the_silent_week_is_told_when_it_is_over(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await story.AdvanceTo(At(9, 9, 2));
        await story.Leo.Press(story.Leo.Letter("Il ne s’est encore rien dit"), "Me le redire demain");
        await story.AdvanceTo(At(9, 12));
        await Settings(story, seed => seed with { Breaks = [new() { From = "2026-03-10", To = "2026-03-15", Why = "Inventaire" }] });
        await story.AdvanceTo(At(10, 12));
        await story.SleepUntil(At(13, 11));
        await story.LetsItBeSent();
        Assert.Empty(Posts(story));
        Assert.False(story.Leo.HasLetter("Il ne s’est encore rien dit"));
        Assert.False(story.Nadia.HasLetter("Rien ne s’est"));
        await ComesBackOnMonday(story);
        story.Nadia.Letter(Silent).Sees("la semaine du 9 mars 2026", "le calendrier a changé");
    });

    private static async Task Settings(Story story, Func<CommunitySeed, CommunitySeed> change)
    {
        await story.Database.Write(async tx =>
        {
            var community = (await tx.FindCommunity(Sample.Community))!;
            await tx.SaveSettings(community.Workspace, change((await tx.FindSeed(community.Id))!));
        }, TestContext.Current.CancellationToken);
        await story.Quiet();
    }

    /// <summary>After the hour at which the week before is looked at, and long enough for a letter to be sent.</summary>
    private static async Task ComesBackOnMonday(Story story)
    {
        await story.SleepUntil(At(16, 10, 5));
        await story.Advance(TimeSpan.FromMinutes(2));
    }

    private static List<string> Posts(Story story) => [.. story.Zoe.Messages(Sample.Channel).Where(message => message.IsFromBot).Select(message => message.PlainRendering)];

    private static DateTimeOffset At(int dayOfMarch, int hour, int minute = 0) => new(2026, 3, dayOfMarch, hour, minute, 0, TimeSpan.FromHours(1));
}
