using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Features.Letters;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Rules;

/// <summary>
/// The morning's look at the reports, and at who was reminded of rules several times: what nobody has answered for since the day before is said again, each
/// working day, in the letter of those who may.
/// </summary>
public sealed class RemindReaders(LettersFeature letters, TimeProvider clock)
{
    /// <summary>The local time of the look, on the community's working days.</summary>
    public static readonly LocalTime At = new(9, 0);

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        if (!community.IsWorkingDay(today) || !Daytime.Covers(now, community.Zone)) return;

        var readers = new HashSet<UserId>();
        foreach (var report in (await tx.OpenReports(community.Id)).Where(report => community.DayAt(report.At) < today))
            readers.UnionWith(await ReportMessage.Readers(tx, community, report.Person, report.By));
        foreach (var review in (await tx.OpenReviews(community.Id)).Where(review => community.DayAt(review.At) < today))
            readers.UnionWith((await tx.WhoMay(Act.SettleReminders, community.Id)).Where(one => one != review.Person));
        foreach (var reader in readers) await letters.Add(tx, $"rules:waits:{community.Id}:{LocalDatePattern.Iso.Format(today)}", reader, community, RulesFeature.Waits(community.Id));
    }

    /// <summary>The same lines as on the Home tab; nothing where all of it was answered meanwhile.</summary>
    public async Task<LetterPart?> Draw(Tx tx, string id, UserId reader)
    {
        if (await tx.FindCommunity(id) is not { } community) return null;
        var language = await tx.LanguageOf(reader, community);
        var (reports, reviews) = (await ReportsAtHome.In(tx, community, reader), await ReviewsAtHome.In(tx, community, reader));
        return reports.Count + reviews.Count == 0 ? null : ReportingViews.StillWaiting(language, community, reports, reviews);
    }
}
