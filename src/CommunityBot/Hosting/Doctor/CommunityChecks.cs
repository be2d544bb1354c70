using System.Runtime.CompilerServices;
using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Hosting;

/// <summary>Each community against Slack: its channels, and the people who decide in it.</summary>
/// <param name="slack">Null where it cannot be asked.</param>
/// <param name="bot">The bot's handle, to be invited by.</param>
/// <param name="texts">In the reader's language.</param>
internal sealed class CommunityChecks(SlackApi? slack, string bot, IDoctorTexts texts)
{
    /// <summary>What the configuration says otherwise than the database, which wins once the community is planted.</summary>
    public IEnumerable<Finding> Compare(IReadOnlyList<CommunitySeed> configured, IReadOnlyList<CommunitySeed> kept)
    {
        foreach (var seed in configured)
        {
            if (kept.FirstOrDefault(community => community.Key == seed.Key) is not { } known) yield return Finding.Warn(texts.NotPlanted(seed.Key));
            else if (seed.Differences(known) is { Count: > 0 } keys) yield return Finding.Warn(texts.Differs(seed.Key, keys));
        }
    }

    /// <summary>What the configuration describes wrongly: it stops the start, but for a community that is planted.</summary>
    public IEnumerable<Finding> Refused(IReadOnlyList<RefusedSeed> refused, IReadOnlyList<CommunitySeed> kept) =>
        from seed in refused
        from problem in seed.Problems
        select kept.Any(community => community.Key == seed.Key) ? Finding.Warn(texts.RefusedNow(seed.Key, problem)) : Finding.Fail(texts.SettingsWrong(problem));

    public async IAsyncEnumerable<Finding> Look(CommunitySeed community, [EnumeratorCancellation] CancellationToken stop)
    {
        if (!Allowed.IsZone(community.TimeZone)) yield return Finding.Fail(texts.UnknownZone(community.Key, community.TimeZone));
        if (community.Country is { } country && !PublicHolidays.Knows(country)) yield return Finding.Warn(texts.NoHolidays(community.Key, country));
        else if (community.Country is null) yield return Finding.Warn(texts.NoCountry(community.Key));
        if (slack is null) yield break;

        yield return await Channel(community.Key, community.Channel, mustBePrivate: false, stop);
        if (community.FacilitatorsChannel is { } facilitators) yield return await Channel(community.Key, facilitators, mustBePrivate: true, stop);

        string[] deciders = [.. community.Facilitators.Concat(community.Pilots).Distinct(StringComparer.Ordinal)];
        var (able, unable, said) = (0, 0, new List<Finding>());
        foreach (var decider in deciders)
        {
            var (canDecide, finding) = await Person(community.Key, decider, stop);
            if (canDecide == true) able++;
            if (canDecide == false) unable++;
            if (finding is not null) said.Add(finding);
        }
        if (able > 0) yield return Finding.Ok(texts.Deciders(community.Key, able));
        else if (unable == deciders.Length) yield return Finding.Fail(texts.NobodyDecides(community.Key));
        foreach (var finding in said) yield return finding;
    }

    private async Task<Finding> Channel(string key, string id, bool mustBePrivate, CancellationToken stop)
    {
        var (found, failure) = await Doctor.Asked(s => slack!.ConversationInfo(new ChannelId(id), s), stop);
        if (found is null)
            return failure is SlackException { Code: "channel_not_found" } ? Finding.Fail(texts.ChannelNotFound(key, id, bot)) : Finding.Warn(texts.NotTold(key, id, Reason(failure)));
        var name = found.Name ?? id;
        if (found.IsArchived) return Finding.Fail(texts.ChannelArchived(key, name));
        if (mustBePrivate && !found.IsPrivate) return Finding.Fail(texts.MustBePrivate(key, name));
        if (!found.IsMember) return Finding.Fail(texts.BotNotIn(key, name, bot));
        return Finding.Ok(mustBePrivate ? texts.FacilitatorsChannelRight(key, name) : texts.ChannelRight(key, name));
    }

    /// <summary>Whether the account is there and open, null where Slack did not say; and what is to be said of it.</summary>
    private async Task<(bool? CanDecide, Finding? Said)> Person(string key, string id, CancellationToken stop)
    {
        var (found, failure) = await Doctor.Asked(s => slack!.UserInfo(new UserId(id), s), stop);
        if (found is null) return failure is SlackException { Code: "user_not_found" } ? (false, Finding.Fail(texts.PersonNotFound(key, id))) : (null, Finding.Warn(texts.NotTold(key, id, Reason(failure))));
        return found.IsDeleted ? (false, Finding.Warn(texts.PersonDeactivated(key, found.DisplayName))) : (true, null);
    }

    private static string Reason(Exception? failure) => failure is SlackException refused ? refused.Code : "timeout";
}
