using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Hosting;

/// <summary>The last day each daily step was done for each community: a day is marked once.</summary>
internal static class StepsDoneSql
{
    /// <summary>Marks a day of these steps as done.</summary>
    /// <returns>Those marked here; those that were marked already, by whoever was first, are not among them.</returns>
    public static async Task<IReadOnlyList<(string Community, string Step)>> MarkDay(this Tx tx, TeamId workspace, IEnumerable<(string Community, string Step)> steps, LocalDate day, DateTimeOffset now) =>
        await tx.List<(string, string)>($"""
            insert into steps_done (workspace, community, step, day, marked_at)
            select @workspace, community, step, @day, @now from {tx.RowsOf("steps", "community text", "step text")} where true
            on conflict (workspace, community, step) do update set day = excluded.day, marked_at = excluded.marked_at where steps_done.day < excluded.day
            returning community, step
            """, new
        {
            workspace = workspace.Value, day = LocalDatePattern.Iso.Format(day), now = now.ToUnixTimeMilliseconds(), steps = JsonSerializer.Serialize(steps.Select(one => new { community = one.Community, step = one.Step })),
        });

    /// <summary>The last day marked for each step of each of these communities that has one.</summary>
    public static async Task<IReadOnlyDictionary<(string Community, string Step), LocalDate>> LastMarked(this Tx tx, TeamId workspace, IReadOnlyCollection<string> communities) =>
        (await tx.List<(string Community, string Step, string Day)>(
            $"select community, step, day from steps_done where workspace = @workspace and {tx.AnyOf("community", "communities")}", new { workspace = workspace.Value, communities = communities.ToArray() }))
        .ToDictionary(row => (row.Community, row.Step), row => LocalDatePattern.Iso.Parse(row.Day).Value);

    /// <summary>Marks these days as if they were done: a step begins with the day that follows.</summary>
    public static Task Begin(this Tx tx, TeamId workspace, IEnumerable<(string Community, string Step, LocalDate Day)> days, DateTimeOffset now) => tx.Execute($"""
        insert into steps_done (workspace, community, step, day, marked_at)
        select @workspace, community, step, day, @now from {tx.RowsOf("days", "community text", "step text", "day text")} where true
        on conflict do nothing
        """, new
    {
        workspace = workspace.Value, now = now.ToUnixTimeMilliseconds(),
        days = JsonSerializer.Serialize(days.Select(row => new { community = row.Community, step = row.Step, day = LocalDatePattern.Iso.Format(row.Day) })),
    });

    /// <summary>The communities in these zones for which that day is still to be done.</summary>
    public static Task<IReadOnlyList<string>> NotMarked(this Tx tx, TeamId workspace, string[] zones, string step, LocalDate day) => tx.List<string>($"""
        select c.id from communities c where {tx.AnyOf("c.time_zone", "zones")}
        and not exists (select 1 from steps_done s where s.workspace = @workspace and s.community = c.id and s.step = @step and s.day >= @day)
        """, new { workspace = workspace.Value, zones, step, day = LocalDatePattern.Iso.Format(day) });

    /// <summary>Whether that day was done.</summary>
    public static async Task<bool> IsMarked(this Tx tx, TeamId workspace, string community, string step, LocalDate day) => await tx.Find<int?>("""
        select 1 from steps_done where workspace = @workspace and community = @community and step = @step and day >= @day
        """, new { workspace = workspace.Value, community, step, day = LocalDatePattern.Iso.Format(day) }) is not null;
}
