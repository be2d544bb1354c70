using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>Whom one asks for a community.</summary>
internal static class SettingsSql
{
    private const int Named = 5;

    /// <summary>Some of those who administer the workspace, as far as they are known.</summary>
    public static async Task<IReadOnlyList<UserId>> Administrators(this Tx tx) => [.. (await tx.List<string>($"""
        select user_id from administrators union select user_id from people where is_administrator and not is_deactivated and not is_bot order by user_id limit {Named}
        """)).Select(user => new UserId(user))];
}
