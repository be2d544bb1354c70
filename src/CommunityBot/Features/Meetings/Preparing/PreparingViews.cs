using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>The parts of a letter of the day that are about preparing meetings.</summary>
internal static class PreparingViews
{
    public static LetterPart Prompt(Language reader, CommunitySettings community, ExpectedMeeting expected, PromptStage stage, int days)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        var asked = t.Prompt(stage, MeetingsViews.Month(reader, expected.Month), reader.LongDay(expected.Suggested), days);
        Mrkdwn[] dayOff = expected.IsOnDayOff ? [m.DayOff(reader.LongDay(expected.Day), reader.LongDay(expected.Suggested))] : [];
        return new(community,
            [new Section(asked), new Context([.. dayOff, t.Why(reader.Words(community.Meetings!))]), new Actions(ScheduleButton(m, reader, community, expected))],
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

    public static LetterPart Topics(Language reader, CommunitySettings community, Meeting it, IReadOnlyList<TopicProposed> topics)
    {
        var (t, m) = (PreparingTexts.All.In(reader), MeetingsTexts.All.In(reader));
        var said = Mrkdwn.Join("\n", [t.TopicsFor(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic), .. MeetingsViews.TopicLines(m, topics)]);
        return new(community, [.. Section.Of(said), new Actions(MeetingsFeature.Change.Button(m.Change, it.Id))], said);
    }

    private static Button ScheduleButton(IMeetingsTexts t, Language reader, CommunitySettings community, ExpectedMeeting expected) =>
        MeetingsFeature.Schedule.Button(t.ScheduleMonth(MeetingsViews.Month(reader, expected.Month)), new(community.Id, expected.Month)) with { Style = ButtonStyle.Primary };
}
