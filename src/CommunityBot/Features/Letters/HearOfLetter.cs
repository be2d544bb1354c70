using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Letters;

/// <summary>Notes that a letter is there. What Slack could not take before the reader's day ended goes in the next; what it refuses for good is told to nobody.</summary>
public sealed class HearOfLetter(Outbox outbox, TimeProvider clock)
{
    public async Task Told(Tx tx, Outcome outcome)
    {
        var letter = LettersFeature.LetterOf(outcome.Key);
        if (outcome.Code != "expired")
        {
            // Carried out without a message: nothing was left to say, and the day's letter is still to come.
            await tx.EndLetter(letter, sent: outcome is { Succeeded: true, Ts: not null });
            return;
        }
        // Not lost: it is no dead letter either.
        await outbox.Forget(tx, outcome.Key);
        var now = clock.GetUtcNow();
        foreach (var part in await tx.HandedParts(letter)) await tx.PutOff(part, LetterHours.Due(part.Community, part.Zone, now, at: null));
    }
}
