using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Pacing;

/// <summary>Counts what was really posted, puts off what Slack could not take within its hours or while the channel is closed to the bot, and tells the feature the rest.</summary>
public sealed class HearOfPost(PacingFeature pacing, CloseChannel closing, Outbox outbox, IOutboxRoutes routes, TimeProvider clock)
{
    public async Task Told(Tx tx, Outcome outcome, CancellationToken stop)
    {
        var number = long.Parse(outcome.Key.Split(':')[1], CultureInfo.InvariantCulture);
        if (await tx.FindHanded(number) is not { } row || await tx.FindCommunity(row.Community) is not { } community) return;
        await tx.Hold(community.Id);

        var now = clock.GetUtcNow();
        // A channel that the community has left keeps nothing waiting where the bot may not post, and is nobody's failure.
        var isLeft = row.Channel is not null && CloseChannel.Closes(outcome.Code);
        if (outcome is { Succeeded: true, Ts: { } ts }) await tx.MarkSent(row, ts.Moment is { } posted && posted < now ? posted : now);
        else if (!isLeft && (outcome.Code == "expired" || CloseChannel.Closes(outcome.Code)) && !(row.UsefulUntil <= now))
        {
            // Not lost: it is no dead letter either.
            await outbox.Forget(tx, outcome.Key);
            await tx.WaitAgain(row);
            if (CloseChannel.Closes(outcome.Code)) await closing.Close(tx, community, outcome.Code!);
            await pacing.Settle(tx, community);
            // One that went at once had no moment that could be another.
            if (!row.WasPlanned) await pacing.TellMoved(tx, row);
            return;
        }
        else await tx.MarkEnded(row);
        if (isLeft) await outbox.Forget(tx, outcome.Key);

        if (row.Tell is not null) await routes.Tell(tx, row.Tell, outcome with { Key = row.Key }, stop);
        await pacing.Settle(tx, community);
    }
}
