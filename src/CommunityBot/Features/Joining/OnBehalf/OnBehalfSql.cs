using CommunityBot.Community;
using CommunityBot.Data;
using CommunityBot.Slack;

namespace CommunityBot.Features.Joining;

/// <summary>Requests filed for people who are not in Slack yet.</summary>
internal static class OnBehalfSql
{
    /// <summary>False when one already waits for that address in this community.</summary>
    public static async Task<bool> AddInvitation(this Tx tx, CommunitySettings community, Invitation i) => await tx.Execute("""
        insert into join_invitations (id, workspace, community, email, first_name, last_name, why, company, engagement, introduction, filed_by, filed_at, status)
        values (@id, @workspace, @community, @Email, @FirstName, @LastName, @Why, @Company, @engagement, @Introduction, @by, @at, 'waiting')
        on conflict do nothing
        """, new
    {
        id = JoiningSql.Key(i.Id), workspace = community.Workspace.Value, community = i.Community, i.Email, i.FirstName, i.LastName,
        i.Answers.Why, i.Answers.Company, engagement = JoiningSql.Code(i.Answers.Engagement), i.Answers.Introduction, by = i.FiledBy.Value, at = i.FiledAt.ToUnixTimeMilliseconds(),
    }) == 1;

    public static async Task<Invitation?> FindInvitation(this Tx tx, Guid id) => (await tx.Find<Row>($"{Columns} where id = @id", new { id = JoiningSql.Key(id) }))?.ToInvitation();

    /// <summary>Those that wait in this community, the oldest first.</summary>
    public static async Task<IReadOnlyList<Invitation>> WaitingInvitations(this Tx tx, string community) =>
        [.. (await tx.List<Row>($"{Columns} where community = @community and status = 'waiting' order by number", new { community })).Select(row => row.ToInvitation())];

    /// <summary>Those that wait for this address, or for another of the same adherent, in whichever community.</summary>
    public static async Task<IReadOnlyList<Invitation>> InvitationsTo(this Tx tx, TeamId workspace, string email) =>
        [.. (await tx.List<Row>($"""
            {Columns} i where i.workspace = @workspace and i.status = 'waiting' and (i.email = @email
                or exists (select 1 from directories d where d.workspace = i.workspace and {EligibilitySql.AdherentOf("i.email")} = {EligibilitySql.AdherentOf("@email")}))
            order by i.number
            """, new { workspace = workspace.Value, email })).Select(row => row.ToInvitation())];

    public static async Task<bool> AnyInvitation(this Tx tx) => await tx.Find<int>("select count(*) from join_invitations where status = 'waiting'") > 0;

    /// <summary>Closes it and erases its words: a request has them now, or nobody needs them. False when that was done.</summary>
    public static async Task<bool> CloseInvitation(this Tx tx, Guid id, InvitationStatus status, DateTimeOffset now) => await tx.Execute("""
        update join_invitations set status = @status, settled_at = @now, why = '', company = null, introduction = null where id = @id and status = 'waiting'
        """, new { id = JoiningSql.Key(id), status = JoiningSql.Code(status), now = now.ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Erases what was closed, and what nobody came for, before that moment.</summary>
    public static Task ForgetInvitations(this Tx tx, string community, DateTimeOffset closedBefore, DateTimeOffset filedBefore) => tx.Execute(
        "delete from join_invitations where community = @community and (settled_at < @closed or filed_at < @filed)",
        new { community, closed = closedBefore.ToUnixTimeMilliseconds(), filed = filedBefore.ToUnixTimeMilliseconds() });

    private const string Columns = "select id, community, email, first_name, last_name, why, company, engagement, introduction, filed_by, filed_at, status from join_invitations";

    private sealed record Row
    {
        public string Id { get; init; } = "";
        public string Community { get; init; } = "";
        public string Email { get; init; } = "";
        public string FirstName { get; init; } = "";
        public string LastName { get; init; } = "";
        public string Why { get; init; } = "";
        public string? Company { get; init; }
        public string Engagement { get; init; } = "";
        public string? Introduction { get; init; }
        public string FiledBy { get; init; } = "";
        public long FiledAt { get; init; }
        public string Status { get; init; } = "";

        public Invitation ToInvitation() => new(Guid.ParseExact(Id, "n"), Community, Email, FirstName, LastName,
            new JoinAnswers(Why, Brings: null, Job: null, Company, Enum.Parse<Engagement>(Engagement, ignoreCase: true), Introduction, RulesVersion: null),
            new UserId(FiledBy), DateTimeOffset.FromUnixTimeMilliseconds(FiledAt))
        {
            Status = Enum.Parse<InvitationStatus>(Status, ignoreCase: true),
        };
    }
}
