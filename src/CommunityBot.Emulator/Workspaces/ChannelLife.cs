using System.Text.RegularExpressions;

namespace CommunityBot.Emulator;

/// <summary>What becomes of channels: made, renamed, archived, told what they are about; each with the line Slack posts and the events it sends.</summary>
internal static partial class ChannelLife
{
    private const int LongestName = 80;

    /// <summary>Slack's code for what is wrong with a name; null when it is good and free. Archived and private channels keep theirs.</summary>
    internal static string? RefusalOf(this Workspace workspace, string name, Channel? except = null) => name switch
    {
        "" => "invalid_name_required",
        { Length: > LongestName } => "invalid_name_maxlength",
        _ when !Allowed().IsMatch(name) => "invalid_name_specials",
        _ when name.All(c => c is '-' or '_') => "invalid_name_punctuation",
        _ when workspace.Channels.Any(c => c != except && c.Name == name) => "name_taken",
        _ => null,
    };

    /// <summary>A channel made now, with its maker in it. Of a private one no app is told.</summary>
    internal static Channel Create(this Workspace workspace, Person maker, string name, bool isPrivate)
    {
        lock (workspace.Gate)
        {
            var channel = workspace.AddChannel(new ChannelSeed(name) { IsPrivate = isPrivate, WithBot = false, Creator = maker.Id });
            if (!isPrivate)
                workspace.Events.ChannelCreated(channel);
            workspace.Enter(channel, maker, null);
            return channel;
        }
    }

    internal static void Rename(this Workspace workspace, Channel channel, Person person, string name)
    {
        lock (workspace.Gate)
        {
            if (channel.Name == name)
                return;
            var before = channel.Name;
            channel.Rename(name);
            workspace.Timeline.Announce(channel, person, "channel_name", $"<@{person.Id}> has renamed the channel from \"{before}\" to \"{name}\"", ("old_name", before), ("name", name));
            workspace.Events.ChannelRenamed(channel);
        }
    }

    /// <summary>People stay in it, and apps are out of it (slack-go/slack#1066).</summary>
    internal static void Archive(this Workspace workspace, Channel channel, Person person)
    {
        lock (workspace.Gate)
        {
            workspace.Timeline.Announce(channel, person, "channel_archive", $"<@{person.Id}> archived the channel");
            workspace.Events.ChannelArchived(channel, person);
            channel.IsArchived = true;
            foreach (var bot in workspace.People.Where(p => p.IsBot))
                channel.Leave(bot);
            workspace.Changes.Tell();
        }
    }

    internal static void Unarchive(this Workspace workspace, Channel channel, Person person)
    {
        lock (workspace.Gate)
        {
            channel.IsArchived = false;
            workspace.Timeline.Announce(channel, person, "channel_unarchive", $"<@{person.Id}> un-archived the channel");
            workspace.Events.ChannelUnarchived(channel, person);
            workspace.Enter(channel, person, null);
            workspace.Changes.Tell();
        }
    }

    /// <summary>Gives it another topic, or purpose; an empty one takes it away. What it says already is told to nobody.</summary>
    /// <param name="text">As typed.</param>
    internal static void Describe(this Workspace workspace, Channel channel, Person person, string text, bool isTopic)
    {
        lock (workspace.Gate)
        {
            var value = Typing.Encode(person, text, mentions: false);
            if (value == (isTopic ? channel.Topic : channel.Purpose).Value)
                return;
            channel.Tell(new ChannelText(value, person.Id, workspace.Now.ToUnixTimeSeconds()), isTopic);
            var what = isTopic ? "topic" : "purpose";
            var line = value.Length == 0 ? $"<@{person.Id}> cleared the channel {what}" : $"<@{person.Id}> set the channel {what}: {value}";
            workspace.Timeline.Announce(channel, person, "channel_" + what, line, (what, value));
        }
    }

    // Lower case, of any alphabet that has one.
    [GeneratedRegex(@"^[\p{Ll}\p{Lo}\p{M}\p{Nd}_-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
