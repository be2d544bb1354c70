using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Communities and who holds which role in them. Nothing here is cached: every question reads the database.</summary>
public static class CommunitySql
{
    private const string Columns = "select id, workspace, name, channel, facilitators_channel, language, time_zone, country, settings from communities";

    /// <summary>The community of that id.</summary>
    public static async Task<CommunitySettings?> FindCommunity(this Tx tx, string id) =>
        (await tx.Find<Row>($"{Columns} where id = @id", new { id }))?.ToSettings();

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

    /// <summary>Every community in the words of the configuration, with those who hold its roles today.</summary>
    public static async Task<IReadOnlyList<CommunitySeed>> CommunitiesAsSeeds(this Tx tx)
    {
        var seeds = new List<CommunitySeed>();
        foreach (var row in await tx.List<Row>($"{Columns} order by name, id"))
        {
            var holders = await tx.List<HolderRow>("select user_id, role from role_holders where community = @id order by user_id", new { id = row.Id });
            seeds.Add(row.ToSeed(role => [.. holders.Where(holder => RoleOf(holder.Role) == role).Select(holder => holder.UserId)]));
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

    /// <summary>Those who hold any of these roles, each once, the longest-standing first.</summary>
    public static async Task<IReadOnlyList<UserId>> Holders(this Tx tx, string community, params Role[] roles)
    {
        var holders = await tx.List<HolderRow>("select user_id, role from role_holders where community = @community order by since_at, user_id", new { community });
        return [.. holders.Where(holder => roles.Contains(RoleOf(holder.Role))).Select(holder => new UserId(holder.UserId)).Distinct()];
    }

    /// <summary>Those of them whose account is not closed.</summary>
    /// <inheritdoc cref="Holders"/>
    public static async Task<IReadOnlyList<UserId>> HoldersThere(this Tx tx, string community, params Role[] roles)
    {
        var there = new List<UserId>();
        foreach (var user in await tx.Holders(community, roles))
            if (await tx.FindPerson(user) is not { IsDeactivated: true }) there.Add(user);
        return there;
    }

    /// <summary>Who is shown what is to be announced: pilots and animators; where there are none, facilitators.</summary>
    public static async Task<IReadOnlyList<UserId>> Announcers(this Tx tx, string community) =>
        await tx.Holders(community, Role.Pilot, Role.Animator) is { Count: > 0 } announcers ? announcers : await tx.Holders(community, Role.Facilitator);

    /// <summary>The same for what concerns somebody: whoever it is about does not decide alone, and where there is nobody else the facilitators do.</summary>
    public static async Task<IReadOnlyList<UserId>> AnnouncersOf(this Tx tx, string community, UserId person)
    {
        var others = (await tx.Announcers(community)).Where(one => one != person).ToList();
        return others.Count > 0 ? others : [.. (await tx.Holders(community, Role.Facilitator)).Where(one => one != person)];
    }

    /// <summary>Those whose role allows it, each once, the longest-standing first.</summary>
    public static Task<IReadOnlyList<UserId>> WhoMay(this Tx tx, Act act, string community) => tx.Holders(community, [.. Permissions.RolesAllowed(act)]);

    /// <summary>The same, in any of these communities.</summary>
    public static async Task<IReadOnlyList<UserId>> WhoMay(this Tx tx, Act act, IEnumerable<CommunitySettings> communities)
    {
        var who = new List<UserId>();
        foreach (var community in communities) who.AddRange(await tx.WhoMay(act, community.Id));
        return [.. who.Distinct()];
    }

    /// <summary>The roles this person holds in this community.</summary>
    public static async Task<IReadOnlyList<Role>> RolesOf(this Tx tx, string community, UserId user) =>
        [.. (await tx.List<string>("select role from role_holders where community = @community and user_id = @user", new { community, user = user.Value })).Select(RoleOf).Order()];

    /// <summary>What this person is in this community at this moment.</summary>
    public static async Task<Standing> StandingOf(this Tx tx, string community, UserId user) => new()
    {
        User = user,
        IsMember = await tx.IsMember(community, user),
        IsAdministrator = await tx.IsAdministrator(user),
        Roles = await tx.RolesOf(community, user),
    };

    /// <summary>Gives a role; giving it twice does nothing.</summary>
    public static Task GiveRole(this Tx tx, CommunitySettings community, UserId user, Role role, DateTimeOffset now) => tx.Execute("""
        insert into role_holders (workspace, community, user_id, role, since_at) values (@workspace, @community, @user, @role, @now)
        on conflict do nothing
        """, new { workspace = community.Workspace.Value, community = community.Id, user = user.Value, role = CodeOf(role), now = now.ToUnixTimeMilliseconds() });

    /// <summary>Takes a role back from somebody. False when they did not hold it.</summary>
    public static async Task<bool> TakeRole(this Tx tx, string community, UserId user, Role role) => await tx.Execute(
        "delete from role_holders where community = @community and user_id = @user and role = @role", new { community, user = user.Value, role = CodeOf(role) }) == 1;

    /// <summary>A community in the words of the configuration; who holds its roles is not among them.</summary>
    public static async Task<CommunitySeed?> FindSeed(this Tx tx, string id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id }))?.ToSeed(_ => []);

    /// <summary>Puts other settings in force. Its key and its channel stay as they are.</summary>
    public static Task SaveSettings(this Tx tx, TeamId workspace, CommunitySeed seed)
    {
        tx.SettingsChange(workspace);
        return tx.Execute(
            "update communities set name = @Name, facilitators_channel = @FacilitatorsChannel, language = @Language, time_zone = @TimeZone, country = @Country, settings = @settings where id = @Key",
            new { seed.Key, seed.Name, seed.FacilitatorsChannel, seed.Language, seed.TimeZone, seed.Country, settings = JsonSerializer.Serialize(seed, CommunitySeed.Json) });
    }

    /// <summary>Adds a community. False when its key or its channel is another's already.</summary>
    public static async Task<bool> AddCommunity(this Tx tx, TeamId workspace, CommunitySeed seed, DateTimeOffset now)
    {
        tx.SettingsChange(workspace);
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

    private static string CodeOf(Role role) => role.ToString().ToLowerInvariant();

    private static Role RoleOf(string code) => Enum.Parse<Role>(code, ignoreCase: true);

    private sealed class SettingsChanges
    {
        public string Workspace { get; set; } = "";
    }

    private sealed record HolderRow
    {
        public string UserId { get; init; } = "";
        public string Role { get; init; } = "";
    }

    /// <summary>Since when the bot looks after the community: nothing that came before concerns it.</summary>
    public static async Task<DateTimeOffset> KnownSince(this Tx tx, string community) =>
        DateTimeOffset.FromUnixTimeMilliseconds(await tx.Find<long>("select created_at from communities where id = @community", new { community }));

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Workspace { get; init; } = "";
        public string Name { get; init; } = "";
        public string Channel { get; init; } = "";
        public string? FacilitatorsChannel { get; init; }
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

        public CommunitySettings ToSettings() => ToSeed(_ => []).AsSettings(new TeamId(Workspace));
    }
}
