using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Slack;

/// <summary>What every method answers; what is the method's own is in <see cref="FromSlack.Extra"/>.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api</remarks>
internal sealed record SlackAnswer : FromSlack
{
    public bool Ok { get; init; }
    public string? Error { get; init; }
    public string? Needed { get; init; }
    public string? Provided { get; init; }
    public JsonElement? ResponseMetadata { get; init; }

    /// <summary>Empty or absent on the last page.</summary>
    internal string? NextCursor => ResponseMetadata?.Text("next_cursor");

    // Internal, so that the serializer leaves Slack's fields of these names alone.
    internal string Method { get; init; } = "";

    internal IReadOnlyList<string> Scopes { get; init; } = [];

    internal DateTimeOffset? Date { get; init; }

    /// <summary>One field of the answer.</summary>
    public T Field<T>(string name, JsonTypeInfo<T> type) where T : class =>
        Read(Extra is not null && Extra.TryGetValue(name, out var json) ? json : default, type);

    /// <summary>The fields of the answer together.</summary>
    public T As<T>(JsonTypeInfo<T> type) where T : class => Read(JsonSerializer.SerializeToElement(Extra, SlackJson.Wire.IDictionaryStringJsonElement), type);

    public SlackException Failure(string method, TimeSpan? retryAfter) => new(method, Error ?? "no_error_code", KindOf(Error))
    {
        RetryAfter = retryAfter,
        Needed = Needed,
        Provided = Provided,
        Messages = ResponseMetadata?.Texts("messages") ?? [],
    };

    /// <summary>The call was answered, so it was made: only its result is lost.</summary>
    public static SlackException Unreadable(string method, JsonException cause) => new(method, "unreadable_answer", FailureKind.Unknown, cause);

    private T Read<T>(JsonElement json, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return json.ValueKind == JsonValueKind.Object || json.ValueKind == JsonValueKind.Array ? json.Deserialize(type)! : throw new JsonException($"The answer has no {typeof(T).Name}.");
        }
        catch (JsonException e)
        {
            throw Unreadable(Method, e);
        }
    }

    private static FailureKind KindOf(string? error) => error switch
    {
        "ratelimited" or "rate_limited" => FailureKind.Later,
        // Slack says of the first two that part of the work may be done, and of the others only that it was away.
        "fatal_error" or "internal_error" or "service_unavailable" or "request_timeout" or "team_added_to_org" => FailureKind.Unknown,
        _ => FailureKind.Final,
    };
}
