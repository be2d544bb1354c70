using System.Diagnostics;
using CommunityBot.Emulator;
using CommunityBot.Features.Joining;
using CommunityBot.Hosting;

namespace CommunityBot.Benchmarks;

/// <summary>What people wait for: from the command to the form on the screen, and from Approve to the invitation.</summary>
internal static class JoiningTimes
{
    private const int WarmUp = 20;
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(30);

    public static async Task Run(int rounds)
    {
        var moment = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1));
        using var clock = MovableClock.Frozen(moment);
        await using var room = await Room.Make(Data.Provider.Sqlite);
        await using var live = await Live.Start(clock, room, rounds + WarmUp);
        var time = new BusinessTime(clock, [.. live.Workers]);
        await time.Quiet(CancellationToken.None);

        var (form, invitation) = (new Figures("from /rejoindre to the form on the screen"), new Figures("from Approve to the invitation"));
        for (var round = 0; round < rounds + WarmUp; round++)
        {
            var newcomer = live.Newcomers[round];
            var asked = Stopwatch.GetTimestamp();
            var view = (await newcomer.Type(Sample.General, "/rejoindre")).View ?? throw new InvalidOperationException("No form came.");
            if (round >= WarmUp) form.Since(asked);

            await newcomer.Submit(view, new Dictionary<string, object>
            {
                [JoiningFeature.Why.Name] = "J’exploite une centaine de serveurs et je voudrais comparer nos pratiques.",
                [JoiningFeature.Engagement.Name] = "Curieux",
                [JoiningFeature.Rules.Name] = true,
            });
            await time.Quiet(CancellationToken.None);

            var facilitator = live.Slack.As(Sample.Zoe.Id!);
            var card = facilitator.Messages(Sample.FacilitatorsChannel)[^1];
            var pressed = Stopwatch.GetTimestamp();
            var press = facilitator.Press(card, JoiningFeature.ApproveUnverified.Name);
            while (!live.Slack.Channel(Sample.Channel).Members.Contains(newcomer.Id, StringComparer.Ordinal))
            {
                if (Stopwatch.GetElapsedTime(pressed) > TooLong) throw new TimeoutException($"{newcomer} was not invited.");
                await Task.Yield();
            }
            if (round >= WarmUp) invitation.Since(pressed);
            await press;
            // A minute goes by, so that the bot's own paces are not what is measured.
            await time.Advance(clock.GetUtcNow() + TimeSpan.FromMinutes(1), CancellationToken.None);
        }

        Console.WriteLine(form);
        Console.WriteLine(invitation);
    }
}
