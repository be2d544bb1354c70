using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public class HomeTests
{
    private static readonly UserId Ana = new("UANA"), Zoe = new("UZOE");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_page_asked_for_many_times_is_published_once_as_things_then_are(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Routes.DrawingHome = _ => "first";
        for (var i = 0; i < 10; i++) await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        rig.Routes.DrawingHome = _ => "last";

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["last"], Pages(rig, Ana));
        Assert.Equal(1, await rig.Number("select count(*) from outbox"));
    }

    [Theory, EveryDatabase]
    public async Task A_page_being_published_at_that_very_moment_is_published_again(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Routes.DrawingHome = _ => "old";
        rig.Slack.Script = async call =>
        {
            if (rig.Slack.CallsOf("views.publish").Count > 1) return null;
            rig.Routes.DrawingHome = _ => "new";
            await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
            return null;
        };
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["old", "new"], Pages(rig, Ana));
        Assert.Equal(0, await rig.DeadLetters.Waiting(Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_private_conversation_that_is_stuck_holds_up_no_page(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult(call.Method == "conversations.open" ? Reply.Error("internal_error") : null);
        await rig.Queue(async tx =>
        {
            await rig.Outbox.Post(tx, "letter", Place.Private(Ana), SendingRig.Text("letter"), Priority.Waiting);
            await rig.Outbox.OpenHome(tx, Ana);
        });

        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(1));

        Assert.Single(Pages(rig, Ana));
        Assert.Equal(1, await rig.DeadLetters.Waiting(Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_says_what_to_put_right_and_is_forgotten_at_the_next_opening(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = _ => Task.FromResult<Reply?>(Reply.Error("not_enabled"));
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.StartsWith("not_enabled: the Home tab is off", Assert.Single(await rig.DeadLetters.List(10, Stop)).Reason, StringComparison.Ordinal);

        rig.Slack.Script = _ => Task.FromResult<Reply?>(null);
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(2, Pages(rig, Ana).Count);
        Assert.Empty(await rig.DeadLetters.List(10, Stop));
    }

    [Theory, EveryDatabase]
    public async Task Only_a_page_opened_in_the_last_quarter_of_an_hour_follows_what_changes(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Begin();
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Run(TimeSpan.FromMinutes(10));
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Zoe));
        await rig.Run(TimeSpan.FromMinutes(6));

        await rig.Queue(tx => Changes(rig, tx, Ana, Zoe, new UserId("UNOBODY")));
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Equal((1, 2), (Pages(rig, Ana).Count, Pages(rig, Zoe).Count));

        await rig.Queue(tx =>
        {
            rig.Outbox.RefreshAllHomes(tx);
            return Task.CompletedTask;
        });
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Equal((1, 3), (Pages(rig, Ana).Count, Pages(rig, Zoe).Count));
    }

    [Theory, EveryDatabase]
    public async Task Only_a_page_that_was_opened_once_is_published_to_someone_who_may_be_back_on_it(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        await rig.Begin();
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Run(TimeSpan.FromHours(2));

        await rig.Queue(tx => rig.Outbox.ReopenHome(tx, Ana));
        await rig.Queue(tx => rig.Outbox.ReopenHome(tx, Zoe));
        await rig.Run(TimeSpan.FromMinutes(14));
        await rig.Queue(tx => Changes(rig, tx, Ana, Zoe));
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal((3, 0), (Pages(rig, Ana).Count, Pages(rig, Zoe).Count));
    }

    [Theory, EveryDatabase]
    public async Task A_page_asked_for_while_its_method_rests_is_published_once_when_it_may_be(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Slack.Script = call => Task.FromResult(rig.Slack.CallsOf("views.publish").Count == 1 ? Reply.TooMany(30) : null);
        rig.Routes.DrawingHome = _ => "old";
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(10));

        rig.Routes.DrawingHome = _ => "new";
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Run(TimeSpan.FromSeconds(15));
        Assert.Equal(["old"], Pages(rig, Ana));

        await rig.Run(TimeSpan.FromSeconds(10));
        Assert.Equal(["old", "new"], Pages(rig, Ana));
        Assert.Equal(0, await rig.DeadLetters.Waiting(Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_page_asked_for_while_Slack_does_not_answer_is_published_after_that(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Options = rig.Options with { CallLimit = TimeSpan.FromSeconds(1) };
        var answers = new TaskCompletionSource();
        rig.Routes.DrawingHome = _ => "old";
        rig.Slack.Script = async _ =>
        {
            if (rig.Slack.CallsOf("views.publish").Count > 1) return null;
            rig.Routes.DrawingHome = _ => "new";
            await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
            await answers.Task;
            return null;
        };
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Begin();
        await rig.Run(TimeSpan.FromMinutes(1));
        answers.SetResult();

        Assert.Equal(["old", "new"], Pages(rig, Ana));
        Assert.Equal(0, await rig.DeadLetters.Waiting(Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_page_that_stepped_aside_is_never_published_twice_at_a_time(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        var (inHand, most) = (0, 0);
        rig.Slack.Script = async call =>
        {
            if (call["user_id"] != Ana.Value) return null;
            most = Math.Max(most, Interlocked.Increment(ref inHand));
            if (Pages(rig, Ana).Count == 1)
            {
                rig.Routes.DrawingHome = _ => "new";
                await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
                // Published at the same look as Ana's would be, were it given out.
                await rig.Queue(tx => rig.Outbox.OpenHome(tx, Zoe));
                await Eventually.So("the sender has looked", () => Pages(rig, Zoe).Count > 0);
            }
            Interlocked.Decrement(ref inHand);
            return null;
        };
        rig.Routes.DrawingHome = _ => throw new InvalidDataException("as told");
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Begin();
        await rig.Sender.Quiet(Stop);
        Assert.Empty(rig.Slack.Calls);

        rig.Routes.DrawingHome = _ => "old";
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal(["old", "new"], Pages(rig, Ana));
        Assert.Equal(1, most);
    }

    [Theory, EveryDatabase]
    public async Task An_answer_goes_before_the_pages_that_others_have_open(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Options = rig.Options with { Workers = 1 };
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Zoe));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));

        await rig.Queue(async tx =>
        {
            await rig.Outbox.Post(tx, "answer", Place.Channel(new ChannelId("C1")), SendingRig.Text("answer"), Priority.Waiting);
            await Changes(rig, tx, Ana);
        });
        await rig.Run(TimeSpan.FromSeconds(5));
        Assert.Equal(["chat.postMessage", "views.publish"], rig.Slack.Calls.Skip(2).Select(call => call.Method));
    }

    [Theory, EveryDatabase]
    public async Task A_page_opened_again_waits_behind_an_answer_that_is_older(Provider provider)
    {
        await using var rig = await SendingRig.Make(provider);
        rig.Options = rig.Options with { Workers = 1 };
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await rig.Begin();
        await rig.Run(TimeSpan.FromSeconds(5));
        await rig.Sender.StopAsync(Stop);

        await rig.Post("C1", "answer", Priority.Waiting);
        rig.Clock.MoveTo(rig.Clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        await rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await (await rig.Begin()).Quiet(Stop);

        Assert.Equal(["chat.postMessage", "views.publish"], rig.Slack.Calls.Skip(1).Select(call => call.Method));
    }

    [Theory, EveryDatabase]
    public async Task A_page_opened_while_someone_decides_shows_the_decision(Provider provider)
    {
        Assert.SkipWhen(provider == Provider.Sqlite, "SQLite writes one transaction at a time");
        await using var rig = await SendingRig.Make(provider);
        await rig.Queue(tx => tx.Execute("insert into acted (key, answer, acted_at) values ('state', 'pending', 0)"));
        rig.Routes.DrawingFrom = tx => tx.Find<string>("select answer from acted where key = 'state'");
        await rig.Begin();
        var (looked, letGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        var deciding = rig.Queue(async tx =>
        {
            await tx.Execute("update acted set answer = 'accepted' where key = 'state'");
            await Changes(rig, tx, Ana);
            // After the look at who has a page open, and before the commit.
            tx.AtTheEnd<object>(async _ =>
            {
                looked.SetResult();
                await letGo.Task;
            });
        });
        await looked.Task;

        var opening = rig.Queue(tx => rig.Outbox.OpenHome(tx, Ana));
        await Eventually.So("the opening waits, or is through", async () => opening.IsCompleted || await IsWaiting());
        await rig.Sender.Quiet(Stop);
        letGo.SetResult();
        await Task.WhenAll(deciding, opening);
        await Eventually.So("the page is published", () => Pages(rig, Ana).Count > 0);
        await rig.Run(TimeSpan.FromSeconds(5));

        Assert.Equal("accepted", Pages(rig, Ana)[^1]);

        async Task<bool> IsWaiting() => await rig.Number("select count(*) from pg_stat_activity where wait_event = 'advisory' and query like '%advisory%' and datname = current_database()") > 0;
    }

    /// <summary>Something these people's pages show has changed.</summary>
    private static Task Changes(SendingRig rig, Tx tx, params UserId[] users)
    {
        rig.Outbox.RefreshHomes(tx, users);
        return Task.CompletedTask;
    }

    /// <summary>What this person's page was made of, each time it was published.</summary>
    private static List<string> Pages(SendingRig rig, UserId user) =>
        [.. rig.Slack.CallsOf("views.publish").Where(call => call["user_id"] == user.Value).Select(call => call.Arguments["view"]!["blocks"]![0]!["text"]!["text"]!.GetValue<string>())];
}
