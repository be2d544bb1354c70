using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Records which version of the house rules a member has read and accepts.</summary>
public sealed class AcceptRules(Acted acted)
{
    public Task<Answer> Accept(Press<int> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var t = RulesTexts.All.In(await tx.LanguageOf(press.User));
        var said = await tx.AcceptRules(press.User, press.Carried) ? t.Accepted : await tx.IsMemberSomewhere(press.User) ? t.AlreadyAccepted : t.NoLongerMember;
        return Answer.Replace(new(said, new Section(said)));
    }, stop);
}
