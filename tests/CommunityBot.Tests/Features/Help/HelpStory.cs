using CommunityBot.Data;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Help;

public class HelpStory
{
    [Theory, EveryDatabase]
    public Task Someone_the_bot_never_met_is_answered_in_their_language(Provider provider) => Story.Live(provider, async story =>
    {
        await story.Dan.Write("Good morning");
        await story.Quiet();

        Assert.Contains("Hello!", Assert.Single(story.Dan.PrivateMessages, m => m.IsFromBot).PlainRendering, StringComparison.Ordinal);
    });

    [Theory, EveryDatabase]
    public Task Someone_with_a_role_reads_what_it_lets_them_do(Provider provider) => Story.Live(provider, async story =>
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
