using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Slack;

/// <summary>Why a request is taken for Slack's, or is not.</summary>
public enum SignatureCheck
{
    Valid,
    Missing,
    Old,
    Forged,
}

/// <summary>Proves that a request comes from Slack: a hash of the raw bytes, before anything is parsed.</summary>
/// <remarks>https://docs.slack.dev/authentication/verifying-requests-from-slack</remarks>
public static class RequestSignature
{
    /// <summary>Five minutes, as Slack advises: a request that was overheard cannot be sent again later.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(300);

    public static SignatureCheck Check(string signingSecret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature)) return SignatureCheck.Missing;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return SignatureCheck.Forged;
        if (Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds) > (decimal)Window.TotalSeconds) return SignatureCheck.Old;

        var expected = Encoding.ASCII.GetBytes(Sign(signingSecret, timestamp, body));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature)) ? SignatureCheck.Valid : SignatureCheck.Forged;
    }

    private static string Sign(string signingSecret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(signingSecret));
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return $"v0={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
