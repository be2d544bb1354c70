using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>A channel in which the facilitators of one community or several meet.</summary>
/// <param name="Community">One of them.</param>
/// <param name="IsPublic">It was found open to everybody, for one of them at least.</param>
public sealed record Room(string Community, ChannelId Channel, bool IsPublic)
{
    /// <summary>What to say, and stop, when Slack says that it is open to all.</summary>
    public string MustBePrivate(string channelName) =>
        $"Communities, \"{Community}\": FacilitatorsChannel is {Channel} (#{channelName}), which is a public channel. Requests to join and companies' dues are shown there: "
        + "make it private in Slack and invite the bot to it, or name a private channel, or name none: facilitators and pilots are then written to privately.";
}
