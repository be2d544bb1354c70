using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Meetings;

/// <summary>How a meeting looks in the channel and in private, and what it looks like wherever it is shown.</summary>
internal static class MeetingsViews
{
    /// <summary>What Slack takes of a message's own text, the one read aloud.</summary>
    internal const int LongestText = 4000;
    internal const int TopicsAtMost = 15;
    private const int LongestLabel = 60;

    /// <summary>As everyone reads it, in their own zone.</summary>
    public static SlackDate Moment(Language reader, DateTimeOffset at) => reader.Moment(at, reader.AtTime("{date_long}", "{time}"));

    // In the channel.

    /// <summary>As it stands, with how many come.</summary>
    public static Message Announcement(Language everyone, Meeting it, Answers answers)
    {
        var t = MeetingsTexts.All.In(everyone);
        if (it.Status != MeetingStatus.Scheduled) return Off(everyone, it, community: null);
        return Whole([t.Announced(it.Details.Topic), .. Facts(t, everyone, it)], it.Details.Agenda, Counted(t, answers), AnswerButtons(t, it.Id), new Actions(Proposing(t, it.Id), InCalendar(t, it.Id)));
    }

    public static Message Reminder(Language everyone, Meeting it, Answers answers, LocalDate today, LocalDate day)
    {
        var t = MeetingsTexts.All.In(everyone);
        return Whole([t.Recalled(it.Details.Topic, Period.DaysBetween(today, day)), .. Facts(t, everyone, it)], null, Counted(t, answers), AnswerButtons(t, it.Id));
    }

    /// <summary>What is said where a meeting was cancelled, put off, given up, moved or changed.</summary>
    /// <param name="isMove">Whether its latest move is told, and not a correction.</param>
    /// <param name="community">In private, where a reader may have several; null in its own channel.</param>
    public static Message Changed(Language reader, Meeting it, bool isMove, CommunitySettings? community)
    {
        var (t, p) = (MeetingsTexts.All.In(reader), PostponingTexts.All.In(reader));
        var topic = it.Details.Topic;
        if (it.Status != MeetingStatus.Scheduled) return Off(reader, it, community);
        if (!isMove || it.LastMove is not { } move) return Whole([t.ChangedForYou(topic, community?.Name ?? ""), .. Facts(t, reader, it)], null, t.ComesStill, AnswerButtons(t, it.Id), new Actions(InCalendar(t, it.Id)));
        var heading = community is null ? t.MovedHere(topic, Moment(reader, move.From)) : t.MovedForYou(topic, community.Name, Moment(reader, move.From));
        Mrkdwn[] why = it.Reason is { } reason ? [p.Because(move.By), Mrkdwn.Quote(reason)] : [];
        return Whole([heading, .. Facts(t, reader, it), .. why], null, t.ComesStill, AnswerButtons(t, it.Id), new Actions(InCalendar(t, it.Id)));
    }

    private static Message Off(Language reader, Meeting it, CommunitySettings? community)
    {
        var (t, p, topic, at) = (MeetingsTexts.All.In(reader), PostponingTexts.All.In(reader), it.Details.Topic, Moment(reader, it.Details.Start));
        if (it.WasGivenUp)
        {
            var given = community is null ? p.GivenUpHere(at, topic) : p.GivenUpForYou(at, topic, community.Name);
            return new(given, [new Section(given), new Actions(InCalendar(t, it.Id))]);
        }
        var (by, isPostponed) = (it.ChangedBy ?? it.ScheduledBy, it.Status == MeetingStatus.Postponed);
        var off = (isPostponed, community) switch
        {
            (true, null) => p.PostponedHere(at, topic, by),
            (true, var its) => p.PostponedForYou(at, topic, its.Name, by),
            (false, null) => t.CancelledHere(at, topic, by),
            (false, var its) => t.CancelledForYou(at, topic, its.Name, by),
        };
        Mrkdwn[] ending = isPostponed ? [p.DateToCome] : [];
        return new(Mrkdwn.Join("\n", [off, Mrkdwn.Quote(it.Reason ?? ""), .. ending]).Cut(LongestText),
            [.. Section.Quoting(off, it.Reason ?? ""), .. ending.Select(line => new Context(line)), new Actions(InCalendar(t, it.Id))]);
    }

    // In private.

    /// <param name="isInAnHour">Not sent late.</param>
    public static Message Soon(Language reader, Meeting it, CommunitySettings community, bool isInAnHour)
    {
        var t = MeetingsTexts.All.In(reader);
        return Whole([t.Soon(it.Details.Topic, community.Name, isInAnHour), .. Facts(t, reader, it)], it.Details.Agenda, null);
    }

    public static Message Noted(Language reader, Meeting it, Coming coming, bool isRecalled)
    {
        var t = MeetingsTexts.All.In(reader);
        var noted = t.Noted(coming, Moment(reader, it.Details.Start), isRecalled);
        return new(noted, [new Section(noted), .. coming == Coming.No ? [] : new[] { new Actions(InCalendar(t, it.Id)) }]);
    }

    public static MeetingToJoin ForNewcomer(Language reader, Meeting it)
    {
        var t = MeetingsTexts.All.In(reader);
        var text = Mrkdwn.Join("\n", [t.Announced(it.Details.Topic), .. Facts(t, reader, it)]);
        return new(text, [.. Section.Of(text), AnswerButtons(t, it.Id)]);
    }

    public static Message NotAnnounced(Language reader, CommunitySettings community, Meeting it, string code)
    {
        var text = MeetingsTexts.All.In(reader).NotAnnounced(Moment(reader, it.Details.Start), community.Channel, code);
        return new(text, new Section(text));
    }

    /// <summary>The lines that say when and where, the same everywhere.</summary>
    public static IEnumerable<Mrkdwn> Facts(IMeetingsTexts t, Language reader, Meeting it)
    {
        yield return t.When(Moment(reader, it.Details.Start), it.Details.Minutes);
        if (it.Details.Place is { } place) yield return t.AtPlace(place);
        if (it.Details.Link is { } link) yield return t.Online(Shortened(link));
    }

    /// <summary>An address whose words are short, however long it is.</summary>
    public static Link Shortened(string address) => new(address, PlainText.Cut(address, LongestLabel));

    private static Message Whole(IReadOnlyList<Mrkdwn> lines, string? agenda, Mrkdwn? ending, params IEnumerable<Block> buttons)
    {
        var words = agenda is null ? [] : new[] { Mrkdwn.Escaped(agenda) };
        return new(Mrkdwn.Join("\n", [.. lines, .. words, .. ending is null ? [] : new[] { ending }]).Cut(LongestText),
            [.. Section.Of(Mrkdwn.Join("\n", lines)), .. words.SelectMany(Section.Of), .. ending is null ? [] : new[] { new Context(ending) }, .. buttons]);
    }

    /// <summary>The first proposed first; what finds no room is counted.</summary>
    public static IEnumerable<Block> Topics(IMeetingsTexts t, IReadOnlyList<TopicProposed> topics) =>
        topics.Count == 0 ? [] : Section.Of(Mrkdwn.Join("\n", [t.TopicsProposed, .. TopicLines(t, topics)]));

    public static IEnumerable<Mrkdwn> TopicLines(IMeetingsTexts t, IReadOnlyList<TopicProposed> topics) =>
        [.. topics.Take(TopicsAtMost).Select(topic => t.TopicBy(topic.By, topic.Words)), .. topics.Count > TopicsAtMost ? [t.MoreTopics(topics.Count - TopicsAtMost)] : Array.Empty<Mrkdwn>()];

    public static Mrkdwn Counted(IMeetingsTexts t, Answers answers) => t.Counts(answers.Yes.Count, answers.Maybe.Count, answers.No.Count);

    public static Actions AnswerButtons(IMeetingsTexts t, Guid id) =>
        new(MeetingsFeature.Yes.Button(t.Yes, id), MeetingsFeature.Maybe.Button(t.Maybe, id), MeetingsFeature.No.Button(t.No, id));

    public static Button Proposing(IMeetingsTexts t, Guid id) => MeetingsFeature.Propose.Button(t.Propose, id);

    public static Button InCalendar(IMeetingsTexts t, Guid id) => MeetingsFeature.CalendarFile.Button(t.CalendarFile, id);

    /// <summary>"décembre 2026", "December 2026".</summary>
    public static string Month(Language reader, YearMonth month) => month.OnDayOfMonth(1).ToString("MMMM yyyy", reader.Culture());
}
