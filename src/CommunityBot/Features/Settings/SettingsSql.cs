using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>Who changed what of a community's settings, as the audit log has it; and whom one asks for a community.</summary>
internal static class SettingsSql
{
    private const int Named = 5;

    /// <summary>How often a group of settings was changed in Slack, and by whom the last time.</summary>
    public static async Task<(int Number, UserId? By, DateTimeOffset At)> LastChange(this Tx tx, string community, Topic topic)
    {
        var about = new { community, changed = SettingsFeature.Changed, about = new TopicIn(community, topic, 0).About };
        const string where = "where community = @community and action = @changed and about = @about";
        var number = await tx.Find<int>($"select count(*) from audit {where}", about);
        return await tx.Find<Row>($"select actor, done_at from audit {where} order by id desc limit 1", about) is { } last
            ? (number, new UserId(last.Actor), DateTimeOffset.FromUnixTimeMilliseconds(last.DoneAt))
            : (number, null, default);
    }

    /// <summary>Some of those who administer the workspace, as far as they are known.</summary>
    public static async Task<IReadOnlyList<UserId>> Administrators(this Tx tx) => [.. (await tx.List<string>($"""
        select user_id from administrators union select user_id from people where is_administrator and not is_deactivated and not is_bot order by user_id limit {Named}
        """)).Select(user => new UserId(user))];

    private sealed record Row
    {
        public string Actor { get; init; } = "";
        public long DoneAt { get; init; }
    }
}
