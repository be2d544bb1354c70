using System.Text;
using System.Text.Json.Nodes;
using static CommunityBot.Emulator.Shown;

namespace CommunityBot.Emulator;

/// <summary>What people do with messages, as calls: files, threads, reactions, what they have read.</summary>
internal static class MessageCalls
{
    /// <summary>One file by <c>name</c> and <c>content</c> or <c>base64</c>, or several in <c>files</c>; to the bot where no channel is named.</summary>
    internal static SeenMessage Upload(Workspace workspace, Person person, JsonObject body)
    {
        var channel = body.Text("channel") is { } named ? workspace.Channel(named) : workspace.PrivateConversation(person);
        var files = body.Array("files") is { } several ? several.OfType<JsonObject>().ToList() : [body];
        if (files.Count == 0)
            throw new ControlRefusal(400, "Give at least one file.");
        return person.Upload(channel, [.. files.Select(f => new SentFile(PersonCalls.Need(f, "name"), Content(f)))], body.Text("text") ?? "", body.Text("thread_ts"));
    }

    internal static object Act(Person person, string act, SeenMessage message, JsonObject body)
    {
        switch (act)
        {
            case "reply":
                return Show(person.Reply(message, PersonCalls.Need(body, "text"), body.Flag("broadcast")));
            case "edit":
                person.EditMessage(message, PersonCalls.Need(body, "text"));
                break;
            case "delete":
                person.DeleteMessage(message);
                break;
            case "react":
                person.React(message, PersonCalls.Need(body, "emoji"));
                break;
            default:
                person.Unreact(message, PersonCalls.Need(body, "emoji"));
                break;
        }

        return new { message = message.Channel.Find(message.Ts) is { } now ? Show(new SeenMessage(person, message.Channel, now)) : null };
    }

    /// <summary>Has read a channel, or the private conversation, until <c>ts</c>; with <c>thread_ts</c>, a thread of it.</summary>
    internal static object Read(Workspace workspace, Person person, JsonObject body)
    {
        var channel = body.Text("channel") is { } named ? workspace.Channel(named) : workspace.PrivateConversation(person);
        person.Read(channel, PersonCalls.Need(body, "ts"), body.Text("thread_ts"));
        return new { unread = person.Unread(channel) };
    }

    /// <summary>Puts a file at hand for a form, by <c>name</c> and <c>content</c> or <c>base64</c>: a field takes it by its id.</summary>
    internal static object Choose(Person person, JsonObject body)
    {
        var file = person.TakeFile(new SentFile(PersonCalls.Need(body, "name"), Content(body)));
        return new { file.Id, file.Name, size = file.Content.Length };
    }

    private static byte[] Content(JsonObject file)
    {
        if (file.Text("base64") is not { } encoded)
            return Encoding.UTF8.GetBytes(PersonCalls.Need(file, "content"));
        try
        {
            return Convert.FromBase64String(encoded);
        }
        catch (FormatException)
        {
            throw new ControlRefusal(400, "\"base64\" is not in base 64.");
        }
    }
}
