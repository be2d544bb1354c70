using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>What a handler answers to the act it was given. It can be kept, so that a second delivery is answered alike.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Nothing), "done")]
[JsonDerivedType(typeof(Whispered), "whisper")]
[JsonDerivedType(typeof(Replaced), "replace")]
[JsonDerivedType(typeof(Refused), "errors")]
[JsonDerivedType(typeof(Updated), "update")]
[JsonDerivedType(typeof(Pushed), "push")]
[JsonDerivedType(typeof(Closed), "close")]
[JsonDerivedType(typeof(Suggested), "options")]
public abstract record Answer
{
    /// <summary>Nothing to say; a form that is answered so closes.</summary>
    public static Answer Done { get; } = new Nothing();

    /// <summary>Closes the form and those under it.</summary>
    public static Answer Close { get; } = new Closed();

    /// <summary>A message that only the person sees.</summary>
    public static Answer Whisper(Message message) => new Whispered(message);

    /// <summary>A text that only the person sees.</summary>
    public static Answer Saying(Mrkdwn text) => Whisper(Message.Saying(text));

    /// <summary>A message in the place of the one pressed, which only the person sees. Said as a whisper where there is none.</summary>
    public static Answer Replace(Message message) => new Replaced(message);

    /// <summary>The form stays open, with a sentence under each field named.</summary>
    public static Answer Errors(params IReadOnlyList<(string FieldName, string Text)> errors) => new Refused(errors.ToDictionary(error => error.FieldName, error => error.Text, StringComparer.Ordinal));

    /// <summary>The form stays open, with a sentence under one field.</summary>
    public static Answer Error(Field field, string text) => Errors((field.Name, text));

    /// <summary>Another form in the place of this one.</summary>
    public static Answer Update(Modal modal) => new Updated(modal);

    /// <summary>Another form on top of this one, which keeps what was typed and is seen again when that one is closed. Three may stand on one another.</summary>
    public static Answer Push(Modal modal) => new Pushed(modal);

    /// <summary>What an <see cref="ExternalSelect"/> proposes: at most 100.</summary>
    public static Answer Options(IReadOnlyList<Option> options) => new Suggested(options);

    public string ToStored() => JsonSerializer.Serialize(this, SlackJson.Wire.Answer);

    public static Answer FromStored(string json) => JsonSerializer.Deserialize(json, SlackJson.Wire.Answer) ?? throw new JsonException("No answer.");

    public sealed record Nothing : Answer;

    public sealed record Whispered(Message Message) : Answer;

    public sealed record Replaced(Message Message) : Answer;

    /// <param name="ByField">A sentence by field name.</param>
    public sealed record Refused(IReadOnlyDictionary<string, string> ByField) : Answer;

    public sealed record Updated(Modal Modal) : Answer;

    public sealed record Pushed(Modal Modal) : Answer;

    public sealed record Closed : Answer;

    public sealed record Suggested(IReadOnlyList<Option> Proposed) : Answer
    {
        public IReadOnlyList<Option> Proposed { get; } = Proposed.Count <= 100 ? Proposed : throw new SlackLimitException("options", 100, Proposed.Count);
    }
}
