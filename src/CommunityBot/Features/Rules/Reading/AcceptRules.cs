using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Records which version of the house rules a member has read and accepts. One that was replaced meanwhile is shown again as it is now.</summary>
public sealed class AcceptRules(Acted acted, Outbox outbox)
{
    public Task<Answer> Accept(Press<Edition> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        var (said, shown) = await Record(tx, press.User, press.Carried);
        return Answer.Replace(said is not null ? RulesWords.Say(said) : ReadingViews.Rules(shown!));
    }, stop);

    /// <summary>From the modal. Updated in place it keeps its id, and the version tells one sending from the next.</summary>
    public Task<Answer> Accept(Submission<Edition> form, CancellationToken stop) => acted.Once($"{form.DeliveryKey}:{form.Carried.Number}", async tx =>
    {
        var (said, shown) = await Record(tx, form.User, form.Carried);
        if (shown is not null) return Answer.Update(ReadingViews.Modal(shown));
        var language = await tx.LanguageOf(form.User);
        return RulesWords.Instead(language, ReadingTexts.All.In(language).Title, said!);
    }, stop);

    /// <summary>What to say, or the rules to read again.</summary>
    private async Task<(Mrkdwn? Said, RulesShown? Shown)> Record(Tx tx, UserId user, Edition version)
    {
        var language = await tx.LanguageOf(user);
        var t = ReadingTexts.All.In(language);
        if (await tx.FindCommunity(version.Community) is not { } community || !await tx.IsMember(community.Id, user)) return (t.NoLongerMember, null);
        var shown = await RulesShown.To(tx, user, community, await tx.LanguageOf(user, community));
        if (version.Number < shown.Revision.Version) return (null, shown);
        if (!await tx.AcceptRules(community.Id, user, version.Number)) return (t.AlreadyAccepted, null);
        outbox.RefreshHomes(tx, [user, .. await tx.WhoMay(Act.EditRules, community.Id)]);
        return (t.Accepted(community.Name), null);
    }
}
