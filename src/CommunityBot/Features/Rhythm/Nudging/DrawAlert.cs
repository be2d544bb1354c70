using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Draws what pilots and facilitators are told of a week in which nothing was said and nothing was published.</summary>
public sealed class DrawAlert(TimeProvider clock)
{
    public async Task<LetterPart?> Draw(Tx tx, WeekOf of, UserId reader)
    {
        if (await tx.FindCommunity(of.Community) is not { } community) return null;
        var (state, language) = (await tx.StateOf(community, of.Week), await tx.LanguageOf(reader, community));
        if (state.Outcome != WeekOutcome.Alerted || !await RhythmFeature.IsSilent(tx, community, of.Week))
            return LetterPart.Of(community, RhythmTexts.All.In(language).NoLongerSilent(community.Channel));
        return RhythmViews.Alert(language, community, of, state, isOver: clock.GetUtcNow() >= of.Week.Ends(community.Zone));
    }
}
