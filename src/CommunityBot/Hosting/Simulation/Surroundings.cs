using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Emulator;

namespace CommunityBot.Hosting;

/// <summary>The Slack workspace around a simulated bot, as far as the database knows it: its people, and the channels of its communities.</summary>
internal static class Surroundings
{
    /// <summary>The workspace and the bot's own user in it; null where the bot has never reached Slack.</summary>
    public static Task<Installed?> WorkspaceOf(Database copy, CancellationToken stop) =>
        copy.Read(tx => tx.Find<Installed>("select workspace, app_id, bot_user_id from installation"), stop);

    /// <summary>Takes from the copy what would lead back to the real workspace: where its messages stand, its private conversations, files to be fetched.</summary>
    public static Task CutOff(Database copy, CancellationToken stop) => copy.Write(async tx =>
    {
        foreach (var table in new[] { "private_channels", "posted", "directory_files" }) await tx.Execute($"delete from {table}");
        await tx.Execute("delete from outbox where kind = 'rewrite' and done_at is null and dead_at is null");
        // In the hands of the real bot, perhaps.
        await tx.Execute("update outbox set leased_until_at = null where done_at is null and dead_at is null");
    }, stop);

    /// <summary>Adds them all.</summary>
    /// <returns>The ids of those whose names are not known: Slack has not told of them yet.</returns>
    public static async Task<IReadOnlySet<string>> Fill(Workspace workspace, Database copy, IReadOnlyList<CommunitySeed> communities, CancellationToken stop)
    {
        var (people, members, closed) = await copy.Read(async tx => (
            await tx.List<PersonRow>("select * from people"),
            await tx.List<MemberRow>("""
                select community, user_id from role_holders
                union select community, user_id from members where left_at is null
                union select community, user_id from channel_people
                """),
            (await tx.List<string>("select community from closed_channels where opened_at is null")).ToHashSet(StringComparer.Ordinal)), stop);
        var known = people.ToDictionary(row => row.UserId, StringComparer.Ordinal);
        IEnumerable<string> everyone = [.. known.Keys, .. members.Select(row => row.UserId), .. communities.SelectMany(HoldersOf)];
        // Whom Slack has not told of yet lives where a community of theirs does, and reads its language.
        var byKey = communities.ToDictionary(one => one.Key, StringComparer.Ordinal);
        var homes = communities.SelectMany(one => HoldersOf(one).Select(id => (Id: id, Home: one)))
            .Concat(members.Where(row => byKey.ContainsKey(row.Community)).Select(row => (Id: row.UserId, Home: byKey[row.Community])))
            .DistinctBy(one => one.Id, StringComparer.Ordinal).ToDictionary(one => one.Id, one => one.Home, StringComparer.Ordinal);
        foreach (var id in everyone.Distinct(StringComparer.Ordinal).Where(id => id != workspace.Bot.Id).Order(StringComparer.Ordinal))
        {
            var home = homes.GetValueOrDefault(id);
            workspace.AddPerson(known.TryGetValue(id, out var row) ? row.ToSeed() : new PersonSeed(id) { Id = id, TimeZone = home?.TimeZone, Locale = home?.Language });
        }

        var inside = members.ToLookup(row => row.Community, row => row.UserId, StringComparer.Ordinal);
        foreach (var community in communities)
        {
            var here = inside[community.Key].Concat(HoldersOf(community)).Where(id => id != workspace.Bot.Id).Distinct(StringComparer.Ordinal);
            workspace.AddChannel(new ChannelSeed(community.Key) { Id = community.Channel, Members = [.. here] }).IsArchived = closed.Contains(community.Key);
            if (community.FacilitatorsChannel is { } room && workspace.Channels.All(channel => channel.Id != room))
                workspace.AddChannel(new ChannelSeed($"{community.Key}.facilitation") { Id = room, IsPrivate = true, Members = community.Facilitators });
        }

        return workspace.People.Select(person => person.Id).Where(id => id != workspace.Bot.Id && !known.ContainsKey(id)).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> HoldersOf(CommunitySeed community) => [.. community.Facilitators, .. community.Pilots, .. community.Animators, .. community.Sponsors];

    internal sealed record Installed
    {
        public string Workspace { get; init; } = "";
        public string? AppId { get; init; }
        public string BotUserId { get; init; } = "";
    }

    private sealed record MemberRow
    {
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
    }

    private sealed record PersonRow
    {
        public string UserId { get; init; } = "";
        public string Name { get; init; } = "";
        public string? FirstName { get; init; }
        public string? Email { get; init; }
        public string? Title { get; init; }
        public string? Language { get; init; }
        public string? TimeZone { get; init; }
        public bool IsGuest { get; init; }
        public bool IsBot { get; init; }
        public bool IsDeactivated { get; init; }
        public bool IsAdministrator { get; init; }

        public PersonSeed ToSeed() => new(UserId)
        {
            Id = UserId, RealName = Name, DisplayName = Name, FirstName = FirstName, Email = Email, Title = Title ?? "", Locale = Language, TimeZone = TimeZone,
            IsGuest = IsGuest, IsBot = IsBot, IsDeactivated = IsDeactivated, IsAdmin = IsAdministrator,
        };
    }
}
