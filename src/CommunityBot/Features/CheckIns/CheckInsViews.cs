using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.CheckIns;

/// <summary>What a newcomer is asked, the form, and what those who may answer read.</summary>
internal static class CheckInsViews
{
    private const int LongestText = 4000, LongestOption = 75;

    /// <summary>In the newcomer's letter.</summary>
    /// <param name="readers">Who reads their words.</param>
    /// <param name="earlier">What they had passed on the time before; null for nothing.</param>
    public static LetterPart Part(Language language, CommunitySettings community, CheckIn checkIn, IReadOnlyList<UserId> readers, CheckIn? earlier = null)
    {
        var t = CheckInsTexts.All.In(language);
        if (checkIn is { TakenBy: { } by, TakenAt: { } at }) return LetterPart.Of(community, t.TakenUp(by, language.When(at)));
        if (checkIn.IsAnswered) return LetterPart.Of(community, checkIn.Answer == CheckInAnswer.Well ? t.GladToHear : t.PassedOn(readers));
        var question = earlier is { Answer: { } said } ? t.WhereAreYouNow(community.Name, said, earlier.TakenBy) : checkIn.Day == CheckIn.Days[0] ? t.HowAreFirstSteps(community.Name) : t.FoundYourPlace(community.Name);
        return new(community, [new Section(question), Buttons(t, checkIn), new Context(t.Discreet)], Mrkdwn.Join("\n", [question, t.Discreet]));
    }

    /// <param name="buddy">The name of the member who welcomes the newcomer; empty where Slack has never said it.</param>
    /// <param name="words">What was written before, in this form or for a reader who went.</param>
    /// <param name="isReaderGone">Whoever was chosen cannot read it any more.</param>
    public static Modal Form(CheckInDesk desk, CheckInAnswer about, string buddy, string? words, bool isReaderGone)
    {
        var t = desk.Texts;
        List<Option> readers = [];
        if (desk.Buddy is { } one) readers.Add(new(PlainText.Cut(t.ToBuddy(buddy), LongestOption), one.Value) { Description = t.ToBuddyHint });
        readers.AddRange(desk.Offered.Select(circle => new Option(t.To(circle.Role), PassWordsOn.Chosen(circle)) { Description = circle.People.Count > 1 ? t.ToSeveralHint : null }));
        List<Mrkdwn> intro = [about == CheckInAnswer.Question ? t.AskAway : t.ThankYouForSaying, .. desk.Offered.Select(circle => t.TheyAre(circle.Role, desk.Language.People(circle.People)))];
        if (isReaderGone) intro.Add(t.ReaderIsGone);
        return FormOf(about).Modal(TitleOf(t, about), desk.CheckIn.Id,
        [
            new Section(Mrkdwn.Join("\n", intro)),
            CheckInsFeature.Words.Input(t.WordsLabel, new TextInput { Multiline = true, MaxLength = CheckIn.WordsAtMost, Initial = string.IsNullOrEmpty(words) ? null : words }),
            CheckInsFeature.Whom.Input(t.WhomLabel, new RadioButtons(readers) { Initial = readers[0] }),
            CheckInsFeature.Consent.Input(t.ConsentLabel, new Checkboxes(new Option(t.Consent, "yes"))),
            new Context(Mrkdwn.Join(" ", [.. desk.Offered.Count > 0 ? [t.GoesOn(CheckIn.AnsweredWithin)] : Array.Empty<Mrkdwn>(), t.WhatIsKept])),
        ]) with
        { Submit = t.Send, Close = t.Cancel };
    }

    /// <summary>In the place of the form: what became of it, and the words where they went nowhere.</summary>
    public static Modal Notice(Language language, CheckInAnswer about, Mrkdwn text, string words = "")
    {
        var t = CheckInsTexts.All.In(language);
        return new(CheckInsFeature.Notice, TitleOf(t, about), [.. Section.Of(text), .. words.Length == 0 ? [] : Section.Quoting(t.YourWords, words)]) { Close = t.Close };
    }

    /// <summary>For those who may answer.</summary>
    /// <param name="name">Read aloud with the button.</param>
    public static Message Card(Language language, CommunitySettings community, CheckIn checkIn, string? name, bool isMember)
    {
        var t = CheckInsTexts.All.In(language);
        var heading = checkIn.Answer == CheckInAnswer.Lost ? t.IsLost(checkIn.Person, community.Name) : t.Asks(checkIn.Person, community.Name);
        List<Block> blocks = checkIn.Words is { } words ? [.. Section.Quoting(heading, words)] : [new Section(Mrkdwn.Join("\n", [heading, t.Forgotten]))];
        List<Mrkdwn> said = [heading, checkIn.Words is { } again ? Mrkdwn.Quote(again) : t.Forgotten];
        if (checkIn is { TakenBy: { } by, TakenAt: { } at }) Add(new Section(t.TakenUp(by, language.When(at))), t.TakenUp(by, language.When(at)));
        else if (!isMember) Add(new Section(t.PersonIsGone(checkIn.Person, community.Name)), t.PersonIsGone(checkIn.Person, community.Name));
        else
        {
            blocks.Add(new Actions((CheckInsFeature.TakeUp.Button(t.TakeUp, checkIn.Id) with { Style = ButtonStyle.Primary }).Aloud(language, name)));
            var agreed = checkIn.Buddy is not null ? t.AgreedToYou(checkIn.Person) : t.AgreedToThose(checkIn.Person, checkIn.Readers ?? Role.Animator, checkIn.Reached is not null);
            Add(new Context(agreed), agreed);
        }
        return new(Mrkdwn.Join("\n", said).Cut(LongestText), blocks);

        void Add(Block block, Mrkdwn text)
        {
            blocks.Add(block);
            said.Add(text);
        }
    }

    /// <summary>Whoever was to read the newcomer's words does not welcome them any more: another may.</summary>
    public static Message Again(Language language, CommunitySettings community, CheckIn checkIn, bool isMember, IReadOnlyList<UserId> readers)
    {
        var t = CheckInsTexts.All.In(language);
        if (!isMember) return Message.Saying(t.NoLongerMember(community.Name));
        if (checkIn.IsAnswered) return Message.Saying(checkIn is { TakenBy: { } by, TakenAt: { } at } ? t.TakenUp(by, language.When(at)) : checkIn.Answer == CheckInAnswer.Well ? t.GladToHear : t.PassedOn(readers));
        var text = t.AskSomebodyElse(community.Name);
        return new(text, new Section(text), new Actions(ToAnother(t, checkIn) with { Style = ButtonStyle.Primary }));
    }

    /// <summary>To the newcomer whose words nobody answered in time.</summary>
    /// <param name="next">Whom they went on to; null where they are for one person, and wait for the newcomer.</param>
    public static LetterPart Passed(Language language, CommunitySettings community, CheckIn checkIn, Circle? next)
    {
        var t = CheckInsTexts.All.In(language);
        if (checkIn.Buddy is not { } silent) return LetterPart.Of(community, t.WentOn(community.Name, next is null ? null : t.TheyAre(next.Role, language.People(next.People))));
        var text = t.NotAnsweredBy(silent, community.Name);
        return new(community, [new Section(text), new Actions(ToAnother(t, checkIn))], text);
    }

    /// <summary>On the Home tab of the newcomer who waits for an answer.</summary>
    public static Section MyWords(Language language, CommunitySettings community, CheckIn checkIn, IReadOnlyList<UserId> readers)
    {
        var t = CheckInsTexts.All.In(language);
        return new(t.NotAnsweredYet(community.Name, readers, language.When(checkIn.AnsweredAt ?? checkIn.WelcomedAt))) { Accessory = checkIn.MayBeGivenToAnother ? ToAnother(t, checkIn) : null };
    }

    /// <param name="card">The address of the reader's copy of the card; null while it is on its way.</param>
    public static Section AtHome(Language language, CommunitySettings community, CheckIn checkIn, string? name, string? card)
    {
        var t = CheckInsTexts.All.In(language);
        return new(t.WaitsAtHome(checkIn.Person, community.Name)) { Accessory = card is null ? null : (CheckInsFeature.SeeCard.Button(t.SeeCard, checkIn.Id) with { Url = card }).Aloud(language, name) };
    }

    private static Button ToAnother(ICheckInsTexts t, CheckIn checkIn) =>
        (checkIn.Answer == CheckInAnswer.Lost ? CheckInsFeature.Lost : CheckInsFeature.Question).Button(t.ChooseSomebodyElse, checkIn.Id);

    private static Actions Buttons(ICheckInsTexts t, CheckIn checkIn) => new(
        CheckInsFeature.Well.Button(t.Well, checkIn.Id), CheckInsFeature.Question.Button(t.Question, checkIn.Id), CheckInsFeature.Lost.Button(t.Lost, checkIn.Id));

    private static ModalId<Guid> FormOf(CheckInAnswer about) => about == CheckInAnswer.Lost ? CheckInsFeature.LostForm : CheckInsFeature.QuestionForm;

    private static string TitleOf(ICheckInsTexts t, CheckInAnswer about) => about == CheckInAnswer.Lost ? t.LostTitle : t.QuestionTitle;
}
