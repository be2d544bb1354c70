using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Community;

/// <summary>An adherent found by a search.</summary>
public sealed record AdherentFound
{
    /// <summary>The address that names the adherent in the directory.</summary>
    public string Email { get; init; } = "";

    /// <summary>First name; may be empty.</summary>
    public string FirstName { get; init; } = "";

    /// <summary>Last name; may be empty.</summary>
    public string LastName { get; init; } = "";

    /// <summary>Company; may be empty.</summary>
    public string Company { get; init; } = "";
}

/// <summary>The directory in force, in figures.</summary>
public sealed record DirectoryCounts
{
    /// <summary>When it was put in force, in UTC milliseconds.</summary>
    public long SwitchedAt { get; init; }

    /// <summary>Adherents in it.</summary>
    public long Adherents { get; init; }

    /// <summary>Those whose company is in default.</summary>
    public long InDefault { get; init; }

    /// <summary>Those whose membership has ended.</summary>
    public long Past { get; init; }
}

/// <summary>What is asked of the directory in force, and what a facilitator adds to it.</summary>
public static class EligibilitySql
{
    /// <summary>
    /// The address of the directory that stands for an address: what a facilitator linked it to, as long as that adherent is there; else the line
    /// that bears it; else the line that has it as an alias. The query around it names the directory in force <c>d</c>.
    /// </summary>
    internal static string AdherentOf(string address) => $"""
        coalesce(
            (select l.email from adherent_links l join adherents t on t.version = d.version and t.email = l.email where l.workspace = d.workspace and l.address = {address}),
            (select o.email from adherents o where o.version = d.version and o.email = {address}),
            (select x.email from adherent_aliases x where x.version = d.version and x.address = {address}))
        """;

    private const string Facts = """
        a.email, a.first_name, a.last_name, a.company, a.valid_until, coalesce(x.lines_in_default, 0) as lines_in_default, x.in_default_since,
        (select count(*) from dues_settled s where s.version = d.version and s.company_key = a.company_key) as settled
        """;

    /// <summary>The companies in default, each counted once however many people are asked about.</summary>
    private const string Defaults = """
        (select c.company_key, count(*) as lines_in_default, min(c.dues_since) as in_default_since
         from adherents c where c.version = (select version from directories where workspace = @workspace) and c.in_default
         group by c.company_key) x on x.company_key = a.company_key
        """;

    /// <summary>Whether the person with this address may join, as of that day. The address is compared without case.</summary>
    public static async Task<EligibilityFinding> EligibilityOf(this Tx tx, TeamId workspace, string? email, LocalDate today)
    {
        var address = Addresses.Normalized(email);
        if (address.Length == 0) return EligibilityFinding.Decide(hasAddress: false, hasDirectory: false, adherent: null, today);

        var row = await tx.Find<Row>($"""
            select {Facts}
            from directories d left join adherents a on a.version = d.version and a.email = {AdherentOf("@address")} left join {Defaults}
            where d.workspace = @workspace
            """, new { workspace = workspace.Value, address });
        return EligibilityFinding.Decide(hasAddress: true, hasDirectory: row is not null, row?.ToFacts(), today);
    }

    /// <summary>The same, as of the day it is in that community.</summary>
    public static Task<EligibilityFinding> EligibilityOf(this Tx tx, CommunitySettings community, string? email, DateTimeOffset now) =>
        tx.EligibilityOf(community.Workspace, email, community.DayAt(now));

    /// <summary>The version of the directory in force; null before the first import.</summary>
    public static Task<long?> DirectoryInForce(this Tx tx, TeamId workspace) =>
        tx.Find<long?>("select version from directories where workspace = @workspace", new { workspace = workspace.Value });

    /// <summary>What the directory in force holds, as of that day; null before the first import.</summary>
    public static Task<DirectoryCounts?> CountDirectory(this Tx tx, TeamId workspace, LocalDate today) => tx.Find<DirectoryCounts>("""
        select d.switched_at,
               (select count(*) from adherents a where a.version = d.version) as adherents,
               (select count(*) from adherents a where a.version = d.version and a.company_key in (
                    select c.company_key from adherents c where c.version = d.version and c.in_default
                    except select s.company_key from dues_settled s where s.version = d.version)) as in_default,
               (select count(*) from adherents a where a.version = d.version and a.valid_until < @today) as past
        from directories d where d.workspace = @workspace
        """, new { workspace = workspace.Value, today = AdherentLine.Iso(today) });

    /// <summary>What <c>EligibilityOf</c> finds, for many people at once and in one statement: by normalized address, the empty one for those who show none.</summary>
    public static async Task<IReadOnlyDictionary<string, EligibilityFinding>> EligibilitiesOf(this Tx tx, CommunitySettings community, IEnumerable<string?> emails, DateTimeOffset now)
    {
        var today = community.DayAt(now);
        var addresses = emails.Select(Addresses.Normalized).ToHashSet(StringComparer.Ordinal);
        var asked = JsonSerializer.Serialize(addresses.Where(address => address.Length > 0).Select(address => new Dictionary<string, string>(StringComparer.Ordinal) { ["address"] = address }));
        var found = (await tx.List<Row>($"""
            select rows.address, {Facts}
            from directories d cross join {tx.RowsOf("asked", "address text")} left join adherents a on a.version = d.version and a.email = {AdherentOf("rows.address")} left join {Defaults}
            where d.workspace = @workspace
            """, new { workspace = community.Workspace.Value, asked })).ToDictionary(row => row.Address, StringComparer.Ordinal);
        return addresses.ToDictionary(address => address, address => found.TryGetValue(address, out var row)
            ? EligibilityFinding.Decide(hasAddress: true, hasDirectory: true, row.ToFacts(), today)
            : EligibilityFinding.Decide(address.Length > 0, hasDirectory: false, adherent: null, today), StringComparer.Ordinal);
    }

    /// <summary>Adherents whose name, company and address hold every word typed, by name. Case and accents do not count.</summary>
    public static async Task<IReadOnlyList<AdherentFound>> SearchAdherents(this Tx tx, TeamId workspace, string typed, int atMost)
    {
        var words = Spelling.Folded(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5)
            .Select(word => $"%{word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%")
            .ToArray();
        if (words.Length == 0) return [];

        var holdsEvery = string.Join(" and ", words.Select((_, i) => $"a.search like @word{i} escape '!'"));
        return await tx.List<AdherentFound>($"""
            select a.email, a.first_name, a.last_name, a.company
            from directories d join adherents a on a.version = d.version
            where d.workspace = @workspace and {holdsEvery}
            order by a.last_name, a.first_name, a.email
            limit @atMost
            """, new
        {
            workspace = workspace.Value, atMost,
            word0 = words[0], word1 = words.ElementAtOrDefault(1), word2 = words.ElementAtOrDefault(2), word3 = words.ElementAtOrDefault(3), word4 = words.ElementAtOrDefault(4),
        });
    }

    /// <summary>Says that an address is this adherent's, for this import and the next ones. False when no adherent of the directory has <paramref name="adherent"/>.</summary>
    public static async Task<bool> LinkAdherent(this Tx tx, TeamId workspace, string address, string adherent, UserId by, string reason, DateTimeOffset now) => await tx.Execute("""
        insert into adherent_links (workspace, address, email, linked_by, reason, linked_at)
        select d.workspace, @address, a.email, @by, @reason, @now
        from directories d join adherents a on a.version = d.version and a.email = @adherent
        where d.workspace = @workspace
        on conflict (workspace, address) do update set email = excluded.email, linked_by = excluded.linked_by, reason = excluded.reason, linked_at = excluded.linked_at
        """, new
    {
        workspace = workspace.Value, address = Addresses.Normalized(address), adherent = Addresses.Normalized(adherent),
        by = by.Value, reason, now = now.ToUnixTimeMilliseconds(),
    }) == 1;

    /// <summary>Says that the dues of this person's company are settled, until the next import. False when no adherent has that address.</summary>
    public static async Task<bool> SettleDues(this Tx tx, TeamId workspace, string address, UserId by, string reason, DateTimeOffset now) => await tx.Execute($"""
        insert into dues_settled (version, company_key, settled_by, reason, settled_at)
        select d.version, a.company_key, @by, @reason, @now
        from directories d join adherents a on a.version = d.version and a.email = {AdherentOf("@address")}
        where d.workspace = @workspace
        on conflict (version, company_key) do update set settled_by = excluded.settled_by, reason = excluded.reason, settled_at = excluded.settled_at
        """, new { workspace = workspace.Value, address = Addresses.Normalized(address), by = by.Value, reason, now = now.ToUnixTimeMilliseconds() }) == 1;

    private sealed record Row
    {
        public string Address { get; init; } = "";
        public string? Email { get; init; }
        public string FirstName { get; init; } = "";
        public string LastName { get; init; } = "";
        public string Company { get; init; } = "";
        public string? ValidUntil { get; init; }
        public long LinesInDefault { get; init; }
        public string? InDefaultSince { get; init; }
        public long Settled { get; init; }

        /// <summary>Null when there is a directory, and no such adherent in it.</summary>
        public AdherentFacts? ToFacts() => Email is null ? null : new()
        {
            Name = $"{FirstName} {LastName}".Trim() is { Length: > 0 } name ? name : Email,
            Company = Company.Length > 0 ? Company : null,
            ValidUntil = Day(ValidUntil),
            CompanyInDefault = LinesInDefault > 0,
            InDefaultSince = Day(InDefaultSince),
            DuesSettled = Settled > 0,
        };

        private static LocalDate? Day(string? iso) => iso is null ? null : LocalDatePattern.Iso.Parse(iso).Value;
    }
}
