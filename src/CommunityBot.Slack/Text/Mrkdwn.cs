using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace CommunityBot.Slack;

/// <summary>
/// Slack-formatted text, written as an interpolated string. Whatever text is interpolated is escaped, so nobody can notify
/// a whole channel or pass a link off as another by typing it in a form; ids, links and dates become Slack's tokens.
/// </summary>
/// <remarks>https://docs.slack.dev/messaging/formatting-message-text</remarks>
[JsonConverter(typeof(MrkdwnConverter))]
[InterpolatedStringHandler]
public sealed partial class Mrkdwn(int literalLength, int formattedCount) : IEquatable<Mrkdwn>
{
    private readonly StringBuilder _text = new(literalLength + formattedCount * 16);

    /// <summary>In UTF-16 units: never less than what Slack counts.</summary>
    public int Length => _text.Length;

    public void AppendLiteral(string text) => _text.Append(text);
    public void AppendFormatted(string? text) => _text.Append(Escape(text ?? ""));
    /// <summary>Without it a letter would be taken for its number.</summary>
    public void AppendFormatted(char letter) => AppendFormatted(letter.ToString());
    public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");
    public void AppendFormatted(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");
    public void AppendFormatted(UserId user) => _text.Append("<@").Append(Escape(user.ToString())).Append('>');
    public void AppendFormatted(ChannelId channel) => _text.Append("<#").Append(Escape(channel.ToString())).Append('>');
    public void AppendFormatted(Mrkdwn text) => _text.Append(text._text);
    public void AppendFormatted(Link link) => _text.Append(link.ToString());
    public void AppendFormatted(SlackDate date) => _text.Append(date.ToString());

    /// <summary>A text that somebody typed, shown as it was typed.</summary>
    public static Mrkdwn Escaped(string text) => $"{text}";

    /// <summary>
    /// What somebody wrote in Slack, in Slack's own format: people, channels, links and emphasis stay. What would notify a whole channel or a group is left as its words.
    /// </summary>
    public static Mrkdwn Written(string slackText) => Raw(Broadcast().Replace(slackText, mass => "@" + (mass.Groups["label"] is { Success: true, Value: { Length: > 0 } label } ? label.TrimStart('@') : mass.Groups["what"].Value)));

    [GeneratedRegex(@"<!(?!date\^)(?<what>\w+)(?:\^[^|>]*)?(?:\|(?<label>[^>]*))?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Broadcast();

    /// <summary>What someone wrote, as a quotation: every line is marked, blank ones too, or the quotation would end there.</summary>
    public static Mrkdwn Quote(string text) => Raw("> " + Escape(text).ReplaceLineEndings("\n").Replace("\n", "\n> ", StringComparison.Ordinal));

    /// <param name="separator">Ours: it is not escaped.</param>
    /// <param name="parts">The texts to put together.</param>
    public static Mrkdwn Join(string separator, IEnumerable<Mrkdwn> parts) => Raw(string.Join(separator, parts));

    /// <summary>At most <paramref name="max"/> long, with an ellipsis where something is missing; a mention, a link, an entity or an emoji is left out whole.</summary>
    public Mrkdwn Cut(int max) => Length <= max ? this : Raw(Atoms.Cut(ToString(), max));

    /// <summary>For what is never cut: pieces of at most <paramref name="max"/>, parted at a line's end where there is one, else at a space.</summary>
    public IReadOnlyList<Mrkdwn> Split(int max) => Length <= max ? [this] : [.. Atoms.Split(ToString(), max).Select(Raw)];

    public bool Equals(Mrkdwn? other) => other is not null && _text.Equals(other._text);
    public override bool Equals(object? obj) => Equals(obj as Mrkdwn);
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
    public override string ToString() => _text.ToString();

    /// <summary>Text that is already in Slack's format.</summary>
    internal static Mrkdwn Raw(string text)
    {
        var mrkdwn = new Mrkdwn(text.Length, 0);
        mrkdwn.AppendLiteral(text);
        return mrkdwn;
    }

    /// <summary>These three characters and no other: Slack shows any further escape as it is.</summary>
    internal static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

/// <summary>A link with its words. A label holds no line break; Slack would show the link as text.</summary>
public readonly record struct Link(string Url, string Label)
{
    public override string ToString() =>
        $"<{Mrkdwn.Escape(Url.Replace("|", "%7C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal))}|{Mrkdwn.Escape(Label.ReplaceLineEndings(" "))}>";
}

/// <summary>An instant that Slack shows in each reader's zone and language.</summary>
/// <param name="At">The instant.</param>
/// <param name="Format">Slack's tokens, such as <c>{date_long} {time}</c>.</param>
/// <param name="Fallback">What is shown where Slack cannot write it, such as a notification.</param>
public readonly record struct SlackDate(DateTimeOffset At, string Format, string Fallback)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"<!date^{At.ToUnixTimeSeconds()}^{Mrkdwn.Escape(Format)}|{Mrkdwn.Escape(Fallback.ReplaceLineEndings(" "))}>");
}
