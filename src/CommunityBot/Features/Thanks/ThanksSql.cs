using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

/// <summary>Those one may thank, by their names; and who thanked whom, where that is to be said.</summary>
internal static class ThanksSql
{
    /// <summary>Whoever shares a community with this person, as a member or by a role, with the names Slack tells of them.</summary>
    public static async Task<IReadOnlyList<(UserId User, string Name, string? FirstName)>> PeopleAround(this Tx tx, UserId user) => [.. (await tx.List<Row>("""
        select p.user_id, p.name, p.first_name from people p
        where p.user_id <> @user and not p.is_bot and not p.is_deactivated and p.user_id in (
            select theirs.user_id from (select community, user_id from members where left_at is null union select community, user_id from role_holders) theirs
            where theirs.community in (select community from members where user_id = @user and left_at is null union select community from role_holders where user_id = @user))
        """, new { user = user.Value })).Select(row => (new UserId(row.UserId), row.Name, row.FirstName))];

    public static Task SayThanks(this Tx tx, CommunitySettings community, Guid id, UserId from, UserId to, DateTimeOffset now) => tx.Execute("""
        insert into thanks (id, workspace, community, from_user, to_user, said_at) values (@id, @workspace, @community, @from, @to, @now) on conflict (id) do nothing
        """, new { id = id.ToString("n"), workspace = community.Workspace.Value, community = community.Id, from = from.Value, to = to.Value, now = now.ToUnixTimeMilliseconds() });

    /// <summary>By whoever said it.</summary>
    public static Task UnsayThanks(this Tx tx, Guid id, UserId from) => tx.Execute("delete from thanks where id = @id and from_user = @from", new { id = id.ToString("n"), from = from.Value });

    /// <summary>What may be said of that time, in order; neither of somebody who has left since, nor by one.</summary>
    public static async Task<IReadOnlyList<(UserId From, UserId To)>> ThanksSaid(this Tx tx, string community, DateTimeOffset since, DateTimeOffset until)
    {
        const string here = "(select user_id from members where community = @community and left_at is null union select user_id from role_holders where community = @community)";
        return [.. (await tx.List<ThanksRow>($"""
            select from_user, to_user from thanks where community = @community and said_at > @since and said_at <= @until and from_user in {here} and to_user in {here} order by said_at, id
            """, new { community, since = since.ToUnixTimeMilliseconds(), until = until.ToUnixTimeMilliseconds() })).Select(row => (new UserId(row.FromUser), new UserId(row.ToUser)))];
    }

    public static Task ForgetThanks(this Tx tx, string community, DateTimeOffset before) =>
        tx.Execute("delete from thanks where community = @community and said_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });

    private sealed record ThanksRow
    {
        public string FromUser { get; init; } = "";
        public string ToUser { get; init; } = "";
    }

    private sealed record Row
    {
        public string UserId { get; init; } = "";
        public string Name { get; init; } = "";
        public string? FirstName { get; init; }
    }
}
