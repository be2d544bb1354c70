using CommunityBot.Community;
using NodaTime;

namespace CommunityBot.Features.Importing;

/// <summary>The doctor's line about the directory: whether there is one, how old, and what it holds.</summary>
public sealed class CheckDirectory
{
    /// <summary>Dues are paid all year round: after two months a directory says wrong things of many.</summary>
    private const int MostDays = 60;

    public async Task<IReadOnlyList<Finding>> Look(CheckUp checkUp, CancellationToken stop)
    {
        var t = ImportingTexts.All.In(checkUp.Language);
        var today = LocalDate.FromDateTime(checkUp.Now.UtcDateTime);
        var counts = checkUp.Workspace is { } workspace ? await checkUp.Database.Read(tx => tx.CountDirectory(workspace, today), stop) : null;
        if (counts is null) return [Finding.Warn(t.NoDirectory)];

        var imported = LocalDate.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(counts.SwitchedAt).UtcDateTime);
        long days = Period.DaysBetween(imported, today);
        var day = checkUp.Language.Day(imported);
        return [days > MostDays ? Finding.Warn(t.OldDirectory(day, days, counts)) : Finding.Ok(t.Directory(day, days, counts))];
    }
}
