namespace CommunityBot.Emulator;

/// <content>What people do with channels themselves.</content>
public sealed partial class Person
{
    /// <summary>Makes a channel and is in it: <c>channel_created</c> is sent for a public one.</summary>
    /// <exception cref="InvalidOperationException">Slack's client would not let this person, or not under that name.</exception>
    public Channel CreateChannel(string name, bool isPrivate = false)
    {
        MustManage();
        MustBeGood(name, null);
        return _workspace.Create(this, name, isPrivate);
    }

    /// <summary>Gives a channel another name: <c>channel_rename</c> is sent.</summary>
    /// <exception cref="InvalidOperationException">Neither its maker nor an admin, or not under that name.</exception>
    public void RenameChannel(string channelIdOrName, string name)
    {
        var channel = Managed(channelIdOrName);
        if (channel.CreatorId != Id && !Seed.IsAdmin && !Seed.IsOwner)
            throw new InvalidOperationException($"{this} neither made #{channel.Name} nor is an admin.");
        MustBeGood(name, channel);
        _workspace.Rename(channel, this, name);
    }

    /// <summary>Closes a channel for good, or until it is brought back: <c>channel_archive</c> is sent, and the bot is out of it.</summary>
    /// <exception cref="InvalidOperationException">It is archived already, or Slack's client would not let this person.</exception>
    public void Archive(string channelIdOrName)
    {
        var channel = Managed(channelIdOrName);
        if (channel.IsGeneral || channel.IsArchived)
            throw new InvalidOperationException(channel.IsArchived ? $"#{channel.Name} is archived already." : $"#{channel.Name} cannot be archived.");
        _workspace.Archive(channel, this);
    }

    /// <summary>Brings a channel back: <c>channel_unarchive</c> is sent. Someone must invite the bot again.</summary>
    /// <exception cref="InvalidOperationException">It is not archived, or Slack's client would not let this person.</exception>
    public void Unarchive(string channelIdOrName)
    {
        var channel = Managed(channelIdOrName);
        if (!channel.IsArchived)
            throw new InvalidOperationException($"#{channel.Name} is not archived.");
        _workspace.Unarchive(channel, this);
    }

    /// <summary>Says what a channel is about just now, in plain text; an empty one says no more.</summary>
    /// <exception cref="InvalidOperationException">Slack's client would not let this person.</exception>
    public void SetTopic(string channelIdOrName, string topic) => _workspace.Describe(Managed(channelIdOrName), this, topic, isTopic: true);

    private Channel Managed(string channelIdOrName)
    {
        var channel = _workspace.Channel(channelIdOrName);
        MustManage();
        return channel.Has(this) ? channel : throw new InvalidOperationException($"{this} is not in #{channel.Name}.");
    }

    private void MustManage()
    {
        MustBeHere();
        if (IsGuest || IsExternal)
            throw new InvalidOperationException($"{this} is a guest: guests do not manage channels.");
    }

    private void MustBeGood(string name, Channel? except)
    {
        if (_workspace.RefusalOf(name, except) is { } refusal)
            throw new InvalidOperationException($"No channel can be called '{name}': {refusal}.");
    }
}
