using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>How this feature speaks to someone who typed, pressed or sent something.</summary>
internal static class RolesViews
{
    /// <summary>A modal that only says something.</summary>
    public static Modal Notice(Language language, string title, params IReadOnlyList<Block> blocks) => new(RolesFeature.Notice, title, blocks) { Close = RolesTexts.All.In(language).Close };

    /// <summary>Which community, a button each.</summary>
    public static Message WhichOne(Language language, IReadOnlyList<CommunitySettings> communities, ButtonId<string> leads) => WhichCommunity.Ask(RolesTexts.All.In(language).WhichOne, communities, leads);

    /// <summary>"@Ana (jusqu’au 31 décembre 2026)"; one that is to come says from when.</summary>
    public static Mrkdwn Holder(Language language, Tenure tenure, NodaTime.LocalDate today)
    {
        var t = RolesTexts.All.In(language);
        var until = tenure.Until is { } last ? language.Day(last) : null;
        if (!tenure.HasBegun(today)) return $"{tenure.User} ({t.Between(language.Day(tenure.From), until)})";
        return until is null ? $"{tenure.User}" : (Mrkdwn)$"{tenure.User} ({t.Until(until)})";
    }
}
