using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Community;

/// <summary>Which house rules are in force in a community, which were before, and who has accepted them.</summary>
public static class HouseRulesSql
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The rules in force in this community.</summary>
    public static async Task<RulesRevision> RulesOf(this Tx tx, CommunitySettings community) => (await tx.RevisionsOf(community))[0];

    /// <summary>Every text it has had, the one in force first and the one the bot comes with last.</summary>
    public static async Task<IReadOnlyList<RulesRevision>> RevisionsOf(this Tx tx, CommunitySettings community)
    {
        var known = DateTimeOffset.FromUnixTimeMilliseconds(await tx.Find<long>("select created_at from communities where id = @id", new { id = community.Id }));
        var rows = await tx.List<Row>(
            "select revision, version, change, french, english, made_by, made_at from house_rules where community = @id order by revision desc", new { id = community.Id });
        var original = RulesRevision.Original(known);
        return [.. rows.Select(row => row.ToRevision(rows.Where(r => r.Version == row.Version && r.Change != Code(RulesChange.Wording)).Select(r => r.MadeAt).DefaultIfEmpty(known.ToUnixTimeMilliseconds()).Min())), original];
    }

    /// <summary>A rule as it was written in that text, in the language asked for or the community's; null where there is none at that place.</summary>
    /// <param name="place">Its place in <see cref="HouseRules.All"/>.</param>
    public static async Task<HouseRule?> RuleAt(this Tx tx, CommunitySettings community, int revision, int place, Language language)
    {
        var revisions = await tx.RevisionsOf(community);
        var text = revisions.FirstOrDefault(one => one.Number == revision) ?? revisions[0];
        return text.In(language).At(place) ?? text.In(community.Language).At(place);
    }

    /// <summary>Puts a text in force. False when another one was faster: <paramref name="revision"/> is not the next any more.</summary>
    public static async Task<bool> Publish(this Tx tx, CommunitySettings community, RulesRevision revision) => await tx.Execute("""
        insert into house_rules (workspace, community, revision, version, change, french, english, made_by, made_at)
        values (@workspace, @community, @Number, @Version, @change, @french, @english, @by, @at) on conflict (community, revision) do nothing
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, revision.Number, revision.Version, change = Code(revision.Change),
        french = Written(revision.French), english = Written(revision.English), by = revision.By?.Value, at = revision.At.ToUnixTimeMilliseconds(),
    }) == 1;

    /// <summary>How many of the members of today have accepted that version or a later one, and how many there are.</summary>
    public static async Task<(int Accepted, int Members)> Acceptance(this Tx tx, string community, int version)
    {
        var counted = await tx.Find<Counted>("""
            select count(*) as members, coalesce(sum(case when rules_version >= @version then 1 else 0 end), 0) as accepted
            from members where community = @community and left_at is null
            """, new { community, version });
        return counted is null ? (0, 0) : ((int)counted.Accepted, (int)counted.Members);
    }

    private static string Code(RulesChange change) => change.ToString().ToLowerInvariant();

    private static string? Written(HouseRules? rules) => rules is null ? null : JsonSerializer.Serialize(new Words(rules.Expected, rules.NotAllowed, rules.Exclusion), Json);

    private sealed record Words(IReadOnlyList<string> Expected, IReadOnlyList<string> NotAllowed, string Exclusion);

    private sealed record Counted
    {
        public long Members { get; init; }
        public long Accepted { get; init; }
    }

    private sealed record Row
    {
        public int Revision { get; init; }
        public int Version { get; init; }
        public string Change { get; init; } = "";
        public string? French { get; init; }
        public string? English { get; init; }
        public string MadeBy { get; init; } = "";
        public long MadeAt { get; init; }

        public RulesRevision ToRevision(long since) => new()
        {
            Number = Revision, Version = Version, Change = Enum.Parse<RulesChange>(Change, ignoreCase: true), French = Read(French), English = Read(English),
            By = new UserId(MadeBy), At = DateTimeOffset.FromUnixTimeMilliseconds(MadeAt), Since = DateTimeOffset.FromUnixTimeMilliseconds(since),
        };

        private HouseRules? Read(string? json) => json is not null && JsonSerializer.Deserialize<Words>(json, Json) is { } words
            ? new() { Version = Version, Expected = words.Expected, NotAllowed = words.NotAllowed, Exclusion = words.Exclusion } : null;
    }
}
