using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>What an entry of the audit log says was done: its stable word without the underscores.</summary>
internal enum JournalAction
{
    JoinApproved,
    JoinRefused,
    JoinWithdrawn,
    JoinUndone,
    JoinReopened,
    JoinLinked,
    JoinSettled,
    JoinExpired,
    JoinFiled,
    JoinInvitationNoted,
    JoinInvitationArrived,
    JoinInvitationCancelled,
    WalkInAdmitted,
    WalkInAsked,
    WalkInRemoved,
    HereAdmitted,
    MemberLeft,
    MemberExcluded,
    AccountClosed,
    BecameObserver,
    MembershipReminded,
    MembershipLeft,
    RolesTaken,
    RoleGiven,
    RoleTaken,
    RoleDated,
    RoleOffered,
    RoleDeclined,
    RoleProposed,
    RoleHandedOver,
    RoleOver,
    RulesEdited,
    RulesWorded,
    RuleReminded,
    RemindersTalked,
    RemindersClosed,
    ReportHandled,
    TextReworded,
    TextRestored,
    AnnouncementApproved,
    AnnouncementRefused,
    AnnouncementEdited,
    AnnouncementWithdrawn,
    AnnouncementHastened,
    PostHastened,
    CommunityCreated,
    SettingsChanged,
    MeetingScheduled,
    MeetingMoved,
    MeetingChanged,
    MeetingPostponed,
    MeetingCancelled,
    MeetingGivenUp,
    MinutesWritten,
    MinutesWithdrawn,
    MonthSkipped,
}

/// <summary>An entry of a community's audit log.</summary>
/// <param name="By">Null where nobody did it: time had run out.</param>
/// <param name="Code">Its stable word.</param>
/// <param name="About">What it concerns, as it was written.</param>
/// <param name="Reason">Shown only to those who may see everything.</param>
internal sealed record JournalEntry(UserId? By, string Code, string About, string? Reason, DateTimeOffset At)
{
    /// <summary>Null for a word of a later version.</summary>
    public JournalAction? Action => Enum.TryParse<JournalAction>(Code.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var action) ? action : null;

    /// <summary>Whom it is about; null where that is nobody, or not known any more.</summary>
    public UserId? Person { get; init; }

    /// <summary>Those that tell, or let one guess, how a company stands with its dues.</summary>
    public static IReadOnlyList<string> AboutDues { get; } = ["join_settled", "membership_reminded", "membership_left"];

    /// <summary>Those whose reason is a person's own words.</summary>
    public bool IsReasonWritten => Action is JournalAction.JoinLinked or JournalAction.JoinSettled or JournalAction.MemberExcluded;

    public bool IsAboutTexts => Action is JournalAction.TextReworded or JournalAction.TextRestored;

    /// <summary>Those whose reason is the topic of a meeting, or its month.</summary>
    public bool IsAboutMeetings => Action is >= JournalAction.MeetingScheduled and <= JournalAction.MonthSkipped;

    public bool IsAboutRoles => Action is >= JournalAction.RolesTaken and <= JournalAction.RoleOver;
}

/// <summary>A page of a community's journal, from 0, the newest first. As text, <c>infra-services/2</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JournalPage(string Community, int Number) : IParsable<JournalPage>
{
    /// <summary>Entries on one.</summary>
    public const int Size = 10;

    public static JournalPage Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var page) ? page : throw new FormatException("Not a page of a journal.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JournalPage result)
    {
        result = default;
        var slash = s?.LastIndexOf('/') ?? -1;
        if (slash <= 0 || !int.TryParse(s.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        result = new(s![..slash], number);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Community}/{Number}");
}
