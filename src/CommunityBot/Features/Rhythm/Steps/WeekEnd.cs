namespace CommunityBot.Features.Rhythm;

/// <summary>What is to be done at the end of a week.</summary>
internal enum WeekVerdict
{
    /// <summary>Something has been said; until the week is over it may still be taken back.</summary>
    LeaveOpen,

    /// <summary>Something was said, and the week is over.</summary>
    Said,

    /// <summary>An announcement is to come; it may still be taken back, refused or put off.</summary>
    LookAgain,

    /// <summary>The digest goes out.</summary>
    Publish,

    /// <summary>Pilots and facilitators are told.</summary>
    Alert,
}

/// <summary>A week from the hour of its digest on, as the bot finds it.</summary>
/// <param name="IsOver">It has ended: nothing can be published any more.</param>
/// <param name="IsSilent">Nothing that counts has come.</param>
/// <param name="IsAwaited">An announcement is to go out before it ends.</param>
/// <param name="AutoPublish">The digest is published without being asked for.</param>
internal sealed record WeekEnd(bool IsOver, bool IsSilent, bool IsAwaited, bool AutoPublish)
{
    /// <summary>Pure. Only what was really said lets a week pass, and only once it is over; a silent one has its digest, or its alert.</summary>
    public WeekVerdict Verdict =>
        !IsSilent ? IsOver ? WeekVerdict.Said : WeekVerdict.LeaveOpen
        : IsOver ? WeekVerdict.Alert
        : IsAwaited ? WeekVerdict.LookAgain
        : AutoPublish ? WeekVerdict.Publish
        : WeekVerdict.Alert;
}
