using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Importing;

/// <summary>What the sender of a file reads.</summary>
internal static class ImportingViews
{
    private const int Room = 3000, LinesAMessage = 30, MostLinesMore = 180;

    public static Message Card(Language language, SentFile file)
    {
        var t = ImportingTexts.All.In(language);
        var d = DirectoryTexts.All.In(language);
        return file switch
        {
            { Status: FileStatus.Refused, Words: { } words } => Message.Saying(Mrkdwn.Join("\n", [Mrkdwn.Escaped(words), t.NotChanged, .. IsStillThere(words) ? [t.DeleteIfAddresses] : Array.Empty<Mrkdwn>()])),
            { Status: FileStatus.Superseded } => Message.Saying(Mrkdwn.Join("\n", [t.Superseded(file.SupersededBy ?? file.User), t.DeleteIfAddresses])),
            { Status: FileStatus.Kept } => Message.Saying(t.Kept),
            { Status: FileStatus.Waiting } or { Figures: null } => Message.Saying(t.ReadingAgain),
            { Status: FileStatus.Refused, Figures: { } figures } => Message.Saying(Mrkdwn.Join("\n", [BadLines(language, figures), t.DeleteIfAddresses])),
            { Status: FileStatus.AskingBad, Figures: { } figures } => With(
                Mrkdwn.Join("\n", [BadLines(language, figures), t.TakeTheOthersAsk(figures.Report.Lines)]),
                ImportingFeature.TakeTheOthers.Button(t.TakeTheOthers, file.Question) with { Style = ButtonStyle.Primary }),
            { Status: FileStatus.AskingLoss, Figures: { } figures } => With(
                Mrkdwn.Join("\n", [.. figures.IsAskedAgain ? [t.AskedAgain] : Array.Empty<Mrkdwn>(), Mrkdwn.Escaped(d.AskFirst(figures.Report)), Mrkdwn.Escaped(d.Changes(figures.Report))]),
                ImportingFeature.Replace.Button(t.Replace, file.Question) with { Style = ButtonStyle.Danger },
                ImportingFeature.Keep.Button(t.Keep, file.Question)),
            { Figures: { } figures } => Message.Saying(Mrkdwn.Join("\n",
            [
                (Mrkdwn)$"*{d.InForce(figures.Report.Lines)}*",
                Mrkdwn.Escaped(d.Changes(figures.Report)),
                .. figures.Report.NewlyIneligible + figures.Report.Removed > 0 ? [t.ListGoesToFacilitators] : Array.Empty<Mrkdwn>(),
                t.PleaseDelete,
            ])),
        };
    }

    /// <summary>The bad lines after those of the card, some thirty a message; beyond two hundred in all, how many more there are.</summary>
    public static IReadOnlyList<Message> MoreBadLines(Language language, ImportReport report)
    {
        var t = ImportingTexts.All.In(language);
        var d = DirectoryTexts.All.In(language);
        var messages = report.BadLines.Skip(Figures.BadLinesShown).Take(MostLinesMore).Chunk(LinesAMessage)
            .Select(lines => Mrkdwn.Join("\n", lines.Select(line => (Mrkdwn)$"• {d.Bad(Figures.Short(line))}"))).ToList();
        if (report.LeftOut - Figures.BadLinesShown - MostLinesMore is > 0 and var more) messages.Add(t.AndMoreStill(more));
        return [.. messages.Select(Message.Saying)];
    }

    /// <summary>There is something left to delete.</summary>
    private static bool IsStillThere(string words) => new[] { ImportingTexts.All.French, ImportingTexts.All.English }.All(t => words != t.Deleted && words != t.Elsewhere);

    private static Mrkdwn BadLines(Language language, Figures figures)
    {
        var d = DirectoryTexts.All.In(language);
        var lines = figures.Report.BadLines.Select(line => (Mrkdwn)$"• {d.Bad(line)}");
        var more = figures.Report.LeftOut - figures.Report.BadLines.Count;
        return Mrkdwn.Join("\n", [(Mrkdwn)$"*{d.Refused(figures.Report.LeftOut)}*", .. lines, .. more > 0 ? [ImportingTexts.All.In(language).AndMore(more)] : Array.Empty<Mrkdwn>()]);
    }

    private static Message With(Mrkdwn text, params IReadOnlyList<Button> buttons) => new(text.Cut(Room), [.. Section.Of(text), new Actions(buttons)]);
}
