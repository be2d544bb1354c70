using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>Says in the facilitators' channel, or in a contact's letter, who was given a role, and who gave it up.</summary>
public sealed class TellOthers(Outbox outbox, LettersFeature letters)
{
    /// <summary>In the facilitators' channel.</summary>
    public async Task<Message?> Draw(Tx tx, string id)
    {
        var told = ToldChange.Of(id);
        return await tx.FindCommunity(told.Community) is { } community ? Message.Saying(told.In(community.Language, community.Name)) : null;
    }

    public async Task<LetterPart?> Draw(Tx tx, string id, UserId reader)
    {
        var told = ToldChange.Of(id);
        return await tx.FindCommunity(told.Community) is { } community ? LetterPart.Of(community, told.In(await tx.LanguageOf(reader, community), community.Name)) : null;
    }

    /// <summary>A facilitators' channel that takes no message, or that others read: each of them reads it in their letter, and nobody need try it again.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':', 4) is not ["roles", var change, "told", var id]) return;
        var told = ToldChange.Of(id);
        if (await tx.FindCommunity(told.Community) is not { } community) return;
        foreach (var reader in (await tx.Holders(community.Id, Role.Facilitator)).Except([told.By, .. told.Added, .. told.Removed])) await letters.Add(tx, $"roles:{change}:told", reader, community, told.Subject);
        await outbox.Forget(tx, outcome.Key);
    }
}
