using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Settings;

/// <summary>What keeps a channel from being a community's, or its facilitators'.</summary>
public enum ChannelTrouble
{
    /// <summary>Slack does not show it to the bot: it is private, and the bot is not in it.</summary>
    Unseen,
    Archived,

    /// <summary>The facilitators' must be private.</summary>
    Public,

    /// <summary>Slack does not let the bot in.</summary>
    NoEntry,

    /// <summary>Slack does not answer for now, or not soon enough for somebody who waits.</summary>
    Unknown,
}

/// <summary>Looks at a channel that somebody chose, and goes into it where the bot may by itself. Somebody waits for the answer.</summary>
public sealed class CheckChannels(SlackApi slack, WaitForSlack patience)
{
    /// <summary>What is wrong with it as a place where a community talks; null where the bot is in it now, and can post.</summary>
    public Task<ChannelTrouble?> ForCommunity(ChannelId id, CancellationToken stop) => Soon(async soon =>
    {
        var (channel, trouble) = await Look(id, soon);
        if (channel is null || channel.IsMember) return trouble;
        if (channel.IsPrivate) return ChannelTrouble.Unseen;
        try
        {
            await slack.Join(id, soon);
            return null;
        }
        catch (SlackException refusal)
        {
            return refusal.Kind == FailureKind.Final ? ChannelTrouble.NoEntry : ChannelTrouble.Unknown;
        }
    }, ChannelTrouble.Unknown, stop);

    /// <summary>The same without going in: nothing was agreed to yet.</summary>
    public Task<ChannelTrouble?> ToTalkIn(ChannelId id, CancellationToken stop) => Soon(async soon =>
    {
        var (channel, trouble) = await Look(id, soon);
        return channel is { IsMember: false, IsPrivate: true } ? ChannelTrouble.Unseen : trouble;
    }, ChannelTrouble.Unknown, stop);

    /// <summary>The same for a place where companies' dues are shown: it is private, and whoever may invited the bot.</summary>
    public Task<ChannelTrouble?> ForFacilitators(ChannelId id, CancellationToken stop) => Soon(async soon =>
    {
        var (channel, trouble) = await Look(id, soon);
        return channel is null ? trouble : !channel.IsPrivate ? ChannelTrouble.Public : channel.IsMember ? null : ChannelTrouble.Unseen;
    }, ChannelTrouble.Unknown, stop);

    /// <summary>The same, and who is in it already; asked side by side, as each may take all the time there is.</summary>
    public async Task<(ChannelTrouble? Trouble, IReadOnlyList<UserId>? Inside)> ToDecideIn(ChannelId id, CancellationToken stop)
    {
        var (trouble, inside) = (ForFacilitators(id, stop), Inside(id, stop));
        return (await trouble, await inside);
    }

    /// <summary>Who is in a channel; null where Slack does not say soon enough.</summary>
    public Task<IReadOnlyList<UserId>?> Inside(ChannelId id, CancellationToken stop) => Soon<IReadOnlyList<UserId>>(async soon =>
    {
        try
        {
            var inside = new List<UserId>();
            string? cursor = null;
            do
            {
                var page = await slack.Members(id, cursor, soon);
                inside.AddRange(page.Items);
                cursor = page.Next;
            }
            while (cursor is not null);
            return inside;
        }
        catch (SlackException)
        {
            return null;
        }
    }, null, stop);

    private async Task<(Channel? Open, ChannelTrouble? Trouble)> Look(ChannelId id, CancellationToken stop)
    {
        try
        {
            var channel = await slack.ConversationInfo(id, stop);
            return channel.IsArchived ? (null, ChannelTrouble.Archived) : (channel, null);
        }
        catch (SlackException refusal)
        {
            return (null, refusal.Kind == FailureKind.Final ? ChannelTrouble.Unseen : ChannelTrouble.Unknown);
        }
    }

    private async Task<T?> Soon<T>(Func<CancellationToken, Task<T?>> ask, T? otherwise, CancellationToken stop)
    {
        using var limit = patience.Begin(stop);
        try
        {
            return await ask(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return otherwise;
        }
    }
}
