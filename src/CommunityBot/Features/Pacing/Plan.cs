using CommunityBot.Community;

namespace CommunityBot.Features.Pacing;

/// <summary>A post without a moment.</summary>
/// <param name="Number">Its place in the order in which posts became known.</param>
/// <param name="Wanted">Not before.</param>
/// <param name="UsefulUntil">Not at this moment, nor later.</param>
internal sealed record WaitingPost(long Number, PostClass Class, DateTimeOffset Wanted, DateTimeOffset? UsefulUntil)
{
    /// <summary>The moment that was promised: kept as long as it can be.</summary>
    public DateTimeOffset? Kept { get; init; }
}

/// <summary>When each post goes out, and which go now. Pure: the same rows give the same plan.</summary>
/// <param name="Moments">For each number its moment; null where none is left before it loses its use, or within a year.</param>
/// <param name="Now">What is to be handed over, in this order.</param>
internal sealed record Plan(IReadOnlyDictionary<long, DateTimeOffset?> Moments, IReadOnlyList<long> Now)
{
    /// <summary>
    /// Urgent posts have the moment they ask for, and promised ones keep theirs. The others, promised ones first, take one after the other, in the order in which they
    /// became known, the first moment that is left: so only what is promised or urgent puts off what was known before.
    /// </summary>
    /// <param name="sent">When something was posted.</param>
    /// <param name="onItsWay">How many are with Slack at this moment: until they are posted nothing but what is urgent is handed over, so that the next is counted from when they really were.</param>
    /// <param name="waiting">What is to be planned.</param>
    public static Plan Of(PacingSettings pace, OpenHours hours, IEnumerable<DateTimeOffset> sent, int onItsWay, IReadOnlyCollection<WaitingPost> waiting, DateTimeOffset now)
    {
        var moments = new Dictionary<long, DateTimeOffset?>();
        var taken = sent.Concat(Enumerable.Repeat(now, onItsWay)).ToList();
        foreach (var post in waiting.OrderBy(post => post.Class).ThenBy(post => post.Kept is null).ThenBy(post => post.Number))
        {
            var from = post.Wanted > now ? post.Wanted : now;
            var moment = post.Class == PostClass.Urgent ? from
                : post.Kept >= now && FirstLeft(pace, hours, taken, post.Kept.Value) == post.Kept ? post.Kept
                : FirstLeft(pace, hours, taken, from);
            if (moment >= post.UsefulUntil) moment = null;
            if (moment is { } at) taken.Add(at);
            moments.Add(post.Number, moment);
        }

        var due = waiting.Where(post => moments[post.Number] <= now).OrderBy(post => post.Class).ThenBy(post => post.Number).ToList();
        var urgent = due.Where(post => post.Class == PostClass.Urgent).ToList();
        var another = onItsWay + urgent.Count == 0 ? due.Take(1) : [];
        return new(moments, [.. urgent.Concat(another).Select(post => post.Number)]);
    }

    /// <summary>Nothing goes out, and nothing has a moment: the channel is closed to the bot.</summary>
    public static Plan Standstill(IEnumerable<WaitingPost> waiting) => new(waiting.ToDictionary(post => post.Number, _ => (DateTimeOffset?)null), []);

    /// <summary>What stands in the way of a post at that moment; null where nothing does.</summary>
    /// <param name="taken">The moments of the others.</param>
    public static Delay? InTheWay(PacingSettings pace, OpenHours hours, IReadOnlyCollection<DateTimeOffset> taken, DateTimeOffset at) =>
        !hours.IsWorkingDay(hours.DayOf(at)) ? Delay.DayOff
        : !hours.Cover(at) ? Delay.Hours
        : taken.Count(other => hours.DayOf(other) == hours.DayOf(at)) >= pace.PerDay ? Delay.DayIsFull
        : taken.Any(other => (other - at).Duration() < pace.Apart) ? Delay.TooSoon
        : null;

    private static DateTimeOffset? FirstLeft(PacingSettings pace, OpenHours hours, List<DateTimeOffset> taken, DateTimeOffset from)
    {
        for (var at = hours.FirstFrom(from); at is { } moment;)
        {
            var day = hours.DayOf(moment);
            if (taken.Count(other => hours.DayOf(other) == day) >= pace.PerDay)
            {
                at = hours.FirstFrom(hours.DayAfter(moment));
                continue;
            }
            var tooNear = taken.Where(other => (other - moment).Duration() < pace.Apart).ToList();
            if (tooNear.Count == 0) return moment;
            at = hours.FirstFrom(tooNear.Max() + pace.Apart);
        }
        return null;
    }
}
