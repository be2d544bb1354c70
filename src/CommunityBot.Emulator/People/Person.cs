namespace CommunityBot.Emulator;

/// <summary>
/// Someone of the workspace, who acts as people do in Slack's client: by what is visible. An act that the screen does not offer throws.
/// </summary>
public sealed partial class Person
{
    private readonly Workspace workspace;
    private readonly List<(Channel Channel, StoredMessage Message)> whispers = [];
    private readonly List<string> notices = [];

    internal Person(Workspace workspace, PersonSeed seed)
    {
        this.workspace = workspace;
        Seed = seed;
        IsDeactivated = seed.IsDeactivated;
        Created = workspace.Now;
    }

    public string Id => Seed.Id!;

    /// <summary>As shown in Slack: the display name, or the real name where there is none.</summary>
    public string Name => Seed.DisplayName.Length > 0 ? Seed.DisplayName : RealName;

    public string Handle => Seed.Name;
    public string RealName => Seed.RealName ?? Seed.Name;
    public string? Email => Seed.Email;
    public string? TimeZone => Seed.TimeZone;
    public bool IsGuest => Seed.IsGuest || Seed.IsSingleChannelGuest;
    public bool IsBot => Seed.IsBot;
    public bool IsDeactivated { get; private set; }

    internal PersonSeed Seed { get; private set; }
    internal DateTimeOffset Created { get; }
    internal string TeamId => Seed.TeamId ?? workspace.Options.TeamId;
    internal bool IsStranger => TeamId != workspace.Options.TeamId;

    /// <summary>Modals on the screen, the top one last. Under the workspace's lock.</summary>
    internal List<Modal> Stack { get; } = [];

    /// <summary>Changes the profile: <c>user_change</c> is sent.</summary>
    public void Change(Func<PersonSeed, PersonSeed> change)
    {
        Seed = change(Seed) with { Id = Id };
        workspace.Events.UserChange(this);
    }

    /// <summary>The account is closed: <c>user_change</c> is sent.</summary>
    public void Deactivate()
    {
        IsDeactivated = true;
        workspace.Events.UserChange(this);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name} ({Id})";

    internal bool IsCalled(string name)
    {
        bool Same(string? other) => string.Equals(other, name, StringComparison.OrdinalIgnoreCase);
        return Same(Seed.DisplayName) || Same(RealName) || Same(Seed.FirstName) || Same(Handle);
    }

    internal string? NameOf(string userId) => workspace.FindPerson(userId)?.Name;

    internal string? ChannelNameOf(string channelId) => workspace.FindConversation(channelId)?.Name;

    internal void Notice(string text)
    {
        lock (workspace.Gate)
            notices.Add(text);
    }

    internal void Hear(Channel channel, StoredMessage whisper)
    {
        lock (workspace.Gate)
            whispers.Add((channel, whisper));
    }

    internal void Forget(StoredMessage whisper)
    {
        lock (workspace.Gate)
            whispers.RemoveAll(w => w.Message == whisper);
    }
}
