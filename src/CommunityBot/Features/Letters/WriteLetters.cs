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
        await Several.Do(readers, (reader, over) => db.Write(tx => WriteTo(tx, reader, now), over), stop);
        return readers.Count > 0;
    }

    private async Task WriteTo(Tx tx, UserId reader, DateTimeOffset now)
    {
        await tx.Hold("letter", reader.Value);
        var parts = await tx.WaitingParts(reader);
        if (parts.Count == 0) return;
        var zone = parts.MinBy(part => part.Due)!.Zone;
        var day = LetterHours.DayOf(now, zone);
        var letter = await tx.FindLetter(reader, day);
        // What Slack has not taken yet is drawn with what joins it now.
        var joins = letter is not null && await outbox.IsStillToBeDrawn(tx, LettersFeature.KeyOf(letter));

        var plan = LetterPlan.Of(parts, hasGone: letter is not null && !joins, now);
        await tx.Drop(plan.Dropped, day);
        foreach (var (part, until) in plan.PutOff) await tx.PutOff(part, until);
        if (plan.Taken.Count == 0) return;
        letter ??= $"{reader}:{LocalDatePattern.Iso.Format(day)}:{plan.Taken[0].Number}";
        await tx.Hand(plan.Taken, letter, day);
        if (!joins)
            await outbox.Show(tx, LettersFeature.KeyOf(letter), Place.Private(reader), LettersFeature.Letter(letter), Priority.Promised, LettersFeature.Sent, usefulUntil: Daytime.EndOfDaytime(now, zone));
    }
}
