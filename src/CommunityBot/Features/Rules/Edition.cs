using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityBot.Features.Rules;

/// <summary>One text of a community's rules by its number, or one version of them by its own. As text, <c>2/infra-services</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Edition(string Community, int Number) : IParsable<Edition>
{
    public static Edition Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var edition) ? edition : throw new FormatException("Not a text of the rules.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Edition result)
    {
        result = default;
        if (s?.Split('/', 2) is not [var number, { Length: > 0 } community] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted)) return false;
        result = new(community, counted);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Community}");
}
