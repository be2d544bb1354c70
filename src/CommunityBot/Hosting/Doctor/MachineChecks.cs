using System.Globalization;
using CommunityBot.Community;

namespace CommunityBot.Hosting;

/// <summary>What the machine must have for dates to be readable: the words of French. The rules of time zones come with the bot.</summary>
internal static class MachineChecks
{
    public static IEnumerable<Finding> Look(IDoctorTexts texts) =>
        [SpeaksFrench() ? Finding.Ok(texts.SpeaksFrench) : Finding.Fail(texts.NoFrench)];

    /// <summary>Without libicu, .NET refuses to start or, told to do without, writes the months in English.</summary>
    private static bool SpeaksFrench()
    {
        try
        {
            return CultureInfo.GetCultureInfo("fr-FR").DateTimeFormat.MonthNames[10] == "novembre";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
