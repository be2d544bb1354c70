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
    public static SlackDate Moment(Language reader, DateTimeOffset at) => reader.LongWhen(at);

    /// <summary>The same with today, tomorrow and yesterday by their names: where it stands by itself, and not after a word such as "on".</summary>
    public static SlackDate Alone(Language reader, DateTimeOffset at) => reader.WhenAlone(at);

    // In the channel.

    /// <summary>As it stands, with how many come.</summary>
    public static Message Announcement(Language everyone, Meeting it, Answers answers)
    {
        var t = MeetingsTexts.All.In(everyone);
        if (it.Status != MeetingStatus.Scheduled) return Struck(everyone, it);
        return Whole([t.Announced(it.Details.Topic), .. Facts(t, everyone, it)], it.Details.Agenda, Counted(everyone, it, answers), AnswerButtons(t, it.Id), new Actions(Proposing(t, it.Id), InCalendar(t, it)));
    }

    public static Message Reminder(Language everyone, Meeting it, Answers answers, LocalDate today, LocalDate day)
    {
        var t = MeetingsTexts.All.In(everyone);
        return Whole([t.Recalled(it.Details.Topic, Period.DaysBetween(today, day)), .. Facts(t, everyone, it)], null, Counted(everyone, it, answers), AnswerButtons(t, it.Id));
    }

    /// <summary>What is said where a meeting was cancelled, put off, given up, moved or changed.</summary>
    /// <param name="isMove">Whether its latest move is told, and not a correction.</param>
    /// <param name="community">In private, where a reader may have several; null in its own channel.</param>
    public static Message Changed(Language reader, Meeting it, bool isMove, CommunitySettings? community)
    {
        var (t, p) = (MeetingsTexts.All.In(reader), PostponingTexts.All.In(reader));
        var topic = it.Details.Topic;
        if (it.Status != MeetingStatus.Scheduled) return Off(reader, it, community);
        if (!isMove || it.LastMove is not { } move) return Whole([t.ChangedForYou(topic, community?.Name ?? ""), .. Facts(t, reader, it)], null, t.ComesStill, AnswerButtons(t, it.Id), new Actions(InCalendar(t, it)));
        var heading = community is null ? t.MovedHere(topic, Moment(reader, move.From)) : t.MovedForYou(topic, community.Name, Moment(reader, move.From));
        Mrkdwn[] why = it.Reason is { } reason ? [p.Because(move.By), Mrkdwn.Quote(reason)] : [];
        return Whole([heading, .. Facts(t, reader, it), .. why], null, t.ComesStill, AnswerButtons(t, it.Id), new Actions(InCalendar(t, it)));
    }

    /// <summary>In the place of what was posted of it before: that it does not take place, and no more, since why is said once, in a message that people are notified of.</summary>
    private static Message Struck(Language reader, Meeting it)
    {
        var (t, p, at) = (MeetingsTexts.All.In(reader), PostponingTexts.All.In(reader), Moment(reader, it.Details.Start));
        var said = it.WasGivenUp ? p.GivenUpHere(at, it.Details.Topic) : it.Status == MeetingStatus.Postponed ? p.Postponed(at, it.Details.Topic) : t.Cancelled(at, it.Details.Topic);
        return new(said, [new Section(said), new Actions(InCalendar(t, it))]);
    }

    private static Message Off(Language reader, Meeting it, CommunitySettings? community)
    {
        var (t, p, topic, at) = (MeetingsTexts.All.In(reader), PostponingTexts.All.In(reader), it.Details.Topic, Moment(reader, it.Details.Start));
        if (it.WasGivenUp)
        {
            var given = community is null ? p.GivenUpHere(at, topic) : p.GivenUpForYou(at, topic, community.Name);
            return new(given, [new Section(given), new Actions(InCalendar(t, it))]);
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
            [.. Section.Quoting(off, it.Reason ?? ""), .. ending.Select(line => new Context(line)), new Actions(InCalendar(t, it))]);
    }

    // In private.

    /// <param name="isInAnHour">Not sent late.</param>
    public static Message Soon(Language reader, Meeting it, CommunitySettings community, bool isInAnHour)
    {
        var t = MeetingsTexts.All.In(reader);
        return Whole([t.Soon(it.Details.Topic, community.Name, isInAnHour), .. Facts(t, reader, it)], it.Details.Agenda, null);
    }

    public static Mrkdwn NotedWords(Language reader, Meeting it, Coming coming, bool isRecalled) => MeetingsTexts.All.In(reader).Noted(coming, Alone(reader, it.Details.Start), isRecalled);

    public static Message Noted(Language reader, Meeting it, Coming coming, bool isRecalled)
    {
        var t = MeetingsTexts.All.In(reader);
        var noted = NotedWords(reader, it, coming, isRecalled);
        return new(noted, [new Section(noted), .. coming == Coming.No ? [] : new[] { new Actions(InCalendar(t, it)) }]);
    }

    /// <summary>What its preparer may do with a meeting over which a break was put.</summary>
    public static LetterPart InBreak(Language reader, CommunitySettings community, Meeting it, Break rest, DateTimeOffset now, bool mayBeCancelled)
    {
        var (t, today) = (MeetingsTexts.All.In(reader), community.DayAt(now));
        var recalled = Reminders.Of(community, it, it.MomentKnownAt, now).Select(reminder => (Mrkdwn)$"{reader.LongDay(community.DayAt(reminder.At), today)}");
        var said = t.FallsInBreak(Moment(reader, it.Details.Start), it.Details.Topic, reader.Day(rest.From, today), reader.Day(rest.To, today), rest.Why, [.. recalled]);
        return new(community, [new Section(said), new Actions(MeetingsFeature.Change.Button(t.Move, it.Id), CallingOff(reader, it.Id, mayBeCancelled))], said);
    }

    public static MeetingToJoin ForNewcomer(Language reader, Meeting it)
    {
        var t = MeetingsTexts.All.In(reader);
        var text = Mrkdwn.Join("\n", [t.NextForNewcomer(it.Details.Topic), .. Facts(t, reader, it)]);
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
        yield return t.When(Alone(reader, it.Details.Start), it.Details.Minutes);
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

    /// <summary>How many come. Moved since, those who had said yes are told apart until they say so again.</summary>
    public static Mrkdwn Counted(Language everyone, Meeting it, Answers answers)
    {
        var t = MeetingsTexts.All.In(everyone);
        var counts = t.Counts(answers.Yes.Count, answers.Maybe.Count, answers.No.Count);
        return answers.Before is { Yes.Count: > 0 and var before } && it.LastMove is not null ? Mrkdwn.Join(" ", [counts, t.CountsBefore(before)]) : counts;
    }

    /// <summary>What the reader answered, and whether it is to be said again; null where they have not.</summary>
    public static Mrkdwn? Mine(Language everyone, Meeting it, Answers answers, UserId reader)
    {
        var t = MeetingsTexts.All.In(everyone);
        if (answers.Of(reader) is { } mine) return t.YouAnswered(mine);
        return answers.Before?.Of(reader) is not null && it.LastMove is not null ? t.YouAnsweredBefore : null;
    }

    public static Actions AnswerButtons(IMeetingsTexts t, Guid id) =>
        new(MeetingsFeature.Yes.Button(t.Yes, id), MeetingsFeature.Maybe.Button(t.Maybe, id), MeetingsFeature.No.Button(t.No, id));

    /// <summary>The same where several meetings stand in one place: read aloud, each button says which it is about.</summary>
    public static Actions AnswerButtons(IMeetingsTexts t, Language reader, Meeting it) => Named(AnswerButtons(t, it.Id), reader, it);

    /// <inheritdoc cref="AnswerButtons(IMeetingsTexts, Language, Meeting)"/>
    public static Actions Named(Actions buttons, Language reader, Meeting it) => new([.. buttons.Elements.Select(element => element is Button button ? button.Aloud(reader, it.Details.Topic) : element)]);

    /// <summary>Beside a month without a meeting there is no plain cancelling.</summary>
    public static Button CallingOff(Language reader, Guid id, bool mayBeCancelled) =>
        mayBeCancelled ? MeetingsFeature.Cancel.Button(MeetingsTexts.All.In(reader).Cancel, id) : MeetingsFeature.Postpone.Button(PostponingTexts.All.In(reader).Postpone, id);

    public static Button Proposing(IMeetingsTexts t, Guid id) => MeetingsFeature.Propose.Button(t.Propose, id);

    /// <summary>The same file takes out again a meeting that does not take place then.</summary>
    public static Button InCalendar(IMeetingsTexts t, Meeting it) => MeetingsFeature.CalendarFile.Button(it.Status == MeetingStatus.Scheduled ? t.CalendarFile : t.OutOfCalendar, it.Id);

    /// <summary>"décembre 2026", "December 2026".</summary>
    public static string Month(Language reader, YearMonth month) => month.OnDayOfMonth(1).ToString("MMMM yyyy", reader.Culture());
}
