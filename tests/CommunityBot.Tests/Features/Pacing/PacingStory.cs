using System.Collections.Concurrent;
using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features;
using CommunityBot.Features.Pacing;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Pacing.Paced;

namespace CommunityBot.Tests.Features.Pacing;

/// <summary>What the channel sees of the pace, on Monday 16 November 2026 from nine o'clock.</summary>
public sealed class PacingStory
{
    private static readonly StoryOptions Now = new()
    {
        At = At("Mon 09:00"),
        Map = on => AllFeatures.Map(on
            .DrawsWhatIsLeft<Notes>(Notes.Kind, (h, tx, id, place, stop) => Notes.Draw(id))
            .Told<Notes>(Notes.Heard, (h, tx, outcome, stop) => h.Hear(outcome))
            .Told<Notes>(Notes.Moved, (h, tx, outcome, stop) => h.HearOfMove(outcome))),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task Five_at_once_are_spread_over_two_days_and_their_authors_know_when(Way way) => Story.Live(way, Now, async story =>
    {
        var planned = new List<string?>();
        foreach (var note in new[] { "un", "deux", "trois", "quatre", "cinq" }) planned.Add(await Queue(story, note));
        Assert.Equal(["Mon 09:00", "Mon 10:00", "Mon 11:00", "Tue 08:00", "Tue 09:00"], planned);

        await story.AdvanceTo(At("Wed 12:00"));
        Assert.Equal(["Mon 09:00 un", "Mon 10:00 deux", "Mon 11:00 trois", "Tue 08:00 quatre", "Tue 09:00 cinq"], Posted(story));
    });

    [Theory, EveryWay]
    public Task What_is_promised_keeps_its_moment_and_moves_what_was_planned_there(Way way) => Story.Live(way, Now, async story =>
    {
        await Queue(story, "un");
        await Queue(story, "deux");
        Assert.Equal("Mon 10:15", await Queue(story, "rappel", PostClass.Promised, At("Mon 10:15")));
        Assert.Equal(["moved deux"], story.Of<Notes>().Told("moved"));

        await story.AdvanceTo(At("Mon 18:00"));
        Assert.Equal(["Mon 09:00 un", "Mon 10:15 rappel", "Mon 11:15 deux"], Posted(story));
    });

    [Theory, EveryWay]
    public Task Something_urgent_goes_out_at_night_and_the_fourth_of_its_day(Way way) => Story.Live(way, Now, async story =>
    {
        foreach (var note in new[] { "un", "deux", "trois" }) await Queue(story, note);
        await story.AdvanceTo(At("Mon 11:30"));
        Assert.Equal("Mon 11:30", await Queue(story, "annulée", PostClass.Urgent));
        await story.AdvanceTo(At("Mon 23:00"));
        await Queue(story, "encore", PostClass.Urgent);
        await story.Quiet();

        Assert.Equal(["Mon 09:00 un", "Mon 10:00 deux", "Mon 11:00 trois", "Mon 11:30 annulée", "Mon 23:00 encore"], Posted(story));
    });

    [Theory, EveryWay]
    public Task What_is_withdrawn_leaves_its_place_and_what_is_wanted_now_goes_first(Way way) => Story.Live(way, Now, async story =>
    {
        foreach (var note in new[] { "un", "deux", "trois", "quatre" }) await Queue(story, note);
        var community = await Community(story);
        await story.Database.Write(async tx => Assert.True(await story.Of<PacingFeature>().Withdraw(tx, community, "deux")), Stop);
        await story.Database.Write(async tx => Assert.False(await story.Of<PacingFeature>().Withdraw(tx, community, "un")), Stop);
        await story.Database.Write(async tx => Assert.True(await story.Of<PacingFeature>().PostNow(tx, community, "quatre")), Stop);
        await story.AdvanceTo(At("Tue 12:00"));

        Assert.Equal(["Mon 09:00 un", "Mon 09:00 quatre", "Mon 10:00 trois"], Posted(story));
    });

    [Theory, EveryWay]
    public Task What_is_suspended_goes_back_to_its_old_place(Way way) => Story.Live(way, Now, async story =>
    {
        foreach (var note in new[] { "un", "deux", "trois" }) await Queue(story, note);
        var community = await Community(story);
        await story.Database.Write(async tx => Assert.True(await story.Of<PacingFeature>().Suspend(tx, community, "deux")), Stop);
        await story.Database.Write(async tx => Assert.True(await story.Of<PacingFeature>().Resume(tx, community, "deux")), Stop);
        await story.Database.Write(async tx => Assert.False(await story.Of<PacingFeature>().Resume(tx, community, "un")), Stop);
        await story.AdvanceTo(At("Mon 09:30"));
        var putOff = await story.Database.Read(tx => story.Of<PacingFeature>().PutOffBy(tx, community, "trois"), Stop);
        Assert.Equal(["deux"], putOff.Select(post => post.Key));
        await story.AdvanceTo(At("Mon 12:00"));
        Assert.Equal(["Mon 09:00 un", "Mon 10:00 deux", "Mon 11:00 trois"], Posted(story));
    });

    [Theory, EveryWay]
    public Task One_that_may_not_be_posted_waits_and_holds_the_others_until_the_channel_takes_it(Way way) => Story.Live(way, Now, async story =>
    {
        story.Slack.Faults.Refuse("chat.postMessage", "restricted_action", times: 2, channel: Sample.Channel);
        foreach (var note in new[] { "un", "deux" }) await Queue(story, note);
        await story.AdvanceTo(At("Mon 14:00"));
        var posted = Posts(story);
        Assert.Equal(["un", "deux"], posted.Select(post => post.Text));
        Assert.All(posted, post => Assert.True(post.At > At("Mon 09:30")));
        Assert.DoesNotContain(story.Of<Notes>().Told("heard"), told => told.Contains("restricted", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task With_Slack_away_all_morning_the_pace_counts_from_what_was_really_posted(Way way) => Story.Live(way, Now, async story =>
    {
        story.Slack.Faults.Break("chat.postMessage", times: Faults.Always);
        foreach (var note in new[] { "un", "deux", "trois" }) await Queue(story, note);
        await story.AdvanceTo(At("Mon 13:00"));
        story.Slack.Faults.Clear();
        await story.AdvanceTo(At("Mon 18:59"));

        var posted = Posts(story);
        Assert.Equal(["un", "deux", "trois"], posted.Select(post => post.Text));
        Assert.All(posted.Zip(posted.Skip(1)), pair => Assert.InRange(pair.Second.At - pair.First.At, TimeSpan.FromHours(1), TimeSpan.FromMinutes(61)));
    });

    [Theory, EveryWay]
    public Task With_Slack_back_in_the_night_it_goes_out_in_the_morning_and_is_no_dead_letter(Way way) => Story.Live(way, Now, async story =>
    {
        await story.AdvanceTo(At("Mon 18:30"));
        story.Slack.Faults.Break("chat.postMessage", times: Faults.Always);
        await Queue(story, "un");
        await Queue(story, "deux");
        await story.AdvanceTo(At("Mon 21:00"));
        story.Slack.Faults.Clear();
        await story.AdvanceTo(At("Tue 12:00"));

        Assert.Equal(["Tue 08:00 un", "Tue 09:00 deux"], Posted(story));
        Assert.Contains("moved un", story.Of<Notes>().Told("moved"));
    });

    [Theory, EveryWay]
    public Task A_lost_answer_is_looked_for_and_the_message_stands_once(Way way) => Story.Live(way, Now, async story =>
    {
        story.Slack.Faults.CutAfter("chat.postMessage", channel: Sample.Channel);
        await Queue(story, "un");
        await Queue(story, "deux");
        await story.AdvanceTo(At("Mon 12:00"));
        Assert.Equal(["un", "deux"], Posts(story).Select(post => post.Text));
    });

    [Theory, EveryWay]
    public Task A_message_that_Slack_refuses_is_told_and_holds_nobody_up(Way way) => Story.Live(way, Now, async story =>
    {
        story.ExpectsDeadLetters = true;
        story.Slack.Faults.Refuse("chat.postMessage", "msg_blocks_too_long", channel: Sample.Channel);
        await Queue(story, "un");
        Assert.Equal("Mon 09:00", await Queue(story, "deux"));
        await story.AdvanceTo(At("Mon 09:30"));

        Assert.Equal(["heard un msg_blocks_too_long"], story.Of<Notes>().Told("heard").Where(told => told.Contains("un ", StringComparison.Ordinal)));
        Assert.Equal(["Mon 09:00 deux"], Posted(story));
    });

    [Theory, EveryWay]
    public Task Nothing_is_lost_nor_hurried_by_a_stop_of_a_day(Way way) => Story.Live(way, Now, async story =>
    {
        foreach (var note in new[] { "un", "deux", "trois" }) await Queue(story, note);
        await story.AdvanceTo(At("Mon 09:30"));
        await story.StopBot();
        story.Clock.MoveTo(At("Tue 14:00"));
        await story.Start();
        await story.AdvanceTo(At("Tue 18:00"));

        Assert.Equal(["Mon 09:00 un", "Tue 14:00 deux", "Tue 15:00 trois"], Posted(story));
    });

    [Theory, EveryWay]
    public Task What_has_lost_its_use_is_not_sent_and_its_feature_is_told(Way way) => Story.Live(way, Now, async story =>
    {
        await Queue(story, "un");
        Assert.Null(await Queue(story, "ce matin", usefulUntil: At("Mon 09:45")));
        Assert.Equal("Mon 10:00", await Queue(story, "deux"));
        await story.AdvanceTo(At("Mon 12:00"));

        Assert.Equal(["Mon 09:00 un", "Mon 10:00 deux"], Posted(story));
        Assert.Contains("heard ce matin expired", story.Of<Notes>().Told("heard"));

        story.ExpectsDeadLetters = true;
        // Hurried, it is of use no longer than before.
        story.Slack.Faults.Break("chat.postMessage", times: Faults.Always);
        await Queue(story, "à midi", at: At("Mon 12:20"), usefulUntil: At("Mon 12:30"));
        var community = await Community(story);
        await story.Database.Write(async tx => Assert.True(await story.Of<PacingFeature>().PostNow(tx, community, "à midi")), Stop);
        await story.AdvanceTo(At("Mon 12:40"));
        story.Slack.Faults.Clear();
        await story.AdvanceTo(At("Mon 14:00"));
        Assert.Equal(["Mon 09:00 un", "Mon 10:00 deux"], Posted(story));
        Assert.Contains("heard à midi expired", story.Of<Notes>().Told("heard"));
    });

    [Theory, EveryWay]
    public Task What_is_left_unsaid_takes_no_place(Way way) => Story.Live(way, Now, async story =>
    {
        await Queue(story, "un");
        await Queue(story, Notes.Nothing);
        await Queue(story, "deux");
        await story.AdvanceTo(At("Mon 18:00"));
        Assert.Equal(["Mon 09:00 un", "Mon 10:00 deux"], Posted(story));
    });

    [Theory, EveryWay]
    public Task A_post_around_the_pace_is_refused(Way way) => Story.Live(way, Now, async story =>
    {
        var community = await Community(story);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => story.Database.Write(
            tx => story.Of<Outbox>().Show(tx, "autour", Place.Channel(community.Channel), new(Notes.Kind, "autour"), Priority.Rest), Stop));
        Assert.Contains("PacingFeature.Post", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => story.Database.Write(
            tx => story.Of<Outbox>().Post(tx, "autour", Place.Channel(community.Channel), Notes.Message("autour")), Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => story.Database.Write(
            tx => story.Of<Outbox>().ShowNow(tx, "autour", Place.Channel(community.Channel), new(Notes.Kind, "autour"), Priority.Rest), Stop));
    });

    [Theory, EveryWay]
    public Task Many_who_queue_at_once_get_a_moment_each(Way way) => Story.Live(way, Now, async story =>
    {
        var moments = await Task.WhenAll(Enumerable.Range(0, 7).Select(i => Queue(story, string.Create(CultureInfo.InvariantCulture, $"n° {i}"))));
        Assert.Equal(["Mon 09:00", "Mon 10:00", "Mon 11:00", "Tue 08:00", "Tue 09:00", "Tue 10:00", "Wed 08:00"], moments.Order(Comparer<string?>.Create((a, b) => At(a!).CompareTo(At(b!)))));
    });

    [Theory, EveryWay]
    public Task Two_that_wake_together_post_once(Way way) => Story.Live(way, Now, async story =>
    {
        await Queue(story, "un");
        await Queue(story, "deux");
        await story.StopBot();
        story.Clock.MoveTo(At("Mon 10:00"));
        await story.Start();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.Of<PostWhatIsDue>().RunNext(Stop)));
        await story.AdvanceTo(At("Mon 12:00"));
        Assert.Equal(["Mon 09:00 un", "Mon 10:00 deux"], Posted(story));
    });

    [Fact]
    public Task A_community_whose_posts_cannot_be_settled_holds_no_other_up() => Story.Live(Way.OverSocketMode, Now, async story =>
    {
        story.ExpectsErrors = true;
        var community = await Community(story);
        foreach (var note in new[] { "un", "deux" }) await Queue(story, note);
        await story.Database.Write(async tx =>
        {
            var other = (await tx.FindSeed(community.Id))! with { Key = "autre", Name = "Autre", Channel = Sample.General, FacilitatorsChannel = null };
            Assert.True(await tx.AddCommunity(community.Workspace, other, story.Clock.GetUtcNow()));
            await story.Of<PacingFeature>().Post(tx, (await tx.FindCommunity("autre"))!, "ailleurs", new(Notes.Kind, "ailleurs"), PostClass.Rest, At("Mon 10:01"));
            // It hears of what is posted after a wait, and there is nobody to tell.
            await tx.Execute("update paced_posts set moved = 'test.nobody' where key = 'deux'");
        }, Stop);
        await story.AdvanceTo(At("Mon 10:05"));
        Assert.Equal("ailleurs", story.Zoe.Messages(Sample.General)[^1].Text);

        await story.Database.Write(tx => tx.Execute("update paced_posts set moved = null where key = 'deux'"), Stop);
        await story.AdvanceTo(At("Mon 10:30"));
        Assert.Equal(["un", "deux"], Posts(story).Select(post => post.Text));

        // What passes by itself puts nobody off.
        story.Of<Notes>().FailsOnce();
        var planned = (await Queue(story, "trois"))!;
        await story.AdvanceTo(At(planned).AddMinutes(1));
        Assert.Equal($"{planned} trois", Posted(story).Last());
        Assert.Equal(["moved trois"], story.Of<Notes>().Told("moved trois"));
    });

    private static async Task<string?> Queue(Story story, string note, PostClass c = PostClass.Rest, DateTimeOffset? at = null, DateTimeOffset? usefulUntil = null)
    {
        var community = await Community(story);
        var planned = await story.Database.Write(
            tx => story.Of<PacingFeature>().Post(tx, community, note, new(Notes.Kind, note), c, at, usefulUntil, Notes.Heard, Notes.Moved), Stop);
        await story.Quiet();
        return planned is { } moment ? Short(moment) : null;
    }

    private static async Task<CommunitySettings> Community(Story story) => (await story.Database.Read(tx => tx.FindCommunity(Sample.Community), Stop))!;

    private static List<(DateTimeOffset At, string Text)> Posts(Story story) =>
        [.. story.Zoe.Messages(Sample.Channel).Where(m => m.IsFromBot).Select(m => (new Ts(m.Ts).Moment!.Value, m.Text))];

    private static IEnumerable<string> Posted(Story story) => Posts(story).Select(post => $"{Short(post.At)} {post.Text}");
}

/// <summary>A feature that posts notes; each says its own id.</summary>
internal sealed class Notes
{
    public const string Kind = "test.note", Heard = "test.heard", Moved = "test.moved", Nothing = "rien";

    private readonly ConcurrentQueue<string> _told = [];

    public static Message Message(string text) => new(Mrkdwn.Escaped(text));

    public static Task<Message?> Draw(string id) => Task.FromResult(id == Nothing ? null : Message(id));

    public Task Hear(Outcome outcome)
    {
        _told.Enqueue($"heard {outcome.Key} {outcome.Code}".TrimEnd());
        return Task.CompletedTask;
    }

    private int _failures;

    /// <summary>The next time it hears of a move it throws.</summary>
    public void FailsOnce() => _failures = 1;

    public Task HearOfMove(Outcome outcome)
    {
        if (Interlocked.Exchange(ref _failures, 0) == 1) throw new InvalidOperationException("Not now.");
        _told.Enqueue($"moved {outcome.Key}");
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> Told(string what) => [.. _told.Where(told => told.StartsWith(what, StringComparison.Ordinal))];
}
