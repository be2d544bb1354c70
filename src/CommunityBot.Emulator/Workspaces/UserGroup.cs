namespace CommunityBot.Emulator;

/// <summary>A group of people who are called together with <c>@handle</c> (docs.slack.dev/reference/objects/usergroup-object).</summary>
/// <param name="Handle">Without <c>@</c>.</param>
/// <param name="Members">Ids.</param>
/// <param name="Created">When it was made, in seconds.</param>
public sealed record UserGroup(string Id, string Handle, string Name, IReadOnlyList<string> Members, long Created);
