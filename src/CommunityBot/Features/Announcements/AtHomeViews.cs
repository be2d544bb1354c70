using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>How announcements that wait look on the Home tab.</summary>
internal static class AtHomeViews
{
    /// <param name="more">How many are not shown.</param>
    public static IReadOnlyList<Block> ToDecide(Language reader, IReadOnlyList<AnnouncementAtHome> waiting, int more)
    {
        var t = AnnouncementsTexts.All.In(reader);
        return
        [
            .. waiting.Select(w => new Section(w.It.Revision is { } revision ? t.ToReviseAtHome(w.It.Author, revision.Title, w.Community.Name) : t.ToDecideAtHome(w.It.Author, w.It.Words.Title, w.Community.Name)) { Accessory = See(t, reader, w) }),
            .. more > 0 ? [new Context(t.MoreAtHome(more))] : Array.Empty<Block>(),
        ];
    }

    public static IReadOnlyList<Block> Mine(Language reader, IReadOnlyList<AnnouncementAtHome> mine, int more)
    {
        var t = AnnouncementsTexts.All.In(reader);
        return
        [
            new Header(t.MineAtHome),
            .. mine.Select(w => new Section(t.MineLine(w.It.Words.Title, w.Community.Name, AtHome(t, reader, w))) { Accessory = See(t, reader, w) }),
            .. more > 0 ? [new Context(t.MoreAtHome(more))] : Array.Empty<Block>(),
        ];
    }

    private static Mrkdwn AtHome(IAnnouncementsTexts t, Language reader, AnnouncementAtHome w) => w.It switch
    {
        { WaitsToBeRead: true } => t.WaitsAtHome,
        { Status: AnnouncementStatus.Stopped } => t.Stopped(w.Community.Channel),
        _ => AnnouncementsViews.Waits(t, reader, w.It, w.Community, w.Post),
    };

    private static Button? See(IAnnouncementsTexts t, Language reader, AnnouncementAtHome w) =>
        w.Card is null ? null : AnnouncementsFeature.SeeCard.Button(t.See, w.It.Id).Aloud(reader, w.It.Words.Title) with { Url = w.Card };
}
