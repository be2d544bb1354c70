using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>"Rappeler une règle", from the menu of a message: the form of the reminder; for a member who may not remind anybody, that of a report.</summary>
public sealed class RemindFromMessage(Database db, SlackApi slack, People people, ReportMessage reports, TimeProvider clock)
{
    public async Task<Answer> Open(MessageShortcut shortcut, CancellationToken stop)
    {
        var reads = await people.Reads(shortcut.User, stop);
        if (shortcut.On?.User is { } author) await people.Soon(author, stop);
        var (form, otherwise, isMember) = await db.Read(async tx =>
        {
            var (where, community) = await ReportedMessage.Find(tx, shortcut, reads);
            if (where is not null || community is null) return ((Modal?)null, where, false);
            if (!Permissions.Allows(Act.RemindOfRule, await tx.StandingOf(community.Id, shortcut.User))) return (null, null, true);
            var language = reads ?? community.Language;
            var whom = shortcut.On!.User!.Value;
            var obstacle = await RemindOfRule.Obstacle(tx, community, shortcut.User, whom);
            return obstacle != ReminderObstacle.None
                ? (null, Mrkdwn.Escaped(RemindingTexts.All.In(language).Cannot(obstacle, community.Name)), false)
                : (await RemindOfRule.Form(tx, language, community, new(community.Id, 0, whom, MessageSpot.Of(shortcut), null), whom: null, clock.GetUtcNow()), null, false);
        }, stop);
        if (isMember) return await reports.Open(shortcut, stop);
        if (form is null) return RulesWords.Whisper(otherwise!);
        await slack.OpenModal(shortcut.Trigger, form, stop);
        return Answer.Done;
    }
}
