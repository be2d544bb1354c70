using System.Diagnostics.CodeAnalysis;

namespace CommunityBot.Features.Joining;

/// <summary>What a form about a request was drawn from and carries back: when that has changed meanwhile, what is sent no longer means what was read.</summary>
/// <param name="What">The company, or the address, shown.</param>
public readonly record struct Seen(Guid Request, string What) : IParsable<Seen>
{
    private const int KeyLength = 32;

    public static Seen Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var seen) ? seen : throw new FormatException("Not a request and what was shown of it.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Seen result)
    {
        result = default;
        if (s is not { Length: >= KeyLength } || !Guid.TryParseExact(s[..KeyLength], "n", out var request)) return false;
        result = new(request, s[KeyLength..]);
        return true;
    }

    public override string ToString() => JoiningSql.Key(Request) + What;
}
