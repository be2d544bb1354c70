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
    /// <summary>The most lines anybody reads of a morning.</summary>
    internal const int Listed = 30;

    /// <summary>Slack's limit for one section; and how many lines may have a button, each a block of its own among the fifty of a message.</summary>
    private const int Room = 3000, WithButton = 15;

    public static Message Morning(Language language, IReadOnlyList<MorningPart> parts)
    {
        var t = WaitingTexts.All.In(language);
        var (listed, buttons) = (Listed, WithButton);
        List<(Mrkdwn Text, Button? Button)> lines = [(t.Hello, null)];
        foreach (var part in parts)
        {
            var shown = part.Lines.Take(listed).ToList();
            listed -= shown.Count;
            if (part != parts[0] && lines[^1].Button is null) lines.Add(($"", null));
            lines.Add((t.Waiting(part.Community, part.Lines.Count, part.Lines.Max(line => line.LateBy)), null));
            if (part.AreNext) lines.Add((t.AreNext, null));
            foreach (var (text, onDemand) in Listing(t, language, shown)) lines.Add((text, onDemand is not null && buttons-- > 0 ? AtHomeViews.SendCard(language, onDemand.Request, onDemand.Name) : null));
            if (shown.Count > 0 && part.Lines.Count > shown.Count) lines.Add((t.More(part.Lines.Count - shown.Count), null));
        }
        return new Message(Mrkdwn.Join("\n", lines.Select(line => line.Text)).Cut(Room), [.. Sections(lines)]);
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
