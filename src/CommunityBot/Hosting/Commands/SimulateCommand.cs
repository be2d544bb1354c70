using System.Globalization;
using CommunityBot.Community;

namespace CommunityBot.Hosting;

/// <summary><c>communitybot simulate --weeks N</c>: what would be sent, when, to whom and why, if nobody did anything. It may run beside the bot.</summary>
internal static class SimulateCommand
{
    /// <summary>Two years.</summary>
    public const int MostWeeks = 104;

    /// <param name="weeks">As it was typed.</param>
    public static Task<int> Run(string weeks, string language, CancellationToken stop) => Refusals.Said(async () =>
    {
        var reader = Languages.OfLocale(language) ?? default;
        if (!int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostWeeks) throw new SettingsException(SimulationTexts.All.In(reader).NotWeeks(weeks, MostWeeks));
        await Foresight.Tell(Sources.Read(), TimeProvider.System.GetUtcNow(), number, reader, Console.Out, Console.Error, stop);
        return 0;
    });
}
