using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rewording;

/// <summary>The list of texts, the form of one, and what it would look like.</summary>
internal static class RewordingViews
{
    private const int LongestExample = 80, Listed = 40;

    /// <param name="said">What has just been done.</param>
    public static Modal All(Language reader, CommunitySettings community, IReadOnlyList<(Rewordable Text, Language Language, OwnWords? Own)> texts, Mrkdwn? said)
    {
        var t = RewordingTexts.All.In(reader);
        return Notice(reader,
        [
            .. said is null ? [] : Section.Of(said),
            new Section(t.Intro(community.Name)),
            .. texts.SelectMany(one => new Block[]
            {
                new Section(Mrkdwn.Join("\n", [t.Heading(one.Text.Text, one.Language), t.ReadBy(one.Text.Text, one.Language, one.Language == community.Language), State(t, reader, one.Own)])),
                new Actions([.. Buttons(reader, new(community.Id, one.Text.Text, one.Language, one.Own?.Number ?? 0), isOwn: one.Own?.Words is not null, withSee: true)]),
            }),
        ]);
    }

    /// <summary>A text in force, as its readers find it.</summary>
    public static Modal One(TextFound found)
    {
        var t = RewordingTexts.All.In(found.Reader);
        return Notice(found.Reader,
        [
            new Section(Mrkdwn.Join("\n", [t.Heading(found.Text.Text, found.Language), State(t, found.Reader, found.Own)])),
            new Context(t.WouldRead(found.Text.Text)),
            .. Shown(t, found.Specimen.Draw(found.Words)),
            new Divider(),
            new Actions(
            [
                .. Buttons(found.Reader, found.At, found.IsOwn, withSee: false),
                .. found.Own is null ? [] : new[] { RewordingFeature.History.Button(t.History, found.At) },
                RewordingFeature.Open.Button(t.BackToTexts, found.Community.Id),
            ]),
        ]);
    }

    /// <summary>Every text it has had, the one the bot comes with last.</summary>
    public static Modal History(TextFound found, IReadOnlyList<OwnWords> changes)
    {
        var t = RewordingTexts.All.In(found.Reader);
        return Notice(found.Reader,
        [
            new Section(Mrkdwn.Join("\n", [t.Heading(found.Text.Text, found.Language), t.HistoryIntro])),
            .. changes.Take(Listed).Append(null).Select(change => new Section(State(t, found.Reader, change))
            {
                Accessory = RewordingFeature.SeeEarlier.Button(t.See, found.At with { Number = change?.Number ?? 0 }).Aloud(found.Reader, change is null ? null : found.Reader.Day(found.Community.DayAt(change.At))),
            }),
            new Actions(RewordingFeature.See.Button(t.BackToText, found.At)),
        ]);
    }

    /// <param name="number">The change shown; 0 for what the bot says by itself.</param>
    /// <param name="change">That change, where there was one.</param>
    public static Modal Earlier(TextFound found, int number, OwnWords? change)
    {
        var t = RewordingTexts.All.In(found.Reader);
        var back = RewordingFeature.History.Button(t.BackToHistory, found.At);
        return Notice(found.Reader,
        [
            new Section(Mrkdwn.Join("\n", [t.Heading(found.Text.Text, found.Language), State(t, found.Reader, change)])),
            .. Shown(t, found.Specimen.Draw(found.WordsAfter(change))),
            new Divider(),
            new Actions(number == found.At.Number ? [back] : [RewordingFeature.Restart.Button(t.Restart, found.At with { Number = number }), back]),
        ]);
    }

    /// <param name="words">What the fields hold.</param>
    /// <param name="from">Where that comes from; null where it is in force.</param>
    public static Modal Form(TextFound found, IReadOnlyList<string> words, Mrkdwn? from)
    {
        var t = RewordingTexts.All.In(found.Reader);
        return RewordingFeature.Form.Modal(t.FormTitle, found.At,
        [
            new Section(Mrkdwn.Join("\n", [t.Heading(found.Text.Text, found.Language), t.ReadBy(found.Text.Text, found.Language, found.Language == found.Community.Language)])),
            .. from is null ? [] : new Block[] { new Section(from) },
            .. found.Text.Passages.Select((passage, i) => Field(t, found, passage, i, words[i])),
            new Section(Mrkdwn.Join("\n", [t.VariablesTitle, .. found.Text.Passages.SelectMany(passage => passage.Variables).Distinct().Select(variable => Line(t, found, variable))])),
            new Context(t.Formatting),
        ]) with
        {
            Submit = t.SeeFirst,
            Close = t.Cancel,
        };
    }

    /// <summary>As it would be read, over the form, to which one may come back.</summary>
    /// <param name="isLate">Somebody else has changed it since the form was opened: theirs is shown first.</param>
    public static Modal Preview(TextFound found, IReadOnlyList<string> words, bool isLate)
    {
        var t = RewordingTexts.All.In(found.Reader);
        return RewordingFeature.Preview.Modal(t.PreviewTitle, found.At,
        [
            .. isLate && found.Own is { } own ? [new Section(t.Meanwhile(own.By, found.Reader.When(own.At))), .. Shown(t, found.Specimen.Draw(found.Words)), new Divider(), new Section(t.Yours)] : Array.Empty<Block>(),
            new Context(t.WouldRead(found.Text.Text)),
            .. Shown(t, found.Specimen.Draw(words)),
        ]) with
        {
            Submit = isLate ? t.PublishMine : t.Publish,
            Close = t.Back,
        };
    }

    /// <summary>In the place of a form that can no longer be sent: why, and the words typed in it.</summary>
    public static Answer Instead(Language reader, Mrkdwn why, IReadOnlyList<string> typed)
    {
        var theirs = string.Join("\n\n", typed.Where(passage => !string.IsNullOrWhiteSpace(passage)));
        return Answer.Update(Notice(reader, [.. Section.Of(why), .. theirs.Length == 0 ? [] : Section.Quoting(RewordingTexts.All.In(reader).YourWords, theirs)]));
    }

    /// <summary>Which community, a button each.</summary>
    public static Message WhichOne(Language reader, IReadOnlyList<CommunitySettings> communities) => WhichCommunity.Ask(RewordingTexts.All.In(reader).WhichOne, communities, RewordingFeature.Open);

    /// <param name="lines">The communities, and how many of their texts are in their own words.</param>
    public static IReadOnlyList<Block> AtHome(Language reader, IReadOnlyList<(CommunitySettings Community, int Changed)> lines)
    {
        if (lines.Count == 0) return [];
        var t = RewordingTexts.All.In(reader);
        return
        [
            new Header(t.Title),
            .. lines.Select(line => new Section(t.AtHome(line.Community.Name, line.Changed)) { Accessory = RewordingFeature.Open.Button(t.SeeTexts, line.Community.Id).Aloud(reader, line.Community.Name) }),
        ];
    }

    private static Modal Notice(Language reader, params IReadOnlyList<Block> blocks)
    {
        var t = RewordingTexts.All.In(reader);
        return new(RewordingFeature.Notice, t.Title, blocks) { Close = t.Close };
    }

    private static Input Field(IRewordingTexts t, TextFound found, Passage passage, int i, string words)
    {
        var text = new TextInput { Multiline = true, MaxLength = passage.AtMost, Initial = words.Length == 0 ? null : PlainText.Cut(words, passage.AtMost) };
        return RewordingFeature.Passages[i].Input(t.Label(found.Text.Text, i), text) with { Optional = passage.MayBeEmpty, Hint = passage.MayBeEmpty ? t.MayBeEmpty : null };
    }

    private static Mrkdwn Line(IRewordingTexts t, TextFound found, Variable variable)
    {
        var example = variable.StandsAlone() ? null : found.Specimen.Values.GetValueOrDefault(variable)?.Cut(LongestExample);
        return t.VariableLine(found.Language.Write(variable), VariableTexts.All.In(found.Reader).Meaning(variable), example is { Length: > 0 } ? example : null);
    }

    private static Mrkdwn State(IRewordingTexts t, Language reader, OwnWords? own) => own switch
    {
        null => t.Shipped,
        { Words: null } => t.Restored(own.By, reader.When(own.At)),
        _ => t.Own(own.By, reader.When(own.At)),
    };

    private static IEnumerable<Button> Buttons(Language reader, TextIn at, bool isOwn, bool withSee)
    {
        var t = RewordingTexts.All.In(reader);
        var name = t.NameIn(at.Text, at.Language);
        yield return RewordingFeature.Change.Button(t.Change, at).Aloud(reader, name);
        if (withSee) yield return RewordingFeature.See.Button(t.See, at).Aloud(reader, name);
        if (isOwn) yield return RewordingFeature.Restore.Button(t.Restore, at).Aloud(reader, name) with { Confirm = new(t.ConfirmTitle, t.ConfirmText, t.ConfirmYes, t.ConfirmNo) };
    }

    /// <summary>The blocks of a message that is not sent: its buttons are named, and cannot be pressed.</summary>
    private static IEnumerable<Block> Shown(IRewordingTexts t, Message message) => message.Blocks.Select(Block (block) => block switch
    {
        Actions buttons => new Context(t.Buttons(buttons.Elements.Count, string.Join(", ", buttons.Elements.OfType<Button>().Select(button => button.Text)))),
        Section section => section with { Accessory = null },
        _ => block,
    });
}
