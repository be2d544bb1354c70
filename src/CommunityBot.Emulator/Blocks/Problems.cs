namespace CommunityBot.Emulator;

/// <summary>What is wrong with blocks, in Slack's words: a sentence and a JSON pointer.</summary>
internal sealed class Problems(string root = "")
{
    private readonly List<string> _bare = [];

    internal bool Any => _bare.Count > 0;

    /// <summary>As in <c>errors</c>.</summary>
    internal IReadOnlyList<string> Bare => _bare;

    /// <summary>As in <c>response_metadata.messages</c>.</summary>
    internal IReadOnlyList<string> Messages => [.. _bare.Select(b => "[ERROR] " + b)];

    internal void Add(string what, string pointer) => _bare.Add($"{what} [json-pointer:{root}{pointer}]");
}
