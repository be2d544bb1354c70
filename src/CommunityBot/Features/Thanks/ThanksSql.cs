using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Thanks;

/// <summary>Those one may thank, by their names.</summary>
internal static class ThanksSql
{
    /// <summary>Whoever shares a community with this person, as a member or by a role, with the names Slack tells of them.</summary>
    public static async Task<IReadOnlyList<(UserId User, string Name, string? FirstName)>> PeopleAround(this Tx tx, UserId user) => [.. (await tx.List<Row>("""
        select p.user_id, p.name, p.first_name from people p
        where p.user_id <> @user and not p.is_bot and not p.is_deactivated and p.user_id in (
            select theirs.user_id from (select community, user_id from members where left_at is null union select community, user_id from role_holders) theirs
            where theirs.community in (select community from members where user_id = @user and left_at is null union select community from role_holders where user_id = @user))
        """, new { user = user.Value })).Select(row => (new UserId(row.UserId), row.Name, row.FirstName))];

    private sealed record Row
    {
        public string UserId { get; init; } = "";
        public string Name { get; init; } = "";
        public string? FirstName { get; init; }
    }
}
