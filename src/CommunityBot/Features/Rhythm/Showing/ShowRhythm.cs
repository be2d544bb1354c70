using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Announcements;
using CommunityBot.Features.Meetings;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>The last twelve weeks and the next eight: what was said by whom, what the bot will do, who takes which week.</summary>
public sealed class ShowRhythm(Database db, People people, Acted acted, AnswerNudge answer, AskForWeek ask, RhythmFeature rhythm, TimeProvider clock)
{
    private const int Past = 12, Next = 8;

    /// <summary>The most blocks a list of communities takes.</summary>
    private const int Listed = 25;

    public async Task<Answer> Run(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        return await db.Read(async tx =>
        {
            var typed = PlainText.Unescape(command.Text).Trim();
            var meant = await CommunityMeant.By(tx, command.User, typed, command.Channel, Act.RunWeek);
            var language = await meant.LanguageFor(tx, command.User, reads);
            if (meant.ToShow is { } community) return Answer.Whisper(await List(tx, community, command.User, language));
            var t = RhythmTexts.All.In(language);
            var others = typed.Length > 0 ? Named.Among(await tx.Communities(), typed) : meant.Choices.Count == 0 ? meant.Here : null;
            if (others is not null) return Answer.Saying(t.NotYours(await tx.WhoMay(Act.RunWeek, others.Id)));
            return meant.Choices.Count > 0 ? Answer.Whisper(RhythmListViews.Choose(t, [.. meant.Choices.Take(Listed)], typed)) : Answer.Saying(t.NowhereToRun);
        }, stop);
    }

    /// <summary>The community is chosen, in the list of those one may run.</summary>
    public Task<Answer> Show(Press<string> press, CancellationToken stop) => db.Read(async tx =>
    {
        if (await tx.FindCommunity(press.Carried) is not { } community) return Answer.Saying(RhythmTexts.All.In(await tx.LanguageOf(press.User)).Gone);
        var language = await tx.LanguageOf(press.User, community);
        return Permissions.Allows(Act.RunWeek, await tx.StandingOf(community.Id, press.User))
            ? Answer.Whisper(await List(tx, community, press.User, language))
            : Answer.Saying(RhythmTexts.All.In(language).NotYours(await tx.WhoMay(Act.RunWeek, community.Id)));
    }, stop);

    public Task<Answer> Take(Press<WeekOf> press, CancellationToken stop) => Change(press, async (tx, desk) => await answer.Take(tx, desk) is { } holder ? desk.Texts.AlreadyTaken(holder) : null, stop);

    public Task<Answer> Give(Press<WeekOf> press, CancellationToken stop) => Change(press, async (tx, desk) =>
    {
        if (desk.State.Holder != desk.User) return null;
        await ask.GiveBack(tx, desk.Community, desk.State);
        await rhythm.Redraw(tx, desk.Of);
        return null;
    }, stop);

    /// <summary>Ends one's pause.</summary>
    public Task<Answer> Resume(Press<string> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        await tx.EndPause(press.Carried, press.User);
        return await tx.FindCommunity(press.Carried) is { } community && Permissions.Allows(Act.RunWeek, await tx.StandingOf(community.Id, press.User))
            ? Answer.Replace(await List(tx, community, press.User, await tx.LanguageOf(press.User, community)))
            : Answer.Saying(RhythmTexts.All.In(await tx.LanguageOf(press.User)).NowhereToRun);
    }, stop);

    private Task<Answer> Change(Press<WeekOf> press, Func<Tx, WeekDesk, Task<Mrkdwn?>> change, CancellationToken stop) =>
        acted.Once(press.DeliveryKey, tx => WeekDesk.At(tx, press.Carried, press.User, clock.GetUtcNow(), async desk =>
            await change(tx, desk) is { } obstacle ? Answer.Saying(obstacle) : Answer.Replace(await List(tx, desk.Community, press.User, desk.Language))), stop);

    private async Task<Message> List(Tx tx, CommunitySettings community, UserId reader, Language language)
    {
        var now = clock.GetUtcNow();
        var current = Week.At(now, community);
        var since = await tx.KnownSince(community.Id);
        var first = new[] { current.Plus(-Past), Week.At(since, community) }.MaxBy(week => week.Monday);
        var states = (await tx.StatesFrom(community, first)).ToDictionary(state => state.Week);
        var announced = (await AnnouncementsFeature.Announced(tx, community, first.Begins(community.Zone), now)).ToLookup(one => Week.At(one.At, community), one => one.Author);

        var held = (await MeetingsFeature.Held(tx, community, first.Begins(community.Zone), now)).ToLookup(one => Week.At(one.Start, community), one => one.Topic);

        var past = new List<PastWeek>();
        for (var week = first; week.Monday < current.Monday; week = week.Plus(1)) past.Add(await Look(week));
        var next = new List<NextWeek>();
        for (var i = 0; i < Next; i++)
        {
            var week = current.Plus(i);
            var (plan, state) = (WeekPlan.Of(community, week), states.GetValueOrDefault(week));
            // Where an announcement is to come, the hour kept is the one at which that is looked at.
            if (state?.DigestAt(plan) is { } kept && !await AnnouncementsFeature.IsAwaited(tx, community, week.Ends(community.Zone))) plan = plan with { Publish = kept };
            next.Add(new(plan, state is null ? null : await tx.HolderOf(community, state)) { SoFar = i == 0 ? await Look(week) : null, IsSpent = community.NextDaytime(now, community.Zone) >= week.Ends(community.Zone), IsGivenUp = state?.Refused == WeekState.Changed });
        }
        return RhythmListViews.List(language, community, reader, past, next, now, await tx.PausedUntil(community.Id, reader, community.DayAt(now)));

        async Task<PastWeek> Look(Week week) =>
            new(week, await tx.VoicesBetween(community.Id, week.Begins(community.Zone), week.Ends(community.Zone)), Voice.Of(announced[week]), states.GetValueOrDefault(week)?.PostedAt is not null)
            {
                Replies = await RhythmFeature.AnswersIn(tx, community, week),
                DoneBy = states.GetValueOrDefault(week)?.DoneBy,
                Met = [.. held[week]],
                HasRested = WeekStep.HasRested(community, week, since, states.Values),
                AskedBy = states.GetValueOrDefault(week)?.AskedBy,
                IsUnseen = week.Begins(community.Zone) < since,
            };
    }
}

/// <summary>What was said in a week.</summary>
/// <param name="Said">Who wrote, those who did the most first.</param>
/// <param name="Announced">Who announced, likewise.</param>
internal sealed record PastWeek(Week Week, IReadOnlyList<Voice> Said, IReadOnlyList<Voice> Announced, bool HasDigest)
{
    /// <summary>Who had the digest published; null where it came by itself.</summary>
    public UserId? AskedBy { get; init; }

    /// <summary>The bot came in the course of it, and knows the rest alone.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Given in threads.</summary>
    public int Replies { get; init; }

    /// <summary>Who says that its message is there; null where nobody does.</summary>
    public UserId? DoneBy { get; init; }

    /// <summary>The topics of its meetings that have begun, in order.</summary>
    public IReadOnlyList<string> Met { get; init; } = [];

    /// <summary>A break, or days off, took all of it.</summary>
    public bool HasRested { get; init; }

    public bool IsSilent => Said.Count == 0 && Announced.Count == 0 && !HasDigest && DoneBy is null;
}

/// <summary>Somebody who was heard, so many times.</summary>
internal sealed record Voice(UserId Who, int Times)
{
    /// <summary>Counts them, those heard most first.</summary>
    public static IReadOnlyList<Voice> Of(IEnumerable<UserId> heard) => [.. heard.GroupBy(user => user).Select(group => new Voice(group.Key, group.Count())).OrderByDescending(voice => voice.Times)];
}

/// <summary>What will be done in a week, and who takes it.</summary>
internal sealed record NextWeek(WeekPlan Plan, UserId? Holder)
{
    /// <summary>Of the week that goes on: what has come; null for those to come.</summary>
    public PastWeek? SoFar { get; init; }

    /// <summary>None of its days is left on which anybody could be asked.</summary>
    public bool IsSpent { get; init; }

    /// <summary>There is something to do in it still, and the bot asks for it.</summary>
    public bool MayBeTaken => Plan.Publish is not null && !IsSpent && SoFar is (null or { IsSilent: true, IsUnseen: false });

    /// <summary>A change of the settings left no hour for its digest.</summary>
    public bool IsGivenUp { get; init; }
}
