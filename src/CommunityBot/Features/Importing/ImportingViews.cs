using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Importing;

/// <summary>What the sender of a file reads.</summary>
internal static class ImportingViews
{
    private const int Room = 3000, LinesAMessage = 30, MostLinesMore = 180;

    public static Message Say(Mrkdwn text) => new(text.Cut(Room), [.. Section.Of(text)]);

    public static Message Card(Language language, SentFile file)
    {
        var t = ImportingTexts.All.In(language);
        var d = DirectoryTexts.All.In(language);
        return file switch
        {
            { Status: FileStatus.Refused, Words: { } words } => Say(Mrkdwn.Join("\n", [Mrkdwn.Escaped(words), t.NotChanged])),
            { Status: FileStatus.Superseded } => Say(t.Superseded(file.SupersededBy ?? file.User)),
            { Status: FileStatus.Kept } => Say(t.Kept),
            { Status: FileStatus.Waiting } or { Figures: null } => Say(t.ReadingAgain),
            { Status: FileStatus.Refused, Figures: { } figures } => Say(BadLines(language, figures)),
            { Status: FileStatus.AskingBad, Figures: { } figures } => With(
                Mrkdwn.Join("\n", [BadLines(language, figures), t.TakeTheOthersAsk(figures.Report.Lines)]),
                ImportingFeature.TakeTheOthers.Button(t.TakeTheOthers, file.Id) with { Style = ButtonStyle.Primary }),
            { Status: FileStatus.AskingLoss, Figures: { } figures } => With(
                Mrkdwn.Join("\n", [.. figures.IsAskedAgain ? [t.AskedAgain] : Array.Empty<Mrkdwn>(), Mrkdwn.Escaped(d.AskFirst(figures.Report)), Mrkdwn.Escaped(d.Changes(figures.Report))]),
                ImportingFeature.Replace.Button(t.Replace, file.Id) with { Style = ButtonStyle.Danger },
                ImportingFeature.Keep.Button(t.Keep, file.Id)),
            { Figures: { } figures } => Say(Mrkdwn.Join("\n",
            [
                (Mrkdwn)$"*{d.InForce(figures.Report.Lines)}*",
                Mrkdwn.Escaped(d.Changes(figures.Report with { BadLines = [.. Enumerable.Repeat(new BadLine(0, default, ""), figures.BadLines)] })),
                .. figures.Report.NewlyIneligible + figures.Report.Removed > 0 ? [t.ListGoesToFacilitators] : Array.Empty<Mrkdwn>(),
                t.PleaseDelete,
            ])),
        };
    }

    /// <summary>The bad lines after those of the card, some thirty a message; beyond two hundred in all, how many more there are.</summary>
    public static IReadOnlyList<Message> MoreBadLines(Language language, IReadOnlyList<BadLine> bad)
    {
        var t = ImportingTexts.All.In(language);
        var d = DirectoryTexts.All.In(language);
        var messages = bad.Skip(Figures.BadLinesShown).Take(MostLinesMore).Chunk(LinesAMessage)
            .Select(lines => Mrkdwn.Join("\n", lines.Select(line => (Mrkdwn)$"• {d.Bad(Figures.Short(line))}"))).ToList();
        if (bad.Count - Figures.BadLinesShown - MostLinesMore is > 0 and var more) messages.Add(t.AndMoreStill(more));
        return [.. messages.Select(Say)];
    }

    private static Mrkdwn BadLines(Language language, Figures figures)
    {
        var d = DirectoryTexts.All.In(language);
        var lines = figures.Report.BadLines.Select(line => (Mrkdwn)$"• {d.Bad(line)}");
        var more = figures.BadLines - figures.Report.BadLines.Count;
        return Mrkdwn.Join("\n", [(Mrkdwn)$"*{d.Refused(figures.BadLines)}*", .. lines, .. more > 0 ? [ImportingTexts.All.In(language).AndMore(more)] : Array.Empty<Mrkdwn>()]);
    }

    private static Message With(Mrkdwn text, params IReadOnlyList<Button> buttons) => new(text.Cut(Room), [.. Section.Of(text), new Actions(buttons)]);
}
