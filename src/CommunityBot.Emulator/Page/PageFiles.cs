using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
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
        // A page kept from yesterday's program would speak to today's: it is asked for each time, and answered whole only where it is another.
        headers.CacheControl = "no-cache";
        headers.ETag = file.Tag;
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var isSmall = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (isSmall)
            headers.ContentEncoding = "gzip";
        var bytes = isSmall ? file.Small.Value : file.Bytes;
        headers.ContentType = file.Type;
        headers.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static PageFile Load(string name)
    {
        using var from = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[from.Length];
        from.ReadExactly(bytes);
        if (name == Root + "index.html")
            bytes = WithModules(bytes);
        return new PageFile(TypeOf(name), bytes, $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"", new Lazy<byte[]>(() => Compress(bytes)));
    }

    // A module tells what it imports once it is there: the browser would fetch them one generation after the other.
    private static byte[] WithModules(byte[] page)
    {
        var modules = typeof(PageFiles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(".js", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => $"  <link rel=\"modulepreload\" href=\"/{name[Root.Length..]}\">\n");
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page).Replace("</head>", string.Concat(modules) + "</head>", StringComparison.Ordinal));
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return to.ToArray();
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
/// <param name="Bytes">As they are.</param>
/// <param name="Tag">As in ETag.</param>
/// <param name="Small">Compressed with gzip.</param>
internal sealed record PageFile(string Type, byte[] Bytes, string Tag, Lazy<byte[]> Small);
