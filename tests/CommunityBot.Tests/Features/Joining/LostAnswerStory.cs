using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;
using static CommunityBot.Tests.Features.Joining.JoiningVerbs;

namespace CommunityBot.Tests.Features.Joining;

/// <summary>A form reaches the bot over Socket Mode, and the connection dies before the answer is back: Slack says so, keeps the form open, and the person sends it again.</summary>
public sealed class LostAnswerStory
{
    [Fact]
    public Task A_request_whose_answer_was_lost_is_kept_and_sent_again_is_one_request() => Story.Live(Way.OverSocketMode, async story =>
    {
        var form = await story.Ana.OpensTheForm();
        var lost = await LosesTheAnswer(story, () => story.Ana.Submit(form, Answers()));
        Assert.Equal(SubmitOutcome.Trouble, lost.Outcome);
        Assert.Equal(Why, lost.View!.Field("joining.why").Value);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Ana souhaite rejoindre");

        Assert.Equal(SubmitOutcome.Closed, (await story.Ana.Submit(lost.View)).Outcome);
        await story.LetsItBeSent();
        Assert.Single(story.Zoe.Messages(Sample.FacilitatorsChannel), message => message.IsFromBot);
        Assert.Single(story.Ana.PrivateMessages);
    });

    [Fact]
    public Task A_form_sent_back_whose_answer_was_lost_is_sent_back_again_with_every_word_in_it() => Story.Live(Way.OverSocketMode, async story =>
    {
        var blank = new string(' ', 40);
        var form = await story.Ana.OpensTheForm();
        var lost = await LosesTheAnswer(story, () => story.Ana.Submit(form, new Dictionary<string, object>(Answers(blank)) { ["joining.brings"] = "Un atelier" }));
        Assert.Equal(SubmitOutcome.Trouble, lost.Outcome);

        var back = await story.Ana.Submit(lost.View!);
        Assert.Contains("20", back["joining.why"], StringComparison.Ordinal);
        Assert.Equal("Un atelier", back.View!.Field("joining.brings").Value);
        Assert.Equal(SubmitOutcome.Closed, (await story.Ana.Submit(back.View, new Dictionary<string, object> { ["joining.why"] = Why })).Outcome);
        await story.LetsItBeSent();
        story.Zoe.Card().Sees("@Ana souhaite rejoindre", "Un atelier");
    });

    [Fact]
    public Task What_stands_in_the_way_is_read_at_the_second_try() => Story.Live(Way.OverSocketMode, async story =>
    {
        var form = await story.Ana.OpensTheForm();
        await story.Files(new() { ["onbehalf.who"] = "Ana" });
        var lost = await LosesTheAnswer(story, () => story.Ana.Submit(form, Answers()));
        Assert.Equal(SubmitOutcome.Trouble, lost.Outcome);

        Assert.Contains("attend une réponse", (await story.Ana.Submit(lost.View!)).View!.PlainRendering, StringComparison.Ordinal);
        Assert.Equal(1, await story.Database.Read(tx => tx.Find<int>("select count(*) from join_requests"), TestContext.Current.CancellationToken));
    });

    /// <summary>The bot has answered, and the connection is cut before the answer is there.</summary>
    private static async Task<SubmitResult> LosesTheAnswer(Story story, Func<Task<SubmitResult>> submit)
    {
        await Eventually.So("two connections are open", () => story.Slack.Sockets.Count == 2);
        story.Slack.Sockets.LoseNextAnswer();
        return await submit();
    }
}
