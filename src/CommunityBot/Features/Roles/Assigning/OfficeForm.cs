using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

/// <summary>
/// What the form of a role showed when it was opened: only what was changed in it is done, so that two people who fill it at once undo nothing of each other's.
/// </summary>
/// <param name="At">The role.</param>
/// <param name="OpenedAt">Unix milliseconds: the window may show this form several times, and each sending is another act.</param>
/// <param name="Until">The last day shown.</param>
/// <param name="Shown">The holders shown.</param>
public sealed record OfficeForm(OfficeIn At, long OpenedAt, LocalDate? Until, IReadOnlyList<UserId> Shown) : IParsable<OfficeForm>
{
    /// <summary>A form carries 3,000 characters. Those past it are left as they are.</summary>
    public const int MostShown = 100;

    public static OfficeForm Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var form) ? form : throw new FormatException("Not the form of a role.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out OfficeForm result)
    {
        result = null;
        if (s?.Split('|') is not [var at, var openedAt, var until, var shown]) return false;
        if (!OfficeIn.TryParse(at, provider, out var office) || !long.TryParse(openedAt, NumberStyles.None, CultureInfo.InvariantCulture, out var opened)) return false;
        result = new(office, opened, RolesSql.Day(until.Length == 0 ? null : until), [.. shown.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new UserId(id))]);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}|{OpenedAt}|{RolesSql.Day(Until)}|{string.Join(',', Shown.Select(user => user.Value))}");
}
