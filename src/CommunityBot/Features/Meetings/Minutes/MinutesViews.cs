using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>A meeting that took place, as one person sees it in the list.</summary>
/// <param name="Minutes">Also those that were taken back; null where nothing was written.</param>
/// <param name="Came">For who prepares meetings; null for others, and where nobody noted it.</param>
internal sealed record MeetingPast(Meeting It, MeetingMinutes? Minutes, MeetingAttendance? Came, bool MayWrite);

/// <summary>How minutes look: asked for, written, and read.</summary>
internal static class MinutesViews
{
    /// <param name="entrustedBy">Who asked the reader to take the notes; null where nobody did.</param>
    /// <param name="isLast">Nobody is asked again.</param>
    public static LetterPart Wanted(Language reader, CommunitySettings community, Meeting it, UserId? entrustedBy, bool isLast)
    {
        var t = MinutesTexts.All.In(reader);
        var wanted = Mrkdwn.Join(" ", [t.Wanted(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic), .. entrustedBy is { } by ? [t.Entrusted(by)] : Array.Empty<Mrkdwn>()]);
        return new(community,
            [
                new Section(wanted), .. isLast ? [new Context(t.LastTime)] : Array.Empty<Block>(),
                new Actions(MeetingsFeature.Write.Button(t.Write, it.Id) with { Style = ButtonStyle.Primary }, MeetingsFeature.HandOver.Button(t.SomebodyElseTakes, it.Id)),
            ],
            isLast ? Mrkdwn.Join(" ", [wanted, t.LastTime]) : wanted);
    }

    /// <param name="written">What stands, or was taken back; null where nothing was written.</param>
    public static Modal Form(Language reader, CommunitySettings community, Meeting it, MeetingMinutes? written) =>
        Form(reader, MinutesEdition.Of(it.Id, written), written, isAsked: _ => true, new Section(MinutesTexts.All.In(reader).Intro(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic, community.Channel)));

    /// <summary>Somebody else wrote while this was being written: theirs is there to be read, and nothing typed is lost. What the reader has not touched is not asked for where theirs stands.</summary>
    /// <param name="touched">The places of the headings the reader has changed since the form was opened.</param>
    public static Modal Meanwhile(Language reader, CommunitySettings community, Meeting it, MeetingMinutes theirs, MeetingMinutes typed, IReadOnlySet<int> touched)
    {
        var t = MinutesTexts.All.In(reader);
        if (!theirs.Stands) return Form(reader, MinutesEdition.Of(it.Id, theirs), typed, isAsked: _ => true, new Section(t.TakenBackMeanwhile(theirs.LastBy, community.Channel)), new Divider());
        return Form(reader, MinutesEdition.Of(it.Id, theirs), typed, isAsked: place => touched.Contains(place) || (theirs.Headings[place] ?? typed.Headings[place]) is null,
            [new Section(t.Meanwhile(theirs.LastBy)), .. Parts(t, theirs).SelectMany(Section.Of), new Divider()]);
    }

    /// <param name="isAsked">Of the headings, by their place; the others stay as they are.</param>
    private static Modal Form(Language reader, MinutesEdition edition, MeetingMinutes? written, Func<int, bool> isAsked, params IEnumerable<Block> above)
    {
        var (t, m) = (MinutesTexts.All.In(reader), MeetingsTexts.All.In(reader));
        // In the order of the headings.
        Input[] fields =
        [
            MeetingsFeature.Said.Input(t.SaidLabel, Page(MeetingMinutes.SaidAtMost, written?.Said)) with { Optional = true, Hint = t.SaidHint },
            MeetingsFeature.Decided.Input(t.DecidedLabel, Page(MeetingMinutes.DecidedAtMost, written?.Decided)) with { Optional = true },
            MeetingsFeature.ToDo.Input(t.ToDoLabel, Page(MeetingMinutes.ToDoAtMost, written?.ToDo)) with { Optional = true, Hint = t.ToDoHint },
            MeetingsFeature.MinutesLink.Input(t.LinkLabel, new TextInput { MaxLength = MeetingDetails.LinkAtMost, Initial = written?.Link }) with { Optional = true, Hint = t.LinkHint },
        ];
        return MeetingsFeature.Writing.Modal(t.Title, edition, [.. above, .. fields.Where((_, place) => isAsked(place))]) with { Submit = t.Send, Close = m.Close };
    }

    public static Modal HandOver(Language reader, Meeting it)
    {
        var (t, m) = (MinutesTexts.All.In(reader), MeetingsTexts.All.In(reader));
        return MeetingsFeature.HandingOver.Modal(t.TakerTitle, it.Id,
            new Section(t.TakerIntro(MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic)), MeetingsFeature.Taker.Input(t.TakerLabel, new UserSelect())) with
        { Submit = t.TakerSend, Close = m.Close };
    }

    /// <param name="at">When the channel reads them; null where it does already, or at once.</param>
    public static Modal Written(Language reader, CommunitySettings community, DateTimeOffset? at)
    {
        var t = MinutesTexts.All.In(reader);
        return new(MeetingsFeature.Notice, t.Title, new Section(t.Written(community.Channel, at is { } moment ? MeetingsViews.Moment(reader, moment) : null))) { Close = MeetingsTexts.All.In(reader).Shut };
    }

    public static Modal HandedOver(Language reader, UserId to)
    {
        var t = MinutesTexts.All.In(reader);
        return new(MeetingsFeature.Notice, t.TakerTitle, new Section(t.HandedOver(to))) { Close = MeetingsTexts.All.In(reader).Shut };
    }

    /// <summary>Whole, as everyone reads them.</summary>
    public static Message Minutes(Language reader, Meeting it, MeetingMinutes minutes)
    {
        var t = MinutesTexts.All.In(reader);
        Mrkdwn[] parts = [t.Heading(it.Details.Topic, MeetingsViews.Moment(reader, it.Details.Start), minutes.Writers), .. Parts(t, minutes)];
        return new(Mrkdwn.Join("\n", parts).Cut(MeetingsViews.LongestText), [.. parts.SelectMany(Section.Of)]);
    }

    /// <summary>For somebody whose words they held: who changed them, or withdrew them.</summary>
    public static LetterPart Rewritten(Language reader, CommunitySettings community, Meeting it, MeetingMinutes minutes)
    {
        var t = MinutesTexts.All.In(reader);
        if (!minutes.Stands) return LetterPart.Of(community, t.TakenBack(it.Details.Topic, minutes.LastBy));
        var said = t.Rewritten(minutes.LastBy, MeetingsViews.Moment(reader, it.Details.Start), it.Details.Topic);
        return new(community, [new Section(said) { Accessory = MeetingsFeature.Read.Button(t.Read, it.Id).Aloud(reader, it.Details.Topic) }], said);
    }

    private static IEnumerable<Mrkdwn> Parts(IMinutesTexts t, MeetingMinutes minutes)
    {
        foreach (var (heading, words) in new[] { (t.Said, minutes.Said), (t.Decided, minutes.Decided), (t.ToDo, minutes.ToDo) })
            if (words is not null) yield return Mrkdwn.Join("\n", [heading, Mrkdwn.Escaped(words)]);
        if (minutes.Link is { } link) yield return t.More(MeetingsViews.Shortened(link));
    }

    public static Message TakenBack(Language everyone, Meeting it, UserId by) => Message.Saying(MinutesTexts.All.In(everyone).TakenBack(it.Details.Topic, by));

    /// <summary>The same for one person, who may correct or withdraw them where they may write.</summary>
    public static Message ToRead(Language reader, Meeting it, MeetingMinutes minutes, bool mayWrite)
    {
        var (t, whole) = (MinutesTexts.All.In(reader), Minutes(reader, it, minutes));
        if (!mayWrite) return whole;
        var takeBack = MeetingsFeature.TakeBack.Button(t.TakeBack, it.Id) with { Confirm = new(t.TakeBackTitle, t.TakeBackAsk, t.TakeBackYes, t.TakeBackNo) { Style = ButtonStyle.Danger } };
        return new(whole.Text, [.. whole.Blocks, new Actions(MeetingsFeature.Write.Button(t.Correct, it.Id), takeBack)]);
    }

    /// <param name="everybody">How many could come today.</param>
    /// <param name="mayPrepare">Whether the reader may note who came.</param>
    public static Message Past(Language reader, CommunitySettings community, IReadOnlyList<MeetingPast> past, int everybody, bool mayPrepare)
    {
        var t = MinutesTexts.All.In(reader);
        List<Block> blocks = [new Section(t.PastTitle(community.Name))];
        if (past.Count == 0) blocks.Add(new Section(t.PastNone));
        foreach (var (it, minutes, came, mayWrite) in past)
        {
            var isThere = minutes is { Stands: true };
            blocks.Add(new Section(Mrkdwn.Join("\n",
            [
                t.PastLine(it.Details.Topic, MeetingsViews.Moment(reader, it.Details.Start)),
                .. came is null ? [] : new[] { t.Came(came.Total, came.PercentOf(everybody)) },
                .. isThere ? [] : new[] { t.NoMinutes },
            ])));
            List<Button> buttons = [];
            if (isThere) buttons.Add(MeetingsFeature.Read.Button(t.Read, it.Id).Aloud(reader, it.Details.Topic));
            else if (mayWrite) buttons.Add(MeetingsFeature.Write.Button(t.Write, it.Id).Aloud(reader, it.Details.Topic));
            if (mayPrepare) buttons.Add(MeetingsFeature.Attendance.Button(came is null ? AttendanceTexts.All.In(reader).Note : AttendanceTexts.All.In(reader).Correct, it.Id).Aloud(reader, it.Details.Topic));
            if (buttons.Count > 0) blocks.Add(new Actions([.. buttons]));
        }
        return new(Mrkdwn.Join("\n", blocks.OfType<Section>().Select(section => section.Text)).Cut(MeetingsViews.LongestText), blocks);
    }

    private static TextInput Page(int most, string? initial) => new() { Multiline = true, MaxLength = most, Initial = initial };
}
