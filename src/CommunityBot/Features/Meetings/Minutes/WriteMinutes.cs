using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Somebody writes the minutes of a meeting on the template, or says where they are; the channel reads them, and what is corrected or taken back is drawn again.</summary>
public sealed class WriteMinutes(Database db, SlackApi slack, Acted acted, Outbox outbox, PacingFeature pacing, LettersFeature letters, TimeProvider clock)
{
    /// <summary>In days: minutes that find no place in the channel are in the list all the same.</summary>
    private const int NewsFor = 14;

    /// <summary>In the order of the headings.</summary>
    private static readonly TextField[] Fields = [MeetingsFeature.Said, MeetingsFeature.Decided, MeetingsFeature.ToDo, MeetingsFeature.MinutesLink];

    public async Task<Answer> Open(Press<Guid> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.AnswerMeeting, desk => NoteTakers.Allow(tx, desk, clock.GetUtcNow(), async () =>
        {
            var written = await tx.MinutesOf(desk.It.Id);
            form = MinutesViews.Form(desk.Language, desk.Community, desk.It, written);
            return Answer.Done;
        }, MeetingDesk.Whispered), MeetingDesk.Whispered), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }

    public Task<Answer> Submit(Submission<MinutesEdition> form, CancellationToken stop)
    {
        string?[] typed = [form[MeetingsFeature.MinutesLink], form[MeetingsFeature.Said], form[MeetingsFeature.Decided], form[MeetingsFeature.ToDo]];
        Answer Instead(Language reader, Mrkdwn why) => MeetingDesk.Instead(reader, why, typed);
        // The form that comes back with somebody else's words keeps its window: the edition tells one sending from the next.
        return acted.Once($"{form.DeliveryKey}:{form.Carried}", tx => MeetingDesk.At(tx, form.Carried.Meeting, form.User, Act.AnswerMeeting, desk => NoteTakers.Allow(tx, desk, clock.GetUtcNow(), async () =>
        {
            var (it, now, t) = (desk.It, clock.GetUtcNow(), MinutesTexts.All.In(desk.Language));
            var before = await tx.MinutesOf(it.Id);
            var isAsItWas = before is null || before.Edition == form.Carried.Edition;
            var minutes = new MeetingMinutes(Typed(MeetingsFeature.Said, before?.Said), Typed(MeetingsFeature.Decided, before?.Decided), Typed(MeetingsFeature.ToDo, before?.ToDo), Typed(MeetingsFeature.MinutesLink, before?.Link), form.User, now);
            if (Errors(minutes, desk.Texts, t) is { Count: > 0 } errors) return Answer.Errors([.. errors]);
            if (!isAsItWas)
            {
                var touched = Enumerable.Range(0, Fields.Length).Where(IsTouched).ToHashSet();
                if (touched.Count > 0 || !before!.Stands) return Answer.Update(MinutesViews.Meanwhile(desk.Language, desk.Community, it, before!, minutes, touched));
                return Answer.Update(MinutesViews.Written(desk.Language, desk.Community, await Publish(tx, desk, now) is { } there && there > now ? there : null));
            }
            await tx.SaveMinutes(desk.Community, it.Id, minutes.Over(before), form.User, now);
            await TellWriters(tx, desk, before, now);
            await tx.Audit(desk.Community, form.User, "minutes_written", MeetingsSql.Key(it.Id), it.Details.Topic, now);
            await letters.Refresh(tx, MeetingsFeature.MinutesWanted(it.Id));
            return Answer.Update(MinutesViews.Written(desk.Language, desk.Community, await Publish(tx, desk, now) is { } at && at > now ? at : null));

            // What was emptied, and has other words by now, is theirs to empty.
            bool IsTouched(int place) => form.Has(Fields[place]) && form.Carried.IsTouched(place, minutes.Headings[place]) && (minutes.Headings[place] is not null || !form.Carried.IsTouched(place, before!.Headings[place]));

            // A heading that the form does not show stays as it is.
            string? Typed(TextField field, string? standing) => form.Has(field) ? Said(form[field]) : isAsItWas ? standing : null;
        }, Instead), Instead), stop);
    }

    public Task<Answer> Withdraw(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => MeetingDesk.At(tx, press.Carried, press.User, Act.AnswerMeeting, desk => NoteTakers.Allow(tx, desk, clock.GetUtcNow(), async () =>
    {
        var (it, now, t) = (desk.It, clock.GetUtcNow(), MinutesTexts.All.In(desk.Language));
        var before = await tx.MinutesOf(it.Id);
        if (!await tx.WithdrawMinutes(it.Id, press.User, now)) return MeetingDesk.Whispered(desk.Language, t.NoneAnyMore);
        await tx.Audit(desk.Community, press.User, "minutes_withdrawn", MeetingsSql.Key(it.Id), it.Details.Topic, now);
        await TellWriters(tx, desk, before, now);
        var posted = MeetingsFeature.MinutesFor(it.Id);
        if (await PacingFeature.Find(tx, desk.Community, posted) is { Status: PostStatus.Waiting } waiting) await pacing.Withdraw(tx, desk.Community, waiting.Key);
        await outbox.Refresh(tx, posted, Priority.Rest);
        return MeetingDesk.Whispered(desk.Language, t.Withdrawn);
    }, MeetingDesk.Whispered), MeetingDesk.Whispered), stop);

    /// <summary>What the channel reads; null where nothing stands before it was posted.</summary>
    public async Task<Message?> Draw(Tx tx, Guid id)
    {
        if (await tx.FindMeeting(id) is not { } it || await tx.FindCommunity(it.Community) is not { } community || await tx.MinutesOf(id) is not { } minutes) return null;
        if (minutes.Stands) return MinutesViews.Minutes(community.Language, it, minutes);
        return await PacingFeature.Find(tx, community, MeetingsFeature.MinutesFor(id)) is { Status: PostStatus.Sent } ? MinutesViews.TakenBack(community.Language, it, minutes.WithdrawnBy!.Value) : null;
    }

    /// <summary>What somebody whose words it held reads in their letter of the day; null where they touched it last themselves.</summary>
    public async Task<LetterPart?> Part(Tx tx, Guid id, UserId reader)
    {
        if (await tx.FindMeeting(id) is not { } it || await tx.FindCommunity(it.Community) is not { } community || await tx.MinutesOf(id) is not { } minutes || minutes.LastBy == reader) return null;
        return Permissions.Allows(Act.AnswerMeeting, await tx.StandingOf(community.Id, reader)) ? MinutesViews.Rewritten(await tx.LanguageOf(reader, community), community, it, minutes) : null;
    }

    /// <summary>Whose words they held until now hears that somebody else changed or withdrew them.</summary>
    private async Task TellWriters(Tx tx, MeetingDesk desk, MeetingMinutes? before, DateTimeOffset now)
    {
        foreach (var who in (before?.Writers ?? []).Where(who => who != desk.User))
            await letters.Add(tx, $"meeting:{MeetingsSql.Key(desk.It.Id)}:minutes:{before!.Edition}:changed:{who}", who, desk.Community, MeetingsFeature.MinutesRewritten(desk.It.Id), usefulUntil: now.AddDays(NewsFor));
    }

    /// <summary>When the channel reads them; null where it does already, or there is no moment for it.</summary>
    private async Task<DateTimeOffset?> Publish(Tx tx, MeetingDesk desk, DateTimeOffset now)
    {
        var posted = MeetingsFeature.MinutesFor(desk.It.Id);
        if (await PacingFeature.Find(tx, desk.Community, posted) is not { Status: not PostStatus.Ended } post)
            return await pacing.Post(tx, desk.Community, $"meeting:{MeetingsSql.Key(desk.It.Id)}:minutes:{Guid.CreateVersion7(now):n}", posted, PostClass.Rest, usefulUntil: now.AddDays(NewsFor));
        await outbox.Refresh(tx, posted, Priority.Rest);
        return post.Status == PostStatus.Waiting ? post.PlannedAt : null;
    }

    private static List<(string, string)> Errors(MeetingMinutes m, IMeetingsTexts t, IMinutesTexts own)
    {
        List<(string, string)> errors = [];
        if (m is { Said: null, Decided: null, ToDo: null, Link: null }) errors.Add((MeetingsFeature.MinutesLink.Name, own.NothingYet));
        if (m.Link is { } link && !Shapes.IsWebAddress(link)) errors.Add((MeetingsFeature.MinutesLink.Name, t.NoLink));
        foreach (var (field, text, most) in new[] { (MeetingsFeature.Said, m.Said, MeetingMinutes.SaidAtMost), (MeetingsFeature.Decided, m.Decided, MeetingMinutes.DecidedAtMost), (MeetingsFeature.ToDo, m.ToDo, MeetingMinutes.ToDoAtMost) })
            if (text?.Length > most) errors.Add((field.Name, t.TooLong(most)));
        return errors;
    }

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
