using System.Text.Json.Nodes;

namespace CommunityBot.Tests.Emulator;

/// <summary>Follows cursors to the end.</summary>
internal static class Everything
{
    internal static async Task<IReadOnlyList<string>> Messages(Desk desk, string method, params (string, string)[] arguments) =>
        [.. (await Pages(desk, method, "messages", arguments)).SelectMany(p => p).Select(m => (string)m!["text"]!)];

    internal static async Task<IReadOnlyList<JsonArray>> Pages(Desk desk, string method, string list, params (string, string)[] arguments)
    {
        var pages = new List<JsonArray>();
        var cursor = "";
        do
        {
            var answer = await desk.Call(method, cursor.Length == 0 ? arguments : [.. arguments, ("cursor", cursor)]);
            Assert.True((bool)answer["ok"]!, answer.ToJsonString());
            pages.Add(answer[list]!.AsArray());
            cursor = (string?)answer["response_metadata"]?["next_cursor"] ?? "";
        }
        while (cursor.Length > 0);
        return pages;
    }
}
