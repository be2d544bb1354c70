using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>What waits in one community, the longest wait first.</summary>
internal sealed record MorningPart(string Community, IReadOnlyList<MorningLine> Lines);

/// <param name="Since">When it was sent, or last reopened.</param>
/// <param name="IsLate">It has waited two working days or more.</param>
/// <param name="ClosesOn">The day on which it will be closed, when that is near.</param>
/// <param name="Link">The address of the reader's copy of the card; null where there is none.</param>
internal sealed record MorningLine(UserId Person, DateTimeOffset Since, bool IsLate, LocalDate? ClosesOn, string? Link);

internal static class WaitingViews
{
    /// <summary>Slack's limit for one section, and the most lines anybody reads of a morning.</summary>
    private const int Room = 3000, Listed = 30;

    public static Message Morning(Language language, IReadOnlyList<MorningPart> parts)
    {
        var t = WaitingTexts.All.In(language);
        var left = Listed;
        List<Mrkdwn> lines = [t.Hello];
        foreach (var part in parts)
        {
            var shown = part.Lines.Take(left).ToList();
            left -= shown.Count;
            if (part != parts[0]) lines.Add($"");
            lines.Add(t.Waiting(part.Community, part.Lines.Count, part.Lines.Count(line => line.IsLate)));
            lines.AddRange(Listing(t, language, shown));
            if (part.Lines.Count > shown.Count) lines.Add(t.More(part.Lines.Count - shown.Count));
        }
        var whole = Mrkdwn.Join("\n", lines);
        return new Message(whole.Cut(Room), [.. whole.Split(Room).Select(piece => new Section(piece))]);
    }

    /// <summary>Kindly, with a button to ask again.</summary>
    /// <param name="writeTo">Whom the person may write to; null when there is nobody.</param>
    public static Message Expired(Desk desk, Mrkdwn? writeTo)
    {
        var said = WaitingTexts.All.In(desk.Language).Expired(desk.Community.Name);
        var text = writeTo is null ? said : Mrkdwn.Join("\n", [said, writeTo]);
        return new Message(text.Cut(Room), new Section(text.Cut(Room)), new Actions(JoiningFeature.AskAgain.Button(AskingTexts.All.In(desk.Language).AskAgain, desk.Community.Id)));
    }

    /// <summary>Where some are late and some are not, each under its heading.</summary>
    private static IEnumerable<Mrkdwn> Listing(IWaitingTexts t, Language language, List<MorningLine> lines)
    {
        var mixed = lines.Exists(line => line.IsLate) && lines.Exists(line => !line.IsLate);
        foreach (var group in lines.GroupBy(line => line.IsLate).OrderByDescending(group => group.Key))
        {
            if (mixed) yield return group.Key ? t.Oldest : t.Newest;
            foreach (var line in group)
                yield return $"• {t.Line(line.Person, JoiningWords.Date(language, line.Since, "{date}"), line.Link, line.ClosesOn)}";
        }
    }
}
