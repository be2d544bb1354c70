using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Rules;

/// <summary>A report as it is made and answered.</summary>
internal static class ReportingViews
{
    /// <summary>How many of each a letter names.</summary>
    private const int Told = 5;

    private const int LongestText = 4000;

    public static Modal Form(Language language, RuleReport report, IReadOnlyList<UserId> readers)
    {
        var t = ReportingTexts.All.In(language);
        return RulesFeature.Report.Modal(t.Title, report.Id,
        [
            new Section(t.Intro(language.People(readers), report.Person)),
            .. Words(t, t.TheMessage(report.Person), report),
            RulesFeature.ReportWords.Input(t.WordsLabel, new TextInput { Multiline = true, MaxLength = RuleReport.WordsAtMost }) with { Optional = true },
            new Context(t.WhatIsKept),
        ]) with
        {
            Submit = t.Send,
            Close = t.Cancel,
        };
    }

    /// <summary>On the Home tab of those who read reports.</summary>
    /// <param name="more">How many are not shown.</param>
    public static IReadOnlyList<Block> AtHome(Language language, IReadOnlyList<ReportAtHome> waiting, int more)
    {
        var t = ReportingTexts.All.In(language);
        return
        [
            .. waiting.Select(w => new Section(t.AtHome(w.Report.By, w.Report.Person, w.Community.Name)) { Accessory = w.Card is null ? null : RulesFeature.SeeReport.Button(t.SeeCard, w.Report.Id) with { Url = w.Card } }),
            .. more > 0 ? [new Context(t.MoreAtHome(more))] : Array.Empty<Block>(),
        ];
    }

    /// <summary>In the letter of those who may answer.</summary>
    public static LetterPart StillWaiting(Language language, CommunitySettings community, IReadOnlyList<ReportAtHome> reports, IReadOnlyList<ReviewAtHome> reviews)
    {
        var (t, reminding) = (ReportingTexts.All.In(language), RemindingTexts.All.In(language));
        return new(community,
        [
            new Section(t.StillWaiting),
            .. AtHome(language, [.. reports.Take(Told)], Math.Max(0, reports.Count - Told)),
            .. RemindingViews.AtHome(language, [.. reviews.Take(Told)], Math.Max(0, reviews.Count - Told)),
        ], Mrkdwn.Join("\n",
        [
            t.StillWaiting,
            .. reports.Take(Told).Select(w => t.AtHome(w.Report.By, w.Report.Person, community.Name)),
            .. reviews.Take(Told).Select(w => reminding.Several(w.Review.Person, community.Name, w.Reminders, RuleReminder.Within)),
        ]));
    }

    /// <param name="link">The address of the message; null while it is not known.</param>
    /// <param name="name">Read aloud with the buttons.</param>
    public static Message Card(Language language, RuleReport report, string? link, string? name)
    {
        var t = ReportingTexts.All.In(language);
        var heading = t.Card(report.By, report.Person, report.On.Channel, language.When(report.At));
        List<Block> blocks = [.. Words(t, heading, report)];
        List<Mrkdwn> said = [heading, Mrkdwn.Written(report.Text ?? "")];
        if (report.Words is { } words)
        {
            blocks.AddRange(Section.Quoting(t.TheySay(report.By), words));
            said.Add(Mrkdwn.Quote(words));
        }
        if (link is not null) blocks.Add(new Section(t.See(new(link, t.TheMessageItself))));
        if (report.Status == ReportStatus.Open)
        {
            blocks.Add(new Actions([.. Buttons(t, report).Select(button => button.Aloud(language, name))]));
            blocks.Add(new Context(t.Unnamed(report.Person)));
        }
        else
        {
            blocks.Add(new Section(Handled(language, report)));
            said.Add(Handled(language, report));
        }
        return new(Mrkdwn.Join("\n", said).Cut(LongestText), blocks);
    }

    /// <summary>Who answered it, and how.</summary>
    public static Mrkdwn Handled(Language language, RuleReport report)
    {
        var t = ReportingTexts.All.In(language);
        var at = language.When(report.HandledAt ?? report.At);
        return report.Status == ReportStatus.Reminded ? t.RemindedBy(report.HandledBy ?? report.By, at) : t.ClosedBy(report.HandledBy ?? report.By, at);
    }

    private static Button[] Buttons(IReportingTexts t, RuleReport report) =>
        [RulesFeature.RemindReported.Button(t.Remind, report.Id) with { Style = ButtonStyle.Primary }, RulesFeature.CloseReport.Button(t.NoAction, report.Id)];

    private static IEnumerable<Section> Words(IReportingTexts t, Mrkdwn heading, RuleReport report) => report.Text switch
    {
        null => [new Section(Mrkdwn.Join("\n", [heading, t.Forgotten]))],
        "" => [new Section(Mrkdwn.Join("\n", [heading, t.NoWords]))],
        var text => Section.Quoting(heading, Mrkdwn.Written(text)),
    };
}
