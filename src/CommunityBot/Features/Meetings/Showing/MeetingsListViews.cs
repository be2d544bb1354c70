using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>A meeting as one person sees it in the list.</summary>
/// <param name="Topics">For who prepares it; empty for others.</param>
internal sealed record MeetingSeen(Meeting It, Answers Answers, UserId Reader, IReadOnlyList<TopicProposed> Topics)
{
    /// <summary>Where not, it is put off or made remote.</summary>
    public bool MayBeCancelled { get; init; } = true;
}

/// <summary>What stands in the list beside the meetings.</summary>
/// <param name="Missing">The month to be scheduled next; null where there is no series.</param>
/// <param name="Open">Months that may still be held on another day than theirs.</param>
/// <param name="MayPrepare">Whether the reader schedules meetings.</param>
/// <param name="HasPast">Whether one took place, of which something may be read.</param>
internal sealed record MeetingList(CommunitySettings Community, ExpectedMeeting? Missing, IReadOnlyList<OpenMonth> Open, bool MayPrepare, bool HasPast = false)
{
    /// <summary>What the reader has just done, above it all.</summary>
    public Mrkdwn? Noted { get; init; }
}

/// <summary>The next meeting of one of the reader's communities, on the Home tab.</summary>
/// <param name="More">How many follow it.</param>
internal sealed record MeetingAtHome(CommunitySettings Community, Meeting It, Answers Answers, int More);

/// <summary>How meetings look where one asks for them: in the list, on the Home tab, and in the week's digest.</summary>
internal static class MeetingsListViews
{
    private const int NamedAtMost = 30, ButtonAtMost = 75, LinesAtMost = 5, MonthsAtMost = 2;

    public static Message Choose(IMeetingsTexts t, IReadOnlyList<CommunitySettings> mine) => new(t.Which,
    [
        new Section(t.Which),
        // A row for each: they share an action id.
        .. mine.Select(community => new Actions(MeetingsFeature.Show.Button(PlainText.Cut(community.Name, ButtonAtMost), community.Id))),
    ]);

    /// <param name="later">Those for which there is no room whole: a line each, with a button that opens it.</param>
    public static Message Show(Language reader, MeetingList list, IReadOnlyList<MeetingSeen> seen, IReadOnlyList<Meeting> later, DateTimeOffset now)
    {
        var (t, community) = (MeetingsTexts.All.In(reader), list.Community);
        List<Block> blocks = [.. list.Noted is { } noted ? [new Section(noted)] : Array.Empty<Block>(), new Section(t.Title(community.Name))];
        foreach (var (place, meeting) in seen.Index()) blocks.AddRange(Whole(reader, meeting, list.MayPrepare, isWhole: place == 0, now));
        blocks.AddRange(later.Take(LinesAtMost).Select(it => new Section(t.InTheList(it.Details.Topic, MeetingsViews.Alone(reader, it.Details.Start))) { Accessory = MeetingsFeature.ShowOne.Button(t.See, it.Id).Aloud(reader, it.Details.Topic) }));
        if (later.Count > LinesAtMost) blocks.Add(new Context(t.MoreMeetings(later.Count - LinesAtMost)));
        blocks.AddRange(list.Open.Take(MonthsAtMost).Where(month => month.Cancelled is not null).Select(month => new Section(t.CancelledMonth(MeetingsViews.Month(reader, month.Expected.Month)))));
        if (seen.Count == 0 && (list.Missing is not null || list.Open.Count == 0)) blocks.Add(new Section(t.NoneYet(list.Missing is null ? null : reader.LongDay(list.Missing.Suggested, community.DayAt(now)))));
        if (list.MayPrepare)
        {
            // A row for each: they share an action id.
            var months = list.Open.Take(MonthsAtMost).Select(month => month.Expected.Month).Concat(list.Missing is null ? [] : [list.Missing.Month]);
            blocks.AddRange(months.Select((month, place) => new Actions(MeetingsFeature.Schedule.Button(t.ScheduleMonth(MeetingsViews.Month(reader, month)), new(community.Id, month)) with { Style = seen.Count + place == 0 ? ButtonStyle.Primary : null })));
            blocks.Add(new Actions(MeetingsFeature.Schedule.Button(t.ScheduleSpecial, new(community.Id, null))));
        }
        if (list.HasPast) blocks.Add(new Actions(MeetingsFeature.Past.Button(MinutesTexts.All.In(reader).Past, community.Id)));
        return Page(blocks);
    }

    /// <summary>One meeting of the list, whole.</summary>
    public static Message One(Language reader, CommunitySettings community, MeetingSeen meeting, bool mayPrepare, DateTimeOffset now) =>
        Page([new Section(MeetingsTexts.All.In(reader).Title(community.Name)), .. Whole(reader, meeting, mayPrepare, isWhole: true, now)]);

    /// <param name="isWhole">With its agenda and the topics proposed: three of them might not fit in a message.</param>
    private static IEnumerable<Block> Whole(Language reader, MeetingSeen meeting, bool mayPrepare, bool isWhole, DateTimeOffset now)
    {
        var (t, it) = (MeetingsTexts.All.In(reader), meeting.It);
        if (it.Status == MeetingStatus.Postponed)
        {
            yield return new Section(PostponingTexts.All.In(reader).InTheList(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic));
            if (mayPrepare) yield return new Actions(PostponingViews.ChooseDate(reader, it));
            yield break;
        }
        foreach (var section in Section.Of(Mrkdwn.Join("\n", [$"*{it.Details.Topic}*", .. MeetingsViews.Facts(t, reader, it)]))) yield return section;
        foreach (var section in isWhole && it.Details.Agenda is { } agenda ? Section.Of(Mrkdwn.Escaped(agenda)) : []) yield return section;
        yield return new Context(Mrkdwn.Join(" ", Who(reader, meeting)));
        foreach (var block in isWhole ? MeetingsViews.Topics(t, meeting.Topics) : []) yield return block;
        if (it.HasBegun(now)) yield break;
        yield return MeetingsViews.AnswerButtons(t, reader, it);
        yield return MeetingsViews.Named(new Actions(mayPrepare
            ? [MeetingsViews.InCalendar(t, it), MeetingsViews.Proposing(t, it.Id), MeetingsFeature.Change.Button(t.Change, it.Id), .. it.Details.Place is null ? [] : new[] { MeetingsFeature.Remote.Button(t.MakeRemote, it.Id) }, MeetingsViews.CallingOff(reader, it.Id, meeting.MayBeCancelled)]
            : [MeetingsViews.InCalendar(t, it), MeetingsViews.Proposing(t, it.Id)]), reader, it);
    }

    private static Message Page(IReadOnlyList<Block> blocks) => new(Mrkdwn.Join("\n", blocks.OfType<Section>().Select(section => section.Text)).Cut(MeetingsViews.LongestText), blocks);

    /// <summary>The next meeting of each community, with one's answer, on the Home tab.</summary>
    public static IReadOnlyList<Block> AtHome(Language reader, UserId user, IReadOnlyList<MeetingAtHome> next)
    {
        if (next.Count == 0) return [];
        var t = MeetingsTexts.All.In(reader);
        return
        [
            new Header(t.HomeTitle),
            .. next.SelectMany(one => new Block[]
            {
                new Section(Mrkdwn.Join("\n",
                [
                    t.HomeLine(one.Community.Name, one.It.Details.Topic, MeetingsViews.Alone(reader, one.It.Details.Start)),
                    .. MeetingsViews.Mine(reader, one.It, one.Answers, user) is { } mine ? [mine] : Array.Empty<Mrkdwn>(),
                    .. one.More > 0 ? [t.HomeMore(one.More)] : Array.Empty<Mrkdwn>(),
                ]))
                {
                    Accessory = MeetingsFeature.Show.Button(t.Details, one.Community.Id).Aloud(reader, one.Community.Name),
                },
                MeetingsViews.AnswerButtons(t, reader, one.It),
            }),
        ];
    }

    /// <param name="link">To its announcement; null where it was not announced yet.</param>
    public static DigestSection InDigest(Language everyone, Meeting it, Answers answers, string? link)
    {
        var t = MeetingsTexts.All.In(everyone);
        return new(t.DigestTitle, [Mrkdwn.Join(". ", [t.DigestLine(it.Details.Topic, link, MeetingsViews.Moment(everyone, it.Details.Start)), MeetingsViews.Counted(everyone, it, answers)])]);
    }

    private static IEnumerable<Mrkdwn> Who(Language reader, MeetingSeen seen)
    {
        var (t, yes, maybe) = (MeetingsTexts.All.In(reader), seen.Answers.Yes, seen.Answers.Maybe);
        yield return yes.Count == 0 ? t.NobodyYet : t.WhoComes([.. yes.Take(NamedAtMost)], Math.Max(0, yes.Count - NamedAtMost));
        if (maybe.Count > 0) yield return t.WhoMayCome([.. maybe.Take(NamedAtMost)], Math.Max(0, maybe.Count - NamedAtMost));
        if (seen.Answers.Before is { Yes: { Count: > 0 } before } && seen.It.LastMove is not null) yield return t.WhoSaidYesBefore([.. before.Take(NamedAtMost)], Math.Max(0, before.Count - NamedAtMost));
        if (MeetingsViews.Mine(reader, seen.It, seen.Answers, seen.Reader) is { } mine) yield return mine;
    }
}
