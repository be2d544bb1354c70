using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>What the time gone by without a decision asks for.</summary>
internal enum Patience
{
    /// <summary>Too early to press anybody.</summary>
    Fresh,

    /// <summary>Two working days: those who decide are reminded.</summary>
    Late,

    /// <summary>Five working days: the pilots get it too, and the person is told it is not forgotten.</summary>
    Overdue,

    /// <summary>Thirty days: it is closed.</summary>
    Over,
}

/// <summary>A request nobody has decided.</summary>
/// <param name="Since">When it was sent, or last reopened.</param>
/// <param name="EscalatedAt">When the pilots got it; null before.</param>
internal sealed record Wait(Guid Request, string Community, UserId Person, DateTimeOffset Since, DateTimeOffset? EscalatedAt)
{
    private const int LateAfter = 2, OverdueAfter = 5, OverAfter = 30, Warned = 7;

    /// <summary>By days, not hours: sent on a Friday afternoon, it is late on Tuesday morning. The thirty days are the calendar's.</summary>
    public Patience On(LocalDate today, CommunitySettings community)
    {
        if (community.DayAt(Since).PlusDays(OverAfter) <= today) return Patience.Over;
        if (HasPassed(OverdueAfter, today, community)) return Patience.Overdue;
        return HasPassed(LateAfter, today, community) ? Patience.Late : Patience.Fresh;
    }

    /// <summary>The working days it has waited, once it is late; null before.</summary>
    public int? LateBy(LocalDate today, CommunitySettings community)
    {
        var days = 0;
        while (HasPassed(days + 1, today, community)) days++;
        return days >= LateAfter ? days : null;
    }

    /// <summary>Whether the pilots hear of it on that day: when it becomes theirs too, then every five working days.</summary>
    public bool IsForPilots(LocalDate today, CommunitySettings community)
    {
        if (EscalatedAt is not { } escalated) return false;
        var day = community.DayAt(escalated);
        for (var passed = 0; day <= today; passed++, day = community.DayAt(community.AddWorkingDays(escalated, passed)))
            if (day == today) return passed % OverdueAfter == 0;
        return false;
    }

    private bool HasPassed(int workingDays, LocalDate today, CommunitySettings community) => community.DayAt(community.AddWorkingDays(Since, workingDays)) <= today;

    /// <summary>The working day on which it will be closed, once that is a week away or less.</summary>
    public LocalDate? ClosesSoon(LocalDate today, CommunitySettings community)
    {
        var day = community.DayAt(Since).PlusDays(OverAfter);
        if (day.PlusDays(-Warned) > today) return null;
        while (!community.IsWorkingDay(day)) day = day.PlusDays(1);
        return day;
    }
}
