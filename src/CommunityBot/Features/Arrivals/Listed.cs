using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Arrivals;

/// <summary>People one after the other, as a sentence names them: "Ana, Bruno et Chloé", "Ana, Bruno and Chloé".</summary>
internal static class Listed
{
    public static Mrkdwn In(Language language, IReadOnlyList<string> names) => $"{language.All(names)}";

    public static Mrkdwn In(Language language, IReadOnlyList<UserId> people)
    {
        var mentions = people.Select(Mention).ToList();
        if (mentions.Count < 2) return Mrkdwn.Join("", mentions);
        return $"{Mrkdwn.Join(", ", mentions.SkipLast(1))} {(language == Language.French ? "et" : "and")} {mentions[^1]}";
    }

    private static Mrkdwn Mention(UserId user) => $"{user}";
}
