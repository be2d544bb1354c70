using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Draws what pilots and facilitators are told of a week in which nothing was said and nothing was published, or of several that passed while the bot was away.</summary>
public sealed class DrawAlert(TimeProvider clock)
{
    public async Task<LetterPart?> Draw(Tx tx, WeekOf of, UserId reader)
    {
        if (await tx.FindCommunity(of.Community) is not { } community) return null;
        var (state, language) = (await tx.StateOf(community, of.Week), await tx.LanguageOf(reader, community));
        var (t, silent) = (RhythmTexts.All.In(language), await Silent(tx, community, state));
        Mrkdwn? instead = !await tx.MayHold(community, reader) ? t.NotAnyMore
            : state is { Outcome: WeekOutcome.Digest, PostedAt: null } ? t.DigestOnItsWay(community.Channel)
            : state.Outcome == WeekOutcome.Digest && await WeekCame.Unaided(tx, community, state, language, reader) is { } spoke ? spoke
            : silent.Count == 0 ? t.NoLongerSilent(community.Channel)
            : state.Outcome != WeekOutcome.Alerted ? t.AsPlanned
            : null;
        if (instead is not null) return await LettersFeature.WasTold(tx, RhythmFeature.Alert(of), reader) ? LetterPart.Of(community, instead) : null;
        var waits = await PacingFeature.Find(tx, community, RhythmFeature.Digest(of)) is { Status: PostStatus.Waiting };
        var answers = 0;
        foreach (var week in silent) answers += await RhythmFeature.AnswersIn(tx, community, week);
        return RhythmViews.Alert(language, community, new(of, silent, state.Refused) { IsOver = clock.GetUtcNow() >= of.Week.Ends(community.Zone), Waits = waits, Answers = answers });
    }

    /// <summary>That week; where it was over when it was looked at, with those that were found silent at the same time.</summary>
    private static async Task<IReadOnlyList<Week>> Silent(Tx tx, CommunitySettings community, WeekState state)
    {
        IEnumerable<WeekState> told = !state.WasMissed(community) ? [state]
            : (await tx.StatesFrom(community, state.Week.Plus(-WeekStep.WeeksBack))).Where(other => other.SettledAt == state.SettledAt && other.Outcome == WeekOutcome.Alerted && other.WasMissed(community));
        var silent = new List<Week>();
        foreach (var other in told)
            if (await RhythmFeature.IsSilent(tx, community, other.Week)) silent.Add(other.Week);
        return silent;
    }
}

/// <summary>What those who lead are told.</summary>
/// <param name="Weeks">In which nothing was said, the oldest first.</param>
/// <param name="Refused">Why no digest was published, as <see cref="WeekState.Refused"/> has it.</param>
internal sealed record SilentWeeks(WeekOf Of, IReadOnlyList<Week> Weeks, string? Refused)
{
    /// <summary>Given in threads meanwhile: they are no word of the week's, and not nothing.</summary>
    public int Answers { get; init; }

    /// <summary>The week has ended: nothing is left to publish.</summary>
    public bool IsOver { get; init; }

    /// <summary>The digest goes out by itself once the channel is open.</summary>
    public bool Waits { get; init; }
}
