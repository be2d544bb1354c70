namespace CommunityBot.Emulator;

/// <summary>Alerts, cards, rows of cards, containers, and the small buttons under an app's message (docs.slack.dev/reference/block-kit/blocks/card-block).</summary>
internal static class CardRules
{
    private static readonly HashSet<string> Buttons = ["button"];
    private static readonly HashSet<string> Images = ["image"];
    private static readonly HashSet<string> UnderMessages = ["feedback_buttons", "icon_button"];

    private static readonly HashSet<string> InContainers =
        ["actions", "context", "divider", "file", "header", "image", "input", "rich_text", "section", "table", "video"];

    private static readonly string[] Icons =
    [
        "archive", "book", "bookmark", "bot", "bug", "calendar", "call", "caret-left", "caret-right", "check", "clipboard", "code", "comment", "compass", "copy", "cube",
        "download", "edit", "email", "eye-closed", "eye-open", "file", "flag", "folder", "gear", "globe", "heart", "help", "image", "info", "key", "lightbulb", "link", "map",
        "mobile", "new-window", "pin", "plus", "refine", "refresh", "rocket", "save", "screen", "share", "sparkle", "star", "star-filled", "tag", "thumbs-down", "thumbs-up",
        "trash", "upload", "user", "warning",
    ];

    private static readonly Rule Icon = new Shape().Must("type", Values.One("icon")).Must("name", Values.One(Icons)).Check;

    /// <summary>Those that may stand there: an alert in modals only, rows and containers in all but modals, small buttons in messages only.</summary>
    internal static Dictionary<string, Rule> In(Surface surface)
    {
        var rules = new Dictionary<string, Rule> { ["card"] = Card(surface) };
        if (surface is Surface.Modal)
        {
            rules["alert"] = Shape.OfBlock("alert").Must("text", Compositions.Any(200)).May("level", Values.One("default", "info", "warning", "error", "success")).Check;
            return rules;
        }

        rules["carousel"] = Shape.OfBlock("carousel").Must("elements", Values.List(1, 10, Card(surface))).Check;
        rules["container"] = Container(surface);
        if (surface is Surface.Message)
            rules["context_actions"] = Shape.OfBlock("context_actions").Must("elements", Values.List(1, 5, Elements.Among(UnderMessages, surface))).Check;
        return rules;
    }

    // Its texts are text objects, whatever the table of the reference says.
    private static Rule Card(Surface surface)
    {
        var image = Elements.Among(Images, surface);
        return Shape.OfBlock("card")
            .May("title", Compositions.Any(150)).May("subtitle", Compositions.Any(150)).May("body", Compositions.Any(200)).May("subtext", Compositions.Any(200))
            .May("hero_image", image).May("icon", image).May("slack_icon", Icon)
            .May("actions", Values.List(1, 3, Elements.Among(Buttons, surface)))
            .AtLeastOneOf("hero_image", "title", "actions", "body").AtMostOneOf("icon", "slack_icon").Check;
    }

    private static Rule Container(Surface surface) => Shape.OfBlock("container")
        .May("title", Compositions.Plain(150)).May("rich_text_title", RichTextRules.Block).AtLeastOneOf("title", "rich_text_title")
        .May("subtitle", Compositions.Any(150)).May("icon", Values.Anything).May("width", Values.One("narrow", "standard", "wide", "full"))
        .May("is_collapsible", Values.Boolean).May("default_collapsed", Values.Boolean).May("has_header_divider", Values.Boolean)
        .Must("child_blocks", Values.List(1, 10, BlockRules.Among(surface, InContainers))).Check;
}
