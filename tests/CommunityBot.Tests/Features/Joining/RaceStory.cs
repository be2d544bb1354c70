using System.Globalization;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Emulator;
using CommunityBot.Features.Joining;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;

namespace CommunityBot.Tests.Features.Joining;

/// <summary>Two people, or a person and Slack, act on one request at the same moment: on PostgreSQL, on two connections.</summary>
public sealed class RaceStory
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryWay]
    public Task An_undoing_and_the_outcome_of_the_invitation_leave_nobody_inside(Way way) => Story.Live(way, async story =>
    {
        await story.IsAcceptedAndNotLetIn(story.Ana);
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Revenir sur l’acceptation…"))!;
        var id = await story.Database.Read(tx => tx.Find<string>("select id from join_requests"), Stop);
        var entered = new Outcome("joining:invite", string.Create(CultureInfo.InvariantCulture, $"{id}.0"), Succeeded: true, null, null, null);

        await Task.WhenAll(
            story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.note"] = "Pardon." }),
            story.Database.Write(tx => story.Of<LetIn>().Told(tx, entered), Stop));
        await story.LetsItBeSent();

        story.Zoe.Card().Sees("Acceptation annulée par @Zoé", "[Rouvrir]");
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from arrivals where status <> 'cancelled'"), Stop));
        Assert.Equal(0, await story.Database.Read(tx => tx.Find<int>("select count(*) from members where user_id = 'U0ANA' and left_at is null"), Stop));
    });

    [Theory, EveryWay]
    public Task A_refusal_and_an_approval_at_once_leave_one_of_them(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        var card = story.Max.Card();
        var form = (await story.Zoe.Press(story.Zoe.Card(), "Refuser…"))!;

        var (refusal, _) = await Both(
            story.Zoe.Submit(form, new Dictionary<string, object> { ["joining.reason"] = "Autre raison", ["joining.note"] = "Une autre fois, avec plaisir." }),
            story.Max.PressStale(card, "Accepter"));
        await story.LetsItBeSent();

        var refused = refusal.Outcome == SubmitOutcome.Closed;
        Assert.Equal(!refused, story.IsIn(story.Ana));
        Assert.Equal(refused, story.Ana.HasLetter("Une autre fois, avec plaisir."));
        if (refused) story.Max.IsTold("@Zoé a refusé cette demande");
        else Says(refusal, "@Max a accepté cette demande", "Vos mots, pour ne pas les perdre", "Une autre fois, avec plaisir.");
    });

    [Theory, EveryWay]
    public Task Dues_settled_twice_at_once_are_settled_once(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Bruno);
        var zoes = (await story.Zoe.Press(story.Zoe.Card(), "Cotisation réglée…"))!;
        var maxs = (await story.Max.Press(story.Max.Card(), "Cotisation réglée…"))!;

        var (zoe, max) = await Both(
            story.Zoe.Submit(zoes, new Dictionary<string, object> { ["joining.because"] = "Virement reçu" }),
            story.Max.Submit(maxs, new Dictionary<string, object> { ["joining.because"] = "Virement reçu" }));
        await story.LetsItBeSent();

        Assert.Equal(1, await story.Audited("join_settled"));
        Says(Assert.Single([zoe, max], sent => sent.Outcome == SubmitOutcome.Updated), "n’est plus en défaut", "Virement reçu");
    });

    [Theory, EveryWay]
    public Task A_request_given_up_as_its_person_comes_is_either_erased_or_filed(Way way) => Story.Live(way, async story =>
    {
        const int People = 6;
        for (var i = 0; i < People; i++) await story.Files(new() { ["onbehalf.first_name"] = "Iris", ["onbehalf.last_name"] = $"N° {i}", ["onbehalf.email"] = $"iris{i}@exemple.org" });
        await story.Max.Type(Sample.Channel, "/communaute demande");
        var list = story.Max.Whispers[^1];
        for (var i = 0; i < People; i++)
        {
            var iris = story.Slack.AddPerson(new PersonSeed($"iris{i}") { RealName = $"Iris {i}", Email = $"iris{i}@exemple.org" });
            var person = await story.Of<CommunityBot.Community.People>().Fresh(new UserId(iris.Id), Stop);
            await Task.WhenAll(story.Max.Press(list, list.Buttons[i]), story.Database.Write(tx => story.Of<Expected>().Found(tx, person), Stop));
        }
        await story.LetsItBeSent();

        var filed = await story.Database.Read(tx => tx.List<string>("select u.email from join_requests r join people u on u.user_id = r.user_id"), Stop);
        var erased = await story.Database.Read(tx => tx.List<string>("select email from join_invitations where status = 'cancelled'"), Stop);
        Assert.Equal(Enumerable.Range(0, People).Select(i => $"iris{i}@exemple.org"), filed.Concat(erased).Order(StringComparer.Ordinal));
        Assert.Equal(erased.Count, await story.Audited("join_invitation_cancelled"));
        Assert.Equal(filed.Count, await story.Audited("join_invitation_arrived"));
        Assert.Equal(erased.Count, story.Max.Whispers.Count(whisper => whisper.PlainRendering.Contains("est effacée", StringComparison.Ordinal)));
        Assert.Equal(filed.Count, story.Max.Whispers.Count(whisper => whisper.PlainRendering.Contains("est dans Slack, et sa demande suit son cours", StringComparison.Ordinal)));
    });

    [Theory, EveryWay]
    public Task Two_questions_at_the_limit_leave_room_for_one(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        for (var i = 1; i < JoinRules.QuestionsAtMost; i++)
        {
            var form = (await story.Zoe.Press(story.Zoe.Card(), "Poser une question…"))!;
            await story.Zoe.Submit(form, Words("Et encore ?"));
        }
        var (zoes, maxs) = ((await story.Zoe.Press(story.Zoe.Card(), "Poser une question…"))!, (await story.Max.Press(story.Max.Card(), "Poser une question…"))!);

        var (zoe, max) = await Both(story.Zoe.Submit(zoes, Words("Une dernière chose ?")), story.Max.Submit(maxs, Words("Une dernière chose ?")));
        await story.LetsItBeSent();

        Assert.Equal(JoinRules.QuestionsAtMost, await story.Database.Read(tx => tx.Find<int>("select count(*) from join_questions"), Stop));
        Says(Assert.Single([zoe, max], sent => sent.Outcome == SubmitOutcome.Updated), "compte déjà 5 questions", "Une dernière chose ?");

        static Dictionary<string, object> Words(string words) => new(StringComparer.Ordinal) { ["joining.question_words"] = words };
    });

    private static async Task<(TOne One, TOther Other)> Both<TOne, TOther>(Task<TOne> one, Task<TOther> other)
    {
        await Task.WhenAll(one, other);
        return (await one, await other);
    }

    private static void Says(SubmitResult sent, params string[] words) =>
        Assert.All(words, said => Assert.Contains(said, sent.View!.PlainRendering, StringComparison.Ordinal));
}
