using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Draws what is said near the end of a silent week, with the digest as it would be published.</summary>
public sealed class DrawCheck(DrawDigest digest, TimeProvider clock)
{
    public async Task<LetterPart?> Draw(Tx tx, WeekOf of, UserId reader, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await tx.FindCommunity(of.Community) is not { } community) return null;
        var (state, language) = (await tx.StateOf(community, of.Week), await tx.LanguageOf(reader, community));
        if (now >= of.Week.Ends(community.Zone))
            return await LettersFeature.WasTold(tx, RhythmFeature.Check(of), reader) ? LetterPart.Of(community, await WeekCame.InTheEnd(tx, community, state, language, reader)) : null;
        var t = RhythmTexts.All.In(language);
        Mrkdwn? instead = !await tx.MayHold(community, reader) ? t.NotAnyMore
            : (await tx.AnswerTo(community.Id, of.Week, reader)).Skipped ? t.Skipped
            : !await RhythmFeature.LacksWords(tx, community, of.Week) ? await WeekCame.Unaided(tx, community, state, language, reader) ?? t.AllInOrder
            : state.DoneBy is { } by ? (by == reader ? t.DoneByYou : t.DoneBy(by))
            : state.Outcome == WeekOutcome.Digest ? t.DigestOnItsWay(community.Channel)
            : null;
        if (instead is not null) return await LettersFeature.WasTold(tx, RhythmFeature.Check(of), reader) ? LetterPart.Of(community, instead) : null;
        var publish = state.DigestAt(WeekPlan.Of(community, of.Week));
        return RhythmViews.Check(language, community, of, publish, await digest.Draft(tx, community, state, now, stop), await PacingFeature.ClosedAs(tx, community),
            await RhythmFeature.AnswersIn(tx, community, of.Week));
    }
}
