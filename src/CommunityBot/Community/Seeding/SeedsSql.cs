using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Brings what the configuration names into the database: a community once by its key, administrators at each start.</summary>
public static class SeedsSql
{
    /// <summary>
    /// Plants what is not there yet and returns the keys planted. Throws <see cref="WrongSettingsException"/> where a new community names the channel
    /// of one that exists; nothing is then planted.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Plant(this Tx tx, TeamId workspace, Seeds seeds, DateTimeOffset now)
    {
        await tx.SetAdministrators(workspace, seeds.Administrators);
        var planted = new List<string>();
        for (var i = 0; i < seeds.Communities.Count; i++)
        {
            var seed = seeds.Communities[i];
            if (await tx.FindCommunity(seed.Key) is not null) continue;
            var taken = (await tx.Communities()).FirstOrDefault(other => other.Workspace == workspace && other.Channel.Value == seed.Channel);
            if (taken is not null)
                throw new WrongSettingsException([$"Communities:{i}:Channel is \"{seed.Channel}\", which is the channel of the community \"{taken.Id}\" already: expected another channel, or the key \"{taken.Id}\"."]);

            if (!await tx.AddCommunity(workspace, seed, now)) continue;
            var community = (await tx.FindCommunity(seed.Key))!;
            foreach (var (role, users) in new[] { (Role.Facilitator, seed.Facilitators), (Role.Pilot, seed.Pilots), (Role.Animator, seed.Animators), (Role.Sponsor, seed.Sponsors) })
            {
                foreach (var user in users) await tx.GiveRole(community, new UserId(user), role, now);
            }

            planted.Add(seed.Key);
        }

        return planted;
    }
}
