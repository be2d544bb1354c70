using CommunityBot.Community;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Features.Roles;

internal static class AssigningViews
{
    /// <summary>Those past it are counted: the form names them all.</summary>
    private const int HoldersNamed = 20;

    /// <param name="mayChange">What its reader may.</param>
    /// <param name="said">What was just done here.</param>
    public static Modal Overview(Language language, CommunitySettings community, IReadOnlyList<OfficeHolders> offices, LocalDate today, Func<Office, bool> mayChange, Mrkdwn? said)
    {
        var (t, roles) = (AssigningTexts.All.In(language), RolesTexts.All.In(language));
        var hasTeam = offices.Any(one => one.Office.Functional is not null && !one.IsVacant(today));
        return new(RolesFeature.Notice, t.Title,
        [
            .. said is null ? Array.Empty<Block>() : [new Section(said), new Divider()],
            new Section(t.Intro(community.Name, hasTeam)),
            .. offices.Select(one =>
            {
                var (name, holders) = (roles.Name(one.Office), Named(language, one, today));
                var section = new Section(one.Office.Functional is not null && one.IsVacant(today) ? t.VacantLine(name, hasTeam, holders) : t.Line(name, holders));
                return mayChange(one.Office) ? section with { Accessory = RolesFeature.Change.Button(t.Change, new(community.Id, one.Office)).Aloud(language, name) } : section;
            }),
            new Context(t.WhoLearns),
        ])
        {
            Close = roles.Close,
        };
    }

    public static Modal Form(Language language, CommunitySettings community, OfficeHolders before, LocalDate today, DateTimeOffset now)
    {
        var (t, roles) = (AssigningTexts.All.In(language), RolesTexts.All.In(language));
        var shown = before.People.Take(OfficeForm.MostShown).ToList();
        // One last day for all of them is shown, and may be changed for all of them; several are left as they are.
        var until = before.Tenures.Select(tenure => tenure.Until).Distinct().ToList() is [var same] ? same : null;
        var isFunctional = before.Office.Functional is not null;
        return RolesFeature.Form.Modal(t.FormTitle, new OfficeForm(new(community.Id, before.Office), now.ToUnixTimeMilliseconds(), until, shown),
        [
            new Section(t.FormIntro(roles.Name(before.Office), roles.What(before.Office), community.Name)),
            .. before.Tenures.Count > 0 ? [new Section(t.Now(language.Together([.. before.Tenures.Take(HoldersNamed).Select(tenure => RolesViews.Holder(language, tenure, today))])))] : Array.Empty<Block>(),
            RolesFeature.Holders.Input(t.HoldersLabel, new MultiUserSelect { Initial = shown, Placeholder = t.HoldersPlaceholder }) with { Optional = true, Hint = isFunctional ? t.MembersHint : t.HoldersHint },
            .. isFunctional ? Dates(t, today, until) : [],
            .. before.Office.Leads ? [RolesFeature.LeftVacant.Input(t.VacantLabel, new Checkboxes(new Option(t.Vacant, "yes"))) with { Optional = true }] : Array.Empty<Block>(),
        ]) with
        {
            Submit = t.Save,
            Close = roles.Cancel,
        };
    }

    private static Block[] Dates(IAssigningTexts t, LocalDate today, LocalDate? until) =>
    [
        RolesFeature.From.Input(t.FromLabel, new DatePicker { Initial = today.ToDateOnly() }) with { Optional = true },
        RolesFeature.Until.Input(t.UntilLabel, new DatePicker { Initial = until?.ToDateOnly() }) with { Optional = true, Hint = t.UntilHint },
    ];

    private static Mrkdwn? Named(Language language, OfficeHolders one, LocalDate today)
    {
        IReadOnlyList<Mrkdwn> holders = one.Office.Functional is null
            ? [.. one.Holders.Select(holder => (Mrkdwn)$"{holder}")]
            : [.. one.Tenures.Select(tenure => RolesViews.Holder(language, tenure, today))];
        if (holders.Count == 0) return null;
        return holders.Count <= HoldersNamed ? language.Together(holders) : language.Together([.. holders.Take(HoldersNamed), AssigningTexts.All.In(language).Others(holders.Count - HoldersNamed)]);
    }
}
