using CommunityBot.Community;

namespace CommunityBot.Hosting;

/// <summary>The settings, each part read by itself: one that is wrong keeps no other from being looked at.</summary>
/// <param name="Bot">Null where something the start needs is missing or wrong.</param>
/// <param name="Database">Null where it is wrong.</param>
/// <param name="Seeds">Null where a community is described wrongly.</param>
/// <param name="Findings">What is wrong, or where the settings come from.</param>
internal sealed record SettingsFound(BotSettings? Bot, DatabaseSettings? Database, Seeds? Seeds, IReadOnlyList<Finding> Findings)
{
    public static SettingsFound Read(IConfiguration configuration, IDoctorTexts texts)
    {
        var wrong = new List<string>();
        var bot = Part(() => BotSettings.Read(configuration));
        var database = Part(() => DatabaseSettings.Read(configuration));
        var seeds = Part(() => Seeds.Read(configuration));
        return new(bot, database, seeds, wrong.Count == 0
            ? [Finding.Ok(texts.SettingsRead(Path.GetFullPath("appsettings.json"), File.Exists("appsettings.json")))]
            : [.. wrong.Distinct(StringComparer.Ordinal).Select(problem => Finding.Fail(texts.SettingsWrong(problem)))]);

        T? Part<T>(Func<T> read) where T : class
        {
            try
            {
                return read();
            }
            catch (SettingsException refused)
            {
                wrong.Add(refused.Message);
            }
            catch (WrongSettingsException refused)
            {
                wrong.AddRange(refused.Problems);
            }
            return null;
        }
    }
}
