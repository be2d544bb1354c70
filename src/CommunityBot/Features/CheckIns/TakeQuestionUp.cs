using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>One of those who read a newcomer's words answers them: the others see who, and the newcomer is told who will write.</summary>
public sealed class TakeQuestionUp(Acted acted, Outbox outbox, CheckInsFeature checkIns, TimeProvider clock)
{
    public Task<Answer> Press(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await tx.FindCheckIn(press.Carried) is not { } found || await tx.FindCommunity(found.Community) is not { } community)
            return Answer.Saying(CheckInsTexts.All.In(await tx.LanguageOf(press.User)).Gone);
        await tx.Hold(community.Id);
        var language = await tx.LanguageOf(press.User, community);
        var t = CheckInsTexts.All.In(language);
        var checkIn = await tx.FindCheckIn(found.Id) ?? found;
        if (!checkIn.IsAnswered || !await CheckInDesk.MayRead(tx, checkIn, press.User)) return Answer.Saying(t.NotYours(community.Name));
        if (!await tx.IsMember(community.Id, checkIn.Person)) return Answer.Saying(t.PersonIsGone(checkIn.Person, community.Name));
        var now = clock.GetUtcNow();
        if (!await tx.TakeUp(checkIn.Id, press.User, now)) return Answer.Saying(checkIn.TakenBy is { } by ? t.TakenUp(by, language.When(checkIn.TakenAt ?? now)) : t.Gone);

        var theirs = CheckInsTexts.All.In(await tx.LanguageOf(checkIn.Person, community));
        await outbox.Post(tx, $"check_ins:{CheckInsSql.Key(checkIn.Id)}:taken_up", Place.Private(checkIn.Person), Message.Saying(theirs.WillWrite(press.User, community.Name)), Priority.Waiting);
        await checkIns.Redraw(tx, checkIn);
        outbox.RefreshHomes(tx, [checkIn.Person, .. (await Readership.Of(tx, community.Id, checkIn.Person)).Of(checkIn)]);
        return Answer.Done;
    }, stop);
}
