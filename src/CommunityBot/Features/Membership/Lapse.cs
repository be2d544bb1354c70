using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>What became of a member who is no longer eligible.</summary>
public enum LapseStatus
{
    /// <summary>Nobody has done anything yet.</summary>
    Open,

    /// <summary>Reminded.</summary>
    Reminded,

    /// <summary>Left for now, until the next import.</summary>
    Left,

    /// <summary>Eligible again.</summary>
    Eligible,

    /// <summary>No longer a member, by another way.</summary>
    Gone,

    /// <summary>Excluded.</summary>
    Excluded,

    /// <summary>Listed again after a later import.</summary>
    Relisted,
}

/// <summary>A member who is no longer eligible, on a page of a list.</summary>
internal sealed record Lapse(Guid Id, string Community, UserId Person, Page Page)
{
    public LapseStatus Status { get; init; }

    /// <summary>Who left it or excluded the person, and when.</summary>
    public UserId? ActedBy { get; init; }

    public DateTimeOffset? ActedAt { get; init; }

    public UserId? RemindedBy { get; init; }
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Slack's code, where it refused the removal from the channel.</summary>
    public string? RemovalError { get; init; }

    /// <summary>The same, from the facilitators' channel.</summary>
    public string? FacilitationError { get; init; }

    public bool IsActive => Status is LapseStatus.Open or LapseStatus.Reminded or LapseStatus.Left;
}

/// <summary>What a line shows: the lapse, and what the directory says at the moment it is drawn.</summary>
internal sealed record LapseLine(Lapse Lapse, string? Name, EligibilityFinding Finding, bool IsMember, bool IsDeactivated)
{
    /// <summary>The reminder asked for is with the person: at night, and while Slack is away, it waits.</summary>
    public bool IsReminderSent { get; init; }

    /// <summary>Nobody has said anything of it yet, and it holds.</summary>
    public bool IsOpen => Holds && Lapse.Status == LapseStatus.Open;

    /// <summary>Something is left to be done about it.</summary>
    public bool Holds => Lapse.IsActive && IsMember && !IsDeactivated && Finding.Eligibility is Eligibility.NotAnAdherent or Eligibility.DuesInDefault;
}

/// <summary>One message of a list. As text, the list's id and the page's number, from 1.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Page(Guid List, int Number) : IParsable<Page>
{
    /// <summary>People on one: each takes two of the fifty blocks of a message.</summary>
    public const int Size = 15;

    private const int IdLength = 32;

    public static Page Of(string text) => Parse(text, null);

    public static Page Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var page) ? page : throw new FormatException("Not a page of a list.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Page result)
    {
        result = default;
        if (s is not { Length: > IdLength + 1 } || !Guid.TryParseExact(s[..IdLength], "n", out var list) || !int.TryParse(s[(IdLength + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        result = new(list, number);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{List:n}.{Number}");
}
