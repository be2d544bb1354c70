using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Joining;

/// <summary>What waits in one community, the longest wait first.</summary>
/// <param name="AreNext">The reader is a pilot, who may now answer too.</param>
internal sealed record MorningPart(string Community, IReadOnlyList<MorningLine> Lines, bool AreNext = false);

/// <param name="Since">When it was sent, or last reopened.</param>
/// <param name="LateBy">The working days it has waited, once they are two or more; null before.</param>
/// <param name="ClosesOn">The day on which it will be closed, when that is near.</param>
internal sealed record MorningLine(UserId Person, DateTimeOffset Since, int? LateBy, LocalDate? ClosesOn)
{
    public bool IsLate => LateBy is not null;

    /// <summary>The address of the reader's copy of the card; null where there is none.</summary>
    public string? Link { get; init; }

    /// <summary>The card that the reader, who has no copy, may have sent.</summary>
    public CardOnDemand? OnDemand { get; init; }
}

/// <param name="Name">The person's, for screen readers; null when the profile was never read.</param>
internal sealed record CardOnDemand(Guid Request, string? Name);

internal static class WaitingViews
{
    /// <summary>The most lines a channel reads of a morning; and the most of one community in somebody's letter, where each may be a block of its own.</summary>
    internal const int Listed = 30, ListedInLetter = 12;

    /// <summary>Slack's limit for one section.</summary>
    private const int Room = 3000;

    /// <summary>To a facilitators' channel.</summary>
    public static Message Morning(Language language, IReadOnlyList<MorningPart> parts)
    {
        var t = WaitingTexts.All.In(language);
        var (listed, lines) = (Listed, new List<Mrkdwn> { t.Hello });
        foreach (var part in parts)
        {
            if (part != parts[0]) lines.Add($"");
            lines.AddRange(Lines(t, language, part, listed).Select(line => line.Text));
            listed -= Math.Min(listed, part.Lines.Count);
        }
        var text = Mrkdwn.Join("\n", lines);
        return new(text.Cut(Room), [.. Section.Of(text)]);
    }

    /// <summary>In the letter of one who decides, with a button for each request whose card they may have sent.</summary>
    public static LetterPart Part(Language language, CommunitySettings community, MorningPart part)
    {
        var lines = Lines(WaitingTexts.All.In(language), language, part, ListedInLetter)
            .Select(line => (line.Text, line.OnDemand is { } card ? AtHomeViews.SendCard(language, card.Request, card.Name) : null)).ToList();
        return new(community, [.. Sections(lines)], Mrkdwn.Join("\n", lines.Select(line => line.Text)));
    }

    /// <summary>Kindly, with a button to ask again.</summary>
    /// <param name="writeTo">Whom the person may write to; null when there is nobody.</param>
    public static Message Expired(Desk desk, Mrkdwn? writeTo)
    {
        var said = WaitingTexts.All.In(desk.Language).Expired(desk.Community.Name);
        var text = writeTo is null ? said : Mrkdwn.Join("\n", [said, writeTo]);
        return new Message(text.Cut(Room), new Section(text.Cut(Room)), new Actions(JoiningFeature.AskAgain.Button(AskingTexts.All.In(desk.Language).AskAgain, desk.Community.Id)));
    }

    /// <summary>Lines without a button go together; one with a button is a section of its own.</summary>
    private static IEnumerable<Section> Sections(IReadOnlyList<(Mrkdwn Text, Button? Button)> lines)
    {
        List<Mrkdwn> together = [];
        foreach (var (text, button) in lines)
        {
            if (button is null)
            {
                together.Add(text);
                continue;
            }
            foreach (var section in Together()) yield return section;
            together.Clear();
            yield return new Section(text) { Accessory = button };
        }
        foreach (var section in Together()) yield return section;

        IEnumerable<Section> Together() => together.Count == 0 ? [] : Section.Of(Mrkdwn.Join("\n", together));
    }

    private static IEnumerable<(Mrkdwn Text, CardOnDemand? OnDemand)> Lines(IWaitingTexts t, Language language, MorningPart part, int listed)
    {
        yield return (t.Waiting(part.Community, part.Lines.Count, part.Lines.Max(line => line.LateBy)), null);
        if (part.AreNext) yield return (t.AreNext, null);
        var shown = part.Lines.Take(listed).ToList();
        foreach (var line in Listing(t, language, shown)) yield return line;
        if (shown.Count > 0 && part.Lines.Count > shown.Count) yield return (t.More(part.Lines.Count - shown.Count), null);
    }

    /// <summary>Where some are late and some are not, each under its heading.</summary>
    private static IEnumerable<(Mrkdwn Text, CardOnDemand? OnDemand)> Listing(IWaitingTexts t, Language language, List<MorningLine> lines)
    {
        var mixed = lines.Exists(line => line.IsLate) && lines.Exists(line => !line.IsLate);
        foreach (var group in lines.GroupBy(line => line.IsLate).OrderByDescending(group => group.Key))
        {
            if (mixed) yield return (group.Key ? t.Oldest : t.Newest, null);
            foreach (var line in group)
                yield return ($"• {t.Line(line.Person, language.Moment(line.Since, "{date}"), line.Link, line.ClosesOn)}", line.OnDemand);
        }
    }
}
