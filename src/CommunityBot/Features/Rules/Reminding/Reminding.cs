using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>What the form of a reminder carries.</summary>
/// <param name="Community">The community's id.</param>
/// <param name="Revision">The text of the rules it lists.</param>
/// <param name="Person">Who is reminded, where it is known beforehand; null where the form asks.</param>
/// <param name="On">The message it is about, where it was opened from one.</param>
/// <param name="Report">The report it answers.</param>
public sealed record Reminding(string Community, int Revision, UserId? Person, MessageSpot? On, Guid? Report) : IParsable<Reminding>
{
    public static Reminding Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var carried) ? carried : throw new FormatException("Not a reminder.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Reminding result)
    {
        result = null;
        if (s?.Split('|', 5) is not [var revision, var person, var on, var report, { Length: > 0 } community]
            || !int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        MessageSpot? spot = null;
        if (on.Length > 0 && !MessageSpot.TryParse(on, provider, out spot)) return false;
        Guid? answered = null;
        if (report.Length > 0)
        {
            if (!Guid.TryParseExact(report, "n", out var id)) return false;
            answered = id;
        }
        result = new(community, number, person.Length > 0 ? new UserId(person) : null, spot, answered);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}|{Person}|{On}|{Report:n}|{Community}");
}
