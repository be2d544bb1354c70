using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>The form, what it would publish, and what was published before.</summary>
internal static class EditingViews
{
    /// <summary>The choice "words only".</summary>
    public const string Wording = "wording";

    private const string Rules = "rules";

    private const int Listed = 40;

    /// <param name="draft">What the fields hold.</param>
    /// <param name="from">Where that comes from; null where it is in force.</param>
    public static Modal Form(Language language, CommunitySettings community, RulesRevision current, RulesDraft draft, Mrkdwn? from)
    {
        var t = EditingTexts.All.In(language);
        var (own, other) = (language.NameOf(community.Language), language.NameOf(RulesEdited.TheOther(community.Language)));
        Option[] changes = [new(t.RulesChange, Rules) { Description = t.RulesChangeLine }, new(t.OnlyWords, Wording) { Description = t.OnlyWordsLine }];
        return RulesFeature.Form.Modal(t.Title, new Edition(community.Id, current.Number),
        [
            new Section(t.Intro(community.Name)),
            .. from is null ? [] : new Block[] { new Section(from) },
            Page(RulesFeature.Expected, t.ExpectedLabel(own), draft.Expected) with { Hint = t.OneALine },
            Page(RulesFeature.NotAllowed, t.NotAllowedLabel(own), draft.NotAllowed) with { Hint = t.OneALine },
            Line(RulesFeature.Exclusion, t.ExclusionLabel(own), draft.Exclusion),
            RulesFeature.Change.Input(t.ChangeLabel, new RadioButtons(changes) { Initial = draft.IsWording ? changes[1] : changes[0] }),
            new Divider(),
            new Section(t.OtherIntro(other)),
            .. (draft.OtherExpected + draft.OtherNotAllowed + draft.OtherExclusion).Trim().Length > 0 ? [Alone(t, other, draft.IsAlone)] : Array.Empty<Block>(),
            Page(RulesFeature.OtherExpected, t.ExpectedLabel(other), draft.OtherExpected) with { Optional = true },
            Page(RulesFeature.OtherNotAllowed, t.NotAllowedLabel(other), draft.OtherNotAllowed) with { Optional = true },
            Line(RulesFeature.OtherExclusion, t.ExclusionLabel(other), draft.OtherExclusion) with { Optional = true },
        ]) with
        {
            Submit = t.SeeFirst,
            Close = t.Cancel,
        };
    }

    /// <summary>As members will read it, over the form, to which one may come back.</summary>
    /// <param name="members">How many will be asked.</param>
    /// <param name="isLate">Somebody else has published since the form was opened: theirs is shown first.</param>
    public static Modal Preview(Language language, CommunitySettings community, RulesRevision current, RulesEdited edited, int members, bool isLate)
    {
        var t = EditingTexts.All.In(language);
        var other = RulesEdited.TheOther(community.Language);
        IReadOnlyList<Block> meanwhile = !isLate ? [] :
        [
            new Section(t.Meanwhile(current.By ?? default, current.Version, language.When(current.At))),
            .. ReadingViews.Text(current.In(community.Language), community.Language),
            new Divider(),
            new Section(t.Yours),
        ];
        return RulesFeature.Preview.Modal(t.PreviewTitle, new Edition(community.Id, current.Number),
        [
            .. meanwhile,
            .. Section.Of(Mrkdwn.Join("\n", Changes(t, current.In(community.Language), edited.Own))),
            new Section(edited.Own.Version == current.Version ? t.WillKeep(current.Version) : t.WillBe(edited.Own.Version, members)),
            .. ReadingViews.Text(edited.Own, community.Language),
            .. edited.Other is { } theirs ? [new Divider(), new Context(t.AndIn(language.NameOf(other))), .. ReadingViews.Text(theirs, other)] : new Block[] { new Context(t.NotIn(language.NameOf(other))) },
        ]) with
        {
            Submit = isLate ? t.PublishMine : t.Publish,
            Close = t.Back,
        };
    }

    public static Message Published(Language language, CommunitySettings community, RulesRevision revision, int members)
    {
        var t = EditingTexts.All.In(language);
        return RulesWords.Say(revision.Change == RulesChange.Wording ? t.Corrected(community.Name, revision.Version) : t.Published(community.Name, revision.Version, members));
    }

    public static Modal History(Language language, CommunitySettings community, IReadOnlyList<RulesRevision> revisions)
    {
        var t = EditingTexts.All.In(language);
        return RulesWords.Notice(language, t.HistoryTitle,
        [
            new Section(t.HistoryIntro(community.Name)),
            .. revisions.Take(Listed).Select(revision => new Section(What(t, language, revision))
            {
                Accessory = RulesFeature.Revision.Button(ReadingTexts.All.In(language).Read, new(community.Id, revision.Number)).Aloud(language, t.VersionOf(revision.Version)),
            }),
        ]);
    }

    public static Modal Earlier(Language language, CommunitySettings community, RulesRevision revision, bool isInForce)
    {
        var t = EditingTexts.All.In(language);
        Button back = RulesFeature.History.Button(t.BackToHistory, community.Id);
        return RulesWords.Notice(language, t.HistoryTitle,
        [
            new Section(What(t, language, revision)),
            .. ReadingViews.Text(revision.In(language), language),
            new Actions(isInForce ? [back] : [RulesFeature.Restart.Button(t.Restart, new(community.Id, revision.Number)), back]),
        ]);
    }

    /// <summary>What is in one text and not in the other: whoever publishes sees at a glance what members will find changed.</summary>
    private static IEnumerable<Mrkdwn> Changes(IEditingTexts t, HouseRules before, HouseRules after)
    {
        var (gone, come) = (before.All.Except(after.All, StringComparer.Ordinal).ToList(), after.All.Except(before.All, StringComparer.Ordinal).ToList());
        if (gone.Count > 0) yield return t.TakenOut(Mrkdwn.Join("\n", gone.Select(rule => (Mrkdwn)$"• {rule}")));
        if (come.Count > 0) yield return t.PutIn(Mrkdwn.Join("\n", come.Select(rule => (Mrkdwn)$"• {rule}")));
        if (before.Exclusion != after.Exclusion) yield return t.NewExclusion;
        else if (gone.Count + come.Count == 0) yield return t.SameRules;
    }

    private static Mrkdwn What(IEditingTexts t, Language language, RulesRevision revision) =>
        Mrkdwn.Join("\n", [$"*{t.VersionOf(revision.Version)}*", t.What(revision.Change, revision.By ?? default, ReadingViews.On(language, revision.At))]);

    private static Input Alone(IEditingTexts t, string other, bool isAlone)
    {
        var alone = new Option(t.LeaveOut(other), "yes") { Description = t.LeaveOutLine };
        return RulesFeature.WithoutOther.Input(t.LeaveOutLabel(other), new Checkboxes(alone) { Initial = isAlone ? [alone] : null }) with { Optional = true };
    }

    private static Input Page(TextField field, string label, string typed) =>
        field.Input(label, new TextInput { Multiline = true, MaxLength = RulesEdited.FieldAtMost, Initial = RulesWords.Trimmed(PlainText.Cut(typed, RulesEdited.FieldAtMost)) });

    private static Input Line(TextField field, string label, string typed) =>
        field.Input(label, new TextInput { Multiline = true, MaxLength = RulesEdited.RuleAtMost, Initial = RulesWords.Trimmed(PlainText.Cut(typed, RulesEdited.RuleAtMost)) });
}
