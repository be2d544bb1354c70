using CommunityBot.Hosting;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Help;

public class HelpStory
{
    [Theory, EveryWay]
    public Task Help_says_what_this_person_may_do(Way way) => Story.Live(way, async story =>
    {
        var outsider = Assert.Single((await story.Ana.Type(Sample.General, "/communaute")).Whispers).PlainRendering;
        Assert.Contains("/communaute rejoindre", outsider, StringComparison.Ordinal);
        Assert.DoesNotContain("Avec votre rôle", outsider, StringComparison.Ordinal);

        var facilitator = Assert.Single((await story.Zoe.Type(Sample.FacilitatorsChannel, "/communaute AÎDE")).Whispers).PlainRendering;
        Assert.Contains("Avec votre rôle", facilitator, StringComparison.Ordinal);
        Assert.Contains("cotisation", facilitator, StringComparison.Ordinal);

        var english = Assert.Single((await story.Dan.Type(Sample.General, "/community help")).Whispers).PlainRendering;
        Assert.Contains("/community join", english, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task A_slip_is_understood_and_a_button_does_what_was_meant(Way way) => Story.Live(way, async story =>
    {
        var asked = Assert.Single((await story.Ana.Type(Sample.General, "/communaute rejoinder infra-services")).Whispers);
        Assert.Contains("rejoindre", asked.Text, StringComparison.Ordinal);

        var form = await story.Ana.Press(asked, "Oui, /communaute rejoindre");

        Assert.Equal("joining.form", form?.CallbackId);
    });

    [Theory, EveryWay]
    public Task A_word_that_resembles_nothing_gets_the_whole_list(Way way) => Story.Live(way, async story =>
    {
        var answer = Assert.Single((await story.Ana.Type(Sample.General, "/communaute <!channel> xylophone")).Whispers);

        Assert.Contains("/communaute rejoindre", answer.PlainRendering, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", answer.Text, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Plain_words_get_next_steps_and_a_burst_of_them_one_answer(Way way) => Story.Live(way, async story =>
    {
        await story.Ana.Write("Bonjour");
        await story.Ana.Write("Il y a quelqu’un ?");
        await story.Ana.Write("Je voudrais rejoindre la communauté");
        await story.Quiet();
        var answer = Assert.Single(story.Ana.PrivateMessages, m => m.IsFromBot);
        Assert.Equal("joining.form", (await story.Ana.Press(answer, "Rejoindre"))?.CallbackId);

        await story.Advance(TimeSpan.FromMinutes(1));
        await story.Ana.Write("Et maintenant ?");
        await story.Quiet();
        Assert.Equal(2, story.Ana.PrivateMessages.Count(m => m.IsFromBot));
    });

    [Theory, EveryWay]
    public Task What_is_settled_since_is_put_right_in_the_last_answer_only(Way way) => Story.Live(way, async story =>
    {
        await story.Asks(story.Ana);
        await story.Ana.Write("Où en est ma demande ?");
        await story.Quiet();
        await story.Advance(TimeSpan.FromMinutes(1));
        await story.Ana.Write("Et maintenant ?");
        await story.Quiet();
        await story.PressesCard(story.Zoe, "Accepter");

        var answers = story.Ana.PrivateMessages.Where(message => message.ButtonTexts.Contains("Aide")).ToList();
        Assert.Equal(2, answers.Count);
        answers[0].Sees("attend une réponse");
        answers[1].DoesNotSee("attend une réponse");
    });

    [Theory, EveryWay]
    public Task Someone_the_bot_never_met_is_answered_in_their_language(Way way) => Story.Live(way, async story =>
    {
        await story.Dan.Write("Good morning");
        await story.Quiet();

        Assert.Contains("Hello!", Assert.Single(story.Dan.PrivateMessages, m => m.IsFromBot).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task Someone_with_a_role_reads_what_it_lets_them_do(Way way) => Story.Live(way, async story =>
    {
        await story.Leo.Write("Que puis-je faire ?");
        await story.Quiet();

        var answer = Assert.Single(story.Leo.PrivateMessages, m => m.IsFromBot);
        Assert.Contains("#infra-services", answer.PlainRendering, StringComparison.Ordinal);
        Assert.Contains("Annoncer les arrivées", answer.PlainRendering, StringComparison.Ordinal);
        await story.Leo.Press(answer, "Aide");
        await story.Quiet();
        Assert.Contains("/communaute ping", Assert.Single(story.Leo.Whispers).PlainRendering, StringComparison.Ordinal);
    });
}
