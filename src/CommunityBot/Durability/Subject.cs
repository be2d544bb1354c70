using System.Diagnostics.CodeAnalysis;

namespace CommunityBot.Durability;

/// <summary>Something shown in messages and drawn from the state at the moment of sending. As text, <c>kind/id</c>.</summary>
/// <param name="Kind">A name on the wire such as <c>joining.card</c>: it says which feature draws it. No slash in it.</param>
/// <param name="Id">Which one.</param>
public sealed record Subject(string Kind, string Id) : IParsable<Subject>
{
    /// <summary>From its text.</summary>
    public static Subject Of(string text) => Parse(text, null);

    public static Subject Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var subject) ? subject : throw new FormatException($"\"{s}\" is not a subject.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Subject result)
    {
        var slash = s?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        result = slash > 0 ? new Subject(s![..slash], s[(slash + 1)..]) : null;
        return result is not null;
    }

    public override string ToString() => $"{Kind}/{Id}";
}
