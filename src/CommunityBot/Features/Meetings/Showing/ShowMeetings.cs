using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Meetings;

/// <summary>Shows the meetings to come, and to those who prepare them what is to be done.</summary>
public sealed class ShowMeetings(Database db, People people, TimeProvider clock)
{
    /// <summary>Shown whole; the next ones come when these are past.</summary>
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
            if (meant.Community is { } community) return Answer.Whisper(await Draw(tx, community, command.User, language));
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
            ? Answer.Whisper(await Draw(tx, community, press.User, language))
            : MeetingDesk.Whispered(language, MeetingsTexts.All.In(language).MembersOnly(community.Name));
    }, stop);

    private async Task<Message> Draw(Tx tx, CommunitySettings community, UserId user, Language language)
    {
        var now = clock.GetUtcNow();
        var mayPrepare = Permissions.Allows(Act.ScheduleMeeting, await tx.StandingOf(community.Id, user));
        var seen = new List<MeetingSeen>();
        foreach (var it in (await tx.MeetingsToCome(community.Id, now)).Take(Shown))
            seen.Add(new(it, await tx.AnswersTo(it.Id), user, mayPrepare ? await tx.TopicsFor(it.Id) : []) { MayBeCancelled = await MeetingsFeature.MayBeCancelled(tx, community, it) });
        return MeetingsListViews.Show(language, community, seen, await MeetingsFeature.NotScheduled(tx, community, now), mayPrepare, now, hasPast: (await tx.MeetingsPast(community.Id, now, most: 1)).Count > 0);
    }
}
