using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Makes members of all those whom the directory says may join.</summary>
public sealed class AdmitAllHere(Database db, AdmitHere admit)
{
    public async Task<Answer> Admit(Press<string> press, CancellationToken stop)
    {
        var (language, refusal) = await db.Read(tx => HereDesk.Refusal(tx, press.Carried, press.User), stop);
        if (refusal is not null) return Reply.Whisper(refusal);
        return await admit.Admit(press.DeliveryKey, press.Carried, press.User, wanted: null, language, Reply.Whisper, stop);
    }
}

/// <summary>Who may act on the people of a channel.</summary>
internal static class HereDesk
{
    /// <summary>The presser's language, and why they may not; null when they may.</summary>
    public static async Task<(Language Language, Mrkdwn? Refusal)> Refusal(Tx tx, string id, UserId user)
    {
        if (await tx.FindCommunity(id) is not { } community) return (default, HereTexts.All.In(default).NobodyLeft);
        var language = await tx.LanguageOf(user, community);
        if (Permissions.Allows(Act.AdmitThoseHere, await tx.StandingOf(id, user))) return (language, null);
        return (language, DecisionTexts.All.In(language).OnlyFacilitators(await Desk.WhoMay(tx, [community], Act.AdmitThoseHere, language)));
    }
}
