using CommunityBot.Data;
using CommunityBot.Features;
using CommunityBot.Hosting;
using CommunityBot.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommunityBot.Tests.Hosting;

/// <summary>When background work is looked for.</summary>
public sealed class BackgroundTests
{
    [Fact]
    public async Task What_one_that_died_left_in_hand_is_found_though_nobody_writes_anything()
    {
        await using var fresh = await FreshDatabase.Make(Provider.Sqlite);
        await using var services = new ServiceCollection().AddSingleton<Looked>().BuildServiceProvider();
        using var background = new Background(new BotMap().Background<Looked>(), services, fresh.Database, TimeProvider.System, NullLogger<Background>.Instance) { LooksAgain = TimeSpan.Zero };
        await background.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.So("it is looked for again", () => services.GetRequiredService<Looked>().Times >= 3);
        await background.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Looked : IBackgroundWork
    {
        private int _times;

        public int Times => _times;

        public Task<DateTimeOffset?> NextDue(Tx tx)
        {
            Interlocked.Increment(ref _times);
            return Task.FromResult<DateTimeOffset?>(null);
        }

        public Task<bool> RunNext(CancellationToken stop) => Task.FromResult(false);
    }
}
