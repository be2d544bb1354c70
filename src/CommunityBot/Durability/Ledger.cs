using System.Diagnostics.Metrics;
using CommunityBot.Data;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Durability;

/// <summary>
/// Marks what became of a row that was in hand, and tells the feature that queued it. What Slack did is not lost for want of a
/// database: a mark is tried again while the process lives, and after that the channel's history tells.
/// </summary>
internal sealed class Ledger(Database db, IOutboxRoutes routes, TimeProvider clock, SenderOptions options, Meter meter, ILogger log)
{
    private readonly Counter<long> _sent = meter.CreateCounter<long>("outbox_sent", description: "Rows of the outbox that Slack carried out");
    private readonly Counter<long> _buried = meter.CreateCounter<long>("outbox_buried", description: "Rows of the outbox that will not be carried out, by reason");
    private readonly Counter<long> _waits = meter.CreateCounter<long>("outbox_waits", description: "Calls to Slack to be made again, by reason");

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Back in its lane for a while: Slack could not do it, or did not say.</summary>
    public async Task Wait(OutboxRow row, string code, bool maybeSent, TimeSpan wait, string? explanation = null)
    {
        _waits.Add(1, new KeyValuePair<string, object?>("code", code));
        var reason = Outcome.Said(code, explanation)!;
        log.LogInformation("{Key} waits {Wait}: {Reason}", row.Key, wait, reason);
        // No token: this is what keeps a stop from losing what is known.
        await Keep(tx => tx.PutBack(row, (Now + wait).ToUnixTimeMilliseconds(), row.Failures + (wait > TimeSpan.Zero ? 1 : 0), maybeSent, reason), CancellationToken.None);
    }

    /// <summary>Back in its lane as it was: a step was made, or its method rests.</summary>
    public Task PutBack(OutboxRow row, string? code, bool maybeSent, CancellationToken stop)
    {
        if (code is not null) _waits.Add(1, new KeyValuePair<string, object?>("code", code));
        return Keep(tx => tx.PutBack(row, row.DueAt, row.Failures, maybeSent, code), stop);
    }

    /// <summary>Marks what became of it and tells the feature, together. A feature that throws is told again later; Slack is not asked again.</summary>
    public async Task Settle(OutboxRow row, Outcome outcome, CancellationToken stop)
    {
        try
        {
            if (!await Keep(tx => Mark(tx, row, outcome, row.Tell, stop), stop)) return;
        }
        catch (Exception thrown) when (!IsTheDatabase(thrown) && !stop.IsCancellationRequested)
        {
            await Fault(row, thrown, outcome, stop);
            return;
        }

        if (outcome.Succeeded)
        {
            _sent.Add(1, new KeyValuePair<string, object?>("kind", row.Kind));
            return;
        }
        _buried.Add(1, new KeyValuePair<string, object?>("code", outcome.Code));
        log.LogWarning("{Key} is buried: {Reason}", row.Key, outcome.Reason);
    }

    private async Task<bool> Mark(Tx tx, OutboxRow row, Outcome outcome, string? tell, CancellationToken stop)
    {
        var now = Now.ToUnixTimeMilliseconds();
        if (!(outcome.Succeeded ? await tx.MarkDone(row, now) : await tx.MarkDead(row, outcome.Reason!, now))) return false;

        await Remember(tx, row, outcome, now);
        if (tell is not null) await routes.Tell(tx, tell, outcome, stop);
        return true;
    }

    private static async Task Remember(Tx tx, OutboxRow row, Outcome outcome, long now)
    {
        if (outcome is { Succeeded: true, Ts: not null } && Kinds.IsMessage(row.Kind) && row.Subject is not null) await tx.RememberPosted(row, outcome, now);
        if (row.Kind == Kinds.Rewrite && outcome.Code == "message_not_found") await tx.ForgetPosted(row);
    }

    /// <summary>Our own code threw, drawing or being told: the row leaves its lane, so that it holds up nobody, and is tried again a number of times.</summary>
    /// <param name="row">In hand.</param>
    /// <param name="thrown">Why.</param>
    /// <param name="outcome">Where Slack has been asked already.</param>
    /// <param name="stop">Ends the tries to mark it.</param>
    public async Task Fault(OutboxRow row, Exception thrown, Outcome? outcome, CancellationToken stop)
    {
        var faults = row.Faults + 1;
        var reason = $"{(outcome is null ? "fault" : "tell")}: {thrown.GetType().Name}: {thrown.Message}";
        log.LogError(thrown, "{Key} failed in our own code, try {Try} of {Most}", row.Key, faults, Backoff.MostFaults);
        var now = Now;
        if (faults < Backoff.MostFaults)
        {
            await Keep(
                async tx =>
                {
                    await tx.StepAside(row, (now + Backoff.After(faults)).ToUnixTimeMilliseconds(), reason, outcome);
                    if (outcome is not null) await Remember(tx, row, outcome, now.ToUnixTimeMilliseconds());
                },
                stop);
            return;
        }
        _buried.Add(1, new KeyValuePair<string, object?>("code", "fault"));
        await GiveUp(row, reason, outcome, stop);
    }

    /// <summary>Buried for our own fault. The feature is told where it can still hear it: not when telling it is what failed.</summary>
    private async Task GiveUp(OutboxRow row, string reason, Outcome? outcome, CancellationToken stop)
    {
        var now = Now.ToUnixTimeMilliseconds();
        try
        {
            await Keep(
                async tx =>
                {
                    if (await tx.MarkDead(row, reason, now) && outcome is null && row.Tell is not null) await routes.Tell(tx, row.Tell, row.Failed("fault"), stop);
                },
                stop);
        }
        catch (Exception again) when (!IsTheDatabase(again) && !stop.IsCancellationRequested)
        {
            await Keep(tx => tx.MarkDead(row, reason, now), stop);
        }
    }

    /// <inheritdoc cref="Keep{T}"/>
    public Task<bool> Keep(Func<Tx, Task> mark, CancellationToken stop) => Keep(
        async tx =>
        {
            await mark(tx);
            return true;
        },
        stop);

    /// <summary>Writes, and writes again while the database cannot: the marks are fenced, so twice does no harm.</summary>
    public async Task<T> Keep<T>(Func<Tx, Task<T>> mark, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await db.Write(mark, CancellationToken.None);
            }
            catch (Exception away) when (IsTheDatabase(away) && tries < 10 && !stop.IsCancellationRequested)
            {
                log.LogError(away, "What Slack did cannot be marked yet");
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(tries, 5)), options.Machine, stop);
            }
        }
    }

    /// <summary>It is the database that cannot, not our code that fails.</summary>
    public static bool IsTheDatabase(Exception thrown) => thrown is NothingRecordedException or CommitUncertainException;
}
