using System.Text.Json;
using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Durability;
using CommunityBot.Slack;
using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Features.Letters;

/// <summary>The parts of letters: what waits, and which letter has what.</summary>
internal static class LettersSql
{
    private static readonly LocalDatePattern Iso = LocalDatePattern.Iso;

    public static Task AddPart(this Tx tx, CommunitySettings community, string key, UserId reader, Subject part, DateTimeOffset due, DateTimeOffset? usefulUntil, DateTimeOffset now) => tx.Execute("""
        insert into letter_parts (workspace, community, key, reader, subject, queued_at, due_at, useful_until_at, status)
        values (@workspace, @community, @key, @reader, @subject, @now, @due, @until, 'waiting')
        on conflict (workspace, key, reader) do nothing
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, key, reader = reader.Value, subject = part.ToString(),
        now = now.ToUnixTimeMilliseconds(), due = due.ToUnixTimeMilliseconds(), until = usefulUntil?.ToUnixTimeMilliseconds(),
    });

    /// <summary>The same for the members whose clock shows that zone, empty where Slack names none.</summary>
    public static Task AddPartForMembers(this Tx tx, CommunitySettings community, string key, string zone, UserId? except, Subject part, DateTimeOffset due, DateTimeOffset now) => tx.Execute("""
        insert into letter_parts (workspace, community, key, reader, subject, queued_at, due_at, status)
        select @workspace, @community, @key, m.user_id, @subject, @now, @due, 'waiting'
        from members m left join people p on p.user_id = m.user_id
        where m.community = @community and m.left_at is null and not coalesce(p.is_deactivated, false) and coalesce(p.time_zone, '') = @zone and m.user_id <> @except
        order by m.user_id
        on conflict (workspace, key, reader) do nothing
        """, new
    {
        workspace = community.Workspace.Value, community = community.Id, key, zone, except = except?.Value ?? "", subject = part.ToString(), now = now.ToUnixTimeMilliseconds(), due = due.ToUnixTimeMilliseconds(),
    });

    /// <summary>The zones in which a community's members live, as Slack names them; empty for those of whom it names none.</summary>
    public static Task<IReadOnlyList<string>> ZonesOfMembers(this Tx tx, string community) => tx.List<string>(
        "select distinct coalesce(p.time_zone, '') from members m left join people p on p.user_id = m.user_id where m.community = @community and m.left_at is null", new { community });

    /// <summary>When the first part is due; null where none waits.</summary>
    public static async Task<DateTimeOffset?> NextPart(this Tx tx) =>
        await tx.Find<long?>("select due_at from letter_parts where status = 'waiting' order by due_at limit 1") is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null;

    /// <summary>Those who have a part that is due, the first due first; of a thousand parts at most.</summary>
    public static async Task<IReadOnlyList<UserId>> ReadersDue(this Tx tx, DateTimeOffset now) => [.. (await tx.List<string>("""
        select reader from letter_parts where status = 'waiting' and due_at <= @now order by due_at limit 1000
        """, new { now = now.ToUnixTimeMilliseconds() })).Distinct(StringComparer.Ordinal).Select(reader => new UserId(reader))];

    /// <summary>What waits for these readers, in the order in which it became known. Whoever changes what one of them shows is waited for.</summary>
    public static async Task<ILookup<UserId, WaitingPart>> WaitingParts(this Tx tx, IReadOnlyList<UserId> readers)
    {
        var rows = await tx.List<Row>($"select * from letter_parts where {tx.AnyOf("reader", "readers")} and status = 'waiting' order by number{tx.ForUpdate}", new { readers = readers.Select(reader => reader.Value).ToArray() });
        var communities = await tx.FindCommunities([.. rows.Select(row => row.Community).Distinct(StringComparer.Ordinal)]);
        var zones = await tx.ZonesOf(readers);
        foreach (var row in rows.Where(row => !communities.ContainsKey(row.Community))) await tx.Execute("delete from letter_parts where number = @Number", new { row.Number });
        return rows.Where(row => communities.ContainsKey(row.Community)).Select(row => (Row: row, Reader: new UserId(row.Reader), Community: communities[row.Community]))
            .ToLookup(part => part.Reader, part => part.Row.ToWaiting(part.Community, zones.GetValueOrDefault(part.Reader) ?? part.Community.Zone));
    }

    /// <summary>The letters of these readers, on their way or sent, from that day on, by their reader and day.</summary>
    public static async Task<IReadOnlyDictionary<(UserId Reader, LocalDate Day), string>> FindLetters(this Tx tx, IEnumerable<UserId> readers, LocalDate since) => (await tx.List<LetterRow>(
        $"select distinct reader, day, letter from letter_parts where {tx.AnyOf("reader", "readers")} and day >= @since and status in ('handed', 'sent')",
        new { readers = readers.Select(reader => reader.Value).ToArray(), since = Iso.Format(since) })).ToDictionary(row => (new UserId(row.Reader), Iso.Parse(row.Day).Value), row => row.Letter);

    /// <summary>Each of these parts goes in its letter.</summary>
    public static Task Hand(this Tx tx, IEnumerable<(WaitingPart Part, string Letter, LocalDate Day)> parts) => tx.Execute($"""
        update letter_parts set status = 'handed', letter = rows.letter, day = rows.day
        from {tx.RowsOf("parts", "number bigint", "letter text", "day text")} where letter_parts.number = rows.number
        """, new { parts = JsonSerializer.Serialize(parts.Select(one => new { number = one.Part.Number, letter = one.Letter, day = Iso.Format(one.Day) })) });

    /// <summary>These are never told.</summary>
    public static async Task Drop(this Tx tx, IReadOnlyList<WaitingPart> parts, LocalDate day)
    {
        if (parts.Count > 0)
            await tx.Execute($"update letter_parts set status = 'dropped', day = @day where {tx.AnyOf("number", "numbers")}", new { day = Iso.Format(day), numbers = parts.Select(part => part.Number).ToArray() });
    }

    /// <summary>No letter takes it before then.</summary>
    public static Task PutOff(this Tx tx, WaitingPart part, DateTimeOffset until) => tx.Execute(
        "update letter_parts set status = 'waiting', letter = null, day = null, due_at = @until where number = @Number", new { part.Number, until = until.ToUnixTimeMilliseconds() });

    /// <summary>What a letter has that is not told yet.</summary>
    /// <param name="of">These subjects alone; null for all.</param>
    public static async Task<IReadOnlyList<WaitingPart>> HandedParts(this Tx tx, string letter, IReadOnlyList<Subject>? of = null)
    {
        var parts = new List<WaitingPart>();
        foreach (var row in await tx.List<Row>("select * from letter_parts where letter = @letter and status = 'handed' order by number", new { letter }))
            if ((of is null || of.Contains(Subject.Of(row.Subject))) && await tx.FindCommunity(row.Community) is { } community)
                parts.Add(row.ToWaiting(community, await tx.ZoneOf(new UserId(row.Reader), community)));
        return parts;
    }

    /// <summary>Slack has the letter, or will not have it.</summary>
    public static Task EndLetter(this Tx tx, string letter, bool sent) => tx.Execute(
        "update letter_parts set status = @status where letter = @letter and status = 'handed'", new { letter, status = sent ? "sent" : "dropped" });

    /// <summary>What a letter shows, each subject once, in the order in which it became known; and whether the letter was sent.</summary>
    public static async Task<(UserId Reader, IReadOnlyList<Subject> Parts, bool WasSent)?> ReadLetter(this Tx tx, string letter)
    {
        var rows = await tx.List<Row>("select * from letter_parts where letter = @letter and status in ('handed', 'sent') order by number", new { letter });
        return rows.Count == 0 ? null : (new UserId(rows[0].Reader), [.. rows.Select(row => row.Subject).Distinct(StringComparer.Ordinal).Select(Subject.Of)], rows.Any(row => row.Status == "sent"));
    }

    public static async Task<bool> WasTold(this Tx tx, Subject part, UserId reader) => await tx.Find<int>(
        "select count(*) from letter_parts where subject = @subject and reader = @reader and status = 'sent'", new { subject = part.ToString(), reader = reader.Value }) > 0;

    public static async Task<bool> IsTold(this Tx tx, Subject part, UserId reader, LocalDate since) => await tx.Find<int>(
        "select count(*) from letter_parts where subject = @subject and reader = @reader and (status in ('waiting', 'handed') or (status = 'sent' and day >= @since))",
        new { subject = part.ToString(), reader = reader.Value, since = Iso.Format(since) }) > 0;

    /// <summary>The letters that show this part. Whoever is about to put it in one waits until this transaction ends, and is waited for.</summary>
    public static async Task<IReadOnlyList<string>> LettersWith(this Tx tx, Subject part)
    {
        var subject = part.ToString();
        // Changes nothing: what waits still is drawn after our commit.
        await tx.List<long>($"select number from letter_parts where subject = @subject and status = 'waiting' order by number{tx.ForUpdate}", new { subject });
        return await tx.List<string>("select distinct letter from letter_parts where subject = @subject and status in ('handed', 'sent') order by letter", new { subject });
    }

    public static Task ForgetParts(this Tx tx, string community, LocalDate before) => tx.Execute(
        "delete from letter_parts where community = @community and day < @before and status <> 'waiting'", new { community, before = Iso.Format(before) });

    private sealed record LetterRow
    {
        public string Reader { get; init; } = "";
        public string Day { get; init; } = "";
        public string Letter { get; init; } = "";
    }

    private sealed record Row
    {
        public long Number { get; init; }
        public string Community { get; init; } = "";
        public string Reader { get; init; } = "";
        public string Subject { get; init; } = "";
        public long DueAt { get; init; }
        public long? UsefulUntilAt { get; init; }
        public string Status { get; init; } = "";

        public DateTimeOffset Due => DateTimeOffset.FromUnixTimeMilliseconds(DueAt);

        public WaitingPart ToWaiting(CommunitySettings community, DateTimeZone zone) =>
            new(Number, community, zone, Due, UsefulUntilAt is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null);
    }
}
