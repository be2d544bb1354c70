using System.Net.Mime;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Emulator;

/// <summary>
/// Files that the app announced, until it completes them: each has an address that takes its bytes as they are, or as the one file of a form.
/// What is never completed is seen by nobody (docs.slack.dev/messaging/working-with-files).
/// </summary>
internal sealed class FileUploads(Workspace workspace)
{
    internal const string Root = "/upload/v1/";

    // Slack says that they are discarded, not when.
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly List<Upload> _expected = [];

    internal Upload Expect(string name, int length)
    {
        var now = workspace.Now;
        var upload = new Upload(workspace.Ids.Next('F'), name, length, new Uri(workspace.Address, Root + Ids.Secret()), now + Life);
        lock (_gate)
        {
            _expected.RemoveAll(u => now > u.Until);
            _expected.Add(upload);
        }

        return upload;
    }

    internal async Task Handle(HttpContext context, string path)
    {
        Upload? upload;
        lock (_gate)
            upload = _expected.Find(u => u.Url.AbsolutePath == path);
        using var entry = workspace.Journal.Begin(Sender.Bot, "upload", new JsonObject { ["file"] = upload?.Id, ["name"] = upload?.Name }.ToJsonString());
        if (upload is null || !HttpMethods.IsPost(context.Request.Method))
        {
            entry.End(context.Response.StatusCode = StatusCodes.Status404NotFound);
            return;
        }

        var content = await Read(context.Request);
        if (content.Length != upload.Length)
        {
            entry.Complain($"{upload.Name} was announced with {upload.Length} bytes, and has {content.Length}.");
            entry.End(context.Response.StatusCode = StatusCodes.Status400BadRequest);
            return;
        }

        upload.Content = content;
        var answer = $"OK - {content.Length.Invariant()}";
        entry.End(StatusCodes.Status200OK, answer);
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    /// <summary>All of them become files of the bot, under the titles given; null, and nothing done, when one was not announced or has not come.</summary>
    internal IReadOnlyList<StoredFile>? Complete(IReadOnlyList<(string Id, string? Title)> wanted)
    {
        lock (_gate)
        {
            var found = wanted.Select(w => (Upload: _expected.Find(u => u.Id == w.Id && u.Content is not null && workspace.Now <= u.Until), w.Title)).ToList();
            if (found.Exists(f => f.Upload is null))
                return null;
            _expected.RemoveAll(u => found.Exists(f => f.Upload == u));
            return [.. found.DistinctBy(f => f.Upload).Select(f => workspace.Files.Add(
                new StoredFile(f.Upload!.Id, workspace.Bot, f.Upload.Name, f.Upload.Content!, workspace.Now) { Title = f.Title is { Length: > 0 } title ? title : f.Upload.Name }))];
        }
    }

    private static async Task<byte[]> Read(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        var stop = request.HttpContext.RequestAborted;
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is not true)
            await request.Body.CopyToAsync(bytes, stop);
        else if (await Parts(request, stop) is [var file, ..])
            await file.CopyToAsync(bytes, stop);
        return bytes.ToArray();
    }

    private static async Task<IFormFileCollection?> Parts(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return (await request.ReadFormAsync(stop)).Files;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>A file that the app announced. <c>Content</c> is null until its bytes have come.</summary>
internal sealed class Upload(string id, string name, int length, Uri url, DateTimeOffset until)
{
    internal string Id { get; } = id;
    internal string Name { get; } = name;
    internal int Length { get; } = length;
    internal Uri Url { get; } = url;

    /// <summary>When it is forgotten, complete or not.</summary>
    internal DateTimeOffset Until { get; } = until;

    internal byte[]? Content { get; set; }
}
