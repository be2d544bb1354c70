using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Shows the meetings to come, and to those who prepare them what is to be done.</summary>
public sealed class ShowMeetings(Database db, People people, TimeProvider clock)
{
    /// <summary>Shown whole; the next ones are a line each.</summary>
    private const int Shown = 3;

    /// <summary>The most buttons a row may hold.</summary>
    private const int Listed = 25;

    public async Task<Answer> Run(SlashCommand command, CancellationToken stop)
    {
        var reads = await people.Reads(command.User, stop);
        return await db.Read(async tx =>
        {
            var meant = await CommunityMeant.By(tx, command.User, PlainText.Unescape(command.Text), command.Channel, Act.AnswerMeeting);
            var language = await meant.LanguageFor(tx, command.User, reads);
            var t = MeetingsTexts.All.In(language);
            if (meant.Community is { } community) return Answer.Whisper(await Draw(tx, community, command.User, language, clock.GetUtcNow()));
            if (meant.Choices.Count > 0) return Answer.Whisper(MeetingsListViews.Choose(t, [.. meant.Choices.Take(Listed)]));
            return MeetingDesk.Whispered(language, meant.Here is { } here ? t.MembersOnly(here.Name) : t.NowhereToMeet);
        }, stop);
    }

    public Task<Answer> Press(Press<string> press, CancellationToken stop) => db.Read(async tx =>
    {
        if (await tx.FindCommunity(press.Carried) is not { } community)
        {
            var unknown = await tx.LanguageOf(press.User);
            return MeetingDesk.Whispered(unknown, MeetingsTexts.All.In(unknown).Gone);
        }
        var language = await tx.LanguageOf(press.User, community);
        return Permissions.Allows(Act.AnswerMeeting, await tx.StandingOf(community.Id, press.User))
            ? Answer.Whisper(await Draw(tx, community, press.User, language, clock.GetUtcNow()))
            : MeetingDesk.Whispered(language, MeetingsTexts.All.In(language).MembersOnly(community.Name));
    }, stop);

    public Task<Answer> One(Press<Guid> press, CancellationToken stop) => db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.AnswerMeeting, async desk =>
    {
        var now = clock.GetUtcNow();
        if (desk.It.Status != MeetingStatus.Postponed && desk.TooLate(now) is { } why) return MeetingDesk.Whispered(desk.Language, why);
        var mayPrepare = Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(desk.Community.Id, press.User));
        return Answer.Whisper(MeetingsListViews.One(desk.Language, desk.Community, await Seen(tx, desk.Community, desk.It, press.User, mayPrepare, now), mayPrepare, now));
    }, MeetingDesk.Whispered), stop);

    /// <param name="noted">What the reader has just done; null where they only look.</param>
    internal static async Task<Message> Draw(Tx tx, CommunitySettings community, UserId user, Language language, DateTimeOffset now, Mrkdwn? noted = null)
    {
        var mayPrepare = Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, user));
        var (toCome, seen) = (await tx.MeetingsToCome(community.Id, now), new List<MeetingSeen>());
        foreach (var it in toCome.Take(Shown)) seen.Add(await Seen(tx, community, it, user, mayPrepare, now));
        var list = new MeetingList(community, await Months.NotScheduled(tx, community, now), await Months.Open(tx, community, now), mayPrepare, HasPast: (await tx.MeetingsPast(community.Id, now, most: 1)).Count > 0) { Noted = noted };
        return MeetingsListViews.Show(language, list, seen, [.. toCome.Skip(Shown)], now);
    }

    private static async Task<MeetingSeen> Seen(Tx tx, CommunitySettings community, Meeting it, UserId user, bool mayPrepare, DateTimeOffset now) =>
        new(it, await tx.AnswersTo(it.Id), user, mayPrepare ? await tx.TopicsFor(it.Id) : []) { MayBeCancelled = await Months.WithoutBeside(tx, community, it.Month, now) is null };
}
