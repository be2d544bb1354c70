using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>Which members have accepted no version of the rules, and when they were last offered.</summary>
internal static class RulesSql
{
    private const string Due = "user_id = @user and left_at is null and rules_version is null and (rules_offered_at is null or rules_offered_at <= @before)";

    /// <summary>The communities, by name, in which this member has accepted nothing and was not asked since.</summary>
    public static Task<IReadOnlyList<string>> RulesDue(this Tx tx, UserId user, DateTimeOffset before) => tx.List<string>(
        $"select c.name from communities c where c.id in (select community from members where {Due}) order by c.name", new { user = user.Value, before = before.ToUnixTimeMilliseconds() });

    /// <summary>Marks that they are offered now. False when someone was faster.</summary>
    public static async Task<bool> MarkOffered(this Tx tx, UserId user, DateTimeOffset before, DateTimeOffset now) => await tx.Execute(
        $"update members set rules_offered_at = @now where {Due}", new { user = user.Value, before = before.ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() }) > 0;

    /// <summary>Records the version accepted wherever it was offered to this member, who had accepted none. False when there was nothing to record.</summary>
    public static async Task<bool> AcceptRules(this Tx tx, UserId user, int version) => await tx.Execute(
        "update members set rules_version = @version where user_id = @user and left_at is null and rules_version is null and rules_offered_at is not null", new { user = user.Value, version }) > 0;

    public static async Task<bool> IsMemberSomewhere(this Tx tx, UserId user) =>
        await tx.Find<int>("select count(*) from members where user_id = @user and left_at is null", new { user = user.Value }) > 0;
}
