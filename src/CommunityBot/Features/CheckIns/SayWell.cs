using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>All is well: a warm word, and nobody is told.</summary>
public sealed class SayWell(Acted acted, CheckInsFeature checkIns, TimeProvider clock)
{
    public Task<Answer> Press(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (desk, instead) = await CheckInDesk.Hold(tx, press.Carried, press.User);
        if (desk is null) return Answer.Saying(instead!);
        if (!await tx.SaveAnswer(desk.CheckIn.Id, CheckInAnswer.Well, words: null, buddy: null, readers: null, clock.GetUtcNow())) return Answer.Saying(desk.Texts.AnsweredAlready);
        await checkIns.Redraw(tx, desk.CheckIn);
        return Answer.Done;
    }, stop);
}
