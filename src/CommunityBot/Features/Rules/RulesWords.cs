using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>How this feature speaks to someone who typed, pressed or sent something.</summary>
internal static class RulesWords
{
    private const int LongestTitle = 24;

    public static Message Say(Mrkdwn text, params IReadOnlyList<Block> more) => new(text.Cut(3000), [.. Section.Of(text), .. more]);

    public static Answer Whisper(Mrkdwn text) => Answer.Whisper(Say(text));

    /// <summary>A modal that only says something.</summary>
    public static Modal Notice(Language language, string title, params IReadOnlyList<Block> blocks) =>
        new(RulesFeature.Notice, PlainText.Cut(title, LongestTitle), blocks) { Close = ReadingTexts.All.In(language).Close };

    /// <summary>In the place of a form that can no longer be sent: why, and the words typed in it.</summary>
    public static Answer Instead(Language language, string title, Mrkdwn why, string? typed = null)
    {
        IEnumerable<Block> theirs = Trimmed(typed) is { } words ? Section.Quoting(ReadingTexts.All.In(language).YourWords, words) : [];
        return Answer.Update(Notice(language, title, [.. Section.Of(why), .. theirs]));
    }

    /// <summary>What a field held: trimmed, null when nothing was said.</summary>
    public static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>Why this person may not do it, in words that say who may; null when they may.</summary>
    /// <param name="concerning">Whom it is about.</param>
    public static async Task<Mrkdwn?> Refusal(Tx tx, CommunitySettings community, UserId user, Act act, UserId? concerning = null)
    {
        var standing = await tx.StandingOf(community.Id, user);
        if (Permissions.Allows(act, standing, concerning)) return null;
        var language = await tx.LanguageOf(user, community);
        var t = ReadingTexts.All.In(language);
        if (Permissions.Allows(act, standing)) return t.NotYourself;
        var who = (await tx.WhoMay(act, community.Id)).Where(holder => holder != concerning).ToList();
        return who.Count == 0 ? t.NobodyMay(community.Name) : t.OnlyThese(community.Name, language.People(who));
    }
}
