using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>How the list of what waits for a channel looks.</summary>
internal static class QueueViews
{
    /// <summary>What Slack takes of a message's own text, the one read aloud.</summary>
    private const int LongestText = 4000;

    /// <summary>In a dialogue of Slack: characters, and titles of which each is named.</summary>
    private const int ConfirmAtMost = 300, NamedAtMost = 3, NameAtMost = 40;

    private const int QueueAtMost = 10;

    /// <param name="done">What was just done, said first.</param>
    public static Message List(Language reader, IReadOnlyList<QueuedPost> queued, Mrkdwn? done, IReadOnlyList<CommunitySettings> communities)
    {
        var t = AnnouncementsTexts.All.In(reader);
        var shown = queued.Take(QueueAtMost).ToList();
        List<Block> blocks = done is null ? [] : [new Section(done)];
        foreach (var community in communities)
        {
            var here = shown.Where(line => line.Community.Id == community.Id).ToList();
            blocks.Add(new Section(here.Count == 0 ? t.QueueEmpty(community.Channel) : t.QueueTitle(community.Name, community.Channel)));
            if (here.Exists(line => line.IsChannelClosed)) blocks.Add(new Section(t.QueueStands(community.Channel)));
            foreach (var line in here)
            {
                blocks.Add(new Section(Line(t, reader, line)));
                if (Buttons(t, reader, line) is { Count: > 0 } buttons) blocks.Add(new Actions(buttons));
            }
        }
        if (queued.Count > shown.Count) blocks.Add(new Context(t.QueueMore(queued.Count - shown.Count)));
        return new(Mrkdwn.Join("\n", [.. blocks.OfType<Section>().Select(section => section.Text)]).Cut(LongestText), [.. blocks]);
    }

    private static Mrkdwn Line(IAnnouncementsTexts t, Language reader, QueuedPost line)
    {
        SlackDate? at = (line.Post.HandedAt ?? line.Post.PlannedAt) is { } moment ? AnnouncementsViews.Moment(reader, moment) : null;
        return line.It is { } it ? t.QueueLine(it.Words.Title, it.Author, at) : t.QueueOther(line.Name, at);
    }

    private static List<Element> Buttons(IAnnouncementsTexts t, Language reader, QueuedPost line)
    {
        List<Element> buttons = [];
        var now = line.It is { } mine ? AnnouncementsFeature.PublishNow.Button(t.PublishNow, mine.Id) : AnnouncementsFeature.PublishPost.Button(t.PublishNow, new(line.Community.Id, line.Post.Key));
        if (line.MayPublishNow) buttons.Add(now.Aloud(reader, line.Name) with
        {
            Confirm = new ConfirmDialog(t.PublishNowAsk, t.PublishNowMoves([.. line.PutsOff.Take(NamedAtMost).Select(title => PlainText.Cut(title, NameAtMost))], Math.Max(0, line.PutsOff.Count - NamedAtMost)).Cut(ConfirmAtMost), t.PublishNow, t.Close),
        });
        if (line is { MayCancel: true, It: { } it }) buttons.Add(AnnouncementsFeature.Cancel.Button(t.Cancel, it.Id).Aloud(reader, line.Name) with { Confirm = new ConfirmDialog(t.CancelAsk, t.CancelExplained, t.Cancel, t.WithdrawNo) });
        return buttons;
    }
}
