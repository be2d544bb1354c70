using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Announcements;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>The last twelve weeks and the next eight: what was said by whom, what the bot will do, who takes which week.</summary>
public sealed class ShowRhythm(Database db, People people, Acted acted, AnswerNudge answer, RhythmFeature rhythm, TimeProvider clock)
{
    private const int Past = 12, Next = 8;

    public async Task<Answer> Run(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        return await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text).Trim(), command.Channel);
            var communities = meant.Community is { } one ? [one] : meant.Choices;
            foreach (var community in communities)
                if (Permissions.Allows(Act.RunWeek, await tx.StandingOf(community.Id, command.User)))
                    return Answer.Whisper(await List(tx, community, command.User, reads ?? await tx.LanguageOf(command.User, community)));
            var t = RhythmTexts.All.In(reads ?? await tx.LanguageOf(command.User));
            return Answer.Saying(communities.Count == 0 ? t.NowhereToRun : t.NotYours(await tx.WhoMay(Act.RunWeek, communities[0].Id)));
        }, stop);
    }

    public Task<Answer> Take(Press<WeekOf> press, CancellationToken stop) => Change(press, async (tx, desk) => await answer.Take(tx, desk) is { } holder ? desk.Texts.AlreadyTaken(holder) : null, stop);

    public Task<Answer> Give(Press<WeekOf> press, CancellationToken stop) => Change(press, async (tx, desk) =>
    {
        if (desk.State.Holder != desk.User) return null;
        await tx.SaveWeek(desk.Community, desk.State with { Holder = null, HandedBy = null });
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
            await change(tx, desk) is { } obstacle ? Answer.Saying(obstacle) : Answer.Replace(await List(tx, desk.Community, press.User, desk.Language)), Answer.Saying), stop);

    private async Task<Message> List(Tx tx, CommunitySettings community, UserId reader, Language language)
    {
        var now = clock.GetUtcNow();
        var current = Week.At(now, community);
        var first = new[] { current.Plus(-Past), Week.At(await tx.KnownSince(community.Id), community) }.MaxBy(week => week.Monday);
        var states = (await tx.StatesFrom(community, first)).ToDictionary(state => state.Week);
        var said = (await tx.CountedMessages(community.Id, first.Begins(community.Zone))).ToLookup(message => Week.At(message.At, community), message => message.Author);
        var announced = (await AnnouncementsFeature.Published(tx, community, first.Begins(community.Zone), now)).ToLookup(one => Week.At(one.It.PublishedAt ?? one.It.WrittenAt, community), one => one.It.Author);

        var past = new List<PastWeek>();
        for (var week = first; week.Monday < current.Monday; week = week.Plus(1))
            past.Add(new(week, [.. said[week]], [.. announced[week]], states.GetValueOrDefault(week)?.PostedAt is not null));
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
/// <param name="Said">Who wrote, message by message.</param>
/// <param name="Announced">Who announced, announcement by announcement.</param>
internal sealed record PastWeek(Week Week, IReadOnlyList<UserId> Said, IReadOnlyList<UserId> Announced, bool HasDigest);

/// <summary>What will be done in a week, and who takes it.</summary>
internal sealed record NextWeek(WeekPlan Plan, UserId? Holder);
