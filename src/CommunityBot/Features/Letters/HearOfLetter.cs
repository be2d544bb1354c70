using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Letters;

/// <summary>
/// Notes that a letter is there. What found no room in it or could not be drawn, or what Slack could not take before the reader's day ended, goes in the next; what Slack refuses for good is
/// told to nobody.
/// </summary>
public sealed class HearOfLetter(Outbox outbox, DrawLetter draw, TimeProvider clock)
{
    public async Task Told(Tx tx, Outcome outcome, CancellationToken stop)
    {
        var (letter, now) = (LettersFeature.LetterOf(outcome.Key), clock.GetUtcNow());
        if (outcome.Code == "expired")
        {
            // Not lost: it is no dead letter either.
            await outbox.Forget(tx, outcome.Key);
            foreach (var part in await tx.HandedParts(letter)) await tx.PutOff(part, LetterHours.Due(part.Community, part.Zone, now, at: null));
            return;
        }
        // Carried out without a message, nothing was left to say: the day's letter is still to come.
        var isSent = outcome is { Succeeded: true, Ts: not null };
        if (isSent && await draw.LeftOut(tx, letter, stop) is { Count: > 0 } leftOut)
            foreach (var part in await tx.HandedParts(letter, leftOut)) await tx.PutOff(part, LetterHours.DueAfter(part.Community, part.Zone, now));
        await tx.EndLetter(letter, isSent);
    }
}
