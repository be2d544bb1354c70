namespace CommunityBot.Emulator;

/// <content>What people do with a message that is there: answer it, rewrite it, delete it, react to it.</content>
public sealed partial class Person
{
    /// <summary>Answers in the thread of a message, and with <paramref name="alsoInChannel"/> in the channel too (<c>thread_broadcast</c>).</summary>
    /// <exception cref="InvalidOperationException">It is a whisper, which has no thread, or Slack's client would not let this person write there.</exception>
    public SeenMessage Reply(SeenMessage message, string text, bool alsoInChannel = false)
    {
        MayWrite(message.Channel);
        if (message.IsWhisper)
            throw new InvalidOperationException("Nobody answers a message that only one person sees.");
        if (text.StartsWith('/'))
            throw new InvalidOperationException($"{text.Split(' ')[0]} is not supported in threads. Sorry!");
        return new SeenMessage(this, message.Channel, _workspace.Timeline.PostAsPerson(this, message.Channel, text, message.ThreadTs ?? message.Ts, alsoInChannel));
    }

    /// <summary>Rewrites a message of one's own: <c>message_changed</c> is sent.</summary>
    /// <exception cref="InvalidOperationException">It is someone else's, or no longer there.</exception>
    public void EditMessage(SeenMessage message, string text) => _workspace.Timeline.Rewrite(this, message.Channel, Own(message), text);

    /// <summary>Deletes a message of one's own, with its files: <c>message_deleted</c> is sent.</summary>
    /// <exception cref="InvalidOperationException">It is someone else's, or no longer there.</exception>
    public void DeleteMessage(SeenMessage message) => _workspace.Timeline.Delete(message.Channel, Own(message));

    /// <summary>Puts an emoji under a message: <c>reaction_added</c> is sent. A second time changes nothing.</summary>
    /// <param name="message">Not one that only this person sees.</param>
    /// <param name="emoji">Its name in Slack, without colons: <c>+1</c>, <c>wave::skin-tone-3</c>.</param>
    public void React(SeenMessage message, string emoji) => _workspace.Timeline.React(this, message.Channel, Reachable(message, emoji), emoji, add: true);

    /// <summary>Takes one's emoji away again: <c>reaction_removed</c> is sent.</summary>
    public void Unreact(SeenMessage message, string emoji) => _workspace.Timeline.React(this, message.Channel, Reachable(message, emoji), emoji, add: false);

    private StoredMessage Own(SeenMessage message)
    {
        MayWrite(message.Channel);
        if (message.UserId != Id || message.IsWhisper)
            throw new InvalidOperationException($"{this} may change or delete their own messages only.");
        return message.Channel.Find(message.Ts) ?? throw new InvalidOperationException("The message is no longer there.");
    }

    private StoredMessage Reachable(SeenMessage message, string emoji)
    {
        MayWrite(message.Channel);
        if (!Emoji.Exists(emoji))
            throw new InvalidOperationException($"'{emoji}' is not the name of an emoji.");
        if (message.IsWhisper)
            throw new InvalidOperationException("Nobody reacts to a message that only one person sees.");
        return message.Channel.Find(message.Ts) ?? throw new InvalidOperationException("The message is no longer there.");
    }
}
