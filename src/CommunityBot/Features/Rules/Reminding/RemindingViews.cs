using System.Globalization;
using CommunityBot.Community;
using CommunityBot.Features.Leaving;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>What the form of a reminder holds already when it opens.</summary>
internal sealed record ReminderTyped
{
    /// <summary>Named in the command; the form asks all the same.</summary>
    public UserId? Whom { get; init; }

    /// <summary>The rule chosen, by its place.</summary>
    public int? Rule { get; init; }
    public string? Note { get; init; }

    /// <summary>How many reminders in 90 days this one makes, where it will be put to the facilitators; null where it will not, or nobody is chosen yet.</summary>
    public int? Raised { get; init; }

    /// <summary>The message it was opened from was deleted since.</summary>
    public bool IsMessageGone { get; init; }
}

/// <summary>The reminder as it is written, received and answered, and several of them as the facilitators read them.</summary>
internal static class RemindingViews
{
    private const int LongestText = 4000;

    public static Modal Form(Language language, CommunitySettings community, RulesRevision revision, Reminding carried, ReminderTyped typed)
    {
        var t = RemindingTexts.All.In(language);
        var rules = ReadingViews.Choices(language, revision.In(language), place => place.ToString(CultureInfo.InvariantCulture));
        var chosen = typed.Rule is { } at ? rules.SelectMany(group => group.Options).ElementAtOrDefault(at) : null;
        return RulesFeature.Reminder.Modal(t.Title, carried with { Revision = revision.Number },
        [
            new Section(carried.Person is { } person ? t.IntroTo(person, community.Name) : t.Intro(community.Name)),
            .. typed.Raised is { } count ? [new Section(t.Raises(count, RuleReminder.Within))] : Array.Empty<Block>(),
            .. typed.IsMessageGone ? [new Section(t.MessageGone)] : Array.Empty<Block>(),
            .. carried.Person is null ? [RulesFeature.Whom.Input(t.WhomLabel, new UserSelect { Initial = typed.Whom })] : Array.Empty<Block>(),
            RulesFeature.Rule.Input(t.RuleLabel, new GroupedSelect(rules) { Placeholder = t.RulePlaceholder, Initial = chosen }) with { Hint = t.RuleHint },
            RulesFeature.ReminderNote.Input(t.NoteLabel, new TextInput { Multiline = true, MaxLength = RuleReminder.NoteAtMost, Initial = typed.Note }) with { Optional = true, Hint = t.NoteHint },
            .. carried.Person is null ? [RulesFeature.MessageLink.Input(t.LinkLabel, new TextInput()) with { Optional = true, Hint = t.LinkHint }] : Array.Empty<Block>(),
        ]) with
        {
            Submit = t.Send,
            Close = t.Cancel,
        };
    }

    /// <summary>What the person reads.</summary>
    public static Message Letter(Language language, RuleReminder reminder, Mrkdwn opening)
    {
        var t = RemindingTexts.All.In(language);
        List<Block> blocks = [.. Section.Of(opening)];
        List<Mrkdwn> said = [opening];
        if (reminder.Note is { } note)
        {
            blocks.AddRange(Section.Quoting(t.TheyAdd(reminder.By), note));
            said.AddRange([t.TheyAdd(reminder.By), Mrkdwn.Quote(note)]);
        }
        if (reminder.Link is { } link)
        {
            blocks.Add(new Section(t.About(new(link, t.ThisMessage))));
            said.Add(t.About(new(link, t.ThisMessage)));
        }
        if (reminder.Answer is { } answer) blocks.AddRange(Section.Quoting(t.YourAnswer, answer));
        else if (reminder.AnsweredAt is null) blocks.Add(new Actions(RulesFeature.AnswerThem.Button(t.AnswerThem, reminder.Id)));
        blocks.Add(new Context(t.BetweenUs));
        return new(Mrkdwn.Join("\n", [.. said, t.BetweenUs]).Cut(LongestText), blocks);
    }

    /// <summary>What the variables of the words stand for.</summary>
    /// <param name="firstName">Of the person reminded; empty where Slack has not said it.</param>
    public static IReadOnlyDictionary<Variable, Mrkdwn> Values(Language language, CommunitySettings community, UserId by, string firstName, HouseRule? rule) => new Dictionary<Variable, Mrkdwn>
    {
        [Variable.Sender] = $"{by}",
        [Variable.Rule] = ReadingViews.One(language, rule),
        [Variable.Community] = Mrkdwn.Escaped(community.Name),
        [Variable.FirstName] = Mrkdwn.Escaped(firstName),
    };

    public static Modal AnswerForm(Language language, RuleReminder reminder, Mrkdwn opening)
    {
        var t = RemindingTexts.All.In(language);
        return RulesFeature.Answering.Modal(t.AnswerTitle, reminder.Id,
        [
            .. Section.Of(opening),
            RulesFeature.AnswerWords.Input(t.AnswerLabel, new TextInput { Multiline = true, MaxLength = RuleReminder.AnswerAtMost }) with { Hint = t.AnswerHint },
        ]) with
        {
            Submit = t.Send,
            Close = t.Cancel,
        };
    }

    /// <summary>On the Home tab of those who decide.</summary>
    /// <param name="more">How many are not shown.</param>
    public static IReadOnlyList<Block> AtHome(Language language, IReadOnlyList<ReviewAtHome> waiting, int more)
    {
        var t = RemindingTexts.All.In(language);
        return
        [
            .. waiting.Select(w => new Section(t.Several(w.Review.Person, w.Community.Name, w.Reminders, RuleReminder.Within)) { Accessory = w.Card is null ? null : RulesFeature.SeeReview.Button(t.SeeCard, w.Review.Id) with { Url = w.Card } }),
            .. more > 0 ? [new Context(t.MoreAtHome(more))] : Array.Empty<Block>(),
        ];
    }

    /// <summary>What the facilitators decide on.</summary>
    /// <param name="name">Read aloud with the buttons.</param>
    public static Message ReviewCard(Language language, CommunitySettings community, RuleReview review, IReadOnlyList<(RuleReminder Reminder, HouseRule? Rule)> reminders, bool isMember, string? name)
    {
        var t = RemindingTexts.All.In(language);
        var heading = t.Several(review.Person, community.Name, reminders.Count, RuleReminder.Within);
        List<Mrkdwn> texts = [heading];
        List<Block> blocks = [new Section(heading)];
        foreach (var (reminder, rule) in reminders)
        {
            var line = Mrkdwn.Join("\n", Lines(t, language, reminder, rule));
            texts.Add(line);
            blocks.AddRange(Section.Of(line));
        }
        Mrkdwn? done = review.Status switch
        {
            ReviewStatus.Closed when review is { ClosedBy: { } by, ClosedAt: { } at } => t.ClosedBy(by, language.When(at)),
            ReviewStatus.Over => t.Over,
            _ when !isMember => t.Over,
            _ => null,
        };
        if (review is { TalkedBy: { } talker, TalkedAt: { } talked }) blocks.Add(new Section(t.TalkedBy(talker, language.When(talked))));
        if (done is not null)
        {
            texts.Add(done);
            blocks.Add(new Section(done));
        }
        else blocks.Add(new Actions([.. Buttons(t, review, community).Select(button => button.Aloud(language, name))]));
        return new(Mrkdwn.Join("\n", texts).Cut(LongestText), blocks);
    }

    public static Modal TalkForm(Language language, RuleReview review, CommunitySettings community)
    {
        var t = RemindingTexts.All.In(language);
        return RulesFeature.Talking.Modal(t.TalkTitle, review.Id,
            new Section(t.TalkIntro(review.Person, community.Name)),
            RulesFeature.TalkWords.Input(t.TalkLabel, new TextInput { Multiline = true, MaxLength = RuleReminder.NoteAtMost })) with
        {
            Submit = t.Send,
            Close = t.Cancel,
        };
    }

    private static IEnumerable<Button> Buttons(IRemindingTexts t, RuleReview review, CommunitySettings community)
    {
        if (review.Status == ReviewStatus.Open) yield return RulesFeature.Talk.Button(t.Talk, review.Id) with { Style = ButtonStyle.Primary };
        yield return LeavingFeature.Exclude.Button(t.Exclude, new(community.Id, review.Person));
        yield return RulesFeature.CloseReview.Button(t.NoAction, review.Id);
    }

    private static IEnumerable<Mrkdwn> Lines(IRemindingTexts t, Language language, RuleReminder reminder, HouseRule? rule)
    {
        yield return t.GivenBy(reminder.By, language.When(reminder.At));
        if (rule is not null) yield return ReadingViews.One(language, rule);
        if (reminder.Note is { } note) yield return t.Note(note);
        if (reminder.Answer is { } answer) yield return t.Answered(answer);
        if (reminder.Link is { } link) yield return t.About(new(link, t.ThisMessage));
    }
}
