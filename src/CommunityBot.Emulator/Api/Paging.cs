using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>
/// Cursor pages. Slack promises neither full pages nor that an empty one is the last: with short pages on, a list of two or more comes as about half,
/// then nothing, then the rest (docs.slack.dev/apis/web-api/pagination).
/// </summary>
internal static class Paging
{
    /// <summary>The page the call asks for.</summary>
    /// <param name="call">Has <c>limit</c> and <c>cursor</c>.</param>
    /// <param name="items">All of them, in order.</param>
    /// <param name="key">Tells one from another; the next page starts after it.</param>
    /// <param name="usual">The limit where none is given.</param>
    /// <param name="next">Empty at the end.</param>
    internal static IReadOnlyList<T> Page<T>(ApiCall call, IReadOnlyList<T> items, Func<T, string> key, int usual, out string next)
    {
        var limit = call.Number("limit") ?? usual;
        if (limit is < 0 or > 1000)
            throw new ApiError(call.CodeOr("invalid_limit"));
        limit = limit == 0 ? usual : Math.Min(limit, 999);
        var (number, after) = Read(call.Text("cursor"));
        var rest = items;
        if (after.Length > 0)
        {
            var at = items.ToList().FindIndex(i => key(i) == after);
            rest = at < 0 ? throw new ApiError("invalid_cursor") : [.. items.Skip(at + 1)];
        }

        var size = !call.Workspace.Options.ShortPages ? limit : number switch
        {
            0 => Math.Min(limit, Math.Max(1, rest.Count / 2)),
            1 => 0,
            _ => limit,
        };
        var page = rest.Take(size).ToList();
        next = page.Count == rest.Count ? "" : Write(number + 1, page.Count > 0 ? key(page[^1]) : after);
        return page;
    }

    internal static JsonObject WithCursor(this JsonObject answer, string next)
    {
        answer["response_metadata"] = new JsonObject { ["next_cursor"] = next };
        return answer;
    }

    private static string Write(int number, string after) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{number.Invariant()}|{after}"));

    private static (int Number, string After) Read(string? cursor)
    {
        if (string.IsNullOrEmpty(cursor))
            return (0, "");
        var bytes = new byte[cursor.Length];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length) ||
            Encoding.UTF8.GetString(bytes, 0, length).Split('|', 2) is not [var number, var after] || !int.TryParse(number, CultureInfo.InvariantCulture, out var page))
            throw new ApiError("invalid_cursor");
        return (page, after);
    }
}
