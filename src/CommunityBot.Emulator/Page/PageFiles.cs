using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Emulator;

/// <summary>The files of the page, embedded in the program.</summary>
internal static class PageFiles
{
    private const string Root = "wwwroot/";

    // Everything comes from here, nothing is written into the page by the page's own address, and no other page may frame it.
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    private static readonly FrozenDictionary<string, PageFile> Files = typeof(PageFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
        .ToFrozenDictionary(name => "/" + name[Root.Length..], Load);

    /// <summary>The file at that path, the page itself at the root.</summary>
    internal static PageFile? Find(string path) => Files.GetValueOrDefault(path is "/" ? "/index.html" : path);

    internal static async Task Write(HttpContext context, PageFile file)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        // A page kept from yesterday's program would speak to today's.
        headers.CacheControl = "no-cache";
        headers.ContentType = file.Type;
        headers.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private static PageFile Load(string name)
    {
        using var from = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[from.Length];
        from.ReadExactly(bytes);
        return new PageFile(TypeOf(name), bytes);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The page has a file of an unknown type: {other}."),
    };
}

/// <param name="Type">As in Content-Type.</param>
internal sealed record PageFile(string Type, byte[] Bytes);
