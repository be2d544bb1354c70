using CommunityBot.Community;

namespace CommunityBot.Hosting;

/// <summary><c>communitybot simulate --weeks N</c>: what would be sent, when, to whom and why, if nobody did anything. It may run beside the bot.</summary>
internal static class SimulateCommand
{
    /// <summary>Two years.</summary>
    public const int MostWeeks = 104;

    public static Task<int> Run(int weeks, string language, CancellationToken stop) => Refusals.Said(async () =>
    {
        await Foresight.Tell(Sources.Read(), TimeProvider.System.GetUtcNow(), weeks, Languages.OfLocale(language) ?? default, Console.Out, Console.Error, stop);
        return 0;
    });
}
