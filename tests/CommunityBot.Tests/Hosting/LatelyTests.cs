using CommunityBot.Emulator;
using CommunityBot.Hosting;
using CommunityBot.Slack;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Hosting;

/// <summary>What Slack delivers twice within a minute is done once.</summary>
public sealed class LatelyTests
{
    [Fact]
    public async Task A_copy_gets_the_answer_of_the_first_and_what_is_typed_again_is_another_act()
    {
        using var clock = MovableClock.Frozen(Story.Beginning);
        var lately = new Lately(clock);
        var (done, first, second) = (0, Typed("1.2"), Typed("3.4"));
        await lately.Once(first, Act);
        await lately.Once(first, Act);
        Assert.Equal(1, done);
        await lately.Once(second, Act);
        Assert.Equal(2, done);
        clock.MoveTo(Story.Beginning + TimeSpan.FromMinutes(2));
        await lately.Once(first, Act);
        Assert.Equal(3, done);

        Task<Answer> Act()
        {
            done++;
            return Task.FromResult(Answer.Done);
        }
    }

    [Theory, EveryWay]
    public Task A_command_that_comes_twice_opens_one_form(Way way) => Story.Live(way, async story =>
    {
        story.Slack.Faults.DeliverTwice();
        Assert.NotNull((await story.Ana.Type(Sample.General, "/rejoindre")).View);
        await story.Quiet();
    });

    private static SlashCommand Typed(string trigger) => new() { Name = "/rejoindre", User = new("U0ANA"), Channel = new("C0GENERAL"), Trigger = new(trigger) };
}
