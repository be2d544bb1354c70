using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>Leaves an arrival unannounced; it may still be published after all.</summary>
public sealed class SkipArrival(Acted acted, Outbox outbox, TimeProvider clock)
{
    public Task<Answer> Press(Press<string> press, CancellationToken stop) =>
        acted.Once(press.DeliveryKey, tx => Handling.Of(tx, press.Carried, press.User, async h =>
        {
            if (!await tx.SaveHandled(h.Arrival.Skipped(h.By, clock.GetUtcNow()), ArrivalStatus.Prepared))
                return h.Whispered(h.TooLate(await tx.FindArrival(press.Carried) ?? h.Arrival));
            await outbox.Refresh(tx, ArrivalsFeature.CardOf(h.Arrival));
            await ArrivalsFeature.RefreshHomes(tx, outbox, h.Community.Id);
            return Answer.Done;
        }, Handling.Whispered), stop);
}
