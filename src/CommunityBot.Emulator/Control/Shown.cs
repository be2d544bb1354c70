namespace CommunityBot.Emulator;

/// <summary>Messages, forms and what came of an act, as the plain JSON that scripts and the page read.</summary>
internal static class Shown
{
    internal static object Show(Typed typed) => new
    {
        whispers = typed.Whispers.Select(Show),
        posted = typed.Posted is { } posted ? Show(posted) : null,
        view = Show(typed.View),
        typed.Failure,
    };

    internal static object Show(SubmitResult result) => new { result.Outcome, result.Errors, view = Show(result.View), result.Failure };

    internal static object Show(SeenMessage message) => new
    {
        message.Ts,
        channel = message.Channel.Id,
        message.ThreadTs,
        message.Subtype,
        user = message.UserId,
        message.IsFromBot,
        message.IsWhisper,
        from = message.UserId is { } user ? message.Reader.NameOf(user) : null,
        message.Text,
        message.About,
        reads = message.PlainRendering,
        buttons = message.Buttons.Select(b => new { b.Text, b.ActionId, b.Confirm }),
        files = message.Files.Select(f => new { f.Name, f.Type, f.Size, f.Preview, address = $"/workspace/people/{message.Reader.Id}/files/{f.Id}" }),
        message.Reactions,
        message.Edited,
        message.IsPlain,
        message.Username,
        message.Blocks,
        message.Attachments,
        values = message.StateValues(),
    };

    internal static object? Show(View? view) => view is null ? null : new
    {
        view.Id,
        view.CallbackId,
        view.Title,
        submit = view.SubmitText,
        close = view.CloseText,
        reads = view.PlainRendering,
        fields = view.Fields.Select(f => new { f.Label, f.BlockId, f.Type, f.Optional, f.Hint, f.Placeholder, f.MinLength, f.MaxLength, f.Options, f.Value }),
        buttons = view.Buttons.Select(b => new { b.Text, b.ActionId, b.Confirm }),
        view.Errors,
        view.Blocks,
        view.Values,
    };
}
