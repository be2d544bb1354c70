using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Where a message stands: its channel, its moment, and its thread where it is in one. As text, <c>C1/1583636382.000300</c> with the thread's after it.</summary>
public sealed partial record MessageSpot(ChannelId Channel, Ts Ts, Ts? Thread) : IParsable<MessageSpot>
{
    /// <summary>What "Copy link" gives in Slack; null where it is no such address.</summary>
    public static MessageSpot? OfLink(string address) => Address().Match(address) is { Success: true } link
        ? new(new ChannelId(link.Groups["channel"].Value), new Ts($"{link.Groups["seconds"].Value}.{link.Groups["rest"].Value}"), link.Groups["thread"] is { Success: true } thread ? new Ts(thread.Value) : null)
        : null;

    public static MessageSpot Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var spot) ? spot : throw new FormatException("Not a message.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out MessageSpot result)
    {
        result = s?.Split('/') switch
        {
            [{ Length: > 0 } channel, { Length: > 0 } ts] => new(new ChannelId(channel), new Ts(ts), null),
            [{ Length: > 0 } channel, { Length: > 0 } ts, { Length: > 0 } thread] => new(new ChannelId(channel), new Ts(ts), new Ts(thread)),
            _ => null,
        };
        return result is not null;
    }

    /// <summary>Its own thread's beginning counts as no thread.</summary>
    public static MessageSpot? Of(MessageShortcut shortcut) => shortcut.MessageTs is { } ts
        ? new(shortcut.Channel, ts, shortcut.On?.ThreadTs is { } thread && thread != ts ? thread : null) : null;

    public override string ToString() => Thread is { } thread ? $"{Channel}/{Ts}/{thread}" : $"{Channel}/{Ts}";

    [GeneratedRegex(@"/archives/(?<channel>[A-Z0-9]+)/p(?<seconds>\d{10})(?<rest>\d{6})(?:\?\S*?thread_ts=(?<thread>\d+\.\d+))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
