using CommunityBot.Community;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

internal static class WhoViews
{
    private const int Longest = 4000, Named = 20;

    public static Message Who(Language language, CommunitySettings community, WhoDoesWhat who)
    {
        var (t, roles) = (WhoTexts.All.In(language), RolesTexts.All.In(language));
        var mayVolunteer = Permissions.Allows(Act.Volunteer, who.Reader);
        Mrkdwn heading = community.Purpose.Length == 0 ? t.Heading(community.Name) : $"{t.Heading(community.Name)}\n{community.Purpose}";
        var held = Mrkdwn.Join("\n", who.Offices.Where(one => one.Office.Role is not null).Select(one => t.Line(roles.Name(one.Office), Holders(language, who, one))));
        var functional = who.Offices.Where(one => one.Office.Functional is not null && one.People.Count > 0).Select(one => t.Line(roles.Name(one.Office), Holders(language, who, one))).ToList();
        var vacant = who.Offices.Where(one => one.Office.Functional is not null && one.IsVacant(who.Today)).ToList();
        var team = t.CoreTeam(who.CoreTeam.Count, who.CoreTeam.Count == 0 ? null : language.People([.. who.CoreTeam.Take(Named)]));
        List<Section> sections =
        [
            .. Section.Of(heading),
            .. Section.Of(held),
            .. Section.Of(Mrkdwn.Join("\n", functional)),
            .. vacant.Count > 0 ? [new Section(t.Vacant(vacant.Count, carried: who.CoreTeam.Count > 0))] : Array.Empty<Section>(),
            .. vacant.Select(one => Vacant(language, t, roles, community, who, one.Office.Functional!.Value, mayVolunteer)),
        ];
        var note = vacant.Count > 0 && !mayVolunteer ? t.MembersVolunteer : null;
        return new(Mrkdwn.Join("\n", [.. sections.Select(section => section.Text), .. note is null ? Array.Empty<Mrkdwn>() : [note], team]).Cut(Longest),
        [
            .. sections,
            .. note is null ? Array.Empty<Block>() : [new Context(note)],
            new Context(team),
            .. Permissions.Allows(Act.AssignRoles, who.Reader) ? [new Actions(RolesFeature.Open.Button(t.Assign, community.Id))] : Array.Empty<Block>(),
        ]);
    }

    private static Section Vacant(Language language, IWhoTexts t, IRolesTexts roles, CommunitySettings community, WhoDoesWhat who, FunctionalRole role, bool mayVolunteer)
    {
        var name = roles.Name(role);
        if (who.Offered.Contains(role)) return new Section(t.YouOffered(name));
        var section = new Section(t.VacantLine(name, roles.What(role)));
        return mayVolunteer ? section with { Accessory = RolesFeature.Volunteer.Button(t.Volunteer, new(community.Id, Office.Of(role))).Aloud(language, name) } : section;
    }

    private static Mrkdwn? Holders(Language language, WhoDoesWhat who, OfficeHolders one)
    {
        IReadOnlyList<Mrkdwn> holders = one.Office.Functional is null ? [.. one.Holders.Select(holder => (Mrkdwn)$"{holder}")] : [.. one.Tenures.Select(tenure => RolesViews.Holder(language, tenure, who.Today))];
        return holders.Count == 0 ? null : language.Together([.. holders.Take(Named)]);
    }
}
