using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>Opens the form for the community that is meant, and takes what was written in it.</summary>
public sealed class Announce(Database db, SlackApi slack, People people, Acted acted, Outbox outbox, AnnouncementsFeature announcements, ShowQueue queue)
{
    /// <summary>The most buttons a row may hold.</summary>
    private const int Listed = 25;

    public async Task<Answer> Run(SlashCommand command, CancellationToken stop)
    {
        var person = await people.Soon(command.User, stop);
        var typed = PlainText.Unescape(command.Text).Trim();
        if (Spelling.Folded(typed) is "file" or "queue") return await queue.Show(command, stop);
        return await OpenFor(command.Trigger, command.User, person, async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, typed, command.Channel);
            // A word that names no community is what is to be announced.
            var mine = meant.Community ?? meant.Choices.FirstOrDefault(choice => choice.Id == meant.Here?.Id);
            return (mine, meant.Choices, meant.Community is null ? typed : "");
        }, stop);
    }

    /// <summary>The community is chosen, in the list of one's own; or somebody was advised to schedule.</summary>
    public async Task<Answer> Open(Press<string> press, CancellationToken stop) => await OpenFor(
        press.Trigger, press.User, await people.Soon(press.User, stop), async tx => (await tx.FindCommunity(press.Carried), await tx.CommunitiesOf(press.User), ""), stop);

    /// <summary>What was typed after the command, as the title to begin with.</summary>
    private static AnnouncementWords? Titled(string typed) => typed.Length == 0 ? null
        : new(AnnouncementKind.News, PlainText.Cut(PlainText.OneLine(typed), AnnouncementWords.TitleAtMost), "", Link: null, At: null);

    private async Task<Answer> OpenFor(TriggerId trigger, UserId user, Person? person, Func<Tx, Task<(CommunitySettings? Meant, IReadOnlyList<CommunitySettings> Choices, string Title)>> find, CancellationToken stop)
    {
        var (form, instead) = await db.Read(async tx =>
        {
            var (meant, choices, title) = await find(tx);
            var language = person?.Language ?? (meant is null ? await tx.LanguageOf(user) : await tx.LanguageOf(user, meant));
            var t = AnnouncementsTexts.All.In(language);
            if (meant is null)
            {
                var mine = new List<CommunitySettings>();
                foreach (var community in choices)
                    if (Permissions.Allows(Act.Announce, await tx.StandingOf(community.Id, user))) mine.Add(community);
                if (mine is not [var only] || title.Length == 0)
                    return ((Modal?)null, mine.Count == 0 ? AnnouncementDesk.Whispered(language, t.NowhereToAnnounce) : Answer.Whisper(AnnouncementsViews.Choose(t, [.. mine.Take(Listed)])));
                meant = only;
            }
            var standing = await tx.StandingOf(meant.Id, user);
            if (!Permissions.Allows(Act.Announce, standing)) return (null, AnnouncementDesk.Whispered(language, t.MembersOnly(meant.Name)));
            return (AnnouncementsViews.Form(language, meant, GoesOutAtOnce(meant, standing), person?.TimeZone ?? meant.TimeZone, Titled(title)), Answer.Done);
        }, stop);
        if (form is not null) await slack.OpenModal(trigger, form, stop);
        return instead;
    }

    public async Task<Answer> Submit(Submission<string> form, CancellationToken stop) => await acted.Once(form.DeliveryKey, async tx =>
    {
        if (await tx.FindCommunity(form.Carried) is not { } community)
        {
            var reader = await tx.LanguageOf(form.User);
            return AnnouncementDesk.Instead(reader, AnnouncementsTexts.All.In(reader).Gone, form[AnnouncementsFeature.Text]);
        }
        await tx.Hold(community.Id);
        var language = await tx.LanguageOf(form.User, community);
        var t = AnnouncementsTexts.All.In(language);
        var standing = await tx.StandingOf(community.Id, form.User);
        if (!Permissions.Allows(Act.Announce, standing)) return AnnouncementDesk.Instead(language, t.MembersOnly(community.Name), form[AnnouncementsFeature.Text]);
        var now = announcements.Now;
        var (words, errors) = AnnouncementForm.Read(form, t, now, before: null);
        if (words is null) return Answer.Errors([.. errors]);

        var atOnce = GoesOutAtOnce(community, standing);
        var it = new Announcement
        {
            Id = Guid.CreateVersion7(now), Community = community.Id, Author = form.User, Words = words, WrittenAt = now,
            Status = atOnce ? AnnouncementStatus.Queued : AnnouncementStatus.Proposed, Tries = atOnce ? 1 : 0,
        };
        await tx.AddAnnouncement(community, it);
        if (atOnce) await announcements.Queue(tx, community, it);
        else await announcements.AskAnimators(tx, it, again: false);
        await outbox.Show(tx, $"announcement:{it.Id:n}:receipt", Place.Private(it.Author), AnnouncementsFeature.ReceiptOf(it.Id), Priority.Waiting, AnnouncementsFeature.Shown);
        await announcements.Redraw(tx, it);
        return Answer.Done;
    }, stop);

    internal static bool GoesOutAtOnce(CommunitySettings community, Standing standing) => community.OpenAnnouncements || Permissions.Allows(Act.PublishAnnouncement, standing);
}
