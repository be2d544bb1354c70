using CommunityBot.Community;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;

namespace CommunityBot.Features.Announcements;

/// <summary>How an announcement looks: in the form, privately and in the channel.</summary>
internal static class AnnouncementsViews
{
    /// <summary>What Slack takes of a message's own text, the one read aloud.</summary>
    private const int LongestText = 4000;
    private static readonly TimeSpan ALittle = TimeSpan.FromMinutes(1);
    private const int ButtonAtMost = 75;

    public static Message Choose(IAnnouncementsTexts t, IReadOnlyList<CommunitySettings> mine) => new(t.Which,
    [
        new Section(t.Which),
        // A row for each: they share an action id.
        .. mine.Select(community => new Actions(AnnouncementsFeature.Open.Button(PlainText.Cut(community.Name, ButtonAtMost), community.Id))),
    ]);

    /// <param name="atOnce">Nobody reads it first.</param>
    /// <param name="zone">The reader's.</param>
    /// <param name="proposal">What the form is filled in with; null for nothing.</param>
    public static Modal Form(Language reader, CommunitySettings community, bool atOnce, string zone, AnnouncementWords? proposal = null)
    {
        var t = AnnouncementsTexts.All.In(reader);
        return AnnouncementsFeature.Form.Modal(t.FormTitle, community.Id,
        [
            new Section(atOnce ? t.IntroAtOnce(community.Channel) : t.IntroRead(community.Channel)),
            .. Fields(t, proposal, null, zone),
            AnnouncementsFeature.NoAdvertising.Input(t.RuleLabel, new Checkboxes(new Option(t.RuleConfirm, "yes"))),
        ]) with
        {
            Submit = atOnce ? t.Send : t.Propose,
            Close = t.Close,
        };
    }

    /// <param name="publishes">Saving publishes it.</param>
    /// <param name="isRead">What is saved is read by an animator before it appears.</param>
    public static Modal Edit(Language reader, CommunitySettings community, Announcement it, bool publishes, bool isRead, string zone)
    {
        var t = AnnouncementsTexts.All.In(reader);
        return AnnouncementsFeature.Editing.Modal(t.EditTitle, it.Id,
        [
            .. isRead ? [new Section(it.Status == AnnouncementStatus.Published ? t.IntroRevision(community.Channel) : t.IntroReadAgain(community.Channel))] : Array.Empty<Block>(),
            .. Fields(t, it.Revision ?? it.Words, it.Status, zone),
        ]) with
        {
            Submit = publishes ? t.SaveAndPublish : isRead ? t.Propose : t.Save,
            Close = t.Close,
        };
    }

    private static IEnumerable<Block> Fields(IAnnouncementsTexts t, AnnouncementWords? words, AnnouncementStatus? status, string zone)
    {
        Option[] kinds = [.. Enum.GetValues<AnnouncementKind>().Select(kind => new Option(t.Kind(kind), AnnouncementsSql.Code(kind)))];
        yield return AnnouncementsFeature.Kind.Input(t.KindLabel, new StaticSelect(kinds) { Initial = kinds[(int)(words?.Kind ?? AnnouncementKind.News)] });
        yield return AnnouncementsFeature.Title.Input(t.TitleLabel, new TextInput { MaxLength = AnnouncementWords.TitleAtMost, Initial = words?.Title is { Length: > 0 } title ? title : null });
        yield return AnnouncementsFeature.Text.Input(t.TextLabel, new TextInput { Multiline = true, MaxLength = AnnouncementWords.TextAtMost, Initial = words?.Text is { Length: > 0 } text ? text : null });
        yield return AnnouncementsFeature.Link.Input(t.LinkLabel, new TextInput { MaxLength = AnnouncementWords.LinkAtMost, Initial = words?.Link }) with { Optional = true, Hint = t.LinkHint };
        if (status != AnnouncementStatus.Published)
            yield return AnnouncementsFeature.At.Input(t.WhenLabel, new DateTimePicker { InitialDateTime = words?.At?.ToUnixTimeSeconds() }) with { Optional = true, Hint = t.WhenHint(zone) };
    }

    public static Modal Refuse(IAnnouncementsTexts t, Announcement it, int atMost) => AnnouncementsFeature.Refusal.Modal(t.RefuseTitle, it.Id,
        AnnouncementsFeature.Note.Input(t.NoteLabel, new TextInput { Multiline = true, MaxLength = atMost }) with { Hint = t.NoteHint }) with
    {
        Submit = t.RefuseSend,
        Close = t.Close,
    };

    /// <summary>As everyone reads it.</summary>
    public static Message Announcement(Language everyone, Announcement it)
    {
        var t = AnnouncementsTexts.All.In(everyone);
        var (heading, words, by) = (t.Heading(it.Words.Kind, it.Words.Title), Mrkdwn.Escaped(it.Words.Text), t.By(it.Author));
        Mrkdwn[] link = it.Words.Link is { } address ? [$"{new Link(address, address)}"] : [];
        return new(Mrkdwn.Join("\n", [heading, words, .. link, by]).Cut(LongestText), [new Section(heading), .. Section.Of(words), .. link.SelectMany(Section.Of), new Context(by)]);
    }

    /// <summary>What stands in its place once it was taken back.</summary>
    public static Message Withdrawn(Language everyone, Announcement it)
    {
        var text = AnnouncementsTexts.All.In(everyone).WithdrawnHere(it.Words.Title, it.WithdrawnBy ?? it.Author);
        return new(text, new Section(text));
    }

    /// <summary>Private: the author's receipt, or what an animator reads of what a member proposes.</summary>
    /// <param name="post">What it waits under, while it waits.</param>
    /// <param name="mayAct">False for an author who is of the community no more.</param>
    public static Message Card(Language reader, Announcement it, CommunitySettings community, PacedPost? post, IReadOnlyList<UserId> animators, bool forAuthor, bool mayAct = true)
    {
        var t = AnnouncementsTexts.All.In(reader);
        var lead = (it.Revision, forAuthor) switch
        {
            (null, true) => t.Yours(community.Channel),
            (null, false) => t.ProposedBy(it.Author, community.Channel),
            (_, true) => t.YourRevision(community.Channel),
            (_, false) => t.RevisedBy(it.Author, community.Channel),
        };
        var shown = it.Revision ?? it.Words;
        var (heading, words) = (t.Heading(shown.Kind, shown.Title), Written(shown));
        var state = State(t, reader, it, community, post, animators);
        return new(Mrkdwn.Join("\n", [lead, heading, Mrkdwn.Quote(words), state]).Cut(LongestText),
        [
            new Section(lead),
            .. Section.Quoting(heading, words),
            .. it is { Status: AnnouncementStatus.Refused, Note: { } note } ? Section.Quoting(state, note).Cast<Block>() : [new Context(state)],
            .. mayAct && Buttons(t, it, forAuthor) is { Count: > 0 } buttons ? [new Actions(buttons)] : Array.Empty<Block>(),
        ]);
    }

    private static Mrkdwn State(IAnnouncementsTexts t, Language reader, Announcement it, CommunitySettings community, PacedPost? post, IReadOnlyList<UserId> animators)
    {
        if (it.Revision is not null) return Mrkdwn.Join(" ", [t.WaitsFor(animators), t.StaysUntilThen]);
        List<Mrkdwn> said = it is not { Status: AnnouncementStatus.Queued or AnnouncementStatus.Published } ? [] : (it.DecidedBy, it.EditedBy) switch
        {
            ({ } by, { } editor) when by == editor => [t.EditedAndApprovedBy(by)],
            ({ } by, { } editor) => [t.ApprovedBy(by), t.EditedBy(editor)],
            ({ } by, null) => [t.ApprovedBy(by)],
            (null, { } editor) => [t.EditedBy(editor)],
            _ => [],
        };
        said.AddRange(it.Status switch
        {
            AnnouncementStatus.Proposed => it.Words.At is { } at ? [t.WaitsFor(animators), t.WantedAt(Moment(reader, at))] : [t.WaitsFor(animators)],
            AnnouncementStatus.Queued => [Waits(t, reader, it, community, post)],
            AnnouncementStatus.Published => [t.Published(community.Channel, Moment(reader, it.PublishedAt ?? it.WrittenAt))],
            AnnouncementStatus.Refused => [t.RefusedBy(it.DecidedBy ?? it.Author)],
            AnnouncementStatus.Withdrawn when it.WithdrawnBy is { } who => [t.WithdrawnBy(who, Moment(reader, it.WithdrawnAt ?? it.WrittenAt))],
            AnnouncementStatus.Withdrawn => [t.WithdrawnAsLeft(it.Author, Moment(reader, it.WithdrawnAt ?? it.WrittenAt))],
            _ => [t.Stopped(community.Channel)],
        });
        return Mrkdwn.Join(" ", said);
    }

    /// <summary>When it goes out, and why not when it was asked to.</summary>
    public static Mrkdwn Waits(IAnnouncementsTexts t, Language reader, Announcement it, CommunitySettings community, PacedPost? post) => post switch
    {
        { Status: PostStatus.Waiting, PlannedAt: { } planned } when it.Words.At is { } wanted && planned - wanted >= ALittle => t.PlannedAfter(community.Channel, Moment(reader, planned), Moment(reader, wanted)),
        { Status: PostStatus.Waiting, PlannedAt: { } planned } => t.Planned(community.Channel, Moment(reader, planned)),
        { Status: PostStatus.Waiting } => t.Planned(community.Channel, null),
        _ => t.OnItsWay(community.Channel),
    };

    /// <summary>The text and its link, as they are quoted.</summary>
    public static string Written(AnnouncementWords words) => words.Link is { } link ? $"{words.Text}\n{link}" : words.Text;

    /// <summary>Told to its author when it is out after a wait.</summary>
    /// <param name="address">Where it stands.</param>
    public static Message Out(Language reader, Announcement it, CommunitySettings community, string? address)
    {
        var t = AnnouncementsTexts.All.In(reader);
        var said = t.Out(it.Words.Title, community.Channel);
        return new(said, new Section(said) { Accessory = address is null ? null : AnnouncementsFeature.SeeCard.Button(t.See, it.Id).Aloud(reader, it.Words.Title) with { Url = address } });
    }

    /// <summary>Told to its author when it goes out on another day than they knew.</summary>
    public static Mrkdwn AnotherDay(Language reader, Announcement it, CommunitySettings community, PacedPost post)
    {
        var t = AnnouncementsTexts.All.In(reader);
        return post.PlannedAt is { } planned ? t.MovedTo(it.Words.Title, community.Channel, Moment(reader, planned)) : t.Held(it.Words.Title, community.Channel);
    }

    private static IReadOnlyList<Element> Buttons(IAnnouncementsTexts t, Announcement it, bool forAuthor)
    {
        var edit = AnnouncementsFeature.Edit.Button(t.Edit, it.Id);
        var withdraw = AnnouncementsFeature.Withdraw.Button(t.Withdraw, it.Id) with { Confirm = new ConfirmDialog(t.WithdrawAsk, t.WithdrawExplained, t.WithdrawYes, t.WithdrawNo) };
        return (it.Status, forAuthor) switch
        {
            (AnnouncementStatus.Proposed, false) => ToRead(),
            _ when it.Revision is not null && !forAuthor => ToRead(),
            (AnnouncementStatus.Stopped, _) => [AnnouncementsFeature.Restore.Button(t.PublishAgain, it.Id), edit, withdraw],
            // What an animator took back, its author does not bring back.
            (AnnouncementStatus.Withdrawn, true) => it.WithdrawnBy == it.Author ? [AnnouncementsFeature.Restore.Button(t.Restore, it.Id)] : [],
            (AnnouncementStatus.Withdrawn, false) => [AnnouncementsFeature.Restore.Button(t.Restore, it.Id)],
            (AnnouncementStatus.Refused, true) => [AnnouncementsFeature.Edit.Button(t.ProposeAgain, it.Id)],
            (AnnouncementStatus.Refused, false) => [],
            _ => [edit, withdraw],
        };

        IReadOnlyList<Element> ToRead() => [AnnouncementsFeature.Publish.Button(t.Publish, AnnouncementRead.Of(it)) with { Style = ButtonStyle.Primary }, edit, AnnouncementsFeature.Refuse.Button(t.Refuse, it.Id)];
    }

    public static Message Advice(IAnnouncementsTexts t, CommunitySettings community)
    {
        var advice = t.Advice(community.Channel);
        return new(advice, new Section(advice), new Actions(AnnouncementsFeature.Open.Button(t.AdviceOpen, community.Id)));
    }

    internal static SlackDate Moment(Language reader, DateTimeOffset at) => reader.LongWhen(at);
}
