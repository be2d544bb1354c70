using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Slack's <c>ok:false</c>, with what goes beside the code.</summary>
internal sealed class ApiError(string code, params IReadOnlyList<string> messages) : Exception(code)
{
    internal string Code { get; } = code;

    /// <summary>Lines of <c>response_metadata.messages</c>.</summary>
    internal IReadOnlyList<string> Messages { get; } = messages;

    /// <summary>Further fields, such as <c>needed</c> and <c>provided</c>.</summary>
    internal JsonObject More { get; init; } = [];
}
