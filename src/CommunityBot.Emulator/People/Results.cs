namespace CommunityBot.Emulator;

/// <summary>What came of something typed.</summary>
/// <param name="Whispers">Shown only to this person in answer.</param>
/// <param name="Posted">The message, when it was one and not a command.</param>
/// <param name="View">The modal that opened.</param>
/// <param name="Failure">What Slack says when the bot did not answer as it should.</param>
public sealed record Typed(IReadOnlyList<SeenMessage> Whispers, SeenMessage? Posted, View? View, string? Failure);

/// <summary>What came of a form.</summary>
public enum SubmitOutcome
{
    /// <summary>Slack's client found errors and sent nothing.</summary>
    NotSent,

    /// <summary>The bot answered errors; the form is still there.</summary>
    Errors,

    /// <summary>The form is closed; the one under it, if any, is seen again.</summary>
    Closed,

    /// <summary>The form became something else.</summary>
    Updated,

    /// <summary>Another one came on top of it.</summary>
    Pushed,

    /// <summary>Everything is closed.</summary>
    Cleared,

    /// <summary>Slack says it had trouble connecting; the form is still there.</summary>
    Trouble,
}

/// <summary>What came of a form.</summary>
/// <param name="View">What is on the screen now.</param>
/// <param name="Failure">Slack's words, with <see cref="SubmitOutcome.Trouble"/>.</param>
public sealed record SubmitResult(SubmitOutcome Outcome, IReadOnlyList<FieldError> Errors, View? View, string? Failure)
{
    /// <summary>The error under that field, by label or block id.</summary>
    public string? this[string labelOrBlockId] => Errors.FirstOrDefault(e => e.Label == labelOrBlockId || e.BlockId == labelOrBlockId)?.Text;
}

/// <summary>An option the bot suggested.</summary>
public sealed record SuggestedOption(string Text, string Value, string? Description);

/// <summary>Slack's own words when the bot fails, as people read them.</summary>
public static class SlackSays
{
    public const string TroubleConnecting = "We had some trouble connecting. Try again?";

    internal static string CommandFailed(string command, string error) => $"{command} failed with the error \"{error}\"";
}
