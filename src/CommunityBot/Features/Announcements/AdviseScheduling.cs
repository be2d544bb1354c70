using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime.Text;

namespace CommunityBot.Features.Announcements;

/// <summary>Whoever writes a fourth message of a day in a community's channel is told once, privately, that the next may be scheduled. Nobody's message is ever held.</summary>
public sealed class AdviseScheduling(Outbox outbox, TimeProvider clock)
{
    private const int Many = 4;

    public async Task Heard(Tx tx, InboxEvent heard)
    {
        if (heard is not { FromBot: false, Channel: { } channel, User: { } user } || await tx.FindCommunityByChannel(new(channel)) is not { } community || community.Channel.Value != channel) return;
        var now = clock.GetUtcNow();
        var day = community.DayAt(now);
        var sent = await tx.MessagesSentBy(heard.Workspace, channel, user, community.Zone.AtStartOfDay(day).ToDateTimeOffset());
        if (sent < Many || !Permissions.Allows(Act.Announce, await tx.StandingOf(community.Id, new(user)))) return;
        // Once a day, whatever the channel.
        await outbox.Show(tx, $"announcements:advice:{user}:{LocalDatePattern.Iso.Format(day)}", Place.Private(new(user)), AnnouncementsFeature.Advice(community.Id), Priority.Rest, usefulUntil: Daytime.EndOfDay(now, community.Zone));
    }

    public async Task<Message?> Draw(Tx tx, string id, Place place) => await tx.FindCommunity(id) is { } community && place.Person is { } reader
        ? AnnouncementsViews.Advice(AnnouncementsTexts.All.In(await tx.LanguageOf(reader, community)), community)
        : null;
}
