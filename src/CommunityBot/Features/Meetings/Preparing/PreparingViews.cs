using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>The parts of a letter of the day that are about preparing meetings.</summary>
internal static class PreparingViews
{
    /// <param name="askedBy">Who asked this reader to prepare it; null where nobody did.</param>
    public static LetterPart Prompt(Language reader, CommunitySettings community, ExpectedMeeting expected, PromptStage stage, int days, UserId? askedBy = null)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        var slot = new MeetingSlot(community.Id, expected.Month);
        var asked = t.Prompt(stage, MeetingsViews.Month(reader, expected.Month), reader.LongDay(expected.Suggested), days);
        if (askedBy is { } by) asked = Mrkdwn.Join(" ", [asked, t.AskedBy(by)]);
        Mrkdwn[] dayOff = expected.IsOnDayOff ? [m.DayOff(reader.LongDay(expected.Day), reader.LongDay(expected.Suggested))] : [];
        return new(community,
            [new Section(asked), new Context([.. dayOff, t.Why(reader.Words(community.Meetings!))]), new Actions(ScheduleButton(m, reader, community, expected), MeetingsFeature.PromptMenu.Menu((t.HandOver, new(PromptChoice.HandOver, slot)), (t.Skip, new(PromptChoice.Skip, slot))))],
            Mrkdwn.Join(" ", [asked, .. dayOff]));
    }

    /// <param name="postponed">It was put off, and no new date was found.</param>
    /// <param name="again">The month before was without a meeting too.</param>
    /// <param name="missing">The next one to be scheduled.</param>
    public static LetterPart Missed(Language reader, CommunitySettings community, YearMonth month, bool postponed, bool again, ExpectedMeeting? missing)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        var said = Mrkdwn.Join(" ", [t.Missed(MeetingsViews.Month(reader, month), postponed), .. again ? [t.Again] : Array.Empty<Mrkdwn>(), .. missing is null ? [] : new[] { t.NextExpected(reader.LongDay(missing.Suggested)) }]);
        return new(community, [new Section(said), .. missing is null ? [] : new[] { new Actions(ScheduleButton(m, reader, community, missing)) }], said);
    }

    public static Modal HandOver(Language reader, MeetingSlot slot)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        return MeetingsFeature.GivingMonth.Modal(t.HandOverTitle, slot, new Section(t.HandOverIntro(MeetingsViews.Month(reader, slot.Month!.Value))), MeetingsFeature.Preparer.Input(t.HandOverLabel, new UserSelect())) with { Submit = t.HandOverSend, Close = m.Close };
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
