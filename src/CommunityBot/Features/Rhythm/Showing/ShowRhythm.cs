using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Announcements;
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
            if (meant.Community is { } community) return Answer.Whisper(await List(tx, community, command.User, language));
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
        var first = new[] { current.Plus(-Past), Week.At(await tx.KnownSince(community.Id), community) }.MaxBy(week => week.Monday);
        var states = (await tx.StatesFrom(community, first)).ToDictionary(state => state.Week);
        var announced = (await AnnouncementsFeature.Announced(tx, community, first.Begins(community.Zone), now)).ToLookup(one => Week.At(one.At, community), one => one.Author);

        var past = new List<PastWeek>();
        for (var week = first; week.Monday < current.Monday; week = week.Plus(1))
            past.Add(new(week, await tx.VoicesBetween(community.Id, week.Begins(community.Zone), week.Ends(community.Zone)), Voice.Of(announced[week]), states.GetValueOrDefault(week)?.PostedAt is not null));
        var next = new List<NextWeek>();
        for (var i = 0; i < Next; i++)
        {
            var week = current.Plus(i);
            next.Add(new(WeekPlan.Of(community, week), states.GetValueOrDefault(week) is { } state ? await tx.HolderOf(community, state) : null));
        }
        return RhythmListViews.List(language, community, reader, past, next, now, await tx.PausedUntil(community.Id, reader, community.DayAt(now)));
    }
}

/// <summary>What was said in a week.</summary>
/// <param name="Said">Who wrote, those who did the most first.</param>
/// <param name="Announced">Who announced, likewise.</param>
internal sealed record PastWeek(Week Week, IReadOnlyList<Voice> Said, IReadOnlyList<Voice> Announced, bool HasDigest);

/// <summary>Somebody who was heard, so many times.</summary>
internal sealed record Voice(UserId Who, int Times)
{
    /// <summary>Counts them, those heard most first.</summary>
    public static IReadOnlyList<Voice> Of(IEnumerable<UserId> heard) => [.. heard.GroupBy(user => user).Select(group => new Voice(group.Key, group.Count())).OrderByDescending(voice => voice.Times)];
}

/// <summary>What will be done in a week, and who takes it.</summary>
internal sealed record NextWeek(WeekPlan Plan, UserId? Holder);
