using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>What would be read in a community's own words, as if whoever asks were reminded of the first rule.</summary>
public sealed class TryReminder(TimeProvider clock)
{
    public async Task<Specimen> Letter(Tx tx, CommunitySettings community, Language language, UserId user)
    {
        var revision = await tx.RulesOf(community);
        var values = RemindingViews.Values(language, community, user, (await tx.FindPerson(user))?.FirstName ?? "", revision.In(language).At(0));
        var reminder = new RuleReminder(Guid.Empty, community.Id, user, revision.Number, 0, user, clock.GetUtcNow());
        return new(values, words => RemindingViews.Letter(language, reminder, Template.Draw(words[0], values)));
    }
}
