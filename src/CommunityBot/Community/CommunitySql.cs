using System.Collections.Concurrent;
using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Communities and their settings. Nothing is cached: every question reads the database. Only what a row's text means is remembered, by the text.</summary>
public static class CommunitySql
{
    private const string IsRoomPublic = "exists (select 1 from public_rooms p where p.channel = communities.facilitators_channel and p.community = communities.id)";
    private const string Columns = $"select id, workspace, name, channel, facilitators_channel, {IsRoomPublic} as is_room_public, language, time_zone, country, settings from communities";

    /// <summary>The community of that id.</summary>
    public static async Task<CommunitySettings?> FindCommunity(this Tx tx, string id) =>
        (await tx.Find<Row>($"{Columns} where id = @id", new { id }))?.ToSettings();

    /// <summary>Those of them that there are, by id.</summary>
    public static async Task<IReadOnlyDictionary<string, CommunitySettings>> FindCommunities(this Tx tx, IReadOnlyCollection<string> ids) =>
        (await tx.List<Row>($"{Columns} where {tx.AnyOf("id", "ids")}", new { ids = ids.ToArray() })).ToDictionary(row => row.Id, row => row.ToSettings(), StringComparer.Ordinal);

    /// <summary>The community whose members talk in that channel, or whose facilitators do.</summary>
    public static async Task<CommunitySettings?> FindCommunityByChannel(this Tx tx, ChannelId channel) =>
        (await tx.Find<Row>($"{Columns} where channel = @channel or facilitators_channel = @channel order by case when channel = @channel then 0 else 1 end, id limit 1", new { channel = channel.Value }))
            ?.ToSettings();

    /// <summary>Whether the members of a community talk in that channel; one where facilitators meet as well is theirs.</summary>
    public static async Task<bool> IsCommunityChannel(this Tx tx, ChannelId channel) => await tx.Find<int>("""
        select count(*) from communities where channel = @channel and not exists (select 1 from communities where facilitators_channel = @channel)
        """, new { channel = channel.Value }) > 0;

    /// <summary>Every community, by name.</summary>
    public static async Task<IReadOnlyList<CommunitySettings>> Communities(this Tx tx) =>
        [.. (await tx.List<Row>($"{Columns} order by name, id")).Select(row => row.ToSettings())];

    /// <summary>The IANA names that communities have as their zone, each once.</summary>
    public static Task<IReadOnlyList<string>> ZonesOfCommunities(this Tx tx) => tx.List<string>("select distinct time_zone from communities");

    /// <summary>The communities in these zones.</summary>
    /// <param name="alone">These alone; null for all.</param>
    public static async Task<IReadOnlyList<CommunitySettings>> CommunitiesIn(this Tx tx, string[] zones, IReadOnlyCollection<string>? alone = null)
    {
        if (alone is null) return [.. (await tx.List<Row>($"{Columns} where {tx.AnyOf("time_zone", "zones")}", new { zones })).Select(row => row.ToSettings())];
        var communities = new List<CommunitySettings>(alone.Count);
        foreach (var some in alone.Chunk(1000)) communities.AddRange((await tx.FindCommunities(some)).Values);
        return communities;
    }

    /// <summary>The ids that a question on some communities gives.</summary>
    /// <param name="sql">Asks for ids, with the parameter <c>communities</c>.</param>
    internal static async Task<IReadOnlySet<string>> CommunitiesWith(this Tx tx, string sql, IReadOnlyCollection<string> communities) =>
        (await tx.List<string>(sql, new { communities = communities.ToArray() })).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every community in the words of the configuration, with those who hold its roles today.</summary>
    public static async Task<IReadOnlyList<CommunitySeed>> CommunitiesAsSeeds(this Tx tx)
    {
        var seeds = new List<CommunitySeed>();
        foreach (var row in await tx.List<Row>($"{Columns} order by name, id"))
        {
            var holders = await tx.HoldersByRole(row.Id);
            seeds.Add(row.ToSeed(role => [.. holders[role]]));
        }
        return seeds;
    }

    /// <summary>The communities whose facilitators meet in that channel, by name.</summary>
    public static async Task<IReadOnlyList<CommunitySettings>> CommunitiesFacilitatedIn(this Tx tx, ChannelId channel) =>
        [.. (await tx.List<Row>($"{Columns} where facilitators_channel = @channel order by name, id", new { channel = channel.Value })).Select(row => row.ToSettings())];

    /// <summary>The communities a person belongs to, as a member or by a role.</summary>
    public static async Task<IReadOnlyList<CommunitySettings>> CommunitiesOf(this Tx tx, UserId user) =>
        [.. (await tx.List<Row>($"""
            {Columns}
            where id in (select community from members where user_id = @user and left_at is null)
               or id in (select community from role_holders where user_id = @user)
            order by name, id
            """, new { user = user.Value })).Select(row => row.ToSettings())];

    /// <summary>A community in the words of the configuration; who holds its roles is not among them.</summary>
    public static async Task<CommunitySeed?> FindSeed(this Tx tx, string id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id }))?.ToSeed(_ => []);

    /// <summary>Puts other settings in force. Its key stays as it is.</summary>
    public static async Task SaveSettings(this Tx tx, TeamId workspace, CommunitySeed seed)
    {
        tx.SettingsChange(workspace);
        await tx.ForgetPublicRoom(seed);
        await tx.Execute(
            "update communities set name = @Name, channel = @Channel, facilitators_channel = @FacilitatorsChannel, language = @Language, time_zone = @TimeZone, country = @Country, settings = @settings where id = @Key",
            new { seed.Key, seed.Name, seed.Channel, seed.FacilitatorsChannel, seed.Language, seed.TimeZone, seed.Country, settings = JsonSerializer.Serialize(seed, CommunitySeed.Json) });
    }

    /// <summary>The facilitators' channels, each with one of its communities, in the order in which they came.</summary>
    /// <param name="onlyPublic">Those alone that were found open to everybody.</param>
    public static async Task<IReadOnlyList<Room>> Rooms(this Tx tx, bool onlyPublic = false) => [.. (await tx.List<Row>(
        $"{Columns} where {(onlyPublic ? IsRoomPublic : "facilitators_channel is not null")} order by created_at, id")).GroupBy(row => row.FacilitatorsChannel, StringComparer.Ordinal).Select(rows => new Room(rows.First().Id, new(rows.Key!), rows.Any(row => row.IsRoomPublic)))];

    /// <summary>
    /// What Slack says of a facilitators' channel. As long as it is open to everybody it is nobody's: <see cref="CommunitySettings.FacilitatorsChannel"/> is null, and what would be
    /// posted there is written to each privately.
    /// </summary>
    /// <returns>The communities for which this is new.</returns>
    public static async Task<IReadOnlyList<string>> NoteRoom(this Tx tx, TeamId workspace, ChannelId room, bool isPublic)
    {
        var noted = await tx.List<(string Id, string? Room)>(isPublic
            ? "insert into public_rooms (workspace, community, channel) select workspace, id, facilitators_channel from communities where facilitators_channel = @room on conflict do nothing returning community, channel"
            : "delete from public_rooms where channel = @room returning community, (select facilitators_channel from communities where id = community)", new { room = room.Value });
        if (noted.Count > 0) tx.SettingsChange(workspace);
        return [.. noted.Where(row => row.Room == room.Value).Select(row => row.Id)];
    }

    /// <summary>The language of a community whose facilitators met in that channel when it was found open to everybody; null for every other channel, and once it is private.</summary>
    public static async Task<Language?> LanguageOfPublicRoom(this Tx tx, ChannelId channel) =>
        (await tx.Find<Row>($"{Columns} where id in (select community from public_rooms where channel = @channel) order by id limit 1", new { channel = channel.Value }))?.ToSettings().Language;

    /// <summary>
    /// One that was left while it was open to everybody keeps its note, so that nothing is drawn again there. Whoever chooses it anew has just seen that it is private; and where
    /// members talk nothing is withheld.
    /// </summary>
    private static Task<int> ForgetPublicRoom(this Tx tx, CommunitySeed chosen) => tx.Execute(
        """
        delete from public_rooms where channel in (@room, @Channel)
          and not exists (select 1 from communities c where c.id = public_rooms.community and c.facilitators_channel = public_rooms.channel)
        """, new { room = chosen.FacilitatorsChannel, chosen.Channel });

    /// <summary>Adds a community. False when its key or its channel is another's already.</summary>
    public static async Task<bool> AddCommunity(this Tx tx, TeamId workspace, CommunitySeed seed, DateTimeOffset now)
    {
        tx.SettingsChange(workspace);
        await tx.ForgetPublicRoom(seed);
        return await tx.Execute("""
            insert into communities (id, workspace, name, channel, facilitators_channel, language, time_zone, country, settings, created_at)
            values (@Key, @workspace, @Name, @Channel, @FacilitatorsChannel, @Language, @TimeZone, @Country, @settings, @now)
            on conflict do nothing
            """, new
        {
            seed.Key, workspace = workspace.Value, seed.Name, seed.Channel, seed.FacilitatorsChannel, seed.Language, seed.TimeZone, seed.Country,
            settings = JsonSerializer.Serialize(seed, CommunitySeed.Json), now = now.ToUnixTimeMilliseconds(),
        }) == 1;
    }

    /// <summary>
    /// Whatever writes a community's row says so here, in the same transaction: what follows the settings looks at <see cref="SettingsVersion"/> alone, and reads
    /// them again when it has moved.
    /// </summary>
    public static void SettingsChange(this Tx tx, TeamId workspace) => tx.AtTheEnd<SettingsChanges>(changes => tx.Execute("""
        insert into settings_versions (workspace, version) values (@workspace, 1)
        on conflict (workspace) do update set version = settings_versions.version + 1
        """, new { workspace = changes.Workspace })).Workspace = workspace.Value;

    /// <summary>A number that moves with every change of the communities' settings.</summary>
    public static Task<long> SettingsVersion(this Tx tx) => tx.Find<long>("select coalesce(max(version), 0) from settings_versions");

    /// <summary>Some kilobytes each: room for ten thousand communities, twice.</summary>
    private const int MostUnderstood = 20_000;

    /// <summary>Every step of every community begins by reading its settings, which hardly ever change.</summary>
    private static readonly ConcurrentDictionary<Row, CommunitySettings> Understood = new();

    private sealed class SettingsChanges
    {
        public string Workspace { get; set; } = "";
    }

    /// <summary>Since when the bot looks after the community: nothing that came before concerns it.</summary>
    public static async Task<DateTimeOffset> KnownSince(this Tx tx, string community) =>
        DateTimeOffset.FromUnixTimeMilliseconds(await tx.Find<long>("select created_at from communities where id = @community", new { community }));

    /// <summary>The same of many; one that is not there has none.</summary>
    public static async Task<IReadOnlyDictionary<string, DateTimeOffset>> KnownSince(this Tx tx, IReadOnlyCollection<string> communities) =>
        (await tx.List<(string Id, long At)>($"select id, created_at from communities where {tx.AnyOf("id", "communities")}", new { communities = communities.ToArray() }))
        .ToDictionary(row => row.Id, row => DateTimeOffset.FromUnixTimeMilliseconds(row.At), StringComparer.Ordinal);

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Workspace { get; init; } = "";
        public string Name { get; init; } = "";
        public string Channel { get; init; } = "";
        public string? FacilitatorsChannel { get; init; }
        public bool IsRoomPublic { get; init; }
        public string Language { get; init; } = "";
        public string TimeZone { get; init; } = "";
        public string? Country { get; init; }
        public string Settings { get; init; } = "";

        public CommunitySeed ToSeed(Func<Role, IReadOnlyList<string>> holders) => JsonSerializer.Deserialize<CommunitySeed>(Settings, CommunitySeed.Json)! with
        {
            Key = Id,
            Name = Name,
            Channel = Channel,
            FacilitatorsChannel = FacilitatorsChannel,
            Language = Language,
            TimeZone = TimeZone,
            Country = Country,
            Facilitators = holders(Role.Facilitator),
            Pilots = holders(Role.Pilot),
            Animators = holders(Role.Animator),
            Sponsors = holders(Role.Sponsor),
        };

        public CommunitySettings ToSettings()
        {
            if (Understood.TryGetValue(this, out var settings)) return settings;
            // Old texts stay behind; forgetting all of them now and then costs less than knowing which. To count them, everybody else must wait.
            if (Understood.Count >= MostUnderstood) Understood.Clear();
            return Understood.GetOrAdd(this, row =>
            {
                var understood = row.ToSeed(_ => []).AsSettings(new TeamId(row.Workspace));
                return row.IsRoomPublic ? understood with { FacilitatorsChannel = null, PublicRoom = understood.FacilitatorsChannel } : understood;
            });
        }
    }
}
