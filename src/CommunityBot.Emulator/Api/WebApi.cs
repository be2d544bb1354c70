using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Emulator;

/// <summary>
/// <c>/api/&lt;method&gt;</c>: HTTP 200 for everything but limits and broken servers, as Slack's (docs.slack.dev/apis/web-api).
/// </summary>
internal sealed class WebApi(Workspace workspace)
{
    // What the world may answer to a bot that does everything right. Any other error is the bot's own doing, hence a complaint.
    private static readonly HashSet<string> NobodysFault =
    [
        "account_inactive", "already_archived", "already_in_channel", "already_pinned", "cant_invite", "cant_kick_from_general", "channel_not_found", "duplicate_external_id", "file_deleted", "file_not_found", "hash_conflict", "invalid_scheduled_message_id", "is_archived", "is_inactive",
        "message_not_found", "messages_tab_disabled", "name_taken", "no_pin", "not_archived", "not_found", "not_in_channel", "ratelimited", "restricted_action", "thread_not_found",
        "ura_max_channels", "user_disabled", "user_is_restricted", "user_not_found", "user_not_in_channel", "user_not_visible", "users_not_found",
    ];

    private readonly RateLimits _limits = new(workspace.Options.Clock);

    internal async Task Handle(HttpContext context, string name)
    {
        // Slack's own clock, which is business time here: a bot may compare its own with it.
        context.Response.Headers.Date = workspace.Now.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var request = await ApiRequest.Read(context.Request);
        using var entry = workspace.Journal.Begin(Sender.Bot, name, request.Arguments.ToJsonString(), one => one with { PersonId = BeforeWhom(request.Arguments)?.Id });
        request = request with { Entry = entry };
        var fault = workspace.Faults.Take(name, request.Arguments.Text("channel"));
        if (fault is not null)
            entry.Provoked(fault.Kind);
        if (fault?.Kind is FaultKind.Cut or FaultKind.Break or FaultKind.TooMany)
        {
            await NotDone(context, name, request, fault);
            return;
        }

        var (status, answer, retryAfter) = fault?.Kind is FaultKind.Refuse
            ? (200, new JsonObject { ["ok"] = false, ["error"] = fault.Code }, null)
            : Answer(name, request, context.Response);
        if (fault?.Kind is FaultKind.Slow)
            await Task.Delay(fault.Delay, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (context.RequestAborted.IsCancellationRequested)
        {
            // It was done, and the bot has not waited for the answer.
            Note(name, request, null, null);
            return;
        }

        if (fault?.Kind is FaultKind.LoseAnswer or FaultKind.CutAfter)
        {
            Note(name, request, null, null);
            if (fault.Kind is FaultKind.LoseAnswer)
                await Gone(context);
            context.Abort();
            return;
        }

        var body = answer.ToJsonString();
        Note(name, request, status, answer, body, retryAfter);
        if (retryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).Invariant();
        await Write(context, status, body);
    }

    // Views are opened and changed without a word of whose screen it is. Later, the trigger is forgotten and the view closed.
    private Person? BeforeWhom(JsonObject arguments) => workspace.Triggers.PersonOf(arguments.Text("trigger_id")) ??
        (arguments.Text("view_id") is { } view ? workspace.Screens.Find(view, null)?.Owner : null);

    // Until the bot gives up, or the emulator stops.
    private static async Task Gone(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (context.RequestAborted.Register(gone.SetResult))
            await gone.Task;
    }

    private static async Task Write(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }

    private async Task NotDone(HttpContext context, string name, ApiRequest request, Fault fault)
    {
        if (fault.Kind is FaultKind.Cut)
        {
            Note(name, request, null, null);
            context.Abort();
            return;
        }

        var tooMany = fault.Kind is FaultKind.TooMany;
        var status = tooMany ? 429 : fault.Status;
        var answer = tooMany ? new JsonObject { ["ok"] = false, ["error"] = "ratelimited" } : null;
        var body = answer?.ToJsonString();
        Note(name, request, status, answer, body, tooMany ? fault.Delay : null);
        if (tooMany)
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(fault.Delay.TotalSeconds)).Invariant();
        await Write(context, status, body ?? "");
    }

    private (int Status, JsonObject Answer, TimeSpan? RetryAfter) Answer(string name, ApiRequest request, HttpResponse response)
    {
        try
        {
            var method = MethodFacts.Find(name) ?? throw new ApiError("unknown_method") { More = new JsonObject { ["req_method"] = name } };
            Authenticate(method, request);
            response.Headers["x-oauth-scopes"] = string.Join(',', Granted(method, request));
            response.Headers["x-accepted-oauth-scopes"] = string.Join(',', method.Scopes);
            if (workspace.Options.RateLimits && _limits.Check(method, PlaceOf(request.Arguments.Text("channel"))) is { } wait)
                return (429, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" }, wait);
            return (200, Run(method, request), null);
        }
        catch (ApiError e)
        {
            return (200, Refuse(name, request, e), null);
        }
    }

    // One place, by whatever name it is called: its id, a public channel's name, or the person of a private conversation.
    private string? PlaceOf(string? channel) => channel is not null && (workspace.FindConversation(channel) ?? workspace.FindPublic(channel)) is { } place
        ? place.Peer?.Id ?? place.Id
        : channel;

    private void Authenticate(MethodFacts method, ApiRequest request)
    {
        if (request.TokenInQuery)
            workspace.Journal.Complain("token", "A token in the query string, which Slack refuses.", request.Entry);
        if (request.Token is not { Length: > 0 } token || (method.IsOfTheApp && !request.TokenInHeader))
            throw new ApiError("not_authed");
        var (right, other) = IsOfTheApp(method, request) ? (workspace.Options.AppToken, "xoxb-") : (workspace.Options.BotToken, "xapp-");
        if (token != right)
            throw new ApiError(token.StartsWith(other, StringComparison.Ordinal) ? "not_allowed_token_type" : "invalid_auth");
        // The token of the app is not of one workspace, and outlives its installation.
        if (!workspace.IsInstalled && token == workspace.Options.BotToken)
            throw new ApiError("account_inactive");
    }

    /// <summary>auth.test tells whoever asks about their own token.</summary>
    private static bool IsOfTheApp(MethodFacts method, ApiRequest request) =>
        method.IsOfTheApp || (method.Name == "auth.test" && request.Token?.StartsWith("xapp-", StringComparison.Ordinal) == true);

    private IReadOnlyList<string> Granted(MethodFacts method, ApiRequest request) => IsOfTheApp(method, request) ? workspace.Options.AppTokenScopes : workspace.Manifest.Scopes;

    private JsonObject Run(MethodFacts method, ApiRequest request)
    {
        var arguments = request.Arguments;
        if (request.Problem is { } problem)
            throw new ApiError(problem);
        if (request.IsJson && !method.JsonBody)
        {
            workspace.Journal.Complain(method.Name, "This method takes no JSON body: Slack reads no argument from it.", request.Entry);
            arguments = [];
        }

        // Slack's own kit names the team in every call: it tells an app of a whole organisation which one is meant.
        foreach (var unknown in arguments.Select(a => a.Key).Where(a => a is not ("token" or "team_id") && !method.Arguments.Contains(a)))
            workspace.Journal.Complain(method.Name, $"No argument is called '{unknown}': Slack ignores it.", request.Entry);
        var call = new ApiCall(workspace, method, Granted(method, request), arguments) { IsOfTheApp = IsOfTheApp(method, request), Entry = request.Entry };
        call.Need(method.Scopes);
        var missing = method.Required.Where(r => !call.Has(r)).ToList();
        if (missing.Count > 0)
            throw new ApiError("invalid_arguments", [.. missing.Select(m => $"[ERROR] missing required field: {m}")]);
        var result = Methods.Run(call);
        if (request.IsJson && !request.HasCharset)
            call.Warnings.Add("missing_charset");
        if (call.Warnings.Contains("message_truncated"))
            workspace.Journal.Complain(method.Name, "The text was over 40,000 characters: Slack cut it.", request.Entry);
        return Succeed(result, call.Warnings);
    }

    private static JsonObject Succeed(JsonObject result, List<string> warnings)
    {
        // Every method makes its answer anew: it is sent as it is.
        var given = result["ok"];
        result.Remove("ok");
        result.Insert(0, "ok", given ?? true);
        if (warnings.Count == 0)
            return result;
        result["warning"] = string.Join(',', warnings);
        if (result.Object("response_metadata") is not { } metadata)
            result["response_metadata"] = metadata = [];
        metadata["warnings"] = Json.ArrayOf(warnings);
        return result;
    }

    private JsonObject Refuse(string method, ApiRequest request, ApiError error)
    {
        if (!MethodFacts.Documents(method, error.Code))
            throw new InvalidOperationException($"The emulator answered '{error.Code}' to {method}, which Slack does not document.", error);
        if (!NobodysFault.Contains(error.Code))
            workspace.Journal.Complain(method, string.Join(" ", [error.Code, .. error.Messages, .. error.More.Select(m => $"{m.Key}: {m.Value}")]), request.Entry);
        var answer = new JsonObject { ["ok"] = false, ["error"] = error.Code };
        foreach (var (name, node) in error.More)
            answer[name] = node?.DeepClone();
        if (error.Messages.Count > 0)
            answer["response_metadata"] = new JsonObject { ["messages"] = Json.ArrayOf(error.Messages) };
        return answer;
    }

    private void Note(string method, ApiRequest request, int? status, JsonObject? answer, string? body = null, TimeSpan? retryAfter = null) =>
        request.Entry!.End(new Call(method, request.Arguments, status, answer, workspace.Now), body, retryAfter);
}
