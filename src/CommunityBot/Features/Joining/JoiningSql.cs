using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Requests to join.</summary>
internal static class JoiningSql
{
    private const string IsMember = "exists (select 1 from members m where m.community = join_requests.community and m.user_id = join_requests.user_id and m.left_at is null)";

    /// <summary>False when this person's earlier request in this community still waits.</summary>
    public static async Task<bool> AddRequest(this Tx tx, CommunitySettings community, JoinRequest r) => await tx.Execute("""
        insert into join_requests (id, workspace, community, user_id, why, brings, job, company, engagement, introduction, rules_version, status, asked_at, filed_by)
        values (@id, @workspace, @community, @person, @Why, @Brings, @Job, @Company, @engagement, @Introduction, @rulesVersion, 'pending', @askedAt, @filedBy)
        on conflict do nothing
        """, new
    {
        id = Key(r.Id), workspace = community.Workspace.Value, community = r.Community, person = r.Person.Value, r.Answers.Why, r.Answers.Brings, r.Answers.Job, r.Answers.Company,
        engagement = Code(r.Answers.Engagement), r.Answers.Introduction, rulesVersion = r.Answers.RulesVersion ?? 0, filedBy = r.FiledBy?.Value, askedAt = r.AskedAt.ToUnixTimeMilliseconds(),
    }) == 1;

    public static async Task<JoinRequest?> FindRequest(this Tx tx, Guid id) =>
        (await tx.Find<Row>($"{Columns} where id = @id", new { id = Key(id) }))?.ToRequest();

    /// <summary>This person's last request in this community, whatever became of it.</summary>
    public static async Task<JoinRequest?> LatestRequest(this Tx tx, string community, UserId person) => (await tx.Find<Row>(
        $"{Columns} where community = @community and user_id = @person order by number desc limit 1", new { community, person = person.Value }))?.ToRequest();

    public static async Task<JoinRequest?> PendingRequest(this Tx tx, string community, UserId person) => (await tx.Find<Row>(
        $"{Columns} where community = @community and user_id = @person and status = 'pending'", new { community, person = person.Value }))?.ToRequest();

    /// <summary>
    /// This person's last request in each community, the newest first, while there is something to follow: it waits, the channel is still to be opened, or
    /// it was closed by others after that moment and the person is not a member by another way.
    /// </summary>
    public static async Task<IReadOnlyList<JoinRequest>> RequestsToFollow(this Tx tx, UserId person, DateTimeOffset closedSince) => Requests(await tx.List<Row>($"""
        {Columns}
        where user_id = @person
          and number in (select max(number) from join_requests where user_id = @person group by community)
          and (status = 'pending'
               or (status = 'approved' and entered_at is null and {IsMember})
               or (status not in ('pending', 'approved', 'withdrawn') and decided_at > @closedSince
                   and not {IsMember}))
        order by number desc
        """, new { person = person.Value, closedSince = closedSince.ToUnixTimeMilliseconds() }));

    /// <summary>Those who may decide on a request of this person: facilitators and pilots, never oneself.</summary>
    public static async Task<IReadOnlyList<UserId>> Deciders(this Tx tx, string community, UserId person) =>
        [.. (await tx.WhoMay(Act.DecideJoinRequest, community)).Where(holder => holder != person)];

    /// <summary>Those who have the request before them now: where facilitators have a channel of their own, the pilots get it only once it has waited too long.</summary>
    public static async Task<IReadOnlyList<UserId>> ReadersOf(this Tx tx, CommunitySettings community, JoinRequest request)
    {
        var deciders = await tx.Deciders(community.Id, request.Person);
        if (community.FacilitatorsChannel is null || request.EscalatedAt is not null) return deciders;
        var first = (await tx.Holders(community.Id, Role.Facilitator)).Where(deciders.Contains).ToList();
        return first.Count > 0 ? first : deciders;
    }

    /// <summary>The communities in which somebody else than this person decides.</summary>
    public static async Task<IReadOnlySet<string>> CommunitiesDecidedIn(this Tx tx, UserId person) => (await tx.List<string>(
        "select distinct community from role_holders where role in ('facilitator', 'pilot') and user_id <> @person", new { person = person.Value })).ToHashSet(StringComparer.Ordinal);

    /// <summary>This person's requests that wait, in every community, the newest first.</summary>
    public static async Task<IReadOnlyList<JoinRequest>> PendingRequestsOf(this Tx tx, UserId person) =>
        Requests(await tx.List<Row>($"{Columns} where user_id = @person and status = 'pending' order by number desc", new { person = person.Value }));

    /// <summary>Every request that waits, and every approved one whose invitation Slack refused, the oldest first.</summary>
    public static async Task<IReadOnlyList<JoinRequest>> RequestsToSettle(this Tx tx) => Requests(await tx.List<Row>(
        $"{Columns} where status = 'pending' or (status = 'approved' and invite_error is not null and {IsMember}) order by asked_at, number"));

    public static async Task<IReadOnlyList<JoinRequest>> PendingRequests(this Tx tx) =>
        Requests(await tx.List<Row>($"{Columns} where status = 'pending' order by number"));

    /// <summary>Those of one community.</summary>
    public static async Task<IReadOnlyList<JoinRequest>> PendingRequestsIn(this Tx tx, string community) =>
        Requests(await tx.List<Row>($"{Columns} where community = @community and status = 'pending' order by number", new { community }));

    /// <summary>Refused over the membership and not yet told that it has changed.</summary>
    public static async Task<IReadOnlyList<JoinRequest>> RefusedOverMembership(this Tx tx) => Requests(await tx.List<Row>(
        $"{Columns} where status = 'refused' and reason in ('notanadherent', 'duesindefault') and told_eligible_at is null order by number"));

    public static async Task<bool> SaveToldEligible(this Tx tx, Guid id, DateTimeOffset now) => await tx.Execute(
        "update join_requests set told_eligible_at = @now where id = @id and told_eligible_at is null", new { id = Key(id), now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>How long the last ten decided requests of this community waited, since they were sent or last reopened.</summary>
    public static async Task<IReadOnlyList<TimeSpan>> LastWaits(this Tx tx, string community) => [.. (await tx.List<long>($"""
        select decided_at - {Since} from join_requests r
        where community = @community and status in ('approved', 'refused') and decided_at is not null
        order by decided_at desc, number desc limit 10
        """, new { community })).Select(wait => TimeSpan.FromMilliseconds(wait))];

    /// <summary>Erases the answers of what was closed before that moment; says whose cards are to be drawn again.</summary>
    public static async Task<IReadOnlyList<Guid>> ForgetAnswers(this Tx tx, string community, DateTimeOffset before, DateTimeOffset now)
    {
        var at = new { community, before = before.ToUnixTimeMilliseconds(), now = now.ToUnixTimeMilliseconds() };
        var due = await tx.List<string>("select id from join_requests where community = @community and decided_at < @before and forgotten_at is null and status <> 'pending'", at);
        foreach (var id in due)
        {
            await tx.Execute("update join_requests set why = '', brings = null, job = null, company = null, introduction = null, note = null, forgotten_at = @now where id = @id", new { id, at.now });
            await tx.Execute("update join_questions set question = '', answer = null where request_id = @id", new { id });
        }
        return [.. due.Select(id => Guid.ParseExact(id, "n"))];
    }

    internal static string Key(Guid id) => id.ToString("n");

    internal static string Code(Enum value) => value.ToString().ToLowerInvariant();

    /// <summary>Since when a request <c>r</c> waits: it was sent, or last reopened.</summary>
    internal const string Since = """
        coalesce((select max(h.at) from join_history h where h.workspace = r.workspace and h.community = r.community and h.user_id = r.user_id and h.request_id = r.id and h.step = 'reopened'), r.asked_at)
        """;

    private const string Columns = """
        select id, community, user_id, why, brings, job, company, engagement, introduction, rules_version, status, asked_at, round,
               decided_by, decided_at, found, reason, note, attempt, entered_at, invite_error, removal_error, forgotten_at, escalated_at, filed_by
        from join_requests
        """;

    private static IReadOnlyList<JoinRequest> Requests(IReadOnlyList<Row> rows) => [.. rows.Select(row => row.ToRequest())];

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string UserId { get; init; } = "";
        public string Why { get; init; } = "";
        public string? Brings { get; init; }
        public string? Job { get; init; }
        public string? Company { get; init; }
        public string Engagement { get; init; } = "";
        public string? Introduction { get; init; }
        public int RulesVersion { get; init; }
        public string Status { get; init; } = "";
        public long AskedAt { get; init; }
        public int Round { get; init; }
        public string? DecidedBy { get; init; }
        public long? DecidedAt { get; init; }
        public string? Found { get; init; }
        public string? Reason { get; init; }
        public string? Note { get; init; }
        public int Attempt { get; init; }
        public long? EnteredAt { get; init; }
        public string? InviteError { get; init; }
        public string? RemovalError { get; init; }
        public long? ForgottenAt { get; init; }
        public long? EscalatedAt { get; init; }
        public string? FiledBy { get; init; }

        public JoinRequest ToRequest() => new(Guid.ParseExact(Id, "n"), Community, new UserId(UserId),
            new JoinAnswers(Why, Brings, Job, Company, Enum.Parse<Engagement>(Engagement, ignoreCase: true), Introduction, RulesVersion == 0 ? null : RulesVersion), At(AskedAt)!.Value)
        {
            Status = Enum.Parse<JoinStatus>(Status, ignoreCase: true),
            Round = Round,
            DecidedBy = DecidedBy is null ? null : new UserId(DecidedBy),
            DecidedAt = At(DecidedAt),
            Found = Found is null ? null : Enum.Parse<Eligibility>(Found, ignoreCase: true),
            Reason = Reason is null ? null : Enum.Parse<RefusalReason>(Reason, ignoreCase: true),
            Note = Note,
            Attempt = Attempt,
            EnteredAt = At(EnteredAt),
            InviteError = InviteError,
            RemovalError = RemovalError,
            ForgottenAt = At(ForgottenAt),
            EscalatedAt = At(EscalatedAt),
            FiledBy = FiledBy is null ? null : new UserId(FiledBy),
        };

        private static DateTimeOffset? At(long? ms) => ms is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
    }
}
