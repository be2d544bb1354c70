using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>What one answers to a nudge: I take it, tomorrow, somebody else, it is done, not this week, why.</summary>
public sealed class AnswerNudge(Database db, SlackApi slack, Acted acted, LettersFeature letters, RhythmFeature rhythm, TimeProvider clock)
{
    public Task<Answer> Take(Press<WeekOf> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried, press.User, clock.GetUtcNow(), async desk =>
        await Take(tx, desk) is { } holder ? Answer.Saying(desk.Texts.AlreadyTaken(holder)) : Answer.Done, Answer.Saying), stop);

    public Task<Answer> Choose(Press<ChosenOfNudge> press, CancellationToken stop) => press.Carried.Choice switch
    {
        NudgeChoice.Tomorrow => acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried.Of, press.User, clock.GetUtcNow(), desk => PutOff(tx, desk), Answer.Saying), stop),
        NudgeChoice.Done => acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried.Of, press.User, clock.GetUtcNow(), desk => Done(tx, desk), Answer.Saying), stop),
        NudgeChoice.Why => db.Read(tx => WeekDesk.See(tx, press.Carried.Of, press.User, clock.GetUtcNow(), desk => Task.FromResult(Answer.Saying(desk.Texts.Why(desk.Community.Name))), Answer.Saying), stop),
        var choice => Open(press, choice, stop),
    };

    public Task<Answer> HandOver(Submission<WeekOf> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => WeekDesk.At(tx, form.Carried, form.User, clock.GetUtcNow(), async desk =>
    {
        if (form[RhythmFeature.To] is not { } other) return Answer.Error(RhythmFeature.To, desk.Texts.SayWho);
        if (other == desk.User) return Answer.Error(RhythmFeature.To, desk.Texts.Oneself);
        if (!Permissions.Allows(Act.RunWeek, await tx.StandingOf(desk.Community.Id, other))) return Answer.Error(RhythmFeature.To, desk.Texts.MayNotRun);
        await tx.SaveWeek(desk.Community, desk.State with { Holder = other, HandedBy = desk.User });
        var (round, _) = await tx.AnswerTo(desk.Community.Id, desk.Of.Week, other);
        await letters.Add(tx, $"rhythm:{desk.Of}:handed:{round}", other, desk.Community, RhythmFeature.Nudge(new(round, desk.Of)), usefulUntil: desk.Of.Week.Ends(desk.Community.Zone));
        await rhythm.Redraw(tx, desk.Of);
        return Answer.Done;
    }, why => RhythmViews.Notice(RhythmTexts.All.In(default), why)), stop);

    public Task<Answer> Skip(Submission<WeekOf> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => WeekDesk.At(tx, form.Carried, form.User, clock.GetUtcNow(), async desk =>
    {
        var now = clock.GetUtcNow();
        if (form[RhythmFeature.Until] is { } day)
        {
            var until = LocalDate.FromDateOnly(day);
            var today = desk.Community.DayAt(now);
            if (until <= today || until > today.PlusYears(1)) return Answer.Error(RhythmFeature.Until, desk.Texts.NoSuchPause);
            await tx.Pause(desk.Community, desk.User, until);
        }
        await tx.Skip(desk.Community, desk.Of.Week, desk.User, now);
        // Somebody else may have to be asked.
        if (desk.State.Holder == desk.User) await tx.SaveWeek(desk.Community, desk.State with { Holder = null, HandedBy = null });
        await rhythm.Redraw(tx, desk.Of);
        return Answer.Done;
    }, why => RhythmViews.Notice(RhythmTexts.All.In(default), why)), stop);

    /// <summary>Gives them the week. Says who has it, where that is somebody else.</summary>
    internal async Task<UserId?> Take(Tx tx, WeekDesk desk)
    {
        if (await tx.HolderOf(desk.Community, desk.State) is { } holder) return holder == desk.User ? null : holder;
        await tx.SaveWeek(desk.Community, desk.State with { Holder = desk.User, HandedBy = null });
        await rhythm.Redraw(tx, desk.Of);
        return null;
    }

    private async Task<Answer> PutOff(Tx tx, WeekDesk desk)
    {
        var now = clock.GetUtcNow();
        var (round, _) = await tx.AnswerTo(desk.Community.Id, desk.Of.Week, desk.User);
        await tx.PutOff(desk.Community, desk.Of.Week, desk.User, round + 1);
        var tomorrow = Daytime.EndOfDay(now, await tx.ZoneOf(desk.User, desk.Community));
        await letters.Add(tx, $"rhythm:{desk.Of}:again:{round + 1}", desk.User, desk.Community, RhythmFeature.Nudge(new(round + 1, desk.Of)), at: tomorrow, usefulUntil: desk.Of.Week.Ends(desk.Community.Zone));
        await rhythm.Redraw(tx, desk.Of);
        return Answer.Done;
    }

    private async Task<Answer> Done(Tx tx, WeekDesk desk)
    {
        await tx.SaveWeek(desk.Community, desk.State with { DoneBy = desk.State.DoneBy ?? desk.User });
        await rhythm.Redraw(tx, desk.Of);
        return Answer.Done;
    }

    private async Task<Answer> Open(Press<ChosenOfNudge> press, NudgeChoice choice, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => WeekDesk.See(tx, press.Carried.Of, press.User, clock.GetUtcNow(), desk =>
        {
            form = choice == NudgeChoice.HandOver ? RhythmViews.HandOver(desk.Texts, desk.Of) : RhythmViews.Skip(desk.Texts, desk.Of);
            return Task.FromResult(Answer.Done);
        }, Answer.Saying), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }
}
