using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.CheckIns;

/// <summary>A week and a month after the welcome a newcomer is asked how it goes. What they answer is read by somebody only if they agree, and by one or by those who animate, as they choose.</summary>
public sealed class CheckInsFeature(Outbox outbox, LettersFeature letters, TimeProvider clock)
{
    // These carry the id of what was asked.
    public static readonly ButtonId<Guid> Well = new("check_ins.well");
    public static readonly ButtonId<Guid> Question = new("check_ins.question");
    public static readonly ButtonId<Guid> Lost = new("check_ins.lost");
    public static readonly ModalId<Guid> QuestionForm = new("check_ins.question_form");
    public static readonly ModalId<Guid> LostForm = new("check_ins.lost_form");
    public static readonly TextField Words = new("check_ins.words");
    public static readonly ChoiceField Whom = new("check_ins.whom");
    public static readonly ChoicesField Consent = new("check_ins.consent");
    public static readonly ButtonId<Guid> TakeUp = new("check_ins.take_up");

    /// <summary>Opens Slack at the card, from the Home tab: there is nothing to handle.</summary>
    public static readonly ButtonId<Guid> SeeCard = new("check_ins.see_card");

    internal const string Notice = "check_ins.notice", Shown = "check_ins.shown";

    /// <summary>Working days until those who have not answered are reminded, and days for which it is of use.</summary>
    private const int Patience = 2, UsefulFor = 7;

    public static void Map(BotMap on) => on
        .Daily<AskNewcomers>("check_ins.ask", new LocalTime(7, 40), (h, tx, community, _, _) => h.Run(tx, community))
        .DrawsPart<DrawCheckIn>("check_ins.check_in", (h, tx, id, reader, _) => h.Part(tx, id, reader))
        .Button<SayWell, Guid>(Well, (h, press, stop) => h.Press(press, stop))
        .Button<PassWordsOn, Guid>(Question, (h, press, stop) => h.Open(press, CheckInAnswer.Question, stop))
        .Button<PassWordsOn, Guid>(Lost, (h, press, stop) => h.Open(press, CheckInAnswer.Lost, stop))
        .Submission<PassWordsOn, Guid>(QuestionForm, (h, form, stop) => h.Send(form, CheckInAnswer.Question, stop))
        .Submission<PassWordsOn, Guid>(LostForm, (h, form, stop) => h.Send(form, CheckInAnswer.Lost, stop))
        .Draws<DrawCheckIn>("check_ins.card", (h, tx, id, place, _) => h.Card(tx, id, place))
        .Draws<DrawCheckIn>("check_ins.again", (h, tx, id, place, _) => h.Again(tx, id, place))
        .Told<QuestionsAtHome>(Shown, (h, tx, outcome, _) => h.Told(tx, outcome))
        .DrawsPart<DrawCheckIn>("check_ins.waiting", (h, tx, id, reader, _) => h.Waiting(tx, id, reader))
        .Button<TakeQuestionUp, Guid>(TakeUp, (h, press, stop) => h.Press(press, stop))
        .Daily<PassFurther>("check_ins.pass_further", new LocalTime(7, 50), (h, tx, community, _, _) => h.Run(tx, community))
        .DrawsPart<DrawCheckIn>("check_ins.passed", (h, tx, id, reader, _) => h.Passed(tx, id, reader))
        .DrawsPart<DrawCheckIn>("check_ins.unanswered", (h, tx, id, reader, _) => h.Unanswered(tx, id, reader))
        .Home<MyWords>(22, (h, tx, reader, _) => h.Draw(tx, reader))
        .WaitsAtHome<QuestionsAtHome>(118, (h, tx, reader, _) => h.Draw(tx, reader))
        .Daily<ForgetCheckIns>("check_ins.forget", new LocalTime(4, 0), (h, tx, community, due, _) => h.Run(tx, community, due))
        .Uses<CheckInsFeature>()
        .Needs("chat:write", "im:write");

    internal static Subject PartOf(Guid id) => new("check_ins.check_in", CheckInsSql.Key(id));

    internal static Subject CardOf(Guid id) => new("check_ins.card", CheckInsSql.Key(id));

    internal static Subject AgainOf(Guid id) => new("check_ins.again", CheckInsSql.Key(id));

    internal static Subject WaitingOf(Guid id) => new("check_ins.waiting", CheckInsSql.Key(id));

    internal static Subject PassedOf(Guid id) => new("check_ins.passed", CheckInsSql.Key(id));

    internal static Subject UnansweredOf(Guid id) => new("check_ins.unanswered", CheckInsSql.Key(id));

    /// <summary>Somebody is no longer a member: what they had asked waits for nobody.</summary>
    public static async Task MembershipEnded(Tx tx, Outbox outbox, string community, UserId person)
    {
        foreach (var checkIn in await tx.OpenCheckIns(community))
            if (checkIn.Person == person) await outbox.Refresh(tx, CardOf(checkIn.Id));
    }

    /// <summary>Whoever welcomed a newcomer does no longer. Words that were for them alone, and that they have not taken up, wait for the newcomer to choose somebody else.</summary>
    public async Task BuddyEnded(Tx tx, CommunitySettings community, UserId newcomer, UserId buddy)
    {
        foreach (var checkIn in await tx.OpenCheckIns(community.Id))
        {
            if (checkIn.Person != newcomer || checkIn.Buddy != buddy || !await tx.TakeBackAnswer(checkIn.Id)) continue;
            await Redraw(tx, checkIn);
            outbox.RefreshHomes(tx, [buddy, newcomer]);
            await outbox.Show(tx, $"check_ins:{CheckInsSql.Key(checkIn.Id)}:again:{buddy}", Place.Private(newcomer), AgainOf(checkIn.Id), Priority.Waiting);
        }
    }

    /// <summary>Shows the words to those who may now answer, and reminds them when they have not.</summary>
    internal async Task ShowTo(Tx tx, CommunitySettings community, Guid id, IReadOnlyList<UserId> readers)
    {
        var key = $"check_ins:{CheckInsSql.Key(id)}";
        var late = community.AddWorkingDays(clock.GetUtcNow(), Patience);
        foreach (var reader in readers)
        {
            await outbox.Show(tx, $"{key}:card:{reader}", Place.Private(reader), CardOf(id), Priority.Waiting, Shown);
            await letters.Add(tx, $"{key}:waiting:{reader}", reader, community, WaitingOf(id), late, late.AddDays(UsefulFor));
        }
        outbox.RefreshHomes(tx, readers);
    }

    /// <summary>Draws again what the newcomer and those who may answer see of it.</summary>
    internal async Task Redraw(Tx tx, CheckIn checkIn)
    {
        await letters.Refresh(tx, PartOf(checkIn.Id));
        await letters.Refresh(tx, WaitingOf(checkIn.Id));
        await letters.Refresh(tx, PassedOf(checkIn.Id));
        await letters.Refresh(tx, UnansweredOf(checkIn.Id));
        await outbox.Refresh(tx, CardOf(checkIn.Id));
        await outbox.Refresh(tx, AgainOf(checkIn.Id));
    }
}
