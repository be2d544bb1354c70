using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Tables and charts (docs.slack.dev/reference/block-kit/blocks/table-block).</summary>
internal static class FigureRules
{
    /// <summary>Of cells and captions, in one table and in all of a message.</summary>
    internal const int LongestDataTable = 20_000;

    private const int MostColumns = 20;

    private static readonly Rule RawText = new Shape().Must("type", Values.One("raw_text")).Must("text", Values.Text(3000)).Check;
    private static readonly Rule RawNumber = new Shape().Must("type", Values.One("raw_number")).Must("value", Values.Decimal).May("text", Values.Text(3000)).Check;

    private static readonly Rule Column = new Shape().May("align", Values.One("left", "center", "right")).May("is_wrapped", Values.Boolean).Check;

    private static readonly Rule Point = new Shape().Must("label", Values.Text(20)).Must("value", Values.Decimal).Check;
    private static readonly Rule Segment = new Shape().Must("label", Values.Text(20)).Must("value", Values.Above(0)).Check;
    private static readonly Rule Series = new Shape().Must("name", Values.Text(20)).Must("data", Values.List(1, 20, Point)).Check;

    private static readonly Rule Axes = new Shape().Must("categories", Values.List(1, 20, Values.Text(20))).May("x_label", Values.Text(50)).May("y_label", Values.Text(50)).Check;

    private static readonly Rule Pie = new Shape().Must("type", Values.One("pie")).Must("segments", Values.List(1, 12, Segment)).Check;

    private static readonly Rule Lines = new Shape().Must("type", Values.One("bar", "area", "line")).Must("series", Values.List(1, 12, Series)).Must("axis_config", Axes)
        .Also(EverySeriesIsWhole).Check;

    /// <summary>Charts stand in messages only.</summary>
    internal static Dictionary<string, Rule> In(Surface surface)
    {
        var rules = new Dictionary<string, Rule> { ["table"] = Table, ["data_table"] = DataTable };
        if (surface is Surface.Message)
            rules["data_visualization"] = Shape.OfBlock("data_visualization").Must("title", Values.Text(50)).Must("chart", Chart).Check;
        return rules;
    }

    /// <summary>How many characters the cells of a table have, its caption too.</summary>
    internal static int Length(JsonObject table) =>
        (table.Text("caption")?.Length ?? 0) + (table.Array("rows")?.OfType<JsonArray>().Sum(row => row.Sum(Letters)) ?? 0);

    private static Rule Table => Shape.OfBlock("table").Must("rows", Values.List(0, 100, Values.List(1, MostColumns, Cell)))
        .May("column_settings", Values.List(0, MostColumns, (node, at, problems) =>
        {
            // Null skips a column.
            if (node is not null)
                Column(node, at, problems);
        })).Check;

    private static Rule DataTable => Shape.OfBlock("data_table").Must("caption", Values.Text(3000)).Must("rows", Values.List(2, 201, Values.List(1, MostColumns, Cell)))
        .May("page_size", Values.Number(1, 100)).May("row_header_column_index", Values.Number(0, MostColumns - 1)).Also(AllRowsAreAlike).Check;

    private static int Letters(JsonNode? cell) => cell switch
    {
        JsonObject one => (one.Text("text") ?? one["value"]?.ToJsonString() ?? "").Length + one.Objects("elements").Sum(Letters),
        _ => 0,
    };

    private static void Cell(JsonNode? node, string at, Problems problems)
    {
        var rule = node.Text("type") switch { "raw_text" => RawText, "raw_number" => RawNumber, "rich_text" => RichTextRules.Block, _ => null };
        if (rule is null)
            problems.Add($"unsupported type: {node.Text("type")}", at + "/type");
        else
            rule(node, at, problems);
    }

    private static void AllRowsAreAlike(JsonNode? table, string at, Problems problems)
    {
        if (table.Array("rows") is not [JsonArray head, ..] rows)
            return;
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i] is JsonArray row && row.Count != head.Count)
                problems.Add($"must have {head.Count.Invariant()} cells, as the header row has", $"{at}/rows/{i.Invariant()}");
        }

        if (head.Any(cell => cell.Text("type") == "rich_text"))
            problems.Add("the header row may not have rich_text", at + "/rows/0");
        if (Length((JsonObject)table!) > LongestDataTable)
            problems.Add($"no more than {LongestDataTable} characters allowed", at + "/rows");
    }

    private static void Chart(JsonNode? node, string at, Problems problems) => (node.Text("type") == "pie" ? Pie : Lines)(node, at, problems);

    private static void EverySeriesIsWhole(JsonNode? chart, string at, Problems problems)
    {
        var categories = chart.Object("axis_config").Texts("categories").ToHashSet();
        var names = new HashSet<string>();
        var series = chart.Array("series") ?? [];
        for (var i = 0; i < series.Count; i++)
        {
            if (series[i].Text("name") is { } name && !names.Add(name))
                problems.Add($"name `{name}` is used more than once", $"{at}/series/{i.Invariant()}/name");
            if (categories.Count > 0 && !categories.SetEquals(series[i].Objects("data").Select(d => d.Text("label") ?? "")))
                problems.Add("must have one value for every category", $"{at}/series/{i.Invariant()}/data");
        }
    }
}
