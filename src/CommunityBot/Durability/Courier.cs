using System.Text.Json.Nodes;
using CommunityBot.Data;
using CommunityBot.Slack;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Durability;

/// <summary>Carries out one row: takes it in hand, asks Slack with no transaction open, and has the <see cref="Ledger"/> mark what became of it.</summary>
internal sealed class Courier(Database db, SlackApi api, IOutboxRoutes routes, Ledger ledger, TimeProvider clock, Pace pace, SenderOptions options, ILogger log)
{
    private const string EventType = "communitybot";
    private static readonly TimeSpan PauseUnsaid = TimeSpan.FromSeconds(30);
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
            if (row.Outcome is not null) await ledger.Settle(row, Outcome.FromStored(row.Outcome), stop);
            else if (IsTooLate(row) && !row.MayBeThere) await ledger.Settle(row, row.Failed("expired"), stop);
            else if (await Ask(row, limit.Token) is { } outcome) await ledger.Settle(row, outcome, stop);
            else await ledger.PutBack(row, null, row.MaybeSent, stop);
        }
        catch (SlackException refused)
        {
            await Answer(row, refused, stop);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // A time-out of ours, or the stop: either way the call may have reached Slack.
            await ledger.Wait(row, "timeout", Kinds.IsMessage(row.Kind), stop.IsCancellationRequested ? TimeSpan.Zero : Backoff.After(row.Failures + 1));
        }
        catch (Exception thrown) when (!Ledger.IsTheDatabase(thrown))
        {
            await ledger.Fault(row, thrown, null, stop);
        }
    }

    /// <summary>Asks Slack. Null: a step was made, and the row is to be looked at again.</summary>
    private async Task<Outcome?> Ask(OutboxRow row, CancellationToken stop)
    {
        var place = Place.Of(row.Place);
        if (row.Kind == Kinds.Publish) return await Publish(row, place.HomeOf!.Value, stop);
        var known = place.Person is null ? row.Place : await db.Read(tx => tx.PrivateChannel(row.Workspace, row.Place), stop);
        if (known is null)
        {
            var opened = await api.OpenConversation(place.Person!.Value, stop);
            await ledger.Keep(tx => tx.KeepPrivateChannel(row.Workspace, row.Place, opened.Value, Now.ToUnixTimeMilliseconds()), stop);
            return null;
        }
        if (row.Lane == row.Place && row.Lane != known)
        {
            await ledger.Keep(tx => tx.JoinLane(row.Lane, known), stop);
            return null;
        }

        var channel = new ChannelId(known);
        switch (row.Kind)
        {
            case Kinds.Post:
                return await IsWithheld(place, stop) ? await Withhold(row, channel, stop) : await Post(row, channel, Message.FromStored(row.Body!), stop);
            case Kinds.Show:
                var (isWithheld, drawn) = await db.Read(async tx => await routes.Instead(tx, place) is not null ? (true, null) : (false, await Draw(tx, row, place, stop)), stop);
                return isWithheld ? await Withhold(row, channel, stop) : await Post(row, channel, drawn, stop);
            case Kinds.File:
                if (await IsWithheld(place, stop)) return await Withhold(row, channel, stop);
                var file = OutgoingFile.FromStored(row.Body!);
                var upload = await api.BeginUpload(file, stop);
                await api.Upload(upload, file, stop);
                await api.CompleteUpload(upload, file, channel, stop);
                return row.Done(channel);
            case Kinds.Rewrite:
                // A copy that was never posted, or is gone, needs no rewrite.
                var (copy, now) = await db.Read(async tx => await tx.PostedUnder(row) is { } posted ? (posted, await routes.Instead(tx, place) ?? await Draw(tx, row, place, stop)) : default, stop);
                if (copy is null) return row.Done();
                if (now is not null) await api.UpdateMessage(new ChannelId(copy.Channel), new Ts(copy.Ts), now, stop);
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

    private async Task<Outcome> Publish(OutboxRow row, UserId reader, CancellationToken stop)
    {
        await api.PublishHome(reader, await db.Read(tx => routes.DrawHome(tx, reader, stop), stop), stop);
        return row.Done();
    }

    /// <summary>A private conversation is nobody else's, and nobody is asked about it.</summary>
    private async Task<bool> IsWithheld(Place place, CancellationToken stop) => place.Person is null && await db.Read(tx => routes.Instead(tx, place), stop) is not null;

    /// <summary>Not said any more, unless it was before it was known that others read there.</summary>
    private async Task<Outcome> Withhold(OutboxRow row, ChannelId channel, CancellationToken stop) =>
        row.MayBeThere && await Find(row, channel, stop) is { } there ? row.Done(channel, there) : row.Failed("read_by_others");

    private bool IsTooLate(OutboxRow row) => row.UsefulUntilAt <= Now.ToUnixTimeMilliseconds();

    private Task<Message?> Draw(Tx tx, OutboxRow row, Place place, CancellationToken stop) => routes.Draw(tx, Subject.Of(row.Subject!), place, stop);

    /// <param name="message">Null where there is nothing to say any more.</param>
    private async Task<Outcome> Post(OutboxRow row, ChannelId channel, Message? message, CancellationToken stop)
    {
        if (row.MayBeThere && await Find(row, channel, stop) is { } found) return row.Done(channel, found);
        if (message is null) return row.Done();
        if (IsTooLate(row)) return row.Failed("expired");
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
                if (message.MetadataText(EventType, "key") == row.Key) return message.Ts;
        }
        catch (SlackException refused) when (refused.Kind == FailureKind.Final && (refused.Code == "missing_scope" || !IsOfTheInstallation(refused.Code)))
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
            await ledger.Settle(row, row.Done(new ChannelId(row.Place)), stop);
            return;
        }
        if (refused.Kind == FailureKind.Final && !IsOfTheInstallation(refused.Code))
        {
            await ledger.Settle(row, row.Failed(refused.Code) with { Explanation = refused.Explanation ?? Remedy(row.Kind, refused.Code) }, stop);
            return;
        }

        var posting = Kinds.IsMessage(row.Kind) && refused.Method == Kinds.Method(row.Kind);
        var maybeSent = posting ? refused.Kind == FailureKind.Unknown : row.MaybeSent;
        if (refused is { Code: "ratelimited" or "rate_limited" })
        {
            pace.Pause(refused.Method, Now + (refused.RetryAfter ?? PauseUnsaid));
            log.LogInformation("Slack asks {Method} to rest for {Pause}", refused.Method, refused.RetryAfter ?? PauseUnsaid);
            await ledger.PutBack(row, refused.Code, maybeSent, stop);
            return;
        }
        var wait = Backoff.After(row.Failures + 1);
        await ledger.Wait(row, refused.Code, maybeSent, refused.RetryAfter > wait ? refused.RetryAfter.Value : wait, refused.Explanation);
    }

    /// <summary>For the log and the dead letters, where Slack's own word says little to who can put it right.</summary>
    private static string? Remedy(string kind, string code) => (kind, code) switch
    {
        (Kinds.Publish, "not_enabled") => "the Home tab is off in the app's settings; turn it on there (App Home, Home Tab), or set features.app_home.home_tab_enabled in its manifest",
        _ => null,
    };

    private static bool IsSoAlready(string kind, string code) => (kind, code) is (Kinds.Invite, "already_in_channel") or (Kinds.Remove, "not_in_channel");

    /// <summary>Not about the message but about the installation: an administrator puts it right, and everything that waits goes out.</summary>
    private static bool IsOfTheInstallation(string code) =>
        code is "not_authed" or "invalid_auth" or "account_inactive" or "token_revoked" or "token_expired" or "not_allowed_token_type"
            or "missing_scope" or "no_permission" or "org_login_required" or "team_access_not_granted" or "enterprise_is_restricted" or "ekm_access_denied";
}
