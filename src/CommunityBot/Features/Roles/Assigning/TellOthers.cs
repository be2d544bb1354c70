using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>Says in a contact's letter who was given a role, and who gave it up.</summary>
public sealed class TellOthers
{
    public async Task<LetterPart?> Draw(Tx tx, string id, UserId reader)
    {
        var told = ToldChange.Of(id);
        return await tx.FindCommunity(told.Community) is { } community ? LetterPart.Of(community, told.In(await tx.LanguageOf(reader, community), community.Name)) : null;
    }
}
