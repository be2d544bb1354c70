using System.Text.Json.Nodes;

namespace CommunityBot.Emulator;

/// <summary>Texts, options and confirmation dialogs (docs.slack.dev/reference/block-kit/composition-objects).</summary>
internal static class Compositions
{
    // The reference says 150, Slack's own types say 75: the smaller is safe with both.
    private const int OptionValue = 75;

    internal static readonly Rule Confirm = new Shape()
        .Must("title", Plain(100))
        .Must("text", Any(300))
        .Must("confirm", Plain(30))
        .Must("deny", Plain(30))
        .May("style", Values.One("primary", "danger"))
        .Check;

    internal static readonly Rule DispatchConfig = new Shape()
        .May("trigger_actions_on", Values.List(1, 2, Values.One("on_enter_pressed", "on_character_entered")))
        .Check;

    internal static readonly Rule ConversationFilter = new Shape()
        .May("include", Values.List(1, 4, Values.One("im", "mpim", "private", "public")))
        .May("exclude_external_shared_channels", Values.Boolean)
        .May("exclude_bot_users", Values.Boolean)
        .AtLeastOneOf("include", "exclude_external_shared_channels", "exclude_bot_users")
        .Check;

    /// <summary>A picture that is in Slack already.</summary>
    internal static readonly Rule SlackFile = new Shape().May("id", Values.Text(255)).May("url", Values.Text(3000)).OneOf("id", "url").Check;

    /// <summary>Text in plain characters, as titles, labels and buttons are.</summary>
    internal static Rule Plain(int most) => new Shape()
        .Must("type", Values.One("plain_text"))
        .Must("text", Values.Text(most))
        .May("emoji", Values.Boolean)
        .Check;

    internal static Rule Any(int most)
    {
        var plain = Plain(most);
        Rule mrkdwn = new Shape()
            .Must("type", Values.One("mrkdwn"))
            .Must("text", Values.Text(most))
            .May("verbatim", Values.Boolean)
            .Check;
        return (node, at, problems) =>
        {
            if (node is not JsonObject text)
                problems.Add("must provide an object", at);
            else if (text.Text("type") is "mrkdwn")
                mrkdwn(text, at, problems);
            else if (text.Text("type") is "plain_text")
                plain(text, at, problems);
            else
                problems.Add("must be a valid enum value", at + "/type");
        };
    }

    internal static Rule Option(bool formatted = false, bool withUrl = false)
    {
        var shape = new Shape()
            .Must("text", formatted ? Any(75) : Plain(75))
            .Must("value", Values.Text(OptionValue))
            .May("description", formatted ? Any(75) : Plain(75));
        return (withUrl ? shape.May("url", Values.Text(3000)) : shape).Check;
    }

    internal static Rule OptionGroup => new Shape()
        .Must("label", Plain(75))
        .Must("options", Values.List(1, 100, Option()))
        .Check;
}
