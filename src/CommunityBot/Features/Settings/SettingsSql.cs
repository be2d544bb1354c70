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

    /// <summary>The action stands in it as the index has it: the log is long, and this is asked while others wait to write.</summary>
    internal const string FormerlyInSql = $"""
        select distinct c.name from audit a join communities c on c.id = a.community
        where a.action = '{SettingsFeature.Changed}' and a.about = @place and a.reason like @left and c.id <> @but and c.channel <> @channel order by c.name
        """;

    /// <summary>The names of other communities that have left this channel.</summary>
    public static Task<IReadOnlyList<string>> FormerlyIn(this Tx tx, ChannelId channel, string but) => tx.List<string>(FormerlyInSql,
        new { place = new TopicIn("", Topic.Place, 0).About, left = $"%\"{SettingsFeature.Channel.Name}\":[\"{channel.Value}\",%", but, channel = channel.Value });

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
