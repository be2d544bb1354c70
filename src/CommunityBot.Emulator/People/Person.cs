namespace CommunityBot.Emulator;

/// <summary>
/// Someone of the workspace, who acts as people do in Slack's client: by what is visible. An act that the screen does not offer throws.
/// </summary>
public sealed partial class Person
{
    private readonly Workspace _workspace;
    private readonly List<(Channel Channel, StoredMessage Message)> _whispers = [];
    private readonly List<string> _notices = [];

    internal Person(Workspace workspace, PersonSeed seed)
    {
        _workspace = workspace;
        Seed = seed;
        IsDeactivated = seed.IsDeactivated;
        Created = _workspace.Now;
    }

    public string Id => Seed.Id!;

    /// <summary>As shown in Slack: the display name, or the real name where there is none.</summary>
    public string Name => Seed.DisplayName.Length > 0 ? Seed.DisplayName : RealName;

    public string Handle => Seed.Name;
    public string RealName => Seed.RealName ?? Seed.Name;
    public string? Email => Seed.Email;
    public string? TimeZone => Seed.TimeZone;
    public string? Locale => Seed.Locale;

    /// <summary>The job, as in the Slack profile.</summary>
    public string Title => Seed.Title;

    /// <inheritdoc cref="PersonSeed.Role"/>
    public Role? Role => Seed.Role;

    public bool IsGuest => Seed.IsGuest || Seed.IsSingleChannelGuest;
    public bool IsBot => Seed.IsBot;
    public bool IsDeactivated { get; private set; }

    internal Workspace Workspace => _workspace;
    internal Lock Gate => _workspace.Gate;
    internal PersonSeed Seed { get; private set; }
    internal DateTimeOffset Created { get; }
    internal string TeamId => Seed.TeamId ?? _workspace.Options.TeamId;

    /// <summary>Of another workspace, seen through Slack Connect.</summary>
    internal bool IsExternal => TeamId != _workspace.Options.TeamId;

    /// <summary>External, and in no channel with the bot (docs.slack.dev/reference/objects/user-object).</summary>
    internal bool IsStranger => IsExternal && !_workspace.Channels.Any(c => c.Has(this) && c.Has(_workspace.Bot));

    /// <summary>Modals on the screen, the top one last. Under the workspace's lock.</summary>
    internal List<Modal> Stack { get; } = [];

    /// <summary>The app's Home; null until the bot has published one. Under the workspace's lock.</summary>
    internal HomeView? Published { get; set; }

    /// <summary>Changes the profile: <c>user_change</c> is sent, and <c>user_profile_changed</c>.</summary>
    public void Change(Func<PersonSeed, PersonSeed> change)
    {
        Seed = change(Seed) with { Id = Id };
        _workspace.Changes.Tell();
        _workspace.Events.ProfileChange(this);
    }

    /// <summary>The account is closed: <c>user_change</c> is sent.</summary>
    public void Deactivate()
    {
        IsDeactivated = true;
        _workspace.Changes.Tell();
        _workspace.Events.UserChange(this);
    }

    /// <summary>The account is open again: <c>user_change</c> is sent.</summary>
    public void Reactivate()
    {
        IsDeactivated = false;
        _workspace.Changes.Tell();
        _workspace.Events.UserChange(this);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Id})";

    internal bool IsCalled(string name)
    {
        bool Same(string? other) => string.Equals(other, name, StringComparison.OrdinalIgnoreCase);
        return Same(Seed.DisplayName) || Same(RealName) || Same(Seed.FirstName) || Same(Handle);
    }

    internal string? NameOf(string userId) => _workspace.FindPerson(userId)?.Name;

    internal string? GroupNameOf(string groupId) => _workspace.Groups.FirstOrDefault(g => g.Id == groupId)?.Handle;

    internal string? ChannelNameOf(string channelId) => _workspace.FindConversation(channelId)?.Name;

    internal void Notice(string text)
    {
        lock (_workspace.Gate)
            _notices.Add(text);
        _workspace.Changes.Tell();
    }

    internal void Hear(Channel channel, StoredMessage whisper)
    {
        lock (_workspace.Gate)
            _whispers.Add((channel, whisper));
        _workspace.Changes.Tell();
    }

    internal void Forget(StoredMessage whisper)
    {
        lock (_workspace.Gate)
            _whispers.RemoveAll(w => w.Message == whisper);
        _workspace.Changes.Tell();
    }
}
