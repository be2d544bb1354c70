using CommunityBot.Community;
using NodaTime;

namespace CommunityBot.Features.Letters;

/// <summary>Something to tell that no letter has taken yet.</summary>
/// <param name="Number">Its place in the order in which parts became known.</param>
/// <param name="Zone">The reader's.</param>
/// <param name="Due">When a letter may take it.</param>
internal sealed record WaitingPart(long Number, CommunitySettings Community, DateTimeZone Zone, DateTimeOffset Due, DateTimeOffset? UsefulUntil);

/// <summary>What becomes of one reader's parts when one of them is due. Pure: the same parts give the same plan.</summary>
/// <param name="Taken">Goes in the letter of the day.</param>
/// <param name="PutOff">Waits until then.</param>
/// <param name="Dropped">Would come too late.</param>
internal sealed record LetterPlan(IReadOnlyList<WaitingPart> Taken, IReadOnlyDictionary<WaitingPart, DateTimeOffset> PutOff, IReadOnlyList<WaitingPart> Dropped)
{
    /// <summary>With what is due goes whatever is known to be due later that day: it would otherwise wait for the next letter.</summary>
    /// <param name="hasGone">The letter of the day has gone.</param>
    public static LetterPlan Of(IReadOnlyList<WaitingPart> parts, bool hasGone, DateTimeOffset now)
    {
        var (taken, putOff, dropped) = (new List<WaitingPart>(), new Dictionary<WaitingPart, DateTimeOffset>(), new List<WaitingPart>());
        foreach (var part in parts)
        {
            if (part.UsefulUntil <= now) dropped.Add(part);
            else if (part.Due > now)
            {
                if (!hasGone && LetterHours.DayOf(part.Due, part.Zone) == LetterHours.DayOf(now, part.Zone)) taken.Add(part);
            }
            // The clock may have jumped: caught up at night or on a day off, it waits for the day.
            else if (!LetterHours.Cover(part.Community, part.Zone, now)) Wait(part, LetterHours.Due(part.Community, part.Zone, now, at: null));
            else if (hasGone) Wait(part, LetterHours.DueAfter(part.Community, part.Zone, now));
            else taken.Add(part);
        }
        return new(taken.Exists(part => part.Due <= now) ? taken : [], putOff, dropped);

        void Wait(WaitingPart part, DateTimeOffset until)
        {
            if (part.UsefulUntil <= until) dropped.Add(part);
            else putOff.Add(part, until);
        }
    }
}
