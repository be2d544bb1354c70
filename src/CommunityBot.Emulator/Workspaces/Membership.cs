namespace CommunityBot.Emulator;

/// <summary>Who comes into a channel and who goes, with the line Slack posts and the event it sends.</summary>
internal static class Membership
{
    internal static void Enter(this Workspace workspace, Channel channel, Person person, Person? inviter)
    {
        if (!channel.Enter(person))
            return;
        // Whoever comes is not behind with what was said before.
        if (channel.LastTs is { } last)
            person.Read(channel, last);
        workspace.Timeline.Announce(channel, person, "channel_join", $"<@{person.Id}> has joined the channel", inviter is null ? [] : [("inviter", inviter.Id)]);
        workspace.Events.MemberJoined(channel, person, inviter);
    }

    internal static void Exit(this Workspace workspace, Channel channel, Person person)
    {
        if (!channel.Leave(person))
            return;
        workspace.Timeline.Announce(channel, person, "channel_leave", $"<@{person.Id}> has left the channel");
        workspace.Events.MemberLeft(channel, person);
        if (person == workspace.Bot)
            workspace.Events.BotLeft(channel);
    }
}
