using CommunityBot.Community;
using CommunityBot.Features;
using CommunityBot.Features.CheckIns;
using CommunityBot.Slack;
using CommunityBot.Tests.Features.Joining;
using CommunityBot.Tests.Kit;

namespace CommunityBot.Tests.Features.CheckIns;

public sealed class CheckInsViewsTests
{
    private static readonly CheckIn Week = new(Guid.Parse("0193a9f0-0000-7000-8000-000000000036"), "infra-services", Samples.Ana, Samples.Friday.AddDays(-7), 7, new(2026, 11, 20));

    private static readonly CheckIn Asked = Week with { Answer = CheckInAnswer.Question, AnsweredAt = Samples.Friday, Words = "À quoi sert le « cercle » du jeudi ?\nPuis-je y venir ?" };

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_a_newcomer_reads_looks_as_kept(Language reader)
    {
        var withBuddy = Asked with { Buddy = Samples.Bruno };
        Look("week", Week);
        Look("month", Week with { Day = 30 });
        Look("well", Week with { Answer = CheckInAnswer.Well, AnsweredAt = Samples.Friday });
        Look("passed_on", Asked, Samples.Nadia, Samples.Zoe);
        Look("passed_on_to_one", withBuddy, Samples.Bruno);
        LookAgain("month_after_lost", TakenUp(Asked) with { Answer = CheckInAnswer.Lost });
        LookAgain("month_after_lost_unanswered", Asked with { Answer = CheckInAnswer.Lost });
        LookAgain("month_after_question", TakenUp(Asked));
        LookAgain("month_after_question_unanswered", Asked);
        Look("taken_up", TakenUp(withBuddy));

        Form("question", CheckInAnswer.Question, new(Week, Samples.Community(), reader, Samples.Bruno, [new(Role.Animator, [Samples.Nadia, Samples.Zoe]), new(Role.Facilitator, [Samples.Zoe])]), words: null, isReaderGone: false);
        Form("lost_team_only", CheckInAnswer.Lost, new(Week, Samples.Community(), reader, null, [new(Role.Animator, [Samples.Nadia])]), Asked.Words, isReaderGone: true);
        Form("lost_buddy_only", CheckInAnswer.Lost, new(Week, Samples.Community(), reader, Samples.Bruno, []), words: null, isReaderGone: false);
        Snapshot.Matches(CheckInsViews.Notice(reader, CheckInAnswer.Lost, CheckInsTexts.All.In(reader).NobodyReads, Asked.Words!).ToJson(), $"notice.{reader.Code()}");
        Snapshot.Matches(CheckInsViews.Again(reader, Samples.Community(), withBuddy with { AnsweredAt = null, Buddy = null }, isMember: true, []).ToJson(), $"again.{reader.Code()}");
        Snapshot.Matches(CheckInsViews.Again(reader, Samples.Community(), Asked, isMember: true, [Samples.Nadia]).ToJson(), $"again_sent.{reader.Code()}");

        void Look(string state, CheckIn checkIn, params UserId[] readers) => Kept(state, CheckInsViews.Part(reader, Samples.Community(), checkIn, readers));

        void LookAgain(string state, CheckIn earlier) => Kept(state, CheckInsViews.Part(reader, Samples.Community(), Week with { Day = 30 }, [], earlier));

        void Kept(string state, LetterPart part) => Snapshot.Matches(new Message(part.Text, part.Blocks).ToJson(), $"part.{state}.{reader.Code()}");

        static void Form(string state, CheckInAnswer about, CheckInDesk desk, string? words, bool isReaderGone) =>
            Snapshot.Matches(CheckInsViews.Form(desk, about, "Bruno", words, isReaderGone).ToJson(), $"form.{state}.{desk.Language.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_those_who_may_answer_read_looks_as_kept(Language reader)
    {
        Look("question", Asked, isMember: true);
        Look("lost_alone", Asked with { Answer = CheckInAnswer.Lost, Buddy = Samples.Bruno }, isMember: true);
        Look("taken_up", TakenUp(Asked), isMember: true);
        Look("forgotten", TakenUp(Asked) with { Words = null }, isMember: true);
        Look("went_on", Asked with { Readers = Role.Pilot, Reached = Role.Facilitator, PassedAt = Samples.Friday }, isMember: true);
        Look("gone", Asked, isMember: false);
        var home = new HomeView(CheckInsViews.AtHome(reader, Samples.Community(), Asked, "Ana", "https://exemple.slack.com/archives/D1/p1"), CheckInsViews.AtHome(reader, Samples.Community(), Asked, null, null));
        Snapshot.Matches(home.ToJson(), $"at_home.{reader.Code()}");

        void Look(string state, CheckIn checkIn, bool isMember) =>
            Snapshot.Matches(CheckInsViews.Card(reader, Samples.Community(), checkIn, "Ana", isMember).ToJson(), $"card.{state}.{reader.Code()}");
    }

    [Theory, InlineData(Language.French), InlineData(Language.English)]
    public void What_a_newcomer_reads_while_nobody_answers_looks_as_kept(Language reader)
    {
        var silent = Asked with { Buddy = Samples.Bruno, PassedAt = Samples.Friday };
        Kept("one", CheckInsViews.Passed(reader, Samples.Community(), silent, null));
        Kept("further", CheckInsViews.Passed(reader, Samples.Community(), Asked with { Reached = Role.Pilot, PassedAt = Samples.Friday }, new(Role.Pilot, [Samples.Nadia])));
        var home = new HomeView(CheckInsViews.MyWords(reader, Samples.Community(), silent, [Samples.Bruno]), CheckInsViews.MyWords(reader, Samples.Community(), Asked, [Samples.Nadia, Samples.Zoe]));
        Snapshot.Matches(home.ToJson(), $"my_words.{reader.Code()}");

        void Kept(string state, LetterPart part) => Snapshot.Matches(new Message(part.Text, part.Blocks).ToJson(), $"passed.{state}.{reader.Code()}");
    }

    [Fact]
    public void The_longest_words_fit_in_the_card_whole()
    {
        var words = new string('<', CheckIn.WordsAtMost);
        var card = CheckInsViews.Card(Language.French, Samples.Community(), Asked with { Words = words }, "Ana", isMember: true);
        Assert.Equal(CheckIn.WordsAtMost, card.Blocks.OfType<Section>().Sum(section => section.Text.ToString().Split("&lt;").Length - 1));
    }

    private static CheckIn TakenUp(CheckIn checkIn) => checkIn with { TakenBy = Samples.Nadia, TakenAt = Samples.Friday.AddHours(3) };
}
