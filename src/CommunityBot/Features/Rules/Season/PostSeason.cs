using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Features.Pacing;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Rules;

/// <summary>
/// Each quarter one rule, in turn, in the community's channel. It is chosen on the quarter's first working day on which the community is awake, and the pace of the
/// channel says when it goes; a community younger than a month has just read them all.
/// </summary>
public sealed class PostSeason(PacingFeature pacing, TimeProvider clock)
{
    /// <summary>The local time of the choice.</summary>
    public static readonly LocalTime At = new(9, 30);

    private static readonly TimeSpan Young = TimeSpan.FromDays(30);

    /// <summary>Past this many days of the quarter it is not of the season any more.</summary>
    private const int UsefulDays = 45;

    public async Task Run(Tx tx, CommunitySettings community)
    {
        var now = clock.GetUtcNow();
        var today = community.DayAt(now);
        if (!community.IsWorkingDay(today) || !Daytime.Covers(now, community.Zone)) return;
        var season = new Season(today);
        if (Period.DaysBetween(season.Begins, today) > UsefulDays) return;
        await tx.Hold(community.Id);
        var revisions = await tx.RevisionsOf(community);
        if (now - revisions[^1].At < Young || await tx.FindSeason(community.Id, season) is not null) return;

        var rules = revisions[0].In(community.Language).All;
        var place = await tx.LastSeason(community.Id) is { } last ? (last.Place + 1) % rules.Count : 0;
        await tx.AddSeason(community, season, revisions[0].Number, place, now);
        var until = season.Begins.PlusDays(UsefulDays).AtStartOfDayInZone(community.Zone).ToDateTimeOffset();
        await pacing.Post(tx, community, $"rules:{community.Id}:season:{season}", RulesFeature.SeasonOf(community.Id, season), PostClass.Rest, usefulUntil: until);
    }

    /// <summary>As the rule is written when it is sent; nothing where it is no longer there.</summary>
    public async Task<Message?> Draw(Tx tx, string id)
    {
        var (season, name) = Season.Parse(id);
        if (await tx.FindCommunity(name) is not { } community || await tx.FindSeason(community.Id, season) is not { } chosen) return null;
        var revision = (await tx.RevisionsOf(community)).FirstOrDefault(one => one.Number == chosen.Revision);
        return revision?.In(community.Language).At(chosen.Place) is { } rule ? SeasonViews.Post(community.Language, rule) : null;
    }
}
