using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityBot.Data;
using CommunityBot.Slack;
using NodaTime;

namespace CommunityBot.Community;

/// <summary>The tables that hold a version's rows.</summary>
internal enum DirectoryTable
{
    Adherents,
    Aliases,
}

/// <summary>The versions of the directory: staging one, comparing it with the one in force, switching, deleting.</summary>
internal static class DirectorySql
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Takes the one place there is for an import. Throws <see cref="ImportRefusedException"/> while another holds it.</summary>
    public static async Task<long> BeginImport(this Tx tx, TeamId workspace, DateTimeOffset now, DateTimeOffset machineNow, DateTimeOffset leaseUntil)
    {
        var version = await tx.Find<long>("insert into directory_versions (workspace, started_at) values (@workspace, @now) returning id",
            new { workspace = workspace.Value, now = now.ToUnixTimeMilliseconds() });
        var taken = await tx.Execute("""
            insert into directory_imports (workspace, version, lease_until) values (@workspace, @version, @leaseUntil)
            on conflict (workspace) do update set version = excluded.version, lease_until = excluded.lease_until
            where directory_imports.lease_until < @machineNow
            """, new { workspace = workspace.Value, version, leaseUntil = leaseUntil.ToUnixTimeMilliseconds(), machineNow = machineNow.ToUnixTimeMilliseconds() });
        return taken == 1 ? version : throw new ImportRefusedException(texts => texts.UnderWay) { IsForNow = true };
    }

    /// <summary>Whether an import has the place and shows signs of life.</summary>
    public static async Task<bool> IsImporting(this Tx tx, TeamId workspace, DateTimeOffset machineNow) => await tx.Find<int>(
        "select count(*) from directory_imports where workspace = @workspace and lease_until >= @machineNow", new { workspace = workspace.Value, machineNow = machineNow.ToUnixTimeMilliseconds() }) > 0;

    /// <summary>Shows that the import is alive. Throws <see cref="ImportRefusedException"/> when another took its place.</summary>
    public static async Task RenewImport(this Tx tx, TeamId workspace, long version, DateTimeOffset leaseUntil)
    {
        if (await tx.Execute("update directory_imports set lease_until = @leaseUntil where workspace = @workspace and version = @version",
            new { workspace = workspace.Value, version, leaseUntil = leaseUntil.ToUnixTimeMilliseconds() }) == 0)
            throw new ImportRefusedException(texts => texts.NoLongerStaged);
    }

    /// <summary>Gives the place back. Only its holder does.</summary>
    public static Task<int> EndImport(this Tx tx, TeamId workspace, long version) =>
        tx.Execute("delete from directory_imports where workspace = @workspace and version = @version", new { workspace = workspace.Value, version });

    /// <summary>Adds lines to a staged version: one statement a table, their rows as one JSON parameter.</summary>
    public static async Task StageAdherents(this Tx tx, long version, IReadOnlyList<AdherentLine> lines)
    {
        await tx.Execute($"""
            insert into adherents (version, email, first_name, last_name, company, company_key, in_default, dues_since, valid_until, search, fingerprint)
            select @version, email, first_name, last_name, company, company_key, in_default, dues_since, valid_until, search, fingerprint
            from {tx.RowsOf("lines", "email text", "first_name text", "last_name text", "company text", "company_key text",
                "in_default boolean", "dues_since text", "valid_until text", "search text", "fingerprint text")}
            """, new
                {
                    version,
                    lines = JsonSerializer.Serialize(lines.Select(line => new
                    {
                        email = line.Email, first_name = line.FirstName, last_name = line.LastName, company = line.Company, company_key = line.CompanyKey,
                        in_default = line.InDefault, dues_since = AdherentLine.Iso(line.DuesSince), valid_until = AdherentLine.Iso(line.ValidUntil),
                        search = line.Search, fingerprint = line.Fingerprint,
                    }), Json),
                });

        var aliases = lines.SelectMany(line => line.Aliases.Select(address => new { address, email = line.Email })).ToArray();
        if (aliases.Length == 0) return;
        await tx.Execute($"""
            insert into adherent_aliases (version, address, email)
            select @version, address, email from {tx.RowsOf("aliases", "address text", "email text")}
            """, new { version, aliases = JsonSerializer.Serialize(aliases, Json) });
    }

    /// <summary>What changes from the version in force, if any, to a staged one.</summary>
    public static async Task<ImportReport> CompareDirectories(this Tx tx, TeamId workspace, long staged, LocalDate today)
    {
        var report = new ImportReport { Workspace = workspace, Version = staged };
        var count = await tx.Find<int>("select count(*) from adherents where version = @staged", new { staged });
        if (await tx.Find<long?>("select version from directories where workspace = @workspace", new { workspace = workspace.Value }) is not { } current)
            return report with { Added = count };

        var both = await tx.Find<Shared>("""
            select count(*) as together, coalesce(sum(case when n.fingerprint = o.fingerprint then 1 else 0 end), 0) as unchanged
            from adherents o join adherents n on n.version = @staged and n.email = o.email
            where o.version = @current
            """, new { staged, current });
        var before = await tx.Find<int>("select count(*) from adherents where version = @current", new { current });
        return report with
        {
            Before = before,
            Added = count - (int)both!.Together,
            Removed = before - (int)both.Together,
            Changed = (int)(both.Together - both.Unchanged),
            Unchanged = (int)both.Unchanged,
            NewlyIneligible = await tx.Find<int>("""
                with owing_before as (
                        select distinct company_key from adherents where version = @current and in_default
                        except select company_key from dues_settled where version = @current),
                     owing_now as (select distinct company_key from adherents where version = @staged and in_default)
                select count(*)
                from adherents o join adherents n on n.version = @staged and n.email = o.email
                where o.version = @current
                  and (o.valid_until is null or o.valid_until >= @today) and o.company_key not in (select company_key from owing_before)
                  and (n.valid_until < @today or n.company_key in (select company_key from owing_now))
                """, new { staged, current, today = AdherentLine.Iso(today) }),
        };
    }

    /// <summary>Makes a staged version the directory in force. Throws <see cref="ImportRefusedException"/> when its import lost its place.</summary>
    public static async Task SwitchDirectory(this Tx tx, TeamId workspace, long staged, DateTimeOffset now)
    {
        if (await tx.EndImport(workspace, staged) == 0) throw new ImportRefusedException(texts => texts.NoLongerStaged);
        await tx.Execute("""
            insert into directories (workspace, version, switched_at) values (@workspace, @staged, @now)
            on conflict (workspace) do update set version = excluded.version, switched_at = excluded.switched_at
            """, new { workspace = workspace.Value, staged, now = now.ToUnixTimeMilliseconds() });
    }

    /// <summary>Versions that are neither in force nor being staged.</summary>
    public static Task<IReadOnlyList<long>> LeftOverVersions(this Tx tx, TeamId workspace) => tx.List<long>("""
        select id from directory_versions
        where workspace = @workspace
          and id not in (select version from directories where workspace = @workspace)
          and id not in (select version from directory_imports where workspace = @workspace)
        """, new { workspace = workspace.Value });

    /// <summary>
    /// Deletes a version's next rows, in the order of their addresses, from the first after <paramref name="after"/>: on PostgreSQL what is deleted stays in the
    /// index for a while, and a search from the beginning would wade through it. Returns the last address deleted; null when none was left.
    /// </summary>
    public static async Task<string?> DeletePiece(this Tx tx, DirectoryTable table, long version, string after, int atMost)
    {
        var (name, key) = table is DirectoryTable.Adherents ? ("adherents", "email") : ("adherent_aliases", "address");
        var last = await tx.Find<string>($"""
            select max({key}) from (select {key} from {name} where version = @version and {key} > @after order by {key} limit @atMost) as piece
            """, new { version, after, atMost });
        if (last is not null) await tx.Execute($"delete from {name} where version = @version and {key} > @after and {key} <= @last", new { version, after, last });
        return last;
    }

    /// <summary>Deletes what is left of a version without rows: also what was said of its companies' dues.</summary>
    public static async Task ForgetVersion(this Tx tx, long version)
    {
        await tx.Execute("delete from dues_settled where version = @version", new { version });
        await tx.Execute("delete from directory_versions where id = @version", new { version });
    }

    private sealed record Shared
    {
        public long Together { get; init; }
        public long Unchanged { get; init; }
    }
}
