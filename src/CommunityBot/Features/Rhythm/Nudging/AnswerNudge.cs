using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rhythm;

/// <summary>What one answers to a nudge: I take it, tomorrow, somebody else, it is done, not this week, why.</summary>
public sealed class AnswerNudge(Database db, SlackApi slack, Acted acted, LettersFeature letters, RhythmFeature rhythm, AskForWeek ask, TimeProvider clock)
{
    public Task<Answer> Take(Press<WeekOf> press, CancellationToken stop) => acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried, press.User, clock.GetUtcNow(), async desk =>
        await Take(tx, desk) is { } holder ? Answer.Saying(desk.Texts.AlreadyTaken(holder)) : Answer.Done), stop);

    public Task<Answer> Choose(Press<ChosenOfNudge> press, CancellationToken stop) => press.Carried.Choice switch
    {
        NudgeChoice.Tomorrow => acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried.Of, press.User, clock.GetUtcNow(), desk => PutOff(tx, desk)), stop),
        NudgeChoice.Done => acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried.Of, press.User, clock.GetUtcNow(), desk => Done(tx, desk)), stop),
        NudgeChoice.Why => db.Read(tx => WeekDesk.See(tx, press.Carried.Of, press.User, clock.GetUtcNow(), desk => Task.FromResult(Answer.Saying(desk.Texts.Why(desk.Community.Name)))), stop),
        var choice => Open(press, choice, stop),
    };

    public Task<Answer> HandOver(Submission<WeekOf> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => WeekDesk.At(tx, form.Carried, form.User, clock.GetUtcNow(), async desk =>
    {
        if (form[RhythmFeature.To] is not { } other) return Answer.Error(RhythmFeature.To, desk.Texts.SayWho);
        if (other == desk.User) return Answer.Error(RhythmFeature.To, desk.Texts.Oneself);
        if (!await tx.MayHold(desk.Community, other)) return Answer.Error(RhythmFeature.To, desk.Texts.MayNotRun);
        if (await tx.HolderOf(desk.Community, desk.State) is { } holder && holder != desk.User) return RhythmViews.Notice(desk.Texts, desk.Texts.HandOverTitle, desk.Texts.AlreadyTaken(holder));
        await GiveTo(tx, desk, other, by: desk.User);
        var (round, _) = await tx.AnswerTo(desk.Community.Id, desk.Of.Week, other);
        // Each time anew: it may have been given back in between.
        await letters.Add(tx, $"rhythm:{desk.Of}:handed:{Guid.CreateVersion7(clock.GetUtcNow()):n}", other, desk.Community, RhythmFeature.Nudge(new(round, desk.Of)), usefulUntil: desk.Of.Week.Ends(desk.Community.Zone));
        await rhythm.Redraw(tx, desk.Of);
        return Answer.Done;
    }, (language, why) => RhythmViews.Notice(RhythmTexts.All.In(language), RhythmTexts.All.In(language).HandOverTitle, why)), stop);

    public Task<Answer> Skip(Submission<WeekOf> form, CancellationToken stop) => acted.Once(form.DeliveryKey, tx => WeekDesk.At(tx, form.Carried, form.User, clock.GetUtcNow(), async desk =>
    {
        var now = clock.GetUtcNow();
        if (form[RhythmFeature.Until] is { } day)
        {
            var until = LocalDate.FromDateOnly(day);
            var today = desk.Community.DayAt(now);
            if (until <= today || until > today.PlusYears(1)) return Answer.Error(RhythmFeature.Until, desk.Texts.NoSuchPause);
            await tx.Pause(desk.Community, desk.User, until);
            foreach (var later in await tx.StatesFrom(desk.Community, desk.Of.Week.Plus(1)))
                if (later.Holder == desk.User && later.Week.Monday < until) await ask.GiveBack(tx, desk.Community, later);
        }
        await tx.Skip(desk.Community, desk.Of.Week, desk.User, now);
        if (desk.State.Holder == desk.User) await ask.GiveBack(tx, desk.Community, desk.State);
        await rhythm.Redraw(tx, desk.Of);
        return Answer.Done;
    }, (language, why) => RhythmViews.Notice(RhythmTexts.All.In(language), RhythmTexts.All.In(language).SkipTitle, why)), stop);

    /// <summary>Gives them the week. Says who has it, where that is somebody else.</summary>
    internal async Task<UserId?> Take(Tx tx, WeekDesk desk)
    {
        if (await tx.HolderOf(desk.Community, desk.State) is { } holder) return holder == desk.User ? null : holder;
        await GiveTo(tx, desk, desk.User, by: null);
        await rhythm.Redraw(tx, desk.Of);
        return null;
    }

    /// <summary>Whatever they answered before, they are asked about it now.</summary>
    private static async Task GiveTo(Tx tx, WeekDesk desk, UserId holder, UserId? by)
    {
        await tx.SaveWeek(desk.Community, desk.State with { Holder = holder, HandedBy = by });
        await tx.Unskip(desk.Community.Id, desk.Of.Week, holder);
    }

    private async Task<Answer> PutOff(Tx tx, WeekDesk desk)
    {
        var now = clock.GetUtcNow();
        var zone = await tx.ZoneOf(desk.User, desk.Community);
        if (!WeekStep.HasTomorrow(desk.Community, desk.Of.Week, zone, now)) return Answer.Saying(desk.Texts.NoTomorrow);
        var (round, _) = await tx.AnswerTo(desk.Community.Id, desk.Of.Week, desk.User);
        await tx.PutOff(desk.Community, desk.Of.Week, desk.User, round + 1);
        var tomorrow = Daytime.EndOfDay(now, zone);
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
        var answer = await db.Read(tx => WeekDesk.See(tx, press.Carried.Of, press.User, clock.GetUtcNow(), async desk =>
        {
            if (choice != NudgeChoice.HandOver) form = RhythmViews.Skip(desk.Texts, desk.Of);
            else
            {
                var others = (await tx.HoldersThere(desk.Community.Id, [.. Permissions.RolesAllowed(Act.RunWeek)])).Where(one => one != desk.User).ToList();
                form = RhythmViews.HandOver(desk.Texts, desk.Of, others.Count == 0 ? null : desk.Language.People(others));
            }
            return Answer.Done;
        }), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }
}
