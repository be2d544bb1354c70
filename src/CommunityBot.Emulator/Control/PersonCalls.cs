using System.Text.Json.Nodes;
using static CommunityBot.Emulator.Shown;

namespace CommunityBot.Emulator;

/// <summary>What one person sees, and their acts, as plain JSON.</summary>
internal sealed class PersonCalls(Workspace workspace)
{
    /// <summary>All that is on someone's screen at one moment.</summary>
    /// <param name="person">Whose screen it is.</param>
    /// <param name="horizon">How far back conversations are told; from their beginning where there is none.</param>
    internal object Look(Person person, Horizon? horizon = null)
    {
        lock (workspace.Gate)
        {
            var privately = workspace.FindPrivateConversation(person);
            var (privateSince, privateMessages) = privately is null ? (null, []) : person.Messages(privately, horizon);
            return new
            {
                person.Id,
                person.Name,
                person.Handle,
                person.TimeZone,
                person.Locale,
                channels = workspace.Channels.Where(person.CanRead).Select(c => Told(person, c, horizon)).ToList(),
                privateChannel = privately?.Id,
                privateUnread = UnreadPrivately(person),
                privateSince,
                privateMessages = ShowLater(privateMessages),
                whispers = ShowLater(person.Whispers),
                view = Show(person.OpenView),
                viewsUnder = person.ViewsUnder,
                home = Show(person.Home),
                notices = person.Notices,
                reads = person.Reads,
            };
        }
    }

    private static object Told(Person person, Channel channel, Horizon? horizon)
    {
        var (since, messages) = person.Messages(channel, horizon);
        return new
        {
            channel.Id,
            channel.Name,
            channel.IsPrivate,
            channel.IsArchived,
            isMember = channel.Has(person),
            unread = person.Unread(channel),
            since,
            messages = ShowLater(messages),
        };
    }

    // A message seen does not change any more: it is drawn while it is written, and nobody waits for that.
    private static IEnumerable<object> ShowLater(IReadOnlyList<SeenMessage> messages) => messages.Select(Show);

    /// <summary>How much of the bot's private conversation with someone they have not read.</summary>
    internal int UnreadPrivately(Person person) => workspace.FindPrivateConversation(person) is { } channel ? person.Unread(channel) : 0;

    internal async Task<object> Act(Person person, string act, JsonObject body) => act switch
    {
        "type" => Show(await person.Type(Need(body, "channel"), Need(body, "text"))),
        "write" => Show(await person.Write(Need(body, "text"))),
        "upload" => Show(MessageCalls.Upload(workspace, person, body)),
        "reply" or "edit" or "delete" or "react" or "unreact" => MessageCalls.Act(person, act, Message(person, body), body),
        "read" => MessageCalls.Read(workspace, person, body),
        "home" => await OpenHome(person),
        "messages" => await OpenMessages(person),
        "join" => Moved(person, person.Join, body),
        "leave" => Moved(person, person.Leave, body),
        "create" or "rename" or "archive" or "unarchive" or "topic" => ChannelCalls.Act(person, act, body),
        "file" => MessageCalls.Choose(person, body),
        "deactivate" => AccountCalls.Deactivate(person),
        "reactivate" => AccountCalls.Reactivate(person),
        "press" => new { view = Show(await Press(person, body)) },
        "choose" => new { view = Show(await Choose(person, body)) },
        "shortcut" => new { view = Show(await Shortcut(person, body)) },
        "submit" => Show(await person.Submit(View(person), Values(body))),
        "close" => await Close(person, body),
        "suggest" => await Suggest(person, body),
        _ => throw new ControlRefusal(404, $"Nobody can '{act}': there are type, write, upload, reply, edit, delete, react, unreact, read, home, messages, join, leave, create, rename, archive, unarchive, topic, file, press, choose, shortcut, submit, close and suggest."),
    };

    private static async Task<View?> Press(Person person, JsonObject body)
    {
        var button = Need(body, "button");
        var confirm = body["confirm"] is null || body.Flag("confirm");
        if (body.Text("ts") is null)
        {
            var view = await Filled(person, body);
            if (body.Object("seen") is { } shown)
                return await person.PressSeen(view, shown, button, confirm);
            return Exactly(view.Buttons, body) is { } one ? await person.Press(view, one, confirm) : await person.Press(view, button, confirm);
        }

        var message = await FilledMessage(person, body);
        if (body.Object("seen") is { } seen)
            return await person.PressSeen(message, seen, button, confirm);
        return Exactly(message.Buttons, body) is { } exact ? await person.Press(message, exact, confirm) : await person.Press(message, button, confirm);
    }

    // Two buttons may show the same text, or bear the same action id in two blocks: with the block's id there is one. The two halves of a feedback are told by their text.
    private static SeenButton? Exactly(IEnumerable<SeenButton> buttons, JsonObject body) => body.Text("block") is { } block
        ? buttons.Where(b => b.BlockId == block).FirstOrDefault(b => b.ActionId == body.Text("button") || (b.IsHalf && b.Text == body.Text("button")))
        : null;

    private static async Task<View?> Choose(Person person, JsonObject body)
    {
        var menu = Need(body, "menu");
        var value = Value(body["value"]);
        var confirm = body["confirm"] is null || body.Flag("confirm");
        return body.Text("ts") is null
            ? await person.Choose(await Filled(person, body), menu, value, confirm, body.Object("seen"))
            : await person.Choose(await FilledMessage(person, body), menu, value, confirm, body.Object("seen"));
    }

    // What stands in the fields of a view goes with whatever is pressed in it. A screen that has not been refreshed since may hold fields that are no longer there.
    private static async Task<View> Filled(Person person, JsonObject body)
    {
        var view = Screen(person, body);
        var values = Values(body);
        if (body.Object("seen") is not null)
            values = values.Where(v => view.Fields.Any(f => f.BlockId == v.Key)).ToDictionary();
        if (values.Count > 0)
            await person.Fill(view, values);
        return view;
    }

    private static async Task<SeenMessage> FilledMessage(Person person, JsonObject body)
    {
        var message = Message(person, body);
        await person.Fill(message, Values(body));
        return message;
    }

    private static async Task<object> Suggest(Person person, JsonObject body)
    {
        var (field, text) = (Need(body, "field"), body.Text("text") ?? "");
        return body.Text("ts") is null
            ? await person.Suggest(await Filled(person, body), field, text)
            : await person.Suggest(Message(person, body), field, text);
    }

    // The bot publishes a little later: look at the person again.
    private static async Task<object> OpenHome(Person person)
    {
        await person.OpenHome();
        return new { home = Show(person.Home) };
    }

    private static async Task<object> OpenMessages(Person person)
    {
        await person.OpenMessages();
        return new { privateMessages = person.PrivateMessages.Select(Show) };
    }

    private static object Moved(Person person, Action<string> act, JsonObject body)
    {
        act(Need(body, "channel"));
        return new { channels = person.Channels };
    }

    private static Task<View?> Shortcut(Person person, JsonObject body) => body.Text("ts") is null
        ? person.Shortcut(Need(body, "callback_id"))
        : person.Shortcut(Message(person, body), Need(body, "callback_id"));

    private static async Task<object> Close(Person person, JsonObject body)
    {
        if (body.Flag("all"))
            await person.CloseAll(View(person));
        else
            await person.Close(View(person));
        return new { view = Show(person.OpenView) };
    }

    // A whisper is known by its ts alone; without a channel the private conversation is meant.
    private static SeenMessage Message(Person person, JsonObject body)
    {
        var ts = Need(body, "ts");
        return person.Whispers.FirstOrDefault(w => w.Ts == ts) ??
            (body.Text("channel") is { } channel ? person.Messages(channel) : person.PrivateMessages).FirstOrDefault(m => m.Ts == ts) ??
            throw new ControlRefusal(404, $"{person.Name} sees no message {ts} there.");
    }

    private static View View(Person person) => person.OpenView ?? throw new ControlRefusal(409, $"{person.Name} has no modal open.");

    private static View Screen(Person person, JsonObject body) => body.Flag("home")
        ? person.Home ?? throw new ControlRefusal(409, $"The bot has published no Home for {person.Name}.")
        : View(person);

    private static Dictionary<string, object> Values(JsonObject body) =>
        (body.Object("values") ?? []).ToDictionary(v => v.Key, v => Value(v.Value));

    private static object Value(JsonNode? node) => node switch
    {
        JsonArray many => many.Select(m => m.AsText() ?? m?.ToJsonString() ?? "").ToList(),
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        _ => node.AsText() ?? node?.ToJsonString() ?? "",
    };

    internal static string Need(JsonObject body, string name) =>
        body.Text(name) ?? throw new ControlRefusal(400, $"Give \"{name}\" as a text.");
}
