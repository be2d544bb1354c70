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
        if (await Refusal(tx, [community], user) is { } refusal) return (null, refusal);
        if (at.Topic == Topic.Facilitation && await ChosenByOthers(tx, community, user) is { } others) return (null, others);
        var (number, by, changedAt) = await tx.LastChange(community.Id, at.Topic);
        return (new(community, seed, await tx.LanguageOf(user, community), at with { Number = number }, by, changedAt), null);
    }

    /// <summary>Whoever names the facilitators' channel chooses who reads what companies owe: to somebody who may not see that, who chooses it; null where it is theirs to choose, or nobody's.</summary>
    public static async Task<Mrkdwn?> ChosenByOthers(Tx tx, CommunitySettings community, UserId user)
    {
        var facilitators = await tx.Holders(community.Id, Role.Facilitator);
        if (facilitators.Count == 0 || Permissions.Allows(Act.SeeDues, await tx.StandingOf(community.Id, user))) return null;
        var language = await tx.LanguageOf(user, community);
        return SettingsTexts.All.In(language).FacilitatorsChoose(language.People(facilitators));
    }

    /// <summary>The community as the form would have it, which may be as it is; or what is to be put right under which field.</summary>
    public static async Task<(CommunitySeed? Next, IReadOnlyList<(string Field, string Text)> Errors)> Applied(Tx tx, SettingsDesk desk, IReadOnlyDictionary<string, string> typed, DateTimeOffset now)
    {
        var (next, errors) = SettingsTyped.Apply(desk, typed, now);
        if (next is null) return (null, errors);
        // What was alike before this change, as the configuration may have it, keeps nobody from changing the rest.
        var all = await tx.Communities();
        var before = Neighbours.Objections(all, desk.Seed, desk.Reader);
        return Neighbours.Objections(all, next, desk.Reader).Except(before).ToList() is { Count: > 0 } taken ? (null, taken) : (next, []);
    }

    /// <summary>Why this person may change none of these communities' settings, in words that say who may; null when they may.</summary>
    public static async Task<Mrkdwn?> Refusal(Tx tx, IReadOnlyList<CommunitySettings> communities, UserId user)
    {
        foreach (var community in communities)
            if (Permissions.Allows(Act.ConfigureCommunity, await tx.StandingOf(community.Id, user))) return null;
        var language = communities is [var only] ? await tx.LanguageOf(user, only) : await tx.LanguageOf(user);
        var who = await tx.WhoMay(Act.ConfigureCommunity, communities);
        return SettingsTexts.All.In(language).OnlyThese(who.Count == 0 ? null : language.People(who));
    }
}
