using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>The parts of a letter of the day that are about preparing meetings.</summary>
internal static class PreparingViews
{
    /// <param name="others">Who else is asked.</param>
    /// <param name="askedBy">Who asked this reader to prepare it; null where nobody did.</param>
    public static LetterPart Prompt(Language reader, CommunitySettings community, ExpectedMeeting expected, PromptStage stage, int days, IReadOnlyList<UserId> others, UserId? askedBy = null)
    {
        var (t, m, today) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader), expected.Suggested.PlusDays(-days));
        var asked = Asked(reader, t.Prompt(stage, MeetingsViews.Month(reader, expected.Month), reader.LongDay(expected.Suggested, today), days), others, askedBy);
        Mrkdwn[] dayOff = expected.IsOnDayOff ? [m.DayOff(reader.LongDay(expected.Day, today), reader.LongDay(expected.Suggested, today))] : [];
        return new(community,
            [new Section(asked), new Context([.. dayOff, t.Why(reader.Words(community.Meetings!))]), Answers(reader, community, expected)],
            Mrkdwn.Join(" ", [asked, .. dayOff]));
    }

    /// <summary>Asked for again, as its day is past or was cancelled and the month is not over.</summary>
    /// <param name="dates">That would do; where there are none it says so.</param>
    /// <param name="isByReader">Who reads it has cancelled it.</param>
    /// <inheritdoc cref="Prompt"/>
    public static LetterPart AnotherDay(Language reader, CommunitySettings community, OpenMonth open, IReadOnlyList<DateTimeOffset> dates, LocalDate today, IReadOnlyList<UserId> others, UserId? askedBy = null, bool isByReader = false)
    {
        var (t, month) = (PreparingTexts.All.In(reader), MeetingsViews.Month(reader, open.Expected.Month));
        var said = open.Cancelled is { } it
            ? t.WasCancelled(month, reader.LongDay(community.DayAt(it.Details.Start), today), isByReader ? null : it.ChangedBy ?? it.ScheduledBy)
            : t.DayPassed(month, reader.LongDay(open.Expected.Suggested, today));
        said = Asked(reader, Mrkdwn.Join(" ", [said, dates.Count == 0 ? t.NoDayLeft(month) : t.AnotherDay([.. dates.Select(date => reader.LongDay(community.DayAt(date), today))])]), others, askedBy);
        return new(community, [new Section(said), Answers(reader, community, open.Expected)], said);
    }

    /// <summary>What is asked, and of whom besides.</summary>
    public static Mrkdwn WithOthers(Language reader, Mrkdwn asked, IReadOnlyList<UserId> others) => others.Count == 0 ? asked : Mrkdwn.Join(" ", [asked, PreparingTexts.All.In(reader).AlsoAsked(others)]);

    private static Mrkdwn Asked(Language reader, Mrkdwn asked, IReadOnlyList<UserId> others, UserId? askedBy) =>
        WithOthers(reader, askedBy is { } by ? Mrkdwn.Join(" ", [asked, PreparingTexts.All.In(reader).AskedBy(by)]) : asked, others);

    private static Actions Answers(Language reader, CommunitySettings community, ExpectedMeeting expected)
    {
        var (t, slot) = (PreparingTexts.All.In(reader), new MeetingSlot(community.Id, expected.Month));
        return new(ScheduleButton(MeetingsTexts.All.In(reader), reader, community, expected), MeetingsFeature.PromptMenu.Menu((t.HandOver, new(PromptChoice.HandOver, slot)), (t.Skip, new(PromptChoice.Skip, slot))));
    }

    /// <param name="isOver">The month is: until then the meeting that was given up may have another in its place.</param>
    /// <param name="again">The month before was without a meeting too.</param>
    /// <param name="missing">The next one to be scheduled.</param>
    /// <param name="next">The next one that is.</param>
    public static LetterPart Missed(Language reader, CommunitySettings community, YearMonth month, Lack why, bool isOver, bool again, ExpectedMeeting? missing, LocalDate today, MeetingToCome? next = null)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        // Nothing is asked for where people meet before.
        if (missing is not null && next?.Start < community.StartOn(missing.Suggested)) missing = null;
        Mrkdwn[] then = missing is not null ? [t.NextExpected(reader.LongDay(missing.Suggested, today))] : next is not null ? [t.NextScheduled(MeetingsViews.Moment(reader, next.Start), next.Topic)] : [];
        var said = Mrkdwn.Join(" ", [t.Missed(MeetingsViews.Month(reader, month), why, isOver), .. again ? [t.Again] : Array.Empty<Mrkdwn>(), .. then]);
        return new(community, [new Section(said), .. missing is null ? [] : new[] { new Actions(ScheduleButton(m, reader, community, missing)) }], said);
    }

    /// <param name="who">Those who may be chosen; null where there is nobody.</param>
    public static Modal HandOver(Language reader, MeetingSlot slot, Mrkdwn? who)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        return MeetingsFeature.GivingMonth.Modal(t.HandOverTitle, slot, new Section(t.HandOverIntro(MeetingsViews.Month(reader, slot.Month!.Value), who)), MeetingsFeature.Preparer.Input(t.HandOverLabel, new UserSelect())) with { Submit = t.HandOverSend, Close = m.Close };
    }

    public static Modal HandedOver(Language reader, UserId to)
    {
        var t = PreparingTexts.All.In(reader);
        return new(MeetingsFeature.Notice, t.HandOverTitle, new Section(t.HandedOver(to))) { Close = MeetingsTexts.All.In(reader).Shut };
    }

    public static Modal Skip(Language reader, CommunitySettings community, MeetingSlot slot)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        return MeetingsFeature.SkippingMonth.Modal(t.SkipTitle, slot,
            new Section(t.SkipIntro(MeetingsViews.Month(reader, slot.Month!.Value), community.Name)),
            MeetingsFeature.Why.Input(m.WhyLabel, new TextInput { Multiline = true, MaxLength = CancelMeeting.WhyAtMost })) with
        { Submit = t.SkipSend, Close = m.Close };
    }

    public static LetterPart Topics(Language reader, CommunitySettings community, Meeting it, IReadOnlyList<TopicProposed> topics)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        var said = Mrkdwn.Join("\n", [t.TopicsFor(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic), .. MeetingsViews.TopicLines(m, topics)]);
        return new(community, [.. Section.Of(said), new Actions(MeetingsFeature.Change.Button(m.Change, it.Id))], said);
    }

    private static Button ScheduleButton(IMeetingsTexts t, Language reader, CommunitySettings community, ExpectedMeeting expected) =>
        MeetingsFeature.Schedule.Button(t.ScheduleMonth(MeetingsViews.Month(reader, expected.Month)), new(community.Id, expected.Month)) with { Style = ButtonStyle.Primary };
}
