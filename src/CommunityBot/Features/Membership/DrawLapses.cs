using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Membership;

/// <summary>Draws a page of a list for whoever reads it, from the state and the directory of that moment.</summary>
public sealed class DrawLapses(TimeProvider clock)
{
    public async Task<Message> Draw(Tx tx, Page page, Place place)
    {
        if (await tx.FindList(page.List) is not { } list || await tx.FindCommunity(list.Community) is not { } community)
            return Message.Saying(MembershipTexts.All.In(default).Gone);
        var language = place.Person is { } reader ? await tx.LanguageOf(reader, community) : community.Language;
        if (place.Person is { } one && !Permissions.Allows(Act.SeeDues, await tx.StandingOf(community.Id, one)))
            return Message.Saying(MembershipTexts.All.In(language).NoLongerYours(community.Name));

        return await Draw(tx, community, list, page, language);
    }

    /// <summary>In the letter of a facilitator; nothing to who is none any more.</summary>
    public async Task<LetterPart?> Part(Tx tx, Page page, UserId reader)
    {
        if (await tx.FindList(page.List) is not { } list || await tx.FindCommunity(list.Community) is not { } community) return null;
        return Permissions.Allows(Act.SeeDues, await tx.StandingOf(community.Id, reader))
            ? LetterPart.Of(community, await Draw(tx, community, list, page, await tx.LanguageOf(reader, community))) : null;
    }

    private async Task<Message> Draw(Tx tx, CommunitySettings community, LapseList list, Page page, Language language)
    {
        var now = clock.GetUtcNow();
        var lines = new List<LapseLine>();
        foreach (var lapse in await tx.LapsesOf(page)) lines.Add(await new LapseDesk(lapse, community, lapse.Person, language).Line(tx, now));
        return MembershipViews.Card(language, community, list, page, lines);
    }
}
