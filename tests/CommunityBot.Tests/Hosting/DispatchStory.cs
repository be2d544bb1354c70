using CommunityBot.Data;
using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Hosting;

public class DispatchStory
{
    [Theory, EveryWay]
    public Task A_command_is_answered_in_the_response_and_a_press_after_it(Way way) => Live(way, async story =>
    {
        var typed = await story.Ana.Type(Sample.General, "/dire bonjour");
        Assert.Equal("bonjour", Assert.Single(typed.Whispers).Text);

        var card = await PostCard(story);
        await story.Zoe.Press(card, "Appuyer");
        await story.Quiet();
        Assert.Equal("fait", story.Zoe.Whispers[^1].Text);
    });

    [Theory]
    [EveryWay("/communaute RÉPÉTER après moi", "après moi")]
    [EveryWay("/community repeter  encore", "encore")]
    [EveryWay("/communaute Repeat MOI", "MOI")]
    [EveryWay("/communaute autre chose", "aide: autre chose")]
    [EveryWay("/community", "aide: ")]
    public Task A_sub_command_is_understood_in_both_languages_whatever_the_case_and_accents(Way way, string typed, string answered) => Live(way, async story =>
        Assert.Equal(answered, Assert.Single((await story.Ana.Type(Sample.General, typed)).Whispers).Text));

    [Theory, EveryWay]
    public Task A_slow_form_stays_on_the_screen_and_sent_again_acts_once(Way way) => Live(
        way,
        async story =>
        {
            var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await story.Ana.Type(Sample.General, "/formulaire");
            await story.Quiet();
            story.Of<TrialFeature>().Hold = hold;
            var early = await story.Ana.Submit(story.Ana.OpenView!, new Dictionary<string, object> { ["Mots"] = "une phrase" });
            Assert.Equal(SubmitOutcome.Errors, early.Outcome);
            Assert.Equal("Cela prend plus de temps que d’habitude. Envoyez à nouveau dans un instant\u00a0: rien ne sera fait deux fois.", early["Mots"]);

            hold.SetResult();
            await story.Quiet();
            // On a busy machine the next one may be slow too.
            await Eventually.So("the form is taken", async () => (await story.Ana.Submit(story.Ana.OpenView!)).Outcome == SubmitOutcome.Closed);
            Assert.Equal(["une phrase"], story.Of<TrialFeature>().Submitted);
        },
        new() { AnswerWithin = TimeSpan.FromMilliseconds(50) });

    [Theory, EveryWay(WithCopies = true)]
    public Task A_form_asked_for_by_two_copies_opens_once_and_nothing_is_said_to_have_failed(Way way) => Live(way, async story =>
    {
        story.Slack.Faults.DeliverTwice();
        var typed = await story.Ana.Type(Sample.General, "/formulaire");
        await story.Quiet();
        Assert.NotNull(story.Ana.OpenView);
        Assert.Empty(typed.Whispers);
        Assert.Empty(story.Logs);
        Assert.Single(story.Slack.Calls, call => call.Method == "views.open");
    });

    [Theory, EveryWay]
    public Task A_slow_command_gets_an_empty_answer_and_its_own_when_it_is_ready(Way way) => Live(
        way,
        async story =>
        {
            var hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            story.Of<TrialFeature>().Hold = hold;
            var typed = await story.Ana.Type(Sample.General, "/dire patience");
            Assert.Null(typed.Failure);
            Assert.Empty(typed.Whispers);

            hold.SetResult();
            await story.Quiet();

            Assert.Equal("patience", Assert.Single(story.Ana.Whispers).Text);
        },
        new() { AnswerWithin = TimeSpan.FromMilliseconds(50) });

    [Theory, EveryWay]
    public Task A_button_that_nobody_knows_any_more_says_so_in_the_readers_language(Way way) => Live(way, async story =>
    {
        var card = await PostCard(story);
        await story.Zoe.Press(card, "Ancien bouton");
        await story.Quiet();
        Assert.StartsWith("Ce message est trop ancien", story.Zoe.Whispers[^1].Text, StringComparison.Ordinal);
        Assert.Contains(story.Logs, line => line.Contains("trial.forgotten", StringComparison.Ordinal));
    });

    [Theory, EveryWay]
    public Task Where_all_is_in_English_a_failure_is_told_in_English_to_one_who_is_in_no_community(Way way) => Live(
        way,
        async story =>
        {
            story.ExpectsErrors = true;
            story.Of<TrialFeature>().Failure = new InvalidOperationException("a bug");
            var typed = await story.Ana.Type(Sample.General, "/dire bonjour");
            Assert.Contains("nothing was recorded", Assert.Single(typed.Whispers).Text, StringComparison.Ordinal);
        },
        StoryOptions.InEnglish);

    [Theory, EveryWay]
    public Task A_value_that_cannot_be_read_is_a_message_too_old(Way way) => Live(way, async story =>
    {
        var card = await PostCard(story);
        await story.Zoe.Press(card, "Vieille valeur");
        await story.Quiet();
        Assert.StartsWith("Ce message est trop ancien", story.Zoe.Whispers[^1].Text, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_form_that_nobody_knows_any_more_keeps_what_was_typed(Way way) => Live(way, async story =>
    {
        var form = (await story.Ana.Type(Sample.General, "/formulaire ancien")).View!;
        var sent = await story.Ana.Submit(form, new Dictionary<string, object> { ["Mots"] = "longuement pesés" });
        Assert.Equal(SubmitOutcome.Errors, sent.Outcome);
        Assert.StartsWith("Ce formulaire est trop ancien", sent["Mots"], StringComparison.Ordinal);
        Assert.Equal("longuement pesés", sent.View!.Field("Mots").Value);
    });

    [Theory]
    [EveryWay("rien", "rien n’a été enregistré")]
    [EveryWay("inconnu", "il se peut que ce soit fait")]
    [EveryWay("autre", "rien n’a été enregistré")]
    public Task A_failure_is_told_truthfully_where_the_person_is_looking(Way way, string kind, string said) => Live(way, async story =>
    {
        story.ExpectsErrors = true;
        var card = await PostCard(story);
        var form = (await story.Ana.Type(Sample.General, "/formulaire")).View!;
        story.Of<TrialFeature>().Failure = kind switch
        {
            "rien" => new NothingRecordedException("disk full"),
            "inconnu" => new CommitUncertainException("connection lost"),
            _ => new InvalidOperationException("a bug"),
        };

        var typed = await story.Ana.Type(Sample.General, "/dire bonjour");
        Assert.Contains(said, Assert.Single(typed.Whispers).Text, StringComparison.Ordinal);

        await story.Zoe.Press(card, "Appuyer");
        await story.Quiet();
        Assert.Contains(said, story.Zoe.Whispers[^1].Text, StringComparison.Ordinal);

        var sent = await story.Ana.Submit(form, new Dictionary<string, object> { ["Mots"] = "pesés" });
        Assert.Contains(said, sent["Mots"], StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task What_was_recorded_before_a_failure_is_answered_as_it_was_recorded(Way way) => Live(way, async story =>
    {
        story.ExpectsErrors = true;
        var card = await PostCard(story);
        await story.Zoe.Press(card, "Échouer après");
        await story.Quiet();
        Assert.Equal("enregistré", story.Zoe.Whispers[^1].Text);
    });

    [Theory, EveryWay]
    public Task Where_there_is_no_conversation_the_answer_is_a_small_window(Way way) => Live(way, async story =>
    {
        await story.Ana.Shortcut("trial.shortcut");
        await story.Quiet();
        Assert.Contains("raccourci", story.Ana.OpenView!.PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay(WithCopies = true)]
    public Task An_event_acts_once_however_often_it_is_delivered(Way way) => Live(way, async story =>
    {
        story.Slack.Faults.DeliverTwice();
        story.Slack.Faults.DeliverUnderAnotherId();
        await story.Ana.Write("bonjour ?");
        await story.Quiet();
        Assert.Single(story.Ana.PrivateMessages, m => m.IsFromBot);
    });

    [Theory, EveryWay]
    public Task The_inbox_keeps_no_text(Way way) => Live(way, async story =>
    {
        await story.Ana.Write("un secret bien gardé");
        await story.Quiet();
        var kept = await story.Database.Read(tx => tx.List<string>("select event_id || type || coalesce(channel, '') || coalesce(user_id, '') || coalesce(subtype, '') || lane from inbox"), TestContext.Current.CancellationToken);
        Assert.NotEmpty(kept);
        Assert.All(kept, row => Assert.DoesNotContain("secret", row, StringComparison.Ordinal));
    });

    private static Task Live(Way way, Func<Story, Task> story, StoryOptions? wishes = null) => Story.Live(way, (wishes ?? new()) with { Map = TrialFeature.Map, Directory = null }, story);

    private static async Task<SeenMessage> PostCard(Story story)
    {
        await story.Zoe.Type(Sample.General, "/carte " + Sample.FacilitatorsChannel);
        await story.Quiet();
        return story.Zoe.Messages(Sample.FacilitatorsChannel)[^1];
    }
}
