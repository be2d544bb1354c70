using System.Data.Common;
using CommunityBot.Community;
using CommunityBot.Data;

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
        catch (Exception refusal) when (refusal is SettingsException or WrongSettingsException or ImportRefusedException or NothingRecordedException or NewerDatabaseException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
        }
        catch (Exception broken) when (broken is DbException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // A database out of reach, a port taken, a file that cannot be read: each says itself what is wrong, sometimes one exception further in.
            await Console.Error.WriteLineAsync(broken.InnerException is { } inner ? $"{broken.Message} {inner.Message}" : broken.Message);
        }
        return Refused;
    }
}
