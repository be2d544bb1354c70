using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Features.Pacing;

/// <summary>Looks now and then whether a closed channel is open again, joins it where it is public, and has what waits go on.</summary>
public sealed class ReopenChannel(Database db, SlackApi slack, PacingFeature pacing, CloseChannel closing, LettersFeature letters, TimeProvider clock, ILogger<ReopenChannel> log) : IBackgroundWork
{
    /// <summary>The channel was brought back, or the bot was let in: it is looked at without waiting.</summary>
    public async Task Heard(Tx tx, InboxEvent heard)
    {
        if (heard.Channel is { } channel && await tx.FindCommunityByChannel(new(channel)) is { } community && community.Channel.Value == channel) await tx.LookNow(community.Id, clock.GetUtcNow());
    }

    public async Task<bool> RunNext(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await db.Read(tx => tx.NextClosed(), stop) is not { } closed || closed.LooksAt > now.ToUnixTimeMilliseconds()) return false;
        var found = await db.Read(tx => tx.FindCommunity(closed.Community), stop);
        var reason = found is null ? null : await StillClosed(found, closed.Reason, stop);
        await db.Write(async tx =>
        {
            await tx.Hold(closed.Community);
            if (await tx.FindCommunity(closed.Community) is not { } community) await tx.ForgetClosed(closed.Community);
            else if (reason is not null)
            {
                await tx.LookAgain(community.Id, reason, closed.LooksAt, now + CloseChannel.Every);
                // Brought back, and private: somebody has to let the bot in.
                if (reason != closed.Reason) await closing.Tell(tx, community);
            }
            else
            {
                await tx.Open(community.Id, now);
                await pacing.Settle(tx, community);
                await letters.Refresh(tx, PacingFeature.Closed(community.Id));
            }
        }, stop);
        return true;
    }

    public async Task<DateTimeOffset?> NextDue(Tx tx) => await tx.NextClosed() is { } next ? DateTimeOffset.FromUnixTimeMilliseconds(next.LooksAt) : null;

    /// <summary>Why the bot cannot post there; null where it can, as far as Slack tells.</summary>
    private async Task<string?> StillClosed(CommunitySettings community, string reason, CancellationToken stop)
    {
        try
        {
            var channel = await slack.ConversationInfo(community.Channel, stop);
            if (channel.IsArchived) return "is_archived";
            if (channel.IsMember) return null;
            if (channel.IsPrivate) return "not_in_channel";
            await slack.Join(community.Channel, stop);
            return null;
        }
        catch (SlackException refused)
        {
            log.LogInformation("The channel of {Community} is not open yet: {Code}", community.Id, refused.Code);
            // Only what is about the channel says more than what is known.
            return CloseChannel.Closes(refused.Code) ? refused.Code : reason;
        }
    }
}
