using CommunityBot.Community;
using CommunityBot.Features.Rewording;
using CommunityBot.Features.Settings;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static class JournalViews
{
    private const int Longest = 4000, LongestReason = 300;

    /// <param name="entries">One more than a page where there is an older one.</param>
    public static Message Page(Language language, CommunitySettings community, JournalPage page, IReadOnlyList<JournalEntry> entries)
    {
        var t = JournalTexts.All.In(language);
        var heading = t.Heading(community.Name);
        List<Mrkdwn> lines = [.. entries.Take(JournalPage.Size).Select(entry => Line(language, t, entry))];
        if (lines.Count == 0) lines.Add(page.Number == 0 ? t.Empty : t.NoMore);
        List<Button> turns = [];
        if (page.Number > 0) turns.Add(RolesFeature.NewerPage.Button(t.Newer, page with { Number = page.Number - 1 }));
        if (entries.Count > JournalPage.Size) turns.Add(RolesFeature.OlderPage.Button(t.Older, page with { Number = page.Number + 1 }));
        return new(Mrkdwn.Join("\n", [heading, .. lines]).Cut(Longest), [new Section(heading), .. Section.Of(Mrkdwn.Join("\n", lines)), .. turns.Count > 0 ? [new Actions([.. turns])] : Array.Empty<Block>()]);
    }

    private static Mrkdwn Line(Language language, IJournalTexts t, JournalEntry entry)
    {
        var by = entry.By is { } actor ? $"{actor}" : t.TheBot;
        var about = entry.Person is { } person ? $"{person}" : t.Somebody;
        var said = entry.Action is { } action ? t.Did(action, by, about, What(language, entry)) : t.DidSomethingElse(by, entry.Code);
        var line = t.Line(language.When(entry.At), said);
        return entry is { IsReasonWritten: true, Reason: { Length: > 0 } reason } ? t.Because(line, PlainText.Cut(PlainText.OneLine(reason), LongestReason)) : line;
    }

    /// <summary>The roles and the texts by their names, the rules by their version, settings with what they were and are.</summary>
    private static Mrkdwn What(Language language, JournalEntry entry)
    {
        if (entry.IsAboutTexts) return Mrkdwn.Escaped(RewordingFeature.NameOf(language, entry.About));
        if (entry.Action is JournalAction.SettingsChanged) return SettingsFeature.Told(language, entry.About, entry.Reason);
        if (entry.IsAboutMeetings) return Mrkdwn.Escaped(entry.Reason ?? "");
        if (!entry.IsAboutRoles) return Mrkdwn.Escaped(entry.About);
        var t = RolesTexts.All.In(language);
        return Mrkdwn.Escaped(language.All([.. (entry.Reason ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(code => Office.TryParse(code, null, out var office) ? t.Name(office) : code)]));
    }
}
