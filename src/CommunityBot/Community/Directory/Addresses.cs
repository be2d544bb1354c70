using System.Text;

namespace CommunityBot.Community;

/// <summary>E-mail addresses as they are compared: trimmed and without case.</summary>
public static class Addresses
{
    /// <summary>The form in which an address is kept and compared; empty for none. Folded here and not in SQL: SQLite folds ASCII letters only.</summary>
    public static string Normalized(string? address) => address is null ? "" : address.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>Whether a normalized address has the shape of one: something, an at sign, a domain with a dot, and no blank.</summary>
    public static bool IsWellFormed(string normalized)
    {
        var at = normalized.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && normalized.Length <= 254
            && at == normalized.LastIndexOf('@')
            && normalized.IndexOf('.', at) > at + 1
            && !normalized.EndsWith('.')
            && !normalized.Contains("..", StringComparison.Ordinal)
            && !normalized.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"');
    }
}
