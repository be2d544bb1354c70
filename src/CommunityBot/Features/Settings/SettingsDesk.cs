using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>A group of a community's settings as the database has it now, for somebody who may change it.</summary>
/// <param name="Community">As the bot works with it.</param>
/// <param name="Seed">The same in the words of the configuration.</param>
/// <param name="At">The group, and how often it was changed.</param>
/// <param name="By">Who changed it last; null where nobody has.</param>
internal sealed record SettingsDesk(CommunitySettings Community, CommunitySeed Seed, Language Reader, TopicIn At, UserId? By, DateTimeOffset ChangedAt)
{
    /// <summary>The group, or why this person has nothing to do with it.</summary>
    public static async Task<(SettingsDesk? Desk, Mrkdwn? Why)> For(Tx tx, TopicIn at, UserId user)
    {
        if (await tx.FindCommunity(at.Community) is not { } community || await tx.FindSeed(at.Community) is not { } seed) return (null, SettingsTexts.All.In(await tx.LanguageOf(user)).Gone);
        // Whoever names the facilitators' channel chooses who reads what companies owe.
        var act = at.Topic == Topic.Facilitation && (await tx.Holders(community.Id, Role.Facilitator)).Count > 0 ? Act.SeeDues : Act.ConfigureCommunity;
        if (await Refusal(tx, [community], user, act) is { } refusal) return (null, refusal);
        var (number, by, changedAt) = await tx.LastChange(community.Id, at.Topic);
        return (new(community, seed, await tx.LanguageOf(user, community), at with { Number = number }, by, changedAt), null);
    }

    /// <summary>Why this person may change none of these communities' settings, in words that say who may; null when they may.</summary>
    public static async Task<Mrkdwn?> Refusal(Tx tx, IReadOnlyList<CommunitySettings> communities, UserId user, Act act = Act.ConfigureCommunity)
    {
        foreach (var community in communities)
            if (Permissions.Allows(act, await tx.StandingOf(community.Id, user))) return null;
        var language = communities is [var only] ? await tx.LanguageOf(user, only) : await tx.LanguageOf(user);
        var who = await tx.WhoMay(act, communities);
        return SettingsTexts.All.In(language).OnlyThese(who.Count == 0 ? null : language.People(who));
    }
}
