using System.Diagnostics.CodeAnalysis;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

/// <summary>A thanks that was handed over, and the community whose digest may say so. As text, <c>019b…/U0DAN/infra-services</c>.</summary>
public sealed record ThanksTo(Guid Id, UserId To, string Community) : IParsable<ThanksTo>
{
    public static ThanksTo Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var thanks) ? thanks : throw new FormatException("Not a thanks.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ThanksTo result)
    {
        result = s?.Split('/', 3) is [var id, { Length: > 0 } to, { Length: > 0 } community] && Guid.TryParse(id, out var known) ? new(known, new UserId(to), community) : null;
        return result is not null;
    }

    public override string ToString() => $"{Id:n}/{To}/{Community}";
}
