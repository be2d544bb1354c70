using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <content>Forms and what they suggest (docs.slack.dev/surfaces/modals).</content>
internal sealed partial class Interactions
{
    internal async Task<SubmitResult> Submit(Person person, Modal modal)
    {
        var trigger = workspace.Triggers.New(person, modal.Id);
        var payload = Payload("view_submission", person);
        payload["trigger_id"] = trigger.Id;
        payload["view"] = workspace.Screens.ToJson(modal, withState: true);
        payload["response_urls"] = AddressesOf(person, modal);
        var answered = await Send("view_submission", payload);
        if (answered.Failure is not null)
            return Trouble(person, modal);
        if (answered.Body.Length == 0)
            return Closed(person, modal);
        var answer = Json.ParseObject(answered.Body);
        return answer.Text("response_action") switch
        {
            "errors" => WithErrors(person, modal, answered, answer.Object("errors")),
            "update" => Changed(person, modal, answered, trigger, answer.Object("view"), push: false),
            "push" => Changed(person, modal, answered, trigger, answer.Object("view"), push: true),
            "clear" => Cleared(person),
            _ => Refused(person, modal, answered, "Slack takes nothing but a response_action or an empty body: " + Start(answered.Body)),
        };
    }

    // One for each conversation chosen in a menu that asks for it.
    private JsonArray AddressesOf(Person person, Modal modal)
    {
        lock (workspace.Gate)
        {
            return Json.ArrayOf(
                from control in modal.Controls.Where(c => c.InInput && c.Element.Flag("response_url_enabled"))
                let channel = workspace.FindConversation(modal.ValueOf(control).Text(FieldValues.KeyOf(control)))
                where channel is not null
                select new JsonObject
                {
                    ["block_id"] = control.BlockId,
                    ["action_id"] = control.ActionId,
                    ["channel_id"] = channel.Id,
                    ["response_url"] = workspace.ResponseUrls.New("app", person, channel, null),
                });
        }
    }

    internal async Task Close(Person person, Modal modal, bool everything)
    {
        Modal closed;
        bool cleared;
        lock (workspace.Gate)
        {
            cleared = everything || modal.Definition.Flag("clear_on_close");
            closed = everything ? person.Stack[0] : modal;
            if (cleared)
                person.Stack.Clear();
            else
                person.Stack.Remove(modal);
        }

        workspace.Changes.Tell();
        if (!closed.Definition.Flag("notify_on_close"))
            return;
        var payload = Payload("view_closed", person);
        payload["view"] = workspace.Screens.ToJson(closed, withState: true);
        payload["is_cleared"] = cleared;
        ExpectNothing("view_closed", await Send("view_closed", payload));
    }

    /// <summary>Options for what was typed; none when the bot is late or wrong, as Slack shows "no results".</summary>
    /// <param name="person">Who types.</param>
    /// <param name="surface">A <see cref="SeenMessage"/> or a <see cref="LiveView"/>.</param>
    /// <param name="control">The external select.</param>
    /// <param name="typed">So far.</param>
    internal async Task<IReadOnlyList<JsonObject>> Suggest(Person person, object surface, Control control, string typed)
    {
        if (typed.Length < (control.Element.Number("min_query_length") ?? 3))
            return [];
        var payload = Payload("block_suggestion", person);
        payload["action_id"] = control.ActionId;
        payload["block_id"] = control.BlockId;
        payload["value"] = typed;
        if (surface is LiveView live)
            DescribeView(payload, live);
        else
            DescribeMessage(payload, person, (SeenMessage)surface);
        var answered = await Send("block_suggestion", payload);
        if (answered.Failure is not null)
            return [];
        var problems = new Problems();
        var answer = Json.ParseObject(answered.Body);
        BlockRules.CheckSuggestions(answer, problems);
        if (problems.Any)
        {
            workspace.Journal.Complain("block_suggestion", string.Join(" ", problems.Messages), answered.Entry);
            return [];
        }

        return [.. answer.Objects("options").Concat(answer.Objects("option_groups").SelectMany(g => g.Objects("options")))];
    }

    private SubmitResult WithErrors(Person person, Modal modal, Answered answered, JsonObject? errors)
    {
        var inputs = modal.Controls.Where(c => c.InInput).Select(c => c.BlockId).ToHashSet();
        if (errors is null || errors.Count == 0 || errors.Any(e => !inputs.Contains(e.Key) || e.Value.AsText() is null))
            return Refused(person, modal, answered, "Errors must be texts under the block ids of input blocks of the view: " + Start(errors?.ToJsonString() ?? "nothing"));
        lock (workspace.Gate)
        {
            modal.Errors = errors.ToDictionary(e => e.Key, e => e.Value.AsText()!);
            workspace.Screens.Touch(modal);
            var view = new View(modal);
            return new SubmitResult(SubmitOutcome.Errors, view.Errors, view, null);
        }
    }

    private SubmitResult Changed(Person person, Modal modal, Answered answered, Trigger trigger, JsonObject? view, bool push)
    {
        var problems = new Problems();
        ViewRules.Check(view, Surface.Modal, problems);
        if (problems.Any)
            return Refused(person, modal, answered, string.Join(" ", problems.Messages));
        if (ViewRules.IsTooLarge(view))
            return Refused(person, modal, answered, "view_too_large");
        try
        {
            if (push)
                workspace.Screens.Push(trigger, view!);
            else
                workspace.Screens.Update(modal, view!);
        }
        catch (ApiError e)
        {
            return Refused(person, modal, answered, e.Code);
        }

        return new SubmitResult(push ? SubmitOutcome.Pushed : SubmitOutcome.Updated, [], person.OpenView, null);
    }

    private SubmitResult Closed(Person person, Modal modal)
    {
        lock (workspace.Gate)
        {
            person.Stack.Remove(modal);
            if (person.Stack.LastOrDefault() is { } under)
                workspace.Screens.Touch(under);
            workspace.Changes.Tell();
            return new SubmitResult(SubmitOutcome.Closed, [], person.OpenView, null);
        }
    }

    private SubmitResult Cleared(Person person)
    {
        lock (workspace.Gate)
            person.Stack.Clear();
        workspace.Changes.Tell();
        return new SubmitResult(SubmitOutcome.Cleared, [], null, null);
    }

    private SubmitResult Refused(Person person, Modal modal, Answered answered, string complaint)
    {
        workspace.Journal.Complain("view_submission", complaint, answered.Entry);
        return Trouble(person, modal);
    }

    private static SubmitResult Trouble(Person person, Modal modal)
    {
        person.Notice(SlackSays.TroubleConnecting);
        return new SubmitResult(SubmitOutcome.Trouble, [], new View(modal), SlackSays.TroubleConnecting);
    }
}
