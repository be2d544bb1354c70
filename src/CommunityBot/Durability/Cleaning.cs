using CommunityBot.Data;

namespace CommunityBot.Durability;

/// <summary>What is no longer needed goes, in pieces small enough to hold up nobody.</summary>
internal static class Cleaning
{
    private const int Piece = 500;

    /// <param name="db">Where.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The moment that counts; a row where it is null stays.</param>
    /// <param name="before">Rows from before this moment go.</param>
    /// <param name="stop">Ends it between two pieces.</param>
    public static async Task Delete(this Database db, string table, string column, DateTimeOffset before, CancellationToken stop)
    {
        var age = new { before = before.ToUnixTimeMilliseconds() };
        var sql = $"delete from {table} where {column} in (select {column} from {table} where {column} < @before order by {column} limit {Piece})";
        while (await db.Write(tx => tx.Execute(sql, age), stop) >= Piece) await Task.Yield();
    }
}
