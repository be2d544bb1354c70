using CommunityBot.Community;
using CommunityBot.Emulator;
using CommunityBot.Features.Rhythm;
using CommunityBot.Features.Roles;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.House;
using CommunityBot.Tests.Kit;
using NodaTime;
using Person = CommunityBot.Emulator.Person;
using Samples = CommunityBot.Tests.Features.Joining.Samples;

namespace CommunityBot.Tests.Features.Rhythm;

/// <summary>A question that nobody answers is offered to those who may know, before the digest lists it for everybody.</summary>
public sealed class QuestionsStory
{
    private const string Waits = "@Ana a posé une question", Answers = "Je réponds", Lists = "La mettre dans la lettre de la semaine";

    private static readonly Week Week = new(new LocalDate(2026, 3, 2));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static StoryOptions TwoAnimators => new() { Settings = settings => settings["Communities:0:Animators:1"] = Sample.Max.Id };

    [Theory, EveryWay]
    public Task One_says_that_they_answer_another_puts_it_in_the_digest_and_the_answer_ends_it(Way way) => Story.Live(way, TwoAnimators, async story =>
    {
        await story.BecomesMember(story.Ana, story.Bruno);
        await IsAResource(story, story.Bruno);
        var asked = await Asks(story);
        await story.SleepUntil(At(5, 7, 30));
        await story.AdvanceTo(At(5, 9, 2));
        foreach (var reader in new[] { story.Leo, story.Max, story.Bruno }) reader.Letter(Waits).Sees($"[{Answers}]", $"[{Lists}]");
        Assert.False(story.Nadia.HasLetter(Waits));
        Assert.False(story.Ana.HasLetter("question"));
        Assert.DoesNotContain("U0ANA", await Digest(story), StringComparison.Ordinal);

        var (leos, brunos) = (story.Leo.Letter(Waits), story.Bruno.Letter(Waits));
        await Task.WhenAll(story.Leo.PressStale(leos, Answers), story.Bruno.PressStale(brunos, Lists));
        await story.LetsItBeSent();
        var late = Assert.Single([story.Leo, story.Bruno], person => person.Whispers.Any(whisper => whisper.PlainRendering.Contains("déjà", StringComparison.Ordinal)));
        Assert.Contains(late == story.Leo ? "@Bruno l’a déjà mise" : "@Léo répond déjà", late.Whispers[^1].PlainRendering, StringComparison.Ordinal);
        Assert.True(story.Max.HasLetter(late == story.Leo ? "@Bruno souhaite que" : "@Léo répond à"));
        Assert.Equal(late == story.Leo, (await Digest(story)).Contains("U0ANA", StringComparison.Ordinal));

        story.Max.Reply(asked, "Oui, l’an dernier.");
        await story.LetsItBeSent();
        Assert.DoesNotContain("U0ANA", await Digest(story), StringComparison.Ordinal);
        foreach (var reader in new[] { story.Leo, story.Max, story.Bruno }) reader.Letter("La question de @Ana, posée le").Sees("n’attend plus de réponse");
    });

    [Theory, EveryWay]
    public Task Without_the_answer_promised_it_comes_back_and_then_everybody_reads_of_it(Way way) => Story.Live(way, async story =>
    {
        await story.BecomesMember(story.Ana);
        await Asks(story);
        await story.SleepUntil(At(5, 7, 30));
        await story.AdvanceTo(At(5, 9, 2));
        await story.Leo.Press(story.Leo.Letter(Waits), Answers);
        await story.LetsItBeSent();
        story.Leo.IsTold("Répondez dans le fil de");
        story.Leo.Letter("Vous répondez à").DoesNotSee($"[{Answers}]");
        await story.SleepUntil(At(11, 7, 30));
        await story.AdvanceTo(At(11, 9, 2));
        story.Leo.Letter("attend toujours une réponse").Sees("[C’est répondu]");
        await story.Leo.Press(story.Leo.Letter("attend toujours une réponse"), Lists);
        await story.LetsItBeSent();
        story.Leo.Letter("sera dans la prochaine lettre de la semaine").DoesNotSee(Answers);
        Assert.Contains("Une question> de <@U0ANA>", await Digest(story), StringComparison.Ordinal);

        // Who answers beside the thread says so.
        await story.Ana.Type(Sample.Channel, "Et qui connaît un bon traiteur ?");
        await story.Ana.Type(Sample.Channel, "Ou une salle ?");
        await story.SleepUntil(At(13, 18, 0));
        await story.AdvanceTo(At(16, 9, 2));
        // Asked in one minute, they are told apart.
        var both = story.Leo.Letter(Waits);
        both.Sees("@Ana a posé une autre question");
        await story.Leo.Press(both, both.Buttons.First(button => button.Text == Answers));
        await story.LetsItBeSent();
        await story.Leo.Press(story.Leo.Letter("Vous répondez à"), "C’est répondu");
        await story.LetsItBeSent();
        Assert.True(story.Leo.HasLetter("n’attend plus de réponse"));
    });

    [Theory, EveryWay]
    public Task Where_nobody_is_there_to_be_asked_first_the_digest_lists_it_at_once(Way way) => Story.Live(way, new StoryOptions { Settings = settings => settings.Remove("Communities:0:Animators:0") }, async story =>
    {
        await story.BecomesMember(story.Ana);
        await Asks(story);
        await story.SleepUntil(At(4, 9, 2));
        Assert.Contains("Une question> de <@U0ANA>", await Digest(story), StringComparison.Ordinal);
        Assert.False(story.Nadia.HasLetter(Waits));
    });

    [Fact]
    public void The_digest_waits_until_an_offer_was_read_lists_it_once_and_leaves_to_somebody_what_they_promised_to_answer()
    {
        var community = Samples.Community();
        // Thursday 5 March 2026.
        var offer = new QuestionOffer(new("1772438400.000100"), 1, At(5, 7, 50));
        Assert.False(offer.IsForDigest(community, Week, At(5, 18)));
        Assert.True(offer.IsForDigest(community, Week, At(6, 10)));
        Assert.True((offer with { ListedAt = At(5, 9) }).IsForDigest(community, Week, At(5, 10)));
        Assert.True((offer with { ToldIn = Week }).IsForDigest(community, Week, At(6, 10)));
        Assert.False((offer with { ToldIn = Week.Plus(-1) }).IsForDigest(community, Week, At(6, 10)));
        var promised = offer with { AnsweringBy = Samples.Zoe, AnsweringAt = At(5, 9) };
        Assert.False(promised.ComesBack(community, At(10, 8)));
        Assert.False(promised.IsForDigest(community, Week.Plus(1), At(10, 9)));
        Assert.True(promised.ComesBack(community, At(10, 9)));
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_is_offered_looks_as_kept(Language reader)
    {
        var community = Samples.Community();
        var question = new QuestionIn(new("1772438400.000100"), community.Id);
        var offer = new QuestionOffer(question.Ts, 1, At(5, 7, 50));
        Kept("question", offer);
        Kept("question.another", offer);
        Kept("question.again", offer with { Round = 2 });
        Kept("question.answered", offer with { AnsweringBy = Samples.Zoe, AnsweringAt = At(5, 9) });
        Kept("question.yours", offer with { AnsweringBy = new("U0LEO"), AnsweringAt = At(5, 9) });
        Kept("question.listed", offer with { ListedBy = Samples.Zoe, ListedAt = At(5, 9) });
        Kept("question.told", offer with { ListedBy = Samples.Zoe, ListedAt = At(5, 9), ToldIn = Week });

        var over = QuestionsViews.Over(reader, community, question, Samples.Ana, "https://passerelles.exemple.org/p1");
        Snapshot.Matches(new Message(over.Text, over.Blocks).ToJson(), $"question.over.{reader.Code()}");

        void Kept(string name, QuestionOffer state)
        {
            var part = QuestionsViews.Part(reader, community, question, state, Samples.Ana, "Ana", "https://passerelles.exemple.org/p1", isAnother: name == "question.another", new("U0LEO"));
            Snapshot.Matches(new Message(part.Text, part.Blocks).ToJson(), $"{name}.{reader.Code()}");
        }
    }

    private static async Task<SeenMessage> Asks(Story story)
    {
        await story.Ana.Type(Sample.Channel, "Qui a déjà changé d’hébergeur ?");
        await story.Quiet();
        return story.Ana.Messages(Sample.Channel)[^1];
    }

    private static Task IsAResource(Story story, Person person) => story.Database.Write(async tx =>
    {
        var (community, now) = ((await tx.FindCommunity(Sample.Community))!, story.Clock.GetUtcNow());
        Assert.True(await tx.AddTenure(community, new(Guid.CreateVersion7(now), community.Id, FunctionalRole.Topic, new(person.Id), community.DayAt(now), null), new(story.Nadia.Id), now));
    }, Stop);

    private static Task<string> Digest(Story story) => story.Database.Read(async tx =>
    {
        var (community, now) = ((await tx.FindCommunity(Sample.Community))!, story.Clock.GetUtcNow());
        return (await story.Of<DrawDigest>().Draft(tx, community, (await tx.StateOf(community, Week.At(now, community))) with { Starter = 0 }, now, Stop)).Text.ToString();
    }, Stop);

    private static DateTimeOffset At(int dayOfMarch, int hour, int minute = 0) => new(2026, 3, dayOfMarch, hour, minute, 0, TimeSpan.FromHours(1));
}
