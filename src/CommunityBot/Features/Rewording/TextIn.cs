using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using CommunityBot.Community;

namespace CommunityBot.Features.Rewording;

/// <summary>A text of a community in one language, as it stood after that many changes. As text, <c>welcome/fr/2/infra-services</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextIn(string Community, BotText Text, Language Language, int Number) : IParsable<TextIn>
{
    /// <summary>Which text it is, for the log: <c>welcome/fr</c>.</summary>
    public string About => $"{Text.Code()}/{Language.Code()}";

    public static TextIn Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var text) ? text : throw new FormatException("Not a text of a community.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TextIn result)
    {
        result = default;
        if (s?.Split('/', 4) is not [var code, var language, var number, { Length: > 0 } community]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)) return false;
        var texts = Enum.GetValues<BotText>().Where(one => one.Code() == code).ToList();
        var languages = Enum.GetValues<Language>().Where(one => one.Code() == language).ToList();
        if (texts is not [var text] || languages is not [var written]) return false;
        result = new(community, text, written, counted);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{About}/{Number}/{Community}");
}
