using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>What becomes of a report: the person is reminded of a rule, or nothing is done. Who reported it reads that it was looked at, and no more.</summary>
public sealed class HandleReport(Database db, SlackApi slack, Acted acted, Outbox outbox, TimeProvider clock)
{
    public async Task<Message> Draw(Tx tx, string id, Place place)
    {
        if (await tx.FindReport(Guid.ParseExact(id, "n")) is not { } report || await tx.FindCommunity(report.Community) is not { } community)
            return RulesWords.Say(ReportingTexts.All.In(default).Gone);
        var language = place.Person is { } reader ? await tx.LanguageOf(reader, community) : community.Language;
        if (place.Person is not { } one || await Refusal(tx, community, report, one) is not null) return RulesWords.Say(ReportingTexts.All.In(language).NoLongerYours(community.Name));
        var link = await tx.LinkTo(community, report.On);
        return ReportingViews.Card(language, report, link, (await tx.FindPerson(report.Person))?.Name);
    }

    public async Task<Answer> OpenReminder(Press<Guid> press, CancellationToken stop)
    {
        var (form, otherwise) = await db.Read(async tx =>
        {
            if (await TooLate(tx, press.Carried, press.User) is { } late) return ((Modal?)null, late);
            var report = (await tx.FindReport(press.Carried))!;
            var community = (await tx.FindCommunity(report.Community))!;
            var language = await tx.LanguageOf(press.User, community);
            return await RemindOfRule.Obstacle(tx, community, press.User, report.Person) is var obstacle and not ReminderObstacle.None
                ? (null, Mrkdwn.Escaped(RemindingTexts.All.In(language).Cannot(obstacle, community.Name)))
                : (await RemindOfRule.Form(tx, language, community, new(community.Id, 0, report.Person, report.On, report.Id), whom: null, clock.GetUtcNow()), (Mrkdwn?)null);
        }, stop);
        if (form is null) return RulesWords.Whisper(otherwise!);
        await slack.OpenModal(press.Trigger, form, stop);
        return Answer.Done;
    }

    public Task<Answer> Close(Press<Guid> press, CancellationToken stop) => acted.Once(press.DeliveryKey, async tx =>
    {
        if (await TooLate(tx, press.Carried, press.User) is { } late) return RulesWords.Whisper(late);
        var now = clock.GetUtcNow();
        return await End(tx, outbox, press.Carried, ReportStatus.Closed, press.User, now) ? Answer.Done : RulesWords.Whisper((await TooLate(tx, press.Carried, press.User))!);
    }, stop);

    /// <summary>A reminder was sent for it.</summary>
    internal static Task Reminded(Tx tx, Outbox outbox, Guid id, UserId by, DateTimeOffset now) => End(tx, outbox, id, ReportStatus.Reminded, by, now);

    /// <summary>Why nothing can be done about it, by this person, at this moment; null when something can.</summary>
    internal static async Task<Mrkdwn?> TooLate(Tx tx, Guid id, UserId user)
    {
        if (await tx.FindReport(id) is not { } report || await tx.FindCommunity(report.Community) is not { } community) return ReportingTexts.All.In(await tx.LanguageOf(user)).Gone;
        if (await Refusal(tx, community, report, user) is { } refusal) return refusal;
        return report.Status == ReportStatus.Open ? null : ReportingViews.Handled(await tx.LanguageOf(user, community), report);
    }

    private static Task<Mrkdwn?> Refusal(Tx tx, CommunitySettings community, RuleReport report, UserId user) =>
        RulesWords.Refusal(tx, community, user, report.IsOnTeam ? Act.ReadReportsOnTeam : Act.ReadReports, report.Person);

    private static async Task<bool> End(Tx tx, Outbox outbox, Guid id, ReportStatus status, UserId by, DateTimeOffset now)
    {
        if (!await tx.HandleReport(id, status, by, now) || await tx.FindReport(id) is not { } report || await tx.FindCommunity(report.Community) is not { } community) return false;
        await tx.Audit(community, by, "report_handled", report.Person.Value, status.ToString().ToLowerInvariant(), now);
        await outbox.Refresh(tx, RulesFeature.ReportCard(id));
        outbox.RefreshHomes(tx, await tx.WhoMay(Act.ReadReports, community.Id));
        var thanks = ReportingTexts.All.In(await tx.LanguageOf(report.By, community)).Thanks(community.Name, isActedOn: status == ReportStatus.Reminded);
        await outbox.Post(tx, $"rules:{RemindingSql.Key(id)}:thanks", Place.Private(report.By), RulesWords.Say(thanks));
        return true;
    }
}
