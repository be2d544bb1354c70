using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features;

/// <summary>Asks somebody which community is meant, with a button each.</summary>
internal static class WhichCommunity
{
    private const int MostChoices = 25, LongestLabel = 75;

    /// <param name="question">Above the buttons.</param>
    /// <param name="communities">Those to choose among, in order.</param>
    /// <param name="leads">Carries the id of the one chosen.</param>
    public static Message Ask(Mrkdwn question, IReadOnlyList<CommunitySettings> communities, ButtonId<string> leads) =>
        new(question, [new Section(question), .. communities.Take(MostChoices).Select(one => Row(one, communities, leads.Button(PlainText.Cut(one.Name, LongestLabel), one.Id)))]);

    /// <summary>Buttons of one row must differ by their action id as well: a row for each. Where two names could be taken for each other, the channel tells them apart.</summary>
    private static Block Row(CommunitySettings one, IReadOnlyList<CommunitySettings> all, Button button) =>
        all.Any(other => other.Id != one.Id && Named.AreAlike(other.Name, one.Name)) ? new Section($"{one.Channel}") { Accessory = button } : new Actions(button);
}
