using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Monthly;

/// <summary>The page on a month, as plain text that a pilot may change: what nobody asked for is left out.</summary>
internal static class MonthPage
{
    /// <summary>Characters: what a field of Slack's holds.</summary>
    public const int Longest = 3000;

    private const int MostNews = 8, MostMeetings = 5;

    /// <summary>Pure: the same facts give the same page.</summary>
    public static string Text(Language language, string community, MonthlyFacts facts)
    {
        var t = MonthlyTexts.All.In(language);
        List<string> lines = [t.PageTitle(community, MonthlyViews.Name(language, facts.Account.Of.Month)), "", t.PageMembers(facts.Members, facts.Joined, facts.Left)];
        if (facts.Account is { Voices: > 0 } said) lines.Add(t.PageTalk(said.Messages, said.Replies, said.Voices));
        Listed(t.PageMeetings, [
            .. facts.Meetings.Take(MostMeetings).Select(meeting => t.PageMeeting(language.LongDay(meeting.Day), meeting.Topic, meeting.Came)),
            .. facts.Next is { } day ? [t.PageNextMeeting(language.LongDay(day))] : Array.Empty<string>(),
        ]);
        Listed(t.PageNews, [.. facts.News.TakeLast(MostNews)]);
        Listed(t.PageNeeds, Needs(t, language, facts) is { Count: > 0 } needs ? needs : [t.NoNeed]);
        return PlainText.Cut(string.Join('\n', lines), Longest);

        void Listed(string heading, IReadOnlyList<string> items)
        {
            if (items.Count == 0) return;
            lines.AddRange(["", heading]);
            lines.AddRange(items.Select(item => $"• {item}"));
        }
    }

    private static List<string> Needs(IMonthlyTexts t, Language language, MonthlyFacts facts)
    {
        List<string> needs = [];
        if (!facts.HasAnimators) needs.Add(t.NeedsAnimators);
        if (facts.Vacant.Count > 0) needs.Add(t.NeedsRoles(language.All([.. facts.Vacant.Select(role => language.InSentence(role))])));
        if (facts.IsMeetingWanted) needs.Add(t.NeedsMeeting);
        if (facts.Questions > 0) needs.Add(t.NeedsAnswers(facts.Questions));
        return needs;
    }
}
