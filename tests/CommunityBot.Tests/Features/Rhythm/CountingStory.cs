using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features.Rhythm;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;
using Person = CommunityBot.Emulator.Person;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>What people say in their channel is counted, and none of it is kept.</summary>
public sealed class CountingStory
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task What_people_say_counts_and_who_answers_and_reacts_but_not_a_word_of_it(Way way) => Story.Live(way, async story =>
    {
        var asked = await Say(story.Leo, "Quelqu’un a-t-il déjà essayé la fibre ?");
        var told = await Say(story.Nadia, "La migration est finie, voir <https://exemple.org/?page=1>");
        var gone = await Say(story.Zoe, "Un essai");
        await story.Zoe.Type(Sample.FacilitatorsChannel, "Entre nous : rien ne compte ici ?");
        story.Zoe.Reply(told, "Bravo !");
        story.Max.Reply(told, "Bravo !", alsoInChannel: true);
        story.Leo.React(told, "tada");
        story.Nadia.React(told, "tada");
        story.Zoe.React(asked, "eyes");
        await story.Quiet();
        story.Zoe.DeleteMessage(gone);
        story.Nadia.EditMessage(told, "La migration est finie. Des questions ?");
        await story.Quiet();

        await story.Database.Read(async tx =>
        {
            Assert.Equal([Sample.Leo.Id, Sample.Max.Id, Sample.Nadia.Id], (await tx.VoicesBetween(Sample.Community, Story.Beginning, Story.Beginning.AddDays(1))).Select(voice => voice.Who.Value).Order(StringComparer.Ordinal));
            Assert.Equal(asked.Ts, Assert.Single(await tx.OpenQuestions(Sample.Community, Story.Beginning, Story.Beginning.AddDays(1))).Ts.Value);
            Assert.Equal([new Contribution(new(told.Ts), new(Sample.Nadia.Id!), 3)], await tx.Contributions(Sample.Community, Story.Beginning, Story.Beginning.AddDays(1), atLeast: 3));
            return true;
        }, Stop);

        // An answer counts when it is given, be it in another month than what it answers.
        var later = Story.Beginning.AddDays(40);
        await story.Database.Write(async tx => await tx.CountReply((await tx.FindCommunity(Sample.Community))!, asked.Ts, $"{later.ToUnixTimeSeconds()}.000100", Sample.Zoe.Id!), Stop);
        Assert.Equal(new Talk(0, 1, 1), await story.Database.Read(tx => tx.TalkBetween(Sample.Community, later, later.AddDays(1)), Stop));
        Assert.Equal(new Talk(3, 2, 4), await story.Database.Read(tx => tx.TalkBetween(Sample.Community, Story.Beginning, Story.Beginning.AddDays(1)), Stop));
        await story.Database.Write(tx => tx.Execute("delete from counted_replies where ts = @ts", new { ts = asked.Ts }), Stop);

        story.Leo.Unreact(told, "tada");
        story.Zoe.React(asked, "white_check_mark");
        await story.Quiet();
        await story.Database.Read(async tx =>
        {
            Assert.Empty(await tx.OpenQuestions(Sample.Community, Story.Beginning, Story.Beginning.AddDays(1)));
            Assert.Empty(await tx.Contributions(Sample.Community, Story.Beginning, Story.Beginning.AddDays(1), atLeast: 3));
            return true;
        }, Stop);
    });

    [Theory, EveryWay]
    public Task What_was_said_while_the_bot_was_away_is_read_in_the_channel(Way way) => Story.Live(way, async story =>
    {
        var asked = await Say(story.Leo, "Et la fibre ?");
        story.Zoe.React(asked, "eyes");
        var answers = new[] { story.Zoe.Reply(asked, "Oui, l’an dernier."), story.Zoe.Reply(asked, "J’en suis contente.") };
        await story.Quiet();
        var community = (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;
        await story.Database.Write(tx => tx.Uncount(community, asked.Ts), Stop);

        var week = Week.At(story.Clock.GetUtcNow(), community);
        Assert.False(await story.Of<Hearing>().HasHeardAll(community.Channel, week.Begins(community.Zone), Stop));
        for (var reading = 0; reading < 2; reading++) await story.Of<ReadTheWeek>().Read(community, week, Stop);
        await story.Database.Read(async tx =>
        {
            Assert.True(await tx.HasCounted(community.Id, week.Begins(community.Zone), week.Ends(community.Zone)));
            Assert.Empty(await tx.OpenQuestions(community.Id, Story.Beginning, Story.Beginning.AddDays(1)));
            Assert.Equal(1, Assert.Single(await tx.Contributions(community.Id, Story.Beginning, Story.Beginning.AddDays(1), atLeast: 1)).People);
            Assert.Equal(2, (await tx.TalkBetween(community.Id, Story.Beginning, Story.Beginning.AddDays(1))).Replies);
            return true;
        }, Stop);

        // The history told who answered, not when: what is taken back is known by its author, and the other of their two answers stays.
        story.Zoe.DeleteMessage(answers[0]);
        await story.Quiet();
        Assert.Empty(await story.Database.Read(tx => tx.OpenQuestions(community.Id, Story.Beginning, Story.Beginning.AddDays(1)), Stop));
        story.Zoe.DeleteMessage(answers[1]);
        await story.Quiet();
        Assert.Equal(asked.Ts, Assert.Single(await story.Database.Read(tx => tx.OpenQuestions(community.Id, Story.Beginning, Story.Beginning.AddDays(1)), Stop)).Ts.Value);
    });

    [Fact]
    public Task Over_Socket_Mode_a_channel_is_read_only_in_a_week_in_which_the_bot_was_away() => Story.Live(Way.OverSocketMode, new() { At = new(2026, 3, 8, 20, 0, 0, TimeSpan.FromHours(1)) }, async story =>
    {
        await Eventually.So("it is noted that the bot listens", async () => await story.Of<Hearing>().HasHeardAll(new(Sample.Channel), story.Clock.GetUtcNow(), Stop));
        await story.AdvanceTo(new(2026, 3, 9, 9, 2, 0, TimeSpan.FromHours(1)));
        Assert.True(story.Leo.HasLetter("Il ne s’est encore rien dit cette semaine"));
        Assert.DoesNotContain(story.Slack.Calls, call => call.Method == "conversations.history");

        await story.StopBot();
        await Say(story.Nadia, "Quelqu’un a-t-il déjà changé d’hébergeur ?");
        story.Clock.MoveTo(new(2026, 3, 12, 7, 40, 0, TimeSpan.FromHours(1)));
        await story.Start();
        await story.AdvanceTo(new(2026, 3, 12, 7, 50, 0, TimeSpan.FromHours(1)));
        // What Slack tells again once somebody listens is of minutes ago, not of days.
        await story.Database.Write(tx => tx.Execute("delete from counted_messages"), Stop);
        // From eight on a letter may ask for what has not come: what was said meanwhile is read before, and not again at the hour of the check.
        await story.AdvanceTo(new(2026, 3, 12, 8, 2, 0, TimeSpan.FromHours(1)));
        Assert.Single(story.Slack.Calls, call => call.Method == "conversations.history");
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from letter_parts where key like 'rhythm:%:check'"), Stop));
        await story.AdvanceTo(new(2026, 3, 12, 14, 2, 0, TimeSpan.FromHours(1)));
        Assert.Single(story.Slack.Calls, call => call.Method == "conversations.history");
        Assert.False(story.Nadia.HasLetter("Rien ne s’est encore dit"));

        // In pieces: nobody waits for a week of words.
        for (var times = 1; times < 120; times++) await Say(story.Nadia, "Et vous ?");
        await story.Quiet();
        await story.Database.Write(tx => tx.Execute("delete from counted_messages"), Stop);
        var commits = 0;
        story.Database.Committed += (_, _) => Interlocked.Increment(ref commits);
        await story.Of<ReadTheWeek>().Read((await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!, Week.Parse("2026-W11", null), Stop);
        Assert.Equal(120, await story.Database.Read(tx => tx.Find<int>("select count(*) from counted_messages"), Stop));
        Assert.InRange(commits, 3, 10);
    });

    [Fact]
    public Task Over_HTTP_where_nobody_can_tell_what_did_not_arrive_a_silent_channel_is_read() => Story.Live(Way.OverHttp, new() { At = new(2026, 3, 8, 20, 0, 0, TimeSpan.FromHours(1)) }, async story =>
    {
        await story.AdvanceTo(new(2026, 3, 9, 9, 2, 0, TimeSpan.FromHours(1)));
        Assert.Single(story.Slack.Calls, call => call.Method == "conversations.history");
        Assert.True(story.Leo.HasLetter("Il ne s’est encore rien dit cette semaine"));

        // On Thursday at eight, and not at nine again; in the afternoon what was said since may have been missed.
        await story.SleepUntil(new(2026, 3, 12, 7, 55, 0, TimeSpan.FromHours(1)));
        var before = Readings();
        await story.AdvanceTo(new(2026, 3, 12, 9, 2, 0, TimeSpan.FromHours(1)));
        Assert.Equal(1, Readings() - before);
        await story.AdvanceTo(new(2026, 3, 12, 14, 2, 0, TimeSpan.FromHours(1)));
        Assert.Equal(2, Readings() - before);

        int Readings() => story.Slack.Calls.Count(call => call.Method == "conversations.history");
    });

    private static async Task<SeenMessage> Say(Person who, string text)
    {
        await who.Type(Sample.Channel, text);
        return who.Messages(Sample.Channel)[^1];
    }
}
