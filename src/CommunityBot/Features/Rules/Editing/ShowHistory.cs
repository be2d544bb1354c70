using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Every text the rules have had, and each of them, to start from again.</summary>
public sealed class ShowHistory(Database db, SlackApi slack)
{
    public Task<Answer> Open(Press<string> press, CancellationToken stop) => Open(press, press.Carried, EditingViews.History, stop);

    public Task<Answer> OpenOne(Press<Edition> press, CancellationToken stop) => Open(press, press.Carried.Community, (language, community, revisions) =>
        EditingViews.Earlier(language, community, revisions.FirstOrDefault(revision => revision.Number == press.Carried.Number) ?? revisions[0], isInForce: revisions[0].Number == press.Carried.Number), stop);

    private async Task<Answer> Open<T>(Press<T> press, string id, Func<Language, CommunitySettings, IReadOnlyList<RulesRevision>, Modal> draw, CancellationToken stop) where T : IParsable<T>
    {
        var (modal, otherwise) = await db.Read(async tx =>
        {
            if (await tx.FindCommunity(id) is not { } community) return ((Modal?)null, (Mrkdwn?)ReadingTexts.All.In(await tx.LanguageOf(press.User)).NoSuchCommunity);
            if (await RulesWords.Refusal(tx, community, press.User, Act.EditRules) is { } refusal) return (null, refusal);
            return (draw(await tx.LanguageOf(press.User, community), community, await tx.RevisionsOf(community)), null);
        }, stop);
        if (modal is null) return RulesWords.Whisper(otherwise!);
        await slack.Show(press, modal, stop);
        return Answer.Done;
    }
}
