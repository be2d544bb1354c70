namespace CommunityBot.Emulator;

/// <content>What is said of a channel: its name, topic and purpose, who made it, what is pinned in it.</content>
public sealed partial class Channel
{
    private readonly List<string> _previousNames = [];
    private readonly List<Pin> _pins = [];

    /// <summary>Who made it, and may rename it as admins may.</summary>
    internal string CreatorId { get; set; } = "";

    internal ChannelText Topic { get; private set; } = ChannelText.None;
    internal ChannelText Purpose { get; private set; } = ChannelText.None;

    /// <summary>The last one first.</summary>
    internal IReadOnlyList<string> PreviousNames
    {
        get
        {
            lock (_workspace.Gate)
                return [.. _previousNames];
        }
    }

    /// <summary>What is pinned, the last pinned first.</summary>
    internal IReadOnlyList<Pin> Pins
    {
        get
        {
            lock (_workspace.Gate)
                return [.. _pins];
        }
    }

    internal void Rename(string name)
    {
        lock (_workspace.Gate)
        {
            _previousNames.Insert(0, Name);
            Name = name;
        }

        _workspace.Changes.Tell();
    }

    internal void Tell(ChannelText text, bool isTopic)
    {
        lock (_workspace.Gate)
            (Topic, Purpose) = isTopic ? (text, Purpose) : (Topic, text);
        _workspace.Changes.Tell();
    }

    internal void Add(Pin pin)
    {
        lock (_workspace.Gate)
            _pins.Insert(0, pin);
        _workspace.Changes.Tell();
    }

    internal void Remove(Pin pin)
    {
        lock (_workspace.Gate)
            _pins.Remove(pin);
        _workspace.Changes.Tell();
    }

    internal KeptChannel Keep() => new(Id, Name, IsPrivate, IsGeneral, IsShared, IsArchived, Peer?.Id, Created, [.. _members], [.. _messages.Select(m => m.Keep())])
    {
        Creator = CreatorId, Topic = Topic, Purpose = Purpose, PreviousNames = [.. _previousNames], Pins = [.. _pins],
    };

    private void Restore(KeptChannel kept)
    {
        (CreatorId, Topic, Purpose) = (kept.Creator, kept.Topic, kept.Purpose);
        _previousNames.AddRange(kept.PreviousNames);
        _pins.AddRange(kept.Pins);
    }
}

/// <summary>The topic of a channel, or its purpose.</summary>
/// <param name="Value">Plain text, its three characters escaped.</param>
/// <param name="By">Who set it last; empty as long as nobody has.</param>
/// <param name="At">When, in seconds.</param>
internal sealed record ChannelText(string Value, string By, long At)
{
    internal static readonly ChannelText None = new("", "", 0);
}

/// <summary>A message that somebody pinned.</summary>
/// <param name="At">When, in seconds.</param>
internal sealed record Pin(string Ts, string By, long At);
