using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Draws, for whoever had handed a week over, that it was given back: otherwise they would believe it in good hands.</summary>
public sealed class DrawGivenBack(TimeProvider clock)
{
    internal async Task<LetterPart?> Draw(Tx tx, GivenBackOf back, UserId reader)
    {
        var of = back.Of;
        if (await tx.FindCommunity(of.Community) is not { } community) return null;
        var state = await tx.StateOf(community, of.Week);
        var language = await tx.LanguageOf(reader, community);
        var t = RhythmTexts.All.In(language);
        Mrkdwn? instead = clock.GetUtcNow() >= of.Week.Ends(community.Zone) ? await WeekCame.InTheEnd(tx, community, state, language, reader)
            : !await tx.MayHold(community, reader) ? t.NotAnyMore
            : WeekPlan.Of(community, of.Week).Publish is null ? t.Rests
            : (await tx.AnswerTo(community.Id, of.Week, reader)).Skipped ? t.Skipped
            : !await RhythmFeature.LacksWords(tx, community, of.Week) ? await WeekCame.Unaided(tx, community, state, language, reader) ?? t.AllInOrder
            : state.DoneBy is { } done ? (done == reader ? t.DoneByYou : t.DoneBy(done))
            : await tx.HolderOf(community, state) is { } holder ? (holder == reader ? t.YoursNow : t.TakenBy(holder))
            : null;
        if (instead is not null) return await LettersFeature.WasTold(tx, RhythmFeature.GivenBack(back), reader) ? LetterPart.Of(community, instead) : null;
        return RhythmViews.GivenBack(language, community, of, back.By);
    }
}
