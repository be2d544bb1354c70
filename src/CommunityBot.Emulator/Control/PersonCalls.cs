using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What one person sees, and their acts, as plain JSON.</summary>
internal sealed class PersonCalls(Workspace workspace)
{
    internal object Look(Person person) => new
    {
        person.Id,
        person.Name,
        channels = workspace.Channels.Where(person.CanRead).Select(c => new
        {
            c.Id,
            c.Name,
            c.IsPrivate,
            isMember = c.Has(person),
            messages = person.Messages(c.Id).Select(Show),
        }),
        privateMessages = person.PrivateMessages.Select(Show),
        whispers = person.Whispers.Select(Show),
        view = Show(person.OpenView),
        home = Show(person.Home),
        notices = person.Notices,
    };

    internal static async Task<object> Act(Person person, string act, JsonObject body) => act switch
    {
        "type" => Show(await person.Type(Need(body, "channel"), Need(body, "text"))),
        "write" => Show(await person.Write(Need(body, "text"))),
        "upload" => Show(await person.Upload(Need(body, "name"), Encoding.UTF8.GetBytes(Need(body, "content")), body.Text("text") ?? "")),
        "home" => await OpenHome(person),
        "join" => Moved(person, person.Join, body),
        "leave" => Moved(person, person.Leave, body),
        "press" => new { view = Show(await Press(person, body)) },
        "shortcut" => new { view = Show(await Shortcut(person, body)) },
        "submit" => Show(await person.Submit(View(person), Values(body))),
        "close" => await Close(person),
        "suggest" => await person.Suggest(View(person), Need(body, "field"), body.Text("text") ?? ""),
        _ => throw new ControlRefusal(404, $"Nobody can '{act}': there are type, write, upload, home, join, leave, press, shortcut, submit, close and suggest."),
    };

    private static async Task<View?> Press(Person person, JsonObject body)
    {
        var button = Need(body, "button");
        var confirm = body["confirm"] is null || body.Flag("confirm");
        if (body.Flag("home"))
            return await person.Press(person.Home ?? throw new ControlRefusal(409, $"The bot has published no Home for {person.Name}."), button, confirm);
        return body.Text("ts") is null
            ? await person.Press(View(person), button, confirm)
            : await person.Press(Message(person, body), button, confirm);
    }

    // The bot publishes a little later: look at the person again.
    private static async Task<object> OpenHome(Person person)
    {
        await person.OpenHome();
        return new { home = Show(person.Home) };
    }

    private static object Moved(Person person, Action<string> act, JsonObject body)
    {
        act(Need(body, "channel"));
        return new { channels = person.Channels };
    }

    private static Task<View?> Shortcut(Person person, JsonObject body) => body.Text("ts") is null
        ? person.Shortcut(Need(body, "callback_id"))
        : person.Shortcut(Message(person, body), Need(body, "callback_id"));

    private static async Task<object> Close(Person person)
    {
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

    private static Dictionary<string, object> Values(JsonObject body) =>
        (body.Object("values") ?? []).ToDictionary(v => v.Key, v => v.Value switch
        {
            JsonArray many => (object)many.Select(m => m.AsText() ?? m?.ToJsonString() ?? "").ToList(),
            JsonValue value when value.TryGetValue(out bool flag) => flag,
            _ => v.Value.AsText() ?? v.Value?.ToJsonString() ?? "",
        });

    private static string Need(JsonObject body, string name) =>
        body.Text(name) ?? throw new ControlRefusal(400, $"Give \"{name}\" as a text.");

    private static object Show(Typed typed) => new
    {
        whispers = typed.Whispers.Select(Show),
        posted = typed.Posted is { } posted ? Show(posted) : null,
        view = Show(typed.View),
        typed.Failure,
    };

    private static object Show(SubmitResult result) => new { result.Outcome, result.Errors, view = Show(result.View), result.Failure };

    private static object Show(SeenMessage message) => new
    {
        message.Ts,
        channel = message.Channel.Id,
        message.ThreadTs,
        from = message.UserId is { } user ? message.Reader.NameOf(user) : null,
        message.Text,
        reads = message.PlainRendering,
        buttons = message.Buttons.Select(b => new { b.Text, b.ActionId, b.Confirm }),
        message.Files,
        message.Edited,
        message.Blocks,
    };

    private static object? Show(View? view) => view is null ? null : new
    {
        view.Id,
        view.CallbackId,
        view.Title,
        submit = view.SubmitText,
        close = view.CloseText,
        reads = view.PlainRendering,
        fields = view.Fields.Select(f => new { f.Label, f.BlockId, f.Type, f.Optional, f.Hint, f.Placeholder, f.MinLength, f.MaxLength, f.Options, f.Value }),
        buttons = view.Buttons.Select(b => new { b.Text, b.ActionId, b.Confirm }),
        view.Errors,
        view.Blocks,
    };
}
