using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Emulator;

/// <summary>Reaches the bot by signed requests to its one address (docs.slack.dev/authentication/verifying-requests-from-slack).</summary>
internal sealed class Requests(Workspace workspace) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxAutomaticRedirections = 2, UseCookies = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The app's request URL; null where it has none.</summary>
    internal Uri? Url { get; set; } = workspace.Options.EventsUrl;

    public void Dispose() => _http.Dispose();

    /// <param name="limit">The three seconds the bot has.</param>
    internal async Task<Answered> Exchange(Parcel parcel, CancellationToken limit)
    {
        if (Url is not { } to)
            return Answered.Failed("connection_failed");
        var bytes = Encoding.UTF8.GetBytes(parcel.Body);
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(parcel.ContentType);
        request.Headers.TryAddWithoutValidation("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        Sign(request, bytes);
        if (parcel.Attempt > 0)
        {
            request.Headers.TryAddWithoutValidation("X-Slack-Retry-Num", parcel.Attempt.Invariant());
            request.Headers.TryAddWithoutValidation("X-Slack-Retry-Reason", parcel.Reason ?? "unknown_error");
        }

        try
        {
            using var response = await _http.SendAsync(request, limit);
            var text = await response.Content.ReadAsStringAsync(limit);
            var status = (int)response.StatusCode;
            // Events are done with any 2xx; a command, a press or a form with 200 alone.
            var taken = parcel.IsEvent ? response.IsSuccessStatusCode : response.StatusCode == HttpStatusCode.OK;
            return new Answered(status, response.Content.Headers.ContentType?.MediaType ?? "", text)
            {
                Failure = taken ? null : status is >= 300 and < 400 ? "too_many_redirects" : "http_error",
                NoRetry = response.StatusCode != HttpStatusCode.OK && response.Headers.TryGetValues("X-Slack-No-Retry", out var no) && no.Contains("1"),
            };
        }
        catch (OperationCanceledException)
        {
            return Answered.Failed("http_timeout");
        }
        catch (HttpRequestException)
        {
            return Answered.Failed("connection_failed");
        }
    }

    private void Sign(HttpRequestMessage request, byte[] body)
    {
        var timestamp = workspace.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(workspace.Options.SigningSecret), signed);
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(mac));
    }
}
