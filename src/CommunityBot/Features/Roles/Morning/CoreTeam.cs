namespace CommunityBot.Features.Roles;

/// <summary>The size of the core team: those who together hold the functional roles.</summary>
internal enum CoreTeamSize
{
    /// <summary>Fewer than two: too much rests on one person.</summary>
    Few,

    /// <summary>Two to six.</summary>
    Right,

    /// <summary>More than six: it is hard to agree.</summary>
    Many,
}

/// <summary>How the core team stood at the last look.</summary>
/// <param name="WarnedOn">The day on which its pilots were last told that its size is not right; null before.</param>
internal sealed record CoreTeam(CoreTeamSize Size, NodaTime.LocalDate? WarnedOn)
{
    public const int Fewest = 2, Most = 6;

    public static CoreTeamSize SizeOf(int people) => people < Fewest ? CoreTeamSize.Few : people > Most ? CoreTeamSize.Many : CoreTeamSize.Right;

    /// <summary>Whether the pilots are told: once for each crossing. A team that is being put together is small, and nobody needs to hear it.</summary>
    /// <param name="before">Null at the first look.</param>
    /// <param name="now">Today's.</param>
    public static bool Warns(CoreTeamSize? before, CoreTeamSize now) => now switch
    {
        CoreTeamSize.Right => false,
        CoreTeamSize.Few => before is CoreTeamSize.Right or CoreTeamSize.Many,
        _ => before != CoreTeamSize.Many,
    };
}
