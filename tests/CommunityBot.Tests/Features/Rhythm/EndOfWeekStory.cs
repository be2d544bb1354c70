using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Features.Rhythm;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using NodaTime;

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

    [Fact]
    public Task What_was_missed_in_a_week_that_is_settled_or_in_which_somebody_spoke_is_no_reason_to_ask_Slack() => Story.Live(Way.OverSocketMode, FromSunday, async story =>
    {
        await story.SleepUntil(At(13, 9, 30));
        await story.AdvanceTo(At(13, 10, 5));
        Assert.Single(Posts(story));
        Assert.Empty(await Asked());

        await story.Database.Write(tx => tx.Execute("update weeks set settled_at = null, outcome = null, posted_at = null, looks_at = null"), TestContext.Current.CancellationToken);
        Assert.Equal([Sample.Community], await Asked());

        await story.Leo.Type(Sample.Channel, "Bonjour !");
        await story.Quiet();
        Assert.Empty(await Asked());

        async Task<IReadOnlySet<string>> Asked() => await story.Of<PublishWeek>().Asks(await story.Database.Read(tx => tx.Communities(), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    });

    /// <summary>A week that no version of the bot can read stands for whatever may fail.</summary>
    [Theory, EveryDatabase]
    public Task A_week_that_cannot_be_looked_at_keeps_no_other_community_waiting(Provider provider) => Story.Live(provider == Provider.Sqlite ? Way.OverHttp : Way.OnPostgres, FromSunday, async story =>
    {
        story.ExpectsErrors = true;
        var now = story.Clock.GetUtcNow();
        await story.Database.Write(async tx =>
        {
            await tx.AddCommunity(story.Of<Installation>().Team, new() { Key = "velo", Name = "Vélo", Channel = Sample.General }, now);
            foreach (var (community, week, minutes) in new[] { (Sample.Community, "2026-W99", 2), ("velo", "2026-W10", 1) })
                await tx.Execute("insert into weeks (workspace, community, week, looks_at) values (@workspace, @community, @week, @at)",
                    new { workspace = story.Of<Installation>().Team.Value, community, week, at = now.AddMinutes(-minutes).ToUnixTimeMilliseconds() });
        }, TestContext.Current.CancellationToken);
        await story.Quiet();
        Assert.Equal([(Sample.Community, now.AddMinutes(10).ToUnixTimeMilliseconds())],
            await story.Database.Read(tx => tx.List<(string, long)>("select community, looks_at from weeks where looks_at is not null"), TestContext.Current.CancellationToken));
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
        // It is looked at again at one, which is no hour for a letter.
        await story.Leo.Type(Sample.General, "/communaute rythme");
        story.Leo.IsTold("rien n’est encore dit");
        Assert.DoesNotContain("lettre vendredi 13 mars", story.Leo.Whispers[^1].PlainRendering, StringComparison.Ordinal);
        await story.Leo.Press(story.Leo.Letter("Votre annonce p"), "Retirer", confirm: true);
        var readings = Readings(story);
        await story.AdvanceTo(At(13, 13, 5));
        // Nobody can tell over HTTP whether all that was said has been heard since the last hour.
        if (way.Transport == Transport.Http) Assert.True(Readings(story) > readings);
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
        // Another reason is another letter, for whoever has read the first.
        Assert.Equal(1, await Alerts(story));
        await story.Database.Write(tx => story.Of<HearOfDigest>().Told(tx, new($"rhythm:2026-W11/{Sample.Community}:digest:1", "", Succeeded: false, "restricted_action", null, null)), TestContext.Current.CancellationToken);
        Assert.Equal(2, await Alerts(story));
        story.Zoe.Unarchive(Sample.Channel);
        await story.AdvanceTo(At(13, 11, 30));
        Assert.Contains("Et si on en parlait", Assert.Single(Posts(story)), StringComparison.Ordinal);
        Assert.True(story.Nadia.HasLetter("à votre demande"));
        // Somebody speaks after it: the letter is still not on its way.
        await story.Leo.Type(Sample.Channel, "Bonjour !");
        await story.LetsItBeSent();
        Assert.True(story.Nadia.HasLetter("quelqu’un s’est exprimé"));
        Assert.False(story.Nadia.HasLetter("La lettre de la semaine paraît"));
        await ComesBackOnMonday(story);
        Assert.Single(Posts(story));
        Assert.False(story.Nadia.HasLetter(Silent));
    });

    [Theory, EveryWay]
    public Task A_digest_comes_at_its_new_hour_or_where_that_is_past_at_the_one_people_count_on_and_stays_the_only_one(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await story.SleepUntil(At(13, 9));
        await Settings(story, seed => seed with { Weekly = new() { PublishAt = "Fri 16:00" } });
        await story.AdvanceTo(At(13, 12));
        Assert.Empty(Posts(story));
        await Settings(story, seed => seed with { Weekly = new() { PublishAt = "Fri 10:30" } });
        await story.AdvanceTo(At(13, 15, 59));
        Assert.Empty(Posts(story));
        await story.AdvanceTo(At(13, 16, 5));
        Assert.Single(Posts(story));
        await Settings(story, seed => seed with { Weekly = new() { PublishAt = "Fri 17:00" } });
        await story.AdvanceTo(At(13, 18));
        Assert.Single(Posts(story));
        await ComesBackOnMonday(story);
        Assert.False(story.Nadia.HasLetter(Silent));
    });

    [Theory, EveryWay]
    public Task A_day_off_added_on_Thursday_leaves_no_hour_for_the_digest_those_who_lead_are_told_and_taken_back_it_comes(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await story.SleepUntil(At(12, 10, 30));
        await story.AdvanceTo(At(12, 11));
        await Settings(story, seed => seed with { DaysOff = ["2026-03-13"] });
        await story.AdvanceTo(At(12, 12));
        Assert.Empty(Posts(story));
        story.Nadia.Letter(Silent).Sees("la semaine du 9 mars 2026", "Les réglages ont changé", "[Publier cette lettre]");
        await story.Nadia.Type(Sample.General, "/communaute rythme");
        story.Nadia.IsTold("Pas de lettre");
        // What is shown before other settings are saved says so too; and that there is a letter again where they make room for it.
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), TestContext.Current.CancellationToken))!;
        Assert.Equal((true, true), await Foreseen(community with { Weekly = community.Weekly with { NudgeAt = WeekMoment.Parse("Mon 08:30") } }));
        Assert.Equal((false, false), await Foreseen(community with { DaysOff = [] }));
        await Settings(story, seed => seed with { DaysOff = [], Weekly = new() { PublishAt = "Thu 16:00" } });
        await story.AdvanceTo(At(12, 15));
        Assert.True(story.Nadia.HasLetter("Les réglages ont de nouveau changé"));
        Assert.True(story.Leo.HasLetter("Rien ne s’est encore dit"));
        Assert.Empty(Posts(story));
        await story.AdvanceTo(At(12, 16, 5));
        Assert.Contains("Et si on en parlait", Assert.Single(Posts(story)), StringComparison.Ordinal);

        async Task<(bool IsGivenUp, bool Published)> Foreseen(CommunitySettings after) =>
            await story.Database.Read(tx => RhythmFeature.Foresee(tx, community, after, story.Clock.GetUtcNow()), TestContext.Current.CancellationToken) is var seen ? (seen.IsGivenUp, seen.Published) : default;
    });

    [Theory, EveryWay]
    public Task A_break_added_after_animators_were_asked_leaves_them_in_peace_and_those_who_lead_are_told_once_of_a_week_without_a_digest(Way way) => Story.Live(way, FromSunday, async story =>
    {
        await story.AdvanceTo(At(9, 9, 2));
        await story.Leo.Press(story.Leo.Letter("Il ne s’est encore rien dit"), "Me le redire demain");
        await story.AdvanceTo(At(9, 12));
        await Settings(story, seed => seed with { Breaks = [new() { From = "2026-03-10", To = "2026-03-15", Why = "Inventaire" }] });
        await story.AdvanceTo(At(9, 12, 3));
        story.Nadia.Letter(Silent).Sees("la semaine du 9 mars 2026", "Les réglages ont changé");
        await story.AdvanceTo(At(10, 12));
        await story.SleepUntil(At(13, 11));
        await story.LetsItBeSent();
        Assert.Empty(Posts(story));
        Assert.False(story.Leo.HasLetter("Il ne s’est encore rien dit"));
        await ComesBackOnMonday(story);
        Assert.Single(story.Nadia.PrivateMessages, message => message.PlainRendering.Contains(Silent, StringComparison.Ordinal));
    });

    /// <summary>Morocco changed its clocks for good in September 2026: many machines do not know it yet.</summary>
    [Fact]
    public Task In_Casablanca_the_digest_of_a_silent_week_comes_at_its_hour_whatever_the_machine_knows_of_its_clocks() => Story.Live(
        Way.OverHttp,
        new()
        {
            At = new(2026, 9, 20, 18, 0, 0, TimeSpan.Zero),
            Settings = settings => (settings["Communities:0:TimeZone"], settings["Communities:0:Country"]) = ("Africa/Casablanca", "MA"),
        },
        async story =>
        {
            var ten = new LocalDateTime(2026, 9, 25, 10, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb["Africa/Casablanca"]).ToDateTimeOffset();
            await story.SleepUntil(ten.AddHours(-2));
            await story.AdvanceTo(ten.AddMinutes(-1));
            Assert.Empty(Posts(story));
            await story.AdvanceTo(ten.AddMinutes(2));
            Assert.Contains("Et si on en parlait", Assert.Single(Posts(story)), StringComparison.Ordinal);
        });

    private static async Task Settings(Story story, Func<CommunitySeed, CommunitySeed> change)
    {
        await story.Database.Write(async tx =>
        {
            var community = (await tx.FindCommunity(Sample.Community))!;
            await tx.Hold(community.Id);
            await tx.SaveSettings(community.Workspace, change((await tx.FindSeed(community.Id))!));
            await story.Of<RhythmFeature>().Follow(tx, community, (await tx.FindCommunity(community.Id))!);
        }, TestContext.Current.CancellationToken);
        await story.Quiet();
    }

    private static int Readings(Story story) => story.Slack.Calls.Count(call => call.Method == "conversations.history");

    /// <summary>How many Nadia was sent, or will be.</summary>
    private static Task<int> Alerts(Story story) =>
        story.Database.Read(tx => tx.Find<int>("select count(*) from letter_parts where key like 'rhythm:%:alert:%' and reader = @reader", new { reader = Sample.Nadia.Id }), TestContext.Current.CancellationToken);

    /// <summary>After the hour at which the week before is looked at, and long enough for a letter to be sent.</summary>
    private static async Task ComesBackOnMonday(Story story)
    {
        await story.SleepUntil(At(16, 10, 5));
        await story.Advance(TimeSpan.FromMinutes(2));
    }

    private static List<string> Posts(Story story) => [.. story.Zoe.Messages(Sample.Channel).Where(message => message.IsFromBot).Select(message => message.PlainRendering)];

    private static DateTimeOffset At(int dayOfMarch, int hour, int minute = 0) => new(2026, 3, dayOfMarch, hour, minute, 0, TimeSpan.FromHours(1));
}
