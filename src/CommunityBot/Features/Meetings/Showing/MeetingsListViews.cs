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

/// <summary>How meetings look where one asks for them: in the list, on the Home tab, and in the week's digest.</summary>
internal static class MeetingsListViews
{
    private const int NamedAtMost = 30, ButtonAtMost = 75;

    public static Message Choose(IMeetingsTexts t, IReadOnlyList<CommunitySettings> mine) => new(t.Which,
    [
        new Section(t.Which),
        // A row for each: they share an action id.
        .. mine.Select(community => new Actions(MeetingsFeature.Show.Button(PlainText.Cut(community.Name, ButtonAtMost), community.Id))),
    ]);

    /// <param name="missing">The month to be scheduled next.</param>
    /// <param name="mayPrepare">Whether the reader may do so.</param>
    /// <param name="hasPast">Whether one took place, of which something may be read.</param>
    public static Message Show(Language reader, CommunitySettings community, IReadOnlyList<MeetingSeen> seen, ExpectedMeeting? missing, bool mayPrepare, DateTimeOffset now, bool hasPast = false)
    {
        var t = MeetingsTexts.All.In(reader);
        List<Block> blocks = [new Section(t.Title(community.Name))];
        foreach (var (place, meeting) in seen.Index())
        {
            var it = meeting.It;
            if (it.Status == MeetingStatus.Postponed)
            {
                blocks.Add(new Section(PostponingTexts.All.In(reader).InTheList(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic)));
                if (mayPrepare) blocks.Add(new Actions(PostponingViews.ChooseDate(reader, it)));
                continue;
            }
            blocks.AddRange(Section.Of(Mrkdwn.Join("\n", [$"*{it.Details.Topic}*", .. MeetingsViews.Facts(t, reader, it)])));
            // Whole for the next one, and only for it: three of them might not fit in a message.
            if (place == 0 && it.Details.Agenda is { } agenda) blocks.AddRange(Section.Of(Mrkdwn.Escaped(agenda)));
            blocks.Add(new Context(Mrkdwn.Join(" ", Who(t, meeting))));
            if (place == 0) blocks.AddRange(MeetingsViews.Topics(t, meeting.Topics));
            if (it.HasBegun(now)) continue;
            blocks.Add(MeetingsViews.AnswerButtons(t, it.Id));
            blocks.Add(new Actions(mayPrepare
                ? [MeetingsViews.InCalendar(t, it.Id), MeetingsViews.Proposing(t, it.Id), MeetingsFeature.Change.Button(t.Change, it.Id), .. it.Details.Place is null ? [] : new[] { MeetingsFeature.Remote.Button(t.MakeRemote, it.Id) }, meeting.MayBeCancelled ? MeetingsFeature.Cancel.Button(t.Cancel, it.Id) : MeetingsFeature.Postpone.Button(PostponingTexts.All.In(reader).Postpone, it.Id)]
                : [MeetingsViews.InCalendar(t, it.Id), MeetingsViews.Proposing(t, it.Id)]));
        }
        if (seen.Count == 0) blocks.Add(new Section(t.NoneYet(missing is null ? null : reader.LongDay(missing.Suggested))));
        if (mayPrepare)
        {
            var special = MeetingsFeature.Schedule.Button(t.ScheduleSpecial, new(community.Id, null));
            if (missing is not null) blocks.Add(new Actions(MeetingsFeature.Schedule.Button(t.ScheduleMonth(MeetingsViews.Month(reader, missing.Month)), new(community.Id, missing.Month)) with { Style = seen.Count == 0 ? ButtonStyle.Primary : null }));
            blocks.Add(new Actions(special));
        }
        if (hasPast) blocks.Add(new Actions(MeetingsFeature.Past.Button(MinutesTexts.All.In(reader).Past, community.Id)));
        return new(Mrkdwn.Join("\n", blocks.OfType<Section>().Select(section => section.Text)).Cut(MeetingsViews.LongestText), blocks);
    }

    /// <summary>The next meeting of each community, with one's answer, on the Home tab.</summary>
    public static IReadOnlyList<Block> AtHome(Language reader, IReadOnlyList<(CommunitySettings Community, Meeting It, Coming? Mine)> next)
    {
        if (next.Count == 0) return [];
        var t = MeetingsTexts.All.In(reader);
        return
        [
            new Header(t.HomeTitle),
            .. next.SelectMany(one => new Block[]
            {
                new Section(Mrkdwn.Join("\n", [t.HomeLine(one.Community.Name, one.It.Details.Topic, MeetingsViews.Moment(reader, one.It.Details.Start)), .. one.Mine is { } mine ? [t.YouAnswered(mine)] : Array.Empty<Mrkdwn>()]))
                {
                    Accessory = MeetingsFeature.Show.Button(t.Details, one.Community.Id).Aloud(reader, one.Community.Name),
                },
                MeetingsViews.AnswerButtons(t, one.It.Id),
            }),
        ];
    }

    /// <param name="link">To its announcement; null where it was not announced yet.</param>
    public static DigestSection InDigest(Language everyone, Meeting it, Answers answers, string? link)
    {
        var t = MeetingsTexts.All.In(everyone);
        return new(t.DigestTitle, [Mrkdwn.Join(". ", [t.DigestLine(it.Details.Topic, link, MeetingsViews.Moment(everyone, it.Details.Start)), MeetingsViews.Counted(t, answers)])]);
    }

    private static IEnumerable<Mrkdwn> Who(IMeetingsTexts t, MeetingSeen seen)
    {
        var (yes, maybe) = (seen.Answers.Yes, seen.Answers.Maybe);
        yield return yes.Count == 0 ? t.NobodyYet : t.WhoComes([.. yes.Take(NamedAtMost)], Math.Max(0, yes.Count - NamedAtMost));
        if (maybe.Count > 0) yield return t.WhoMayCome([.. maybe.Take(NamedAtMost)], Math.Max(0, maybe.Count - NamedAtMost));
        if (seen.Answers.Of(seen.Reader) is { } mine) yield return t.YouAnswered(mine);
    }
}
