namespace CommunityBot.Emulator;

/// <content>Typing, coming and going.</content>
public sealed partial class Person
{
    /// <summary>
    /// Types in a channel: a slash command of the app when it begins with <c>/</c>, else a message. Returns once the bot has answered the command.
    /// </summary>
    /// <exception cref="InvalidOperationException">Slack's client would not let this person write there.</exception>
    public Task<Typed> Type(string channelIdOrName, string text) => Type(_workspace.Channel(channelIdOrName), text);

    /// <summary>Types in the private conversation with the bot.</summary>
    public Task<Typed> Type(string text) => Type(_workspace.PrivateConversation(this), text);

    /// <summary>Writes to the bot in plain words.</summary>
    public Task<Typed> Write(string text) => Type(text);

    /// <summary>
    /// Sends a file to the bot in the private conversation: one message with <c>files</c>, and words if there are any. The bot fetches the
    /// bytes from <c>url_private_download</c>, with its token and <c>files:read</c>.
    /// </summary>
    public Task<SeenMessage> Upload(string name, byte[] content, string text = "") =>
        Task.FromResult(Upload(_workspace.PrivateConversation(this), [new SentFile(name, content)], text));

    /// <summary>Shares a file in a channel, for everyone in it.</summary>
    public SeenMessage Share(string channelIdOrName, string name, byte[] content) => Upload(_workspace.Channel(channelIdOrName), [new SentFile(name, content)], "");

    /// <summary>Sends files anywhere this person may write: one message holds them all, and the words.</summary>
    internal SeenMessage Upload(Channel channel, IReadOnlyList<SentFile> sent, string text, string? threadTs = null)
    {
        MayWrite(channel);
        var files = sent.Select(f => _workspace.Files.Add(this, f.Name, f.Content)).ToList();
        return new SeenMessage(this, channel, _workspace.Timeline.PostFiles(this, channel, files, text, threadTs));
    }

    /// <summary>Joins a public channel: <c>member_joined_channel</c> is sent, without an inviter.</summary>
    /// <exception cref="InvalidOperationException">Slack's client would not let this person in.</exception>
    public void Join(string channelIdOrName)
    {
        var channel = _workspace.Channel(channelIdOrName);
        MustBeHere();
        if (channel.IsPrivate || IsGuest)
            throw new InvalidOperationException($"{(IsGuest ? $"{this} is a guest" : $"#{channel.Name} is private")}: someone in #{channel.Name} must invite {this}.");
        if (IsExternal && !channel.IsShared)
            throw new InvalidOperationException($"{this} belongs to another workspace, and #{channel.Name} is not shared.");
        MayEnter(channel);
        _workspace.Enter(channel, this, null);
    }

    /// <summary>Leaves a channel: <c>member_left_channel</c> is sent.</summary>
    /// <exception cref="InvalidOperationException">This person is not in it, or it is the one everybody is in.</exception>
    public void Leave(string channelIdOrName)
    {
        var channel = _workspace.Channel(channelIdOrName);
        if (!channel.Has(this))
            throw new InvalidOperationException($"{this} is not in #{channel.Name}.");
        if (channel.IsGeneral && !IsGuest)
            throw new InvalidOperationException($"Nobody leaves #{channel.Name} but guests.");
        _workspace.Exit(channel, this);
    }

    /// <summary>Brings someone (or the bot) into a channel this person is in: <c>member_joined_channel</c> is sent with its inviter.</summary>
    /// <exception cref="InvalidOperationException">Slack's client would not let them do it.</exception>
    public void Invite(string channelIdOrName, Person other)
    {
        var channel = _workspace.Channel(channelIdOrName);
        MustBeHere();
        other.MustBeHere();
        if (!channel.Has(this))
            throw new InvalidOperationException($"{this} is not in #{channel.Name}.");
        other.MayEnter(channel);
        _workspace.Enter(channel, other, this);
    }

    /// <summary>Removes someone (or the bot) from a channel.</summary>
    public void Remove(string channelIdOrName, Person other) => _workspace.Exit(_workspace.Channel(channelIdOrName), other);

    /// <summary>Opens the app on its Home tab: <c>app_home_opened</c> is sent where the app is subscribed to it.</summary>
    /// <exception cref="InvalidOperationException">The app has no Home tab, or this person cannot open the app.</exception>
    public Task OpenHome()
    {
        MustSeeApp();
        if (!_workspace.Manifest.HomeTab)
            throw new InvalidOperationException("The app has no Home tab.");
        _workspace.Events.HomeOpened(this, "home");
        return Task.CompletedTask;
    }

    /// <summary>Opens the app on its Messages tab, which Slack tells with the same event.</summary>
    /// <exception cref="InvalidOperationException">The app has no Messages tab, or this person cannot open the app.</exception>
    public Task OpenMessages()
    {
        MustSeeApp();
        if (!_workspace.Manifest.MessagesTab)
            throw new InvalidOperationException("The app has no Messages tab.");
        _workspace.Events.HomeOpened(this, "messages");
        return Task.CompletedTask;
    }

    internal Task<Typed> Type(Channel channel, string text)
    {
        if (text.StartsWith('/'))
        {
            if (SlackCommands.Run(this, channel, text) is { } own)
                return Task.FromResult(own);
            MustSeeApp();
            return CanRead(channel)
                ? _workspace.Interactions.Command(this, channel, text)
                : throw new InvalidOperationException($"{this} is not in #{channel.Name}, and does not see it.");
        }

        MayWrite(channel);
        var posted = new SeenMessage(this, channel, _workspace.Timeline.PostAsPerson(this, channel, text));
        return Task.FromResult(new Typed([], posted, null, null));
    }

    private void MustBeHere()
    {
        if (IsDeactivated)
            throw new InvalidOperationException($"The account of {this} is deactivated.");
    }

    // Apps belong to the workspace that installed them.
    private void MustSeeApp()
    {
        MustBeHere();
        if (IsExternal)
            throw new InvalidOperationException($"{this} belongs to another workspace, where this app is not installed.");
    }

    private void MayEnter(Channel channel)
    {
        if (channel.IsArchived)
            throw new InvalidOperationException($"#{channel.Name} is archived.");
        if (Seed.IsSingleChannelGuest && _workspace.Channels.Any(c => c != channel && c.Has(this)))
            throw new InvalidOperationException($"{this} is a guest of a single channel, and has one.");
    }

    private void MayWrite(Channel channel)
    {
        MustBeHere();
        if (!channel.Has(this))
            throw new InvalidOperationException($"{this} is not in #{channel.Name}.");
        if (channel.IsArchived)
            throw new InvalidOperationException($"#{channel.Name} is archived.");
        if (channel.IsIm && !_workspace.Manifest.MessagesTab)
            throw new InvalidOperationException("Sending messages to this app has been turned off.");
    }
}
