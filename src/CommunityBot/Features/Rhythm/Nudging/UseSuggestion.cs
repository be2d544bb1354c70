using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Announcements;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rhythm;

/// <summary>Opens the form of an announcement with the week's conversation starter in it, to be made one's own.</summary>
public sealed class UseSuggestion(Database db, SlackApi slack, TimeProvider clock)
{
    public async Task<Answer> Open(Press<WeekOf> press, CancellationToken stop)
    {
        Modal? form = null;
        var answer = await db.Read(tx => WeekDesk.See(tx, press.Carried, press.User, clock.GetUtcNow(), async desk =>
        {
            var everyone = desk.Community.Language;
            var zone = (await tx.FindPerson(press.User))?.TimeZone ?? desk.Community.TimeZone;
            var words = desk.State.Starter is { } number ? Starters.In(everyone, number) : "";
            form = AnnouncementsFeature.FormToTalk(desk.Language, desk.Community, desk.Standing, RhythmTexts.All.In(everyone).StarterTitle, words, zone);
            return Answer.Done;
        }), stop);
        if (form is not null) await slack.OpenModal(press.Trigger, form, stop);
        return answer;
    }
}
