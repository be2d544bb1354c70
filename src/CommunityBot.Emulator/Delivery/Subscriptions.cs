namespace CommunityBot.Emulator;

/// <summary>Which scope an event, and a command, asks for; Slack refuses them without it.</summary>
internal static class Subscriptions
{
    // Where there are two, the first is for public channels and the second for private ones.
    private static readonly Dictionary<string, string[]> ScopesOfEvents = new()
    {
        ["app_mention"] = ["app_mentions:read"],
        ["message.im"] = ["im:history"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["reaction_added"] = ["reactions:read"],
        ["reaction_removed"] = ["reactions:read"],
        ["team_join"] = ["users:read"],
        ["user_change"] = ["users:read"],
        ["user_profile_changed"] = ["users:read"],
        ["file_shared"] = ["files:read"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
        ["channel_left"] = ["channels:read"],
        ["group_left"] = ["groups:read"],
        ["channel_created"] = ["channels:read"],
        ["channel_rename"] = ["channels:read"],
        ["channel_archive"] = ["channels:read"],
        ["channel_unarchive"] = ["channels:read"],
        ["group_rename"] = ["groups:read"],
        ["group_archive"] = ["groups:read"],
        ["group_unarchive"] = ["groups:read"],
        ["pin_added"] = ["pins:read"],
        ["pin_removed"] = ["pins:read"],
    };

    internal static IEnumerable<string> WithoutScope(AppManifest manifest)
    {
        foreach (var name in manifest.Events.Where(e => ScopesOfEvents.TryGetValue(e, out var scopes) && !scopes.Intersect(manifest.Scopes).Any()))
            yield return $"The app subscribes to {name} without the scope {string.Join(" or ", ScopesOfEvents[name])}.";
        if (manifest.Commands.Count + manifest.Shortcuts.Count > 0 && !manifest.Scopes.Contains("commands"))
            yield return "The app has slash commands or shortcuts without the scope commands.";
    }

    /// <summary>Whether the app is told: it subscribes to the event, and has the scope for that kind of channel.</summary>
    internal static bool Allows(AppManifest manifest, string name, Channel? channel) =>
        manifest.Events.Contains(name) &&
        (!ScopesOfEvents.TryGetValue(name, out var scopes) || manifest.Scopes.Contains(scopes[channel is { IsPrivate: true } ? ^1 : 0]));
}
