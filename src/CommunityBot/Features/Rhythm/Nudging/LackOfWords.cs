using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>The week's message: missing while nothing has been said in the channel, and nothing is to come.</summary>
public sealed class LackOfWords
{
    public async Task<Missing?> Look(Tx tx, CommunitySettings community, Week week, UserId reader)
    {
        if (!await RhythmFeature.LacksWords(tx, community, week)) return null;
        var language = await tx.LanguageOf(reader, community);
        var t = RhythmTexts.All.In(language);
        var starter = (await tx.StateOf(community, week)).Starter is { } number ? Starters.In(community.Language, number) : null;
        var silent = t.NoWords(community.Channel, await RhythmFeature.AnswersIn(tx, community, week));
        Mrkdwn? andAlso = await PacingFeature.ClosedAs(tx, community) is { } code ? PacingFeature.WhyClosed(language, community.Channel, code) : starter is null ? null : t.Idea(starter);
        return new(
            andAlso is { } more ? Mrkdwn.Join("\n", [silent, more]) : silent,
            AnnouncementsFeature.Open.Button(t.Write, community.Id).Aloud(language, community.Name),
            starter is null ? null : RhythmFeature.Suggest.Button(t.UseSuggestion, new(week, community.Id)).Aloud(language, community.Name));
    }
}
