using System.Diagnostics.CodeAnalysis;

namespace CommunityBot.Features.Announcements;

/// <summary>A post of the bot's own that waits for a community's channel. As text, <c>infra-services|meeting:019b…:announcement:1</c>.</summary>
/// <param name="Key">Under which it waits.</param>
public sealed record PostInQueue(string Community, string Key) : IParsable<PostInQueue>
{
    public static PostInQueue Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var post) ? post : throw new FormatException($"\"{s}\" is no post.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out PostInQueue result)
    {
        result = s?.Split('|', 2) is [{ Length: > 0 } community, { Length: > 0 } key] ? new(community, key) : null;
        return result is not null;
    }

    public override string ToString() => $"{Community}|{Key}";
}
