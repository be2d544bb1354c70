using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CommunityBot.Features.Announcements;

/// <summary>
/// An announcement with the words its reader has before them, so that nobody publishes others unread: their author may change them until that moment. As text, the id and
/// a digest of the words; of a card drawn before cards carried it, the id alone.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AnnouncementRead(Guid Id, string? Words) : IParsable<AnnouncementRead>
{
    internal static AnnouncementRead Of(Announcement it) =>
        new(it.Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(it.Revision ?? it.Words)))[..8]));

    /// <summary>Whether these are still the words that wait to be read.</summary>
    internal bool IsOf(Announcement it) => Words is null || this == Of(it);

    public static AnnouncementRead Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var read) ? read : throw new FormatException("Not an announcement.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AnnouncementRead result)
    {
        result = default;
        var parts = s?.Split('/', 2) ?? [];
        if (parts.Length == 0 || !Guid.TryParse(parts[0], out var id)) return false;
        result = new(id, parts is [_, var words] ? words : null);
        return true;
    }

    public override string ToString() => Words is null ? $"{Id}" : $"{Id}/{Words}";
}
