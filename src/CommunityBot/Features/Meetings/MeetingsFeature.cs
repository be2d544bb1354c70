using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.Features.Meetings;

/// <summary>The next meeting in somebody's welcome.</summary>
/// <param name="Text">What the blocks say, for the plain text.</param>
public sealed record MeetingToJoin(Mrkdwn Text, IReadOnlyList<Block> Blocks);

/// <summary>
/// A community meets, about once a month: animators schedule, it is announced with the answers counted as they come, recalled a week, a day and an hour before, moved
/// or cancelled with everyone who answered told, and put in anybody's calendar.
/// </summary>
public sealed class MeetingsFeature(Outbox outbox, PacingFeature pacing, LettersFeature letters, TimeProvider clock)
{
    public static readonly CommandName Command = new("/reunion", new("La prochaine rencontre : quand, où, et qui vient", "The next meeting: when, where, and who comes"), new("[communauté]", "[community]")) { Needs = Act.AnswerMeeting };
    public static readonly SubCommandName SubCommand = new("reunion", "meeting", new("la prochaine rencontre : quand, où, qui vient, et la programmer", "the next meeting: when, where, who comes, and scheduling it")) { Needs = Act.AnswerMeeting };

    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Show = new("meetings.show");
    public static readonly ButtonId<MeetingSlot> Schedule = new("meetings.schedule");
    public static readonly ModalId<MeetingSlot> Form = new("meetings.form");
    public static readonly ButtonId<Guid> Change = new("meetings.change");
    public static readonly ButtonId<Guid> Remote = new("meetings.remote");
    public static readonly ModalId<MeetingEdition> Changing = new("meetings.changing");
    public static readonly ButtonId<Guid> Cancel = new("meetings.cancel");
    public static readonly ModalId<Guid> Cancelling = new("meetings.cancelling");
    public static readonly ButtonId<Guid> Postpone = new("meetings.postpone");
    public static readonly ModalId<Guid> Postponing = new("meetings.postponing");
    public static readonly ChoiceField NewDate = new("meetings.new_date");
    public static readonly ButtonId<Guid> Attendance = new("meetings.attendance");
    public static readonly ModalId<Guid> Attending = new("meetings.attending");
    public static readonly TextField OnSite = new("meetings.on_site");
    public static readonly TextField Remotely = new("meetings.remotely");
    public static readonly MomentField At = new("meetings.at");
    public static readonly ChoiceField Minutes = new("meetings.minutes");
    public static readonly TextField Place = new("meetings.place");
    public static readonly TextField Link = new("meetings.link");
    public static readonly TextField Topic = new("meetings.topic");
    public static readonly TextField Agenda = new("meetings.agenda");
    public static readonly TextField Why = new("meetings.why");

    // Under the announcement, and wherever a meeting is shown.
    public static readonly ButtonId<Guid> Yes = new("meetings.yes");
    public static readonly ButtonId<Guid> Maybe = new("meetings.maybe");
    public static readonly ButtonId<Guid> No = new("meetings.no");
    public static readonly ButtonId<Guid> Propose = new("meetings.propose");
    public static readonly ModalId<Guid> Proposing = new("meetings.proposing");
    public static readonly TextField Words = new("meetings.words");
    public static readonly ButtonId<Guid> CalendarFile = new("meetings.file");

    internal const string Notice = "meetings.notice", Announced = "meetings.announced", FileSent = "meetings.file_sent";
    private const string AnnouncementKind = "meetings.announcement", ReminderKind = "meetings.reminder", SoonKind = "meetings.soon", ChangeKind = "meetings.changed";
    private const string PromptKind = "meetings.prompt", MissedKind = "meetings.missed", TopicsKind = "meetings.topics", DateKind = "meetings.date_wanted", AttendanceKind = "meetings.attendance";

    /// <summary>A meeting moved or cancelled so near is said at once, whatever the hour.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromHours(48);

    private static readonly Duration Soon = Duration.FromHours(1);

    /// <summary>Before the letters of the day go out.</summary>
    private static readonly LocalTime Mornings = new(7, 40);

    /// <summary>When the channel is reminded, on the community's working day.</summary>
    private static readonly LocalTime RemindedAt = new(9, 0);

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "files:write")
        .Command<ShowMeetings>(Command, (h, command, stop) => h.Run(command, stop))
        .SubCommand<ShowMeetings>(SubCommand, (h, command, stop) => h.Run(command, stop))
        .Button<ShowMeetings, string>(Show, (h, press, stop) => h.Press(press, stop))
        .Button<ScheduleMeeting, MeetingSlot>(Schedule, (h, press, stop) => h.Open(press, stop))
        .Submission<ScheduleMeeting, MeetingSlot>(Form, (h, form, stop) => h.Submit(form, stop))
        .Button<ChangeMeeting, Guid>(Change, (h, press, stop) => h.Open(press, remote: false, stop))
        .Button<ChangeMeeting, Guid>(Remote, (h, press, stop) => h.Open(press, remote: true, stop))
        .Submission<ChangeMeeting, MeetingEdition>(Changing, (h, form, stop) => h.Submit(form, stop))
        .Button<CancelMeeting, Guid>(Cancel, (h, press, stop) => h.Open(press, stop))
        .Submission<CancelMeeting, Guid>(Cancelling, (h, form, stop) => h.Submit(form, stop))
        .Button<PostponeMeeting, Guid>(Postpone, (h, press, stop) => h.Open(press, stop))
        .Submission<PostponeMeeting, Guid>(Postponing, (h, form, stop) => h.Submit(form, stop))
        .Button<NoteAttendance, Guid>(Attendance, (h, press, stop) => h.Open(press, stop))
        .Submission<NoteAttendance, Guid>(Attending, (h, form, stop) => h.Submit(form, stop))
        .DrawsPart<NoteAttendance>(AttendanceKind, (h, tx, id, reader, _) => h.Part(tx, Guid.Parse(id), reader))
        .Daily<AskAttendance>("meetings.attendance", Mornings, (h, tx, community, _, _) => h.Run(tx, community))
        .Button<AnswerMeeting, Guid>(Yes, (h, press, stop) => h.Press(press, Coming.Yes, stop))
        .Button<AnswerMeeting, Guid>(Maybe, (h, press, stop) => h.Press(press, Coming.Maybe, stop))
        .Button<AnswerMeeting, Guid>(No, (h, press, stop) => h.Press(press, Coming.No, stop))
        .Button<ProposeTopic, Guid>(Propose, (h, press, stop) => h.Open(press, stop))
        .Submission<ProposeTopic, Guid>(Proposing, (h, form, stop) => h.Submit(form, stop))
        .Button<SendCalendarFile, Guid>(CalendarFile, (h, press, stop) => h.Press(press, stop))
        .DrawsWhatIsLeft<DrawMeetings>(AnnouncementKind, (h, tx, id, _, _) => h.Announcement(tx, id))
        .DrawsWhatIsLeft<DrawMeetings>(ReminderKind, (h, tx, id, _, _) => h.Reminder(tx, MeetingTime.Parse(id, null)))
        .DrawsWhatIsLeft<DrawMeetings>(SoonKind, (h, tx, id, place, _) => h.Soon(tx, MeetingTime.Parse(id, null), place))
        .DrawsWhatIsLeft<DrawMeetings>(ChangeKind, (h, tx, id, place, _) => h.Changed(tx, MeetingEdition.Parse(id, null), place))
        .DrawsPart<DrawPrompts>(PromptKind, (h, tx, id, reader, _) => h.Prompt(tx, MeetingSlot.Parse(id, null), reader))
        .DrawsPart<DrawPrompts>(MissedKind, (h, tx, id, reader, _) => h.Missed(tx, MeetingSlot.Parse(id, null), reader))
        .DrawsPart<DrawPrompts>(TopicsKind, (h, tx, id, reader, _) => h.Topics(tx, Guid.Parse(id), reader))
        .DrawsPart<DrawPrompts>(DateKind, (h, tx, id, reader, _) => h.DateWanted(tx, Guid.Parse(id), reader))
        .Daily<LookForDates>("meetings.dates", Mornings, (h, tx, community, _, _) => h.Run(tx, community))
        .Daily<PromptAnimators>("meetings.prompt", Mornings, (h, tx, community, _, _) => h.Run(tx, community))
        .Told<HearOfAnnouncement>(Announced, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Told<SendCalendarFile>(FileSent, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Home<MeetingsAtHome>(15, (h, tx, reader, _) => h.Draw(tx, reader))
        .Uses<MeetingsFeature>();

    /// <summary>Business time.</summary>
    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The meeting that members of a community go to next; null where none is scheduled.</summary>
    public static async Task<Meeting?> Next(Tx tx, CommunitySettings community, DateTimeOffset now) =>
        (await tx.MeetingsToCome(community.Id, now)).FirstOrDefault(meeting => meeting.Status == MeetingStatus.Scheduled && !meeting.HasBegun(now));

    /// <summary>The next meeting as a newcomer reads of it, with the buttons that answer; null where none is scheduled.</summary>
    public static async Task<MeetingToJoin?> ForNewcomer(Tx tx, CommunitySettings community, DateTimeOffset now, Language reader) =>
        await Next(tx, community, now) is { } it ? MeetingsViews.ForNewcomer(reader, it) : null;

    /// <summary>Who prepares a community's meetings: its animators; where there are none its pilots, then its facilitators.</summary>
    internal static async Task<IReadOnlyList<UserId>> Preparers(Tx tx, CommunitySettings community) =>
        await tx.Holders(community.Id, Role.Animator) is { Count: > 0 } animators ? animators : await tx.Announcers(community.Id);

    internal static Subject PromptFor(MeetingSlot slot) => new(PromptKind, slot.ToString());

    internal static Subject MissedIn(MeetingSlot slot) => new(MissedKind, slot.ToString());

    internal static Subject AttendanceOf(Guid id) => new(AttendanceKind, MeetingsSql.Key(id));

    /// <summary>Who scheduled a meeting, while they still may; otherwise those who prepare them now.</summary>
    internal static async Task<IReadOnlyList<UserId>> PreparersOf(Tx tx, CommunitySettings community, Meeting it) =>
        Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, it.ScheduledBy)) ? [it.ScheduledBy] : await Preparers(tx, community);

    internal static Subject DateOf(Guid id) => new(DateKind, MeetingsSql.Key(id));

    /// <summary>Whether it may simply be cancelled: not where the meeting expected before it did not take place either. A special one always may.</summary>
    internal static async Task<bool> MayBeCancelled(Tx tx, CommunitySettings community, Meeting it) =>
        it.Month is not { } month || community.ExpectedBefore(month) is not { } before || !await tx.WasWithoutMeeting(community.Id, before.Month);

    /// <summary>Tells pilots and facilitators of a month that passed without its meeting.</summary>
    internal async Task TellMissed(Tx tx, CommunitySettings community, YearMonth month)
    {
        var slot = new MeetingSlot(community.Id, month);
        foreach (var who in await tx.Holders(community.Id, Role.Pilot, Role.Facilitator))
            await letters.Add(tx, $"meeting:{slot}:missed:{who}", who, community, MissedIn(slot));
    }

    /// <summary>Tells who scheduled a meeting, or those who prepare them now, of a topic proposed for it.</summary>
    internal async Task TellOfTopic(Tx tx, CommunitySettings community, Meeting it, Guid topic)
    {
        foreach (var who in await PreparersOf(tx, community, it))
            await letters.Add(tx, $"meeting:{MeetingsSql.Key(it.Id)}:topic:{MeetingsSql.Key(topic)}:{who}", who, community, new(TopicsKind, MeetingsSql.Key(it.Id)), usefulUntil: it.Details.Start);
    }

    internal static Subject AnnouncementOf(Guid id) => new(AnnouncementKind, MeetingsSql.Key(id));

    /// <summary>Announces a new meeting, and keeps the moments of its reminders.</summary>
    /// <returns>When it is announced; null where there is no moment for it as things stand.</returns>
    internal async Task<DateTimeOffset?> Announce(Tx tx, CommunitySettings community, Meeting it)
    {
        var at = await PostAnnouncement(tx, community, it);
        await PlanReminders(tx, community, it);
        if (it.Month is not null) await letters.Refresh(tx, PromptFor(new(it.Community, it.Month)));
        outbox.RefreshAllHomes(tx);
        return at;
    }

    /// <summary>A meeting was moved, changed or cancelled: what is posted of it follows, who answered is told, and so is the channel if it was moved or cancelled.</summary>
    internal async Task Follow(Tx tx, CommunitySettings community, Meeting it, Meeting before)
    {
        var edition = new MeetingEdition(it.Id, it.Sequence);
        var isOff = it.Status != MeetingStatus.Scheduled;
        var isMoved = it.Details.Start != before.Details.Start || before.Status == MeetingStatus.Postponed;
        if (isOff || isMoved)
        {
            foreach (var (key, _) in Reminders(community, before, DateTimeOffset.MinValue)) await pacing.Withdraw(tx, community, key);
            // Whoever has read nothing of it yet needs no correction.
            var isUnread = await pacing.Withdraw(tx, community, AnnouncementKey(it));
            if (isUnread && !isOff) await PostAnnouncement(tx, community, it);
            // Put off without a date, everybody is to know at once; with its new date found, the old one matters no more.
            var first = before.Status == MeetingStatus.Postponed || it.Details.Start < before.Details.Start ? it.Details.Start : before.Details.Start;
            var c = it.Status == MeetingStatus.Postponed || first - Now < Near ? PostClass.Urgent : PostClass.Rest;
            if (!isUnread && await PacingFeature.Find(tx, community, AnnouncementOf(it.Id)) is { Status: PostStatus.Handed or PostStatus.Sent })
                await pacing.Post(tx, community, $"meeting:{MeetingsSql.Key(it.Id)}:changed:{it.Sequence}", new(ChangeKind, edition.ToString()), c, usefulUntil: it.Details.End);
        }
        if (isMoved && !isOff) await PlanReminders(tx, community, it);

        var answers = await tx.AnswersTo(it.Id);
        IReadOnlyList<UserId> told = isOff || isMoved ? answers.Everyone : it.Details.Place != before.Details.Place || it.Details.Link != before.Details.Link ? [.. answers.Yes, .. answers.Maybe] : [];
        foreach (var who in told.Where(who => who != it.ChangedBy))
            await outbox.Show(tx, $"meeting:{MeetingsSql.Key(it.Id)}:changed:{it.Sequence}:{who}", Durability.Place.Private(who), new(ChangeKind, edition.ToString()), Priority.Waiting, usefulUntil: it.Details.End);
        if (isMoved && !isOff)
            foreach (var who in answers.Yes.Concat(answers.Maybe)) await RemindSoon(tx, it, who);
        if (before.Status == MeetingStatus.Postponed) await letters.Refresh(tx, DateOf(it.Id));
        await Redraw(tx, it);
    }

    /// <summary>Draws again what shows the meeting.</summary>
    internal async Task Redraw(Tx tx, Meeting it)
    {
        await RedrawCounts(tx, it);
        outbox.RefreshAllHomes(tx);
    }

    /// <summary>Draws again what shows how many come.</summary>
    internal Task RedrawCounts(Tx tx, Meeting it) => outbox.Refresh(tx, AnnouncementOf(it.Id), Priority.Rest);

    /// <summary>An hour before, to somebody who comes or may come, if they still do then.</summary>
    /// <returns>False where the hour has begun.</returns>
    internal async Task<bool> RemindSoon(Tx tx, Meeting it, UserId who)
    {
        var at = it.Details.Start - Soon.ToTimeSpan();
        if (at <= Now) return false;
        var time = new MeetingTime(it.Id, it.Details.Start);
        await outbox.Show(tx, $"meeting:{time}:soon:{who}", Durability.Place.Private(who), new(SoonKind, time.ToString()), Priority.Promised, notBefore: at, usefulUntil: it.Details.Start);
        return true;
    }

    private Task<DateTimeOffset?> PostAnnouncement(Tx tx, CommunitySettings community, Meeting it) =>
        pacing.Post(tx, community, AnnouncementKey(it), AnnouncementOf(it.Id), PostClass.Rest, usefulUntil: it.Details.Start, tell: Announced);

    private async Task PlanReminders(Tx tx, CommunitySettings community, Meeting it)
    {
        foreach (var (key, at) in Reminders(community, it, Now))
            await pacing.Post(tx, community, key, new(ReminderKind, new MeetingTime(it.Id, it.Details.Start).ToString()), PostClass.Promised, at, usefulUntil: it.Details.Start);
    }

    /// <summary>A week and a day before, or on the last working day before that. What was said less than two days before, or six hours, is not recalled.</summary>
    /// <param name="said">When the meeting's moment became known.</param>
    internal static IReadOnlyList<(string Key, DateTimeOffset At)> Reminders(CommunitySettings community, Meeting it, DateTimeOffset said)
    {
        var time = new MeetingTime(it.Id, it.Details.Start);
        var day = it.Details.Start.ToInstant().InZone(community.Zone).Date;
        return
        [
            .. new[] { (Name: "week", Day: day.PlusDays(-7)), (Name: "eve", Day: day.PlusDays(-1)) }
                .Select(wanted => (Key: $"meeting:{time}:{wanted.Name}", At: (LastWorkingDay(community, wanted.Day) + RemindedAt).InZoneLeniently(community.Zone).ToDateTimeOffset()))
                .Where(reminder => reminder.At - said > (reminder.Key.EndsWith("week", StringComparison.Ordinal) ? TimeSpan.FromDays(2) : TimeSpan.FromHours(6))),
        ];
    }

    private static LocalDate LastWorkingDay(CommunitySettings community, LocalDate day)
    {
        var before = Enumerable.Range(0, 7).Select(back => day.PlusDays(-back));
        return before.FirstOrDefault(community.IsWorkingDay, day);
    }

    private static string AnnouncementKey(Meeting it) => $"meeting:{MeetingsSql.Key(it.Id)}:announcement";
}
