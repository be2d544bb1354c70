using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityBot.Features.Leaving;

/// <summary>A rule as the form of an exclusion offers it: what is chosen stays what is meant, whatever the rules become before the form is sent. As text, <c>3/5</c>.</summary>
/// <param name="Revision">The text of the rules that the form lists.</param>
/// <param name="Place">Its place in <see cref="Community.HouseRules.All"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RuleChosen(int Revision, int Place) : IParsable<RuleChosen>
{
    public static RuleChosen Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var chosen) ? chosen : throw new FormatException("Not a rule.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RuleChosen result)
    {
        result = default;
        if (s?.Split('/') is not [var revision, var place]
            || !int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || !int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) return false;
        result = new(number, at);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}/{Place}");
}
