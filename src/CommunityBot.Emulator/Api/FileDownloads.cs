using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Emulator;

/// <summary>
/// The addresses of files. Whoever comes without the bot's token, or without <c>files:read</c>, gets a sign-in page and 200, as from Slack:
/// a bot that does not look would take the page for the file.
/// </summary>
internal sealed class FileDownloads(Workspace workspace)
{
    internal const string Root = "/files-pri/";

    private const string SignIn = """
        <!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Sign in | Slack</title></head>
        <body><h1>Sign in to your workspace</h1></body></html>
        """;

    /// <summary>Answers <c>/files-pri/TEAM-FILE/name</c> and <c>/files-pri/TEAM-FILE/download/name</c>.</summary>
    internal async Task Handle(HttpContext context, string path)
    {
        var response = context.Response;
        var parts = path[Root.Length..].Split('/');
        using var entry = workspace.Journal.Begin(Sender.Bot, "file", new JsonObject { ["file"] = parts[0].Split('-')[^1], ["name"] = parts[^1] }.ToJsonString());
        if (Refusal(context.Request) is { } refusal)
        {
            entry.Complain(refusal + " Slack answers a sign-in page, with 200.");
            entry.End(StatusCodes.Status200OK, "a sign-in page");
            response.ContentType = "text/html; charset=utf-8";
            await response.WriteAsync(SignIn, context.RequestAborted);
            return;
        }

        if (workspace.Files.Find(parts[0].Split('-')[^1]) is not { IsDeleted: false } file || parts[^1] != file.NameInUrl || !workspace.Files.IsSeenBy(workspace.Bot, file))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            entry.End(response.StatusCode);
            return;
        }

        entry.End(StatusCodes.Status200OK, $"{file.Content.Length.Invariant()} bytes");
        await Write(response, file, parts.Contains("download"), context.RequestAborted);
    }

    /// <param name="toKeep">A browser saves it, and shows nothing of it.</param>
    internal static async Task Write(HttpResponse response, StoredFile file, bool toKeep, CancellationToken stop)
    {
        response.ContentType = file.Type.IsText ? file.Type.Mime + "; charset=utf-8" : file.Type.Mime;
        response.ContentLength = file.Content.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        if (toKeep)
            response.Headers.ContentDisposition = $"attachment; filename=\"{file.NameInUrl}\"";
        await response.Body.WriteAsync(file.Content, stop);
    }

    private string? Refusal(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given) || given.Scheme != "Bearer" || given.Parameter != workspace.Options.BotToken)
            return "A file was asked for without the bot's token.";
        return workspace.Manifest.Scopes.Contains("files:read") ? null : "A file was asked for without the scope files:read.";
    }
}
