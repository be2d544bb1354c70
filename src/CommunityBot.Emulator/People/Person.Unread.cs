namespace CommunityBot.Emulator;

/// <content>What this person has read, as Slack keeps it for its clients. The bot is never told.</content>
public sealed partial class Person
{
    private readonly Dictionary<string, string> _read = [];

    /// <summary>Until which message each place was read: a channel's id, or a channel's id and a thread's <c>ts</c> with a slash between.</summary>
    internal IReadOnlyDictionary<string, string> Reads
    {
        get
        {
            lock (_workspace.Gate)
                return new Dictionary<string, string>(_read);
        }
    }

    /// <summary>Has read a channel, or a thread of it, until that message. Nothing is unread again.</summary>
    internal void Read(Channel channel, string ts, string? threadTs = null)
    {
        var place = Place(channel, threadTs);
        lock (_workspace.Gate)
        {
            if (!IsAfter(ts, _read.GetValueOrDefault(place)))
                return;
            _read[place] = ts;
        }

        _workspace.Changes.Tell();
    }

    /// <summary>How many messages of others this person has not read where they are a member, whispers and the replies of their own threads among them.</summary>
    internal int Unread(Channel channel)
    {
        lock (_workspace.Gate)
        {
            if (!channel.Has(this))
                return 0;
            var until = _read.GetValueOrDefault(Place(channel, null));
            var mine = channel.Messages.Where(m => m.UserId == Id).Select(m => m.ThreadTs ?? m.Ts).ToHashSet();
            bool Counts(StoredMessage message) => message.UserId != Id && !message.IsLine &&
                (message.IsReply && !message.IsBroadcast
                    ? mine.Contains(message.ThreadTs!) && IsAfter(message.Ts, _read.GetValueOrDefault(Place(channel, message.ThreadTs)))
                    : IsAfter(message.Ts, until));
            return channel.Messages.Count(Counts) + _whispers.Count(w => w.Channel == channel && IsAfter(w.Message.Ts, until));
        }
    }

    private static string Place(Channel channel, string? threadTs) => threadTs is null ? channel.Id : $"{channel.Id}/{threadTs}";

    // Seconds with as many digits, then microseconds: their order is that of the letters.
    private static bool IsAfter(string ts, string? other) => other is null || string.CompareOrdinal(ts, other) > 0;
}
