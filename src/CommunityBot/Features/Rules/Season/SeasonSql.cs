using CommunityBot.Community;
using CommunityBot.Data;

namespace CommunityBot.Features.Rules;

/// <summary>A rule chosen for a quarter: a text of the rules, and its place there.</summary>
internal sealed record ChosenRule
{
    public int Revision { get; init; }
    public int Place { get; init; }
}

/// <summary>Which rule was chosen for which quarter.</summary>
internal static class SeasonSql
{
    public static Task<ChosenRule?> FindSeason(this Tx tx, string community, Season season) => tx.Find<ChosenRule>(
        "select revision, place from rule_seasons where community = @community and quarter = @quarter", new { community, quarter = season.ToString() });

    /// <summary>The latest; null where there was none.</summary>
    public static Task<ChosenRule?> LastSeason(this Tx tx, string community) => tx.Find<ChosenRule>(
        "select revision, place from rule_seasons where community = @community order by quarter desc limit 1", new { community });

    public static Task AddSeason(this Tx tx, CommunitySettings community, Season season, int revision, int place, DateTimeOffset now) => tx.Execute("""
        insert into rule_seasons (workspace, community, quarter, revision, place, chosen_at) values (@workspace, @community, @quarter, @revision, @place, @now)
        on conflict (community, quarter) do nothing
        """, new { workspace = community.Workspace.Value, community = community.Id, quarter = season.ToString(), revision, place, now = now.ToUnixTimeMilliseconds() });
}
