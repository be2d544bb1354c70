using CommunityBot.Community;
using CommunityBot.Features;

namespace CommunityBot.Hosting;

/// <summary><c>communitybot doctor</c>: a line for each thing looked at, with the remedy. It may run beside the bot, and changes nothing.</summary>
public static class DoctorCommand
{
    internal static Task<int> Run(string language, CancellationToken stop) => Refusals.Said(() =>
    {
        var map = new BotMap();
        AllFeatures.Map(map);
        return Say(new Doctor(Sources.Read(), map, TimeProvider.System, LanguageOf(language)), LanguageOf(language), Console.Out, stop);
    });

    /// <summary>Writes the findings as they come, then how many there are. 0 when nothing fails.</summary>
    public static async Task<int> Say(Doctor doctor, Language language, TextWriter say, CancellationToken stop)
    {
        var texts = DoctorTexts.All.In(language);
        var count = new int[Enum.GetValues<Verdict>().Length];
        await foreach (var finding in doctor.Examine(stop))
        {
            count[(int)finding.Verdict]++;
            await say.WriteLineAsync(finding.Remedy is null ? $"{Sign(texts, finding.Verdict)}  {finding.What}" : $"{Sign(texts, finding.Verdict)}  {finding.What} → {finding.Remedy}");
        }

        await say.WriteLineAsync();
        await say.WriteLineAsync(texts.Summary(count[(int)Verdict.Fail], count[(int)Verdict.Warn]));
        return count[(int)Verdict.Fail] == 0 ? 0 : Refusals.Refused;
    }

    /// <summary>A sign to the eye and a word to whoever searches or listens, of one width.</summary>
    private static string Sign(IDoctorTexts texts, Verdict verdict)
    {
        var sign = verdict switch
        {
            Verdict.Ok => "✓",
            Verdict.Warn => "!",
            _ => "✗",
        };
        return $"{sign} {texts.Word(verdict).PadRight(Enum.GetValues<Verdict>().Max(each => texts.Word(each).Length))}";
    }

    private static Language LanguageOf(string code) => Languages.OfLocale(code) ?? default;
}
