using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using CommunityBot.Data;
using CommunityBot.Slack;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Durability;

/// <summary>
/// Carries out one row: takes it in hand, asks Slack with no transaction open, and marks what became of it. What Slack did
/// is never lost for want of a database: the mark is tried until it holds or the process ends, and then the history tells.
/// </summary>
internal sealed class Courier(Database db, SlackApi api, IOutboxRoutes routes, TimeProvider clock, Pace pace, SenderOptions options, ILogger log)
{
    private const string EventType = "communitybot";
    private static readonly TimeSpan PauseUnsaid = TimeSpan.FromSeconds(30);
    private static readonly Meter Meter = new("CommunityBot.Durability");
    private static readonly Counter<long> Sent = Meter.CreateCounter<long>("outbox_sent", description: "Rows of the outbox that Slack carried out");
    private static readonly Counter<long> Buried = Meter.CreateCounter<long>("outbox_buried", description: "Rows of the outbox that will not be carried out, by reason");
    private static readonly Counter<long> Waits = Meter.CreateCounter<long>("outbox_waits", description: "Calls to Slack to be made again, by reason");

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="id">The row.</param>
    /// <param name="stop">Cancelled when the program can wait no longer for the call under way.</param>
    public async Task Carry(long id, CancellationToken stop)
    {
        var machine = options.Machine.GetUtcNow();
        var row = await db.Write(
            tx => tx.TakeInHand(id, (machine + options.Lease).ToUnixTimeMilliseconds(), machine.ToUnixTimeMilliseconds(), Now.ToUnixTimeMilliseconds()), stop);
        if (row is null) return;

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            limit.CancelAfter(options.CallLimit);
            if (row.Outcome is not null) await Settle(row, Outcome.FromStored(row.Outcome), stop);
            else if (row.UsefulUntilAt <= Now.ToUnixTimeMilliseconds()) await Settle(row, row.Failed("expired"), stop);
            else if (await Ask(row, limit.Token) is { } outcome) await Settle(row, outcome, stop);
            else await Keep(tx => tx.PutBack(row, row.DueAt, row.Failures, row.MaybeSent, null), stop);
        }
        catch (SlackException refused)
        {
            await Answer(row, refused, stop);
        }
        catch (OperationCanceledException)
        {
            // A time-out of ours, or the stop: either way the call may have reached Slack.
            await Wait(row, "timeout", MaybeSent(row), stop.IsCancellationRequested ? TimeSpan.Zero : Backoff.After(row.Failures + 1));
        }
        catch (Exception thrown) when (thrown is not (NothingRecordedException or CommitUncertainException))
        {
            await Fault(row, thrown, null, stop);
        }
    }

    /// <summary>Asks Slack. Null: a step was made, and the row is to be looked at again.</summary>
    private async Task<Outcome?> Ask(OutboxRow row, CancellationToken stop)
    {
        var place = Place.Of(row.Place);
        var known = place.Person is null ? row.Place : await db.Read(tx => tx.PrivateChannel(row.Workspace, row.Place), stop);
        if (known is null)
        {
            var opened = await api.OpenConversation(place.Person!.Value, stop);
            await Keep(tx => tx.KeepPrivateChannel(row.Workspace, row.Place, opened.Value, Now.ToUnixTimeMilliseconds()), stop);
            return null;
        }
        if (row.Lane == row.Place && row.Lane != known)
        {
            await Keep(tx => tx.JoinLane(row.Lane, known), stop);
            return null;
        }

        var channel = new ChannelId(known);
        switch (row.Kind)
        {
            case Kinds.Post:
                return await Post(row, channel, Message.FromStored(row.Body!), stop);
            case Kinds.Show:
                return await Post(row, channel, await Draw(row, place, stop), stop);
            case Kinds.Rewrite:
                // A copy that was never posted, or is gone, needs no rewrite.
                if (await db.Read(tx => tx.PostedUnder(row), stop) is not { } copy) return row.Done();
                await api.UpdateMessage(new ChannelId(copy.Channel), new Ts(copy.Ts), await Draw(row, place, stop), stop);
                return row.Done(new ChannelId(copy.Channel), new Ts(copy.Ts));
            case Kinds.Invite:
                await api.Invite(channel, new UserId(row.UserId!), stop);
                return row.Done(channel);
            case Kinds.Remove:
                await api.Kick(channel, new UserId(row.UserId!), stop);
                return row.Done(channel);
            default:
                throw new InvalidOperationException($"Nothing is known of \"{row.Kind}\".");
        }
    }

    private Task<Message> Draw(OutboxRow row, Place place, CancellationToken stop) => db.Read(tx => routes.Draw(tx, Subject.Of(row.Subject!), place, stop), stop);

    private async Task<Outcome> Post(OutboxRow row, ChannelId channel, Message message, CancellationToken stop)
    {
        if (row.MaybeSent && await Find(row, channel, stop) is { } found) return row.Done(channel, found);
        var sent = await api.PostMessage(channel, message with { Metadata = new MessageMetadata(EventType, new JsonObject { ["key"] = row.Key }) }, stop);
        return row.Done(sent.Channel, sent.Ts);
    }

    /// <summary>Looks in the channel for the message whose answer was lost. Slack knows no idempotency key; ours travels in the metadata.</summary>
    private async Task<Ts?> Find(OutboxRow row, ChannelId channel, CancellationToken stop)
    {
        var oldest = DateTimeOffset.FromUnixTimeMilliseconds(row.FirstSentAt!.Value) - TimeSpan.FromSeconds(30);
        try
        {
            await foreach (var message in api.History(channel, oldest, stop))
                if (message.Metadata is { EventType: EventType } metadata && metadata.Payload["key"]?.GetValue<string>() == row.Key) return message.Ts;
        }
        catch (SlackException refused) when (refused.Kind == FailureKind.Final && !IsOfTheToken(refused.Code))
        {
            // The bot may write there and not read: better said twice than never.
            log.LogWarning("The history of {Channel} cannot be read ({Code}): {Key} may be posted twice", channel, refused.Code, row.Key);
        }
        return null;
    }

    private async Task Answer(OutboxRow row, SlackException refused, CancellationToken stop)
    {
        if (refused.Kind == FailureKind.Final && IsSoAlready(row.Kind, refused.Code))
        {
            await Settle(row, row.Done(new ChannelId(row.Place)), stop);
            return;
        }
        if (refused.Kind == FailureKind.Final && !IsOfTheToken(refused.Code))
        {
            await Settle(row, row.Failed(refused.Code), stop);
            return;
        }

        var posting = Kinds.IsMessage(row.Kind) && refused.Method == Kinds.Method(row.Kind);
        var maybeSent = posting ? refused.Kind == FailureKind.Unknown : row.MaybeSent;
        if (refused is { Code: "ratelimited" or "rate_limited" })
        {
            pace.Pause(refused.Method, Now + (refused.RetryAfter ?? PauseUnsaid));
            Waits.Add(1, new KeyValuePair<string, object?>("code", refused.Code));
            log.LogInformation("Slack asks {Method} to rest for {Pause}", refused.Method, refused.RetryAfter ?? PauseUnsaid);
            await Keep(tx => tx.PutBack(row, row.DueAt, row.Failures, maybeSent, refused.Code), stop);
            return;
        }
        var wait = Backoff.After(row.Failures + 1);
        await Wait(row, refused.Code, maybeSent, refused.RetryAfter > wait ? refused.RetryAfter.Value : wait);
    }

    private async Task Wait(OutboxRow row, string code, bool maybeSent, TimeSpan wait)
    {
        Waits.Add(1, new KeyValuePair<string, object?>("code", code));
        log.LogInformation("{Key} waits {Wait}: {Code}", row.Key, wait, code);
        // No token: this is what keeps a stop from losing what is known.
        await Keep(tx => tx.PutBack(row, (Now + wait).ToUnixTimeMilliseconds(), row.Failures + (wait > TimeSpan.Zero ? 1 : 0), maybeSent, code), CancellationToken.None);
    }

    /// <summary>Marks what became of it and tells the feature, together. A feature that throws is told again later; Slack is not asked again.</summary>
    private async Task Settle(OutboxRow row, Outcome outcome, CancellationToken stop)
    {
        try
        {
            if (!await Keep(tx => Mark(tx, row, outcome, row.Tell, stop), stop)) return;
        }
        catch (Exception thrown) when (thrown is not (OperationCanceledException or NothingRecordedException or CommitUncertainException))
        {
            await Fault(row, thrown, outcome, stop);
            return;
        }

        if (outcome.Succeeded)
        {
            Sent.Add(1, new KeyValuePair<string, object?>("kind", row.Kind));
            return;
        }
        Buried.Add(1, new KeyValuePair<string, object?>("code", outcome.Code));
        log.LogWarning("{Key} is buried: {Code}", row.Key, outcome.Code);
    }

    private async Task<bool> Mark(Tx tx, OutboxRow row, Outcome outcome, string? tell, CancellationToken stop)
    {
        var now = Now.ToUnixTimeMilliseconds();
        if (!(outcome.Succeeded ? await tx.MarkDone(row, now) : await tx.MarkDead(row, outcome.Code!, now))) return false;

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
    private async Task Fault(OutboxRow row, Exception thrown, Outcome? outcome, CancellationToken stop)
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
        Buried.Add(1, new KeyValuePair<string, object?>("code", "fault"));
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
        catch (Exception again) when (again is not (OperationCanceledException or NothingRecordedException or CommitUncertainException))
        {
            await Keep(tx => tx.MarkDead(row, reason, now), stop);
        }
    }

    private Task<bool> Keep(Func<Tx, Task> mark, CancellationToken stop) => Keep(
        async tx =>
        {
            await mark(tx);
            return true;
        },
        stop);

    /// <summary>Writes, and writes again while the database cannot: the marks are fenced, so twice does no harm.</summary>
    private async Task<T> Keep<T>(Func<Tx, Task<T>> mark, CancellationToken stop)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await db.Write(mark, CancellationToken.None);
            }
            catch (Exception away) when (away is NothingRecordedException or CommitUncertainException && tries < 10 && !stop.IsCancellationRequested)
            {
                log.LogError(away, "What Slack did cannot be marked yet");
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(tries, 5)), options.Machine, stop);
            }
        }
    }

    private static bool MaybeSent(OutboxRow row) => Kinds.IsMessage(row.Kind);

    private static bool IsSoAlready(string kind, string code) => (kind, code) is (Kinds.Invite, "already_in_channel") or (Kinds.Remove, "not_in_channel");

    /// <summary>Not about the message but about the installation: an administrator puts it right, and everything that waits goes out.</summary>
    private static bool IsOfTheToken(string code) =>
        code is "not_authed" or "invalid_auth" or "account_inactive" or "token_revoked" or "token_expired" or "org_login_required" or "team_access_not_granted";
}
