using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Buddies;

/// <summary>Who welcomes whom, and whose turn it is.</summary>
internal static class BuddiesSql
{
    private const string Columns = "select id, community, newcomer, buddy, made_at, first_words, ending from buddies";

    /// <summary>
    /// The volunteer who was asked the longest ago, or never; among those never asked, the longest-standing member. Not the newcomer, nor anyone asked for this
    /// newcomer since that moment, nor a closed account. Null where nobody is left. The community is held.
    /// </summary>
    public static async Task<UserId?> NextBuddy(this Tx tx, string community, UserId newcomer, DateTimeOffset since) => await tx.Find<string>("""
        select m.user_id from members m left join people p on p.user_id = m.user_id
        where m.community = @community and m.left_at is null and m.is_buddy and m.user_id <> @newcomer and not coalesce(p.is_deactivated, false)
          and not exists (select 1 from buddies asked where asked.community = m.community and asked.newcomer = @newcomer and asked.buddy = m.user_id and asked.made_at > @since)
        order by (select coalesce(max(turn.number), 0) from buddies turn where turn.community = m.community and turn.buddy = m.user_id), m.joined_at, m.user_id
        limit 1
        """, new { community, newcomer = newcomer.Value, since = since.ToUnixTimeMilliseconds() }) is { } user ? new UserId(user) : null;

    public static Task AddPairing(this Tx tx, CommunitySettings community, Pairing pairing) => tx.Execute("""
        insert into buddies (id, workspace, community, newcomer, buddy, made_at, first_words) values (@id, @workspace, @community, @newcomer, @buddy, @at, @words)
        """, new
    {
        id = Key(pairing.Id), workspace = community.Workspace.Value, community = community.Id, newcomer = pairing.Newcomer.Value, buddy = pairing.Buddy.Value,
        at = pairing.MadeAt.ToUnixTimeMilliseconds(), words = pairing.FirstWords?.Value,
    });

    public static async Task<Pairing?> FindPairing(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.ToPairing();

    /// <summary>The one that goes on; null where nobody welcomes this newcomer.</summary>
    public static async Task<Pairing?> PairingOf(this Tx tx, string community, UserId newcomer) => (await tx.Find<Row>(
        $"{Columns} where community = @community and newcomer = @newcomer and ended_at is null", new { community, newcomer = newcomer.Value }))?.ToPairing();

    /// <summary>Those whom this member welcomes, the first first.</summary>
    public static async Task<IReadOnlyList<Pairing>> PairingsWith(this Tx tx, string community, UserId buddy) => [.. (await tx.List<Row>(
        $"{Columns} where community = @community and buddy = @buddy and ended_at is null order by number", new { community, buddy = buddy.Value })).Select(row => row.ToPairing())];

    /// <summary>False when it has ended already.</summary>
    public static async Task<bool> EndPairing(this Tx tx, Guid id, PairingEnd end, DateTimeOffset now) => await tx.Execute(
        "update buddies set ended_at = @now, ending = @end where id = @id and ended_at is null",
        new { id = Key(id), end = end.ToString().ToLowerInvariant(), now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>False when the newcomer had written before.</summary>
    public static async Task<bool> SaveFirstWords(this Tx tx, Guid id, Ts ts) => await tx.Execute(
        "update buddies set first_words = @ts where id = @id and first_words is null and ended_at is null", new { id = Key(id), ts = ts.Value }) == 1;

    internal static string Key(Guid id) => id.ToString("n");

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string Newcomer { get; init; } = "";
        public string Buddy { get; init; } = "";
        public long MadeAt { get; init; }
        public string? FirstWords { get; init; }
        public string? Ending { get; init; }

        public Pairing ToPairing() => new(Guid.ParseExact(Id, "n"), Community, new UserId(Newcomer), new UserId(Buddy), DateTimeOffset.FromUnixTimeMilliseconds(MadeAt))
        {
            FirstWords = FirstWords is null ? null : new Ts(FirstWords),
            End = Ending is null ? null : Enum.Parse<PairingEnd>(Ending, ignoreCase: true),
        };
    }
}
