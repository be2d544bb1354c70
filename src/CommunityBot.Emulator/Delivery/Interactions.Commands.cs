using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <content>Slash commands (docs.slack.dev/interactivity/implementing-slash-commands).</content>
internal sealed partial class Interactions
{
    internal async Task<Typed> Command(Person person, Channel channel, string typed)
    {
        var (name, text) = typed.Split(' ', 2) is [var first, var rest] ? (first, rest) : (typed, "");
        if (!workspace.IsInstalled || workspace.Manifest.Commands.FirstOrDefault(c => c.Command == name) is not { } command)
        {
            var unknown = $"{name} is not a valid command. In Slack, all messages that start with the \"/\" character are interpreted as commands.";
            person.Notice(unknown);
            return new Typed([], null, null, unknown);
        }

        var kind = "command " + name;
        var trigger = workspace.Triggers.New(person);
        var before = person.Whispers.Count;
        var url = workspace.ResponseUrls.New("commands", person, channel, null, answerComes: true);
        string? failure;
        try
        {
            var answered = await workspace.Deliver.Send(Parcel.Command(kind, Fields(person, channel, command, text, trigger, url)));
            failure = answered.Failure is null
                ? Show(kind, person, channel, typed, answered)
                : SlackSays.CommandFailed(name, answered.IsLate ? "operation_timeout" : "dispatch_failed");
            if (failure is not null)
                person.Notice(failure);
        }
        finally
        {
            workspace.ResponseUrls.Answered(url);
        }

        return new Typed([.. person.Whispers.Skip(before)], null, Opened(trigger), failure);
    }

    private IReadOnlyList<(string Name, string Value)> Fields(Person person, Channel channel, ManifestCommand command, string text, Trigger trigger, string url) =>
    [
        ("token", Shapes.VerificationToken),
        ("team_id", workspace.Options.TeamId),
        ("team_domain", workspace.Options.TeamDomain),
        ("channel_id", channel.Id),
        ("channel_name", channel.NameForPayload),
        ("user_id", person.Id),
        ("user_name", person.Handle),
        ("command", command.Command),
        ("text", Typing.Encode(person, text.Trim(), command.ShouldEscape)),
        ("api_app_id", workspace.Options.AppId),
        ("is_enterprise_install", "false"),
        ("response_url", url),
        ("trigger_id", trigger.Id),
    ];

    // Nothing, plain text (a whisper) or a message. What Slack cannot read is not shown.
    private string? Show(string kind, Person person, Channel channel, string typed, Answered answered)
    {
        if (answered.Body.Length == 0)
            return null;
        if (answered.ContentType != "application/json")
        {
            workspace.Timeline.Whisper(person, channel, new JsonObject { ["text"] = answered.Body });
            return null;
        }

        var message = Json.ParseObject(answered.Body);
        var problems = new Problems();
        if (message is null)
            problems.Add("not a JSON object", "");
        else if (Content.Check(message, what => workspace.Journal.Complain(kind, what, answered.Entry), problems) is "no_text")
            problems.Add("no text, no blocks and no attachments", "");
        if (problems.Any)
        {
            workspace.Journal.Complain(kind, "Slack cannot show the answer: " + string.Join(" ", problems.Messages), answered.Entry);
            return SlackSays.CommandFailed(kind["command ".Length..], "dispatch_failed");
        }

        // With an answer for everyone, everyone sees what was typed.
        if (message.Text("response_type") == "in_channel")
            workspace.Timeline.PostAsPerson(person, channel, typed);
        workspace.Timeline.Answer(person, channel, message!);
        return null;
    }
}
