using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The same rules in a modal, from the Home tab.</summary>
public sealed class ReadRules(Database db, SlackApi slack)
{
    public async Task<Answer> Open(Press<string> press, CancellationToken stop)
    {
        var shown = await db.Read(async tx => await tx.FindCommunity(press.Carried) is { } community
            ? await RulesShown.To(tx, press.User, community, await tx.LanguageOf(press.User, community)) : null, stop);
        if (shown is null) return RulesWords.Whisper(ReadingTexts.All.In(await db.Read(tx => tx.LanguageOf(press.User), stop)).NoSuchCommunity);
        await slack.Show(press, ReadingViews.Modal(shown), stop);
        return Answer.Done;
    }
}
