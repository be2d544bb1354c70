using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>What can be done about a request, as its history keeps it. Stored in lower case.</summary>
public enum HistoryStep { Approved, Refused, Withdrawn, Undone, Reopened, Linked, Settled, Expired }

/// <summary>One thing done about a person's requests in one community.</summary>
/// <param name="By">Nobody, an empty id, where time did it.</param>
/// <param name="Reason">A <see cref="RefusalReason"/> for a refusal; a person's words for a link or a settlement.</param>
public sealed record HistoryEntry(Guid Request, int Round, HistoryStep Step, UserId By, DateTimeOffset At, string? Reason)
{
    public RefusalReason? RefusedFor => Step == HistoryStep.Refused && Enum.TryParse<RefusalReason>(Reason, ignoreCase: true, out var reason) ? reason : null;

    /// <summary>The card already says this in its own line.</summary>
    public bool IsCurrentDecisionOf(JoinRequest request) => Request == request.Id && Round == request.Round && string.Equals(Step.ToString(), request.Status.ToString(), StringComparison.Ordinal);
}

internal static class HistorySql
{
    /// <summary>Adds an entry; the same act also goes to the community's audit log.</summary>
    public static async Task Remember(this Tx tx, CommunitySettings community, JoinRequest request, HistoryStep step, UserId? by, DateTimeOffset now, string? reason = null)
    {
        await tx.Execute("""
            insert into join_history (workspace, community, user_id, request_id, round, step, actor, at, reason)
            values (@workspace, @community, @person, @request, @round, @step, @by, @now, @reason)
            """, new
        {
            workspace = community.Workspace.Value, community = community.Id, person = request.Person.Value,
            request = JoiningSql.Key(request.Id), round = request.Round, step = JoiningSql.Code(step), by = by?.Value ?? "", now = now.ToUnixTimeMilliseconds(), reason,
        });
        await tx.Audit(community, by, $"join_{JoiningSql.Code(step)}", JoiningSql.Key(request.Id), reason, now);
    }

    /// <summary>Everything done about this person's requests here, the oldest first.</summary>
    public static async Task<IReadOnlyList<HistoryEntry>> JoinHistory(this Tx tx, string community, UserId person) => [.. (await tx.List<Row>("""
        select request_id, round, step, actor, at, reason from join_history where community = @community and user_id = @person order by number
        """, new { community, person = person.Value })).Select(row => row.ToEntry())];

    private sealed record Row
    {
        public string RequestId { get; init; } = "";
        public int Round { get; init; }
        public string Step { get; init; } = "";
        public string Actor { get; init; } = "";
        public long At { get; init; }
        public string? Reason { get; init; }

        public HistoryEntry ToEntry() => new(Guid.ParseExact(RequestId, "n"), Round, Enum.Parse<HistoryStep>(Step, ignoreCase: true),
            new UserId(Actor), DateTimeOffset.FromUnixTimeMilliseconds(At), Reason);
    }
}
