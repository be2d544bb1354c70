using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>Those who hold a role and may read a newcomer's words; never the newcomer.</summary>
internal sealed record Circle(Role Role, IReadOnlyList<UserId> People);

/// <summary>
/// Who reads what a newcomer passes on: those who animate, those who pilot, those who facilitate. Words nobody answers go on to the next, and never back: whoever
/// chose the pilots may have somebody who animates in mind.
/// </summary>
/// <param name="Circles">Those in which there is somebody, in that order.</param>
internal sealed record Readership(IReadOnlyList<Circle> Circles)
{
    private static readonly Role[] Order = [Role.Animator, Role.Pilot, Role.Facilitator];

    public static async Task<Readership> Of(Tx tx, string community, UserId newcomer)
    {
        var circles = new List<Circle>();
        foreach (var role in Order)
            if ((await tx.Holders(community, role)).Where(one => one != newcomer).ToList() is { Count: > 0 } people) circles.Add(new(role, people));
        return new(circles);
    }

    /// <summary>What a newcomer may choose from beside the member who welcomes them: the same people are offered once, under the first of their names.</summary>
    public IReadOnlyList<Circle> Offered(UserId? buddy) => [.. Circles.Where((circle, i) =>
        !(buddy is { } one && Same(circle, [one])) && !Circles.Take(i).Any(before => Same(circle, before.People)))];

    /// <summary>Everybody who reads those words today: whom they were for, and those they were passed on to since.</summary>
    public IReadOnlyList<UserId> Of(CheckIn checkIn)
    {
        if (checkIn.Buddy is { } buddy) return [buddy];
        var last = Reached(checkIn);
        return [.. Circles.Where(circle => Rank(circle) >= First(checkIn) && Rank(circle) <= last).SelectMany(circle => circle.People).Distinct()];
    }

    /// <summary>Those who read them next if nobody answers; null where all who may have them already, and for words that are for one person.</summary>
    public Circle? After(CheckIn checkIn)
    {
        if (checkIn.Buddy is not null || checkIn.Readers is null) return null;
        var (have, last) = (Of(checkIn), Reached(checkIn));
        return Circles.FirstOrDefault(circle => Rank(circle) > last && circle.People.Except(have).Any());
    }

    /// <summary>How far they have come; where nobody holds the role they are for, those who hold the next read them.</summary>
    private int Reached(CheckIn checkIn)
    {
        var first = Circles.FirstOrDefault(circle => Rank(circle) >= First(checkIn)) is { } circle ? Rank(circle) : First(checkIn);
        return checkIn.Reached is { } further ? Math.Max(first, Rank(further)) : first;
    }

    private static int First(CheckIn checkIn) => Rank(checkIn.Readers ?? Role.Animator);

    private static int Rank(Circle circle) => Rank(circle.Role);

    private static int Rank(Role role) => Array.IndexOf(Order, role);

    private static bool Same(Circle circle, IReadOnlyList<UserId> people) => circle.People.ToHashSet().SetEquals(people);
}
