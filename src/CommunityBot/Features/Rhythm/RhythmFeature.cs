using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>What people said in a channel in some time.</summary>
/// <param name="Messages">Written there.</param>
/// <param name="Replies">Given in threads, to whatever was said when.</param>
/// <param name="Voices">How many people wrote any of them.</param>
public sealed record Talk(int Messages, int Replies, int Voices);

/// <summary>What a week has seen so far of its three steps.</summary>
/// <param name="Asked">Animators heard what is missing.</param>
/// <param name="Reminded">They heard again.</param>
/// <param name="Published">The digest is in the channel or on its way there, or those who lead were told in its place.</param>
public sealed record WeekSoFar(bool Asked, bool Reminded, bool Published)
{
    /// <summary>When the digest comes, where that is not the hour of the settings: people count on another this week.</summary>
    public DateTimeOffset? KeptFor { get; init; }

    /// <summary>No digest comes any more: its hour is past, or a day off. Those who lead are told.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>The bot came in its course: it does nothing in it.</summary>
    public bool IsBeforeUs { get; init; }
}

/// <summary>
/// A community's week: what is said in its channel is counted; animators hear on Monday what is missing, and again on Thursday where nothing has come; on Friday
/// the bot publishes a digest in their place, or calls those who lead. No week goes by in silence, and none has two digests.
/// </summary>
public sealed partial class RhythmFeature(LettersFeature letters, TimeProvider clock)
{
    public static readonly SubCommandName SubCommand = new("rythme", "rhythm", new("voir le rythme de la communauté, et qui s’occupe des prochaines semaines", "see the rhythm of the community, and who takes the next weeks")) { Needs = Act.RunWeek };

    public static void Map(BotMap on) => on
        .Needs("chat:write", "im:write", "channels:history", "groups:history", "reactions:read")
        .SubCommand<ShowRhythm>(SubCommand, (h, command, stop) => h.Run(command, stop))
        .Event<CountMessages>("message.channels", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<CountMessages>("message.groups", (h, tx, heard, _) => h.Heard(tx, heard))
        .Event<ReadTheWeek>("member_joined_channel", (h, tx, heard, _) => h.CameIn(tx, heard))
        .Event<CountMessages>("reaction_added", (h, tx, heard, _) => h.Reacted(tx, heard))
        .Event<CountMessages>("reaction_removed", (h, tx, heard, _) => h.Reacted(tx, heard))
        .Daily<ForgetCounted>("rhythm.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .Daily<NudgeAnimators>("rhythm.nudge", community => community.Weekly.NudgeAt.Time, (h, tx, community, _, _) => h.Run(tx, community), (h, community, stop) => h.Before(community, stop), asks: (h, some, stop) => h.Asks(some, stop))
        .Daily<CheckWeek>("rhythm.foresee", new LocalTime(8, 0), (h, tx, community, _, _) => h.Foresee(tx, community), (h, community, stop) => h.BeforeForeseeing(community, stop), asks: (h, some, stop) => h.AsksToForesee(some, stop))
        .Daily<CheckWeek>("rhythm.check", community => community.Weekly.CheckAt.Time, (h, tx, community, _, _) => h.Run(tx, community), (h, community, stop) => h.Before(community, stop), asks: (h, some, stop) => h.Asks(some, stop))
        .Daily<PublishWeek>("rhythm.publish", community => community.Weekly.PublishAt.Time, (h, tx, community, _, _) => h.Run(tx, community), (h, community, stop) => h.Before(community, stop), asks: (h, some, stop) => h.Asks(some, stop))
        .Daily<OfferQuestions>("rhythm.questions", new LocalTime(7, 40), (h, tx, community, _, _) => h.Run(tx, community))
        .Lacks<LackOfWords>((h, tx, community, week, reader, _) => h.Look(tx, community, week, reader))
        .InDigest<ListQuestions>((h, tx, of, _) => h.Draw(tx, of))
        .InDigest<ListContributions>((h, tx, of, _) => h.Draw(tx, of))
        .DrawsPart<DrawNudge>(NudgeKind, (h, tx, id, reader, stop) => h.Draw(tx, NudgeOf.Parse(id), reader, stop))
        .DrawsPart<DrawGivenBack>(GivenBackKind, (h, tx, id, reader, _) => h.Draw(tx, GivenBackOf.Parse(id), reader))
        .DrawsPart<DrawCheck>(CheckKind, (h, tx, id, reader, stop) => h.Draw(tx, WeekOf.Parse(id, null), reader, stop))
        .DrawsPart<DrawAlert>(AlertKind, (h, tx, id, reader, _) => h.Draw(tx, WeekOf.Parse(id, null), reader))
        .DrawsPart<DrawQuestion>(QuestionKind, (h, tx, id, reader, _) => h.Draw(tx, QuestionIn.Parse(id, null), reader))
        .DrawsWhatIsLeft<DrawDigest>(DigestKind, (h, tx, id, _, stop) => h.Message(tx, WeekOf.Parse(id, null), stop))
        .NamesPost(DigestKind, (_, _, reader) => Task.FromResult<string?>(RhythmTexts.All.In(reader).InQueue))
        .Told<HearOfDigest>(Sent, (h, tx, outcome, _) => h.Told(tx, outcome))
        .Told<HearOfDigest>(Moved, (h, tx, outcome, _) => h.Moved(tx, outcome))
        .Background<LookAgain>()
        .Button<AnswerNudge, WeekOf>(Take, (h, press, stop) => h.Take(press, stop))
        .Menu<AnswerNudge, ChosenOfNudge>(Menu, (h, press, stop) => h.Choose(press, stop))
        .Submission<AnswerNudge, WeekOf>(HandingOver, (h, form, stop) => h.HandOver(form, stop))
        .Submission<AnswerNudge, WeekOf>(Skipping, (h, form, stop) => h.Skip(form, stop))
        .Button<UseSuggestion, WeekOf>(Suggest, (h, press, stop) => h.Open(press, stop))
        .Button<SettleQuestion, QuestionIn>(Answer, (h, press, stop) => h.Press(press, lists: false, stop))
        .Button<SettleQuestion, QuestionIn>(Answered, (h, press, stop) => h.Close(press, stop))
        .Button<SettleQuestion, QuestionIn>(List, (h, press, stop) => h.Press(press, lists: true, stop))
        .Button<PublishWeek, WeekOf>(Publish, (h, press, stop) => h.Press(press, stop))
        .Button<ShowRhythm, string>(Show, (h, press, stop) => h.Show(press, stop))
        .Button<ShowRhythm, WeekOf>(TakeInList, (h, press, stop) => h.Take(press, stop))
        .Button<ShowRhythm, WeekOf>(GiveInList, (h, press, stop) => h.Give(press, stop))
        .Button<ShowRhythm, string>(Resume, (h, press, stop) => h.Resume(press, stop))
        .Uses<ReadTheWeek>().Uses<AskForWeek>().Uses<RhythmFeature>();

    /// <summary>When the steps of so many weeks come, with these settings.</summary>
    public static IReadOnlyList<WeekPlan> PlanOf(CommunitySettings community, Week first, int weeks) => [.. Enumerable.Range(0, weeks).Select(ahead => WeekPlan.Of(community, first.Plus(ahead)))];

    /// <summary>The settings have changed: this week goes on by the new ones, as far as people can see it coming. The community is held.</summary>
    public async Task Follow(Tx tx, CommunitySettings before, CommunitySettings after)
    {
        var now = clock.GetUtcNow();
        var of = new WeekOf(Week.At(now, after), after.Id);
        if (of.Week.Begins(after.Zone) < await tx.KnownSince(after.Id)) return;
        var state = await tx.StateOf(after, of.Week);
        var next = ChangedWeek.Of(before, after, state, now);
        if (next == state) return;
        await tx.SaveWeek(after, next);
        await Redraw(tx, of);
    }

    /// <summary>What has been done of this week, and what becomes of it if the settings change so.</summary>
    public static async Task<WeekSoFar> Foresee(Tx tx, CommunitySettings before, CommunitySettings after, DateTimeOffset now)
    {
        var week = Week.At(now, after);
        var state = await tx.StateOf(after, week);
        var (next, regular) = (ChangedWeek.Of(before, after, state, now), WeekPlan.Of(after, week).NextAfter(now));
        var seen = new WeekSoFar(state.NudgedAt is not null, state.CheckedAt is not null, next.Outcome is WeekOutcome.Digest or WeekOutcome.Alerted);
        if (week.Begins(after.Zone) < await tx.KnownSince(after.Id)) return seen with { IsBeforeUs = true };
        if (next.Refused == WeekState.Changed) return seen with { IsGivenUp = true };
        if (next == state) return seen;
        return next.LooksAt > now && next.LooksAt != regular ? seen with { KeptFor = next.LooksAt } : seen;
    }

    /// <summary>What people said in the channel between two moments.</summary>
    public static Task<Talk> TalkBetween(Tx tx, CommunitySettings community, DateTimeOffset from, DateTimeOffset until) => tx.TalkBetween(community.Id, from, until);

    /// <summary>When somebody first wrote or answered in the channel since that moment, as far as is still known; null where they have not.</summary>
    public static Task<DateTimeOffset?> FirstWords(Tx tx, CommunitySettings community, UserId user, DateTimeOffset since) => tx.FirstWords(community.Id, user, since);

    /// <summary>The address of what somebody said in the channel the community had then, as far as is still known; else in today's. Null while the workspace's own is not known.</summary>
    public static Task<string?> LinkToSaid(Tx tx, CommunitySettings community, Ts ts) => tx.LinkToSaid(community, ts);

    /// <summary>Who has paused: nothing is asked of them on that day, of the week or of anything else that comes round by itself.</summary>
    public static Task<IReadOnlySet<UserId>> Resting(Tx tx, CommunitySettings community, LocalDate today) => tx.Resting(community.Id, today);

    /// <summary>How many questions have waited too long for an answer.</summary>
    public static async Task<int> QuestionsWaiting(Tx tx, CommunitySettings community, DateTimeOffset now) =>
        (await tx.OpenQuestions(community.Id, now - ListQuestions.Oldest, now - ListQuestions.Patience)).Count;

    /// <summary>Whether nothing that counts has come in that week: not a word of anybody's, not an announcement, not a digest.</summary>
    internal static async Task<bool> IsSilent(Tx tx, CommunitySettings community, Week week) =>
        (await tx.StateOf(community, week)).PostedAt is null && !await HasWords(tx, community, week);

    /// <summary>Whether somebody has written or announced something in that week.</summary>
    internal static async Task<bool> HasWords(Tx tx, CommunitySettings community, Week week)
    {
        var (from, until) = (week.Begins(community.Zone), week.Ends(community.Zone));
        return await tx.HasCounted(community.Id, from, until) || (await AnnouncementsFeature.Announced(tx, community, from, until)).Count > 0;
    }

    /// <summary>How many answers were given in threads in that week. They are no word of the week's; but a week that has some is not called one in which nobody said anything.</summary>
    internal static async Task<int> AnswersIn(Tx tx, CommunitySettings community, Week week) => (await tx.TalkBetween(community.Id, week.Begins(community.Zone), week.Ends(community.Zone))).Replies;

    /// <summary>The same as silence, and nothing is to come either.</summary>
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
        var givenBack = (await tx.FindCommunity(of.Community) is { } community ? (await tx.StateOf(community, of.Week)).GivenBackBy : []).Select(by => GivenBack(new(by, of)));
        foreach (var told in givenBack.Concat([Check(of), Alert(of)])) await letters.Refresh(tx, told);
    }
}
