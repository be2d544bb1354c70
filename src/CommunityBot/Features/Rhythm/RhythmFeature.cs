using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>What people said in a channel in some time.</summary>
/// <param name="Messages">Written there.</param>
/// <param name="Replies">To these, in their threads, whenever they came.</param>
/// <param name="Voices">How many people wrote any of them.</param>
public sealed record Talk(int Messages, int Replies, int Voices);

/// <summary>
/// A community's week: what is said in its channel is counted; animators hear on Monday what is missing, and again on Thursday where nothing has come; on Friday
/// the bot publishes a digest in their place, or calls those who lead. No week goes by in silence, and none has two digests.
/// </summary>
public sealed class RhythmFeature(LettersFeature letters, TimeProvider clock)
{
    public static readonly SubCommandName SubCommand = new("rythme", "rhythm", new("voir le rythme de la communauté, et qui s’occupe des prochaines semaines", "see the rhythm of the community, and who takes the next weeks")) { Needs = Act.RunWeek };

    public static readonly ButtonId<WeekOf> Take = new("rhythm.take");
    public static readonly ButtonId<WeekOf> Suggest = new("rhythm.suggest");
    public static readonly ButtonId<WeekOf> Publish = new("rhythm.publish");
    public static readonly MenuId<ChosenOfNudge> Menu = new("rhythm.menu");
    public static readonly ModalId<WeekOf> HandingOver = new("rhythm.handing_over");
    public static readonly ModalId<WeekOf> Skipping = new("rhythm.skipping");
    public static readonly UserField To = new("rhythm.to");
    public static readonly DateField Until = new("rhythm.until");

    /// <summary>One answers a question that nobody has answered.</summary>
    public static readonly ButtonId<QuestionIn> Answer = new("rhythm.answer");

    /// <summary>Or would rather have the digest list it.</summary>
    public static readonly ButtonId<QuestionIn> List = new("rhythm.list");

    // In the list of weeks, which is drawn again.
    public static readonly ButtonId<WeekOf> TakeInList = new("rhythm.take_in_list");
    public static readonly ButtonId<WeekOf> GiveInList = new("rhythm.give_in_list");
    public static readonly ButtonId<string> Resume = new("rhythm.resume");

    /// <summary>Carries the community's id.</summary>
    public static readonly ButtonId<string> Show = new("rhythm.show");

    internal const string Notice = "rhythm.notice", Sent = "rhythm.sent", Moved = "rhythm.moved", DigestKind = "rhythm.digest";
    private const string NudgeKind = "rhythm.nudge", CheckKind = "rhythm.check", AlertKind = "rhythm.alert", QuestionKind = "rhythm.question";

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "channels:history", "groups:history", "reactions:read")
        .SubCommand<ShowRhythm>(SubCommand, (h, command, stop) => h.Run(command, stop))
        .Event<CountMessages>("message.channels", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<CountMessages>("message.groups", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<ReadTheWeek>("member_joined_channel", (h, tx, heard, _) => h.CameIn(tx, heard))
        .Event<CountMessages>("reaction_added", (h, tx, heard, _) => h.Reacted(tx, heard))
        .Event<CountMessages>("reaction_removed", (h, tx, heard, _) => h.Reacted(tx, heard))
        .Daily<ForgetCounted>("rhythm.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .Daily<NudgeAnimators>("rhythm.nudge", community => community.Weekly.NudgeAt.Time, (h, tx, community, _, _) => h.Run(tx, community), (h, community, stop) => h.Before(community, stop))
        .Daily<CheckWeek>("rhythm.foresee", new LocalTime(8, 0), (h, tx, community, _, _) => h.Foresee(tx, community))
        .Daily<CheckWeek>("rhythm.check", community => community.Weekly.CheckAt.Time, (h, tx, community, _, _) => h.Run(tx, community), (h, community, stop) => h.Before(community, stop))
        .Daily<PublishWeek>("rhythm.publish", community => community.Weekly.PublishAt.Time, (h, tx, community, _, _) => h.Run(tx, community), (h, community, stop) => h.Before(community, stop))
        .Daily<OfferQuestions>("rhythm.questions", new LocalTime(7, 40), (h, tx, community, _, _) => h.Run(tx, community))
        .Lacks<LackOfWords>((h, tx, community, week, reader, _) => h.Look(tx, community, week, reader))
        .InDigest<ListQuestions>((h, tx, of, _) => h.Draw(tx, of))
        .InDigest<ListContributions>((h, tx, of, _) => h.Draw(tx, of))
        .DrawsPart<DrawNudge>(NudgeKind, (h, tx, id, reader, stop) => h.Draw(tx, NudgeOf.Parse(id), reader, stop))
        .DrawsPart<DrawCheck>(CheckKind, (h, tx, id, reader, stop) => h.Draw(tx, WeekOf.Parse(id, null), reader, stop))
        .DrawsPart<DrawAlert>(AlertKind, (h, tx, id, reader, _) => h.Draw(tx, WeekOf.Parse(id, null), reader))
        .DrawsPart<DrawQuestion>(QuestionKind, (h, tx, id, reader, _) => h.Draw(tx, QuestionIn.Parse(id, null), reader))
        .DrawsWhatIsLeft<DrawDigest>(DigestKind, (h, tx, id, _, stop) => h.Message(tx, WeekOf.Parse(id, null), stop))
        .Told<HearOfDigest>(Sent, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Told<HearOfDigest>(Moved, (h, tx, outcome, _) => h.Moved(tx, outcome))
        .Background<LookAgain>()
        .Button<AnswerNudge, WeekOf>(Take, (h, press, stop) => h.Take(press, stop))
        .Menu<AnswerNudge, ChosenOfNudge>(Menu, (h, press, stop) => h.Choose(press, stop))
        .Submission<AnswerNudge, WeekOf>(HandingOver, (h, form, stop) => h.HandOver(form, stop))
        .Submission<AnswerNudge, WeekOf>(Skipping, (h, form, stop) => h.Skip(form, stop))
        .Button<UseSuggestion, WeekOf>(Suggest, (h, press, stop) => h.Open(press, stop))
        .Button<SettleQuestion, QuestionIn>(Answer, (h, press, stop) => h.Press(press, lists: false, stop))
        .Button<SettleQuestion, QuestionIn>(List, (h, press, stop) => h.Press(press, lists: true, stop))
        .Button<PublishWeek, WeekOf>(Publish, (h, press, stop) => h.Press(press, stop))
        .Button<ShowRhythm, string>(Show, (h, press, stop) => h.Show(press, stop))
        .Button<ShowRhythm, WeekOf>(TakeInList, (h, press, stop) => h.Take(press, stop))
        .Button<ShowRhythm, WeekOf>(GiveInList, (h, press, stop) => h.Give(press, stop))
        .Button<ShowRhythm, string>(Resume, (h, press, stop) => h.Resume(press, stop))
        .Uses<ReadTheWeek>().Uses<AskForWeek>().Uses<RhythmFeature>();

    /// <summary>When the steps of so many weeks come, with these settings.</summary>
    public static IReadOnlyList<WeekPlan> PlanOf(CommunitySettings community, Week first, int weeks) => [.. Enumerable.Range(0, weeks).Select(ahead => WeekPlan.Of(community, first.Plus(ahead)))];

    /// <summary>What people said in the channel between two moments.</summary>
    public static Task<Talk> TalkBetween(Tx tx, CommunitySettings community, DateTimeOffset from, DateTimeOffset until) => tx.TalkBetween(community.Id, from, until);

    /// <summary>When somebody first wrote or answered in the channel since that moment, as far as is still known; null where they have not.</summary>
    public static Task<DateTimeOffset?> FirstWords(Tx tx, CommunitySettings community, UserId user, DateTimeOffset since) => tx.FirstWords(community.Id, user, since);

    /// <summary>How many questions have waited too long for an answer.</summary>
    public static async Task<int> QuestionsWaiting(Tx tx, CommunitySettings community, DateTimeOffset now) =>
        (await tx.OpenQuestions(community.Id, now - ListQuestions.Oldest, now - ListQuestions.Patience)).Count;

    internal static Subject Nudge(NudgeOf nudge) => new(NudgeKind, nudge.ToString());

    internal static Subject Check(WeekOf of) => new(CheckKind, of.ToString());

    internal static Subject Alert(WeekOf of) => new(AlertKind, of.ToString());

    internal static Subject Digest(WeekOf of) => new(DigestKind, of.ToString());

    internal static Subject Question(QuestionIn question) => new(QuestionKind, question.ToString());

    /// <summary>Whether nothing that counts has come in that week: not a word of anybody's, not an announcement, not a digest.</summary>
    internal static async Task<bool> IsSilent(Tx tx, CommunitySettings community, Week week)
    {
        var (from, until) = (week.Begins(community.Zone), week.Ends(community.Zone));
        return !await tx.HasCounted(community.Id, from, until)
            && (await tx.StateOf(community, week)).PostedAt is null
            && (await AnnouncementsFeature.Announced(tx, community, from, until)).Count == 0;
    }

    /// <summary>The same, and nothing is to come either.</summary>
    internal static async Task<bool> LacksWords(Tx tx, CommunitySettings community, Week week) =>
        await IsSilent(tx, community, week) && !await AnnouncementsFeature.IsAwaited(tx, community, week.Ends(community.Zone));

    /// <summary>Something became of a message: where it is a question that was offered, those who were told of it see so, and so do those who read the digest before it goes out.</summary>
    internal async Task RedrawQuestion(Tx tx, CommunitySettings community, Ts ts)
    {
        var question = new QuestionIn(ts, community.Id);
        if (await tx.FindOffer(question) is null) return;
        await letters.Refresh(tx, Question(question));
        await letters.Refresh(tx, Check(new(Week.At(clock.GetUtcNow(), community), community.Id)));
    }

    /// <summary>What people were told of this week is drawn again.</summary>
    internal async Task Redraw(Tx tx, WeekOf of)
    {
        for (var round = await tx.Rounds(of.Community, of.Week); round >= 0; round--) await letters.Refresh(tx, Nudge(new(round, of)));
        await letters.Refresh(tx, Check(of));
        await letters.Refresh(tx, Alert(of));
    }
}
