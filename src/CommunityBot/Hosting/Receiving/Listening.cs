using CommunityBot.Durability;

namespace CommunityBot.Hosting;

/// <summary>Notes twice a minute, and when it stops, that the bot listens.</summary>
/// <remarks>Waits on the real clock: it waits for a machine.</remarks>
public sealed class Listening(Hearing hearing, SlackContact contact, SocketMode sockets, ILogger<Listening> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.WhenAll(contact.First, sockets.First).WaitAsync(stoppingToken);
            using var timer = new PeriodicTimer(Tick, TimeProvider.System);
            do await Note();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Note();
        }
    }

    /// <summary>What cannot be noted counts as not heard, and is read in the channels: no more than a line is made of it.</summary>
    private async Task Note()
    {
        try
        {
            await hearing.Note(CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogWarning("It cannot be noted that the bot listens: {Failure}", failure.GetType().Name);
        }
    }
}
