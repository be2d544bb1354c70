using System.Text;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime.Text;

namespace CommunityBot.Features.Meetings;

/// <summary>Sends the meeting as a file for a calendar, privately, with the addresses of web calendars. Of a cancelled one, the file that takes it out again.</summary>
public sealed class SendCalendarFile(Acted acted, Outbox outbox)
{
    public Task<Answer> Press(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => MeetingDesk.See(tx, press.Carried, press.User, Act.AnswerMeeting, async desk =>
    {
        var (it, t) = (desk.It, desk.Texts);
        var entry = Entry(t, desk.Community, it);
        var day = LocalDatePattern.Iso.Format(desk.Community.DayAt(it.Details.Start));
        var comment = it.Status == MeetingStatus.Scheduled
            ? t.CalendarSent(MeetingsViews.Moment(desk.Language, it.Details.Start), Google(entry), Outlook(entry))
            : t.CalendarCancelled(MeetingsViews.Moment(desk.Language, it.Details.Start), it.Status == MeetingStatus.Postponed);
        var file = new OutgoingFile(t.CalendarFileName(day), entry.Name, comment, Encoding.UTF8.GetBytes(entry.File()));
        await outbox.SendFile(tx, $"meeting:{MeetingsSql.Key(it.Id)}:file:{press.User}:{press.DeliveryKey}", Place.Private(press.User), file, MeetingsFeature.FileSent);
        return MeetingDesk.Whispered(desk.Language, t.CalendarOnItsWay);
    }, MeetingDesk.Whispered), stop);

    /// <summary>Where Slack takes no file, as a workspace may decide, the web calendars are there.</summary>
    public async Task Told(Tx tx, Outcome outcome)
    {
        if (outcome.Succeeded || outcome.Key.Split(':') is not [_, var id, _, var user, ..] || !Guid.TryParse(id, out var meeting)) return;
        if (await tx.FindMeeting(meeting) is not { } it || await tx.FindCommunity(it.Community) is not { } community) return;
        var t = MeetingsTexts.All.In(await tx.LanguageOf(new UserId(user), community));
        var entry = Entry(t, community, it);
        await outbox.Post(tx, $"{outcome.Key}:refused", Place.Private(new UserId(user)), Message.Saying(t.CalendarRefused(Google(entry), Outlook(entry))), Priority.Waiting);
    }

    private static CalendarEvent Entry(IMeetingsTexts t, CommunitySettings community, Meeting it) => new(it, t.CalendarName(community.Name, it.Details.Topic), community.Name);

    private static Link Google(CalendarEvent entry) => new(entry.Google, "Google Agenda");

    private static Link Outlook(CalendarEvent entry) => new(entry.Outlook, "Outlook");
}
