using CommunityBot.Community;
using CommunityBot.Durability;
using CommunityBot.Slack;

namespace CommunityBot.Features.Roles;

/// <summary>What the contacts of a community are told of a change. Its subject holds all of it: what was done stays said, whatever is done later.</summary>
internal sealed record ToldChange(string Community, Office Office, UserId By, IReadOnlyList<UserId> Added, IReadOnlyList<UserId> Removed)
{
    public const string Kind = "roles.told";

    /// <summary>Its id, <c>infra-services/to-tools/U0ZOE/U0ANA,U0DAN/</c>, has who was added, then who was removed.</summary>
    public Subject Subject => new(Kind, $"{Community}/{Office}/{By}/{string.Join(',', Added)}/{string.Join(',', Removed)}");

    public static ToldChange Of(string id)
    {
        var parts = id.Split('/');
        return new(parts[0], Office.Parse(parts[1], provider: null), new(parts[2]), People(parts[3]), People(parts[4]));

        static IReadOnlyList<UserId> People(string ids) => [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(user => new UserId(user))];
    }

    public Mrkdwn In(Language language, string community)
    {
        var (t, name, gone) = (AssigningTexts.All.In(language), RolesTexts.All.In(language).Name(Office), Removed.Count > 0 ? language.People(Removed) : null);
        return Added is [var only] && only == By ? t.Took(By, name, community, gone) : t.Told(By, name, community, Added.Count > 0 ? language.People(Added) : null, gone);
    }
}
