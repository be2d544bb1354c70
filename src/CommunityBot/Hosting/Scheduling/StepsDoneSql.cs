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
    /// <returns>The steps marked here, in their order; those that were marked already, by whoever was first, are not among them.</returns>
    public static async Task<IReadOnlyList<string>> MarkDay(this Tx tx, TeamId workspace, string community, IReadOnlyList<string> steps, LocalDate day, DateTimeOffset now)
    {
        var marked = (await tx.List<string>($"""
            insert into steps_done (workspace, community, step, day, marked_at)
            select @workspace, @community, step, @day, @now from {tx.RowsOf("steps", "step text")} where true
            on conflict (workspace, community, step) do update set day = excluded.day, marked_at = excluded.marked_at where steps_done.day < excluded.day
            returning step
            """, new
        {
            workspace = workspace.Value, community, day = LocalDatePattern.Iso.Format(day), now = now.ToUnixTimeMilliseconds(), steps = JsonSerializer.Serialize(steps.Select(step => new { step })),
        })).ToHashSet(StringComparer.Ordinal);
        return [.. steps.Where(marked.Contains)];
    }

    /// <summary>The last day marked for each step of each community that has one.</summary>
    public static async Task<IReadOnlyDictionary<(string Community, string Step), LocalDate>> LastMarked(this Tx tx, TeamId workspace) =>
        (await tx.List<(string Community, string Step, string Day)>("select community, step, day from steps_done where workspace = @workspace", new { workspace = workspace.Value }))
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

    /// <summary>Whether that day was done.</summary>
    public static async Task<bool> IsMarked(this Tx tx, TeamId workspace, string community, string step, LocalDate day) => await tx.Find<int?>("""
        select 1 from steps_done where workspace = @workspace and community = @community and step = @step and day >= @day
        """, new { workspace = workspace.Value, community, step, day = LocalDatePattern.Iso.Format(day) }) is not null;
}
