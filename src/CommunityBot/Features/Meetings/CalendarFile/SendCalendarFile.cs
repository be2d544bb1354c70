using System.Text;
using CommunityBot.Community;
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
        var entry = new CalendarEvent(it, t.CalendarName(desk.Community.Name, it.Details.Topic), desk.Community.Name);
        var day = LocalDatePattern.Iso.Format(desk.Community.DayAt(it.Details.Start));
        var comment = it.Status == MeetingStatus.Scheduled
            ? t.CalendarSent(MeetingsViews.Moment(desk.Language, it.Details.Start), new(entry.Google, "Google Agenda"), new(entry.Outlook, "Outlook"))
            : t.CalendarCancelled(MeetingsViews.Moment(desk.Language, it.Details.Start));
        var file = new OutgoingFile(t.CalendarFileName(day), t.CalendarName(desk.Community.Name, it.Details.Topic), comment, Encoding.UTF8.GetBytes(entry.File()));
        await outbox.SendFile(tx, $"meeting:{MeetingsSql.Key(it.Id)}:file:{press.DeliveryKey}", Place.Private(press.User), file);
        return MeetingDesk.Whispered(desk.Language, t.CalendarOnItsWay);
    }, MeetingDesk.Whispered), stop);
}
