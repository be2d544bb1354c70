namespace CommunityBot.Emulator;

/// <summary>What is wrong with blocks, in Slack's words: a sentence and a JSON pointer.</summary>
internal sealed class Problems(string root = "")
{
    private readonly List<string> bare = [];

    internal bool Any => bare.Count > 0;

    /// <summary>As in <c>errors</c>.</summary>
    internal IReadOnlyList<string> Bare => bare;

    /// <summary>As in <c>response_metadata.messages</c>.</summary>
    internal IReadOnlyList<string> Messages => [.. bare.Select(b => "[ERROR] " + b)];

    internal void Add(string what, string pointer) => bare.Add($"{what} [json-pointer:{root}{pointer}]");
}
