using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>What those who were asked for a week read of it once it needs nothing from them any more.</summary>
internal static class WeekCame
{
    /// <summary>That the bot spoke in their place; null where it did not, or where people have spoken too.</summary>
    public static async Task<Mrkdwn?> Unaided(Tx tx, CommunitySettings community, WeekState state, Language language, UserId reader)
    {
        if (state.PostedAt is not { } at || await RhythmFeature.HasWords(tx, community, state.Week)) return null;
        // Where it stands: the community may talk elsewhere by now.
        var copy = await tx.CopyOf(community.Workspace, RhythmFeature.Digest(new(state.Week, community.Id)));
        var (t, channel, when) = (RhythmTexts.All.In(language), copy?.Channel ?? community.Channel, language.LongWhen(at));
        var link = copy is var (stands, ts) ? await tx.LinkTo(community.Workspace, stands, ts) : null;
        return state.AskedBy is { } by ? t.PublishedFor(channel, when, link, by == reader ? null : by) : t.ISpoke(channel, when, link, await RhythmFeature.AnswersIn(tx, community, state.Week));
    }

    /// <summary>A line on a week that is over.</summary>
    public static async Task<Mrkdwn> InTheEnd(Tx tx, CommunitySettings community, WeekState state, Language language, UserId reader)
    {
        var (t, monday) = (RhythmTexts.All.In(language), language.Day(state.Week.Monday));
        return await Unaided(tx, community, state, language, reader) ?? (await RhythmFeature.HasWords(tx, community, state.Week) ? t.HadWords(monday) : t.IsOver(monday));
    }
}
