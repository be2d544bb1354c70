using CommunityBot.Community;

namespace CommunityBot.Hosting;

/// <summary>Turns what stops a command into a sentence and an exit code: whoever types it sees what to change, not where the program was.</summary>
internal static class Refusals
{
    public const int Refused = 1;

    public static async Task<int> Said(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception refusal) when (refusal is SettingsException or WrongSettingsException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Refused;
        }
    }
}
