using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Slack;

/// <summary>How a call goes out, and what is known when it fails.</summary>
public sealed partial class SlackApi
{
    private Task<SlackAnswer> Call(string method, JsonObject arguments, CancellationToken stop) => Send(method, Json(arguments), stop);

    /// <summary>Methods that read take no JSON, all of them a form.</summary>
    private Task<SlackAnswer> Read(string method, IEnumerable<KeyValuePair<string, string>> arguments, CancellationToken stop) => Send(method, new FormUrlEncodedContent(arguments), stop);

    private async Task<SlackAnswer> Send(string method, HttpContent content, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(connection.ApiUrl, method)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", connection.Token);
        using var response = await Send(method, request, stop);
        if (response.StatusCode != HttpStatusCode.OK) throw Refused(method, response, await response.Content.ReadAsStringAsync(stop));

        var answer = Parse(method, await response.Content.ReadAsStringAsync(stop));
        return answer.Ok ? answer with { Method = method, Scopes = Scopes(response), Date = response.Headers.Date } : throw answer.Failure(method, RetryAfter(response));
    }

    /// <summary>No token here: the address is Slack's own secret, and need not be the API's host.</summary>
    private async Task SendResponse(Uri responseUrl, JsonObject body, CancellationToken stop)
    {
        const string Method = "response_url";
        using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = Json(body) };
        using var response = await Send(Method, request, stop);
        if (response.StatusCode != HttpStatusCode.OK) throw Refused(Method, response, await response.Content.ReadAsStringAsync(stop));

        // "ok" when all went well, JSON when not.
        var text = await response.Content.ReadAsStringAsync(stop);
        if (text.StartsWith('{') && Parse(Method, text) is { Ok: false } answer) throw answer.Failure(Method, RetryAfter(response));
    }

    /// <summary>The answer is read whole here, unless asked otherwise, so that the client's time-out covers it too.</summary>
    private async Task<HttpResponseMessage> Send(string method, HttpRequestMessage request, CancellationToken stop, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead)
    {
        try
        {
            return await http.SendAsync(request, until, stop);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new SlackException(method, "timeout", FailureKind.Unknown, e);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            throw new SlackException(method, "unreachable", FailureKind.Later, e);
        }
        catch (HttpRequestException e)
        {
            throw new SlackException(method, "connection_lost", FailureKind.Unknown, e);
        }
    }

    private static SlackAnswer Parse(string method, string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, SlackJson.Wire.SlackAnswer) ?? throw new JsonException("No answer.");
        }
        catch (JsonException e)
        {
            throw SlackAnswer.Unreadable(method, e);
        }
    }

    /// <summary>
    /// Slack refuses with 200 and an error; other codes are its front door or a proxy on the way, and say nothing of the call
    /// itself. So none is final: a proxy set up wrongly is put right, and what waits goes out.
    /// </summary>
    private static SlackException Refused(string method, HttpResponseMessage response, string text) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests => new(method, "ratelimited", FailureKind.Later) { RetryAfter = RetryAfter(response) },
        // Sent elsewhere or refused by somebody who does not speak as Slack: it went no further.
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.InternalServerError and var code when !text.Contains("\"ok\"", StringComparison.Ordinal) =>
            new(method, $"http_{(int)code}", FailureKind.Later) { RetryAfter = RetryAfter(response) },
        var code => new(method, $"http_{(int)code}", FailureKind.Unknown) { RetryAfter = RetryAfter(response) },
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;

    private static IReadOnlyList<string> Scopes(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-oauth-scopes", out var values) ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] : [];

    /// <summary>Without the charset Slack answers with a warning.</summary>
    private static StringContent Json(JsonObject body) => new(SlackJson.Text(body), Encoding.UTF8, "application/json");
}
