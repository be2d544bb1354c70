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

    /// <summary>Slack does not answer for now.</summary>
    Unknown,
}

/// <summary>Looks at a channel that somebody chose, and goes into it where the bot may by itself.</summary>
public sealed class CheckChannels(SlackApi slack)
{
    /// <summary>What is wrong with it as a place where a community talks; null where the bot is in it now, and can post.</summary>
    public async Task<ChannelTrouble?> ForCommunity(ChannelId id, CancellationToken stop)
    {
        var (channel, trouble) = await Look(id, stop);
        if (channel is null || channel.IsMember) return trouble;
        if (channel.IsPrivate) return ChannelTrouble.Unseen;
        try
        {
            await slack.Join(id, stop);
            return null;
        }
        catch (SlackException refusal)
        {
            return refusal.Kind == FailureKind.Final ? ChannelTrouble.NoEntry : ChannelTrouble.Unknown;
        }
    }

    /// <summary>The same for a place where companies' dues are shown: it is private, and whoever may invited the bot.</summary>
    public async Task<ChannelTrouble?> ForFacilitators(ChannelId id, CancellationToken stop)
    {
        var (channel, trouble) = await Look(id, stop);
        return channel is null ? trouble : !channel.IsPrivate ? ChannelTrouble.Public : channel.IsMember ? null : ChannelTrouble.Unseen;
    }

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
}
