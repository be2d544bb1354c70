using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime.Text;

namespace CommunityBot.Features.Announcements;

/// <summary>Whoever writes a fourth message of a day in a community's channel is told once, privately, that the next may be scheduled. Nobody's message is ever held.</summary>
public sealed class AdviseScheduling(LettersFeature letters, TimeProvider clock)
{
    private const int Many = 4;

    public async Task Heard(Tx tx, InboxEvent heard)
    {
        if (heard is not { FromBot: false, Channel: { } channel, User: { } user, Subtype: not "message_deleted" } || await tx.FindCommunityByChannel(new(channel)) is not { } community || community.Channel.Value != channel) return;
        var now = clock.GetUtcNow();
        var day = community.DayAt(now);
        var sent = await tx.MessagesSentBy(heard.Workspace, channel, user, community.Zone.AtStartOfDay(day).ToDateTimeOffset());
        if (sent < Many || !Permissions.Allows(Act.Announce, await tx.StandingOf(community.Id, new(user)))) return;
        // Once a day, whatever the channel; where the letter of the day has gone it would come too late to be of use.
        await letters.Add(tx, $"announcements:advice:{LocalDatePattern.Iso.Format(day)}", new(user), community, AnnouncementsFeature.Advice(community.Id), usefulUntil: Daytime.EndOfDay(now, community.Zone));
    }

    public async Task<LetterPart?> Draw(Tx tx, string id, UserId reader) => await tx.FindCommunity(id) is { } community
        ? LetterPart.Of(community, AnnouncementsViews.Advice(AnnouncementsTexts.All.In(await tx.LanguageOf(reader, community)), community))
        : null;
}
