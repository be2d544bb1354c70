using CommunityBot.Data;

namespace CommunityBot.Features.Joining;

/// <summary>What becomes of a request to join. Every change of state says in its "where" which state it starts from: that is the lock.</summary>
internal static class DecidingSql
{
    /// <summary>Saves a decision or a withdrawal. False when someone was faster.</summary>
    public static async Task<bool> Decide(this Tx tx, JoinRequest decided) => await tx.Execute("""
        update join_requests set status = @status, decided_by = @by, decided_at = @at, found = @found, reason = @reason, note = @note
        where id = @id and status = 'pending'
        """, new
    {
        id = JoiningSql.Key(decided.Id), status = JoiningSql.Code(decided.Status), by = decided.DecidedBy?.Value, at = decided.DecidedAt?.ToUnixTimeMilliseconds(),
        found = decided.Found is { } found ? JoiningSql.Code(found) : null, reason = decided.Reason is { } reason ? JoiningSql.Code(reason) : null, note = decided.Note,
    }) == 1;

    /// <summary>Goes back on an approval. False when that was done already.</summary>
    public static async Task<bool> UndoApproval(this Tx tx, JoinRequest undone) => await tx.Execute("""
        update join_requests set status = 'undone', decided_by = @by, decided_at = @at, note = @note, entered_at = null, invite_error = null
        where id = @id and status = 'approved'
        """, new { id = JoiningSql.Key(undone.Id), by = undone.DecidedBy?.Value, at = undone.DecidedAt?.ToUnixTimeMilliseconds(), note = undone.Note }) == 1;

    /// <summary>Makes a closed request wait again. False when it is not closed, or another of this person waits.</summary>
    public static async Task<bool> ReopenRequest(this Tx tx, JoinRequest r) => await tx.Execute("""
        update join_requests set status = 'pending', round = round + 1, attempt = attempt + 1, decided_by = null, decided_at = null, found = null, reason = null, note = null,
            entered_at = null, invite_error = null, removal_error = null, told_eligible_at = null, escalated_at = null
        where id = @id and status in ('refused', 'undone', 'expired')
          and not exists (select 1 from join_requests other where other.community = @community and other.user_id = @person and other.status = 'pending')
        """, new { id = JoiningSql.Key(r.Id), community = r.Community, person = r.Person.Value }) == 1;

    /// <summary>Slack let the person in. False when the request is no longer approved, or this was known.</summary>
    public static async Task<bool> SaveEntered(this Tx tx, JoinRequest r, DateTimeOffset now) => await tx.Execute("""
        update join_requests set entered_at = @now, invite_error = null where id = @id and status = 'approved' and attempt = @attempt and entered_at is null
        """, new { id = JoiningSql.Key(r.Id), attempt = r.Attempt, now = now.ToUnixTimeMilliseconds() }) == 1;

    public static Task SaveInviteError(this Tx tx, JoinRequest r, string code) => tx.Execute(
        "update join_requests set invite_error = @code where id = @id and status = 'approved' and attempt = @attempt and entered_at is null", new { id = JoiningSql.Key(r.Id), attempt = r.Attempt, code });

    /// <summary>Counts one more invitation. False when the last one has not failed.</summary>
    public static async Task<bool> InviteAgain(this Tx tx, JoinRequest r) => await tx.Execute("""
        update join_requests set attempt = attempt + 1, invite_error = null where id = @id and status = 'approved' and attempt = @attempt and invite_error is not null
        """, new { id = JoiningSql.Key(r.Id), attempt = r.Attempt }) == 1;

    public static Task SaveRemovalError(this Tx tx, Guid id, string code) => tx.Execute(
        "update join_requests set removal_error = @code where id = @id and status = 'undone'", new { id = JoiningSql.Key(id), code });
}
