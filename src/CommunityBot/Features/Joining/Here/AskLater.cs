using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Not now: the section leaves this facilitator's Home for a week.</summary>
public sealed class AskLater(Acted acted, TimeProvider clock)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public Task<Answer> Later(Press<string> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await HereDesk.Refusal(tx, press.Carried, press.User) is { Refusal: { } refusal }) return Reply.Whisper(refusal);
        if (await tx.FindCommunity(press.Carried) is { } community) await tx.SaveLater(community, press.User, clock.GetUtcNow() + Week);
        return Answer.Done;
    }, stop);
}
