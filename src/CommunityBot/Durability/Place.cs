using System.Diagnostics.CodeAnalysis;
using CommunityBot.Slack;

namespace CommunityBot.Durability;

/// <summary>
/// Where a message goes: a channel, or the private conversation with somebody. As text, <c>C0123</c> or <c>@U0123</c>. Somebody's Home tab is a place
/// too, <c>home/U0123</c>, where the whole page is published and never a message.
/// </summary>
public sealed record Place : IParsable<Place>
{
    private const string HomePrefix = "home/";
    private readonly string _text;

    private Place(string text) => _text = text;

    /// <summary>The person, for a private conversation.</summary>
    public UserId? Person => _text[0] == '@' ? new UserId(_text[1..]) : null;

    /// <summary>Whose Home tab it is, for one.</summary>
    public UserId? HomeOf => _text.StartsWith(HomePrefix, StringComparison.Ordinal) ? new UserId(_text[HomePrefix.Length..]) : null;

    public static Place Channel(ChannelId channel) => new(channel.Value);

    public static Place Private(UserId person) => new("@" + person.Value);

    public static Place Home(UserId person) => new(HomePrefix + person.Value);

    /// <summary>Their channel, for people who have one; without, the private conversation with each.</summary>
    public static IReadOnlyList<Place> ChannelOrEach(ChannelId? channel, IEnumerable<UserId> people) => channel is { } one ? [Channel(one)] : [.. people.Select(Private)];

    /// <summary>From its text.</summary>
    public static Place Of(string text) => Parse(text, null);

    public static Place Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var place) ? place : throw new FormatException($"\"{s}\" is not a place.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Place result)
    {
        result = string.IsNullOrEmpty(s) || s == "@" ? null : new Place(s);
        return result is not null;
    }

    public override string ToString() => _text;
}
