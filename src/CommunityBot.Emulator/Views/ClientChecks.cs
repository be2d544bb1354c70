using System.Globalization;
using System.Net.Mail;
using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>What Slack's client checks before it sends a form: the bot is not called while something is wrong.</summary>
internal static class ClientChecks
{
    /// <summary>Errors by block id.</summary>
    internal static Dictionary<string, string> Check(Modal modal)
    {
        var errors = new Dictionary<string, string>();
        foreach (var control in modal.Controls.Where(c => c.InInput && FieldValues.Holds(c)))
        {
            if (Error(control, modal.ValueOf(control)) is { } error)
                errors[control.BlockId] = error;
        }

        return errors;
    }

    private static string? Error(Control control, JsonObject state)
    {
        if (FieldValues.IsEmpty(state))
            return control.Block.Flag("optional") ? null : "Please complete this required field.";
        if (state.Text("value") is not { } text)
            return null;
        var element = control.Element;
        return control.Type switch
        {
            "plain_text_input" when text.Length < (element.Number("min_length") ?? 0) =>
                $"This entry must be at least {element.Number("min_length")} characters.",
            "plain_text_input" when text.Length > (element.Number("max_length") ?? 3000) =>
                $"This entry must be {element.Number("max_length") ?? 3000} characters or fewer.",
            "email_text_input" when !MailAddress.TryCreate(text, out _) => "Please enter a valid email address.",
            "url_text_input" when !Uri.TryCreate(text, UriKind.Absolute, out _) => "Please enter a valid URL.",
            "number_input" => NumberError(element, text),
            _ => null,
        };
    }

    private static string? NumberError(JsonObject element, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            return "Please enter a number.";
        if (!element.Flag("is_decimal_allowed") && number != decimal.Truncate(number))
            return "Please enter a whole number.";
        if (Bound(element, "min_value") is { } least && number < least)
            return $"Please enter {element.Text("min_value")} or more.";
        return Bound(element, "max_value") is { } most && number > most ? $"Please enter {element.Text("max_value")} or less." : null;
    }

    private static decimal? Bound(JsonObject element, string name) =>
        decimal.TryParse(element.Text(name), NumberStyles.Number, CultureInfo.InvariantCulture, out var bound) ? bound : null;
}
