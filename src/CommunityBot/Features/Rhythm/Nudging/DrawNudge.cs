using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Draws what a week lacks, for one of those it is for; once it was read, what became of it is said in its place.</summary>
public sealed class DrawNudge(BotMap map, IServiceProvider services, TimeProvider clock)
{
    internal async Task<LetterPart?> Draw(Tx tx, NudgeOf nudge, UserId reader, CancellationToken stop)
    {
        var (of, now) = (nudge.Of, clock.GetUtcNow());
        if (await tx.FindCommunity(of.Community) is not { } community) return null;
        var (state, language) = (await tx.StateOf(community, of.Week), await tx.LanguageOf(reader, community));
        if (now >= of.Week.Ends(community.Zone))
            return await LettersFeature.WasTold(tx, RhythmFeature.Nudge(nudge), reader) ? LetterPart.Of(community, await WeekCame.InTheEnd(tx, community, state, language, reader)) : null;
        var t = RhythmTexts.All.In(language);
        var (round, skipped) = await tx.AnswerTo(community.Id, of.Week, reader);
        var holder = await tx.HolderOf(community, state);

        var missing = new List<Missing>();
        foreach (var route in map.MissingThings)
            if (await route.Look(services, tx, community, of.Week, reader, stop) is { } thing) missing.Add(thing);

        Mrkdwn? instead = !await tx.MayHold(community, reader) ? t.NotAnyMore
            : WeekPlan.Of(community, of.Week).Publish is null ? t.Rests
            : skipped ? t.Skipped
            : missing.Count == 0 ? await WeekCame.Unaided(tx, community, state, language, reader) ?? t.AllInOrder
            : state.DoneBy is { } by ? (by == reader ? t.DoneByYou : t.DoneBy(by))
            : holder is { } other && other != reader ? t.TakenBy(other)
            : round > nudge.Round ? t.Tomorrow
            : null;
        if (instead is not null) return await LettersFeature.WasTold(tx, RhythmFeature.Nudge(nudge), reader) ? LetterPart.Of(community, instead) : null;
        return RhythmViews.Nudge(language, community, of, missing, holder == reader, state.HandedBy, WeekStep.HasTomorrow(community, of.Week, await tx.ZoneOf(reader, community), now));
    }
}
