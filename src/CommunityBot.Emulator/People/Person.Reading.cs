namespace CommunityBot.Emulator;

/// <content>What a person sees.</content>
public sealed partial class Person
{
    /// <summary>The private conversation with the bot, oldest first; empty while there is none.</summary>
    public IReadOnlyList<SeenMessage> PrivateMessages
    {
        get
        {
            lock (_workspace.Gate)
                return _workspace.FindPrivateConversation(this) is { } channel ? See(channel) : [];
        }
    }

    /// <summary>Opens a file of a message they read: its bytes, none once it is deleted.</summary>
    public byte[] Open(SeenFile file) => _workspace.Files.Find(file.Id)?.Content ?? [];

    /// <summary>Messages only this person sees, still on the screen, oldest first.</summary>
    public IReadOnlyList<SeenMessage> Whispers
    {
        get
        {
            lock (_workspace.Gate)
                return [.. _whispers.Select(w => new SeenMessage(this, w.Channel, w.Message))];
        }
    }

    /// <summary>What Slack said when a press, a form or a command failed.</summary>
    public IReadOnlyList<string> Notices
    {
        get
        {
            lock (_workspace.Gate)
                return [.. _notices];
        }
    }

    /// <summary>The modal on top of the screen.</summary>
    public View? OpenView
    {
        get
        {
            lock (_workspace.Gate)
                return Stack.Count == 0 ? null : new View(Stack[^1]);
        }
    }

    /// <summary>The app's Home as the bot last published it for this person; null before the first time, when Slack shows a notice of its own.</summary>
    public View? Home
    {
        get
        {
            lock (_workspace.Gate)
                return Published is { } home ? new View(home) : null;
        }
    }

    /// <summary>Names of the channels this person is in.</summary>
    public IReadOnlyList<string> Channels => [.. _workspace.Channels.Where(c => c.Has(this)).Select(c => c.Name)];

    /// <summary>The titles of the modals under it, the first opened first.</summary>
    public IReadOnlyList<string> ViewsUnder
    {
        get
        {
            lock (_workspace.Gate)
                return [.. Stack.SkipLast(1).Select(m => new View(m).Title)];
        }
    }

    /// <summary>The messages of a channel this person can read, oldest first, replies among them.</summary>
    /// <exception cref="InvalidOperationException">This person does not see the channel.</exception>
    public IReadOnlyList<SeenMessage> Messages(string channelIdOrName)
    {
        var channel = _workspace.Channel(channelIdOrName);
        lock (_workspace.Gate)
        {
            return CanRead(channel) ? See(channel) : throw new InvalidOperationException($"{this} is not in #{channel.Name}, and does not see it.");
        }
    }

    /// <summary>What a screen is told of a channel, and the <c>ts</c> it begins with; null where that is the beginning.</summary>
    internal (string? Since, IReadOnlyList<SeenMessage> Messages) Messages(Channel channel, Horizon? horizon)
    {
        lock (_workspace.Gate)
            return horizon is null ? (null, See(channel)) : (horizon.Since(channel), [.. horizon.Of(channel).Select(m => new SeenMessage(this, channel, m))]);
    }

    /// <summary>Guests and people of other workspaces see no channel but their own.</summary>
    internal bool CanRead(Channel channel) => channel.Has(this) || (!channel.IsPrivate && !IsGuest && !IsExternal);

    internal StoredMessage? FindWhisper(string ts)
    {
        lock (_workspace.Gate)
            return _whispers.Find(w => w.Message.Ts == ts).Message;
    }

    private List<SeenMessage> See(Channel channel) => [.. channel.Messages.Select(m => new SeenMessage(this, channel, m))];
}
