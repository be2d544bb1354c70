using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Home;

/// <summary>Publishes the page of a person who opens it.</summary>
public sealed class OpenHome(Outbox outbox, People people)
{
    /// <summary>Learns the language of someone the bot may never have met, so that the first page is in it.</summary>
    public async Task Meet(InboxEvent heard, CancellationToken stop)
    {
        if (heard.User is { } user) await people.Reads(new UserId(user), stop);
    }

    public async Task Open(Tx tx, InboxEvent heard)
    {
        if (heard.User is { } user) await outbox.OpenHome(tx, new UserId(user));
    }
}
