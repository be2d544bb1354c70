using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace CommunityBot.Slack;

/// <summary>Fetching files, and sending them.</summary>
public sealed partial class SlackApi
{
    private const int MostRedirects = 3;
    private static readonly Uri FileHost = new("https://files.slack.com/");

    /// <summary>
    /// Fetches a file. The token goes along, hence only to Slack's file host or to the API's own, redirects included. Final errors of its own: <c>foreign_host</c>;
    /// <c>too_large</c>, before or while it is read; <c>file_deleted</c>; <c>not_signed_in</c> for the HTML page that Slack shows, with 200, to a token without the scope, or for being sent to
    /// where one signs in.
    /// </summary>
    /// <param name="from">As files.info gave it.</param>
    /// <param name="to">Written to as it comes.</param>
    /// <param name="atMost">In bytes.</param>
    /// <param name="stop">The body may take longer than the client's time-out, which counts up to the headers.</param>
    /// <remarks>https://docs.slack.dev/messaging/working-with-files</remarks>
    public async Task Download(Uri from, Stream to, long atMost, CancellationToken stop)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!IsSlacks(from)) throw Unfetched("foreign_host");
            using var request = new HttpRequestMessage(HttpMethod.Get, from);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", connection.Token);
            using var response = await Send(DownloadName, request, stop, HttpCompletionOption.ResponseHeadersRead);
            if (response is { StatusCode: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest, Headers.Location: { } elsewhere })
            {
                from = new Uri(from, elsewhere);
                if (!IsSlacks(from) && from.Host != FileHost.Host && from.Host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase)) throw Unfetched("not_signed_in");
                continue;
            }
            if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) throw Unfetched("file_deleted");
            if (response.StatusCode != HttpStatusCode.OK) throw Refused(DownloadName, response, "");
            if (response.Content.Headers.ContentType?.MediaType == "text/html") throw Unfetched("not_signed_in");
            if (response.Content.Headers.ContentLength > atMost) throw Unfetched("too_large");
            await Copy(response.Content, to, atMost, stop);
            return;
        }
        throw Unfetched("too_many_redirects");
    }

    /// <summary>files.getUploadURLExternal: a place for the bytes of a file. What is not completed is seen by nobody.</summary>
    public async Task<UploadPlace> BeginUpload(OutgoingFile file, CancellationToken stop) => (await Read("files.getUploadURLExternal",
        [new("filename", file.Name), new("length", file.Content.Length.ToString(CultureInfo.InvariantCulture))], stop)).As(SlackJson.Wire.UploadPlace);

    /// <summary>Sends the bytes. No token goes along: the address is Slack's own secret.</summary>
    public async Task Upload(UploadPlace place, OutgoingFile file, CancellationToken stop)
    {
        const string Method = "upload";
        using var request = new HttpRequestMessage(HttpMethod.Post, place.UploadUrl) { Content = new ByteArrayContent(file.Content) { Headers = { ContentType = new("application/octet-stream") } } };
        using var response = await Send(Method, request, stop);
        if (response.StatusCode != HttpStatusCode.OK) throw Refused(Method, response, "");
    }

    /// <summary>files.completeUploadExternal: the file is in the conversation, under a few words. It is there soon, not at once: Slack tells no timestamp.</summary>
    /// <param name="channel">A channel or a private conversation's own id; a person's is not known to this method.</param>
    public Task CompleteUpload(UploadPlace place, OutgoingFile file, ChannelId channel, CancellationToken stop) => Call("files.completeUploadExternal", new()
    {
        ["files"] = new JsonArray(new JsonObject { ["id"] = place.FileId.Value, ["title"] = file.Title }), ["channel_id"] = channel.Value, ["initial_comment"] = file.Words.ToString(),
    }, stop);

    private const string DownloadName = "download";

    private bool IsSlacks(Uri address) => SameHost(address, FileHost) || SameHost(address, connection.ApiUrl);

    private static bool SameHost(Uri one, Uri other) => Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static async Task Copy(HttpContent content, Stream to, long atMost, CancellationToken stop)
    {
        var piece = new byte[64 * 1024];
        long total = 0;
        try
        {
            await using var body = await content.ReadAsStreamAsync(stop);
            for (int read; (read = await body.ReadAsync(piece, stop)) > 0;)
            {
                if ((total += read) > atMost) throw Unfetched("too_large");
                await to.WriteAsync(piece.AsMemory(0, read), stop);
            }
        }
        catch (HttpIOException cut)
        {
            throw new SlackException(DownloadName, "connection_lost", FailureKind.Later, cut);
        }
    }

    private static SlackException Unfetched(string code) => new(DownloadName, code, FailureKind.Final);
}
