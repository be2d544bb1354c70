using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What an exchange is about, for one line: ids of those it concerns, and its words.</summary>
internal sealed record Gist(string? PersonId, string? ChannelId, string Words)
{
    /// <summary>How much of a text is read for it: more than a line holds, far less than a text may have.</summary>
    private const int Read = 1_000;

    private static readonly string[] Told = ["channel", "user", "user_id", "users", "token", "trigger_id", "response_url"];

    /// <param name="reader">By whose words for people and channels messages are read.</param>
    internal static Gist Of(Exchange exchange, JsonObject request, Person reader) => exchange.From == Sender.Bot
        ? OfCall(request, reader)
        : OfDelivery(request.ContainsKey("envelope_id") ? request.Object("payload") ?? [] : request, reader);

    private static Gist OfCall(JsonObject call, Person reader) => new(
        call.Text("user") ?? call.Text("user_id") ?? call.Text("users"),
        call.Text("channel"),
        Said(call, reader) ?? string.Join(", ", call.Where(argument => !Told.Contains(argument.Key) && argument.Value is JsonValue).Select(argument => $"{argument.Key} {argument.Value}")));

    private static Gist OfDelivery(JsonObject payload, Person reader) => payload switch
    {
        _ when payload.Text("command") is { } command => new(payload.Text("user_id"), payload.Text("channel_id"), $"{command} {payload.Text("text")}".TrimEnd()),
        _ when payload.Object("event") is { } inner => OfEvent(inner, reader),
        _ => new(payload.Object("user").Text("id"), payload.Object("channel").Text("id"), OfInteraction(payload, reader)),
    };

    private static string OfInteraction(JsonObject payload, Person reader) => payload.Text("type") switch
    {
        "block_actions" => string.Join(", ", payload.Objects("actions").Select(Pressed)),
        "block_suggestion" => $"{payload.Text("action_id")} {payload.Text("value")}",
        "hello" => $"num_connections {payload["num_connections"]}",
        "disconnect" => payload.Text("reason") ?? "",
        _ => Said(payload, reader) ?? payload.Text("callback_id") ?? "",
    };

    private static string Pressed(JsonObject action) =>
        Texts(action.Object("text")) ?? Texts(action.Object("selected_option").Object("text")) ?? action.Text("value") ?? action.Text("action_id") ?? "";

    // Some events hold a message, or a person, inside.
    private static Gist OfEvent(JsonObject inner, Person reader)
    {
        var held = inner.Object("message") ?? inner.Object("previous_message") ?? inner;
        return new(
            inner.Object("user").Text("id") ?? inner.Text("user") ?? held.Text("user"),
            inner.Text("channel"),
            string.Join(" ", new[] { inner.Text("subtype"), inner.Text("tab"), Said(held, reader) }.Where(part => part is { Length: > 0 })));
    }

    // A message's text, else what its blocks begin with, else a view's title.
    private static string? Said(JsonObject of, Person reader) =>
        of.Text("text") is { Length: > 0 } text ? Rendering.Mrkdwn(text.Length <= Read ? text : text[..Read], reader)
        : Unfold(of["view"]) is JsonObject view ? Texts(view.Object("title")) ?? view.Text("type")
        : Unfold(of["blocks"]) is JsonArray blocks ? Rendering.Blocks(blocks, reader, Read)
        : null;

    private static JsonNode? Unfold(JsonNode? node) => node.AsText() is { } text ? Json.Parse(text) : node;

    private static string? Texts(JsonObject? text) => text.Text("text");
}
