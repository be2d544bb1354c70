using System.Text.Json;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>What editors typed and have not published.</summary>
internal static class RewordingSql
{
    /// <summary>In the place of what this editor kept of this text before.</summary>
    public static Task KeepDraft(this Tx tx, CommunitySettings community, TextIn at, UserId user, IReadOnlyList<string> typed, DateTimeOffset now) => tx.Execute("""
        insert into own_words_drafts (workspace, community, user_id, text, language, typed, typed_at) values (@workspace, @community, @user, @text, @language, @typed, @now)
        on conflict (community, user_id, text, language) do update set typed = excluded.typed, typed_at = excluded.typed_at
        """, new
    {
        workspace = community.Workspace.Value, community = at.Community, user = user.Value, text = at.Text.Code(), language = at.Language.Code(),
        typed = JsonSerializer.Serialize(typed), now = now.ToUnixTimeMilliseconds(),
    });

    public static async Task<(IReadOnlyList<string> Typed, DateTimeOffset TypedAt)?> FindDraft(this Tx tx, TextIn at, UserId user) => await tx.Find<Row>("""
        select typed, typed_at from own_words_drafts where community = @community and user_id = @user and text = @text and language = @language
        """, new { community = at.Community, user = user.Value, text = at.Text.Code(), language = at.Language.Code() }) is { } row
            && JsonSerializer.Deserialize<string[]>(row.Typed) is { } typed
        ? (typed, DateTimeOffset.FromUnixTimeMilliseconds(row.TypedAt)) : null;

    public static Task ForgetDraft(this Tx tx, TextIn at, UserId user) => tx.Execute("""
        delete from own_words_drafts where community = @community and user_id = @user and text = @text and language = @language
        """, new { community = at.Community, user = user.Value, text = at.Text.Code(), language = at.Language.Code() });

    public static Task ForgetWordsTyped(this Tx tx, string community, DateTimeOffset before) =>
        tx.Execute("delete from own_words_drafts where community = @community and typed_at < @before", new { community, before = before.ToUnixTimeMilliseconds() });

    private sealed record Row
    {
        public string Typed { get; init; } = "";
        public long TypedAt { get; init; }
    }
}
