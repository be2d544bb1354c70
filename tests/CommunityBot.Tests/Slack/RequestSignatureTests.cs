using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Slack;

namespace CommunityBot.Tests.Slack;

public sealed class RequestSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Stamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeSeconds(1531420618);

    // The example of https://docs.slack.dev/authentication/verifying-requests-from-slack
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    [Fact]
    public void The_example_of_Slacks_own_page_is_valid() => Assert.Equal(SignatureCheck.Valid, Check());

    [Fact]
    public void Another_secret_is_a_forgery() =>
        Assert.Equal(SignatureCheck.Forged, RequestSignature.Check("another", Stamp, Signature, Body, SentAt));

    [Fact]
    public void One_byte_changed_is_a_forgery()
    {
        var body = Body.ToArray();
        body[^1] ^= 1;
        Assert.Equal(SignatureCheck.Forged, Check(body: body));
    }

    [Fact]
    public void The_same_body_at_another_time_is_a_forgery() => Assert.Equal(SignatureCheck.Forged, Check(timestamp: "1531420619"));

    [Theory]
    [InlineData("v0=")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=é")]
    public void A_signature_written_otherwise_is_a_forgery(string signature) => Assert.Equal(SignatureCheck.Forged, Check(signature: signature));

    [Theory]
    [InlineData(null, Signature)]
    [InlineData("", Signature)]
    [InlineData(Stamp, null)]
    [InlineData(Stamp, "")]
    public void A_header_that_is_not_there_is_missing(string? timestamp, string? signature) =>
        Assert.Equal(SignatureCheck.Missing, RequestSignature.Check(Secret, timestamp, signature, Body, SentAt));

    [Theory]
    [InlineData(300, SignatureCheck.Valid)]
    [InlineData(301, SignatureCheck.Old)]
    [InlineData(-300, SignatureCheck.Valid)]
    [InlineData(-301, SignatureCheck.Old)]
    public void Five_minutes_late_or_early_are_the_most(int secondsLater, SignatureCheck expected) =>
        Assert.Equal(expected, RequestSignature.Check(Secret, Stamp, Signature, Body, SentAt.AddSeconds(secondsLater)));

    [Theory]
    [InlineData("9223372036854775807", SignatureCheck.Old)]
    [InlineData("99999999999999999999", SignatureCheck.Forged)]
    [InlineData("-1531420618", SignatureCheck.Forged)]
    [InlineData(" 1531420618", SignatureCheck.Forged)]
    [InlineData("now", SignatureCheck.Forged)]
    public void A_time_that_is_no_time_passes_nowhere(string timestamp, SignatureCheck expected) => Assert.Equal(expected, Check(timestamp: timestamp));

    [Fact]
    public void The_bytes_are_signed_and_not_what_they_decode_to()
    {
        byte[] body = [0xFF, 0xFE, 0x00, (byte)'a'];
        var signature = Sign(Secret, SentAt, body);
        Assert.Equal(SignatureCheck.Valid, Check(signature: signature, body: body));
        Assert.Equal(SignatureCheck.Forged, Check(signature: signature, body: [0xFE, 0xFF, 0x00, (byte)'a']));
    }

    /// <summary>Signs as Slack does, written apart from the code under test.</summary>
    internal static string Sign(string secret, DateTimeOffset at, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{at.ToUnixTimeSeconds()}:")), .. body];
        return $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    private static SignatureCheck Check(string timestamp = Stamp, string signature = Signature, byte[]? body = null) =>
        RequestSignature.Check(Secret, timestamp, signature, body ?? Body, SentAt);
}
