namespace CommunityBot.Emulator;

/// <summary>Which scope an event asks for; Slack refuses the subscription without it.</summary>
internal static class Subscriptions
{
    private static readonly Dictionary<string, string[]> ScopesOfEvents = new()
    {
        ["message.im"] = ["im:history"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["reaction_added"] = ["reactions:read"],
        ["reaction_removed"] = ["reactions:read"],
        ["team_join"] = ["users:read"],
        ["user_change"] = ["users:read"],
        // One of the two: public channels with the first, private ones with the second.
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
    };

    internal static IEnumerable<string> WithoutScope(AppManifest manifest) =>
        from name in manifest.Events
        where ScopesOfEvents.TryGetValue(name, out var scopes) && !scopes.Intersect(manifest.Scopes).Any()
        select $"The app subscribes to {name} without the scope {string.Join(" or ", ScopesOfEvents[name])}.";
}
