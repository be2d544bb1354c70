using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>What came with the form, checked again: the limits Slack's client keeps are not ours.</summary>
internal static class AnnouncementForm
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(366);

    /// <summary>What was written, or what is wrong with it, field by field.</summary>
    /// <param name="before">What is edited; null for a new one.</param>
    public static (AnnouncementWords? Words, IReadOnlyList<(string Field, string Text)> Errors) Read<T>(Submission<T> form, IAnnouncementsTexts t, DateTimeOffset now, Announcement? before) where T : IParsable<T>
    {
        var title = PlainText.OneLine(form[AnnouncementsFeature.Title] ?? "");
        var text = form[AnnouncementsFeature.Text]?.Trim() ?? "";
        var link = form[AnnouncementsFeature.Link]?.Trim() is { Length: > 0 } typed ? typed : null;
        // What is out has no moment to choose.
        var at = before?.Status == AnnouncementStatus.Published ? before.Words.At : form[AnnouncementsFeature.At];

        List<(string, string)> errors = [];
        if (title.Length == 0) errors.Add((AnnouncementsFeature.Title.Name, t.Missing));
        if (text.Length == 0) errors.Add((AnnouncementsFeature.Text.Name, t.Missing));
        if (title.Length > AnnouncementWords.TitleAtMost) errors.Add((AnnouncementsFeature.Title.Name, t.TooLong(AnnouncementWords.TitleAtMost)));
        if (text.Length > AnnouncementWords.TextAtMost) errors.Add((AnnouncementsFeature.Text.Name, t.TooLong(AnnouncementWords.TextAtMost)));
        if (link is not null && !Shapes.IsWebAddress(link)) errors.Add((AnnouncementsFeature.Link.Name, t.NoLink));
        if (!Enum.TryParse<AnnouncementKind>(form[AnnouncementsFeature.Kind], ignoreCase: true, out var kind)) errors.Add((AnnouncementsFeature.Kind.Name, t.Missing));
        if (at != before?.Words.At && at < now) errors.Add((AnnouncementsFeature.At.Name, t.Past));
        if (at > now + Furthest) errors.Add((AnnouncementsFeature.At.Name, t.TooFar));
        if (before is null && form[AnnouncementsFeature.NoAdvertising].Count == 0) errors.Add((AnnouncementsFeature.NoAdvertising.Name, t.NoAdvertisingMissing));
        return errors.Count > 0 ? (null, errors) : (new(kind, title, text, link, at), []);
    }
}
