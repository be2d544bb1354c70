namespace CommunityBot.Emulator;

/// <summary>Markdown, what an app is doing step by step, and videos (docs.slack.dev/reference/block-kit/blocks/task-card-block).</summary>
internal static class TaskRules
{
    /// <summary>Characters of Markdown in one message.</summary>
    internal const int LongestMarkdown = 12_000;

    // Slack gives no figure for a plan: a dozen tasks have been seen.
    private const int MostTasks = 1000;

    private static readonly Rule Source = new Shape().Must("type", Values.One("url")).Must("url", Values.Text(3000)).May("text", Values.Text(3000)).Check;

    internal static readonly Dictionary<string, Rule> InMessages = new()
    {
        ["markdown"] = Shape.OfBlock("markdown").Must("text", Values.Text(LongestMarkdown)).Check,
        ["plan"] = Shape.OfBlock("plan").Must("title", Values.Text(3000)).Must("tasks", Values.List(1, MostTasks, Task("pending", "in_progress", "complete", "error")))
            .May("status", Values.Anything).Check,
        ["task_card"] = Task("in_progress", "complete", "error"),
    };

    internal static readonly Rule Video = Shape.OfBlock("video").Must("title", Compositions.Plain(199)).Must("video_url", Values.Matching("^https://")).Must("thumbnail_url", Values.Text(3000))
        .Must("alt_text", Values.Text(2000)).May("title_url", Values.Matching("^https://")).May("author_name", Values.Text(49)).May("provider_name", Values.Text(49))
        .May("provider_icon_url", Values.Text(3000)).May("description", Compositions.Plain(199)).Check;

    private static Rule Task(params string[] statuses) => Shape.OfBlock("task_card").Must("task_id", Values.Text(255)).Must("title", Values.Text(3000))
        .May("details", RichTextRules.Block).May("output", RichTextRules.Block).May("sources", Values.List(0, 100, Source)).May("status", Values.One(statuses)).Check;
}
