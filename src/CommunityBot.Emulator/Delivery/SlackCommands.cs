using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>
/// Slack's own commands, which reach no app: <c>/invite</c> brings people and apps into a channel one is in, <c>/leave</c> takes one out of it
/// (slack.com/help/articles/201259356). Slack reads a name after <c>@</c> as whoever it means, and says why it does not.
/// </summary>
internal static partial class SlackCommands
{
    /// <summary>Whether what is typed is Slack's own; null where it is an app's, or nobody's.</summary>
    internal static Typed? Run(Person person, Channel channel, string typed)
    {
        var words = typed.Split(' ', 2, StringSplitOptions.TrimEntries);
        Action? act = words[0] switch
        {
            "/invite" => () => Invite(person, channel, words.Length > 1 ? words[1] : ""),
            "/leave" => () => person.Leave(Where(channel)),
            _ => null,
        };
        if (act is null)
            return null;
        try
        {
            act();
            return new Typed([], null, null, null);
        }
        catch (InvalidOperationException refusal)
        {
            var why = $"{words[0]}: {refusal.Message}";
            person.Notice(why);
            return new Typed([], null, null, why);
        }
    }

    private static void Invite(Person person, Channel channel, string named)
    {
        var where = Where(channel);
        if (person.IsGuest || person.IsExternal)
            throw new InvalidOperationException($"{person} is a guest: guests invite nobody.");
        var invited = Meant().Matches(Typing.Encode(person, named, mentions: true)).Select(m => person.Workspace.FindPerson(m.Groups["id"].Value)).OfType<Person>().ToList();
        if (invited.Count == 0)
            throw new InvalidOperationException(named.Length == 0 ? "say whom, with @." : $"nobody here is called {named}.");
        foreach (var other in invited)
        {
            if (channel.Has(other))
                throw new InvalidOperationException($"{other} is in #{channel.Name} already.");
            person.Invite(where, other);
        }
    }

    private static string Where(Channel channel) => channel.IsIm ? throw new InvalidOperationException("this is a private conversation.") : channel.Id;

    [GeneratedRegex(@"<@(?<id>\w+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meant();
}
