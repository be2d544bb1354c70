using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Monthly;

/// <summary>Relays the page, as it is, to sponsors and facilitators: once, whoever presses.</summary>
public sealed class SendPage(Acted acted, Outbox outbox, MonthlyFeature monthly, DrawMonth draw, TimeProvider clock)
{
    public Task<Answer> Press(Press<PageEdition> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => MonthDesk.At(tx, press.Carried.Of, press.User, clock.GetUtcNow(), async desk =>
    {
        var (community, of) = (desk.Community, desk.Account.Of);
        if (desk.Account.Edition != press.Carried.Edition) return Answer.Saying(desk.Texts.ReadItAgain(desk.Account.EditedBy ?? desk.User));
        var to = await Recipients(tx, community, desk.User);
        if (to.Count == 0) return Answer.Saying(desk.Texts.NobodyToSendTo);
        var words = await draw.Text(tx, community, desk.Account);
        await tx.SavePage(desk.Account with { Words = words, SentBy = desk.User, SentAt = clock.GetUtcNow(), SentTo = to });
        foreach (var who in to)
            await outbox.Post(tx, $"monthly:{of}:to:{who}", Place.Private(who), MonthlyViews.Relayed(await tx.LanguageOf(who, community), community, of, desk.User, words), Priority.Waiting, tell: MonthlyFeature.Relayed);
        await monthly.Redraw(tx, of);
        var sponsors = await tx.HoldersThere(community.Id, Role.Sponsor);
        return Answer.Saying(desk.Texts.Sent(desk.Language.People(to), hasSponsor: sponsors.Any(to.Contains)));
    }, (_, why) => Answer.Saying(why)), stop);

    /// <summary>Slack would not hand it to somebody: whoever sent it is told.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not ["monthly", var key, "to", var who] || !MonthOf.TryParse(key, null, out var of)) return;
        if (await tx.FindCommunity(of.Community) is not { } community || await tx.FindAccount(of) is not { SentBy: { } sender }) return;
        var language = await tx.LanguageOf(sender, community);
        var text = MonthlyTexts.All.In(language).NotHandedOver(new UserId(who), MonthlyViews.Name(language, of.Month), outcome.Code ?? "unknown");
        await outbox.Post(tx, $"monthly:{of}:not_handed:{who}", Place.Private(sender), Message.Saying(text), Priority.Waiting);
    }

    /// <summary>Sponsors, then facilitators, each once, and never the sender.</summary>
    internal static async Task<IReadOnlyList<UserId>> Recipients(Tx tx, CommunitySettings community, UserId sender) =>
        [.. (await tx.HoldersThere(community.Id, Role.Sponsor)).Concat(await tx.HoldersThere(community.Id, Role.Facilitator)).Distinct().Where(who => who != sender)];
}
