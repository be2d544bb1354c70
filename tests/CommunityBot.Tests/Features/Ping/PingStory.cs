using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.Ping;

public class PingStory
{
    [Theory, EveryWay]
    public Task The_bot_says_that_it_is_there_and_what_time_it_is_for_the_community(Way way) => Story.Live(way, async story =>
    {
        var typed = await story.Leo.Type(Sample.Channel, "/communaute ping");
        Assert.Equal("Je suis là. Pour Infra & Services, il est 09:00 (Europe/Paris).", Assert.Single(typed.Whispers).Text.Replace("*", "", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal));

        await story.Advance(TimeSpan.FromMinutes(90));
        typed = await story.Leo.Type(Sample.General, "/communaute PING");
        Assert.Contains("10:30", Assert.Single(typed.Whispers).Text, StringComparison.Ordinal);
    });

    [Theory, EveryWay]
    public Task One_who_is_in_no_community_is_answered_too_and_in_their_language(Way way) => Story.Live(way, async story =>
    {
        var typed = await story.Dan.Type(Sample.General, "/community ping");
        Assert.Equal("I am here.", Assert.Single(typed.Whispers).Text);
    });

    [Theory, EveryWay]
    public Task Where_all_is_in_English_one_who_is_in_no_community_is_answered_in_English(Way way) => Story.Live(way, StoryOptions.InEnglish, async story =>
    {
        var typed = await story.Ana.Type(Sample.General, "/community ping");
        Assert.Equal("I am here.", Assert.Single(typed.Whispers).Text);
    });
}
