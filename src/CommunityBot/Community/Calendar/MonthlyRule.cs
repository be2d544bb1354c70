using NodaTime;

namespace CommunityBot.Community;

/// <summary>Which of the days of that name in a month. No fifth: most months have none.</summary>
public enum Rank
{
    First = 1,
    Second,
    Third,
    Fourth,
    Last,
}

/// <summary>One day a month, as people say it: the first Thursday, the last Tuesday.</summary>
public sealed record MonthlyRule(Rank Rank, IsoDayOfWeek Day)
{
    /// <summary>That day of a month; every month has it, once.</summary>
    public LocalDate In(YearMonth month) => Rank == Rank.Last
        ? month.ToDateInterval().End.With(DateAdjusters.PreviousOrSame(Day))
        : month.OnDayOfMonth(1).With(DateAdjusters.NextOrSame(Day)).PlusWeeks((int)Rank - 1);
}
