namespace CommunityBot.Data;

/// <summary>Brings every row of one database into another that has the same tables and nothing in them: what PostgreSQL holds, into a SQLite file.</summary>
internal static class RowCopy
{
    /// <summary>Of one moment: what is written meanwhile is not in it.</summary>
    public static Task Run(Database from, Database to, CancellationToken stop) => from.Read(async source =>
    {
        await to.Write(async target =>
        {
            // Tables come in any order.
            await target.Execute("pragma defer_foreign_keys = on");
            foreach (var table in await target.List<string>("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migrations' order by name"))
            {
                var columns = await target.List<string>("select name from pragma_table_info(@table) order by cid", new { table });
                var insert = $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", columns.Select(column => "@" + column))})";
                foreach (IDictionary<string, object?> row in await source.List<dynamic>($"select {string.Join(", ", columns)} from {table}")) await target.Execute(insert, row);
            }
        }, stop);
        return true;
    }, stop);
}
