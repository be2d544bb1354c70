using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Slack;

public sealed record HttpReceiverOptions
{
    public required string SigningSecret { get; init; }

    /// <summary>Without the secret: this is what a log would show.</summary>
    public override string ToString() => nameof(HttpReceiverOptions);
}

/// <summary>
/// The one address Slack posts to: events, commands, presses and forms. Slack waits three seconds for the answer.
/// </summary>
public sealed class HttpReceiver(HttpReceiverOptions options, TimeProvider clock, Func<SlackPayload, CancellationToken, Task<Delivered>> deliver, IMeterFactory meters)
{
    private const string PlainText = "text/plain; charset=utf-8";
    private readonly Figures _figures = new(meters);

    public async Task Handle(HttpContext http)
    {
        var request = http.Request;
        if (await RequestBody.Read(request) is not { } body)
        {
            await Refuse(http, StatusCodes.Status413PayloadTooLarge, "too_large");
            return;
        }

        var check = RequestSignature.Check(options.SigningSecret, request.Headers["X-Slack-Request-Timestamp"], request.Headers["X-Slack-Signature"], body, clock.GetUtcNow());
        if (check != SignatureCheck.Valid)
        {
            await Refuse(http, StatusCodes.Status401Unauthorized, check.ToString().ToLowerInvariant());
            return;
        }

        SlackPayload payload;
        try
        {
            payload = RequestBody.Parse(request.ContentType, body);
        }
        catch (JsonException)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "unreadable");
            return;
        }

        switch (payload)
        {
            case SslCheck:
                break;
            case UrlVerification { Challenge: var challenge }:
                http.Response.ContentType = PlainText;
                await http.Response.WriteAsync(challenge, http.RequestAborted);
                break;
            default:
                await Deliver(http, payload);
                break;
        }
    }

    private async Task Deliver(HttpContext http, SlackPayload payload)
    {
        Delivered delivered;
        try
        {
            // Not RequestAborted: Slack hangs up after three seconds, and what was begun is finished all the same.
            delivered = await deliver(payload, CancellationToken.None);
        }
        catch (Exception)
        {
            // An event comes back when it gets a 500. An act would not: its person has been told by whoever threw.
            _figures.Failures.Add(1, Figures.Type(payload));
            if (payload is EventCallback or AppRateLimited) http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        try
        {
            await Answer(http.Response, payload, delivered.Answer);
        }
        catch (Exception)
        {
            _figures.Failures.Add(1, Figures.Type(payload));
            throw;
        }
        finally
        {
            // What was delivered is done, and what follows from it is owed whether the answer could be written or not.
            if (delivered.Afterwards is { } afterwards) await afterwards(true);
        }
    }

    private static async Task Answer(HttpResponse response, SlackPayload payload, Answer answer)
    {
        try
        {
            if (ResponseBody.For(payload, answer) is not { } json) return;
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(json, CancellationToken.None);
        }
        finally
        {
            // An answer that cannot be written is an empty one: the act is done, and the person must not read that it failed.
            await response.CompleteAsync();
        }
    }

    private Task Refuse(HttpContext http, int status, string reason)
    {
        _figures.Refusals.Add(1, Figures.Reason(reason));
        http.Response.StatusCode = status;
        http.Response.ContentType = PlainText;
        return http.Response.WriteAsync($"Refused: {reason}.\n", http.RequestAborted);
    }
}
