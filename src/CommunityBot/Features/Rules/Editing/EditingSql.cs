using System.Text.Json;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>What editors typed and have not published.</summary>
internal static class EditingSql
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>In the place of what this editor kept before.</summary>
    public static Task KeepDraft(this Tx tx, CommunitySettings community, UserId user, RulesDraft draft, DateTimeOffset now) => tx.Execute("""
        insert into house_rules_drafts (workspace, community, user_id, typed, typed_at) values (@workspace, @community, @user, @typed, @now)
        on conflict (community, user_id) do update set typed = excluded.typed, typed_at = excluded.typed_at
        """, new { workspace = community.Workspace.Value, community = community.Id, user = user.Value, typed = JsonSerializer.Serialize(draft, Json), now = now.ToUnixTimeMilliseconds() });

    public static async Task<(RulesDraft Draft, DateTimeOffset TypedAt)?> FindDraft(this Tx tx, string community, UserId user) =>
        await tx.Find<Row>("select typed, typed_at from house_rules_drafts where community = @community and user_id = @user", new { community, user = user.Value }) is { } row
            && JsonSerializer.Deserialize<RulesDraft>(row.Typed, Json) is { } draft
            ? (draft, DateTimeOffset.FromUnixTimeMilliseconds(row.TypedAt)) : null;

    public static Task ForgetDraft(this Tx tx, string community, UserId user) =>
        tx.Execute("delete from house_rules_drafts where community = @community and user_id = @user", new { community, user = user.Value });

    public static Task ForgetDrafts(this Tx tx, string community, DateTimeOffset before) =>
        tx.Execute("delete from house_rules_drafts where community = @community and typed_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });

    private sealed record Row
    {
        public string Typed { get; init; } = "";
        public long TypedAt { get; init; }
    }
}
