using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Somebody who prepares meetings says how many came, on site and remotely, and reads what share of the community that is.</summary>
public sealed class NoteAttendance(Database db, SlackApi slack, Acted acted, LettersFeature letters, TimeProvider clock)
{
    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.ScheduleMeeting, async desk =>
        {
            if (NotYet(desk) is { } why) return MeetingDesk.Whispered(desk.Language, why);
            var noted = await tx.AttendanceAt(desk.It.Id);
            form = AttendanceViews.Form(desk.Language, desk.It, noted, noted is null ? Attended.AsAnswered(desk.It, await tx.AnswersTo(desk.It.Id)) : await tx.Attended(desk.It.Id));
            return Answer.Done;
        }, MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<Guid> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => MeetingDesk.At(tx, form.Carried, form.User, Act.ScheduleMeeting, async desk =>
    {
        var t = AttendanceTexts.All.In(desk.Language);
        if (NotYet(desk) is { } why) return MeetingDesk.Instead(desk.Language, why);
        var who = new Attended(form[MeetingsFeature.WhoOnSite], form[MeetingsFeature.WhoRemotely]);
        var (onSite, remote) = (Attended.Count(form[MeetingsFeature.OnSite], who.OnSite), Attended.Count(form[MeetingsFeature.Remotely], who.Remote));
        List<(string, string)> errors = [];
        if (onSite is null) errors.Add((MeetingsFeature.OnSite.Name, t.NoNumber(who.OnSite.Count, MeetingAttendance.AtMost)));
        if (remote is null) errors.Add((MeetingsFeature.Remotely.Name, t.NoNumber(who.Remote.Count, MeetingAttendance.AtMost)));
        if (who.OnSite.Intersect(who.Remote).Any()) errors.Add((MeetingsFeature.WhoRemotely.Name, t.Twice));
        if (IsEmpty(form)) errors.Add((MeetingsFeature.OnSite.Name, t.Nothing));
        if (errors.Count > 0) return Answer.Errors([.. errors]);

        var came = new MeetingAttendance(onSite!.Value, remote!.Value, form.User);
        await tx.SaveAttendance(desk.Community, desk.It.Id, came, clock.GetUtcNow());
        await tx.SaveAttended(desk.Community, desk.It.Id, who);
        await letters.Refresh(tx, MeetingsFeature.AttendanceOf(desk.It.Id));
        return Answer.Update(AttendanceViews.Noted(desk.Language, came, await tx.EverybodyIn(desk.Community.Id)));
    }, (language, why) => MeetingDesk.Instead(language, why)), stop);

    public async Task<LetterPart?> Part(Tx tx, Guid id, UserId reader)
    {
        if (await tx.FindMeeting(id) is not { Status: MeetingStatus.Scheduled } it || await tx.FindCommunity(it.Community) is not { } community || await tx.AttendanceAt(id) is not null) return null;
        return Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, reader)) ? AttendanceViews.Asked(await tx.LanguageOf(reader, community), community, it) : null;
    }

    /// <summary>Sent by a slip: that nobody came is said with a number.</summary>
    private static bool IsEmpty(Submission<Guid> form) =>
        string.IsNullOrWhiteSpace(form[MeetingsFeature.OnSite]) && string.IsNullOrWhiteSpace(form[MeetingsFeature.Remotely]) && form[MeetingsFeature.WhoOnSite].Count + form[MeetingsFeature.WhoRemotely].Count == 0;

    private Mrkdwn? NotYet(MeetingDesk desk) =>
        desk.It.Status != MeetingStatus.Scheduled ? desk.TooLate(clock.GetUtcNow()) : desk.It.HasBegun(clock.GetUtcNow()) ? null : AttendanceTexts.All.In(desk.Language).NotYet;
}
