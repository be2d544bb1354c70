using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Emulator;

/// <summary>
/// A call as it came: query, form, parts or JSON. With JSON the token counts in the header only (docs.slack.dev/apis/web-api).
/// </summary>
internal sealed record ApiRequest(JsonObject Arguments)
{
    internal string? Token { get; private init; }
    internal bool TokenInHeader { get; private init; }
    internal bool TokenInQuery { get; private init; }
    internal bool IsJson { get; private init; }
    internal bool HasCharset { get; private init; }

    /// <summary>Where the journal tells of it.</summary>
    internal Entry? Entry { get; init; }

    /// <summary>Slack's code for a body that cannot be read.</summary>
    internal string? Problem { get; private init; }

    internal static async Task<ApiRequest> Read(HttpRequest request)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        var arguments = new JsonObject();
        foreach (var (name, value) in request.Query.Where(q => q.Key != "token"))
            arguments[name] = value.ToString();
        var isJson = type?.MediaType == "application/json";
        var isEmpty = false;
        string? problem;
        if (type?.MediaType == "multipart/form-data")
        {
            problem = await AddParts(arguments, request);
        }
        else
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
            isEmpty = body.Length == 0;
            problem = isEmpty ? null : type?.MediaType switch
            {
                "application/json" => AddJson(arguments, body),
                "application/x-www-form-urlencoded" => AddForm(arguments, body),
                null => "missing_post_type",
                _ => "invalid_post_type",
            };
        }

        var inForm = isJson ? null : arguments.Text("token");
        arguments.Remove("token");
        return new ApiRequest(arguments)
        {
            Token = Bearer(request) ?? inForm,
            TokenInHeader = Bearer(request) is not null,
            TokenInQuery = request.Query.ContainsKey("token"),
            IsJson = isJson && !isEmpty,
            HasCharset = type?.CharSet is not null,
            Problem = problem,
        };
    }

    private static string? Bearer(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header.Scheme == "Bearer" ? header.Parameter : null;

    // Files among the parts are left: no method takes any.
    private static async Task<string?> AddParts(JsonObject arguments, HttpRequest request)
    {
        try
        {
            foreach (var (name, value) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
                arguments[name] = value.LastOrDefault();
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return "invalid_form_data";
        }
    }

    // Of a name given twice the last counts.
    private static string? AddForm(JsonObject arguments, string body)
    {
        foreach (var (name, value) in QueryHelpers.ParseQuery(body))
            arguments[name] = value.LastOrDefault();
        return null;
    }

    private static string? AddJson(JsonObject arguments, string body)
    {
        try
        {
            if (Emulator.Json.Read(body) is not JsonObject json)
                return "json_not_object";
            foreach (var (name, node) in json)
                arguments[name] = node?.DeepClone();
            return null;
        }
        catch (JsonException)
        {
            return "invalid_json";
        }
    }
}
