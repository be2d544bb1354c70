using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Durability;

public class ActedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Two_deliveries_at_once_act_once_and_get_the_same_answer(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var (here, there) = (new Acted(fresh.Database, TimeProvider.System), new Acted(fresh.Another(), TimeProvider.System));
        var ran = 0;

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? here : there).Once("view:V1", Work, Stop)));

        Assert.Equal(1, ran);
        Assert.Equal(1, await Rows(fresh.Database));
        Assert.All(answers, answer => Assert.Equal("run 1", Assert.IsType<Answer.Whispered>(answer).Message.Text.ToString()));

        async Task<Answer> Work(Tx tx)
        {
            var run = Interlocked.Increment(ref ran);
            await Insert(tx, $"row {run}");
            return Answer.Whisper(new Message(Mrkdwn.Escaped($"run {run}")));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_form_sent_back_for_correction_leaves_nothing_and_may_be_sent_again(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var acted = new Acted(fresh.Database, TimeProvider.System);

        var first = await acted.Once("view:V1", tx => Ends(tx, Answer.Errors(("why", "Say why."))), Stop);
        Assert.IsType<Answer.Refused>(first);
        Assert.Equal(0, await Rows(fresh.Database));

        Assert.Equal(Answer.Done, await acted.Once("view:V1", tx => Ends(tx, Answer.Done), Stop));
        Assert.Equal(Answer.Done, await acted.Once("view:V1", _ => throw new InvalidOperationException("acted twice"), Stop));
        Assert.Equal(1, await Rows(fresh.Database));
    }

    [Theory, EveryDatabase]
    public async Task Work_that_fails_leaves_its_key_free(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var acted = new Acted(fresh.Database, TimeProvider.System);

        await Assert.ThrowsAsync<InvalidDataException>(() => acted.Once(
            "press:1",
            async tx =>
            {
                await Insert(tx, "half");
                throw new InvalidDataException();
            },
            Stop));

        Assert.Equal(0, await Rows(fresh.Database));
        Assert.Equal(Answer.Done, await acted.Once("press:1", tx => Ends(tx, Answer.Done), Stop));
        Assert.Equal(1, await Rows(fresh.Database));
    }

    [Theory, EveryDatabase]
    public async Task Without_a_key_each_delivery_acts(Provider provider)
    {
        await using var fresh = await FreshDatabase.Make(provider);
        var acted = new Acted(fresh.Database, TimeProvider.System);
        var n = 0;

        for (var i = 0; i < 2; i++)
            await acted.Once(
                null,
                async tx =>
                {
                    await Insert(tx, $"row {++n}");
                    return Answer.Done;
                },
                Stop);

        Assert.Equal(2, await Rows(fresh.Database));
    }

    [Theory, EveryDatabase]
    public async Task A_commit_whose_answer_is_lost_is_asked_about_before_anything_is_said(Provider provider)
    {
        Assert.SkipWhen(provider == Provider.Sqlite, "there is no connection to lose");
        await using var fresh = await FreshDatabase.Make(provider);
        var acted = new Acted(fresh.Database, TimeProvider.System);
        // The server ends the session in the middle of its commit.
        await fresh.Database.Write(
            tx => tx.Execute(
                """
                create function die() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
                create constraint trigger die after insert on private_channels deferrable initially deferred for each row execute function die();
                """),
            Stop);

        await Assert.ThrowsAsync<NothingRecordedException>(() => acted.Once("press:1", tx => Ends(tx, Answer.Done), Stop));
        await Assert.ThrowsAsync<CommitUncertainException>(() => acted.Once(null, tx => Ends(tx, Answer.Done), Stop));

        await fresh.Database.Write(tx => tx.Execute("drop trigger die on private_channels"), Stop);
        Assert.Equal(Answer.Done, await acted.Once("press:1", tx => Ends(tx, Answer.Done), Stop));
        Assert.Equal(1, await Rows(fresh.Database));
    }

    private static async Task<Answer> Ends(Tx tx, Answer answer)
    {
        await Insert(tx, "row");
        return answer;
    }

    // Any table will do for the work's own rows.
    private static Task<int> Insert(Tx tx, string place) =>
        tx.Execute("insert into private_channels (workspace, place, channel, opened_at) values ('T01', @place, 'D', 0)", new { place });

    private static Task<long> Rows(Database db) => db.Read(tx => tx.Find<long>("select count(*) from private_channels"), Stop);
}
