using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;

namespace CommunityBot.Features.Rules;

/// <summary>
/// What people wrote goes: a text of the rules that was never published, after a month; the words of a reminder, when it no longer counts; a report's, thirty days after
/// it was handled, from its cards too. What was done, by whom and when, stays.
/// </summary>
public sealed class ForgetWords(Outbox outbox)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30), Unsent = TimeSpan.FromDays(1);

    public async Task Run(Tx tx, CommunitySettings community, DateTimeOffset due)
    {
        await tx.ForgetDrafts(community.Id, due - Month);
        await tx.ForgetReminderWords(community.Id, due.AddDays(-RuleReminder.Within));
        await tx.ForgetUnsentReports(community.Id, due - Unsent);
        foreach (var report in await tx.ForgetReportWords(community.Id, due - Month)) await outbox.Refresh(tx, RulesFeature.ReportCard(report), Priority.Rest);
    }
}
