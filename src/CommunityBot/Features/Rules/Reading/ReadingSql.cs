using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Which members have not accepted the rules in force, and when they were last shown them.</summary>
internal static class ReadingSql
{
    private const string NotAccepted = "m.left_at is null and coalesce(m.rules_version, 0) < coalesce((select max(r.version) from house_rules r where r.community = m.community), 1)";

    /// <summary>The community whose rules this member has not accepted and was not shown since: the channel's first, then by name. Null where there is none.</summary>
    public static async Task<string?> RulesDue(this Tx tx, UserId user, ChannelId channel, DateTimeOffset before) => await tx.Find<string>($"""
        select c.id from members m join communities c on c.id = m.community
        where m.user_id = @user and {NotAccepted} and (m.rules_offered_at is null or m.rules_offered_at <= @before)
        order by case when c.channel = @channel then 0 else 1 end, c.name, c.id limit 1
        """, new { user = user.Value, channel = channel.Value, before = before.ToUnixTimeMilliseconds() });

    /// <summary>The communities whose rules this member has not accepted, by name.</summary>
    public static Task<IReadOnlyList<string>> RulesToAccept(this Tx tx, UserId user) => tx.List<string>(
        $"select c.id from members m join communities c on c.id = m.community where m.user_id = @user and {NotAccepted} order by c.name, c.id", new { user = user.Value });

    /// <summary>This member is shown them now.</summary>
    public static Task MarkShown(this Tx tx, string community, UserId user, DateTimeOffset now) => tx.Execute(
        "update members set rules_offered_at = @now where community = @community and user_id = @user", new { community, user = user.Value, now = now.ToUnixTimeMilliseconds() });

    /// <summary>Records the version accepted. False when it was already, or a later one.</summary>
    public static async Task<bool> AcceptRules(this Tx tx, string community, UserId user, int version) => await tx.Execute(
        "update members set rules_version = @version where community = @community and user_id = @user and left_at is null and coalesce(rules_version, 0) < @version",
        new { community, user = user.Value, version }) == 1;
}
