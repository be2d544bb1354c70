using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static class AtHomeViews
{
    public static IReadOnlyList<Block> Roles(Language language, IReadOnlyList<RolesHere> parts)
    {
        if (parts.Count == 0) return [];
        var (t, roles) = (AtHomeTexts.All.In(language), RolesTexts.All.In(language));
        return
        [
            new Header(t.Title),
            .. parts.SelectMany(here =>
            {
                List<Mrkdwn> lines = [t.Community(here.Community.Name), .. here.Mine.Select(tenure => t.Mine(roles.Name(tenure.Role), Dates(language, tenure, here)))];
                if (here.IsAlone) lines.Add(t.Alone);
                var buttons = new List<Button> { RolesFeature.Who.Button(t.Who, here.Community.Id).Aloud(language, here.Community.Name) };
                if (Permissions.Allows(Act.AssignRoles, here.Standing)) buttons.Add(RolesFeature.Open.Button(t.Assign, here.Community.Id).Aloud(language, here.Community.Name));
                if (Permissions.Allows(Act.ReadJournal, here.Standing)) buttons.Add(RolesFeature.Journal.Button(t.Journal, here.Community.Id).Aloud(language, here.Community.Name));
                return new Block[] { new Section(Mrkdwn.Join("\n", lines)), new Actions([.. buttons]) };
            }),
        ];
    }

    private static string? Dates(Language language, Tenure tenure, RolesHere here)
    {
        var t = RolesTexts.All.In(language);
        var until = tenure.Until is { } last ? language.Day(last) : null;
        return tenure.HasBegun(here.Today) ? until is null ? null : t.Until(until) : t.Between(language.Day(tenure.From), until);
    }
}
