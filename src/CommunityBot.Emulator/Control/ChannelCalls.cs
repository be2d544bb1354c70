using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What people do with channels, as calls.</summary>
internal static class ChannelCalls
{
    internal static object Act(Person person, string act, JsonObject body)
    {
        var channel = PersonCalls.Need(body, act == "create" ? "name" : "channel");
        switch (act)
        {
            case "create":
                person.CreateChannel(channel, body.Flag("private"));
                break;
            case "rename":
                person.RenameChannel(channel, PersonCalls.Need(body, "name"));
                break;
            case "archive":
                person.Archive(channel);
                break;
            case "unarchive":
                person.Unarchive(channel);
                break;
            default:
                person.SetTopic(channel, PersonCalls.Need(body, "text"));
                break;
        }

        return new { channels = person.Channels };
    }
}
