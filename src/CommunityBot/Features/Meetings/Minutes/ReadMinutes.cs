using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Shows what was noted of the meetings that took place; the digest names the latest.</summary>
public sealed class ReadMinutes(Database db, TimeProvider clock)
{
    /// <summary>Most of a year of monthly meetings, in one message.</summary>
    private const int Shown = 10;

    public Task<Answer> List(Press<string> press, CancellationToken stop) => db.Read(async tx =>
    {
        if (await tx.FindCommunity(press.Carried) is not { } community)
        {
            var unknown = await tx.LanguageOf(press.User);
            return MeetingDesk.Whispered(unknown, MeetingsTexts.All.In(unknown).Gone);
        }
        var (language, standing) = (await tx.LanguageOf(press.User, community), await tx.StandingOf(community.Id, press.User));
        if (!Permissions.Allows(Act.AnswerMeeting, standing)) return MeetingDesk.Whispered(language, MeetingsTexts.All.In(language).MembersOnly(community.Name));
        var (past, everybody, mayPrepare) = (new List<MeetingPast>(), await tx.EverybodyIn(community.Id), Permissions.Allows(Act.ScheduleMeeting, standing));
        foreach (var id in await tx.MeetingsPast(community.Id, clock.GetUtcNow(), Shown))
            if (await tx.FindMeeting(id) is { } it) past.Add(new(it, await tx.MinutesOf(id), mayPrepare ? await tx.AttendanceAt(id) : null, await NoteTakers.MayWrite(tx, community, id, press.User)));
        return Answer.Whisper(MinutesViews.Past(language, community, past, everybody, mayPrepare));
    }, stop);

    public Task<Answer> Read(Press<Guid> press, CancellationToken stop) => db.Read(tx => MeetingDesk.See(tx, press.Carried, press.User, Act.AnswerMeeting, async desk =>
        await tx.MinutesOf(desk.It.Id) is { Stands: true } minutes
            ? Answer.Whisper(MinutesViews.ToRead(desk.Language, desk.It, minutes, await NoteTakers.MayWrite(tx, desk.Community, desk.It.Id, press.User)))
            : MeetingDesk.Whispered(desk.Language, MinutesTexts.All.In(desk.Language).NoneAnyMore), MeetingDesk.Whispered), stop);

    public async Task<DigestSection?> InDigest(Tx tx, DigestOf of)
    {
        var (t, lines) = (MinutesTexts.All.In(of.Community.Language), new List<Mrkdwn>());
        foreach (var id in await tx.MinutesWritten(of.Community.Id, of.Since, of.Now))
        {
            if (await tx.FindMeeting(id) is not { } it || await tx.MinutesOf(id) is not { } minutes) continue;
            var link = await tx.LinkTo(of.Community.Workspace, MeetingsFeature.MinutesFor(id), Durability.Place.Channel(of.Community.Channel)) ?? minutes.Link;
            lines.Add(t.DigestLine(it.Details.Topic, link, MeetingsViews.Moment(of.Community.Language, it.Details.Start)));
        }
        return lines.Count == 0 ? null : new(t.DigestTitle, lines);
    }
}
