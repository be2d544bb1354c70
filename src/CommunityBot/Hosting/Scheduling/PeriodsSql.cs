using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Hosting;

/// <summary>Which day each daily step was last done for each community: a day is marked once.</summary>
internal static class PeriodsSql
{
    /// <summary>False when it was marked already, by whoever was first.</summary>
    public static async Task<bool> MarkDay(this Tx tx, TeamId workspace, string community, string step, LocalDate day, DateTimeOffset now) => await tx.Execute("""
        insert into periods (workspace, community, step, day, marked_at)
        values (@workspace, @community, @step, @day, @now)
        on conflict do nothing
        """, new { workspace = workspace.Value, community, step, day = LocalDatePattern.Iso.Format(day), now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Whether this step has a beginning in that community; before it, no day of it was missed.</summary>
    public static async Task<bool> HasBegun(this Tx tx, TeamId workspace, string community, string step) => await tx.Find<long>("""
        select count(*) from periods where workspace = @workspace and community = @community and step = @step
        """, new { workspace = workspace.Value, community, step }) > 0;

    /// <summary>Whether that day was done.</summary>
    public static async Task<bool> IsMarked(this Tx tx, TeamId workspace, string community, string step, LocalDate day) => await tx.Find<long>("""
        select count(*) from periods where workspace = @workspace and community = @community and step = @step and day = @day
        """, new { workspace = workspace.Value, community, step, day = LocalDatePattern.Iso.Format(day) }) > 0;
}
