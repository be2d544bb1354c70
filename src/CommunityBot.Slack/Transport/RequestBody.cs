using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Slack;

/// <summary>The bytes of a request, and the payload in them.</summary>
internal static class RequestBody
{
    /// <summary>Slack's views stop at 250 kB and its samples at 100: a mebibyte is not Slack.</summary>
    public const int MaxLength = 1024 * 1024;

    /// <summary>Null when there is more than <see cref="MaxLength"/>.</summary>
    public static async Task<byte[]?> Read(HttpRequest request)
    {
        if (request.ContentLength > MaxLength) return null;
        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > MaxLength) return null;
            body.Write(piece, 0, read);
        }
        return body.ToArray();
    }

    /// <summary>Events are JSON; commands are a form; presses and forms are JSON in a form.</summary>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public static SlackPayload Parse(string? contentType, byte[] body)
    {
        if (contentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true) return SlackPayload.Read(body);

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        if (form.TryGetValue("payload", out var payload)) return SlackPayload.Read(Encoding.UTF8.GetBytes(payload.ToString()));

        var fields = new JsonObject(form.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value.ToString())));
        return SlackPayload.Read(JsonSerializer.SerializeToElement(fields));
    }
}
