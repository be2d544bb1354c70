using CommunityBot.Data;
using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Letters;

/// <summary>Wakes when a part is due, and puts what is due in the day's letter of its reader. From then on the letter is a message of the outbox.</summary>
public sealed class WriteLetters(Database db, Outbox outbox, TimeProvider clock) : IBackgroundWork
{
    public Task<DateTimeOffset?> NextDue(Tx tx) => tx.NextPart();

    public async Task<bool> RunNext(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var readers = await db.Read(tx => tx.ReadersDue(now), stop);
        await Several.Together(readers, (some, over) => db.Write(tx => WriteTo(tx, some, now), over), stop);
        return readers.Count > 0;
    }

    private async Task WriteTo(Tx tx, IReadOnlyList<UserId> readers, DateTimeOffset now)
    {
        await tx.Hold("letter", [.. readers.Select(reader => reader.Value)]);
        var waiting = await tx.WaitingParts(readers);
        var written = await tx.FindLetters(waiting.Select(parts => parts.Key), LetterHours.DayOf(now.AddDays(-1), DateTimeZone.Utc));
        List<(WaitingPart, string, LocalDate)> handed = [];
        List<Showing> letters = [];
        foreach (var parts in waiting)
        {
            var (reader, zone) = (parts.Key, parts.MinBy(part => part.Due)!.Zone);
            var day = LetterHours.DayOf(now, zone);
            var letter = written.GetValueOrDefault((reader, day));
            // What Slack has not taken yet is drawn with what joins it now.
            var joins = letter is not null && await outbox.IsStillToBeDrawn(tx, LettersFeature.KeyOf(letter));

            var plan = LetterPlan.Of([.. parts], hasGone: letter is not null && !joins, now);
            await tx.Drop(plan.Dropped, day);
            foreach (var (part, until) in plan.PutOff) await tx.PutOff(part, until);
            if (plan.Taken.Count == 0) continue;
            letter ??= $"{reader}:{LocalDatePattern.Iso.Format(day)}:{plan.Taken[0].Number}";
            handed.AddRange(plan.Taken.Select(part => (part, letter, day)));
            if (!joins) letters.Add(new(LettersFeature.KeyOf(letter), Place.Private(reader), LettersFeature.Letter(letter), Daytime.EndOfDaytime(now, zone)));
        }
        await tx.Hand(handed);
        await outbox.ShowEach(tx, letters, Priority.Promised, LettersFeature.Sent);
    }
}
