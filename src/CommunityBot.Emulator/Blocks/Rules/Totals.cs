using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What a message may hold at most in all its blocks together.</summary>
internal static class Totals
{
    private const int MostCharts = 2;
    private const int LongestTables = 10_000;
    private const string At = "/blocks";

    internal static void Check(JsonArray blocks, Problems problems)
    {
        var (charts, tables, dataTables, markdown) = (0, 0, 0, 0);
        foreach (var block in Nesting.In(blocks))
        {
            switch (block.Text("type"))
            {
                case "data_visualization":
                    charts++;
                    break;
                case "table":
                    tables += FigureRules.Length(block);
                    break;
                case "data_table":
                    dataTables += FigureRules.Length(block);
                    break;
                case "markdown":
                    markdown += block.Text("text")?.Length ?? 0;
                    break;
            }
        }

        Limit(charts, MostCharts, "data_visualization blocks", problems);
        Limit(tables, LongestTables, "characters in tables", problems);
        Limit(dataTables, FigureRules.LongestDataTable, "characters in data tables", problems);
        Limit(markdown, TaskRules.LongestMarkdown, "characters in markdown blocks", problems);
    }

    private static void Limit(int given, int most, string what, Problems problems)
    {
        if (given > most)
            problems.Add($"no more than {most.Invariant()} {what} allowed", At);
    }
}
